package dk.almendata.sync;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.LoadOrder.FileLoad;
import dk.almendata.table.Finding;
import dk.almendata.table.RowCursor;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.TableSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Keeps the ledger, the schemas and the number of rows of each table and delivery; the newest delivery of a table is current. */
final class MemoryStore implements DeliveryStore {

    final Map<DeliveryId, LedgerEntry> ledger = new HashMap<>();
    final Map<String, TableSchema> schemas = new TreeMap<>();
    final Map<String, Long> rows = new TreeMap<>();
    final Map<String, Set<DatapakkeName>> owners = new TreeMap<>();
    final Map<String, SchemaPin> pins = new TreeMap<>();
    final Map<DeliveryId, List<Finding>> findings = new HashMap<>();

    final Map<DatapakkeName, Set<String>> newestTables = new HashMap<>();
    final Map<DeliveryId, List<Decision>> decisions = new HashMap<>();

    /** What it says it knows of the source. */
    final List<Delivery> known = new ArrayList<>();

    /** What the store itself says about the rows of each load. */
    final List<Finding> remarks = new ArrayList<>();

    /** What comes of comparing a load with the months it replaces. */
    final List<Reconciliation> compared = new ArrayList<>();

    /** What was kept of it. */
    final Map<DeliveryId, List<Reconciliation>> reconciliations = new HashMap<>();

    /** The partial datapakker that each load was to be compared with. */
    final Map<DeliveryId, Set<DatapakkeName>> months = new HashMap<>();

    /** The lease of another run that stands in the way. */
    Optional<Lease> other = Optional.empty();

    final List<Attempt> attempts = new ArrayList<>();

    final List<String> leaseCalls = new ArrayList<>();

    /** What the next loads throw before anything is visible. */
    final Deque<StoreException> faults = new ArrayDeque<>();

    @Override
    public Optional<Lease> claim(SourceId source, String owner, Duration length) {
        leaseCalls.add("claim for " + owner + " " + length);
        return other;
    }

    @Override
    public long beginAttempt(SourceId source, String owner, Instant at) {
        attempts.add(new Attempt(owner, at, Optional.empty(), ""));
        return attempts.size() - 1L;
    }

    @Override
    public void endAttempt(long attempt, String message, Instant at) {
        Attempt begun = attempts.get((int) attempt);
        attempts.set((int) attempt, new Attempt(begun.owner(), begun.started(), Optional.of(at), message));
    }

    @Override
    public List<Attempt> attempts(SourceId source) {
        return attempts;
    }

    @Override
    public void renew(SourceId source) {
        leaseCalls.add("renew");
    }

    @Override
    public void release(SourceId source) {
        leaseCalls.add("release");
    }

    @Override
    public void recordListing(SourceId source, Listing listing, Instant at) {
        listing.deliveries()
                .forEach(delivery -> ledger.computeIfAbsent(
                        delivery.id(),
                        id -> new LedgerEntry(
                                id,
                                DeliveryState.LISTED,
                                at,
                                Optional.empty(),
                                Optional.empty(),
                                0,
                                Optional.empty(),
                                "")));
    }

    @Override
    public List<SourceId> sources() {
        return List.of();
    }

    @Override
    public Listing listing(SourceId source) {
        return new Listing(List.of(), known);
    }

    @Override
    public boolean isNewestListingEmpty(SourceId source) {
        return false;
    }

    @Override
    public Map<DeliveryId, LedgerEntry> ledger(SourceId source) {
        return Map.copyOf(ledger);
    }

    @Override
    public void recordDownload(SourceId source, Delivery delivery, SpooledArchive archive, Instant at) {
        LedgerEntry old = ledger.get(delivery.id());
        if (old.state() == DeliveryState.LOADED) {
            return;
        }
        put(delivery, DeliveryState.DOWNLOADED, Optional.of(archive), "");
    }

    @Override
    public void recordRefusal(
            SourceId source, Delivery delivery, DeliveryState state, String message, List<Finding> found, Instant at) {
        LedgerEntry old = ledger.get(delivery.id());
        ledger.put(
                delivery.id(),
                new LedgerEntry(
                        delivery.id(),
                        state,
                        old.firstSeen(),
                        old.archive(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        message));
        findings.put(delivery.id(), found);
    }

    @Override
    public Optional<TableSchema> schema(String table) {
        boolean binds = rows.containsKey(table) || pins.containsKey(table);
        return binds ? Optional.ofNullable(schemas.get(table)) : Optional.empty();
    }

    @Override
    public Optional<SchemaPin> pin(String table) {
        return Optional.ofNullable(pins.get(table))
                .map(pin -> new SchemaPin(
                        schemas.getOrDefault(table, pin.schema()),
                        pin.drift(),
                        pin.required(),
                        pin.key(),
                        pin.merge()));
    }

    @Override
    public void pin(Collection<SchemaPin> wanted) {
        wanted.forEach(pin -> {
            pins.put(pin.table(), pin);
            schemas.put(pin.table(), pin.schema());
        });
    }

    @Override
    public RebuildReceipt rebuild(String table) {
        return new RebuildReceipt(table, 0, 0);
    }

    @Override
    public Set<DatapakkeName> datapakker(String table) {
        return owners.getOrDefault(table, Set.of());
    }

    @Override
    public Set<String> tablesOf(SourceId source, DatapakkeName datapakke) {
        return newestTables.getOrDefault(datapakke, Set.of());
    }

    @Override
    public Set<String> tables() {
        return schemas.keySet();
    }

    @Override
    public List<CurrentCell> cells(SourceId source, String table) {
        return List.of();
    }

    @Override
    public void prepare(TableSchema schema) {
        schemas.put(schema.table(), schema);
    }

    @Override
    public LoadReceipt load(LoadOrder order) {
        List<TableChange> changes = new ArrayList<>();
        for (FileLoad file : order.files()) {
            try (RowCursor cursor = file.rows().get()) {
                long landed = 0;
                while (cursor.next()) {
                    landed++;
                }
                String table = file.schema().table();
                long before = rows.getOrDefault(table, 0L);
                changes.add(new TableChange(
                        table, file.entry().name(), cursor.records(), landed, landed, before, landed, 0, before));
            }
        }
        months.put(order.delivery().id(), order.reconciling().months());
        if (!order.reconciling().months().isEmpty()) {
            compared.forEach(order.reconciling().told());
        }
        if (!faults.isEmpty()) {
            throw faults.removeFirst();
        }
        order.guard().check(changes, remarks);
        changes.forEach(change -> {
            rows.put(change.table(), change.rowsLanded());
            owners.computeIfAbsent(change.table(), table -> new TreeSet<>())
                    .add(order.delivery().datapakke());
        });
        newestTables.put(
                order.delivery().datapakke(),
                changes.stream().map(TableChange::table).collect(Collectors.toSet()));
        put(order.delivery(), DeliveryState.LOADED, Optional.empty(), "");
        ledger.computeIfPresent(
                order.delivery().id(),
                (id, entry) -> new LedgerEntry(
                        id,
                        entry.state(),
                        entry.firstSeen(),
                        entry.archive(),
                        Optional.of(order.digests().get().content()),
                        entry.rows(),
                        entry.loadedAt(),
                        entry.message()));
        reconciliations.put(order.delivery().id(), List.copyOf(compared));
        List<Finding> found = new ArrayList<>(order.findings().get());
        found.addAll(remarks);
        findings.put(order.delivery().id(), found);
        return new LoadReceipt(false, changes, found);
    }

    @Override
    public List<Finding> findings(SourceId source, DeliveryId delivery) {
        return findings.getOrDefault(delivery, List.of());
    }

    @Override
    public List<DeliveryId> prune(SourceId source, int keep) {
        return List.of();
    }

    @Override
    public DecisionReceipt decide(SourceId source, DeliveryId delivery, Decision decision) {
        decisions.computeIfAbsent(delivery, id -> new ArrayList<>()).add(decision);
        return DecisionReceipt.NOTHING;
    }

    @Override
    public Map<DeliveryId, List<Decision>> decisions(SourceId source) {
        return decisions;
    }

    @Override
    public Optional<DeliveryLife> life(SourceId source, DeliveryId delivery) {
        return Optional.empty();
    }

    @Override
    public void recordReconciliation(SourceId source, Delivery delivery, List<Reconciliation> recorded) {
        reconciliations.put(delivery.id(), recorded);
    }

    @Override
    public List<Reconciliation> reconciliation(SourceId source, DeliveryId delivery) {
        return reconciliations.getOrDefault(delivery, List.of());
    }

    @Override
    public List<TableDifference> difference(SourceId source, DeliveryId older, DeliveryId newer) {
        throw new UnsupportedOperationException("keeps no rows");
    }

    private void put(Delivery delivery, DeliveryState state, Optional<SpooledArchive> archive, String message) {
        LedgerEntry old = ledger.get(delivery.id());
        ledger.put(
                delivery.id(),
                new LedgerEntry(
                        delivery.id(),
                        state,
                        old.firstSeen(),
                        archive.map(SpooledArchive::digest).or(old::archive),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        message));
    }
}
