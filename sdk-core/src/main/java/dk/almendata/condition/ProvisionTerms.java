package dk.almendata.condition;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What is set aside for planned maintenance, and how far one looks (decision: all of it parameters).
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param firstYear the first year one looks at, from 1900 to 2199
 * @param years the horizon, from 1 to 100
 * @param opening what is set aside before the first year, kroner
 * @param yearly what is set aside each year, kroner from 0 on; empty if it is not known
 * @param minimum the balance that must be left at the end of each year, kroner
 * @param indexPercent how much prices rise each year, above -100 up to 1000 with at most six decimals; the first year's needs stand as planned
 */
public record ProvisionTerms(
        int firstYear,
        int years,
        BigDecimal opening,
        Optional<BigDecimal> yearly,
        BigDecimal minimum,
        BigDecimal indexPercent) {

    private static final int MAX_YEARS = 100;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int KRONER_DIGITS = 15;
    private static final int INDEX_DECIMALS = 6;
    private static final BigDecimal NO_MONEY_LEFT = BigDecimal.valueOf(-100);
    private static final BigDecimal MOST_INDEX = BigDecimal.valueOf(1000);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a number is out of its range, or an amount is no kroner with at most two decimals and 15 digits
     */
    public ProvisionTerms {
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(yearly, "yearly");
        Objects.requireNonNull(minimum, "minimum");
        Objects.requireNonNull(indexPercent, "indexPercent");
        if (years < 1 || years > MAX_YEARS) {
            throw new IllegalArgumentException("Expected a horizon of 1 to " + MAX_YEARS + " years, found " + years);
        }
        if (firstYear < FIRST_YEAR || firstYear > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "Expected a first year from " + FIRST_YEAR + " to " + LAST_YEAR + ", found " + firstYear);
        }
        requireKroner("opening", opening);
        requireKroner("minimum", minimum);
        yearly.ifPresent(amount -> requireKroner("yearly amount", amount));
        if (yearly.filter(amount -> amount.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("Expected a yearly amount from 0.00 on, found "
                    + yearly.get().toPlainString());
        }
        if (indexPercent.compareTo(NO_MONEY_LEFT) <= 0
                || indexPercent.compareTo(MOST_INDEX) > 0
                || indexPercent.scale() > INDEX_DECIMALS) {
            throw new IllegalArgumentException("Expected an index above " + NO_MONEY_LEFT + " up to " + MOST_INDEX
                    + " percent with at most " + INDEX_DECIMALS + " decimals");
        }
    }

    private static void requireKroner(String what, BigDecimal amount) {
        if ((long) amount.precision() - amount.scale() > KRONER_DIGITS
                || amount.scale() > KRONER_DIGITS
                || amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("Expected kroner of at most " + KRONER_DIGITS
                    + " digits with at most two decimals as " + what + ", found something else");
        }
    }

    /**
     * The same with another yearly amount.
     *
     * @param amount kroner from 0 on
     * @return the changed copy
     */
    public ProvisionTerms withYearly(BigDecimal amount) {
        return new ProvisionTerms(firstYear, years, opening, Optional.of(amount), minimum, indexPercent);
    }
}
