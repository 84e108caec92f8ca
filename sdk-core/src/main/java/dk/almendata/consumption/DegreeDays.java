package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How cold a period was: the Danish {@code graddage}, the sum over its days of what the daily mean lies below 17 °C.
 *
 * <p>Input, never shipped: no table of Teknologisk Institut is in this library (decision). Carries the station it comes from where that is
 * known. Equal by value and station. Immutable; may be shared between threads.
 *
 * <p>Example: {@code DegreeDays.of("528.8").deviationFrom(DegreeDays.of("584.2"))} is -0.0948…, a January 9.5 % warmer than normal.
 */
public final class DegreeDays {

    private static final BigDecimal BASE = new BigDecimal("17");

    private final BigDecimal value;
    private final @Nullable WeatherStation station;

    private DegreeDays(BigDecimal value, @Nullable WeatherStation station) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("Expected degree days of 0 or more, found " + value);
        }
        this.value = value;
        this.station = station;
    }

    /**
     * Degree days of a station that is not told.
     *
     * @param value 0 or more
     * @return the degree days
     * @throws IllegalArgumentException if they are negative
     */
    public static DegreeDays of(BigDecimal value) {
        return new DegreeDays(value, null);
    }

    /**
     * Degree days of a station that is not told.
     *
     * @param value a number with decimal point, 0 or more
     * @return the degree days
     * @throws IllegalArgumentException if they are negative or no number
     */
    public static DegreeDays of(String value) {
        return of(new BigDecimal(value));
    }

    /**
     * Degree days of a station.
     *
     * @param value 0 or more
     * @param station where they were measured
     * @return the degree days
     * @throws IllegalArgumentException if they are negative
     */
    public static DegreeDays of(BigDecimal value, WeatherStation station) {
        return new DegreeDays(value, Objects.requireNonNull(station, "station"));
    }

    /**
     * The degree days of one day: 17 °C less its mean, or none (consumption, 2.5). A heating season is not looked at.
     *
     * @param dailyMean the day's mean outdoor temperature
     * @return 7 for 10 °C, 22 for -5 °C, 0 from 17 °C on
     */
    public static DegreeDays ofDailyMean(Temperature dailyMean) {
        return of(BASE.subtract(dailyMean.celsius()).max(BigDecimal.ZERO));
    }

    /**
     * The number.
     *
     * @return 0 or more
     */
    public BigDecimal value() {
        return value;
    }

    /**
     * Where they were measured.
     *
     * @return empty if it was not told
     */
    public Optional<WeatherStation> station() {
        return Optional.ofNullable(station);
    }

    /**
     * How far they are from others, as a share of these.
     *
     * @param normal what is normal; not zero
     * @return for example -0.0948 for 9.48 % fewer; 34 digits
     * @throws ArithmeticException if the others are zero
     */
    public BigDecimal deviationFrom(DegreeDays normal) {
        return NumericPolicy.divide(value.subtract(normal.value), normal.value);
    }

    /**
     * The same without what a utility adds for hot water: one adds 3.2 a day, another 70 a month (consumption, 2.5).
     *
     * @param perDay what was added a day
     * @param days how many days
     * @return the degree days of the weather alone
     * @throws IllegalArgumentException if more was added than there is
     */
    public DegreeDays withoutHotWater(BigDecimal perDay, long days) {
        return new DegreeDays(value.subtract(perDay.multiply(BigDecimal.valueOf(days))), station);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof DegreeDays other
                && value.compareTo(other.value) == 0
                && Objects.equals(station, other.station);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value.stripTrailingZeros(), station);
    }

    /** The number, and the station where it is known. */
    @Override
    public String toString() {
        return value.toPlainString() + (station == null ? "" : " (" + station + ")");
    }
}
