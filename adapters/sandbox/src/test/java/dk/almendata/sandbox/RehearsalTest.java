package dk.almendata.sandbox;

import static dk.almendata.sandbox.Sandboxes.MONTHLY;
import static dk.almendata.sandbox.Sandboxes.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.access.Access;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failing and stuck deliveries that are asked for before they are made. */
class RehearsalTest {

    private static final DeliveryPeriod MAY = DeliveryPeriod.ofMonth(YearMonth.of(2025, 5));
    private static final SubscriptionId ONE = SubscriptionId.of("1");

    private static List<String> statuses(List<Delivery> deliveries) {
        return deliveries.stream()
                .map(delivery -> delivery.period() + " " + delivery.status())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"Fejlet", "Eksekverer", "Arkiveret"})
    void month_keepsItsStatus_andARerunMakesItWithout(String word) {
        try (SandboxServer sandbox =
                Sandboxes.on("2025-05-10", MONTHLY, WHOLE).queueDays(1).start()) {
            sandbox.rehearse(MONTHLY, MAY, DeliveryStatus.of(word));

            assertThat(statuses(sandbox.moveTo(LocalDate.of(2025, 7, 1))))
                    .containsExactly("2025-05-01..2025-05-31 " + word, "2025-06-01..2025-06-30 Tilføjet køen");
            sandbox.moveTo(LocalDate.of(2025, 12, 1));
            Delivery may = sandbox.deliveries().get(5);
            assertThat(may.status()).isEqualTo(DeliveryStatus.of(word));
            assertThat(new Caller(sandbox)
                            .get("/v1/dataleverancer/" + may.id() + "/download")
                            .statusCode())
                    .isEqualTo(409);

            sandbox.rerun(ONE);
            sandbox.moveTo(LocalDate.of(2025, 12, 2));
            assertThat(sandbox.deliveries())
                    .filteredOn(delivery -> delivery.period().equals(MAY))
                    .extracting(Delivery::status)
                    .containsExactly(DeliveryStatus.of(word), DeliveryStatus.SUCCES);
        }
    }

    @Test
    void rule_countsOnceForEachSubscription_andForARerunToo() {
        try (SandboxServer sandbox = Sandboxes.on("2025-06-10", MONTHLY)
                .addRecipient(Sandboxes.recipient("lbf", day -> Access.everything()))
                .start()) {
            sandbox.rehearse(MONTHLY, MAY, DeliveryStatus.EKSEKVERER);
            sandbox.rehearse(MONTHLY, MAY, DeliveryStatus.FEJLET);

            assertThat(statuses(sandbox.rerun(ONE))).endsWith("2025-05-01..2025-05-31 Fejlet");
            assertThat(sandbox.subscription(MONTHLY).latestStatus()).contains(DeliveryStatus.FEJLET);
            sandbox.create(RecipientId.of("lbf"), MONTHLY, Scope.all(), "", true);
            assertThat(statuses(sandbox.deliveries())).endsWith("2025-05-01..2025-05-31 Fejlet");
            assertThat(statuses(sandbox.rerun(ONE))).endsWith("2025-05-01..2025-05-31 Succes");
        }
    }
}
