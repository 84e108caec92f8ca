package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A temperature in degrees Celsius. A difference of two is a {@link TemperatureDifference}, a type of its own, so that a cooling can never be
 * taken for a return temperature.
 *
 * <p>Equal by value. Immutable; may be shared between threads.
 *
 * <p>Example: {@code Temperature.of("95").minus(Temperature.of("45")).kelvin()} is 50.
 */
public final class Temperature implements Comparable<Temperature> {

    private static final BigDecimal HIGHEST_IN_WATER = new BigDecimal("150");

    private final BigDecimal celsius;

    private Temperature(BigDecimal celsius) {
        this.celsius = celsius;
    }

    /**
     * A temperature.
     *
     * @param celsius degrees Celsius
     * @return the temperature
     */
    public static Temperature of(BigDecimal celsius) {
        return new Temperature(Objects.requireNonNull(celsius, "celsius"));
    }

    /**
     * A temperature.
     *
     * @param celsius degrees Celsius with decimal point, such as {@code 45.42}
     * @return the temperature
     * @throws NumberFormatException if it is no number
     */
    public static Temperature of(String celsius) {
        return new Temperature(new BigDecimal(celsius));
    }

    /**
     * The temperature.
     *
     * @return degrees Celsius
     */
    public BigDecimal celsius() {
        return celsius;
    }

    /**
     * How much warmer this is.
     *
     * @param other the other temperature
     * @return the difference; negative if this is the colder one
     */
    public TemperatureDifference minus(Temperature other) {
        return TemperatureDifference.of(celsius.subtract(other.celsius));
    }

    /**
     * A warmer or colder temperature.
     *
     * @param difference how much warmer
     * @return the temperature
     */
    public Temperature plus(TemperatureDifference difference) {
        return new Temperature(celsius.add(difference.kelvin()));
    }

    /**
     * Whether water in a district heating pipe can have it: above 0 and at most 150 °C. Higher ones come from a lost decimal comma and are
     * culled, not stored (consumption, 3); 0.0 is what a meter without a sensor shows.
     *
     * @return true if it is plausible
     */
    public boolean isPlausible() {
        return celsius.signum() > 0 && celsius.compareTo(HIGHEST_IN_WATER) <= 0;
    }

    @Override
    public int compareTo(Temperature other) {
        return celsius.compareTo(other.celsius);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Temperature other && celsius.compareTo(other.celsius) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(celsius.stripTrailingZeros());
    }

    /** For example {@code 45.42 °C}. */
    @Override
    public String toString() {
        return celsius.toPlainString() + " °C";
    }
}
