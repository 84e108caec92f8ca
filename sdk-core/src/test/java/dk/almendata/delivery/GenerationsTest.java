package dk.almendata.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerationsTest {

    private static final String JANUARY = "2025-01-01..2025-01-31";

    private static Delivery delivery(long id, String datapakke, String scope, String period) {
        return Delivery.builder(DeliveryId.of(id), DatapakkeName.of(datapakke), DeliveryStatus.SUCCES)
                .scope(Scope.parse(scope))
                .period(DeliveryPeriod.parse(period))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        // the second delivery                                    its generation, and why
        "Bbr_Delvis,   all,  2025-01-01..2025-01-31, 2",
        "Bbr_Delvis,   all,  2025-02-01..2025-02-28, 1",
        "Bbr_Delvis,   0240, 2025-01-01..2025-01-31, 1",
        "Stamdata_Delvis, all, 2025-01-01..2025-01-31, 1",
    })
    void generation_countsTheSameDatapakkeFilterAndPeriod(String datapakke, String scope, String period, int expected) {
        Generations generations = Generations.of(
                List.of(delivery(11, "Bbr_Delvis", "all", JANUARY), delivery(40, datapakke, scope, period)));

        assertThat(generations.of(DeliveryId.of(11))).isEqualTo(1);
        assertThat(generations.of(DeliveryId.of(40))).isEqualTo(expected);
    }

    @Test
    void generation_countsWholeTables_andRecipientsApart() {
        Delivery first = delivery(1, "Satser_Fuld", "all", "..");
        Delivery second = delivery(2, "Satser_Fuld", "all", "..");
        Delivery other = second.toBuilder()
                .id(DeliveryId.of(3))
                .recipient(RecipientId.of("4711"))
                .build();

        Generations generations = Generations.of(List.of(other, second, first));

        assertThat(generations.series(DeliveryId.of(1))).containsExactly(DeliveryId.of(1), DeliveryId.of(2));
        assertThat(generations.of(DeliveryId.of(2))).isEqualTo(2);
        assertThat(generations.of(DeliveryId.of(3))).isEqualTo(1);
    }

    @Test
    void generation_ofAnotherDelivery_isRefused() {
        assertThatThrownBy(() -> Generations.of(List.of()).of(DeliveryId.of(7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("7");
    }

    @Test
    void generation_isOneMoreThanTheNumberOfEarlierOnes_whateverTheOrder() {
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            List<Delivery> all = new ArrayList<>();
            for (int id = 1; id <= 40; id++) {
                String month = "2025-0" + (1 + random.nextInt(3));
                all.add(delivery(
                        id,
                        random.nextBoolean() ? "Bbr_Delvis" : "Stamdata_Delvis",
                        random.nextBoolean() ? "all" : "0240",
                        month + "-01.." + month + "-28"));
            }
            List<Delivery> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);

            Generations generations = Generations.of(shuffled);

            for (Delivery one : all) {
                long earlier = all.stream()
                        .filter(other -> other.id().compareTo(one.id()) < 0
                                && other.datapakke().equals(one.datapakke())
                                && other.scope().equals(one.scope())
                                && other.period().equals(one.period()))
                        .count();
                assertThat(generations.of(one.id())).as(one.toString()).isEqualTo((int) earlier + 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 12", "9, 9", "'9,11', 11", "77, 12"})
    void ruling_isTheHighest_unlessADecisionChoseAnother(String chosen, long expected) {
        Set<DeliveryId> decided = chosen.isEmpty()
                ? Set.of()
                : Set.copyOf(List.of(chosen.split(",", -1)).stream()
                        .map(DeliveryId::parse)
                        .toList());

        assertThat(Ruling.among(List.of(DeliveryId.of(11), DeliveryId.of(9), DeliveryId.of(12)), decided))
                .hasValue(DeliveryId.of(expected));
        assertThat(Ruling.among(List.of(), decided)).isEmpty();
    }
}
