package dk.almendata.consumption;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A quotient that is not divided out, so that of several steps of a computation the last one alone is rounded (decision on numbers: round when
 * presenting, never in between). One that ends is held as its decimal. Equal by value. Immutable.
 */
final class Fraction implements Comparable<Fraction> {

    static final Fraction ZERO = of(BigDecimal.ZERO);

    private final BigDecimal numerator;
    private final BigDecimal denominator;

    /** The denominator is above 0. */
    private Fraction(BigDecimal numerator, BigDecimal denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    static Fraction of(BigDecimal value) {
        return new Fraction(Objects.requireNonNull(value, "value"), BigDecimal.ONE);
    }

    /** A quotient; the divisor is not zero. */
    static Fraction of(BigDecimal dividend, BigDecimal divisor) {
        BigDecimal quotient = NumericPolicy.divide(dividend, divisor);
        if (quotient.multiply(divisor).compareTo(dividend) == 0) {
            return of(quotient);
        }
        return divisor.signum() < 0
                ? new Fraction(dividend.negate(), divisor.negate())
                : new Fraction(dividend, divisor);
    }

    private boolean isDecimal() {
        return denominator.compareTo(BigDecimal.ONE) == 0;
    }

    /** The sum; rounded to 34 digits only where the common denominator would have more, so that long sums stay small. */
    Fraction plus(Fraction other) {
        if (isDecimal() && other.isDecimal()) {
            return of(numerator.add(other.numerator));
        }
        if (denominator.compareTo(other.denominator) == 0) {
            return of(numerator.add(other.numerator), denominator);
        }
        BigDecimal common = denominator.multiply(other.denominator);
        return common.precision() > NumericPolicy.DIGITS
                ? of(decimal().add(other.decimal()))
                : of(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)), common);
    }

    Fraction minus(Fraction other) {
        return plus(other.negated());
    }

    Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    Fraction times(BigDecimal factor) {
        return isDecimal() ? of(numerator.multiply(factor)) : of(numerator.multiply(factor), denominator);
    }

    Fraction times(Fraction factor) {
        return of(numerator.multiply(factor.numerator), denominator.multiply(factor.denominator));
    }

    /** The divisor is not zero. */
    Fraction dividedBy(BigDecimal divisor) {
        return of(numerator, denominator.multiply(divisor));
    }

    int signum() {
        return numerator.signum();
    }

    /** The value with 34 digits where it does not end, rounded once. */
    BigDecimal decimal() {
        return isDecimal() ? numerator : NumericPolicy.divide(numerator, denominator);
    }

    /** The value of its quotient by a divisor with 34 digits, rounded once. */
    BigDecimal decimalOver(BigDecimal divisor) {
        return NumericPolicy.divide(numerator, isDecimal() ? divisor : denominator.multiply(divisor));
    }

    /** The value rounded half up, once. */
    BigDecimal presented(int decimals) {
        return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Fraction other) {
        return isDecimal() && other.isDecimal()
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Fraction other && compareTo(other) == 0;
    }

    /** Equal quotients round to equal decimals. */
    @Override
    public int hashCode() {
        return NumericPolicy.divide(numerator, denominator).stripTrailingZeros().hashCode();
    }

    /** The quotient. */
    @Override
    public String toString() {
        return isDecimal() ? numerator.toPlainString() : numerator.toPlainString() + "/" + denominator.toPlainString();
    }
}
