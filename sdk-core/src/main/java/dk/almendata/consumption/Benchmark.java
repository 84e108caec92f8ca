package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The use of a year for each square metre: kWh and m3, with the area and the factors it was made by.
 *
 * <p>Made of the annual values of year 0 (utility text, 3.4: kWh/år/m2 of MWh/år (0) and Bolig m2). Immutable; may be shared between threads.
 *
 * @param annual the annual values
 * @param area the floor area
 */
public record Benchmark(Consumption annual, FloorArea area) {

    /** Checks that neither is missing. */
    public Benchmark {
        Objects.requireNonNull(annual, "annual");
        Objects.requireNonNull(area, "area");
    }

    /**
     * Heat for each square metre.
     *
     * @return kWh a year and m2, with 34 digits; empty if the energy is not known
     */
    public Optional<BigDecimal> kilowattHoursPerSquareMetre() {
        return annual.energy()
                .map(energy -> energy.dividedBy(area.squareMetres()).in(EnergyUnit.KILOWATT_HOUR));
    }

    /**
     * Water for each square metre.
     *
     * @return m3 a year and m2, with 34 digits; empty if the volume is not known
     */
    public Optional<BigDecimal> cubicMetresPerSquareMetre() {
        return annual.volume()
                .map(volume -> volume.dividedBy(area.squareMetres()).cubicMetres());
    }

    /**
     * What a reader should know.
     *
     * @return unmodifiable; what the quality of the annual values tells
     */
    public Set<ConsumptionFlag> flags() {
        return Flags.of(annual.quality());
    }
}
