package dk.almendata.subscription;

import dk.almendata.datapakke.DeliveryPeriod;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription has behind it: as much as a start needs to know in order to find what is missing.
 *
 * <p>Decision: what counts is the last day of the last delivered period ({@code PeriodeSlutDato}); where that is blank, the day
 * on which the next run was due ({@code NæsteKørsel}). Immutable; instances may be shared between threads.
 */
public final class RunHistory {

    private static final RunHistory NONE = new RunHistory(false, null, null);

    private final boolean hasRun;
    private final @Nullable LocalDate lastDelivered;
    private final @Nullable LocalDate nextRun;

    private RunHistory(boolean hasRun, @Nullable LocalDate lastDelivered, @Nullable LocalDate nextRun) {
        this.hasRun = hasRun;
        this.lastDelivered = lastDelivered;
        this.nextRun = nextRun;
    }

    /**
     * Nothing: the subscription has never been started, or a re-run forgets what was.
     *
     * @return the empty history
     */
    public static RunHistory none() {
        return NONE;
    }

    /**
     * Something was delivered, and the newest period ended on this day.
     *
     * @param periodEnd the last day of the newest delivered period
     * @return the history
     */
    public static RunHistory deliveredUntil(LocalDate periodEnd) {
        return new RunHistory(true, Objects.requireNonNull(periodEnd, "periodEnd"), null);
    }

    /**
     * No period is known, but the day on which the next run is or was due.
     *
     * @param nextRun {@code NæsteKørsel}; may lie in the past for a subscription that was stopped
     * @return the history
     */
    public static RunHistory dueOn(LocalDate nextRun) {
        return new RunHistory(true, null, Objects.requireNonNull(nextRun, "nextRun"));
    }

    /**
     * It ran, neither a period nor a next run is known: an initial package without filter.
     *
     * @return the history
     */
    public static RunHistory ran() {
        return new RunHistory(true, null, null);
    }

    /**
     * This history followed by what a plan creates.
     *
     * @param plan a plan made from this history
     * @return the history to give to the next start or run
     */
    public RunHistory plus(CalendarPlan plan) {
        LocalDate last = lastDelivered;
        for (DeliveryPeriod period : plan.deliveries()) {
            LocalDate end = period.end().orElse(null);
            if (end != null && (last == null || end.isAfter(last))) {
                last = end;
            }
        }
        return new RunHistory(
                hasRun || !plan.deliveries().isEmpty(), last, plan.nextRun().orElse(null));
    }

    /**
     * Whether the subscription has run.
     *
     * @return false for {@link #none()}, and for a subscription whose first start found nothing to deliver
     */
    public boolean hasRun() {
        return hasRun;
    }

    /**
     * The last day of the newest delivered period.
     *
     * @return the day, or empty where nothing was delivered or the periods have no end
     */
    public Optional<LocalDate> lastDelivered() {
        return Optional.ofNullable(lastDelivered);
    }

    /**
     * The day on which the next run is or was due.
     *
     * @return the day, or empty where it is not known
     */
    public Optional<LocalDate> nextRun() {
        return Optional.ofNullable(nextRun);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RunHistory other
                && hasRun == other.hasRun
                && Objects.equals(lastDelivered, other.lastDelivered)
                && Objects.equals(nextRun, other.nextRun);
    }

    @Override
    public int hashCode() {
        return Objects.hash(hasRun, lastDelivered, nextRun);
    }

    /** For people, such as {@code delivered until 2025-03-31, next run 2025-05-01}. */
    @Override
    public String toString() {
        return (hasRun ? "has run" : "never run")
                + (lastDelivered == null ? "" : ", delivered until " + lastDelivered)
                + (nextRun == null ? "" : ", next run " + nextRun);
    }
}
