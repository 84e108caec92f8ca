package dk.almendata.jooq;

import static dk.almendata.jooq.EnrichmentTables.VERSION;

import dk.almendata.enrichment.EnrichmentDefinition;
import dk.almendata.enrichment.EnrichmentLevel;
import dk.almendata.enrichment.EnrichmentSet;
import dk.almendata.enrichment.EnrichmentStore;
import dk.almendata.enrichment.EnrichmentVersion;
import dk.almendata.enrichment.KnownNumbers;
import dk.almendata.enrichment.ReturnedEnrichment;
import dk.almendata.jooq.Database.Session;
import dk.almendata.lbf.LbfNumber;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.Condition;
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
        database.inTransaction(session -> {
            database.dialect().lockShapes(session.connection());
            new EnrichedDimensions(session.sql()).makeMissing();
            return true;
        });
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
     * The view that shows the newest version of an enrichment.
     *
     * @param definition what the enrichment is; its columns do not matter
     * @return the name of the view, such as {@code berigelse_afdeling_0240_varme}
     */
    public static String view(EnrichmentDefinition definition) {
        return EnrichmentView.name(definition);
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
        return database.inTransaction(
                session -> new EnrichmentRows(session.sql()).newest(VERSION.organisation.eq(organisation.toString())));
    }

    @Override
    public List<EnrichmentVersion> versions(LbfNumber organisation, EnrichmentLevel level, String description) {
        return database.inTransaction(
                session -> new EnrichmentRows(session.sql()).versions(isOf(organisation, level, description)));
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
            // No other save of any enrichment from here on, and no table that its views stand on is changed.
            session.dialect().lockShapes(session.connection());
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
            requireViewOfItsOwn(rows, set.definition());
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
            if (!session.dialect().commitsAsItGoes()) {
                makeViews(session, key, version.definition());
            }
            session.commit();
            session.dialect().force(session.connection());
            if (session.dialect().commitsAsItGoes()) {
                makeViews(session, key, version.definition());
            }
            return version;
        });
    }

    /** Descriptions that differ in signs only, such as Varme and varme, would take each other's view. */
    private static void requireViewOfItsOwn(EnrichmentRows rows, EnrichmentDefinition definition) {
        String view = EnrichmentView.name(definition);
        for (EnrichmentVersion version :
                rows.newest(VERSION.organisation.eq(definition.organisation().toString()))) {
            EnrichmentDefinition other = version.definition();
            boolean same =
                    other.level() == definition.level() && other.description().equals(definition.description());
            if (!same && EnrichmentView.name(other).equals(view)) {
                throw new IllegalStateException("Expected a description with a view of its own, found that "
                        + other.level().text() + " '" + other.description() + "' has " + view
                        + " already. Use that description, or one that differs in more than signs and letter case.");
            }
        }
    }

    private static void makeViews(Session session, long key, EnrichmentDefinition definition) {
        EnrichedDimensions dimensions = new EnrichedDimensions(session.sql());
        dimensions.drop(Optional.empty(), Optional.of(definition.organisation().toString()));
        new EnrichmentView(session.sql()).make(key, definition);
        dimensions.makeAll();
    }

    private static Condition isOf(LbfNumber organisation, EnrichmentLevel level, String description) {
        return VERSION.organisation
                .eq(organisation.toString())
                .and(VERSION.level.eq(level.name()))
                .and(VERSION.description.eq(description));
    }
}
