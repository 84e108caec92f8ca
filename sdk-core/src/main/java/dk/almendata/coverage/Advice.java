package dk.almendata.coverage;

import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.datapakke.Repetition;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;

/**
 * What to do about one period, where that depends on the period.
 *
 * <p>Source: guide 3.3.3.6 and decisions on the calendar. A start brings what is missing since the last delivered period; a re-run
 * brings exactly the table, so of a monthly package the months of the current year; for a month of an earlier year the way is the
 * full package, which runs once and so has to be run again.
 */
final class Advice {

    private Advice() {}

    static String of(Owner owner, DeliveryPeriod period, CoverageCause cause) {
        return switch (cause) {
            case NEVER_LISTED, FAILED_AT_LBF, ORGANISATION_NOT_IN_FILTER -> again(owner, period) + " " + cause.remedy();
            case SUBSCRIPTION_STOPPED -> startBrings(owner, period) ? cause.remedy() : again(owner, period);
            case SUBSCRIPTION_INVALID -> isRunning(owner) ? again(owner, period) : first(owner, period, cause);
            case ACCESS_ENDED ->
                isRunning(owner)
                        ? "Have the access granted again if it has not been. " + again(owner, period)
                        : first(owner, period, cause);
            default -> cause.remedy();
        };
    }

    private static String first(Owner owner, DeliveryPeriod period, CoverageCause cause) {
        return startBrings(owner, period)
                ? cause.remedy()
                : cause.remedy() + " A start does not bring " + period + ". " + again(owner, period);
    }

    /** Whether a start brings the period; one that runs already is not started. */
    private static boolean startBrings(Owner owner, DeliveryPeriod period) {
        if (isRunning(owner)) {
            return false;
        }
        LocalDate until = owner.deliveredUntil();
        LocalDate end = period.end().orElse(null);
        if (end == null) {
            return true;
        }
        return until == null ? !isOfAnEarlierYear(owner, period) : end.isAfter(until);
    }

    private static boolean isRunning(Owner owner) {
        Subscription subscription = owner.subscription();
        return subscription != null && subscription.isActive() && subscription.isValid();
    }

    private static String again(Owner owner, DeliveryPeriod period) {
        if (!isOfAnEarlierYear(owner, period)) {
            return "Re-run the subscription (Gen-kør) in the portal.";
        }
        String nothing = "A re-run of this subscription no longer brings " + period;
        return owner.datapakke()
                .twin()
                .map(full -> nothing + "; re-run the one to " + full + ", whose delivery then ends "
                        + (owner.on().getYear() - 1) + "-12-31.")
                .orElse(nothing + ", and the area has no full package.");
    }

    private static boolean isOfAnEarlierYear(Owner owner, DeliveryPeriod period) {
        return owner.datapakke().repetition() == Repetition.MONTHLY
                && period.end()
                        .filter(end -> end.getYear() < owner.on().getYear())
                        .isPresent();
    }
}
