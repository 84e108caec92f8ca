package dk.almendata.jooq;

import dk.almendata.address.HouseNumber;
import dk.almendata.address.RoadCode;
import dk.almendata.address.UtilityRoad;
import dk.almendata.address.UtilityRoadNumber;
import dk.almendata.address.UtilityRoads;
import dk.almendata.consumption.Consumer;
import dk.almendata.consumption.ConsumerKind;
import dk.almendata.consumption.ConsumerNumber;
import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.InstallationPlace;
import dk.almendata.consumption.ReadingMethod;
import dk.almendata.consumption.UtilityField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Consumers as they were in a utility's own database at one moment, read at once.
 *
 * <p>The connection is read-only and released before the first row is used, because nothing can be restored in the billing system while a
 * program is connected (utility text, 2.2). What a column holds and a field does not allow is told with row and field, never with the value, and
 * left out. Immutable; may be shared between threads; its text shows no value.
 *
 * <pre>{@code
 * UtilityExtract extract = UtilityExtract.read(utility, mapping).withRoads(roads);
 * store.load(new ConsumerLoad("værket", ConsumerSource.INTERBASE, FilePlace.UNKNOWN, LoadMode.REPLACE, clock.instant()), extract);
 * }</pre>
 */
public final class UtilityExtract {

    private final List<Map<UtilityField, Object>> rows;
    private final List<String> faults;

    UtilityExtract(List<Map<UtilityField, Object>> rows, List<String> faults) {
        this.rows = List.copyOf(rows);
        this.faults = List.copyOf(faults);
    }

    /**
     * Reads.
     *
     * @param utility the utility's database; stays the host's, and no connection of it is kept
     * @param mapping where its fields are
     * @return what it holds
     * @throws dk.almendata.sync.StoreException if it cannot be read
     */
    public static UtilityExtract read(DataSource utility, UtilityMapping mapping) {
        return new UtilityRead(utility, mapping).run();
    }

    /**
     * How many consumers there are.
     *
     * @return 0 or more
     */
    public int size() {
        return rows.size();
    }

    /**
     * What was left out, and why.
     *
     * @return unmodifiable; phrases with row and field, and without values
     */
    public List<String> faults() {
        return faults;
    }

    List<Map<UtilityField, Object>> rows() {
        return rows;
    }

    /**
     * The same with the utility's own road numbers replaced by what its register says they mean: municipality and road code. A number that the
     * register does not have is told, and leaves its consumer without a road.
     *
     * @param roads the utility's register of roads
     * @return the extract
     */
    public UtilityExtract withRoads(UtilityRoads roads) {
        List<Map<UtilityField, Object>> mapped = new ArrayList<>();
        List<String> told = new ArrayList<>(faults);
        for (int i = 0; i < rows.size(); i++) {
            Map<UtilityField, Object> row = new EnumMap<>(rows.get(i));
            int number = number(row, UtilityField.UTILITY_ROAD_NUMBER);
            if (row.containsKey(UtilityField.UTILITY_ROAD_NUMBER)) {
                Optional<UtilityRoad> road =
                        number < 1 ? Optional.empty() : roads.find(new UtilityRoadNumber(number));
                if (road.isPresent()) {
                    row.put(UtilityField.MUNICIPALITY_CODE, road.get().municipality().text());
                    row.put(UtilityField.ROAD_CODE, (long) road.get().roadCode().number());
                } else {
                    row.remove(UtilityField.ROAD_CODE);
                    told.add("row " + (i + 1) + ", " + UtilityField.UTILITY_ROAD_NUMBER
                            + ": the register of roads does not have it");
                }
            }
            mapped.add(row);
        }
        return new UtilityExtract(mapped, told);
    }

    /**
     * The consumers, for tallies and closure lists: active ones have an installation, passive ones have none.
     *
     * @return a new list
     */
    public List<Consumer> consumers() {
        return rows.stream().map(UtilityExtract::consumer).toList();
    }

    private static Consumer consumer(Map<UtilityField, Object> row) {
        long installation = whole(row, UtilityField.INSTALLATION_NUMBER);
        Consumer.Builder consumer =
                Consumer.builder(installation > 0 ? ConsumerKind.ACTIVE_ONLINE : ConsumerKind.PASSIVE);
        if (installation > 0) {
            consumer.installation(new InstallationNumber(installation));
        }
        long number = whole(row, UtilityField.CONSUMER_NUMBER);
        if (number > 0) {
            consumer.number(new ConsumerNumber(number));
        }
        place(row).ifPresent(consumer::place);
        if (row.containsKey(UtilityField.READING_METHOD)) {
            consumer.readingMethod(ReadingMethod.of(number(row, UtilityField.READING_METHOD)));
        }
        return consumer.energyDistrict(text(row, UtilityField.ENERGY_DISTRICT))
                .bbrType(text(row, UtilityField.BBR_TYPE))
                .build();
    }

    private static Optional<InstallationPlace> place(Map<UtilityField, Object> row) {
        String road = Integer.toString(number(row, UtilityField.ROAD_CODE));
        String house = number(row, UtilityField.HOUSE_NUMBER) + text(row, UtilityField.LETTER);
        return RoadCode.isReadable(road) && HouseNumber.isReadable(house)
                ? Optional.of(new InstallationPlace(RoadCode.parse(road), HouseNumber.parse(house)))
                : Optional.empty();
    }

    private static int number(Map<UtilityField, Object> row, UtilityField field) {
        long number = whole(row, field);
        return number >= 0 && number <= Integer.MAX_VALUE ? (int) number : 0;
    }

    private static long whole(Map<UtilityField, Object> row, UtilityField field) {
        @Nullable Object value = row.get(field);
        return value instanceof Long number ? number : 0;
    }

    private static String text(Map<UtilityField, Object> row, UtilityField field) {
        @Nullable Object value = row.get(field);
        return value == null ? "" : value.toString();
    }

    /** How many rows, and no value. */
    @Override
    public String toString() {
        return rows.size() + " consumers, " + faults.size() + " faults";
    }
}
