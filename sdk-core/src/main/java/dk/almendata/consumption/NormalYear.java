package dk.almendata.consumption;

import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The degree days of a year that counts as normal. A parameter, never a constant: 3112, 3037, 3009, 2552 and 2500 are all in use
 * (consumption, 2.5). Kept with every result.
 *
 * <p>Equal by degree days. Immutable; may be shared between threads.
 */
public final class NormalYear {

    /** The normal year 3112 of ELO and the municipal tools, the only one whose months are known. */
    public static final NormalYear ELO_3112 = ofMonths(519, 486, 444, 311, 154, 58, 22, 18, 91, 207, 341, 461);

    private static final int MONTHS = 12;

    private final BigDecimal degreeDays;
    private final @Nullable Map<Month, BigDecimal> months;

    private NormalYear(BigDecimal degreeDays, @Nullable Map<Month, BigDecimal> months) {
        if (degreeDays.signum() <= 0) {
            throw new IllegalArgumentException("Expected a normal year above 0 degree days, found " + degreeDays);
        }
        this.degreeDays = degreeDays;
        this.months = months;
    }

    /**
     * A normal year; 3112 comes with its months.
     *
     * @param degreeDays its degree days, above 0
     * @return the year
     * @throws IllegalArgumentException if they are not above 0
     */
    public static NormalYear of(BigDecimal degreeDays) {
        return degreeDays.compareTo(ELO_3112.degreeDays) == 0 ? ELO_3112 : new NormalYear(degreeDays, null);
    }

    /**
     * A normal year by its months.
     *
     * @param months the degree days of all twelve months, 0 or more
     * @return the year
     * @throws IllegalArgumentException if a month is missing or negative, or all are zero
     */
    public static NormalYear of(Map<Month, BigDecimal> months) {
        if (months.size() != MONTHS) {
            throw new IllegalArgumentException("Expected twelve months, found " + months.size());
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal value : months.values()) {
            if (value.signum() < 0) {
                throw new IllegalArgumentException("Expected degree days of 0 or more, found " + value);
            }
            sum = sum.add(value);
        }
        return new NormalYear(sum, Collections.unmodifiableMap(new EnumMap<>(months)));
    }

    private static NormalYear ofMonths(int... values) {
        Map<Month, BigDecimal> months = new EnumMap<>(Month.class);
        for (Month month : Month.values()) {
            months.put(month, BigDecimal.valueOf(values[month.getValue() - 1]));
        }
        return of(months);
    }

    /**
     * Its degree days.
     *
     * @return above 0
     */
    public BigDecimal degreeDays() {
        return degreeDays;
    }

    /**
     * The degree days of each month.
     *
     * @return unmodifiable, January first; empty if they are not known
     */
    public Optional<Map<Month, BigDecimal>> months() {
        return Optional.ofNullable(months);
    }

    /**
     * The part of the year's degree days that fall into a month.
     *
     * @param month the month
     * @return for example 0.166773779 for January of 3112; empty if the months are not known
     */
    public Optional<BigDecimal> share(Month month) {
        return months().map(
                        known -> NumericPolicy.divide(Objects.requireNonNull(known.get(month), "month"), degreeDays));
    }

    /**
     * A year's energy month by month: the weather part by the months' degree days, the fixed part a twelfth each (consumption, 2.5). The months
     * add up exactly to the whole, as it is in joule.
     *
     * @param fixed what does not depend on the weather
     * @param weather what does
     * @return unmodifiable, January first; empty if the months are not known
     */
    public Optional<Map<Month, Energy>> distribute(Energy fixed, Energy weather) {
        return months().map(known -> {
            List<BigDecimal> twelfths = Apportionment.exact(fixed.joule(), Collections.nCopies(MONTHS, BigDecimal.ONE));
            List<BigDecimal> parts = Apportionment.exact(weather.joule(), new ArrayList<>(known.values()));
            Map<Month, Energy> spread = new EnumMap<>(Month.class);
            for (Month month : Month.values()) {
                BigDecimal joule = twelfths.get(month.getValue() - 1).add(parts.get(month.getValue() - 1));
                spread.put(month, Energy.of(joule, EnergyUnit.JOULE));
            }
            return Collections.unmodifiableMap(spread);
        });
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof NormalYear other
                && degreeDays.compareTo(other.degreeDays) == 0
                && Objects.equals(months, other.months);
    }

    @Override
    public int hashCode() {
        return degreeDays.stripTrailingZeros().hashCode();
    }

    /** Its degree days, by which people call it. */
    @Override
    public String toString() {
        return degreeDays.toPlainString();
    }
}
