package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mean cooling of a period ({@code middelafkøling}): how much colder the water went back than it came, with the method it was computed
 * by, its quality, and what a reader should know.
 *
 * <p>Always of the sums of a period, never a mean of coolings (consumption, 2.1). Unrounded; bills show one decimal. There is none where an
 * amount is not known or no water ran. {@link CoolingLimits#judged} adds the flags that depend on limits. Immutable; may be shared between
 * threads.
 *
 * <p>Example:
 *
 * <pre>{@code
 * MeanCooling cooling = MeanCooling.of(Consumption.measured(Volume.ofM3("901.4"), Energy.ofMwh("30.9")));
 * cooling.difference();  // 29.4808 K
 * cooling.method();      // FACTOR_860
 * }</pre>
 */
public final class MeanCooling {

    private static final BigDecimal FACTOR_860 = new BigDecimal("860");
    private static final BigDecimal FACTOR_239 = new BigDecimal("239");

    private final @Nullable TemperatureDifference difference;
    private final CoolingMethod method;
    private final Quality quality;
    private final Set<ConsumptionFlag> flags;

    private MeanCooling(
            @Nullable TemperatureDifference difference,
            CoolingMethod method,
            Quality quality,
            Set<ConsumptionFlag> flags) {
        this.difference = difference;
        this.method = method;
        this.quality = quality;
        this.flags = flags;
    }

    /**
     * The cooling by {@link CoolingMethod#FACTOR_860}.
     *
     * @param consumption what was used
     * @return the cooling
     */
    public static MeanCooling of(Consumption consumption) {
        return compute(CoolingMethod.FACTOR_860, consumption, null);
    }

    /**
     * The cooling by a method. One that needs temperatures gives none, with {@link ConsumptionFlag#TEMPERATURES_MISSING}.
     *
     * @param method the method
     * @param consumption what was used
     * @return the cooling
     */
    public static MeanCooling of(CoolingMethod method, Consumption consumption) {
        return compute(method, consumption, null);
    }

    /**
     * The cooling by a method, with the temperatures of the meter's registers. Temperatures that water cannot have are culled, and the cooling
     * of a method that needs them with them: {@link ConsumptionFlag#TEMPERATURES_IMPLAUSIBLE}.
     *
     * @param method the method
     * @param consumption what was used
     * @param temperatures the mean temperatures of the same period
     * @return the cooling
     */
    public static MeanCooling of(CoolingMethod method, Consumption consumption, MeanTemperatures temperatures) {
        return compute(method, consumption, Objects.requireNonNull(temperatures, "temperatures"));
    }

    private static MeanCooling compute(
            CoolingMethod method, Consumption consumption, @Nullable MeanTemperatures temperatures) {
        Quality quality = consumption.quality();
        @Nullable MeanTemperatures usable = temperatures != null && temperatures.arePlausible() ? temperatures : null;
        if (method.needsTemperatures() && usable == null) {
            return without(
                    method,
                    quality,
                    temperatures == null
                            ? ConsumptionFlag.TEMPERATURES_MISSING
                            : ConsumptionFlag.TEMPERATURES_IMPLAUSIBLE);
        }
        if (method == CoolingMethod.REGISTERS && usable != null) {
            return new MeanCooling(usable.difference(), method, quality, Flags.of(quality));
        }
        @Nullable Energy energy = consumption.energy().orElse(null);
        @Nullable Volume volume = consumption.volume().orElse(null);
        if (energy == null || volume == null) {
            return without(method, quality, ConsumptionFlag.AMOUNT_MISSING);
        }
        if (volume.signum() == 0) {
            return without(method, quality, ConsumptionFlag.TOO_LITTLE_USED);
        }
        return new MeanCooling(
                TemperatureDifference.of(kelvin(method, energy, volume, usable)), method, quality, Flags.of(quality));
    }

    private static BigDecimal kelvin(
            CoolingMethod method, Energy energy, Volume volume, @Nullable MeanTemperatures temperatures) {
        Optional<SensorPosition> sensor = method.sensor();
        if (sensor.isPresent() && temperatures != null) {
            BigDecimal k = HeatCoefficient.of(temperatures, sensor.get());
            return quotient(BigDecimal.ONE, energy, EnergyUnit.KILOWATT_HOUR, volume.times(k));
        }
        return method == CoolingMethod.FACTOR_239_GJ
                ? quotient(FACTOR_239, energy, EnergyUnit.GIGAJOULE, volume)
                : quotient(FACTOR_860, energy, EnergyUnit.MEGAWATT_HOUR, volume);
    }

    /** One division only, so that the digits are those of the exact quotient. */
    private static BigDecimal quotient(BigDecimal factor, Energy energy, EnergyUnit unit, Volume volume) {
        return energy.exact().times(factor).decimalOver(volume.cubicMetres().multiply(unit.joule()));
    }

    private static MeanCooling without(CoolingMethod method, Quality quality, ConsumptionFlag why) {
        return new MeanCooling(null, method, quality, Flags.union(Flags.of(quality), Set.of(why)));
    }

    /** The same with more flags. */
    MeanCooling with(Set<ConsumptionFlag> more) {
        return new MeanCooling(difference, method, quality, Flags.union(flags, more));
    }

    /** No cooling, because what was used tells nothing. */
    MeanCooling withheld(ConsumptionFlag why) {
        return new MeanCooling(null, method, quality, Flags.union(flags, Set.of(why)));
    }

    /**
     * The cooling.
     *
     * @return unrounded; empty where there is none
     */
    public Optional<TemperatureDifference> difference() {
        return Optional.ofNullable(difference);
    }

    /**
     * How it was computed.
     *
     * @return the method, also where there is no cooling
     */
    public CoolingMethod method() {
        return method;
    }

    /**
     * How good what went in was.
     *
     * @return the quality
     */
    public Quality quality() {
        return quality;
    }

    /**
     * What a reader should know.
     *
     * @return unmodifiable, in the order of {@link ConsumptionFlag}
     */
    public Set<ConsumptionFlag> flags() {
        return flags;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof MeanCooling other
                && Objects.equals(difference, other.difference)
                && method == other.method
                && quality == other.quality
                && flags.equals(other.flags);
    }

    @Override
    public int hashCode() {
        return Objects.hash(difference, method, quality, flags);
    }

    /** For example {@code 29.48 K by FACTOR_860, MEASURED []}. */
    @Override
    public String toString() {
        return (difference == null ? "none" : difference) + " by " + method + ", " + quality + " " + flags;
    }
}
