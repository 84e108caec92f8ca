package dk.almendata.condition;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What is set aside for planned maintenance, and how far one looks (decision: all of it parameters).
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param firstYear the first year one looks at
 * @param years the horizon, from 1 to 100
 * @param opening what is set aside before the first year, kroner
 * @param yearly what is set aside each year, kroner from 0 on
 * @param minimum the balance that must be left at the end of each year, kroner
 * @param indexPercent how much prices rise each year; the first year's needs stand as planned
 */
public record ProvisionTerms(
        int firstYear, int years, BigDecimal opening, BigDecimal yearly, BigDecimal minimum, BigDecimal indexPercent) {

    private static final int MAX_YEARS = 100;
    private static final BigDecimal NO_MONEY_LEFT = BigDecimal.valueOf(-100);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the horizon is out of range, the yearly amount negative, or the index -100 percent or less
     */
    public ProvisionTerms {
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(yearly, "yearly");
        Objects.requireNonNull(minimum, "minimum");
        Objects.requireNonNull(indexPercent, "indexPercent");
        if (years < 1 || years > MAX_YEARS) {
            throw new IllegalArgumentException("Expected a horizon of 1 to " + MAX_YEARS + " years, found " + years);
        }
        if (yearly.signum() < 0 || indexPercent.compareTo(NO_MONEY_LEFT) <= 0) {
            throw new IllegalArgumentException(
                    "Expected a yearly amount from 0 on and an index above -100 percent, found "
                            + yearly.toPlainString() + " and " + indexPercent.toPlainString());
        }
    }

    /**
     * The same with another yearly amount.
     *
     * @param amount kroner from 0 on
     * @return the changed copy
     */
    public ProvisionTerms withYearly(BigDecimal amount) {
        return new ProvisionTerms(firstYear, years, opening, amount, minimum, indexPercent);
    }
}
