package dk.almendata.cli;

import dk.almendata.coverage.AccessHistory;
import dk.almendata.coverage.Coverage;
import dk.almendata.coverage.CoverageRow;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.Listing;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.StoreCoverage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * How one source stands on a day: in step, behind, or in need of a decision. The one place that says it, for every verb that does.
 *
 * @param source the source
 * @param on the day
 * @param coverage what must exist that day, and what is there
 * @param nothingListed whether no delivery was ever listed, or the newest listing held none
 * @param subscriptionsKnown whether the service has said what must exist
 * @param until the last month that counts; empty if every one does
 */
record SourceStanding(
        SourceId source,
        LocalDate on,
        Coverage coverage,
        boolean nothingListed,
        boolean subscriptionsKnown,
        Optional<YearMonth> until) {

    static SourceStanding of(
            DeliveryStore store,
            SourceId source,
            Catalogue catalogue,
            LocalDate on,
            int graceDays,
            boolean nothingListedNow) {
        return of(store, source, catalogue, AccessHistory.unknown(), on, graceDays, nothingListedNow);
    }

    /** The same where the grants of an adviser are known. */
    static SourceStanding of(
            DeliveryStore store,
            SourceId source,
            Catalogue catalogue,
            AccessHistory access,
            LocalDate on,
            int graceDays,
            boolean nothingListedNow) {
        Listing listing = store.listing(source);
        boolean nothing = nothingListedNow || store.isNewestListingEmpty(source);
        Coverage coverage = StoreCoverage.of(store, source, on)
                .catalogue(catalogue)
                .access(access)
                .graceDays(graceDays)
                .nothingListed(nothing)
                .build();
        return new SourceStanding(
                source, on, coverage, nothing, !listing.subscriptions().isEmpty(), Optional.empty());
    }

    /** How it stands if nothing counts that ends after a month; the same where no month is given. */
    SourceStanding until(Optional<YearMonth> last) {
        return new SourceStanding(
                source, on, last.map(coverage::until).orElse(coverage), nothingListed, subscriptionsKnown, last);
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
        String start =
                source + " on " + on + until.map(last -> ", until " + last).orElse("") + ": ";
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
                    case IN_STEP ->
                        subscriptionsKnown
                                ? "in step."
                                : "what was given is loaded. No subscription is known, so it cannot be told what is missing.";
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
