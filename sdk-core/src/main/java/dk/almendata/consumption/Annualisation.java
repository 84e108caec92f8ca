package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Set;

/**
 * Makes a year of a period: amount × 365 / days, also in leap years (utility text, 3.3: 1 år = 365 dage).
 *
 * <p>Straight-line, so a part of a year is bent by its season: a period further than the tolerance from 365 days is flagged
 * {@link ConsumptionFlag#FAR_FROM_A_YEAR} (decision; CalTRACK 4.1.2 says why). Rows of potential consumers are annual values as they stand
 * and are never given to this. Immutable; may be shared between threads.
 *
 * <p>Example: 901.4 m3 in 368 days are 894.0516 m3 a year.
 *
 * @param toleranceDays how far from 365 days a period may be without a flag, 0 or more
 */
public record Annualisation(int toleranceDays) {

    /** The days of the year that annual values are of. */
    public static final int DAYS_OF_A_YEAR = 365;

    /** Thirty days off are no reason for a flag, so that readings taken a little early or late stay quiet (decision). */
    public static final Annualisation STANDARD = new Annualisation(30);

    private static final BigDecimal YEAR = new BigDecimal(DAYS_OF_A_YEAR);

    /** Checks the tolerance. */
    public Annualisation {
        if (toleranceDays < 0) {
            throw new IllegalArgumentException("Expected a tolerance of 0 or more days, found " + toleranceDays);
        }
    }

    /**
     * A year at the rate of a period.
     *
     * @param consumption what was used in the period
     * @param days how long it was; above 0
     * @return the annual values; what is not known stays absent
     * @throws IllegalArgumentException if there are no days
     */
    public Consumption annual(Consumption consumption, long days) {
        if (days <= 0) {
            throw new IllegalArgumentException("Expected a period of one day or more, found " + days);
        }
        BigDecimal period = BigDecimal.valueOf(days);
        return Consumption.ofNullable(
                consumption.volume().map(v -> v.times(YEAR).dividedBy(period)).orElse(null),
                consumption.energy().map(e -> e.times(YEAR).dividedBy(period)).orElse(null),
                consumption.quality());
    }

    /**
     * What a reader of annual values of a period should know.
     *
     * @param days how long the period was
     * @return unmodifiable; empty if it is about a year
     */
    public Set<ConsumptionFlag> flags(long days) {
        return Math.abs(days - DAYS_OF_A_YEAR) > toleranceDays ? Set.of(ConsumptionFlag.FAR_FROM_A_YEAR) : Set.of();
    }
}
