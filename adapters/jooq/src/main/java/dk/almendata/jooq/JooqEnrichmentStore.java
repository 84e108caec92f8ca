package dk.almendata.jooq;

import static dk.almendata.jooq.EnrichmentTables.VERSION;

import dk.almendata.enrichment.EnrichmentLevel;
import dk.almendata.enrichment.EnrichmentSet;
import dk.almendata.enrichment.EnrichmentStore;
import dk.almendata.enrichment.EnrichmentVersion;
import dk.almendata.enrichment.KnownNumbers;
import dk.almendata.enrichment.ReturnedEnrichment;
import dk.almendata.lbf.LbfNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * Enrichments in an H2 file or a PostgreSQL database, beside the deliveries.
 *
 * <p>The newest version of an enrichment is a view for users, such as {@code berigelse_afdeling_0240_varme}: the key columns and one column for
 * each own one, numbers as numbers. Values of every version stay in {@code sync_enrichment_value}. A version becomes visible whole or not at all.
 *
 * <p>The host owns the data source: connections are taken for each call and given back. May be shared between threads.
 *
 * <pre>{@code
 * JooqEnrichmentStore store = JooqEnrichmentStore.open(dataSource);
 * store.save(preview.result(), 0, "driftsafdelingen", clock.instant(), "første indlæsning");
 * }</pre>
 */
public final class JooqEnrichmentStore implements EnrichmentStore {

    private final Database database;

    private JooqEnrichmentStore(Database database) {
        this.database = database;
    }

    /**
     * Opens the store, and makes or upgrades its tables.
     *
     * @param dataSource an H2 file or PostgreSQL database; stays the host's
     * @return the store
     * @throws dk.almendata.sync.StoreException if the database cannot be used
     */
    public static JooqEnrichmentStore open(DataSource dataSource) {
        Database database = database(dataSource);
        Migration.DELIVERIES.run(database);
        return new JooqEnrichmentStore(database);
    }

    /**
     * The store that a database holds, for looking: nothing is made or upgraded.
     *
     * @param dataSource an H2 file or PostgreSQL database; stays the host's
     * @return empty if the database holds none, or one that {@link #open} has yet to upgrade
     * @throws dk.almendata.sync.StoreException if the database cannot be used
     */
    public static Optional<JooqEnrichmentStore> find(DataSource dataSource) {
        Database database = database(dataSource);
        boolean found = database.inTransaction(Migration.DELIVERIES::isDone);
        return found ? Optional.of(new JooqEnrichmentStore(database)) : Optional.empty();
    }

    private static Database database(DataSource dataSource) {
        return Database.of(Objects.requireNonNull(dataSource, "dataSource"), StoreTimeouts.ofDefaults());
    }

    /**
     * The data points that the loaded Stamdata hold: every number of every column of LBF numbers, with the last month that holds it where the
     * table names its period.
     *
     * @return empty if no Stamdata are loaded
     */
    public Optional<KnownNumbers> masterData() {
        return database.inTransaction(session -> new StamdataNumbers(session.sql()).read());
    }

    /**
     * Looks for the own columns of an enrichment in the delivered tables, by heading (letter case aside), and compares those of the newest period
     * with what is held.
     *
     * @param organisation who asks
     * @param level its level
     * @param description its description
     * @return one comparison for each table that has a row for each data point of the level and one of the headings; empty if there is none
     */
    public List<ReturnedEnrichment> returned(LbfNumber organisation, EnrichmentLevel level, String description) {
        Optional<EnrichmentSet> held = find(organisation, level, description, 0);
        return held.isEmpty()
                ? List.of()
                : database.inTransaction(session -> new ReturnedColumns(session.sql(), held.get()).compare());
    }

    @Override
    public List<EnrichmentVersion> list(LbfNumber organisation) {
        List<EnrichmentVersion> newest = new ArrayList<>();
        for (EnrichmentVersion version : read(VERSION.organisation.eq(organisation.toString()))) {
            boolean again = !newest.isEmpty() && isSame(newest.get(newest.size() - 1), version);
            if (again) {
                newest.remove(newest.size() - 1);
            }
            newest.add(version);
        }
        return List.copyOf(newest);
    }

    private static boolean isSame(EnrichmentVersion one, EnrichmentVersion other) {
        return one.definition().level() == other.definition().level()
                && one.definition().description().equals(other.definition().description());
    }

    @Override
    public List<EnrichmentVersion> versions(LbfNumber organisation, EnrichmentLevel level, String description) {
        return List.copyOf(read(isOf(organisation, level, description)));
    }

    private List<EnrichmentVersion> read(Condition which) {
        return database.inTransaction(session -> {
            EnrichmentRows rows = new EnrichmentRows(session.sql());
            List<EnrichmentVersion> versions = new ArrayList<>();
            for (Record row : session.sql()
                    .selectFrom(VERSION)
                    .where(which)
                    .orderBy(VERSION.level, VERSION.description, VERSION.version)
                    .fetch()) {
                versions.add(rows.version(row));
            }
            return versions;
        });
    }

    @Override
    public Optional<EnrichmentSet> find(
            LbfNumber organisation, EnrichmentLevel level, String description, int version) {
        return database.inTransaction(session -> session.sql()
                .selectFrom(VERSION)
                .where(isOf(organisation, level, description))
                .and(version == 0 ? DSL.noCondition() : VERSION.version.eq(version))
                .orderBy(VERSION.version.desc())
                .limit(1)
                .fetchOptional()
                .map(new EnrichmentRows(session.sql())::set));
    }

    @Override
    public EnrichmentVersion save(EnrichmentSet set, int after, String madeBy, Instant madeAt, String reason) {
        return database.inTransaction(session -> {
            // No other save of any enrichment from here on.
            session.dialect().lockRuling(session.connection());
            Integer newest = session.sql()
                    .select(DSL.max(VERSION.version))
                    .from(VERSION)
                    .where(isOf(
                            set.definition().organisation(),
                            set.definition().level(),
                            set.definition().description()))
                    .fetchOne(0, Integer.class);
            if ((newest == null ? 0 : newest) != after) {
                throw new IllegalStateException("Expected version " + after + " to be the newest, found " + newest
                        + ". Look at what has changed, and import again.");
            }
            EnrichmentRows rows = new EnrichmentRows(session.sql());
            rows.sweep();
            long key = new Ledger(session.sql()).nextKey();
            rows.write(key, set);
            session.keep();
            EnrichmentVersion version = new EnrichmentVersion(
                    set.definition(),
                    after + 1,
                    madeAt,
                    madeBy,
                    reason,
                    set.rows().size());
            rows.show(key, version);
            session.commit();
            session.dialect().force(session.connection());
            new EnrichmentView(session.sql()).make(key, set.definition());
            return version;
        });
    }

    private static Condition isOf(LbfNumber organisation, EnrichmentLevel level, String description) {
        return VERSION.organisation
                .eq(organisation.toString())
                .and(VERSION.level.eq(level.name()))
                .and(VERSION.description.eq(description));
    }
}
