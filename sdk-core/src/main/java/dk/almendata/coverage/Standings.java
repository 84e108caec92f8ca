package dk.almendata.coverage;

import dk.almendata.coverage.CoverageRow.Standing;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.Ruling;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a period stands, given the deliveries that state it.
 *
 * <p>Decision: the highest id rules, but a newer delivery that is not finished or has failed at the service does not hide an older
 * one; a newer one that is ready, held or rejected does, because it is what is to be dealt with.
 */
record Standings(LocalDate on, int graceDays) {

    private static final Comparator<Known> NEWEST_FIRST =
            Comparator.comparing(Known::id, Ruling.ORDER).reversed();

    Standing of(List<Known> candidates, @Nullable LocalDate due) {
        Known unfinished = null;
        Known failed = null;
        for (Known known : candidates.stream().sorted(NEWEST_FIRST).toList()) {
            Standing decided = decided(known, unfinished == null ? failed : unfinished);
            if (decided != null) {
                return decided;
            }
            if (known.status().isFailed()) {
                failed = failed == null ? known : failed;
            } else {
                unfinished = unfinished == null ? known : unfinished;
            }
        }
        if (unfinished != null) {
            return unfinished(unfinished, due);
        }
        if (failed != null) {
            return standing(CoverageState.FAILED, CoverageCause.FAILED_AT_LBF, failed, "");
        }
        throw new IllegalArgumentException("no delivery to judge");
    }

    /** The standing if this delivery decides it, or null if an older one has to. */
    private static @Nullable Standing decided(Known known, @Nullable Known newer) {
        String message = known.holding().message();
        return switch (known.holding().state()) {
            case LOADED ->
                standing(
                        CoverageState.LOADED,
                        CoverageCause.NONE,
                        known,
                        newer == null ? "" : "A newer delivery " + newer.id() + " is " + newer.status() + ".");
            case HELD -> standing(CoverageState.HELD, CoverageCause.HELD_HERE, known, message);
            case REJECTED -> standing(CoverageState.REJECTED, CoverageCause.REJECTED_HERE, known, message);
            case FAILED -> standing(CoverageState.FAILED, CoverageCause.FAILED_HERE, known, message);
            case NOT_LOADED ->
                known.status().isDownloadable()
                        ? standing(
                                CoverageState.AVAILABLE,
                                known.delivery().datapakke().isTest()
                                        ? CoverageCause.TEST_PACKAGE
                                        : CoverageCause.NOT_LOADED_YET,
                                known,
                                message)
                        : null;
        };
    }

    private Standing unfinished(Known known, @Nullable LocalDate due) {
        LocalDate since = later(known.holding().firstSeen().orElse(null), due);
        boolean inGrace = since == null || on.isBefore(since.plusDays(graceDays));
        DeliveryStatus status = known.status();
        CoverageCause cause = !status.isWaiting()
                ? CoverageCause.UNKNOWN_STATUS
                : !inGrace
                        ? CoverageCause.STUCK
                        : status.equals(DeliveryStatus.EKSEKVERER) ? CoverageCause.RUNNING : CoverageCause.QUEUED;
        String detail = "Status '" + status + "'" + (since == null ? "." : " since " + since + ".");
        return new Standing(CoverageState.WAITING, cause, known.id(), detail, inGrace);
    }

    /** Grace never begins before the day due: until then nothing is owed, however early the service lists the delivery. */
    private static @Nullable LocalDate later(@Nullable LocalDate seen, @Nullable LocalDate due) {
        return seen == null || (due != null && due.isAfter(seen)) ? due : seen;
    }

    private static Standing standing(CoverageState state, CoverageCause cause, Known known, String detail) {
        return new Standing(state, cause, known.id(), detail, false);
    }

    /** A due period of which nothing is listed. */
    static Standing missing(Subscription subscription) {
        CoverageCause cause = !subscription.isValid()
                ? CoverageCause.SUBSCRIPTION_INVALID
                : subscription.isActive() ? CoverageCause.NEVER_LISTED : CoverageCause.SUBSCRIPTION_STOPPED;
        String detail = subscription.isValid() || subscription.message().isBlank()
                ? ""
                : "Besked: " + subscription.message().strip();
        return new Standing(CoverageState.MISSING, cause, null, detail, false);
    }

    static Standing notDue() {
        return new Standing(CoverageState.NOT_DUE, CoverageCause.NOT_DUE_YET, null, "", false);
    }
}
