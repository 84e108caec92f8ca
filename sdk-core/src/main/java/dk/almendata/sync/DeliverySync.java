package dk.almendata.sync;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Sha256;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.LoadOrder.FileLoad;
import dk.almendata.sync.SyncObserver.Stage;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import dk.almendata.table.Severity;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings a store in step with a source: lists, decides, fetches, verifies, reads, loads, and says what it did with each delivery.
 *
 * <p>Every delivery takes effect exactly once. A run that is killed leaves nothing half-done that anybody can see, and the next run goes on
 * from what lies on disk and in the ledger; there is nothing to repair. One bad delivery does not stop the others; a source, spool or store
 * that fails ends the run, and the report says so in {@link SyncReport#fault}.
 *
 * <p>Any number of processes on any number of machines may run for one database. A run claims its source first ({@link Leases}); one that finds
 * it claimed does nothing and names the other in {@link SyncReport#elsewhere}.
 *
 * <p>Ready parts: {@code DataUdSource}, {@code ArchiveFolder} and {@code FileSpool} of almendata-client, {@code JooqDeliveryStore} of
 * almendata-jooq.
 *
 * <pre>{@code
 * SyncReport report = DeliverySync.builder()
 *         .source(source)
 *         .spool(spool)
 *         .store(store)
 *         .clock(Clock.systemUTC())
 *         .build()
 *         .run();
 * }</pre>
 *
 * <p>Immutable, but a run is as little thread-safe as its store: one run at a time.
 */
public final class DeliverySync {

    private static final int FINDINGS_KEPT = 100;
    private static final Duration LEASE_LENGTH = Duration.ofMinutes(10);

    private final DeliverySource source;
    private final Spool spool;
    private final DeliveryStore store;
    private final Clock clock;
    private final SyncObserver observer;
    private final Catalogue catalogue;
    private final boolean testDatapakker;
    private final String owner;
    private final Duration leaseLength;

    private DeliverySync(Builder builder) {
        this.source = required(builder.source, "source");
        this.spool = required(builder.spool, "spool");
        this.store = required(builder.store, "store");
        this.clock = required(builder.clock, "clock");
        this.observer = new RenewingObserver(new CarefulObserver(builder.observer), store, source.id());
        this.catalogue = builder.catalogue;
        this.testDatapakker = builder.testDatapakker;
        this.owner = builder.owner;
        this.leaseLength = builder.leaseLength;
    }

    /**
     * Begins with nothing set; source, spool, store and clock are required.
     *
     * @return a builder for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Runs once through everything that the source lists, unless another run is at it.
     *
     * @return what happened, also when the run ended early or did nothing because the work is done elsewhere
     */
    public SyncReport run() {
        try {
            Optional<Lease> other = store.claim(source.id(), owner, leaseLength);
            if (other.isPresent()) {
                return new SyncReport(source.id(), List.of(), Optional.empty(), other);
            }
        } catch (StoreException fault) {
            return new SyncReport(source.id(), List.of(), Optional.of(fault));
        }
        try {
            return runUnderLease();
        } finally {
            release();
        }
    }

    private void release() {
        try {
            store.release(source.id());
        } catch (StoreException runsOut) {
            // A lease that is not given back ends by itself.
        }
    }

    private SyncReport runUnderLease() {
        List<DeliveryOutcome> outcomes = new ArrayList<>();
        try {
            Listing listing = source.list();
            observer.listed(listing);
            store.recordListing(source.id(), listing, clock.instant());
            runThrough(listing, outcomes);
            return new SyncReport(source.id(), outcomes, Optional.empty());
        } catch (SourceException | SpoolException | StoreException fault) {
            return new SyncReport(source.id(), outcomes, Optional.of(fault));
        }
    }

    private void runThrough(Listing listing, List<DeliveryOutcome> outcomes) {
        List<Delivery> deliveries = listing.deliveries().stream()
                .sorted(Comparator.comparing(Delivery::id))
                .toList();
        Map<DeliveryId, LedgerEntry> ledger = store.ledger(source.id());
        Map<DeliveryId, Delivery> known = store.listing(source.id()).deliveries().stream()
                .collect(Collectors.toMap(Delivery::id, Function.identity()));
        int number = 0;
        for (Delivery delivery : deliveries) {
            observer.started(delivery, ++number, deliveries.size());
            Delivery before = known.getOrDefault(delivery.id(), delivery);
            DeliveryOutcome outcome = before.offersTheSameAs(delivery)
                    ? outcomeOf(delivery, ledger.get(delivery.id()), outcomes)
                    : plain(delivery, Result.HELD, relabelled(delivery, before));
            outcomes.add(outcome);
            observer.finished(outcome);
        }
    }

    private static String relabelled(Delivery listed, Delivery loaded) {
        return "Delivery " + loaded.id() + " is loaded as " + loaded.datapakke() + " " + loaded.period() + " "
                + loaded.scope() + ", and the service now lists it as " + listed.datapakke() + " " + listed.period()
                + " "
                + listed.scope() + ". Its rows stay as they are; look in the portal which is right.";
    }

    private DeliveryOutcome outcomeOf(Delivery delivery, @Nullable LedgerEntry entry, List<DeliveryOutcome> outcomes) {
        try {
            Optional<DeliveryOutcome> settled = settled(delivery, entry);
            return settled.isPresent() ? settled.get() : bring(delivery, entry);
        } catch (SourceException fault) {
            DeliveryOutcome failed = plain(delivery, Result.FAILED, message(fault));
            if (!fault.reason().endsRun()) {
                return failed;
            }
            outcomes.add(failed);
            observer.finished(failed);
            throw fault;
        } catch (SpoolException | StoreException fault) {
            DeliveryOutcome failed = plain(delivery, Result.FAILED, message(fault));
            outcomes.add(failed);
            observer.finished(failed);
            throw fault;
        }
    }

    /** What can be said without its archive. */
    private Optional<DeliveryOutcome> settled(Delivery delivery, @Nullable LedgerEntry entry) {
        if (entry != null && entry.state() == DeliveryState.LOADED) {
            entry.archive().ifPresent(this::release);
            return Optional.of(plain(delivery, Result.UNCHANGED, "Loaded before; nothing to do."));
        }
        if (!delivery.status().isDownloadable()) {
            boolean failed = delivery.status().isFailed();
            return Optional.of(plain(
                    delivery,
                    failed ? Result.FAILED : Result.WAITING,
                    failed
                            ? "The delivery failed at the service; run the subscription again in the portal."
                            : "The service has not finished it: " + delivery.status() + "."));
        }
        Datapakke definition = catalogue.definitionOf(delivery.datapakke());
        if (definition.isTest() && !testDatapakker) {
            return Optional.of(refuse(
                    delivery,
                    DeliveryState.HELD,
                    List.of(Finding.of(
                            FindingCode.TEST_DATAPAKKE,
                            Place.ARCHIVE,
                            "found the test datapakke " + delivery.datapakke()))));
        }
        return definition
                .checkPeriod(delivery.period())
                .map(violation -> refuse(
                        delivery,
                        DeliveryState.HELD,
                        List.of(Finding.of(
                                FindingCode.PERIOD_UNCLEAR,
                                Place.ARCHIVE,
                                "found " + delivery.period() + ": " + violation.sentence()))));
    }

    /** Only a later run than the one that loaded it, so that the archive outlives a commit whose answer was believed too early. */
    private void release(Sha256 archive) {
        try {
            spool.discard(archive);
        } catch (SpoolException stays) {
            // Nothing depends on its going; the next run tries again.
        }
    }

    private DeliveryOutcome bring(Delivery delivery, @Nullable LedgerEntry entry) {
        Optional<SpooledArchive> held =
                entry == null ? Optional.empty() : entry.archive().flatMap(spool::find);
        SpooledArchive archive = held.isPresent() ? held.get() : fetch(delivery);
        observer.entered(delivery, Stage.VERIFY, "");
        try (DeliveryArchive content = spool.open(archive, delivery.datapakke())) {
            return LoadTries.of(() -> load(delivery, content));
        } catch (ArchiveRefusedException refused) {
            spool.discard(archive.digest());
            return refuse(delivery, DeliveryState.REJECTED, refused.findings());
        }
    }

    private SpooledArchive fetch(Delivery delivery) {
        observer.entered(delivery, Stage.DOWNLOAD, "");
        try (Incoming incoming = new WatchedIncoming(
                spool.receive(delivery.id()), bytes -> observer.progressed(delivery, Stage.DOWNLOAD, bytes))) {
            SpooledArchive archive = source.fetch(delivery, incoming);
            store.recordDownload(source.id(), delivery, archive, clock.instant());
            return archive;
        }
    }

    private DeliveryOutcome load(Delivery delivery, DeliveryArchive archive) {
        Datapakke definition = catalogue.definitionOf(delivery.datapakke());
        Findings findings = new Findings(FINDINGS_KEPT);
        findings.acceptAll(archive.findings());
        List<ArchiveEntry> entries =
                new TableAssignment(store, catalogue).assign(definition, archive.entries(), findings);
        List<Finding> before = findings.all();
        DeliveryPlan plan = new DeliveryPlan(store, observer, delivery, definition, archive, entries);
        List<FileLoad> files = plan.files(findings);
        if (findings.hasErrors()) {
            return reject(delivery, findings);
        }
        Optional<DeliveryOutcome> first = attempt(delivery, archive, files, findings);
        if (first.isEmpty() && findings.onlyValuesRefused()) {
            Findings again = new Findings(FINDINGS_KEPT);
            again.acceptAll(before);
            Optional<List<FileLoad>> widened = plan.widened(again);
            if (widened.isPresent()) {
                return attempt(delivery, archive, widened.get(), again).orElseGet(() -> reject(delivery, again));
            }
        }
        return first.orElseGet(() -> reject(delivery, findings));
    }

    /** One try to load; empty if rows were refused. */
    private Optional<DeliveryOutcome> attempt(
            Delivery delivery, DeliveryArchive archive, List<FileLoad> files, Findings findings) {
        List<Finding> holds = new ArrayList<>();
        LoadOrder order = new LoadOrder(
                source.id(),
                delivery,
                archive.content(),
                files,
                findings::all,
                (changes, found) -> {
                    found.stream()
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .forEach(findings::accept);
                    if (findings.hasErrors()) {
                        throw new LoadAbandonedException(findings.summary());
                    }
                    changes.stream()
                            .filter(change -> change.rowsOffered() == 0 && change.rowsReplaced() > 0)
                            .map(change -> Finding.of(
                                    FindingCode.ROWS_VANISHED,
                                    Place.ofFile(change.file()),
                                    (change.rowsInFile() == 0 ? "found none" : "found none within its period")
                                            + " where " + change.rowsReplaced() + " are current"))
                            .forEach(holds::add);
                    if (!holds.isEmpty()) {
                        throw new LoadAbandonedException(holds.get(0).message());
                    }
                },
                clock.instant());
        try {
            LoadReceipt receipt = store.load(order);
            return Optional.of(
                    receipt.alreadyLoaded()
                            ? plain(delivery, Result.UNCHANGED, "Loaded before; nothing to do.")
                            : new DeliveryOutcome(
                                    delivery,
                                    Result.LOADED,
                                    receipt.changes(),
                                    receipt.findings(),
                                    summary(receipt.changes())));
        } catch (LoadAbandonedException abandoned) {
            if (!holds.isEmpty()) {
                return Optional.of(refuse(delivery, DeliveryState.HELD, holds));
            }
            // Without a finding it was the store that said no: another process has loaded other content meanwhile.
            return findings.hasErrors()
                    ? Optional.empty()
                    : Optional.of(plain(delivery, Result.HELD, message(abandoned)));
        }
    }

    private DeliveryOutcome reject(Delivery delivery, Findings findings) {
        return refuse(delivery, DeliveryState.REJECTED, findings.all(), findings.summary());
    }

    private DeliveryOutcome refuse(Delivery delivery, DeliveryState state, List<Finding> findings) {
        Findings counted = new Findings(FINDINGS_KEPT);
        counted.acceptAll(findings);
        String message =
                counted.hasErrors() ? counted.summary() : findings.get(0).message();
        return refuse(delivery, state, findings, message);
    }

    private DeliveryOutcome refuse(Delivery delivery, DeliveryState state, List<Finding> findings, String message) {
        store.recordRefusal(source.id(), delivery, state, message, findings, clock.instant());
        Result result = state == DeliveryState.HELD ? Result.HELD : Result.REJECTED;
        return new DeliveryOutcome(delivery, result, List.of(), findings, message);
    }

    private static DeliveryOutcome plain(Delivery delivery, Result result, String message) {
        return new DeliveryOutcome(delivery, result, List.of(), List.of(), message);
    }

    private static String summary(List<TableChange> changes) {
        long inserted = changes.stream().mapToLong(TableChange::inserted).sum();
        long deleted = changes.stream().mapToLong(TableChange::deleted).sum();
        boolean nothing = inserted == 0 && deleted == 0;
        return nothing ? "The same rows as before." : inserted + " rows came, " + deleted + " went.";
    }

    private static String message(RuntimeException fault) {
        return Objects.requireNonNullElse(fault.getMessage(), fault.getClass().getSimpleName());
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException("A delivery sync needs a " + name);
        }
        return value;
    }

    /** Collects the parts of a {@link DeliverySync}. For one thread. */
    public static final class Builder {

        private @Nullable DeliverySource source;
        private @Nullable Spool spool;
        private @Nullable DeliveryStore store;
        private @Nullable Clock clock;
        private SyncObserver observer = SyncObserver.SILENT;
        private Catalogue catalogue = Catalogue.standard();
        private boolean testDatapakker;
        private String owner = "";
        private Duration leaseLength = LEASE_LENGTH;

        private Builder() {}

        /**
         * Where deliveries come from. Required; never closed here.
         *
         * @param value the source
         * @return this
         */
        public Builder source(DeliverySource value) {
            this.source = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Where archives are kept. Required; never closed here.
         *
         * @param value the spool
         * @return this
         */
        public Builder spool(Spool value) {
            this.spool = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Where rows and ledger go. Required; never closed here.
         *
         * @param value the store
         * @return this
         */
        public Builder store(DeliveryStore value) {
            this.store = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * The time that is written down. Required; nothing else depends on it.
         *
         * @param value the clock
         * @return this
         */
        public Builder clock(Clock value) {
            this.clock = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Who watches. Default: nobody.
         *
         * @param value the observer; what it throws is ignored
         * @return this
         */
        public Builder observer(SyncObserver value) {
            this.observer = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * The definitions of the datapakker. Default: {@link Catalogue#standard}, which is partly assumed.
         *
         * @param value the catalogue
         * @return this
         */
        public Builder catalogue(Catalogue value) {
            this.catalogue = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Whether datapakker whose name ends in {@code _test} are loaded too. Default: no, they are held, because a test datapakke stands
         * among the real ones in the portal's list (guide 3.3.2).
         *
         * @param value true to load them
         * @return this
         */
        public Builder testDatapakker(boolean value) {
            this.testDatapakker = value;
            return this;
        }

        /**
         * Who runs, for people who find the source taken: a job, a machine. Default: empty, then only the process is named.
         *
         * @param value at most 100 characters, of which none is a control character
         * @return this
         * @throws IllegalArgumentException if it is longer or has one
         */
        public Builder owner(String value) {
            if (value.length() > 100 || value.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("owner: expected one line of at most 100 characters");
            }
            this.owner = value;
            return this;
        }

        /**
         * How long the source stays claimed after the last sign of progress. Default: 10 minutes. A shorter one lets others go on sooner after
         * a kill; it must be longer than any step that shows no progress, such as verifying an archive or working out what a large delivery
         * changes, or another run takes over and the work was for nothing.
         *
         * @param value the length, positive
         * @return this
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder leaseLength(Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException("leaseLength: expected a positive length, found " + value);
            }
            this.leaseLength = value;
            return this;
        }

        /**
         * The sync, ready to run as often as wanted.
         *
         * @return the sync
         * @throws IllegalStateException if source, spool, store or clock is missing
         */
        public DeliverySync build() {
            return new DeliverySync(this);
        }
    }
}
