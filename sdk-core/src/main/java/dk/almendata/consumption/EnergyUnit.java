package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A unit of energy as meters, files and bills use it, with its exact size in joule (consumption, 3).
 *
 * <p>Displays use the rounded 277.8 kWh for a gigajoule, and real programs were seen with 277.78 and a mistyped 227.78; here a gigajoule is
 * 10⁹ J and a kilowatt-hour 3.6 · 10⁶ J, so nothing is lost on the way in.
 */
public enum EnergyUnit {
    /** Joule. */
    JOULE("J", "1"),
    /** Megajoule, 10⁶ J. */
    MEGAJOULE("MJ", "1000000"),
    /** Gigajoule, 10⁹ J. */
    GIGAJOULE("GJ", "1000000000"),
    /** Kilowatt-hour, 3.6 · 10⁶ J. */
    KILOWATT_HOUR("kWh", "3600000"),
    /** Megawatt-hour, 3.6 · 10⁹ J. */
    MEGAWATT_HOUR("MWh", "3600000000"),
    /** Gigacalorie, 1163 kWh. */
    GIGACALORIE("Gcal", "4186800000");

    private final String symbol;
    private final BigDecimal joule;

    EnergyUnit(String symbol, String joule) {
        this.symbol = symbol;
        this.joule = new BigDecimal(joule);
    }

    /**
     * Reads a unit as the wire has it: {@code kWh}, {@code KWh}, {@code GJ}, {@code Gj}. Letter case does not matter, for no meter counts in
     * millijoule (decision).
     *
     * @param symbol the unit, blanks around it dropped
     * @return the unit, empty if it is not known
     */
    public static Optional<EnergyUnit> find(String symbol) {
        String wanted = symbol.strip().toLowerCase(Locale.ROOT);
        for (EnergyUnit unit : values()) {
            if (unit.symbol.toLowerCase(Locale.ROOT).equals(wanted)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /**
     * The unit as it is written.
     *
     * @return for example {@code MWh}
     */
    public String symbol() {
        return symbol;
    }

    /**
     * Its size.
     *
     * @return joule in one of this unit, exact
     */
    public BigDecimal joule() {
        return joule;
    }
}
