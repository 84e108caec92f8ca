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

    /** Checks that nothing is missing and the price is no negative one. */
    public TariffUse {
        Objects.requireNonNull(supply, "supply");
        Objects.requireNonNull(returned, "returned");
        Objects.requireNonNull(cooling, "cooling");
        Objects.requireNonNull(energy, "energy");
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
}
