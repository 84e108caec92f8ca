package dk.almendata.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that stand where a house number or a road's own number may stand, and are neither. */
class NumberOfSomethingElseTest {

    private static final AddressReader READER = AddressReader.byForm();

    /** A word in small letters before the number says of what it is; husnr. says that it is the house's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Birkevænget lejl. 14, 2750 Ballerup          | HOUSE_NUMBER_MISSING |
            Birkevænget matr. 14b, 2750 Ballerup         | HOUSE_NUMBER_MISSING |
            Birkevænget parcel 14                        | HOUSE_NUMBER_MISSING |
            Birkevænget garage 14                        | HOUSE_NUMBER_MISSING |
            H/F Rosen hus 14, 2500 Valby                 | HOUSE_NUMBER_MISSING |
            Birkevænget husnr. 14, 2750 Ballerup         |                      | Birkevænget
            Kolonihaven af 1921 hus nr. 7, 2750 Ballerup |                      | Kolonihaven af 1921
            Kongens Have 14                              |                      | Kongens Have
            kongens have 14                              |                      | kongens have
            KONGENS PORT 14                              |                      | KONGENS PORT
            Nørre Port 14                                |                      | Nørre Port
            Blok 4 2, 2500 Valby                         |                      | Blok 4
            """)
    void wordBeforeANumber_saysOfWhatItIs(String text, @Nullable String refusal, @Nullable String road) {
        assertRead(text, refusal, road);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tlf. 20 30 40 50     | HOUSE_NUMBER_MISSING |
            Telefon 75 82 11 22  | HOUSE_NUMBER_MISSING |
            mobil 20 30 40 50    | HOUSE_NUMBER_MISSING |
            CVR 12 34 56 78      | HOUSE_NUMBER_MISSING |
            måler 448 812        | HOUSE_NUMBER_MISSING |
            """)
    void numbersOfWhatIsNoPlace_areNoAddress(String text, @Nullable String refusal, @Nullable String road) {
        assertRead(text, refusal, road);
    }

    /** The number of a lease or a dwelling; roads begin with a small number or a year at most. */
    @ParameterizedTest
    @CsvSource({
        "'01-014-02 Lærkehøj 8, 1. tv, 8620 Kjellerup', 01-014-02",
        "'1204/0017 Lærkehøj 8, 8620 Kjellerup', 1204/0017",
        "'0412 Lærkehøj 8, 8620 Kjellerup', 0412",
        "'120417 Lærkehøj 8, 8620 Kjellerup', 120417",
    })
    void numberOfALeaseInFront_isUnitText(String text, String unit) {
        Address address = READER.read(text).address().orElseThrow();

        assertThat(address.roadName()).isEqualTo("Lærkehøj");
        assertThat(address.unitText()).contains(unit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kildeparken 9 A+B, 3730 Nexø | SEVERAL_ADDRESSES |
            Kildeparken 9 A&B, 3730 Nexø | SEVERAL_ADDRESSES |
            Kildeparken 9 A/B, 3730 Nexø | SEVERAL_ADDRESSES |
            Kildeparken 9 c/o Holm       |                   | Kildeparken
            """)
    void lettersOfSeveralNumbers_areSeveralAddresses(String text, @Nullable String refusal, @Nullable String road) {
        assertRead(text, refusal, road);
    }

    /** A blank is set behind the ordinal; floors in front are floors. */
    @ParameterizedTest
    @CsvSource({
        "'10.februar vej 12, 6100 Haderslev', '10. februar vej 12, 6100 Haderslev'",
        "'10.Februarvej 12, 6100 Haderslev', '10. Februarvej 12, 6100 Haderslev'",
        "'1.maj allé 3', '1. maj allé 3'",
        "'1. tv, Lærkevej 8, 8620 Kjellerup', 'Lærkevej 8, 1. tv, 8620 Kjellerup'",
        "'2. sal, Lærkevej 8, 8620 Kjellerup', 'Lærkevej 8, 2., 8620 Kjellerup'",
        "'st. th, Lærkevej 8, 8620 Kjellerup', 'Lærkevej 8, st. th, 8620 Kjellerup'",
    })
    void ordinalInFront_isOfTheRoadOrAFloor(String text, String canonical) {
        AddressReading reading = READER.read(text);

        assertThat(reading.outcome()).as("%s", reading.reasons()).isEqualTo(AddressOutcome.OK);
        assertThat(reading.address().orElseThrow()).hasToString(canonical);
    }

    private static void assertRead(String text, @Nullable String refusal, @Nullable String road) {
        AddressReading reading = READER.read(text);
        if (refusal != null) {
            assertThat(reading.outcome()).isEqualTo(AddressOutcome.INVALID);
            assertThat(reading.reasons()).contains(AddressReason.valueOf(refusal));
        } else {
            assertThat(reading.outcome()).as("%s", reading.reasons()).isEqualTo(AddressOutcome.OK);
            assertThat(reading.address().orElseThrow().roadName()).isEqualTo(road);
        }
    }
}
