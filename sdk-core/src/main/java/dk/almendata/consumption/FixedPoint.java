package dk.almendata.consumption;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Quotients with nine decimals, rounded half up once: in whole numbers where they fit, which files of millions of lines are made of. */
final class FixedPoint {

    /** Digits after the decimal mark: finer than any meter. */
    static final int DECIMALS = 9;

    private static final long[] POWERS = powers();

    private FixedPoint() {}

    /**
     * A product over a divisor.
     *
     * @param unscaled digits of the value, not negative
     * @param scale how many of them are decimals
     * @param factor what it is multiplied by, above 0
     * @param divisor digits of the divisor, above 0
     * @param divisorScale how many of them are decimals
     * @return the quotient
     */
    static BigDecimal quotient(long unscaled, int scale, long factor, long divisor, int divisorScale) {
        int power = DECIMALS - scale + divisorScale;
        if (power >= 0 && power < POWERS.length) {
            long numerator = product(product(unscaled, factor), POWERS[power]);
            if (numerator >= 0) {
                long quotient = numerator / divisor;
                long rest = numerator - quotient * divisor;
                return BigDecimal.valueOf(rest >= divisor - rest ? quotient + 1 : quotient, DECIMALS);
            }
        }
        return BigDecimal.valueOf(unscaled, scale)
                .multiply(BigDecimal.valueOf(factor))
                .divide(BigDecimal.valueOf(divisor, divisorScale), DECIMALS, RoundingMode.HALF_UP);
    }

    /** The product, or a negative number if it does not fit. */
    private static long product(long one, long other) {
        if (one < 0 || Math.multiplyHigh(one, other) != 0) {
            return -1;
        }
        return one * other;
    }

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
