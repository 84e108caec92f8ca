package dk.almendata.subscription;

import dk.almendata.datapakke.DeliveryPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What activating, starting, running or re-running a subscription brings on a day: the deliveries to create and the next run.
 *
 * <p>Made by {@link DeliveryCalendar}. Immutable; instances may be shared between threads.
 */
public final class CalendarPlan {

    private final List<DeliveryPeriod> deliveries;
    private final @Nullable LocalDate nextRun;
    private final CalendarNote note;
    private final String message;
    private final String besked;

    CalendarPlan(
            List<DeliveryPeriod> deliveries,
            @Nullable LocalDate nextRun,
            CalendarNote note,
            String message,
            String besked) {
        this.deliveries = List.copyOf(deliveries);
        this.nextRun = nextRun;
        this.note = note;
        this.message = message;
        this.besked = besked;
    }

    /**
     * The periods of the deliveries to create, one delivery for each, oldest first.
     *
     * @return an unmodifiable list; {@link DeliveryPeriod#none()} stands for a delivery of whole tables
     */
    public List<DeliveryPeriod> deliveries() {
        return deliveries;
    }

    /**
     * {@code NæsteKørsel} afterwards, always after the day asked about.
     *
     * @return the day, or empty for a package that runs once
     */
    public Optional<LocalDate> nextRun() {
        return Optional.ofNullable(nextRun);
    }

    /**
     * Why the plan holds what it holds.
     *
     * @return the reason
     */
    public CalendarNote note() {
        return note;
    }

    /**
     * The reason in a sentence, with names and dates.
     *
     * @return English text
     */
    public String message() {
        return message;
    }

    /**
     * The same for whoever sits at the portal.
     *
     * @return Danish text
     */
    public String besked() {
        return besked;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CalendarPlan other
                && deliveries.equals(other.deliveries)
                && Objects.equals(nextRun, other.nextRun)
                && note == other.note
                && message.equals(other.message);
    }

    @Override
    public int hashCode() {
        return Objects.hash(deliveries, nextRun, note);
    }

    /** For people, such as {@code [2025-01-01..2025-01-31], next run 2025-03-01}. */
    @Override
    public String toString() {
        return deliveries + ", next run " + (nextRun == null ? "none" : nextRun);
    }
}
