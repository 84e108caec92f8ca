package dk.almendata.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writing addresses in the standard form (domain document 1.6). */
class AddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hilversumvej 60C, 2791 Dragør                  | Hilversumvej 60C              | Hilversumvej 60C | 2791 Dragør
            Margrethepladsen 4, 4., 8000 Aarhus C          | Margrethepladsen 4, 4.        | Margrethepladsen 4, 4. | 8000 Aarhus C
            Tofthøjvej 20, 101, 4130 Viby Sjælland         | Tofthøjvej 20, 101            | Tofthøjvej 20, 101 | 4130 Viby Sjælland
            Åsum Bygade 50, st. th, Aasum, 5240 Odense NØ  | Åsum Bygade 50, st. th, Aasum | Åsum Bygade 50, st. th / Aasum | 5240 Odense NØ
            Østergade 7-13, lejl. 4, 5000 Odense C         | Østergade 7-13, lejl. 4       | Østergade 7-13, lejl. 4 | 5000 Odense C
            """)
    void labels_haveTwoOrThreeLines(String text, String first, String firstOfThree, String last) {
        Address address = AddressReader.byForm().parse(text);

        assertThat(address.text()).isEqualTo(text);
        assertThat(address).hasToString(text);
        assertThat(address.twoLines()).containsExactly(first, last);
        assertThat(String.join(" / ", address.threeLines())).isEqualTo(firstOfThree + " / " + last);
    }

    @Test
    void labels_withoutPostcode_haveNoLastLine() {
        Address address = AddressReader.byForm().parse("Østergade 43, 2. tv");

        assertThat(address.twoLines()).containsExactly("Østergade 43, 2. tv");
        assertThat(address.threeLines()).containsExactly("Østergade 43, 2. tv");
    }

    /** Decision, domain document 1.5. */
    @Test
    void postcodeOfABulkReceiver_isKeptAndNotWritten() {
        Address address = AddressReader.byForm().parse("Girostrøget 1, 0800 Høje Taastrup");

        assertThat(address.postcode()).contains(Postcode.of("0800"));
        assertThat(address.text()).isEqualTo("Girostrøget 1, Høje Taastrup");
        assertThat(address.twoLines()).containsExactly("Girostrøget 1", "Høje Taastrup");
    }

    @Test
    void builder_needsRoadAndNumber_andNoBlankText() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Address.builder().roadName("Østergade").build());
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () -> Address.builder().houseNumber(HouseNumber.of(1)).build());
        assertThatIllegalArgumentException().isThrownBy(() -> Address.builder().roadName(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> Address.builder().townName(""));
    }

    @Test
    void toBuilder_carriesEveryPart() {
        Address address =
                AddressReader.byForm().parse("Åsum Bygade 50, st. th, bygn. A, Aasum, 5240 Odense NØ").toBuilder()
                        .codes(MunicipalityCode.of("0461"), RoadCode.of(9773))
                        .build();

        assertThat(address.toBuilder().build()).isEqualTo(address).hasSameHashCodeAs(address);
        assertThat(address.roadCode()).contains(RoadCode.of(9773));
        assertThat(address.toBuilder().door(null).build()).isNotEqualTo(address);
        assertThat(address.toBuilder()
                        .range(HouseNumberRange.parse("50-52"))
                        .build()
                        .houseNumber())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nordre Kajgade            | Ndr. Kajgade           | true
            Sankt Knuds Plads         | Sct. Knuds Plads       | true
            Sankt Knuds Plads         | SKT KNUDS PL.          | true
            Gammel Kongevej           | Gl.Kongevej            | true
            Borgmester Jensens Allé   | Borgm. Jensens Alle    | true
            Åboulevarden              | Aaboulevarden          | true
            H/F Rosen                 | HF ROSEN               | true
            H.C. Andersens Boulevard  | H C Andersens Blvd     | true
            Store Algade              | St Algade              | true
            Café Allé                 | Cafe Alle              | true
            Kong Christian X's Vej    | Kong Christian Xs Vej  | true
            Vejrup-Vej                | Vejrup Vej             | true
            Vejrup-Vej                | Vejrupvej              | false
            Ny Gade                   | Nygade                 | false
            Østergade                 | Vestergade             | false
            Bjergvej A                | Bjergvej B             | false
            Ringvej 1                 | Ringvej 2              | false
            """)
    void roadNames_areTheSameButForSpelling(String one, String other, boolean same) {
        assertThat(RoadNames.areSame(one, other)).isEqualTo(same);
        assertThat(RoadNames.areSame(other, one)).isEqualTo(same);
        assertThat(RoadNames.fold(RoadNames.fold(one))).isEqualTo(RoadNames.fold(one));
    }

    @Test
    void roadNames_areCutAtTwentyCharacters() {
        assertThat(RoadNames.isCut("Borgmester Christian", "Borgmester Christiansens Gade"))
                .isTrue();
        assertThat(RoadNames.isCut("Borgmester Christiansens Gade", "borgmester christian"))
                .isTrue();
        assertThat(RoadNames.isCut("Borgmester", "Borgmester Christiansens Gade"))
                .isFalse();
        assertThat(RoadNames.isCut("Østergade", "Østergaden")).isFalse();
        assertThat(List.of("", ".", " - "))
                .allSatisfy(text -> assertThat(RoadNames.fold(text)).isEmpty());
    }
}
