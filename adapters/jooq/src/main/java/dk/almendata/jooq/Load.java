package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CHANGE;
import static dk.almendata.jooq.SyncTables.DELIVERY;
import static dk.almendata.jooq.SyncTables.FILE;

import dk.almendata.jooq.Database.Session;
import dk.almendata.sync.ArchiveEntry;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.LoadAbandonedException;
import dk.almendata.sync.LoadOrder;
import dk.almendata.sync.LoadOrder.FileLoad;
import dk.almendata.sync.LoadReceipt;
import dk.almendata.sync.Reconciliation;
import dk.almendata.sync.StoreException;
import dk.almendata.sync.StoreException.Reason;
import dk.almendata.sync.TableChange;
import dk.almendata.table.Finding;
import dk.almendata.table.TableSchema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * One load of one delivery.
 *
 * <p>The steps, each durable before the next where the database commits as it goes: the files are written down, so that a sweep finds what
 * is left if this is cut short; rows; cells, offers, ruling and changes; and last one row of the ledger, which makes all of it visible. On
 * a database whose transactions hold after a crash the same steps are one transaction.
 */
final class Load {

    /** Of a file whose archive is still verified while its rows are loaded. */
    private static final String NOT_VERIFIED = "";

    private final Session session;
    private final DSLContext sql;
    private final Ledger ledger;
    private final LoadOrder order;
    private final Fence fence;
    private @Nullable Committing committing;

    Load(Session session, LoadOrder order, Fence fence) {
        this.session = session;
        this.sql = session.sql();
        this.ledger = new Ledger(sql);
        this.order = order;
        this.fence = fence;
    }

    /** What this load sent a commit for, empty if it did not come to that. */
    Optional<Committing> committing() {
        return Optional.ofNullable(committing);
    }

    LoadReceipt run() throws SQLException {
        fence.look(session);
        new Sweep(session).run();
        Record row = ledger.row(order.source(), order.delivery(), order.at());
        if (Ledger.isLoaded(row)) {
            return loadedBefore(row);
        }
        if (Ledger.hasRows(row)) {
            throw new LoadAbandonedException("Delivery " + order.delivery().id()
                    + " was set aside by a decision. Its rows are here already; take the decision back to see them.");
        }
        long deliveryKey = row.get(DELIVERY.deliveryKey);
        boolean finished = false;
        try {
            LoadReceipt receipt = load(deliveryKey);
            finished = true;
            return receipt;
        } finally {
            if (!finished) {
                undo();
            }
        }
    }

    private LoadReceipt loadedBefore(Record row) {
        if (!order.digests().get().content().hex().equals(row.get(DELIVERY.contentSha256))) {
            throw new LoadAbandonedException("Delivery " + order.delivery().id()
                    + " is loaded already, with other content. Its rows stay as they are until somebody decides.");
        }
        return new LoadReceipt(true, List.of());
    }

    private LoadReceipt load(long deliveryKey) throws SQLException {
        List<RowWriter> writers = begin(deliveryKey);
        session.keep();
        List<FileRows> files = new ArrayList<>();
        for (RowWriter writer : writers) {
            files.add(writer.write(files.size() + 1));
        }
        List<Merging> stated = mergings();
        files.replaceAll(file -> new KeyCheck(sql, stated.get(file.number() - 1)).of(file));
        session.keep();
        session.dialect().lockRuling(session.connection());
        requireNotRejected();
        long sequence = new Events(sql).begin(deliveryKey, Events.Kind.LOADED, order.at());
        List<Merging> mergings = mergings();
        Set<String> shared = new Schemas(sql).sharedWithOthers(tables(), deliveryKey);
        List<TableChange> changes = rule(deliveryKey, sequence, files, mergings, shared);
        List<Reconciliation> reconciled = new ReplacedMonths(sql, order, sequence)
                .of(files.stream()
                        .filter(file -> shared.contains(file.table()))
                        .filter(file -> !mergings.get(file.number() - 1).keepsRows())
                        .toList());
        reconciled.forEach(order.reconciling().told());
        Absences absences = new Absences(sql, order);
        List<Finding> own = new ArrayList<>();
        for (FileRows file : files) {
            own.addAll(file.findings(order.delivery().scope()));
            if (shared.contains(file.table())) {
                absences.of(file).ifPresent(own::add);
            }
        }
        order.guard().check(changes, own);
        List<Finding> findings = new ArrayList<>(order.findings().get());
        findings.addAll(own);
        ledger.replaceFindings(deliveryKey, findings);
        if (!order.reconciling().months().isEmpty()) {
            new Reconciliations(sql).replace(deliveryKey, reconciled);
        }
        session.keep();
        LoadReceipt receipt = new LoadReceipt(false, changes, findings);
        makeVisible(deliveryKey, sequence, files);
        fence.hold(session);
        committing = new Committing(deliveryKey, sequence, receipt);
        session.commit();
        session.dialect().force(session.connection());
        return receipt;
    }

    private List<RowWriter> begin(long deliveryKey) throws SQLException {
        requireReady();
        List<RowWriter> writers = new ArrayList<>();
        int number = 0;
        for (FileLoad file : order.files()) {
            long key = ledger.nextKey();
            ArchiveEntry entry = file.entry();
            sql.insertInto(FILE)
                    .set(FILE.fileKey, key)
                    .set(FILE.deliveryKey, deliveryKey)
                    .set(FILE.fileNo, ++number)
                    .set(FILE.entryName, entry.name())
                    .set(FILE.tableName, file.schema().table())
                    .set(FILE.fileBytes, entry.bytes())
                    .set(FILE.crc32, entry.crc32())
                    .set(FILE.sha256, NOT_VERIFIED)
                    .set(FILE.firstRowId, FileRows.firstRowId(key))
                    .set(FILE.rowsInFile, 0L)
                    .set(FILE.rowsLanded, 0L)
                    .execute();
            writers.add(new RowWriter(session, key, file));
        }
        return writers;
    }

    /** By somebody who did not wait until its rows were here. */
    private void requireNotRejected() {
        if (new Decisions(session).isRejected(order.source(), order.delivery().id())) {
            throw new LoadAbandonedException(
                    "Delivery " + order.delivery().id() + " was rejected while it was loaded.");
        }
    }

    private void requireReady() throws SQLException {
        Schemas schemas = new Schemas(sql);
        Set<String> tables = tables();
        Set<String> ready = schemas.ready(tables);
        for (String table : tables) {
            if (!ready.contains(table)) {
                throw new IllegalStateException("Table " + table + " is not prepared");
            }
        }
        session.dialect()
                .keepShape(
                        session.connection(),
                        tables.stream()
                                .map(table -> Names.rows(table).getName())
                                .toList());
        Map<String, TableSchema> written = schemas.find(tables);
        for (FileLoad file : order.files()) {
            String table = file.schema().table();
            if (!file.schema().equals(written.get(table))) {
                throw new StoreException(
                        Reason.CONFLICT,
                        "Table " + table + " is not prepared for the schema that its rows come under; another load may"
                                + " have changed it meanwhile. Run again.",
                        null);
            }
        }
    }

    private Set<String> tables() {
        return order.files().stream().map(file -> file.schema().table()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Rules over the rows of the tables that other deliveries brought any of; where this one is the first, all that it brought rules. */
    private List<TableChange> rule(
            long deliveryKey, long sequence, List<FileRows> files, List<Merging> mergings, Set<String> shared)
            throws SQLException {
        CellRows cells = new CellRows(sql, order, deliveryKey, sequence);
        Ruling ruling = new Ruling(sql, order.source(), deliveryKey, true, sequence);
        Differences differences = new Differences(sql, order, sequence);
        List<TableChange> changes = new ArrayList<>();
        List<Query> writes = new ArrayList<>();
        for (FileRows file : files) {
            cells.write(file);
            Merging merging = mergings.get(file.number() - 1);
            if (shared.contains(file.table())) {
                ruling.end(merging);
            }
            TableChange change = differences.of(file, merging, shared.contains(file.table()));
            changes.add(change);
            writes.add(sql.update(FILE)
                    .set(FILE.rowsInFile, change.rowsInFile())
                    .set(FILE.rowsLanded, change.rowsLanded())
                    .set(
                            FILE.sha256,
                            order.digests().get().of(file.load().entry()).hex())
                    .where(FILE.fileKey.eq(file.key())));
            writes.add(sql.insertInto(CHANGE)
                    .set(CHANGE.deliveryKey, deliveryKey)
                    .set(CHANGE.fileNo, file.number())
                    .set(CHANGE.tableName, file.table())
                    .set(CHANGE.rowsReplaced, change.rowsReplaced())
                    .set(CHANGE.rowsInserted, change.inserted())
                    .set(CHANGE.rowsUpdated, change.updated())
                    .set(CHANGE.rowsDeleted, change.deleted()));
        }
        sql.batch(writes).execute();
        return changes;
    }

    /** Those of the files' tables, in their order. A user may change them until the ruling is locked, and before that only the key is looked at. */
    private List<Merging> mergings() {
        return new Pins(sql)
                .mergings(order.files().stream().map(FileLoad::schema).toList());
    }

    private void makeVisible(long deliveryKey, long sequence, List<FileRows> files) {
        sql.update(DELIVERY)
                .set(DELIVERY.state, DeliveryState.LOADED.name())
                .set(DELIVERY.loadSeq, sequence)
                .set(DELIVERY.contentSha256, order.digests().get().content().hex())
                .set(
                        DELIVERY.rowCount,
                        files.stream().mapToLong(FileRows::landed).sum())
                .set(DELIVERY.loadedAt, order.at())
                .set(DELIVERY.message, "")
                .where(DELIVERY.deliveryKey.eq(deliveryKey))
                .execute();
    }

    /**
     * A load whose commit was sent.
     *
     * @param deliveryKey the delivery
     * @param sequence its number among the loads, by which the ledger tells whose load it was
     * @param receipt what it changes
     */
    record Committing(long deliveryKey, long sequence, LoadReceipt receipt) {}

    /** Takes back what was kept on the way. What cannot be taken back now is swept the next time. */
    private void undo() throws SQLException {
        session.connection().rollback();
        if (session.dialect().commitsAsItGoes()) {
            new Sweep(session).run();
        }
    }
}
