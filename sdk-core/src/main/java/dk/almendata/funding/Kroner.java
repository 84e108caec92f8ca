package dk.almendata.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/** Amounts to the øre. */
final class Kroner {

    static final BigDecimal ZERO = new BigDecimal("0.00");

    private static final int OERE_DIGITS = 2;
    private static final int KRONER_DIGITS = 15;

    private Kroner() {}

    /** The amount with two decimals. */
    static BigDecimal exact(BigDecimal amount, String name) {
        Objects.requireNonNull(amount, name);
        if (!isWithin(amount)) {
            throw new IllegalArgumentException(
                    "Expected kroner of at most " + KRONER_DIGITS + " digits for " + name + ", found more");
        }
        if (!isExact(amount)) {
            throw new IllegalArgumentException(
                    "Expected kroner with at most two decimals for " + name + ", found " + amount.toPlainString());
        }
        return amount.setScale(OERE_DIGITS, RoundingMode.UNNECESSARY);
    }

    /** The amount with two decimals. */
    static BigDecimal notNegative(BigDecimal amount, String name) {
        BigDecimal kroner = exact(amount, name);
        if (kroner.signum() < 0) {
            throw new IllegalArgumentException(
                    "Expected 0.00 or more for " + name + ", found " + amount.toPlainString());
        }
        return kroner;
    }

    static boolean isExact(BigDecimal amount) {
        return isWithin(amount) && amount.stripTrailingZeros().scale() <= OERE_DIGITS;
    }

    /** Whether it is short enough to be written out and reckoned with, which an exponent can prevent. */
    private static boolean isWithin(BigDecimal amount) {
        return (long) amount.precision() - amount.scale() <= KRONER_DIGITS && amount.scale() <= KRONER_DIGITS;
    }

    /** A part of an amount in percent, rounded down: never an øre more than allowed. */
    static BigDecimal percent(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).movePointLeft(2).setScale(OERE_DIGITS, RoundingMode.DOWN);
    }

    /** As Danes write it: {@code 16.500.000,00 kr.} */
    static String danish(BigDecimal amount) {
        String plain = exact(amount, "amount").abs().toPlainString();
        StringBuilder text = new StringBuilder(plain.replace('.', ','));
        for (int i = plain.indexOf('.') - 3; i > 0; i -= 3) {
            text.insert(i, '.');
        }
        return (amount.signum() < 0 ? "-" : "") + text + " kr.";
    }
}
