package dk.almendata.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a road directory makes of a text (domain document 1.4): all candidates, explained, nothing invented. */
class RoadSearchTest {

    private static final AddressReader READER = AddressReader.byForm()
            .with(directory(
                    road("0846", 1097, "Nordre Kajgade", "Ndr. Kajgade", "9500", RoadSide.ODD, "1", "999Z"),
                    road("0461", 1111, "Østergade", "Østergade", "5000", RoadSide.BOTH, "1", "99"),
                    road("0101", 2222, "Østergade", "Østergade", "1100", RoadSide.BOTH, "1", "99"),
                    road("0430", 3333, "Østergade", "Østergade", "5600", RoadSide.BOTH, "1", "9"),
                    road("0430", 3334, "Østergade", "Østergade", "5600", RoadSide.BOTH, "11", "19"),
                    road("0430", 3335, "Østergade", "Østergade", "5600", RoadSide.BOTH, "11", "13"),
                    road("0751", 1, "Pier 5", "Pier 5", "8000", RoadSide.BOTH, "1", "99"),
                    road("0751", 2, "Kaj", "Kaj", "8000", RoadSide.BOTH, "1", "99"),
                    road("0751", 3, "Kaj 3", "Kaj 3", "8000", RoadSide.BOTH, "1", "99"),
                    road("0751", 4, "Ruten 15", "Ruten 15", "8000", RoadSide.BOTH, "1", "99"),
                    road("0510", 1064, "Simmerstedvej", "Simmerstedvej", "6100", RoadSide.BOTH, "1", "99"),
                    road("0461", 9225, "Vejrup-Vej", "Vejrup-Vej", "5491", RoadSide.BOTH, "1", "99"),
                    road("0370", 71, "Fyrrevej", "Fyrrevej", "4700", RoadSide.BOTH, "1", "99"),
                    road("0370", 72, "Ny Gade", "Ny Gade", "4700", RoadSide.BOTH, "1", "99"),
                    road("0370", 73, "Nygade", "Nygade", "4700", RoadSide.BOTH, "1", "99"),
                    road("0370", 74, "Solhaven", "Solhaven", "4700", RoadSide.BOTH, "1", "99"),
                    road("9999", 75, "Prøvevej", "Prøvevej", "4700", RoadSide.BOTH, "1", "99"),
                    road("0461", 9901, "Folkeregister", "Folkeregister", "5000", RoadSide.BOTH, "1", "99")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ndr. Kajgade 1, 9500 Hobro     | 0846/1097 Nordre Kajgade 1  | 95  | ROAD_NAME_FROM_DIRECTORY
            NORDRE KAJGADE 1, 9500 HOBRO   | 0846/1097 Nordre Kajgade 1  | 95  | ROAD_NAME_FROM_DIRECTORY
            Nordre Kajgade 1, 9500 Hobro   | 0846/1097 Nordre Kajgade 1  | 100 |
            Nordre Kajgade 2, 9500 Hobro   | 0846/1097 Nordre Kajgade 2  | 80  | NUMBER_NOT_ON_ROAD
            Østergade 43, 5000 Odense C    | 0461/1111 Østergade 43      | 100 |
            Østergade 43, 1100 København K | 0101/2222 Østergade 43      | 100 |
            Østergade 3, 5600 Faaborg      | 0430/3333 Østergade 3       | 100 |
            Østergade 15, 5600 Faaborg     | 0430/3334 Østergade 15      | 100 |
            Pier 5 12, 8000 Aarhus C       | 0751/0001 Pier 5 12         | 100 |
            Folkeregister 1, 5000 Odense C | 0461/9901 Folkeregister 1   | 100 | ROAD_ADMINISTRATIVE
            Simmersted Vej 1, 6100 Haderslev | 0510/1064 Simmerstedvej 1 | 90  | ROAD_NAME_FROM_DIRECTORY
            Vejrupvej 63, 5491 Blommenslyst | 0461/9225 Vejrup-Vej 63    | 90  | ROAD_NAME_FROM_DIRECTORY
            Ny Gade 3, 4700 Næstved        | 0370/0072 Ny Gade 3         | 100 |
            Nygade 3, 4700 Næstved         | 0370/0073 Nygade 3          | 100 |
            Prøvevej 3, 4700 Næstved       | 9999/0075 Prøvevej 3        | 100 | MUNICIPALITY_UNKNOWN
            Foreningen Bakken, Fyrrevej 3, 4700 Næstved | 0370/0071 Fyrrevej 3 | 100 | UNIT_TEXT
            Kollegiet, Solhaven 3, 4700 Næstved | 0370/0074 Solhaven 3   | 100 | UNIT_TEXT
            """)
    void oneRoad_givesItsCodes(String text, String expected, int score, AddressReason reason) {
        AddressReading reading = READER.read(text);
        RoadCandidate candidate = reading.candidate().orElseThrow();

        assertThat(shown(candidate.address())).isEqualTo(expected);
        assertThat(candidate.score()).isEqualTo(score);
        assertThat(reading.outcome()).isEqualTo(AddressOutcome.OK);
        assertThat(reading.alternatives()).isEmpty();
        assertThat(reading.reasons().stream()
                        .filter(one -> one != AddressReason.DISTRICT_RESPELT && one != AddressReason.FORM_CHANGED))
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Østergade 3                  | SEVERAL_ROADS          | 0101/2222 Østergade 3, 0430/3333 Østergade 3, 0461/1111 Østergade 3
            Østergade 12, 5600 Faaborg   | SEVERAL_ROADS          | 0430/3334 Østergade 12, 0430/3335 Østergade 12
            Østergade 3, 8000 Aarhus C   | POSTCODE_OF_OTHER_ROAD | Østergade 3, 0101/2222 Østergade 3, 0430/3333 Østergade 3, 0430/3334 Østergade 3, 0430/3335 Østergade 3, 0461/1111 Østergade 3
            Kaj 3 5, 8000 Aarhus C       | NUMBER_OR_ROAD_NAME    | 0751/0003 Kaj 3 5, 0751/0002 Kaj 3, 0751/0002 Kaj 3
            Ostergade 3, 5000 Odense C   | ROAD_NAME_ALIKE        | Ostergade 3, 0461/1111 Østergade 3
            Nordre Kajagde 1, 9500 Hobro | ROAD_NAME_ALIKE        | Nordre Kajagde 1, 0846/1097 Nordre Kajgade 1
            Ndr. Kajgde 1, 9500 Hobro    | ROAD_NAME_ALIKE        | Ndr. Kajgde 1, 0846/1097 Nordre Kajgade 1
            Østergade 3, 7, 5000 Odense C | FLOOR_OR_DOOR         | 0461/1111 Østergade 3, 0461/1111 Østergade 3
            """)
    void severalRoads_areAllReported(String text, AddressReason reason, String expected) {
        AddressReading reading = READER.read(text);
        List<String> all = new ArrayList<>(List.of(shown(reading.address().orElseThrow())));
        reading.alternatives().forEach(other -> all.add(shown(other.address())));

        assertThat(reading.outcome()).isEqualTo(AddressOutcome.AMBIGUOUS);
        assertThat(reading.reasons()).contains(reason);
        assertThat(String.join(", ", all)).isEqualTo(expected);
    }

    @Test
    void numberBeforeASide_endsARoadNameOnlyWhereADirectoryHasIt() {
        String text = "Ruten 15 2 th, 8000 Aarhus C";

        assertThat(READER.read(text).address().orElseThrow().roadName()).isEqualTo("Ruten 15");
        assertThat(AddressReader.byForm().parse(text).roadName()).isEqualTo("Ruten");
    }

    @Test
    void unknownRoad_isNeverInvented() {
        AddressReading reading = READER.read("Margreteplassen 4, 8000 Aarhus C");

        assertThat(reading.outcome()).isEqualTo(AddressOutcome.OK);
        assertThat(reading.reasons()).containsExactly(AddressReason.ROAD_NOT_FOUND);
        assertThat(reading.address().flatMap(Address::municipalityCode)).isEmpty();
        assertThat(reading.candidate().map(RoadCandidate::score)).contains(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ostergade 3, 8000 Aarhus C       # alike only under another postcode
            Østregadde 3, 5000 Odense C      # two faults in a short name
            Pier 6 12, 8000 Aarhus C         # a digit is no fault of typing
            Kai 3, 8000 Aarhus C             # too short
            """)
    void otherRoad_isNotAlike(String text) {
        AddressReading reading =
                READER.read(text.substring(0, text.indexOf('#')).strip());

        assertThat(reading.reasons())
                .contains(AddressReason.ROAD_NOT_FOUND)
                .doesNotContain(AddressReason.ROAD_NAME_ALIKE);
    }

    @Test
    void alikeNames_areOfferedWithTheirScore() {
        AddressReading reading = READER.read("Ostergade 3, 5000 Odense C");
        RoadCandidate other = reading.alternatives().get(0);

        assertThat(other.evidence())
                .containsExactly(RoadEvidence.NAME_ALIKE, RoadEvidence.POSTCODE, RoadEvidence.HOUSE_NUMBER);
        assertThat(other.score()).isEqualTo(75);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Aggustenborggade | Augustenborggade  | true
            Augustenbrogade  | Augustenborggade  | true
            Agustenborgade   | Augustenborggade  | true
            Agustenbrogade   | Augustenborggade  | false
            Elmvej           | Elmevej           | true
            Emlevej          | Elmevej           | true
            Emlevaj          | Elmevej           | false
            Bjergvej A       | Bjergvej B        | false
            Pier 5           | Pier 6            | false
            10. Februar Vej  | 11. Februar Vej   | false
            10. Februr Vej   | 10. Februar Vej   | true
            Åvej             | Ågvej             | true
            Ho               | Po                | false
            Østergade        | Vestergade        | false
            Sdr. Allé        | Søndre Alle       | true
            """)
    void names_areAlikeByAFaultOrTwo(String one, String other, boolean alike) {
        assertThat(RoadNames.areAlike(one, other)).isEqualTo(alike);
        assertThat(RoadNames.areAlike(other, one)).isEqualTo(alike);
    }

    @Test
    void interval_coversItsSideAndBounds() {
        RoadInterval open = new RoadInterval(
                RoadSide.EVEN, Optional.empty(), Optional.of(HouseNumber.parse("998Z")), Optional.empty());

        assertThat(open.covers(HouseNumber.parse("2"))).isTrue();
        assertThat(open.covers(HouseNumber.parse("998Z"))).isTrue();
        assertThat(open.covers(HouseNumber.parse("3"))).isFalse();
        assertThat(RoadSide.ODD.has(HouseNumber.parse("3A"))).isTrue();
        assertThat(RoadSide.BOTH.has(HouseNumber.parse("4"))).isTrue();
    }

    private static String shown(Address address) {
        return address.municipalityCode().map(code -> code + "/").orElse("")
                + address.roadCode().map(code -> code + " ").orElse("")
                + address.roadName() + " " + address.numberText();
    }

    private static Road road(
            String municipality,
            int code,
            String name,
            String addressingName,
            String postcode,
            RoadSide side,
            String from,
            String to) {
        return new Road(
                MunicipalityCode.of(municipality),
                RoadCode.of(code),
                name,
                addressingName,
                List.of(new RoadInterval(
                        side,
                        Optional.of(HouseNumber.parse(from)),
                        Optional.of(HouseNumber.parse(to)),
                        Optional.of(Postcode.of(postcode)))));
    }

    /** A directory in the plainest way, by which the one that reads files is checked too. */
    private static RoadDirectory directory(Road... roads) {
        List<Road> all = List.of(roads).stream()
                .sorted(java.util.Comparator.comparing(Road::municipality).thenComparing(Road::code))
                .toList();
        return new RoadDirectory() {
            @Override
            public List<Road> named(String roadName) {
                return all.stream()
                        .filter(road -> RoadNames.areSameButForBlanks(road.name(), roadName)
                                || RoadNames.areSameButForBlanks(road.addressingName(), roadName))
                        .toList();
            }

            @Override
            public List<Road> alike(String roadName) {
                return all.stream()
                        .filter(road -> !named(roadName).contains(road))
                        .filter(road -> RoadNames.areAlike(road.name(), roadName)
                                || RoadNames.areAlike(road.addressingName(), roadName))
                        .toList();
            }

            @Override
            public Optional<Road> find(MunicipalityCode municipality, RoadCode code) {
                return all.stream()
                        .filter(road -> road.municipality().equals(municipality)
                                && road.code().equals(code))
                        .findFirst();
            }
        };
    }
}
