package dk.almendata.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two addresses are the same (domain document 4). */
class AddressMatchTest {

    private static final AddressReader READER = AddressReader.byForm();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ndr. Kajgade 1, 9500 Hobro     | NORDRE KAJGADE 1, 9500 HOBRO    | YES     | ROAD_NAME_SPELLING
            Østergade 43, 2. tv, 5000 Odense C | Østergade 43, 2. sal TV., DK-5000 Odense C | YES | SAME_ROAD_NAME
            Østergade 43, 2. a-10, 5000 Odense C | Østergade 43, 02. A-10, 5000 Odense C | YES | SAME_ROAD_NAME
            Borgmester Christian 4, 2450 København SV | Borgmester Christiansens Gade 4, 2450 København SV | YES | ROAD_NAME_CUT
            Østergade 2, 5000 Odense C     | Østergade 2A, 5000 Odense C     | NO      | HOUSE_NUMBER_DIFFERS
            Østergade 8A, 5000 Odense C    | Østergade 8, 5000 Odense C      | NO      | HOUSE_NUMBER_DIFFERS
            Østergade 1, 5000 Odense C     | Vestergade 1, 5000 Odense C     | NO      | ROAD_NAME_DIFFERS
            Østergade 1, 5000 Odense C     | Østergade 1, 8000 Aarhus C      | NO      | POSTCODE_DIFFERS
            Østergade 1, 1. tv, 5000 Odense C | Østergade 1, 2. tv, 5000 Odense C | NO  | FLOOR_DIFFERS
            Østergade 1, 1. tv, 5000 Odense C | Østergade 1, 1. th, 5000 Odense C | NO  | DOOR_DIFFERS
            Østergade 1, 1. tv, 5000 Odense C | Østergade 1, 5000 Odense C   | PERHAPS | UNIT_MISSING
            Østergade 1                    | Østergade 1, 5000 Odense C      | PERHAPS | POSTCODE_MISSING
            Østergade 1                    | Østergade 1                     | PERHAPS | POSTCODE_MISSING
            Nygade 1, 5000 Odense C        | Ny Gade 1, 5000 Odense C        | PERHAPS | ROAD_NAME_BLANKS
            Noerregade 1, 5000 Odense C    | Nørregade 1, 5000 Odense C      | YES     | ROAD_NAME_SPELLING
            Raevevej 1, 5000 Odense C      | Rævevej 1, 5000 Odense C        | YES     | ROAD_NAME_SPELLING
            Kgs. Nytorv 1, 1050 København K | Kongens Nytorv 1, 1050 København K | YES  | ROAD_NAME_SPELLING
            Dr. Margrethes Vej 1, 4000 Roskilde | Dronning Margrethes Vej 1, 4000 Roskilde | PERHAPS | ROAD_NAME_ABBREVIATED
            St. Annæ Plads 1, 1250 København K | Sankt Annæ Plads 1, 1250 København K | PERHAPS | ROAD_NAME_ABBREVIATED
            Ø. Boulevard 1, 5000 Odense C  | Øster Boulevard 1, 5000 Odense C | PERHAPS | ROAD_NAME_ABBREVIATED
            Ø Boulevard 1, 5000 Odense C   | Østre Boulevard 1, 5000 Odense C | PERHAPS | ROAD_NAME_ABBREVIATED
            V. Ringvej 1, 5000 Odense C    | Vestre Ringvej 1, 5000 Odense C | PERHAPS | ROAD_NAME_ABBREVIATED
            N. Ringvej 1, 5000 Odense C    | Nordre Ringvej 1, 5000 Odense C | PERHAPS | ROAD_NAME_ABBREVIATED
            N. Alle 1, 5000 Odense C       | Nørre Alle 1, 5000 Odense C     | PERHAPS | ROAD_NAME_ABBREVIATED
            S. Ringvej 1, 5000 Odense C    | Søndre Ringvej 1, 5000 Odense C | PERHAPS | ROAD_NAME_ABBREVIATED
            L. Torv 1, 8000 Aarhus C       | Lille Torv 1, 8000 Aarhus C     | PERHAPS | ROAD_NAME_ABBREVIATED
            Pr. Georgs Vej 1, 5000 Odense C | Prins Georgs Vej 1, 5000 Odense C | PERHAPS | ROAD_NAME_ABBREVIATED
            Kr. Bygade 1, 5000 Odense C    | Kirke Bygade 1, 5000 Odense C   | PERHAPS | ROAD_NAME_ABBREVIATED
            Chr. d. 4. Vej 1, 5000 Odense C | Christian den 4. Vej 1, 5000 Odense C | PERHAPS | ROAD_NAME_ABBREVIATED
            Østerg. 1, 5000 Odense C       | Østergade 1, 5000 Odense C      | PERHAPS | ROAD_NAME_ABBREVIATED
            Rådhuspl. 1, 8000 Aarhus C     | Rådhuspladsen 1, 8000 Aarhus C  | PERHAPS | ROAD_NAME_ABBREVIATED
            Sankt Hans Gade 1, 5000 Odense C | Store Hans Gade 1, 5000 Odense C | NO    | ROAD_NAME_DIFFERS
            Parkvej 1, 5000 Odense C       | Parkvejen 1, 5000 Odense C      | NO      | ROAD_NAME_DIFFERS
            Rn. Alle 1, 5000 Odense C      | Korn Alle 1, 5000 Odense C      | NO      | ROAD_NAME_DIFFERS
            Nordre Ringvej 1, 5000 Odense C | N. Alle 1, 5000 Odense C       | NO      | ROAD_NAME_DIFFERS
            Vej 11 3, st., 5000 Odense C   | Vej 1 13, st., 5000 Odense C    | NO      | HOUSE_NUMBER_DIFFERS
            Lejl. 12, Parkvej 3, 4700 Næstved | Parkvej 3, lejl. 12, 4700 Næstved | YES | SAME_ROAD_NAME
            Parkvej 3, parterre, 4700 Næstved | Parkvej 3, 4700 Næstved      | PERHAPS | UNIT_TEXT_DIFFERS
            Parkvej 3, første sal, 4700 Næstved | Parkvej 3, 4700 Næstved    | PERHAPS | UNIT_MISSING
            Parkvej 3, v. Jensen, 4700 Næstved | Parkvej 3, 4700 Næstved     | PERHAPS | UNIT_TEXT_DIFFERS
            Østergade 11-15, 5000 Odense C | Østergade 13, 5000 Odense C     | PERHAPS | IN_RANGE
            Østergade 11-15, 5000 Odense C | Østergade 15-19, 5000 Odense C  | PERHAPS | IN_RANGE
            Østergade 11-15, 5000 Odense C | Østergade 12, 5000 Odense C     | NO      | HOUSE_NUMBER_DIFFERS
            Østergade 1, lejl. 4, 5000 Odense C | Østergade 1, 5000 Odense C | PERHAPS | UNIT_TEXT_DIFFERS
            Østergade 1, Vejrup, 5000 Odense C | Østergade 1, Stige, 5000 Odense C | PERHAPS | TOWN_DIFFERS
            Girostrøget 1, 0800 Høje Taastrup | Girostrøget 1, 2630 Taastrup | PERHAPS | POSTCODE_BULK
            Nørregade 1, 1, 8900 Randers C | Nørregade 1, 1., 8900 Randers C | PERHAPS | AMBIGUOUS
            Nørregade 1, 1, 8900 Randers C | Nørregade 2, 8900 Randers C     | NO      | HOUSE_NUMBER_DIFFERS
            Nørregade                      | Nørregade 2, 8900 Randers C     | PERHAPS | NOT_READ
            """)
    void match_saysYesPerhapsOrNo_andWhy(String one, String other, MatchVerdict verdict, MatchReason reason) {
        AddressMatch match = AddressMatch.of(READER.read(one), READER.read(other));

        assertThat(match.verdict()).isEqualTo(verdict);
        assertThat(match.reasons()).contains(reason);
        assertThat(AddressMatch.of(READER.read(other), READER.read(one))).isEqualTo(match);
    }

    @Test
    void codes_decideWhereBothHaveThem() {
        Address address = READER.parse("Østergade 1, 5000 Odense C");
        Address here = coded(address, 1);
        Address sameRoad = coded(READER.parse("Ø Gade 1, 5220 Odense SØ"), 1);
        Address otherRoad = coded(address, 2);

        assertThat(AddressMatch.of(here, sameRoad))
                .isEqualTo(new AddressMatch(MatchVerdict.YES, List.of(MatchReason.SAME_CODES)));
        assertThat(AddressMatch.of(here, otherRoad).verdict()).isEqualTo(MatchVerdict.NO);
        assertThat(AddressMatch.of(here, address).verdict()).isEqualTo(MatchVerdict.YES);
        assertThat(ComparisonKey.of(here).text()).isEqualTo("0461|0001|1||");
        assertThat(ComparisonKey.of(here)).isEqualTo(ComparisonKey.of(sameRoad));
    }

    private static Address coded(Address address, int road) {
        return address.toBuilder()
                .codes(MunicipalityCode.of("0461"), RoadCode.of(road))
                .build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Østergade 43, 2. TV, 5000 Odense C       ; 5000|østergade|43|2|tv
            ØSTERGADE 43 2 sal tv, 5000 ODENSE C     ; 5000|østergade|43|2|tv
            Ndr. Kajgade 1, 9500 Hobro               ; 9500|ndr kajgade|1||
            Gildhøjhjemmet 25, 1. A-10, 2605 Brøndby ; 2605|gildhøjhjemmet|25|1|a-10
            Christian 4. gade 13B                    ; |chr 4 gade|13B||
            """)
    void comparisonKey_isTheSameForEverySpelling(String text, String key) {
        assertThat(ComparisonKey.of(READER.parse(text))).hasToString(key);
    }

    /** Same key and verdict yes go together, where postcodes are given. */
    @Test
    void comparisonKeyAndMatch_agree() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            Address one = GeneratedAddresses.address(random).toBuilder()
                    .townName(null)
                    .build();
            Address other = random.nextBoolean()
                    ? one
                    : GeneratedAddresses.address(random).toBuilder()
                            .roadName(one.roadName())
                            .townName(null)
                            .build();
            boolean sameKey = ComparisonKey.of(one).equals(ComparisonKey.of(other));

            assertThat(AddressMatch.of(one, other).verdict() == MatchVerdict.YES)
                    .isEqualTo(sameKey);
        }
    }

    @Test
    void everyReason_hasASentenceInBothLanguages() {
        for (MatchReason reason : MatchReason.values()) {
            assertThat(reason.message(Locale.ENGLISH))
                    .endsWith(".")
                    .isNotEqualTo(reason.message(Locale.forLanguageTag("da")));
        }
        for (RoadEvidence evidence : RoadEvidence.values()) {
            assertThat(evidence.message(Locale.ENGLISH))
                    .endsWith(".")
                    .isNotEqualTo(evidence.message(Locale.forLanguageTag("da")));
        }
    }

    /** One official address an installation; what says otherwise is reported, nothing dropped (domain document 2). */
    @Test
    void officialAddresses_reportDuplicatesAndDropNone() {
        InstallationAddress first = record("101", "Østergade 1, 5000 Odense C");
        InstallationAddress repeated = record("101", "ØSTERGADE 1, 5000 ODENSE C");
        InstallationAddress conflict = record("101", "Østergade 2, 5000 Odense C");
        InstallationAddress neighbour = record("102", "Østergade 1, DK-5000 Odense C");
        InstallationAddress alone = record("103", "Østergade 3, 5000 Odense C");
        OfficialAddresses official = OfficialAddresses.of(List.of(first, repeated, conflict, neighbour, alone));

        assertThat(official.find("101")).contains(first.address());
        assertThat(official.find("104")).isEmpty();
        assertThat(official.installations()).containsExactly("101", "102", "103");
        assertThat(official.repeats()).containsExactly(repeated);
        assertThat(official.conflicts()).containsExactly(conflict);
        assertThat(official.shared()).containsExactly(List.of("101", "102"));
        assertThatIllegalArgumentException().isThrownBy(() -> record(" ", "Østergade 1"));
    }

    private static InstallationAddress record(String installation, String address) {
        return new InstallationAddress(installation, READER.parse(address));
    }
}
