package dk.almendata.condition;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * When an afdeling must be reviewed from outside ({@code ekstern granskning}): each fifth year, the first time by the end of 2023.
 *
 * <p>Source: lbf.dk magasin, ekstern granskning. Decision: a review is due by the last day of the fifth year after the last one's year.
 * Immutable; may be shared between threads.
 *
 * @param years from one review to the next, from 1 on
 * @param firstDue the day by which the first review of an afdeling was due
 */
public record ReviewCycle(int years, LocalDate firstDue) {

    /** Each fifth year, first by 31 December 2023. */
    public static final ReviewCycle STANDARD = new ReviewCycle(5, LocalDate.of(2023, 12, 31));

    /**
     * Checks the years.
     *
     * @throws IllegalArgumentException if there is not at least one
     */
    public ReviewCycle {
        Objects.requireNonNull(firstDue, "firstDue");
        if (years < 1) {
            throw new IllegalArgumentException("Expected at least one year between reviews, found " + years);
        }
    }

    /** How it stands with a review. */
    public enum Standing {
        /** The day has passed. */
        OVERDUE,
        /** It is due this year. */
        DUE,
        /** It is due in a later year. */
        LATER
    }

    /**
     * When the next review is due, and how it stands on a day.
     *
     * @param due the last day for it
     * @param standing how it stands
     * @param next the last day for the review after that, if this one is held in its year
     */
    public record Due(LocalDate due, Standing standing, LocalDate next) {}

    /**
     * When the next review is due.
     *
     * @param last the day of the last one; empty if there was none
     * @param on the day that counts; reviews after it are not known yet
     * @return the last day and how it stands
     */
    public Due due(Optional<LocalDate> last, LocalDate on) {
        LocalDate due = last.filter(day -> !day.isAfter(on))
                .map(day -> LocalDate.of(day.getYear() + years, 12, 31))
                .orElse(firstDue);
        Standing standing =
                due.isBefore(on) ? Standing.OVERDUE : due.getYear() == on.getYear() ? Standing.DUE : Standing.LATER;
        return new Due(due, standing, due.plusYears(years));
    }
}
