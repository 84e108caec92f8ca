package dk.almendata.cli;

import dk.almendata.coverage.Coverage;
import dk.almendata.coverage.CoverageRow;
import dk.almendata.coverage.Holding;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.LedgerEntry;
import dk.almendata.sync.Listing;
import dk.almendata.sync.SourceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The coverage of one source as its store tells it: the one place that makes it, for every verb that says whether the database is in step.
 *
 * @param source the source
 * @param on the day
 * @param coverage what must exist that day, and what is there
 * @param nothingListed whether no delivery was ever listed, or the newest listing held none
 */
record StoreCoverage(SourceId source, LocalDate on, Coverage coverage, boolean nothingListed) {

    static StoreCoverage of(
            DeliveryStore store, SourceId source, LocalDate on, int graceDays, boolean nothingListedNow) {
        Listing listing = store.listing(source);
        boolean nothing = nothingListedNow || listing.deliveries().isEmpty();
        List<Holding> holdings = store.ledger(source).values().stream()
                .map(entry -> holding(entry, on))
                .toList();
        Coverage coverage = Coverage.builder(source.text(), on)
                .subscriptions(listing.subscriptions())
                .deliveries(listing.deliveries())
                .holdings(holdings)
                .graceDays(graceDays)
                .nothingListed(nothing)
                .build();
        return new StoreCoverage(source, on, coverage, nothing);
    }

    /**
     * On a day before it was first listed (a year that is rehearsed) a delivery had not been seen; then the days of grace count from the day
     * it was due.
     */
    private static Holding holding(LedgerEntry entry, LocalDate on) {
        Optional<LocalDate> firstSeen = Optional.of(LocalDate.ofInstant(entry.firstSeen(), Surroundings.COPENHAGEN))
                .filter(day -> !day.isAfter(on));
        Holding.State state = switch (entry.state()) {
            case LISTED, DOWNLOADED -> Holding.State.NOT_LOADED;
            case LOADED -> Holding.State.LOADED;
            case HELD -> Holding.State.HELD;
            case REJECTED -> Holding.State.REJECTED;
        };
        return new Holding(entry.delivery(), state, firstSeen, entry.message());
    }

    int exitCode() {
        return switch (coverage.verdict()) {
            case IN_STEP -> ExitCode.OK;
            case BEHIND -> ExitCode.BEHIND;
            case DECISION_NEEDED -> ExitCode.DECISION_NEEDED;
        };
    }

    long gaps() {
        return coverage.gaps().size();
    }

    long inGrace() {
        return coverage.gaps().stream().filter(CoverageRow::isInGrace).count();
    }

    /** Whether the source is in step, and why not, for people. */
    String sentence() {
        String start = source + " on " + on + ": ";
        if (nothingListed) {
            return start
                    + "behind. No delivery is listed at all: look in the portal whether there are subscriptions and"
                    + " what this key may see.";
        }
        long open = gaps() - inGrace();
        String queue = inGrace() == 0
                ? ""
                : " " + counted(inGrace(), "is", "are") + " in the service's queue, within the days of grace.";
        return start
                + switch (coverage.verdict()) {
                    case IN_STEP -> "in step.";
                    case BEHIND -> "behind. " + counted(open, "is", "are") + " due and not loaded; gaps says why.";
                    case DECISION_NEEDED ->
                        "a decision is needed. " + counted(open, "is", "are")
                                + " due and not loaded, and one or more of them held; gaps says why.";
                }
                + queue;
    }

    private static String counted(long count, String one, String many) {
        return count == 1 ? "1 delivery " + one : count + " deliveries " + many;
    }
}
