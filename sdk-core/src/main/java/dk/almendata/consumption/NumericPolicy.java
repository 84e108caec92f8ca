package dk.almendata.consumption;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * How consumption is computed with: exactly, and where a division does not end with {@value #DIGITS} digits, rounded half up.
 *
 * <p>A value is rounded when it is presented and never in between (decision on numbers; half to even, which other libraries choose, does not
 * give what people compute by hand). Stateless; safe for use by several threads.
 *
 * <p>Example: {@code NumericPolicy.divide(BigDecimal.ONE, new BigDecimal("3"))} is 0.333…, 34 digits.
 */
public final class NumericPolicy {

    /** The digits that a division keeps. */
    public static final int DIGITS = 34;

    /** Half up with {@value #DIGITS} digits, for every division. */
    public static final MathContext DIVISION = new MathContext(DIGITS, RoundingMode.HALF_UP);

    private NumericPolicy() {}

    /**
     * Divides.
     *
     * @param dividend what is divided
     * @param divisor by what; not zero
     * @return the quotient with at most {@value #DIGITS} digits
     * @throws ArithmeticException if the divisor is zero
     */
    public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, DIVISION);
    }

    /**
     * A value as it is presented.
     *
     * @param value the value
     * @param decimals digits after the decimal mark, 0 or more
     * @return the value rounded half up
     */
    public static BigDecimal presented(BigDecimal value, int decimals) {
        return Objects.requireNonNull(value, "value").setScale(decimals, RoundingMode.HALF_UP);
    }
}
