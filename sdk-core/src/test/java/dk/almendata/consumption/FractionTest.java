package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotients that are rounded once (decision on numbers). */
class FractionTest {

    @ParameterizedTest
    @CsvSource({
        "1, 4, 0.25",
        "1, 3, 0.3333333333333333333333333333333333",
        "2, 3, 0.6666666666666666666666666666666667",
        "-2, 3, -0.6666666666666666666666666666666667",
        "2, -3, -0.6666666666666666666666666666666667",
        "0, 7, 0",
    })
    void decimal_isTheQuotientWith34Digits(BigDecimal dividend, BigDecimal divisor, BigDecimal expected) {
        assertThat(Fraction.of(dividend, divisor).decimal()).isEqualByComparingTo(expected);
    }

    /** Ten thirds are three and a third: nothing is lost on the way. */
    @Test
    void steps_areNotRounded() {
        Fraction third = Fraction.of(BigDecimal.ONE, new BigDecimal("3"));
        Fraction seventh = Fraction.of(BigDecimal.ONE, new BigDecimal("7"));

        assertThat(third.times(new BigDecimal("3"))).isEqualTo(Fraction.of(BigDecimal.ONE));
        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.of(BigDecimal.ONE));
        assertThat(third.plus(seventh)).isEqualTo(Fraction.of(BigDecimal.TEN, new BigDecimal("21")));
        assertThat(third.minus(seventh)).isEqualTo(Fraction.of(new BigDecimal("4"), new BigDecimal("21")));
        assertThat(third.times(seventh).dividedBy(new BigDecimal("-2")))
                .isEqualTo(Fraction.of(new BigDecimal("-1"), new BigDecimal("42")));
        assertThat(third.minus(third).signum()).isZero();
    }

    @Test
    void equality_isByValue() {
        Fraction third = Fraction.of(BigDecimal.ONE, new BigDecimal("3"));
        Fraction same = Fraction.of(new BigDecimal("2.0"), new BigDecimal("6.00"));

        assertThat(third).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(third).isEqualByComparingTo(same).isGreaterThan(Fraction.of(third.decimal()));
        assertThat(third).isNotEqualTo(Fraction.of(third.decimal()));
        assertThat(Fraction.of(new BigDecimal("1.0"))).isEqualTo(Fraction.of(BigDecimal.ONE));
    }

    /** Oracle: whole numbers of arbitrary size. */
    @Test
    void presented_isRoundedOnceAndHalfUp() {
        Random random = new Random(34);
        for (int i = 0; i < 2_000; i++) {
            long a = random.nextInt(2_000_000) - 1_000_000;
            long b = 1 + random.nextInt(5_000);
            long c = random.nextInt(1_000);
            long d = 1 + random.nextInt(5_000);
            Fraction sum = Fraction.of(BigDecimal.valueOf(a), BigDecimal.valueOf(b))
                    .plus(Fraction.of(BigDecimal.valueOf(c), BigDecimal.valueOf(d)));
            BigInteger numerator = BigInteger.valueOf(a * d + c * b);

            assertThat(sum.presented(2))
                    .isEqualTo(new BigDecimal(numerator)
                            .divide(BigDecimal.valueOf(b).multiply(BigDecimal.valueOf(d)), 2, RoundingMode.HALF_UP));
        }
    }

    /** A sum over many divisors keeps to 34 digits instead of growing without end. */
    @Test
    void plus_ofManyDivisors_staysSmall() {
        Fraction sum = Fraction.ZERO;
        for (int days = 301; days < 401; days++) {
            sum = sum.plus(Fraction.of(new BigDecimal("9.1"), BigDecimal.valueOf(days)));
        }

        assertThat(sum.toString().length()).isLessThan(120);
        assertThat(sum.decimal().setScale(12, RoundingMode.HALF_UP)).isEqualByComparingTo(harmonic());
    }

    private static BigDecimal harmonic() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int days = 301; days < 401; days++) {
            sum = sum.add(new BigDecimal("9.1").divide(BigDecimal.valueOf(days), 40, RoundingMode.HALF_UP));
        }
        return sum.setScale(12, RoundingMode.HALF_UP);
    }
}
