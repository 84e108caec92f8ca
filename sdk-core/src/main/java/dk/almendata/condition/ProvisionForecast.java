package dk.almendata.condition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What is planned against what is set aside over a horizon: year by year, the year in which the balance breaks, and the smallest yearly amount
 * that never breaks.
 *
 * <p>A year is too little if its closing balance lies below the minimum, and too much if more than everything still planned in the horizon is
 * left above the minimum (decision). Needs outside the horizon do not count. Immutable; may be shared between threads.
 *
 * @param terms what was asked
 * @param years every year of the horizon
 * @param breakingYear the first year whose balance lies below the minimum; empty if none does
 * @param levelProvision the smallest amount to the øre that, set aside each year, keeps every balance; 0.00 if nothing need be set aside
 * @param sufficiency over the horizon: too little if a year breaks, too much if the yearly amount is more than a tenth above the level amount,
 *     otherwise enough
 */
public record ProvisionForecast(
        ProvisionTerms terms,
        List<ProvisionYear> years,
        OptionalInt breakingYear,
        BigDecimal levelProvision,
        Sufficiency sufficiency) {

    private static final int OERE_DIGITS = 2;
    private static final BigDecimal TOLERANCE = new BigDecimal("1.10");

    /** Copies the list. */
    public ProvisionForecast {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(breakingYear, "breakingYear");
        Objects.requireNonNull(levelProvision, "levelProvision");
        Objects.requireNonNull(sufficiency, "sufficiency");
        years = List.copyOf(years);
    }

    /**
     * Reckons a forecast.
     *
     * @param needs what is planned, kroner by year at today's prices; a year that is missing needs nothing
     * @param terms what is set aside, and how far one looks
     * @return the forecast
     */
    public static ProvisionForecast of(Map<Integer, BigDecimal> needs, ProvisionTerms terms) {
        List<BigDecimal> indexed = indexed(needs, terms);
        BigDecimal rest = indexed.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<ProvisionYear> years = new ArrayList<>();
        BigDecimal balance = terms.opening();
        OptionalInt breaking = OptionalInt.empty();
        for (int i = 0; i < terms.years(); i++) {
            BigDecimal need = indexed.get(i);
            BigDecimal closing = balance.add(terms.yearly()).subtract(need);
            rest = rest.subtract(need);
            boolean broken = closing.compareTo(terms.minimum()) < 0;
            boolean spare = closing.subtract(terms.minimum()).compareTo(rest) > 0;
            if (broken && breaking.isEmpty()) {
                breaking = OptionalInt.of(terms.firstYear() + i);
            }
            years.add(new ProvisionYear(
                    terms.firstYear() + i,
                    balance,
                    terms.yearly(),
                    need,
                    closing,
                    broken ? Sufficiency.TOO_LITTLE : spare ? Sufficiency.TOO_MUCH : Sufficiency.ENOUGH));
            balance = closing;
        }
        BigDecimal level = level(indexed, terms);
        boolean muchMore = terms.yearly().compareTo(level.multiply(TOLERANCE)) > 0;
        return new ProvisionForecast(
                terms,
                years,
                breaking,
                level,
                breaking.isPresent() ? Sufficiency.TOO_LITTLE : muchMore ? Sufficiency.TOO_MUCH : Sufficiency.ENOUGH);
    }

    /** The prices of each year, rounded to the øre once, from the plan's own amount. */
    private static List<BigDecimal> indexed(Map<Integer, BigDecimal> needs, ProvisionTerms terms) {
        BigDecimal step = BigDecimal.ONE.add(terms.indexPercent().movePointLeft(2));
        BigDecimal factor = BigDecimal.ONE;
        List<BigDecimal> indexed = new ArrayList<>();
        for (int i = 0; i < terms.years(); i++) {
            indexed.add(needs.getOrDefault(terms.firstYear() + i, BigDecimal.ZERO)
                    .multiply(factor)
                    .setScale(OERE_DIGITS, RoundingMode.HALF_UP));
            factor = factor.multiply(step);
        }
        return indexed;
    }

    /** After each year the amounts so far must cover the needs so far: the dearest of these years decides. */
    private static BigDecimal level(List<BigDecimal> needs, ProvisionTerms terms) {
        BigDecimal level = BigDecimal.ZERO.setScale(OERE_DIGITS);
        BigDecimal sum = terms.minimum().subtract(terms.opening());
        for (int i = 0; i < needs.size(); i++) {
            sum = sum.add(needs.get(i));
            level = level.max(sum.divide(BigDecimal.valueOf(i + 1L), OERE_DIGITS, RoundingMode.CEILING));
        }
        return level;
    }
}
