package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.Attempt;
import dk.almendata.sync.CurrentCell;
import dk.almendata.sync.Decision;
import dk.almendata.sync.DecisionReceipt;
import dk.almendata.sync.DeliveryLife;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.Lease;
import dk.almendata.sync.LedgerEntry;
import dk.almendata.sync.Listing;
import dk.almendata.sync.LoadOrder;
import dk.almendata.sync.LoadReceipt;
import dk.almendata.sync.RebuildReceipt;
import dk.almendata.sync.Reconciliation;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.SpooledArchive;
import dk.almendata.sync.StoredTable;
import dk.almendata.sync.TableDifference;
import dk.almendata.table.Column;
import dk.almendata.table.Finding;
import dk.almendata.table.MergeMode;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.TableSchema;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * The store in an H2 file or a PostgreSQL database.
 *
 * <p>Every table {@code bolig} that deliveries bring is a view of that name for users, over {@code bolig_rows}, which keeps the rows of all
 * deliveries. The view has the file's columns and where each row came from ({@link dk.almendata.table.Provenance}). Tables that begin with
 * {@code sync_} are the ledger; all may be read with plain SQL, none should be written.
 *
 * <p>The host owns the data source: connections are taken for each call and given back, never kept, and the data source is not closed. On
 * H2 use a pool or keep a connection open, since closing the last one closes the file. While a load runs a second connection is taken now and then, to renew the lease
 * ({@link dk.almendata.sync.Leases}), so a pool must have two.
 *
 * <p>Not thread-safe. A PostgreSQL database may be kept in step by any number of processes on any number of machines, each with a store of its
 * own; an H2 file belongs to one process.
 *
 * <pre>{@code
 * JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:file:./almendata", "sa", "");
 * DeliveryStore store = JooqDeliveryStore.open(pool);
 * }</pre>
 */
public final class JooqDeliveryStore implements DeliveryStore {

    private final Database database;
    private final HeldLeases leases;

    private JooqDeliveryStore(Database database) {
        this.database = database;
        this.leases = new HeldLeases(database);
    }

    /**
     * Opens the store: makes or upgrades its tables, finishes what was cut short on them, and removes what is left of loads that did not
     * finish.
     *
     * @param dataSource an H2 file or PostgreSQL database; stays the host's
     * @return the store
     * @throws dk.almendata.sync.StoreException if the database cannot be used
     */
    public static JooqDeliveryStore open(DataSource dataSource) {
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
    public static JooqDeliveryStore open(DataSource dataSource, StoreTimeouts timeouts) {
        Database database = Database.of(
                Objects.requireNonNull(dataSource, "dataSource"), Objects.requireNonNull(timeouts, "timeouts"));
        Opening.of(database);
        return new JooqDeliveryStore(database);
    }

    /**
     * The store that a database holds, for looking: nothing is made, upgraded or removed.
     *
     * @param dataSource an H2 file or PostgreSQL database; stays the host's
     * @return the store, empty if the database holds none, or one that {@link #open} has yet to upgrade
     * @throws dk.almendata.sync.StoreException if the database cannot be used
     */
    public static Optional<DeliveryStore> find(DataSource dataSource) {
        Database database = Database.of(Objects.requireNonNull(dataSource, "dataSource"), StoreTimeouts.ofDefaults());
        boolean found = database.inTransaction(Migration.DELIVERIES::isDone);
        return found ? Optional.of(new JooqDeliveryStore(database)) : Optional.empty();
    }

    @Override
    public Optional<Lease> claim(SourceId source, String owner, Duration length) {
        return leases.claim(source, owner, length);
    }

    @Override
    public void renew(SourceId source) {
        leases.renew(source);
    }

    @Override
    public void release(SourceId source) {
        leases.release(source);
    }

    @Override
    public void recordListing(SourceId source, Listing listing, Instant at) {
        change(source, ledger -> ledger.record(source, listing, at));
    }

    @Override
    public long beginAttempt(SourceId source, String owner, Instant at) {
        return database.inTransaction(session -> new Attempts(session.sql()).begin(source, owner, at));
    }

    @Override
    public void endAttempt(long attempt, String message, Instant at) {
        database.inTransaction(session -> {
            new Attempts(session.sql()).end(attempt, message, at);
            return true;
        });
    }

    @Override
    public List<Attempt> attempts(SourceId source) {
        return database.inTransaction(session -> new Attempts(session.sql()).of(source));
    }

    @Override
    public List<SourceId> sources() {
        return read(Ledger::sources);
    }

    @Override
    public Listing listing(SourceId source) {
        return read(ledger -> ledger.listing(source));
    }

    @Override
    public boolean isNewestListingEmpty(SourceId source) {
        return read(ledger -> ledger.isNewestListingEmpty(source));
    }

    @Override
    public Map<DeliveryId, LedgerEntry> ledger(SourceId source) {
        return read(ledger -> ledger.entries(source));
    }

    @Override
    public void recordDownload(SourceId source, Delivery delivery, SpooledArchive archive, Instant at) {
        change(source, ledger -> ledger.recordDownload(source, delivery, archive, at));
    }

    @Override
    public void recordRefusal(
            SourceId source,
            Delivery delivery,
            DeliveryState state,
            String message,
            List<Finding> findings,
            Instant at) {
        change(source, ledger -> ledger.recordRefusal(source, delivery, state, message, findings, at));
    }

    @Override
    public void recordReconciliation(SourceId source, Delivery delivery, List<Reconciliation> reconciliations) {
        write(source, sql -> new Reconciliations(sql).record(source, delivery, reconciliations));
    }

    @Override
    public List<Reconciliation> reconciliation(SourceId source, DeliveryId delivery) {
        return database.inTransaction(session -> new Reconciliations(session.sql()).of(source, delivery));
    }

    @Override
    public List<TableDifference> difference(SourceId source, DeliveryId older, DeliveryId newer) {
        return database.inTransaction(session -> new DeliveryDifferences(session.sql()).of(source, older, newer));
    }

    @Override
    public Optional<TableSchema> schema(String table) {
        return Optional.ofNullable(storedTables(List.of(table)).get(table)).map(StoredTable::schema);
    }

    @Override
    public Map<String, StoredTable> storedTables(Collection<String> tables) {
        return database.inTransaction(session -> new Pins(session.sql()).storedTables(tables));
    }

    @Override
    public Optional<SchemaPin> pin(String table) {
        return database.inTransaction(session -> new Pins(session.sql()).find(table));
    }

    @Override
    public void pin(Collection<SchemaPin> pins) {
        List<SchemaPin> kept = database.inTransaction(session -> new Pins(session.sql()).checked(pins));
        kept.forEach(pin -> prepare(pin.schema()));
        List<SchemaPin> before = kept.stream()
                .map(pin -> pin(pin.table()).orElse(SchemaPin.of(pin.schema())))
                .toList();
        database.inTransaction(session -> {
            new Pins(session.sql()).write(kept);
            return true;
        });
        for (int i = 0; i < kept.size(); i++) {
            SchemaPin pin = kept.get(i);
            boolean byKey = pin.merge().equals(Optional.of(MergeMode.UPSERT_BY_KEY));
            if (!pin.merge().equals(before.get(i).merge())
                    || (byKey && !pin.key().equals(before.get(i).key()))) {
                rebuild(pin.table(), true);
            }
        }
    }

    @Override
    public RebuildReceipt rebuild(String table) {
        return rebuild(table, false);
    }

    private RebuildReceipt rebuild(String table, boolean otherwise) {
        return database.onConnection(session -> new Rebuild(session)
                .of(
                        new Schemas(session.sql())
                                .find(table)
                                .orElseThrow(() -> new NoSuchElementException("There is no table " + table)),
                        otherwise));
    }

    @Override
    public Set<DatapakkeName> datapakker(String table) {
        return database.inTransaction(session -> new Schemas(session.sql()).datapakker(table));
    }

    @Override
    public Map<String, Set<DatapakkeName>> datapakker(Collection<String> tables) {
        return database.inTransaction(session -> new Schemas(session.sql()).datapakker(tables));
    }

    @Override
    public Set<String> tablesOf(SourceId source, DatapakkeName datapakke) {
        return database.inTransaction(session -> new Schemas(session.sql()).tablesOf(source, datapakke));
    }

    @Override
    public Set<String> tables() {
        return database.inTransaction(session -> new Schemas(session.sql()).tables());
    }

    @Override
    public List<CurrentCell> cells(SourceId source, String table) {
        return database.inTransaction(session -> session.sql()
                .select(CELL.deliveryId, CELL.organisation, CELL.cellMonth, CELL.rowCount)
                .from(CELL)
                .where(CELL.tableName.eq(table))
                .and(CELL.sourceId.eq(source.text()))
                .and(CELL.rowCount.gt(0L))
                .and(CELL.isCurrentAt(DSL.val(new Events(session.sql()).newest())))
                .orderBy(CELL.cellId)
                .fetch(row -> new CurrentCell(DeliveryId.of(row.value1()), row.value2(), row.value3(), row.value4())));
    }

    @Override
    public void prepare(TableSchema schema) {
        leases.explaining(() -> database.onConnection(session -> {
            leases.look(session);
            session.dialect().lockShapes(session.connection());
            Schemas schemas = new Schemas(session.sql());
            Optional<TableSchema> before = schemas.find(schema.table());
            if (before.equals(Optional.of(schema)) && schemas.isReady(schema.table())) {
                return true;
            }
            requireFreeNames(schema, schemas.tables());
            if (schemas.isReady(schema.table())) {
                session.dialect()
                        .lockRows(
                                session.connection(), Names.rows(schema.table()).getName());
            }
            boolean inUse = schemas.isInUse(schema.table());
            if (inUse) {
                before.ifPresent(known -> requireContained(known, schema));
            }
            schemas.write(schema);
            session.keep();
            Shape shape = new Shape(session, schema);
            if (before.isPresent() && !inUse) {
                shape.drop();
            }
            shape.make();
            schemas.markReady(schema.table());
            leases.hold(session);
            session.commit();
            return true;
        }));
    }

    @Override
    public LoadReceipt load(LoadOrder order) {
        return leases.explaining(() -> new DecidedLoad(database, leases.fence(order.source())).run(order));
    }

    @Override
    public List<Finding> findings(SourceId source, DeliveryId delivery) {
        return read(ledger -> ledger.findings(source, delivery));
    }

    @Override
    public List<DeliveryId> prune(SourceId source, int keep) {
        if (keep < 0) {
            throw new IllegalArgumentException("keep: expected 0 or more, found " + keep);
        }
        Fence fence = leases.fence(source);
        return leases.explaining(() -> database.onConnection(session -> {
            fence.look(session);
            session.dialect().lockRuling(session.connection());
            List<DeliveryId> pruned = new Retention(session.sql(), source).prune(keep);
            fence.hold(session);
            session.commit();
            new Sweep(session).run();
            session.commit();
            session.dialect().force(session.connection());
            return pruned;
        }));
    }

    @Override
    public DecisionReceipt decide(SourceId source, DeliveryId delivery, Decision decision) {
        return database.onConnection(session -> new Decisions(session).decide(source, delivery, decision));
    }

    @Override
    public Map<DeliveryId, List<Decision>> decisions(SourceId source) {
        return database.inTransaction(session -> new Decisions(session).all(source));
    }

    @Override
    public Optional<DeliveryLife> life(SourceId source, DeliveryId delivery) {
        return database.inTransaction(session -> new Lives(session).of(source, delivery));
    }

    private <T> T read(LedgerRead<T> work) {
        return database.inTransaction(session -> work.run(new Ledger(session.sql())));
    }

    private void change(SourceId source, LedgerChange work) {
        write(source, sql -> work.run(new Ledger(sql)));
    }

    private void write(SourceId source, Consumer<DSLContext> work) {
        Fence fence = leases.fence(source);
        leases.explaining(() ->
                database.surelyInTransaction(session -> fence.around(session, () -> work.accept(session.sql()))));
    }

    /** Tables of rows and the ledger stand beside the views, so a file may not take their names. */
    private static void requireFreeNames(TableSchema schema, Set<String> tables) {
        Set<String> taken = new TreeSet<>();
        tables.forEach(table -> taken.add(Names.rows(table).getName()));
        boolean own = schema.table().startsWith("sync_");
        boolean rowsAsView = tables.contains(Names.rows(schema.table()).getName());
        if (own || taken.contains(schema.table()) || rowsAsView) {
            throw new IllegalArgumentException("The name " + schema.table()
                    + " is kept for the store itself or the rows of another table; rename the file.");
        }
    }

    private static void requireContained(TableSchema known, TableSchema wider) {
        boolean missing = known.columns().stream()
                .map(Column::header)
                .anyMatch(header -> wider.indexOf(header).isEmpty());
        if (missing || !known.lossesTo(wider).isEmpty()) {
            throw new IllegalArgumentException(
                    "Table " + known.table() + ": the new schema would lose columns or values of the one stored");
        }
    }

    @FunctionalInterface
    private interface LedgerRead<T> {
        T run(Ledger ledger) throws SQLException;
    }

    @FunctionalInterface
    private interface LedgerChange {
        void run(Ledger ledger);
    }
}
