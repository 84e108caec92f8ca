package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The volume-weighted mean temperatures of a period, in the supply pipe and in the return pipe.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param supply what came
 * @param returned what went back
 */
public record MeanTemperatures(Temperature supply, Temperature returned) {

    /** Checks that neither is missing. */
    public MeanTemperatures {
        Objects.requireNonNull(supply, "supply");
        Objects.requireNonNull(returned, "returned");
    }

    /**
     * What the registers tell: mean temperature = ΔE ÷ (ΔV · f), all three read at the same moment (Kamstrup's technical descriptions;
     * consumption, 2.2).
     *
     * <p>Example: 7410 and 4429 with 1075.0 m3 counted in steps of 0.1 m3 are 68.930 and 41.200 °C.
     *
     * @param supplyRegister what E8 has grown by
     * @param returnRegister what E9 has grown by
     * @param volume what the volume has grown by; not zero
     * @param resolution how finely the volume is counted
     * @return the temperatures, with 34 digits
     * @throws ArithmeticException if the volume is zero
     */
    public static MeanTemperatures ofRegisters(
            BigDecimal supplyRegister, BigDecimal returnRegister, Volume volume, VolumeResolution resolution) {
        BigDecimal divisor = volume.cubicMetres().multiply(resolution.registerFactor());
        return new MeanTemperatures(
                Temperature.of(NumericPolicy.divide(supplyRegister, divisor)),
                Temperature.of(NumericPolicy.divide(returnRegister, divisor)));
    }

    /**
     * The cooling.
     *
     * @return supply less return
     */
    public TemperatureDifference difference() {
        return supply.minus(returned);
    }

    /**
     * Whether they can be those of water in a district heating pipe that gives off heat. A return that is warmer than the supply is what a meter
     * shows while no water runs (consumption, 3).
     *
     * @return true if {@link Temperature#isPlausible()} holds for both and the supply is not the colder one
     */
    public boolean arePlausible() {
        return supply.isPlausible() && returned.isPlausible() && supply.compareTo(returned) >= 0;
    }
}
