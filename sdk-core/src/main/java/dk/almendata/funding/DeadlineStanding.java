package dk.almendata.funding;

import java.util.Locale;

/** How it stands with an agreed deadline on a day. */
public enum DeadlineStanding {
    /** What was agreed is there, in time. */
    MET,
    /** It is there, after the last day. */
    LATE,
    /** The last day has passed, and it is not there. */
    MISSED,
    /** The last day is still to pass. */
    OPEN;

    /**
     * The word of files.
     *
     * @return such as {@code missed}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
