package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A difference of temperatures, such as a cooling, in kelvin, which bills call °C.
 *
 * <p>Equal by value. Immutable; may be shared between threads.
 *
 * <p>Example: {@code TemperatureDifference.of("29.48079").presented(1)} is 29.5.
 */
public final class TemperatureDifference implements Comparable<TemperatureDifference> {

    private final BigDecimal kelvin;

    private TemperatureDifference(BigDecimal kelvin) {
        this.kelvin = kelvin;
    }

    /**
     * A difference.
     *
     * @param kelvin kelvin; negative where the return is the warmer one
     * @return the difference
     */
    public static TemperatureDifference of(BigDecimal kelvin) {
        return new TemperatureDifference(Objects.requireNonNull(kelvin, "kelvin"));
    }

    /**
     * A difference.
     *
     * @param kelvin a number with decimal point
     * @return the difference
     * @throws NumberFormatException if it is no number
     */
    public static TemperatureDifference of(String kelvin) {
        return new TemperatureDifference(new BigDecimal(kelvin));
    }

    /**
     * The difference.
     *
     * @return kelvin, unrounded
     */
    public BigDecimal kelvin() {
        return kelvin;
    }

    /**
     * The difference as people read it.
     *
     * @param decimals digits after the decimal mark; bills have one
     * @return the difference, rounded half up
     */
    public BigDecimal presented(int decimals) {
        return NumericPolicy.presented(kelvin, decimals);
    }

    @Override
    public int compareTo(TemperatureDifference other) {
        return kelvin.compareTo(other.kelvin);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof TemperatureDifference other && kelvin.compareTo(other.kelvin) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(kelvin.stripTrailingZeros());
    }

    /** For example {@code 50 K}. */
    @Override
    public String toString() {
        return kelvin.toPlainString() + " K";
    }
}
