package dk.almendata.consumption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The degree days of a station, day by day.
 *
 * <p>A day that is not there is not known, never zero: a period with such a day has no degree days, and what is computed of it has no result
 * (consumption, 2.5). Immutable; may be shared between threads.
 */
public final class DegreeDayTable {

    private final WeatherStation station;
    private final NavigableMap<LocalDate, BigDecimal> days;

    private DegreeDayTable(WeatherStation station, NavigableMap<LocalDate, BigDecimal> days) {
        this.station = station;
        this.days = days;
    }

    /**
     * A table.
     *
     * @param station where they were measured
     * @param days the degree days of each day, 0 or more
     * @return the table
     * @throws IllegalArgumentException if a day has fewer than none
     */
    public static DegreeDayTable of(WeatherStation station, Map<LocalDate, BigDecimal> days) {
        days.forEach((day, value) -> {
            if (value.signum() < 0) {
                throw new IllegalArgumentException("Expected degree days of 0 or more on " + day + ", found " + value);
            }
        });
        return new DegreeDayTable(
                Objects.requireNonNull(station, "station"), Collections.unmodifiableNavigableMap(new TreeMap<>(days)));
    }

    /**
     * Where they were measured.
     *
     * @return the station
     */
    public WeatherStation station() {
        return station;
    }

    /**
     * Every day that is known.
     *
     * @return unmodifiable, in order
     */
    public NavigableMap<LocalDate, BigDecimal> days() {
        return days;
    }

    /**
     * The degree days between two readings: the first day counts and the last does not, as between readings.
     *
     * @param start the first day
     * @param endExclusive the day after the last; not before the first
     * @return their sum, with the station; empty if a day is not known
     */
    public Optional<DegreeDays> between(LocalDate start, LocalDate endExclusive) {
        NavigableMap<LocalDate, BigDecimal> inside = days.subMap(start, true, endExclusive, false);
        if (inside.size() != DayCount.EXCLUSIVE.days(start, endExclusive)) {
            return Optional.empty();
        }
        BigDecimal sum = inside.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(DegreeDays.of(sum, station));
    }

    /**
     * The days that are not known, because of which a period has no degree days.
     *
     * @param start the first day
     * @param endExclusive the day after the last; not before the first
     * @return unmodifiable, in order; empty if every day is known
     */
    public List<LocalDate> missing(LocalDate start, LocalDate endExclusive) {
        return start.datesUntil(endExclusive)
                .filter(day -> !days.containsKey(day))
                .toList();
    }

    /**
     * The degree days of a calendar month.
     *
     * @param month the month
     * @return their sum, with the station; empty if a day is not known
     */
    public Optional<DegreeDays> of(YearMonth month) {
        return between(month.atDay(1), month.plusMonths(1).atDay(1));
    }
}
