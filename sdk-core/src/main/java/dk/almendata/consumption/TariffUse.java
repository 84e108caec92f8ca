package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a return-temperature tariff is applied to.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param supply the mean supply temperature
 * @param returned the mean return temperature
 * @param cooling the mean cooling, by whatever method the utility bills
 * @param energy what was used in the period of the tariff
 * @param pricePerMwh the variable price in kroner, 0 or more; not looked at where the basis is kroner
 */
public record TariffUse(
        Temperature supply,
        Temperature returned,
        TemperatureDifference cooling,
        Energy energy,
        BigDecimal pricePerMwh) {

    /**
     * Checks that nothing is missing, the temperatures can be those of water that gives off heat, and the price is not negative: what
     * stands for no reading (999.9, 243.0, 0.0 °C, a return warmer than the supply; consumption, 3) is never billed.
     */
    public TariffUse {
        Objects.requireNonNull(supply, "supply");
        Objects.requireNonNull(returned, "returned");
        Objects.requireNonNull(cooling, "cooling");
        Objects.requireNonNull(energy, "energy");
        plausible("supply", supply);
        plausible("return", returned);
        if (supply.compareTo(returned) < 0) {
            throw new IllegalArgumentException(
                    "Expected a return not warmer than the supply of " + supply + ", found " + returned);
        }
        if (cooling.kelvin().signum() < 0 || cooling.kelvin().compareTo(supply.celsius()) > 0) {
            throw new IllegalArgumentException(
                    "Expected a cooling of 0 K up to the supply of " + supply + ", found " + cooling);
        }
        if (pricePerMwh.signum() < 0) {
            throw new IllegalArgumentException("Expected a price of 0 or more, found " + pricePerMwh);
        }
    }

    /**
     * A use whose cooling is the difference of its temperatures.
     *
     * @param supply the mean supply temperature
     * @param returned the mean return temperature
     * @param energy what was used
     * @param pricePerMwh the variable price in kroner
     * @return the use
     */
    public static TariffUse of(Temperature supply, Temperature returned, Energy energy, BigDecimal pricePerMwh) {
        return new TariffUse(supply, returned, supply.minus(returned), energy, pricePerMwh);
    }

    private static void plausible(String which, Temperature temperature) {
        if (!temperature.isPlausible()) {
            throw new IllegalArgumentException(
                    "Expected a " + which + " temperature above 0 and at most 150 °C, found " + temperature);
        }
    }
}
