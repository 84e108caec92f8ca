package dk.almendata.jooq;

import dk.almendata.consumption.ConsumerLineTable;
import dk.almendata.consumption.ConsumerLines;
import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.PeriodChange;
import dk.almendata.consumption.ReadingPolicy;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.consumption.UtilityTable;
import dk.almendata.jooq.ConsumptionLoads.Content;
import dk.almendata.jooq.Database.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Consumers, meters, readings and what they came to, in an H2 file or a PostgreSQL database: tables and views that are read with plain SQL.
 *
 * <ul>
 *   <li>{@code consumption_line}: the lines of consumer files with their figures, the load they came with, and the key of the address ({@code kvh});
 *   <li>{@code consumption_consumer}: consumers as a utility's database has them; beside it {@code consumption_factor} and {@code
 *       consumption_component}, and {@code consumption_sensitive} with what was mapped on purpose;
 *   <li>{@code consumption_reading}, {@code consumption_meter_part}: what meters showed, with file and line;
 *   <li>{@code consumption_period}: results, with the policy and the moment in which they last changed; {@code consumption_period_ended} has
 *       those that were current before;
 *   <li>{@code consumption_use}: results beside dwelling and byggeafsnit.
 * </ul>
 *
 * <p>A load is seen whole or not at all; one that was cut off is swept away by the next {@link #open}. It needs no store of deliveries beside it,
 * and goes well with one. The data source stays the host's. Safe for use by several threads as far as the data source is.
 *
 * <pre>{@code
 * JooqConsumptionStore store = JooqConsumptionStore.open(dataSource);
 * try (ConsumerCursor rows = file.open(issues::add)) {
 *     store.load(new ConsumerLoad("forbrug.txt", ConsumerSource.LOCAL, place, LoadMode.REPLACE, clock.instant()), rows);
 * }
 * }</pre>
 */
public final class JooqConsumptionStore {

    private static final int BATCH = 1_000;
    private static final int LONGEST_ORIGIN = 200;

    private final Database database;

    private JooqConsumptionStore(Database database) {
        this.database = database;
    }

    /**
     * Opens the store, making or upgrading its tables.
     *
     * @param dataSource an H2 file or PostgreSQL database; stays the host's
     * @return the store
     * @throws dk.almendata.sync.StoreException if the database cannot be used
     */
    public static JooqConsumptionStore open(DataSource dataSource) {
        return open(dataSource, StoreTimeouts.ofDefaults());
    }

    /**
     * Opens the store with other limits to what it waits for.
     *
     * @param dataSource an H2 file or PostgreSQL database; stays the host's
     * @param timeouts how long a statement, a silence and the wait for a lock may last
     * @return the store
     * @throws dk.almendata.sync.StoreException if the database cannot be used
     */
    public static JooqConsumptionStore open(DataSource dataSource, StoreTimeouts timeouts) {
        Database database = Database.of(
                Objects.requireNonNull(dataSource, "dataSource"), Objects.requireNonNull(timeouts, "timeouts"));
        database.inTransaction(session -> {
            database.dialect().setUp(session.connection());
            Migration.CONSUMPTION.run(session);
            new ConsumptionLoads(session).sweep();
            return true;
        });
        return new JooqConsumptionStore(database);
    }

    /**
     * The store that a database holds, without making anything.
     *
     * @param dataSource an H2 file or PostgreSQL database; stays the host's
     * @return empty if the database holds none, or one that {@link #open} has yet to upgrade
     * @throws dk.almendata.sync.StoreException if the database cannot be used
     */
    public static Optional<JooqConsumptionStore> find(DataSource dataSource) {
        Database database = Database.of(Objects.requireNonNull(dataSource, "dataSource"), StoreTimeouts.ofDefaults());
        return database.inTransaction(Migration.CONSUMPTION::isDone)
                ? Optional.of(new JooqConsumptionStore(database))
                : Optional.empty();
    }

    /**
     * Loads the lines of a consumer file, without names.
     *
     * @param load what is said of it
     * @param lines the lines, before the first; stays the caller's to close
     * @return how many rows are stored
     * @throws dk.almendata.sync.StoreException if the database fails; nothing of the load is seen then
     */
    public LoadedConsumers load(ConsumerLoad load, ConsumerLines lines) {
        return database.inTransaction(session -> {
            ConsumptionLoads loads = new ConsumptionLoads(session);
            long id = loads.begin(load, Content.LINES);
            long rows = fill(session, id, lines);
            session.keep();
            loads.finish(load, Content.LINES, id, rows, lines.refused());
            return new LoadedConsumers(id, rows, lines.refused());
        });
    }

    private static long fill(Session session, long load, ConsumerLines lines) throws SQLException {
        ConsumerLineTable table = new ConsumerLineTable(lines);
        try (RowSink sink = session.dialect().rowSink(session, ConsumerLineTable.SCHEMA)) {
            while (table.next()) {
                sink.add(table.line(), load, table);
            }
            return sink.finish();
        }
    }

    /**
     * Loads what was extracted from a utility's database: consumers, factors, components and contacts as rows of the load, and readings as {@link
     * #putReadings} stores them. {@link LoadMode#REPLACE} also takes away the readings of installations that earlier came from the same origin and
     * are no part of the extract any more, if the extract has readings at all; their results go when they are next computed.
     *
     * @param load what is said of it
     * @param extract the rows
     * @return how many consumers are stored
     * @throws dk.almendata.sync.StoreException if the database fails; nothing of the load is seen then, and the readings are as before
     */
    public LoadedConsumers load(ConsumerLoad load, UtilityExtract extract) {
        return database.inTransaction(session -> {
            ConsumptionLoads loads = new ConsumptionLoads(session);
            long id = loads.begin(load, Content.CONSUMERS);
            new ExtractRows(session, id).insert(extract);
            // Readings have no load to be hidden behind, so they are committed with what lets the load be seen.
            session.keep();
            putReadings(session, load, extract);
            loads.finish(load, Content.CONSUMERS, id, extract.size(), 0);
            return new LoadedConsumers(id, extract.size(), 0);
        });
    }

    private static void putReadings(Session session, ConsumerLoad load, UtilityExtract extract) {
        if (extract.has(UtilityTable.READINGS) || extract.has(UtilityTable.EXPECTED)) {
            StoredReadings readings = new StoredReadings(session);
            Set<Long> gone = load.mode() == LoadMode.REPLACE ? readings.of(load.origin()) : new HashSet<>();
            extract.series().forEach(own -> gone.remove(own.installation().value()));
            readings.remove(gone);
            readings.put(load.origin(), extract.series(), load.at());
        }
    }

    /**
     * Stores the readings of installations; what is stored of these installations is replaced.
     *
     * @param origin the file or database they come from; up to 200 characters
     * @param series the readings, each installation once, and each number once in an installation
     * @param at when
     * @throws IllegalArgumentException if the origin is longer, or a number stands twice in an installation; nothing is changed then
     * @throws dk.almendata.sync.StoreException if the database fails; nothing is changed then
     */
    public void putReadings(String origin, Collection<ReadingSeries> series, Instant at) {
        if (origin.length() > LONGEST_ORIGIN) {
            throw new IllegalArgumentException(
                    "origin: expected up to " + LONGEST_ORIGIN + " characters, found " + origin.length());
        }
        for (ReadingSeries own : series) {
            if (own.hasNumberTwice()) {
                throw new IllegalArgumentException(
                        "series: expected each reading number once, found one twice in installation "
                                + own.installation().value());
            }
        }
        database.inTransaction(session -> {
            new StoredReadings(session).put(origin, series, at);
            return true;
        });
    }

    /**
     * Takes away the readings of installations, with what is expected of them and the parts of their meters. Their results stay until they are next
     * computed, which tells that they are gone.
     *
     * @param installations the installations; those of which nothing is stored make no difference
     * @return how many had anything stored
     * @throws dk.almendata.sync.StoreException if the database fails; nothing is changed then
     */
    public int removeReadings(Collection<InstallationNumber> installations) {
        List<Long> numbers =
                installations.stream().map(InstallationNumber::value).toList();
        return database.inTransaction(session -> new StoredReadings(session).remove(numbers));
    }

    /**
     * Computes all results again from the stored readings, and stores what has changed. The same readings and policy change nothing. A result whose
     * installation has no readings any more is taken away and told. What was current and is no more is kept in {@code consumption_period_ended},
     * with the policy and the moment it was computed by, and when and why it ended. Memory does not grow with the number of installations, which are
     * taken in batches, each of them whole.
     *
     * @param policy by which rules
     * @param name what the policy is called, stored with each result that changes; up to 100 characters
     * @param at when
     * @param changes takes every change, in the order of installations
     * @return how many installations were computed
     * @throws dk.almendata.sync.StoreException if the database fails; batches that were finished stay
     */
    public long recalculate(ReadingPolicy policy, String name, Instant at, Consumer<PeriodChange> changes) {
        return new Recalculation(database, policy, name, at, changes).run();
    }

    /**
     * Steps through the readings of all installations with the dwellings they heat. Memory does not grow with their number: they are read in batches,
     * each in a transaction of its own, which ends before its installations are handed over.
     *
     * @param taker takes each installation, in the order of their numbers
     * @return how many there were
     * @throws dk.almendata.sync.StoreException if the database fails
     */
    public long forEachSeries(Consumer<StoredSeries> taker) {
        long count = 0;
        long last = 0;
        List<StoredSeries> batch = seriesAfter(last);
        while (!batch.isEmpty()) {
            batch.forEach(taker);
            count += batch.size();
            last = batch.get(batch.size() - 1).readings().installation().value();
            batch = seriesAfter(last);
        }
        return count;
    }

    private List<StoredSeries> seriesAfter(long installation) {
        return database.inTransaction(session -> {
            List<Long> numbers = new StoredInstallations(session).withReadingsAfter(installation, BATCH);
            if (numbers.isEmpty()) {
                return List.of();
            }
            long last = numbers.get(numbers.size() - 1);
            Map<Long, DwellingLink> dwellings = DwellingLinks.between(session, installation, last);
            return new StoredReadings(session)
                    .between(installation, last).stream()
                            .map(series -> new StoredSeries(
                                    series,
                                    Optional.ofNullable(
                                            dwellings.get(series.installation().value()))))
                            .toList();
        });
    }

    /**
     * Says which dwelling an installation heats; what was said before is replaced.
     *
     * @param links the links, each installation once
     * @throws dk.almendata.sync.StoreException if the database fails; nothing is changed then
     */
    public void putDwellings(Collection<DwellingLink> links) {
        database.inTransaction(session -> {
            DwellingLinks.put(session, links);
            return true;
        });
    }
}
