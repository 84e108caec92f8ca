package dk.almendata.coverage;

import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.datapakke.Repetition;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What to do about one period, where that depends on the period.
 *
 * <p>Source: guide 3.3.3.6 and decisions on the calendar. A start brings what is missing since the last delivered period; a re-run
 * brings exactly the table, so of a monthly package the months of the current year; for a month of an earlier year the way is the
 * full package, which runs once and so has to be run again.
 */
final class Advice {

    private Advice() {}

    static String of(Owner owner, DeliveryPeriod period, CoverageCause cause, Locale locale) {
        String remedy = cause.remedy(locale);
        return switch (cause) {
            case NEVER_LISTED, FAILED_AT_LBF, ORGANISATION_NOT_IN_FILTER -> again(owner, period, locale) + " " + remedy;
            case SUBSCRIPTION_STOPPED -> startBrings(owner, period) ? remedy : again(owner, period, locale);
            case SUBSCRIPTION_INVALID ->
                isRunning(owner) ? again(owner, period, locale) : first(owner, period, remedy, locale);
            case ACCESS_ENDED ->
                isRunning(owner)
                        ? said(
                                        locale,
                                        "Have the access granted again if it has not been. ",
                                        "Få adgangen tildelt igen, hvis det ikke er sket. ")
                                + again(owner, period, locale)
                        : first(owner, period, remedy, locale);
            default -> remedy;
        };
    }

    private static String first(Owner owner, DeliveryPeriod period, String remedy, Locale locale) {
        return startBrings(owner, period)
                ? remedy
                : remedy
                        + said(
                                locale,
                                " A start does not bring " + period + ". ",
                                " En start leverer ikke " + period + ". ")
                        + again(owner, period, locale);
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

    private static String again(Owner owner, DeliveryPeriod period, Locale locale) {
        if (!isOfAnEarlierYear(owner, period)) {
            return said(locale, "Re-run the subscription (Gen-kør) in the portal.", "Gen-kør abonnementet i portalen.");
        }
        String nothing = said(
                locale,
                "A re-run of this subscription no longer brings " + period,
                "En gen-kørsel af dette abonnement leverer ikke længere " + period);
        String end = (owner.on().getYear() - 1) + "-12-31.";
        return owner.datapakke()
                .twin()
                .map(full -> nothing
                        + said(
                                locale,
                                "; re-run the one to " + full + ", whose delivery then ends " + end,
                                "; gen-kør det til " + full + ", hvis leverance så slutter " + end))
                .orElse(nothing
                        + said(locale, ", and the area has no full package.", ", og området har ingen fuld pakke."));
    }

    private static String said(Locale locale, String english, String danish) {
        return CoverageCause.isDanish(locale) ? danish : english;
    }

    private static boolean isOfAnEarlierYear(Owner owner, DeliveryPeriod period) {
        return owner.datapakke().repetition() == Repetition.MONTHLY
                && period.end()
                        .filter(end -> end.getYear() < owner.on().getYear())
                        .isPresent();
    }
}
