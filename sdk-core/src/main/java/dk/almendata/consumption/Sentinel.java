package dk.almendata.consumption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/**
 * Values that stand for "nothing" in the files and databases of the field and would be taken for figures (consumption, 3).
 *
 * <p>Stateless; safe for use by several threads.
 */
public final class Sentinel {

    private static final Set<LocalDate> DATES =
            Set.of(LocalDate.of(1999, 11, 30), LocalDate.of(2000, 1, 31), LocalDate.of(2127, 1, 1));
    private static final BigDecimal HISTORY = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final Set<BigDecimal> TEMPERATURES =
            Set.of(new BigDecimal("999.9"), new BigDecimal("243"), BigDecimal.ZERO);

    private Sentinel() {}

    /**
     * Whether a date stands for none.
     *
     * @param date the date
     * @return true for 1999-11-30, 2000-01-31 and 2127-01-01
     */
    public static boolean is(LocalDate date) {
        return DATES.contains(date);
    }

    /**
     * Whether a figure of a history stands for none.
     *
     * @param value the figure
     * @return true for -2147483648
     */
    public static boolean is(BigDecimal value) {
        return HISTORY.compareTo(value) == 0;
    }

    /**
     * Whether a temperature stands for none.
     *
     * @param temperature the temperature
     * @return true for 999.9, 243.0 and 0.0 °C
     */
    public static boolean is(Temperature temperature) {
        return TEMPERATURES.stream().anyMatch(nothing -> nothing.compareTo(temperature.celsius()) == 0);
    }
}
