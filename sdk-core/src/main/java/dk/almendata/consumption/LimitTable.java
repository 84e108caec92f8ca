package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a tariff expects, in °C, by the mean supply temperature: a return temperature or a cooling.
 *
 * <p>A limit that does not depend on the supply is a table of one row. Immutable; may be shared between threads.
 *
 * <p>Example: rows 60 → 32 and 61 → 31; at 60.9 °C the floor is 32, the nearest 31, and between them 31.1.
 */
public final class LimitTable {

    private final NavigableMap<Temperature, BigDecimal> rows;
    private final RowChoice choice;

    private LimitTable(NavigableMap<Temperature, BigDecimal> rows, RowChoice choice) {
        this.rows = rows;
        this.choice = choice;
    }

    /**
     * A table.
     *
     * @param rows the limit in °C by supply temperature, at least one
     * @param choice what holds between two rows
     * @return the table
     * @throws IllegalArgumentException if there is no row, or a limit is not above 0 and at most 150 °C, as 999.9 is not, which stands for none
     */
    public static LimitTable of(Map<Temperature, BigDecimal> rows, RowChoice choice) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one row of limits, found none");
        }
        rows.values().stream()
                .filter(limit -> !Temperature.of(limit).isPlausible())
                .findFirst()
                .ifPresent(limit -> {
                    throw new IllegalArgumentException(
                            "Expected limits above 0 and at most 150 °C, found " + limit.toPlainString());
                });
        return new LimitTable(
                Collections.unmodifiableNavigableMap(new TreeMap<>(rows)), Objects.requireNonNull(choice, "choice"));
    }

    /**
     * A limit that is the same for every supply temperature.
     *
     * @param celsius the limit
     * @return a table of one row
     * @throws IllegalArgumentException if it is not above 0 and at most 150 °C
     */
    public static LimitTable flat(BigDecimal celsius) {
        return of(Map.of(Temperature.of(BigDecimal.ZERO), celsius), RowChoice.FLOOR);
    }

    /**
     * The limit.
     *
     * @param supply the mean supply temperature
     * @return the limit in °C; with 34 digits between two rows
     */
    public BigDecimal at(Temperature supply) {
        return exactlyAt(supply).decimal();
    }

    /** The limit, not rounded between two rows either. */
    Fraction exactlyAt(Temperature supply) {
        Map.Entry<Temperature, BigDecimal> below = rows.floorEntry(supply);
        Map.Entry<Temperature, BigDecimal> above = rows.ceilingEntry(supply);
        if (below == null || above == null) {
            return Fraction.of(below == null ? rows.firstEntry().getValue() : below.getValue());
        }
        BigDecimal fromBelow = supply.minus(below.getKey()).kelvin();
        BigDecimal toAbove = above.getKey().minus(supply).kelvin();
        return switch (choice) {
            case FLOOR -> Fraction.of(below.getValue());
            case NEAREST -> Fraction.of(fromBelow.compareTo(toAbove) < 0 ? below.getValue() : above.getValue());
            case INTERPOLATE ->
                fromBelow.signum() == 0
                        ? Fraction.of(below.getValue())
                        : Fraction.of(above.getValue()
                                        .subtract(below.getValue())
                                        .multiply(fromBelow))
                                .dividedBy(fromBelow.add(toAbove))
                                .plus(Fraction.of(below.getValue()));
        };
    }

    /**
     * The rows.
     *
     * @return unmodifiable, the coldest supply first
     */
    public NavigableMap<Temperature, BigDecimal> rows() {
        return rows;
    }

    /**
     * What holds between two rows.
     *
     * @return the choice
     */
    public RowChoice choice() {
        return choice;
    }
}
