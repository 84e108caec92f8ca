package dk.almendata.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts on one line, read by their form alone. */
class AddressReaderTest {

    private static final AddressReader READER = AddressReader.byForm();

    /** The worked inputs of the domain document, section 5; those of fixed width are in {@link AddressKeyTest}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jernbanegade 36A, kl., 5000 Odense C          | OK        | Jernbanegade | 36A | kl |     |         | 5000
            Tofthøjvej 20, 101, 4130 Viby Sjælland        | OK        | Tofthøjvej | 20 |    | 101 |         | 4130
            Østre Stationsvej 41N, st. mf, 5000 Odense C  | OK        | Østre Stationsvej | 41N | st | mf |   | 5000
            Margrethepladsen 4, 4., 8000 Aarhus C         | OK        | Margrethepladsen | 4 | 4 |  |         | 8000
            Vejrup-Vej 63, Vejrup, 5491 Blommenslyst      | OK        | Vejrup-Vej | 63 |    |     | Vejrup  | 5491
            Åsum Bygade 50, st. th, Aasum, 5240 Odense NØ | OK        | Åsum Bygade | 50 | st | th | Aasum   | 5240
            Ørstedsgade 19D, kl., 5000 Odense C           | OK        | Ørstedsgade | 19D | kl |   |         | 5000
            Hilversumvej 60C, 2791 Dragør                 | OK        | Hilversumvej | 60C |  |    |         | 2791
            Østergade 43, 2. sAl tv, 5000 Odense C        | OK        | Østergade | 43 | 2 | tv  |         | 5000
            Stationsvej 37, stuePlan, 2791 Dragør         | OK        | Stationsvej | 37 | st |   |         | 2791
            Girostrøget 1, 0800 Høje Taastrup             | OK        | Girostrøget | 1 |   |     |         | 0800
            Aggustenborggade.5 STTV Langnæs 8000 Aarhus C | OK        | Aggustenborggade | 5 | st | tv | Langnæs | 8000
            hf arb bol kolonih 1, 2500                    | AMBIGUOUS | hf arb bol kolonih | 1 |  |  |         | 2500
            Christian 4. gade 13B                         | OK        | Christian 4. gade | 13B | | |         |
            Byvej 027I                                    | LEGACY    | Byvej | 27I |    |         |         |
            Lyngby Storcenter 66, 10. 1005, 2800 Kgs. Lyngby | OK     | Lyngby Storcenter | 66 | 10 | 1005 |  | 2800
            Enggårdsvej 3, 3/19, 4400 Kalundborg          | OK        | Enggårdsvej | 3 |   | 3/19 |        | 4400
            Spangsbjerg Kirkevej 119, 1. B, 6700 Esbjerg  | OK        | Spangsbjerg Kirkevej | 119 | 1 | B |  | 6700
            Gildhøjhjemmet 25, 1. A-10, 2605 Brøndby      | OK        | Gildhøjhjemmet | 25 | 1 | A-10 |     | 2605
            Simmerstedvej 1A, 1., 6100 Haderslev          | OK        | Simmerstedvej | 1A | 1 |  |          | 6100
            Ndr. Kajgade 1, 9500 Hobro                    | OK        | Ndr. Kajgade | 1 |    |  |          | 9500
            Nørregade 1,1, 8900 Randers C                 | AMBIGUOUS | Nørregade | 1 |   | 1  |          | 8900
            """)
    void workedInputs_areReadAsTheDocumentSays(
            String text,
            AddressOutcome outcome,
            String roadName,
            String number,
            String floor,
            String door,
            String town,
            String postcode) {
        AddressReading reading = READER.read(text);

        assertThat(reading.outcome()).isEqualTo(outcome);
        assertThat(Parts.of(reading)).isEqualTo(new Parts(roadName, number, floor, door, null, town, postcode));
    }

    /** Traps of the domain document, sections 1.6 and 4, and the habits that the issue of addresses names. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bjergvej A 4, 1. th                           | OK | Bjergvej A | 4 | 1 | th | | |
            4 Maj Stræde 7, 4000 Roskilde                 | OK | 4 Maj Stræde | 7 | | | | | 4000
            St Algade 12, st. tv, 6100 Haderslev          | OK | St Algade | 12 | st | tv | | | 6100
            C.Th. Zahles Vej 8                            | OK | C.Th. Zahles Vej | 8 | | | | |
            H/F Rosen 12, 2500 Valby                      | OK | H/F Rosen | 12 | | | | | 2500
            Omfartsvejen, Haslev 12, 4690 Haslev          | OK | Omfartsvejen, Haslev | 12 | | | | | 4690
            Omfartsvejen, Haslev 12, 2. tv, 4690 Haslev   | OK | Omfartsvejen, Haslev | 12 | 2 | tv | | | 4690
            Ho 5, Ho, 6857 Blåvand                        | OK | Ho | 5 | | | | Ho | 6857
            My 1, 4573 Højby                              | OK | My | 1 | | | | | 4573
            Skovvej Nr. 2 5, 2. tv, 5000 Odense C         | OK | Skovvej Nr. 2 | 5 | 2 | tv | | | 5000
            Østergade 43 2 tv 5000 Odense C               | OK | Østergade | 43 | 2 | tv | | | 5000
            ØSTERGADE 43 2. TV, 5000 ODENSE C             | OK | ØSTERGADE | 43 | 2 | tv | | | 5000
            østergade 43 2. tv, 5000 odense c             | OK | østergade | 43 | 2 | tv | | | 5000
            Østergade 7 B, 5000 Odense C                  | OK | Østergade | 7B | | | | | 5000
            Østergade 7 b 2 tv, 5000 Odense C             | OK | Østergade | 7B | 2 | tv | | | 5000
            Østergade43B, 2.tv, DK-5000 Odense C          | OK | Østergade | 43B | 2 | tv | | | 5000
            Østergade nr. 2, 1.th., 5000 Odense C         | OK | Østergade | 2 | 1 | th | | | 5000
            Østergade, 2, 1.th, 5000 Odense C             | OK | Østergade | 2 | 1 | th | | | 5000
            Østergade 2, 1, tv, 5000 Odense C             | OK | Østergade | 2 | 1 | tv | | | 5000
            Østergade 2, 1 3, 5000 Odense C               | OK | Østergade | 2 | 1 | 3 | | | 5000
            Østergade 2, 2 salth, 5000 Odense C           | OK | Østergade | 2 | 2 | th | | | 5000
            Østergade 2, 2. sal, til højre, 5000 Odense C | OK | Østergade | 2 | 2 | th | | | 5000
            Østergade 2, 2. t.v., 5000 Odense C           | OK | Østergade | 2 | 2 | tv | | | 5000
            Østergade 2, 5. sal dør 4, 5000 Odense C      | OK | Østergade | 2 | 5 | 4 | | | 5000
            Østergade 2, kld. th, 5000 Odense C           | OK | Østergade | 2 | kl | th | | | 5000
            Østergade 2, k2. th, 5000 Odense C            | OK | Østergade | 2 | k2 | th | | | 5000
            Østergade 2, kl2, 5000 Odense C               | OK | Østergade | 2 | k2 | | | | 5000
            Østergade 2, kl2th, 5000 Odense C             | OK | Østergade | 2 | k2 | th | | | 5000
            Østergade 2, 01. 0003, 5000 Odense C          | OK | Østergade | 2 | 1 | 3 | | | 5000
            Østergade 2, 0101, 5000 Odense C              | OK | Østergade | 2 | | 101 | | | 5000
            Østergade 2, -0121, 5000 Odense C             | OK | Østergade | 2 | | 121 | | | 5000
            Østergade 2, tv01, 5000 Odense C              | OK | Østergade | 2 | | tv01 | | | 5000
            Østergade 2, 1. 1-1, 5000 Odense C            | OK | Østergade | 2 | 1 | 1-1 | | | 5000
            Østergade 2, tv, 5000 Odense C                | OK | Østergade | 2 | | tv | | | 5000
            Østergade 2, 1A, 5000 Odense C                | OK | Østergade | 2 | | 1A | | | 5000
            Østergade 2, 4. 8000 Aarhus C                 | OK | Østergade | 2 | 4 | | | | 8000
            Østergade 2, 10 .tv, 5000 Odense C            | OK | Østergade | 2 | 10 | tv | | | 5000
            Østergade 2, 100, 5000 Odense C               | OK | Østergade | 2 | | 100 | | | 5000
            Østergade 2 - 2. tv, 5000 Odense C            | OK | Østergade | 2 | 2 | tv | | | 5000
            Østergade 11-15, 5000 Odense C                | OK | Østergade | 11-15 | | | | | 5000
            Østergade 7[ - 13], 5000 Odense C             | OK | Østergade | 7-13 | | | | | 5000
            Østergade 13A[ - F], 5000 Odense C            | OK | Østergade | 13A-F | | | | | 5000
            Østergade 11 - 15, st. tv, 5000 Odense C      | OK | Østergade | 11-15 | st | tv | | | 5000
            Østergade 43, lejl. 43, 5000 Odense C         | OK | Østergade | 43 | | | lejl. 43 | | 5000
            Østergade 43, vær. 23, 5000 Odense C          | OK | Østergade | 43 | | | vær. 23 | | 5000
            Østergade 43, tv og th, 5000 Odense C         | OK | Østergade | 43 | | | tv og th | | 5000
            Østergade 43, 2. tv og th, 5000 Odense C      | OK | Østergade | 43 | 2 | | tv og th | | 5000
            Østergade 43, 1. og 2. sal, 5000 Odense C     | OK | Østergade | 43 | | | 1. og 2. sal | | 5000
            Østergade 43, bygn. A, 2. tv, 5000 Odense C   | OK | Østergade | 43 | 2 | tv | bygn. A | | 5000
            Østergade 43 indgang 4, 5000 Odense C         | OK | Østergade | 43 | | | indgang 4 | | 5000
            Østergade 43 i gården, 5000 Odense C          | OK | Østergade | 43 | | | i gården | | 5000
            Østergade 43, baghuset, 5000 Odense C         | OK | Østergade | 43 | | | baghuset | | 5000
            Postboks 12, Østergade 43, 5000 Odense C      | OK | Østergade | 43 | | | Postboks 12 | | 5000
            Postboks 12 Østergade 43, 5000 Odense C       | OK | Østergade | 43 | | | Postboks 12 | | 5000
            c/o Jensen, Østergade 43, 5000 Odense C       | OK | Østergade | 43 | | | c/o Jensen | | 5000
            Strandvejen 5, St. Darum, 6740 Bramming       | OK | Strandvejen | 5 | | | | St. Darum | 6740
            Strandvejen 5, V. Åby, 5600 Faaborg           | OK | Strandvejen | 5 | | | | V. Åby | 5600
            Strandvejen 5, 1. tv, Å, 5631 Ebberup         | OK | Strandvejen | 5 | 1 | tv | | Å | 5631
            Østergade 43, 800 Høje Taastrup               | OK | Østergade | 43 | | | | | 0800
            Østergade 43, 5000Odense C                    | OK | Østergade | 43 | | | | | 5000
            Østergade 43, 5000, Odense C                  | OK | Østergade | 43 | | | | | 5000
            Østergade 43, DK 5000 Odense C, Danmark       | OK | Østergade | 43 | | | | | 5000
            Østergade 43; 2. tv; 5000 Odense C            | OK | Østergade | 43 | 2 | tv | | | 5000
            """)
    void trapsAndHabits_areRead(
            String text,
            AddressOutcome outcome,
            String roadName,
            String number,
            String floor,
            String door,
            String unitText,
            String town,
            String postcode) {
        AddressReading reading = READER.read(text);

        assertThat(Parts.of(reading)).isEqualTo(new Parts(roadName, number, floor, door, unitText, town, postcode));
        assertThat(reading.outcome()).isEqualTo(outcome);
    }

    /** Nothing that leaves a choice is resolved in silence: every reading is told, the likelier first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nørregade 1,1, 8900 Randers C   | FLOOR_OR_DOOR       | Nørregade 1, 1, 8900 Randers C; Nørregade 1, 1., 8900 Randers C
            Nørregade 1, 02, 8900 Randers C | FLOOR_OR_DOOR       | Nørregade 1, 2, 8900 Randers C; Nørregade 1, 2., 8900 Randers C
            Nørregade 1, 99                 | FLOOR_OR_DOOR       | Nørregade 1, 99; Nørregade 1, 99.
            Nørregade 1, 2500               | POSTCODE_OR_DOOR    | Nørregade 1, 2500; Nørregade 1, 2500
            Nørregade 1, 10. 2500           | POSTCODE_OR_DOOR    | Nørregade 1, 10. 2500; Nørregade 1, 10., 2500
            Pier 5 12, 8000 Aarhus C        | NUMBER_OR_ROAD_NAME | Pier 5 12, 8000 Aarhus C; Pier 5, 12, 8000 Aarhus C; Pier 5, 12., 8000 Aarhus C
            Pier 5 12 8000 Aarhus C         | NUMBER_OR_ROAD_NAME | Pier 5, 12, 8000 Aarhus C; Pier 5, 12., 8000 Aarhus C; Pier 5 12, 8000 Aarhus C
            Motorring 3 5                   | NUMBER_OR_ROAD_NAME | Motorring 3 5; Motorring 3, 5; Motorring 3, 5.
            Pier 5 12A, 8000 Aarhus C       | NUMBER_OR_ROAD_NAME | Pier 5 12A, 8000 Aarhus C; Pier 5, 12A, 8000 Aarhus C
            Pier 5 12 tv, 8000 Aarhus C     | NUMBER_OR_ROAD_NAME | Pier 5, 12. tv, 8000 Aarhus C; Pier 5 12, tv, 8000 Aarhus C
            Nygade 1, ho, 6857 Blåvand      | UNIT_OR_TOWN        | Nygade 1, ho, 6857 Blåvand; Nygade 1, ho, 6857 Blåvand
            Nygade 1, Å, 5631 Ebberup       | UNIT_OR_TOWN        | Nygade 1, Å, 5631 Ebberup; Nygade 1, Å, 5631 Ebberup
            Fasanvej 12, 5. Afdeling, 7200 Grindsted | UNIT_OR_TOWN | Fasanvej 12, 5. Afdeling, 7200 Grindsted; Fasanvej 12, 5., Afdeling, 7200 Grindsted
            Fasanvej 12 5. Afdeling 7200 Grindsted | UNIT_OR_TOWN | Fasanvej 12, 5. Afdeling, 7200 Grindsted; Fasanvej 12, 5., Afdeling, 7200 Grindsted
            Birkegade 20 101, 4700 Næstved  | NUMBER_OR_ROAD_NAME | Birkegade 20, 101, 4700 Næstved; Birkegade 20 101, 4700 Næstved
            Havnegade 5, 2. 9999            | POSTCODE_OR_DOOR    | Havnegade 5, 2. 9999; Havnegade 5, 2.
            nygade 1, st darum, 6740        | UNIT_OR_TOWN        | nygade 1, st darum, 6740; nygade 1, st., darum, 6740
            """)
    void ambiguity_isToldWithEveryReading(String text, AddressReason reason, String readings) {
        AddressReading reading = READER.read(text);

        assertThat(reading.outcome()).isEqualTo(AddressOutcome.AMBIGUOUS);
        assertThat(reading.reasons()).contains(reason);
        assertThat(reading.canonical().orElse("")
                        + String.join(
                                "",
                                reading.alternatives().stream()
                                        .map(other -> "; " + other.address())
                                        .toList()))
                .isEqualTo(readings);
    }

    @Test
    void ambiguity_ofPostcodeAndTown_isInTheParts() {
        Address postcode = READER.read("Nørregade 1, 2500").address().orElseThrow();
        Address door = READER.read("Nørregade 1, 2500").alternatives().get(0).address();
        Address town =
                READER.read("Nygade 1, ho, 6857 Blåvand").alternatives().get(0).address();

        assertThat(postcode.postcode()).contains(Postcode.of("2500"));
        assertThat(door.door()).contains(Door.parse("2500"));
        assertThat(town.townName()).contains("ho");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                             | EMPTY
            '   '                          | EMPTY
            ,,,                            | EMPTY
            Østergade                      | HOUSE_NUMBER_MISSING
            Østergade, 5000 Odense C       | HOUSE_NUMBER_MISSING
            Dronning Margrethe 2 Plads     | HOUSE_NUMBER_MISSING
            Christian 4. gade              | HOUSE_NUMBER_MISSING
            4 Maj Stræde, 4000 Roskilde    | HOUSE_NUMBER_MISSING
            5000 Odense C                  | ROAD_NAME_MISSING
            Østergade 0, 5000 Odense C     | HOUSE_NUMBER_ZERO
            Østergade 1000, 5000 Odense C  | HOUSE_NUMBER_TOO_HIGH
            Østergade 1000, 2, 5000 Odense | HOUSE_NUMBER_TOO_HIGH
            Østergade 12AB, 5000 Odense C  | HOUSE_NUMBER_LETTERS
            Østergade 12Æ, 5000 Odense C   | HOUSE_NUMBER_LETTER
            Østergade 12Å, 2, 5000 Odense  | HOUSE_NUMBER_LETTER
            Østergade 15-11, 5000 Odense C | RANGE_FORM
            Østergade 7-9-11, 5000 Odense  | RANGE_FORM
            Postboks 12, 5000 Odense C     | HOUSE_NUMBER_MISSING
            """)
    void invalid_hasOneReason(String text, AddressReason reason) {
        AddressReading reading = READER.read(text);

        assertThat(reading.outcome()).isEqualTo(AddressOutcome.INVALID);
        assertThat(reading.reasons()).contains(reason);
        assertThat(reading.address()).isEmpty();
        assertThat(reading.alternatives()).isEmpty();
        assertThat(reading.canonical()).isEmpty();
        assertThatExceptionOfType(InvalidAddressException.class)
                .isThrownBy(() -> READER.parse(text))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Østergade 43, 2. tv, 5000 Odense C   | Østergade 43, 2. tv, 5000 Odense C |
            Østergade 43, 2. sal tv, 5000 Odense C | Østergade 43, 2. tv, 5000 Odense C | FLOOR_WORD
            Østergade 43, ST. tv, 5000 Odense C  | Østergade 43, st. tv, 5000 Odense C | FLOOR_WORD
            Østergade 43, 2 tv, 5000 Odense C    | Østergade 43, 2. tv, 5000 Odense C | STOP_ADDED
            Østergade 43, 2. TV, 5000 Odense C   | Østergade 43, 2. tv, 5000 Odense C | DOOR_WORD
            Østergade 43, 2. tv., 5000 Odense C  | Østergade 43, 2. tv, 5000 Odense C | STOP_REMOVED
            Østergade 43, 2tv, 5000 Odense C     | Østergade 43, 2. tv, 5000 Odense C | PARTS_SPLIT
            Østergade 43 2. tv, 5000 Odense C    | Østergade 43, 2. tv, 5000 Odense C | COMMA_ADDED
            Østergade 43,, 5000 Odense C         | Østergade 43, 5000 Odense C        | COMMA_REMOVED
            Østergade  43, 5000 Odense C         | Østergade 43, 5000 Odense C        | BLANKS_TIDIED
            Østergade 043, 5000 Odense C         | Østergade 43, 5000 Odense C        | ZEROS_REMOVED
            Østergade 43 B, 5000 Odense C        | Østergade 43B, 5000 Odense C       | LETTER_JOINED
            Østergade 43b, 5000 Odense C         | Østergade 43B, 5000 Odense C       | LETTER_RAISED
            Østergade 43,5000 Odense C           | Østergade 43, 5000 Odense C        | FORM_CHANGED
            Østergade 43, DK-5000 Odense C       | Østergade 43, 5000 Odense C        | COUNTRY_REMOVED
            Østergade 43, 5000 ODENSE C          | Østergade 43, 5000 Odense C        | DISTRICT_RESPELT
            Østergade 43, 5000 Odense            | Østergade 43, 5000 Odense          | DISTRICT_DIFFERS
            Østergade 43, 8000 Århus C           | Østergade 43, 8000 Aarhus C        | DISTRICT_RESPELT
            Østergade 43, 5006 Odense C          | Østergade 43, 5006 Odense C        | POSTCODE_UNKNOWN
            Østergade 43, 3900 Nuuk              | Østergade 43, 3900 Nuuk            | POSTCODE_GREENLAND
            Girostrøget 1, 0800 Høje Taastrup    | Girostrøget 1, Høje Taastrup       | POSTCODE_BULK
            Folkeregister 1, 9999 Ukendt         | Folkeregister 1                    | POSTCODE_FILLER
            Østergade 43                         | Østergade 43                       | POSTCODE_MISSING
            Østergade 43, Odense C               | Østergade 43, Odense C             | POSTCODE_MISSING
            Østergade 27I, 5000 Odense C         | Østergade 27I, 5000 Odense C       | LETTER_LEGACY
            Østergade 7-9, 5000 Odense C         | Østergade 7-9, 5000 Odense C       | RANGE
            Østergade 43, 2. B, 5000 Odense C    | Østergade 43, 2. B, 5000 Odense C  | DOOR_UNOFFICIAL
            """)
    void reasons_sayEverythingThatWasChangedOrIsDoubtful(String text, String canonical, AddressReason reason) {
        AddressReading reading = READER.read(text);

        assertThat(reading.canonical()).contains(canonical);
        assertThat(reading.reasons())
                .filteredOn(one -> one != AddressReason.FORM_CHANGED || one == reason)
                .isEqualTo(reason == null ? List.of() : List.of(reason));
        assertThat(reading.message(Locale.ENGLISH).isEmpty()).isEqualTo(reason == null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Åsum Bygade 50, st. th, Aasum, 5240 Odense NØ", "Rue Verdé 1, 5000 Odense C"})
    void blanksAndUnicodeForms_doNotCount(String text) {
        Address expected = READER.parse(text);

        assertThat(READER.parse(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(expected);
        assertThat(READER.parse(text.replace(' ', '\u00a0'))).isEqualTo(expected);
        assertThat(READER.parse("\ufeff\t" + text.replace(" ", "  ") + " \r\n")).isEqualTo(expected);
        assertThat(READER.parse(text.replace(", ", "\n"))).isEqualTo(expected);
        assertThat(READER.read(Normalizer.normalize(text, Normalizer.Form.NFD)).reasons())
                .contains(AddressReason.LETTERS_COMPOSED);
    }

    @Test
    void newAddresses_mayNotHaveTheFourLetters() {
        AddressReading reading = READER.forNewAddresses().read("Østergade 27I, 5000 Odense C");

        assertThat(reading.outcome()).isEqualTo(AddressOutcome.INVALID);
        assertThat(reading.reasons()).containsExactly(AddressReason.HOUSE_NUMBER_NOT_NEW);
        assertThat(READER.forNewAddresses().read("Østergade 27K, 5000 Odense C").outcome())
                .isEqualTo(AddressOutcome.OK);
    }

    @Test
    void outcome_invalidOutweighsAmbiguousOutweighsLegacy() {
        assertThat(READER.read("Østergade 27I, 1, 5000 Odense C").outcome()).isEqualTo(AddressOutcome.AMBIGUOUS);
        assertThat(READER.forNewAddresses()
                        .read("Østergade 27I, 1, 5000 Odense C")
                        .outcome())
                .isEqualTo(AddressOutcome.INVALID);
    }

    @Test
    void parse_refusesWhatLeavesAChoice_andDoesNotShowTheText() {
        assertThatExceptionOfType(InvalidAddressException.class)
                .isThrownBy(() -> READER.parse("Nørregade 1, 1"))
                .withMessageContaining("text(14)")
                .withMessageNotContaining("Nørregade")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(AddressReason.FLOOR_OR_DOOR));
        assertThat(READER.read("Nørregade 1, 1")).hasToString("AMBIGUOUS [POSTCODE_MISSING, FLOOR_OR_DOOR]");
    }

    @Test
    void everyReason_hasASentenceInBothLanguages() {
        for (AddressReason reason : AddressReason.values()) {
            assertThat(reason.message(Locale.ENGLISH)).endsWith(".").isNotEqualTo(reason.message(DANISH));
            assertThat(reason.message(DANISH)).endsWith(".");
        }
    }

    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    /** What is compared; null where a part is absent. */
    record Parts(
            String roadName, String number, String floor, String door, String unitText, String town, String postcode) {

        static Parts of(AddressReading reading) {
            Address address = reading.address().orElseThrow();
            return new Parts(
                    address.roadName(),
                    address.numberText(),
                    address.floor().map(Object::toString).orElse(null),
                    address.door().map(Object::toString).orElse(null),
                    address.unitText().orElse(null),
                    address.townName().orElse(null),
                    address.postcode().map(Object::toString).orElse(null));
        }
    }
}
