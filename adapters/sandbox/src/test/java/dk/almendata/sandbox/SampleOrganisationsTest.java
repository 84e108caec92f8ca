package dk.almendata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Scope;
import dk.almendata.sandbox.DeliveryContents.DeliveryFile;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several organisations in one sandbox. */
class SampleOrganisationsTest {

    private static final SampleOrganisations ONE = SampleOrganisations.of(1, 42, 1);
    private static final SampleOrganisations THREE = SampleOrganisations.of(3, 42, 1);
    private static final DeliveryPeriod MONTH = DeliveryPeriod.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    private static final LocalDate ON = LocalDate.of(2025, 1, 10);

    static Stream<DatapakkeName> datapakker() {
        return Catalogue.standard().all().stream().map(Datapakke::name);
    }

    private static List<DeliveryFile> files(SampleOrganisations organisations, DatapakkeName name, String scope) {
        return organisations.filesOf(name, MONTH, Scope.parse(scope), ON);
    }

    /** The rows of all are those of each, one after another; Satser are there once, whoever may see them. */
    @ParameterizedTest
    @MethodSource("datapakker")
    void filesOfAll_areThoseOfEach(DatapakkeName name) {
        List<DeliveryFile> alone = files(ONE, name, "all");
        List<DeliveryFile> first = files(THREE, name, "0240");
        List<DeliveryFile> second = files(THREE, name, "0397");
        List<DeliveryFile> third = files(THREE, name, "0554");
        List<DeliveryFile> all = files(THREE, name, "all");

        assertThat(all).hasSameSizeAs(alone).isNotEmpty();
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).name()).isEqualTo(alone.get(i).name());
            String one = Shelf.text(alone.get(i));
            assertThat(Shelf.text(first.get(i))).isEqualTo(one);
            if (name.text().startsWith("Satser")) {
                assertThat(one.lines()).hasSize(4);
                assertThat(List.of(Shelf.text(all.get(i)), Shelf.text(second.get(i))))
                        .containsOnly(one);
            } else {
                assertThat(Shelf.text(all.get(i)))
                        .isEqualTo(one + withoutHeader(second.get(i)) + withoutHeader(third.get(i)));
            }
        }
    }

    private static String withoutHeader(DeliveryFile file) {
        String text = Shelf.text(file);
        return text.substring(text.indexOf('\n') + 1);
    }

    @Test
    void organisations_haveNumbersAndDwellingsOfTheirOwn() {
        assertThat(THREE.organisations()).hasToString("[0240, 0397, 0554]");
        Set<String> all = new HashSet<>();
        int count = 0;
        for (String organisation : List.of("0240", "0397", "0554")) {
            List<CSVRecord> dwellings =
                    Shelf.parse(Shelf.text(files(THREE, DatapakkeName.of("Huslejedata_Fuld"), organisation)
                            .get(0)));
            assertThat(dwellings)
                    .isNotEmpty()
                    .allMatch(row -> row.get(Area.ORGANISATION).equals(organisation)
                            && row.get(Area.AFDELING).startsWith(organisation));
            Set<String> units =
                    dwellings.stream().map(row -> row.get(Area.UNIT)).collect(Collectors.toCollection(HashSet::new));
            count += units.size();
            all.addAll(units);
        }
        assertThat(all).as("no dwelling belongs to two").hasSize(count).hasSizeGreaterThan(1_500);
    }
}
