package dk.almendata.jooq;

import dk.almendata.address.MunicipalityCode;
import dk.almendata.address.RoadCode;
import dk.almendata.address.UtilityRoad;
import dk.almendata.address.UtilityRoadNumber;
import dk.almendata.address.UtilityRoads;
import dk.almendata.consumption.UtilityField;
import dk.almendata.consumption.UtilityTable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The utility's register of roads, made of its rows. For one use. */
final class ExtractedRoads {

    private final ExtractedRows rows;
    private final Map<UtilityRoadNumber, UtilityRoad> roads = new LinkedHashMap<>();
    private final Set<UtilityRoadNumber> doubtful = new HashSet<>();

    ExtractedRoads(ExtractedRows rows) {
        this.rows = rows;
    }

    void add(UtilityRow row) {
        int number = row.small(UtilityField.UTILITY_ROAD_NUMBER).orElse(0);
        String municipality = row.text(UtilityField.MUNICIPALITY_CODE).orElse("");
        String road = row.value(UtilityField.ROAD_CODE) instanceof Long code ? code.toString() : "";
        if (number < 1) {
            rows.leaveOut(UtilityTable.ROADS, row, UtilityField.UTILITY_ROAD_NUMBER);
        } else if (!MunicipalityCode.isReadable(municipality)) {
            rows.fault(
                    UtilityTable.ROADS,
                    row,
                    UtilityField.MUNICIPALITY_CODE,
                    "expected a municipality code; the row is left out");
        } else if (!RoadCode.isReadable(road)) {
            rows.fault(UtilityTable.ROADS, row, UtilityField.ROAD_CODE, "expected a road code; the row is left out");
        } else {
            add(
                    row,
                    new UtilityRoad(
                            new UtilityRoadNumber(number),
                            MunicipalityCode.parse(municipality),
                            RoadCode.parse(road),
                            row.text(UtilityField.ROAD_NAME).orElse("")));
        }
    }

    private void add(UtilityRow row, UtilityRoad road) {
        UtilityRoad other = roads.putIfAbsent(road.number(), road);
        if (other != null && !other.equals(road)) {
            doubtful.add(road.number());
            rows.fault(
                    UtilityTable.ROADS,
                    row,
                    UtilityField.UTILITY_ROAD_NUMBER,
                    "an earlier row says that the number is another road; neither counts");
        }
    }

    UtilityRoads register() {
        return UtilityRoads.of(roads.values().stream()
                .filter(road -> !doubtful.contains(road.number()))
                .toList());
    }
}
