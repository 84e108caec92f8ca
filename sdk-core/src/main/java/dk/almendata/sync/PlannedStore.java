package dk.almendata.sync;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.CellRule.Offer;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Scope;
import dk.almendata.sync.LoadOrder.FileLoad;
import dk.almendata.table.Finding;
import dk.almendata.table.MergeMode;
import dk.almendata.table.RowCursor;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.TableSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A store as it would be: reads the real one, and keeps in memory what a run would do to its tables. What the service lists and which archives
 * are here goes through to the real one, because that is so whether or not anything is loaded.
 *
 * <p>Rows are read and counted by cell, never kept and never compared: what would be replaced is known, what would stay equal is not.
 */
final class PlannedStore implements DeliveryStore {

    private final DeliveryStore store;
    private final Map<DeliveryId, LedgerEntry> entries = new HashMap<>();
    private final Map<String, TableSchema> schemas = new HashMap<>();
    private final Map<String, Set<DatapakkeName>> owners = new HashMap<>();
    private final Map<DatapakkeName, NewestTables> newest = new HashMap<>();
    private final Map<String, List<CurrentCell>> cells = new HashMap<>();

    /** The tables of the planned delivery of a datapakke that has the highest id. */
    private record NewestTables(DeliveryId delivery, Set<String> tables) {}

    PlannedStore(DeliveryStore store) {
        this.store = store;
    }

    // What would be

    @Override
    public Map<DeliveryId, LedgerEntry> ledger(SourceId source) {
        Map<DeliveryId, LedgerEntry> ledger = new LinkedHashMap<>(store.ledger(source));
        ledger.putAll(entries);
        return ledger;
    }

    @Override
    public Optional<TableSchema> schema(String table) {
        return owners.containsKey(table) ? Optional.ofNullable(schemas.get(table)) : store.schema(table);
    }

    @Override
    public Set<DatapakkeName> datapakker(String table) {
        Set<DatapakkeName> all = new TreeSet<>(store.datapakker(table));
        all.addAll(owners.getOrDefault(table, Set.of()));
        return all;
    }

    @Override
    public Set<String> tablesOf(SourceId source, DatapakkeName datapakke) {
        NewestTables planned = newest.get(datapakke);
        boolean isNewer = planned != null
                && store.ledger(source).values().stream()
                        .filter(entry -> entry.state() == DeliveryState.LOADED)
                        .noneMatch(entry -> entry.delivery().compareTo(planned.delivery()) > 0);
        return planned != null && isNewer ? planned.tables() : store.tablesOf(source, datapakke);
    }

    @Override
    public Set<String> tables() {
        Set<String> all = new TreeSet<>(store.tables());
        all.addAll(owners.keySet());
        return all;
    }

    @Override
    public void prepare(TableSchema schema) {
        schemas.put(schema.table(), schema);
    }

    @Override
    public void recordRefusal(
            SourceId source,
            Delivery delivery,
            DeliveryState state,
            String message,
            List<Finding> findings,
            Instant at) {
        entries.put(delivery.id(), entry(source, delivery, state, 0, message));
    }

    @Override
    public void recordReconciliation(SourceId source, Delivery delivery, List<Reconciliation> reconciliations) {
        // Rows are not compared here, so there is none.
    }

    @Override
    public LoadReceipt load(LoadOrder order) {
        List<TableChange> changes = new ArrayList<>();
        List<Finding> own = new ArrayList<>();
        Map<String, List<CurrentCell>> after = new HashMap<>();
        for (FileLoad file : order.files()) {
            RowPlaces places = new RowPlaces(file);
            long records;
            try (RowCursor rows = file.rows().get()) {
                while (rows.next()) {
                    places.add(rows);
                }
                records = rows.records();
            }
            own.addAll(places.findings(order.delivery().scope()));
            String table = file.schema().table();
            List<CurrentCell> current = new ArrayList<>(cells.getOrDefault(table, store.cells(order.source(), table)));
            changes.add(rule(order.delivery(), file, places, records, current));
            after.put(table, current);
        }
        order.guard().check(changes, own);
        List<Finding> findings = new ArrayList<>(order.findings().get());
        findings.addAll(own);
        cells.putAll(after);
        order.files().forEach(file -> {
            schemas.put(file.schema().table(), file.schema());
            owners.computeIfAbsent(file.schema().table(), table -> new TreeSet<>())
                    .add(order.delivery().datapakke());
        });
        newest.merge(
                order.delivery().datapakke(),
                new NewestTables(order.delivery().id(), after.keySet()),
                (one, other) -> one.delivery().compareTo(other.delivery()) > 0 ? one : other);
        long landed = changes.stream().mapToLong(TableChange::rowsLanded).sum();
        entries.put(order.delivery().id(), entry(order.source(), order.delivery(), DeliveryState.LOADED, landed, ""));
        return new LoadReceipt(false, changes, findings);
    }

    /** What a file changes, by cells; the list becomes what is current afterwards. */
    private TableChange rule(
            Delivery delivery, FileLoad file, RowPlaces places, long records, List<CurrentCell> current) {
        String table = file.schema().table();
        boolean keeps = store.pin(table)
                .flatMap(SchemaPin::merge)
                .filter(MergeMode::keepsRows)
                .isPresent();
        Scope scope = delivery.scope();
        SortedSet<String> organisations = places.offered(scope);
        List<Offer> offers = file.cells().offers();
        List<CurrentCell> older = keeps
                ? List.of()
                : current.stream()
                        .filter(cell -> cell.delivery().compareTo(delivery.id()) < 0)
                        .filter(cell -> RowPlaces.isInOffers(cell.month(), offers))
                        .toList();
        List<CurrentCell> displaced = older.stream()
                .filter(cell -> organisations.contains(cell.organisation()))
                .toList();
        current.removeAll(displaced);
        Set<String> taken = keeps
                ? Set.of()
                : current.stream()
                        .filter(cell -> cell.delivery().compareTo(delivery.id()) > 0)
                        .map(cell -> cell.organisation() + cell.month())
                        .collect(Collectors.toSet());
        long landed = 0;
        long offered = 0;
        long inserted = 0;
        for (int cell = 0; cell < places.size(); cell++) {
            long rows = places.rows(cell);
            landed += rows;
            offered += places.isOffered(cell, organisations) ? rows : 0;
            if (!taken.contains(places.organisation(cell) + places.month(cell))) {
                inserted += rows;
                current.add(new CurrentCell(delivery.id(), places.organisation(cell), places.month(cell), rows));
            }
        }
        long replaced = rows(displaced);
        long meant = offered == 0 && scope.isAll() ? rows(older) : replaced;
        return new TableChange(table, file.entry().name(), records, landed, offered, meant, inserted, 0, replaced);
    }

    private static long rows(Collection<CurrentCell> some) {
        return some.stream().mapToLong(CurrentCell::rows).sum();
    }

    private LedgerEntry entry(SourceId source, Delivery delivery, DeliveryState state, long rows, String message) {
        Optional<LedgerEntry> known = Optional.ofNullable(store.ledger(source).get(delivery.id()));
        return new LedgerEntry(
                delivery.id(),
                state,
                known.map(LedgerEntry::firstSeen).orElse(Instant.EPOCH),
                known.flatMap(LedgerEntry::archive),
                Optional.empty(),
                rows,
                Optional.empty(),
                message);
    }

    // What is

    @Override
    public Optional<Lease> claim(SourceId source, String owner, Duration length) {
        return store.claim(source, owner, length);
    }

    @Override
    public void renew(SourceId source) {
        store.renew(source);
    }

    @Override
    public void release(SourceId source) {
        store.release(source);
    }

    @Override
    public void recordListing(SourceId source, Listing listing, Instant at) {
        store.recordListing(source, listing, at);
    }

    @Override
    public void recordDownload(SourceId source, Delivery delivery, SpooledArchive archive, Instant at) {
        store.recordDownload(source, delivery, archive, at);
    }

    @Override
    public long beginAttempt(SourceId source, String owner, Instant at) {
        return 0;
    }

    @Override
    public void endAttempt(long attempt, String message, Instant at) {
        // A plan is no run.
    }

    @Override
    public List<Attempt> attempts(SourceId source) {
        return store.attempts(source);
    }

    @Override
    public List<SourceId> sources() {
        return store.sources();
    }

    @Override
    public Listing listing(SourceId source) {
        return store.listing(source);
    }

    @Override
    public boolean isNewestListingEmpty(SourceId source) {
        return store.isNewestListingEmpty(source);
    }

    @Override
    public Optional<SchemaPin> pin(String table) {
        return store.pin(table);
    }

    @Override
    public List<CurrentCell> cells(SourceId source, String table) {
        return cells.getOrDefault(table, store.cells(source, table));
    }

    @Override
    public Map<DeliveryId, List<Decision>> decisions(SourceId source) {
        return store.decisions(source);
    }

    @Override
    public Optional<DeliveryLife> life(SourceId source, DeliveryId delivery) {
        return store.life(source, delivery);
    }

    @Override
    public List<Finding> findings(SourceId source, DeliveryId delivery) {
        return store.findings(source, delivery);
    }

    @Override
    public List<Reconciliation> reconciliation(SourceId source, DeliveryId delivery) {
        return store.reconciliation(source, delivery);
    }

    @Override
    public List<TableDifference> difference(SourceId source, DeliveryId older, DeliveryId newer) {
        return store.difference(source, older, newer);
    }

    // What a plan never does

    @Override
    public void pin(Collection<SchemaPin> pins) {
        throw new UnsupportedOperationException("A plan pins nothing");
    }

    @Override
    public RebuildReceipt rebuild(String table) {
        throw new UnsupportedOperationException("A plan rebuilds nothing");
    }

    @Override
    public List<DeliveryId> prune(SourceId source, int keep) {
        throw new UnsupportedOperationException("A plan removes nothing");
    }

    @Override
    public DecisionReceipt decide(SourceId source, DeliveryId delivery, Decision decision) {
        throw new UnsupportedOperationException("A plan decides nothing");
    }
}
