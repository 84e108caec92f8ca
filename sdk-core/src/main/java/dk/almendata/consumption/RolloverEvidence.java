package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What energy and volume say of each other where a register may have rolled over and no other readings tell a rate. A fall that was no rollover,
 * but a mistyped figure or a meter nobody reported, counts too much when it is counted on, so that is what is looked for. Immutable.
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
        Register other = register == Register.VOLUME ? Register.ENERGY : Register.VOLUME;
        Optional<BigDecimal> rise = figures.rise(other, from, to);
        return rise.isPresent()
                ? isTooMuch(register, amount, rise.get()).map(tooMuch -> !tooMuch)
                : figures.rolledOver(other, from, to)
                        .flatMap(rolled -> isPossibleBeside(rolled, register, amount, other));
    }

    /**
     * The same where the other register fell too. What that counts if it rolled over is the most it can have counted: against it an amount can be
     * shown to be too much, but is shown to be possible only if the other one is possible too.
     */
    private Optional<Boolean> isPossibleBeside(
            BigDecimal rolled, Register register, BigDecimal amount, Register other) {
        Optional<Boolean> tooMuch = isTooMuch(register, amount, rolled);
        boolean otherPossible = (register == Register.ENERGY || register == Register.VOLUME)
                && isTooMuch(other, rolled, amount).filter(much -> much).isEmpty();
        return tooMuch.filter(much -> much || otherPossible).map(much -> !much);
    }

    /** Whether a register counted more than can be, beside what the other one counted; empty if that is too little to tell. */
    private Optional<Boolean> isTooMuch(Register register, BigDecimal amount, BigDecimal other) {
        if (register == Register.VOLUME) {
            return Optional.of(Energy.of(other, EnergyUnit.JOULE))
                    .filter(limits::isTelling)
                    .map(energy -> limits.isTooLow(implied(energy, Volume.of(amount))));
        }
        return Optional.of(Volume.of(other))
                .filter(limits::isTelling)
                .map(volume -> register == Register.ENERGY
                        ? limits.isTooHigh(implied(Energy.of(amount, EnergyUnit.JOULE), volume))
                        : !Temperature.of(NumericPolicy.divide(amount, volume.cubicMetres()))
                                .isPlausible());
    }

    private static TemperatureDifference implied(Energy energy, Volume volume) {
        return MeanCooling.of(Consumption.measured(volume, energy)).difference().orElseThrow();
    }
}
