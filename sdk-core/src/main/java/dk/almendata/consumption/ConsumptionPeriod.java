package dk.almendata.consumption;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The time something was consumed in, from one reading to another.
 *
 * <p>Both dates as they are written; if the last day counts is said by a {@link DayCount} where days are asked for. Calendar dates only, no
 * time zone. Immutable; may be shared between threads.
 *
 * <p>Example: {@code new ConsumptionPeriod(2002-05-08, 2003-05-11).days(DayCount.EXCLUSIVE)} is 368.
 *
 * @param start the date of the first reading
 * @param end the date of the last reading; the same day or later
 */
public record ConsumptionPeriod(LocalDate start, LocalDate end) {

    /** Checks the order of the dates. */
    public ConsumptionPeriod {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "A consumption period: expected an end on or after " + start + ", found " + end);
        }
    }

    /**
     * How long it is.
     *
     * @param count how days are counted
     * @return the days
     */
    public long days(DayCount count) {
        return count.days(start, end);
    }

    /** For example {@code 2002-05-08..2003-05-11}. */
    @Override
    public String toString() {
        return start + ".." + end;
    }
}
