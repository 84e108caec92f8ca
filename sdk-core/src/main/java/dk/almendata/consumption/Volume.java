package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A volume of water in cubic metres, exact.
 *
 * <p>May be negative, as a difference or a correction is. Equal by value: {@code 1.0} is {@code 1.00} (decision on numbers). Immutable; may
 * be shared between threads.
 *
 * <p>Example: {@code Volume.parse("617,98 m³", NumberForm.COMMA).cubicMetres()} is 617.98.
 */
public final class Volume implements Comparable<Volume> {

    /** No volume. */
    public static final Volume ZERO = new Volume(BigDecimal.ZERO);

    /** How the unit is seen on the wire. */
    private static final Set<String> SYMBOLS = Set.of("m3", "M3", "m³", "M³");

    private final BigDecimal cubicMetres;

    private Volume(BigDecimal cubicMetres) {
        this.cubicMetres = cubicMetres;
    }

    /**
     * A volume.
     *
     * @param cubicMetres how many cubic metres
     * @return the volume
     */
    public static Volume of(BigDecimal cubicMetres) {
        return new Volume(Objects.requireNonNull(cubicMetres, "cubicMetres"));
    }

    /**
     * A volume.
     *
     * @param cubicMetres a number with decimal point, such as {@code 901.4}
     * @return the volume
     * @throws NumberFormatException if it is no number
     */
    public static Volume ofM3(String cubicMetres) {
        return new Volume(new BigDecimal(cubicMetres));
    }

    /**
     * Whether a text is the unit, as it is seen on the wire.
     *
     * @param symbol the text, blanks around it dropped
     * @return true for {@code m3}, {@code M3}, {@code m³} and {@code M³}
     */
    public static boolean isUnit(String symbol) {
        return SYMBOLS.contains(symbol.strip());
    }

    /**
     * Reads a number with its unit, with or without a blank between them.
     *
     * @param text for example {@code 901.4m3}
     * @param form how the number is written
     * @return the volume
     * @throws InvalidQuantityException if {@link #check} finds a fault
     */
    public static Volume parse(String text, NumberForm form) {
        Optional<QuantityFault> fault = check(text, form);
        if (fault.isPresent()) {
            throw new InvalidQuantityException("a volume such as 901.4 m3", text, fault.get());
        }
        return new Volume(form.parse(QuantityText.of(text).number()));
    }

    /**
     * What {@link #parse} would say.
     *
     * @param text a number with its unit
     * @param form how the number is written
     * @return what is wrong, empty if it can be read
     */
    public static Optional<QuantityFault> check(String text, NumberForm form) {
        QuantityText parts = QuantityText.of(text);
        if (parts.number().isEmpty() && !parts.unit().isEmpty()) {
            return Optional.of(QuantityFault.NOT_A_NUMBER);
        }
        Optional<QuantityFault> fault = form.check(parts.number());
        if (fault.isPresent()) {
            return fault;
        }
        if (parts.unit().isEmpty()) {
            return Optional.of(QuantityFault.NO_UNIT);
        }
        return isUnit(parts.unit()) ? Optional.empty() : Optional.of(QuantityFault.UNKNOWN_UNIT);
    }

    /**
     * The amount.
     *
     * @return cubic metres, with as many decimals as it was made with
     */
    public BigDecimal cubicMetres() {
        return cubicMetres;
    }

    /**
     * A sum.
     *
     * @param other what is added
     * @return the sum, exact
     */
    public Volume plus(Volume other) {
        return new Volume(cubicMetres.add(other.cubicMetres));
    }

    /**
     * A difference.
     *
     * @param other what is taken away
     * @return the difference, exact; may be negative
     */
    public Volume minus(Volume other) {
        return new Volume(cubicMetres.subtract(other.cubicMetres));
    }

    /**
     * A multiple.
     *
     * @param factor by what
     * @return the product, exact
     */
    public Volume times(BigDecimal factor) {
        return new Volume(cubicMetres.multiply(factor));
    }

    /**
     * A part.
     *
     * @param divisor by what; not zero
     * @return the quotient with 34 digits
     * @throws ArithmeticException if the divisor is zero
     */
    public Volume dividedBy(BigDecimal divisor) {
        return new Volume(NumericPolicy.divide(cubicMetres, divisor));
    }

    /**
     * Whether it is above, at or below nothing.
     *
     * @return 1, 0 or -1
     */
    public int signum() {
        return cubicMetres.signum();
    }

    @Override
    public int compareTo(Volume other) {
        return cubicMetres.compareTo(other.cubicMetres);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Volume other && cubicMetres.compareTo(other.cubicMetres) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(cubicMetres.stripTrailingZeros());
    }

    /** The canonical text, readable by {@link #parse} with {@link NumberForm#POINT}. */
    @Override
    public String toString() {
        return cubicMetres.signum() == 0
                ? "0 m3"
                : cubicMetres.stripTrailingZeros().toPlainString() + " m3";
    }
}
