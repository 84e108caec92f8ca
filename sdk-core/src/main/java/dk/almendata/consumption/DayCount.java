package dk.almendata.consumption;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How the days from one date to another are counted.
 *
 * <p>The utility's text says that 01-01-2007 to 31-12-2007 is 365 days, which is true with both days included, while its readings behave
 * half-open: the end of one line is the start of the next. So the count is always named (decision on days). Calendar dates only, no time
 * zone.
 */
public enum DayCount {
    /** The last day is not counted, as between readings: 08-05-2002 to 11-05-2003 is 368 days. */
    EXCLUSIVE(0),
    /** First and last day are counted, as in a calendar year: 01-01-2007 to 31-12-2007 is 365 days. */
    INCLUSIVE(1);

    private final int lastDay;

    DayCount(int lastDay) {
        this.lastDay = lastDay;
    }

    /**
     * Counts.
     *
     * @param start the first day
     * @param end the last day; not before the start
     * @return the days; 0 for the same day counted exclusively
     */
    public long days(LocalDate start, LocalDate end) {
        return days(ChronoUnit.DAYS.between(start, end));
    }

    /** The same of how many days the last one comes after the first. */
    long days(long between) {
        return between + lastDay;
    }
}
