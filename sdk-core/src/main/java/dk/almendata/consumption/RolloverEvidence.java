package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What energy and volume say of each other where a register may have rolled over and no other readings tell a rate. A rollover that was none
 * counts too much, so that is what is looked for. Immutable.
 */
final class RolloverEvidence {

    private final RegisterFigures figures;
    private final CoolingLimits limits;

    RolloverEvidence(RegisterFigures figures, CoolingLimits limits) {
        this.figures = figures;
        this.limits = limits;
    }

    /**
     * Whether an amount in the unit of its register can be, by what another register counted meanwhile; empty if that counted too little, or is
     * not known.
     */
    Optional<Boolean> isPossible(Register register, BigDecimal amount, int from, int to) {
        if (register == Register.VOLUME) {
            return figures.rise(Register.ENERGY, from, to)
                    .map(joule -> Energy.of(joule, EnergyUnit.JOULE))
                    .filter(limits::isTelling)
                    .map(energy -> !limits.isTooLow(implied(energy, Volume.of(amount))));
        }
        return figures.rise(Register.VOLUME, from, to)
                .map(Volume::of)
                .filter(limits::isTelling)
                .map(volume -> register == Register.ENERGY
                        ? !limits.isTooHigh(implied(Energy.of(amount, EnergyUnit.JOULE), volume))
                        : Temperature.of(NumericPolicy.divide(amount, volume.cubicMetres()))
                                .isPlausible());
    }

    private static TemperatureDifference implied(Energy energy, Volume volume) {
        return MeanCooling.of(Consumption.measured(volume, energy)).difference().orElseThrow();
    }
}
