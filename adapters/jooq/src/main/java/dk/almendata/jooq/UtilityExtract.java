package dk.almendata.jooq;

import dk.almendata.address.UtilityRoad;
import dk.almendata.address.UtilityRoadNumber;
import dk.almendata.address.UtilityRoads;
import dk.almendata.consumption.Consumer;
import dk.almendata.consumption.ReadingPolicy;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.consumption.UtilityField;
import dk.almendata.consumption.UtilityTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Consumers, meters, readings and properties as they were in a utility's own database at one moment, read at once and held in memory.
 *
 * <p>The connection is read-only and released before the first row is used, because nothing can be restored in the billing system while a
 * program is connected (utility text, 2.2). What a column holds and a field does not allow is told with row and field, never with the value, and
 * left out. Immutable; may be shared between threads; its text shows no value.
 *
 * <pre>{@code
 * UtilityExtract extract = UtilityExtract.read(utility, mapping);
 * store.load(new ConsumerLoad("værket", ConsumerSource.INTERBASE, FilePlace.UNKNOWN, LoadMode.REPLACE, clock.instant()), extract);
 * Tally.of(extract.consumers(), List.of(TallyField.ENERGY_DISTRICT), FloorArea.STANDARD_FACTORS);
 * }</pre>
 */
public final class UtilityExtract {

    private final Set<UtilityTable> tables;
    private final Map<UtilityTable, List<UtilityRow>> rows;
    private final Map<Long, ReadingSeries> series;
    private final Set<Long> refused;
    private final List<String> faults;

    UtilityExtract(
            Set<UtilityTable> tables,
            Map<UtilityTable, List<UtilityRow>> rows,
            Map<Long, ReadingSeries> series,
            Set<Long> refused,
            List<String> faults) {
        this.tables = Set.copyOf(tables);
        this.rows = new EnumMap<>(UtilityTable.class);
        rows.forEach((table, own) -> this.rows.put(table, List.copyOf(own)));
        this.series = Collections.unmodifiableMap(new TreeMap<>(series));
        this.refused = Set.copyOf(refused);
        this.faults = List.copyOf(faults);
    }

    /**
     * Reads.
     *
     * @param utility the utility's database; stays the host's, and no connection of it is kept
     * @param mapping where its fields are
     * @return what it holds; its own road numbers are replaced by what its register of roads says they mean, if that is mapped
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
        return rows(UtilityTable.CONSUMERS).size();
    }

    /**
     * What was left out or cannot be trusted, and why.
     *
     * @return unmodifiable; phrases with row and field, and without values
     */
    public List<String> faults() {
        return faults;
    }

    /**
     * The readings of each installation, with what it is expected to use in a normal year.
     *
     * @return unmodifiable, by installation; without those of which a row could not be read, which {@link #faults} tells
     */
    public Collection<ReadingSeries> series() {
        return series.values();
    }

    /**
     * The same with the utility's own road numbers replaced by what a register says they mean: municipality and road code. A number that the
     * register does not have is told, and leaves its consumer without a road.
     *
     * @param roads the utility's register of roads
     * @return the extract
     */
    public UtilityExtract withRoads(UtilityRoads roads) {
        List<UtilityRow> mapped = new ArrayList<>();
        List<String> told = new ArrayList<>(faults);
        for (UtilityRow row : rows(UtilityTable.CONSUMERS)) {
            UtilityRow own = row.copy();
            if (row.has(UtilityField.UTILITY_ROAD_NUMBER)) {
                int number = row.small(UtilityField.UTILITY_ROAD_NUMBER).orElse(0);
                Optional<UtilityRoad> road =
                        number < 1 ? Optional.empty() : roads.find(new UtilityRoadNumber(number));
                own.set(
                        UtilityField.ROAD_CODE,
                        road.map(found -> (long) found.roadCode().number()).orElse(null));
                road.ifPresentOrElse(
                        found -> own.set(
                                UtilityField.MUNICIPALITY_CODE,
                                found.municipality().text()),
                        () -> told.add("row " + row.number() + ", " + UtilityField.UTILITY_ROAD_NUMBER
                                + ": the register of roads does not have it"));
            }
            mapped.add(own);
        }
        Map<UtilityTable, List<UtilityRow>> all = new EnumMap<>(UtilityTable.class);
        all.putAll(rows);
        all.put(UtilityTable.CONSUMERS, mapped);
        return new UtilityExtract(tables, all, series, refused, told);
    }

    /**
     * The consumers, for tallies and closure lists, by the standard rules.
     *
     * @return unmodifiable, in the order of the rows
     */
    public List<Consumer> consumers() {
        return consumers(ReadingPolicy.standard());
    }

    /**
     * The consumers, for tallies and closure lists: active ones have an installation, passive ones have none. Their annual values are those of year
     * 0, or what is expected where there is no year; an installation whose readings cannot be read has none. Where no BBR type is known, the use of
     * the building is factor 701. A factor of which different values start on the latest day has none.
     *
     * @param policy by which rules years are computed
     * @return unmodifiable, in the order of the rows
     */
    public List<Consumer> consumers(ReadingPolicy policy) {
        return new ExtractedConsumers(this, policy).all();
    }

    /** Whether rows of a kind are part of it. */
    boolean has(UtilityTable table) {
        return tables.contains(table);
    }

    /** The rows of a kind; those of readings, parts and expected use are in the series. */
    List<UtilityRow> rows(UtilityTable table) {
        return rows.getOrDefault(table, List.of());
    }

    Optional<ReadingSeries> series(long installation) {
        return Optional.ofNullable(series.get(installation));
    }

    /** The kinds of rows that it has. */
    Set<UtilityTable> tables() {
        return tables.isEmpty() ? Set.of() : EnumSet.copyOf(tables);
    }

    /** How much there is, and no value. */
    @Override
    public String toString() {
        return size() + " consumers, " + series.size() + " installations with readings, " + faults.size() + " faults";
    }
}
