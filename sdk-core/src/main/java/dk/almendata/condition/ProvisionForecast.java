package dk.almendata.condition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is planned against what is set aside over a horizon: year by year, the year in which the balance breaks, and the smallest yearly amount
 * that never breaks.
 *
 * <p>A year is too little if its closing balance lies below the minimum, and too much if more than everything still planned, after the horizon too,
 * is left above the minimum (decision). Needs outside the horizon are in no balance; they are told apart. If what is set aside is not known,
 * nothing is judged: {@link Sufficiency#UNKNOWN}, and no balance. Immutable; may be shared between threads.
 *
 * @param terms what was asked
 * @param years every year of the horizon
 * @param plannedBefore what is planned before the first year, kroner as planned
 * @param plannedAfter what is planned after the last year, kroner at the prices of each year
 * @param breakingYear the first year whose balance lies below the minimum; empty if none does, or it is not known
 * @param levelProvision the smallest amount to the øre that, set aside each year, keeps every balance; 0.00 if nothing need be set aside
 * @param sufficiency over the horizon: too little if a year breaks; too much if the yearly amount is more than a tenth above the level amount and
 *     the last year is too much; otherwise enough
 */
public record ProvisionForecast(
        ProvisionTerms terms,
        List<ProvisionYear> years,
        BigDecimal plannedBefore,
        BigDecimal plannedAfter,
        OptionalInt breakingYear,
        BigDecimal levelProvision,
        Sufficiency sufficiency) {

    private static final int OERE_DIGITS = 2;
    private static final BigDecimal TOLERANCE = new BigDecimal("1.10");

    /** Copies the list. */
    public ProvisionForecast {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(plannedBefore, "plannedBefore");
        Objects.requireNonNull(plannedAfter, "plannedAfter");
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
        BigDecimal before = sum(needs.keySet().stream()
                .filter(year -> year < terms.firstYear())
                .map(year -> needs.getOrDefault(year, BigDecimal.ZERO)));
        BigDecimal after = sum(needs.keySet().stream()
                .filter(year -> year >= terms.firstYear() + terms.years())
                .map(year -> rounded(needs, year, step(terms).pow(year - terms.firstYear()))));
        List<ProvisionYear> years = terms.yearly()
                .map(yearly -> years(indexed, after, yearly, terms))
                .orElseGet(() -> unjudged(indexed, terms));
        OptionalInt breaking = years.stream()
                .filter(year -> year.sufficiency() == Sufficiency.TOO_LITTLE)
                .mapToInt(ProvisionYear::year)
                .findFirst();
        BigDecimal level = level(indexed, terms);
        Sufficiency last = years.get(years.size() - 1).sufficiency();
        boolean muchMore = terms.yearly()
                .filter(yearly -> yearly.compareTo(level.multiply(TOLERANCE)) > 0)
                .isPresent();
        Sufficiency whole =
                breaking.isPresent() ? Sufficiency.TOO_LITTLE : muchMore ? Sufficiency.TOO_MUCH : Sufficiency.ENOUGH;
        boolean asLast = last == Sufficiency.UNKNOWN || (whole == Sufficiency.TOO_MUCH && last == Sufficiency.ENOUGH);
        return new ProvisionForecast(terms, years, before, after, breaking, level, asLast ? last : whole);
    }

    private static List<ProvisionYear> years(
            List<BigDecimal> needs, BigDecimal after, BigDecimal yearly, ProvisionTerms terms) {
        BigDecimal rest = sum(needs.stream()).add(after);
        BigDecimal balance = terms.opening();
        List<ProvisionYear> years = new ArrayList<>();
        for (int i = 0; i < needs.size(); i++) {
            BigDecimal need = needs.get(i);
            BigDecimal closing = balance.add(yearly).subtract(need);
            rest = rest.subtract(need);
            boolean broken = closing.compareTo(terms.minimum()) < 0;
            boolean spare = closing.subtract(terms.minimum()).compareTo(rest) > 0;
            years.add(new ProvisionYear(
                    terms.firstYear() + i,
                    Optional.of(balance),
                    Optional.of(yearly),
                    need,
                    Optional.of(closing),
                    broken ? Sufficiency.TOO_LITTLE : spare ? Sufficiency.TOO_MUCH : Sufficiency.ENOUGH));
            balance = closing;
        }
        return years;
    }

    private static List<ProvisionYear> unjudged(List<BigDecimal> needs, ProvisionTerms terms) {
        return IntStream.range(0, needs.size())
                .mapToObj(i -> new ProvisionYear(
                        terms.firstYear() + i,
                        Optional.empty(),
                        Optional.empty(),
                        needs.get(i),
                        Optional.empty(),
                        Sufficiency.UNKNOWN))
                .toList();
    }

    /** What each year of the horizon needs at its own prices. */
    private static List<BigDecimal> indexed(Map<Integer, BigDecimal> needs, ProvisionTerms terms) {
        BigDecimal factor = BigDecimal.ONE;
        List<BigDecimal> indexed = new ArrayList<>();
        for (int i = 0; i < terms.years(); i++) {
            indexed.add(rounded(needs, terms.firstYear() + i, factor));
            factor = factor.multiply(step(terms));
        }
        return indexed;
    }

    private static BigDecimal step(ProvisionTerms terms) {
        return BigDecimal.ONE.add(terms.indexPercent().movePointLeft(2));
    }

    /** Rounded to the øre once, from the plan's own amount. */
    private static BigDecimal rounded(Map<Integer, BigDecimal> needs, int year, BigDecimal factor) {
        return needs.getOrDefault(year, BigDecimal.ZERO).multiply(factor).setScale(OERE_DIGITS, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO.setScale(OERE_DIGITS), BigDecimal::add);
    }

    /**
     * What the horizon needs.
     *
     * @return kroner at the prices of each year
     */
    public BigDecimal need() {
        return sum(years.stream().map(ProvisionYear::need));
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
