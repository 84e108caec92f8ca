package dk.almendata.funding;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that was agreed for a project.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param what what is to be there
 * @param due the last day, included
 * @param met the day it was there; null if it is not yet
 */
public record AgreedDeadline(
        String what, LocalDate due, @Nullable LocalDate met) {

    /** Checks that what and when are there. */
    public AgreedDeadline {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(due, "due");
    }

    /**
     * Whether it was missed.
     *
     * @param on the day that counts
     * @return true if it was met after the last day, or that day has passed and it was not met by {@code on}
     */
    public boolean isMissed(LocalDate on) {
        LocalDate done = met == null || met.isAfter(on) ? on : met;
        return done.isAfter(due);
    }

    /**
     * How it stands.
     *
     * @param on the day that counts; what was met later is not there yet
     * @return the standing; {@link DeadlineStanding#LATE} and {@link DeadlineStanding#MISSED} are missed deadlines
     */
    public DeadlineStanding standing(LocalDate on) {
        boolean isThere = met != null && !met.isAfter(on);
        if (isMissed(on)) {
            return isThere ? DeadlineStanding.LATE : DeadlineStanding.MISSED;
        }
        return isThere ? DeadlineStanding.MET : DeadlineStanding.OPEN;
    }
}
