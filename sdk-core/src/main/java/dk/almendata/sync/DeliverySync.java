package dk.almendata.sync;

import dk.almendata.datapakke.Catalogue;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
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

    private static final Duration LEASE_LENGTH = Duration.ofMinutes(10);

    private final DeliverySource source;
    private final Spool spool;
    private final DeliveryStore store;
    private final Clock clock;
    private final SyncObserver observer;
    private final SyncPolicy policy;
    private final String owner;
    private final Duration leaseLength;

    private DeliverySync(Builder builder) {
        this.source = required(builder.source, "source");
        this.spool = required(builder.spool, "spool");
        this.store = required(builder.store, "store");
        this.clock = required(builder.clock, "clock");
        this.observer = new RenewingObserver(new CarefulObserver(builder.observer), store, source.id());
        this.policy = builder.policy();
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
        return run(store, spool);
    }

    /**
     * What {@link #run} would do, worked out by the same code: every archive is fetched and every row read and checked, and no table is made
     * or changed. The report tells outcomes as if they had come about, each on top of those before it; of what a delivery changes it knows the
     * rows that it would replace and bring, not which of them are equal.
     *
     * <p>Two things are kept, because they are so in any case: what the source lists, and that its archives are in the spool, so that a run
     * after this need not fetch them again.
     *
     * @return what would happen
     */
    public SyncReport plan() {
        return run(new PlannedStore(store), new PlannedSpool(spool));
    }

    private SyncReport run(DeliveryStore into, Spool archives) {
        try {
            Optional<Lease> other = store.claim(source.id(), owner, leaseLength);
            if (other.isPresent()) {
                return new SyncReport(source.id(), List.of(), Optional.empty(), other);
            }
        } catch (StoreException fault) {
            return new SyncReport(source.id(), List.of(), Optional.of(fault));
        }
        OptionalLong attempt = begun(into);
        try {
            SyncReport report = runUnderLease(into, archives);
            ended(into, attempt, report);
            return report;
        } finally {
            release();
        }
    }

    /** That a run is written down is for people; it goes on where that cannot be done. */
    private OptionalLong begun(DeliveryStore into) {
        try {
            return OptionalLong.of(into.beginAttempt(source.id(), owner, clock.instant()));
        } catch (StoreException unwritten) {
            return OptionalLong.empty();
        }
    }

    private void ended(DeliveryStore into, OptionalLong attempt, SyncReport report) {
        try {
            attempt.ifPresent(number -> into.endAttempt(number, report.sentence(), clock.instant()));
        } catch (StoreException unwritten) {
            // Whoever asks sees a run without an end, as after a kill.
        }
    }

    private void release() {
        try {
            store.release(source.id());
        } catch (StoreException runsOut) {
            // A lease that is not given back ends by itself.
        }
    }

    private SyncReport runUnderLease(DeliveryStore into, Spool archives) {
        List<DeliveryOutcome> outcomes = new ArrayList<>();
        try {
            Listing listing = source.list();
            observer.listed(listing);
            into.recordListing(source.id(), listing, clock.instant());
            new SyncRun(source, archives, into, clock, observer, policy).through(listing, outcomes);
            return new SyncReport(source.id(), outcomes, Optional.empty());
        } catch (SourceException | SpoolException | StoreException fault) {
            return new SyncReport(source.id(), outcomes, Optional.of(fault));
        }
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
        private boolean baseRequired = true;
        private DropGuard dropGuard = DropGuard.standard();
        private int maxRejectedRows;
        private boolean recheck;
        private @Nullable YearMonth until;
        private ReconciliationPolicy reconciliation = ReconciliationPolicy.WARN;
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
         * Whether a partial delivery waits until a full one of its data area is loaded whose filter covers its own. Default: yes, because
         * months alone are not the whole; it is held, and loaded by itself in the run that loads the full one. Choose no for data that only
         * ever come month by month.
         *
         * @param value false to load months without what came before them
         * @return this
         */
        public Builder baseRequired(boolean value) {
            this.baseRequired = value;
            return this;
        }

        /**
         * How many rows a delivery may take away before somebody has to accept it. Default: {@link DropGuard#standard}.
         *
         * @param value the guard
         * @return this
         */
        public Builder dropGuard(DropGuard value) {
            this.dropGuard = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * How many rows of one delivery may be refused without refusing the delivery: the others are loaded, and each refused row is kept as a
         * finding. Default: 0, since a delivery with a row too few is not what the service sent. Only rows with values that cannot be read
         * count; a file that is not what it should be is always refused.
         *
         * @param value 0 to 100,000
         * @return this
         * @throws IllegalArgumentException if it is outside that range
         */
        public Builder maxRejectedRows(int value) {
            if (value < 0 || value > 100_000) {
                throw new IllegalArgumentException("maxRejectedRows: expected 0 to 100000, found " + value);
            }
            this.maxRejectedRows = value;
            return this;
        }

        /**
         * The last month to load. Default: none, everything is loaded. A delivery whose period ends later is not touched and comes out as
         * {@link DeliveryOutcome.Result#POSTPONED}, unless it is loaded already; one whose period has no end is loaded, because it is what the
         * months build on. Ask {@code Coverage.until} of the same month whether that much is there.
         *
         * @param value the month, included
         * @return this
         */
        public Builder until(YearMonth value) {
            this.until = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Whether deliveries that are loaded are fetched again and compared with what was loaded. Default: no, because the guide says of no
         * delivery that it changes, and each costs a download. One whose content is another now is held: its rows stay as they are, and a
         * person finds out why; accepting it says that they shall stay.
         *
         * @param value true to fetch and compare
         * @return this
         */
        public Builder recheck(boolean value) {
            this.recheck = value;
            return this;
        }

        /**
         * What is done with a full delivery whose rows or sums are not those of the months that it replaces. Default:
         * {@link ReconciliationPolicy#WARN}.
         *
         * @param value the policy
         * @return this
         */
        public Builder reconciliation(ReconciliationPolicy value) {
            this.reconciliation = Objects.requireNonNull(value, "value");
            return this;
        }

        private SyncPolicy policy() {
            return new SyncPolicy(
                    catalogue,
                    testDatapakker,
                    baseRequired,
                    dropGuard,
                    maxRejectedRows,
                    recheck,
                    reconciliation,
                    Optional.ofNullable(until));
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
