package dk.almendata.text;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where the columns of a road directory stand in its file, -1 for those that are missing.
 *
 * @param municipality the municipality's code
 * @param road the road's code
 * @param name the name
 * @param addressingName the name in 20 characters
 * @param side the side
 * @param from the first number
 * @param to the last number
 * @param postcode the postcode
 */
record RoadColumns(int municipality, int road, int name, int addressingName, int side, int from, int to, int postcode) {

    private static final Set<String> MUNICIPALITY =
            Set.of("municipalitycode", "municipality", "kommunekode", "kommunenr", "kommune");
    private static final Set<String> ROAD = Set.of("roadcode", "vejkode", "vejkod", "kode");
    private static final Set<String> NAME = Set.of("roadname", "name", "vejnavn", "navn");
    private static final Set<String> ADDRESSING_NAME =
            Set.of("addressingname", "adresseringsnavn", "vejadresseringsnavn", "vejadrnavn");
    private static final Set<String> SIDE = Set.of("side", "vejside", "ligeulige");
    private static final Set<String> FROM =
            Set.of("from", "fromnumber", "housenumberfrom", "fra", "husnrfra", "husnummerfra");
    private static final Set<String> TO = Set.of("to", "tonumber", "housenumberto", "til", "husnrtil", "husnummertil");
    private static final Set<String> POSTCODE = Set.of("postcode", "postnr", "postnummer");

    /** Finds them; the three that must be there are reported if they are not. */
    static RoadColumns of(List<String> headings, Consumer<String> fault) {
        RoadColumns columns = new RoadColumns(
                position(headings, MUNICIPALITY),
                position(headings, ROAD),
                position(headings, NAME),
                position(headings, ADDRESSING_NAME),
                position(headings, SIDE),
                position(headings, FROM),
                position(headings, TO),
                position(headings, POSTCODE));
        missing(columns.municipality, "municipalityCode", fault);
        missing(columns.road, "roadCode", fault);
        missing(columns.name, "roadName", fault);
        return columns;
    }

    private static int position(List<String> headings, Set<String> names) {
        for (int i = 0; i < headings.size(); i++) {
            if (names.contains(RoadFile.plain(headings.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static void missing(int position, String heading, Consumer<String> fault) {
        if (position < 0) {
            fault.accept("line 1: expected a column " + heading + ", found none; see the form in docs/addresses.md");
        }
    }

    boolean areComplete() {
        return municipality >= 0 && road >= 0 && name >= 0;
    }
}
