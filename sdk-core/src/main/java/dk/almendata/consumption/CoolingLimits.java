package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a cooling before it is shown, and when a reader is told that it is low or cannot be.
 *
 * <p>Utilities demand 20, 25, 30 or 35 °C a year, so every limit is configuration (consumption, 4). A low cooling is a flag, never an error.
 * Immutable; may be shared between threads.
 *
 * <pre>{@code
 * CoolingLimits limits = CoolingLimits.builder().lowest(TemperatureDifference.of("30")).build();
 * MeanCooling cooling = limits.judged(MeanCooling.of(consumption), consumption);
 * }</pre>
 */
public final class CoolingLimits {

    private static final CoolingLimits STANDARD = builder().build();

    private final TemperatureDifference lowest;
    private final TemperatureDifference plausibleFrom;
    private final TemperatureDifference plausibleTo;
    private final BigDecimal mismatch;
    private final Volume leastVolume;
    private final Energy leastEnergy;

    private CoolingLimits(Builder builder) {
        this.lowest = builder.lowest;
        this.plausibleFrom = builder.plausibleFrom;
        this.plausibleTo = builder.plausibleTo;
        this.mismatch = builder.mismatch;
        this.leastVolume = builder.leastVolume;
        this.leastEnergy = builder.leastEnergy;
    }

    /**
     * The limits that hold where nobody states others: low below 25 °C, plausible from 2 to 100 °C, registers within 5 %, and a cooling shown
     * from 1 m3 and 10 kWh on.
     *
     * @return the limits
     */
    public static CoolingLimits standard() {
        return STANDARD;
    }

    /**
     * Limits of one's own.
     *
     * @return a builder with the standard limits
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A cooling as it may be shown.
     *
     * @param cooling the cooling
     * @param consumption what it was computed of
     * @return the same with its flags; without a difference where too little was used
     */
    public MeanCooling judged(MeanCooling cooling, Consumption consumption) {
        return judge(cooling, consumption, null);
    }

    /**
     * A cooling as it may be shown, compared with the registers of the same period: what energy and volume imply by 860 must lie within 5 %
     * of their difference (decision on the mismatch check). A resolution of the volume that was taken wrongly shows here.
     *
     * @param cooling the cooling
     * @param consumption what it was computed of
     * @param temperatures the mean temperatures of the same period
     * @return the same with its flags; without a difference where too little was used
     */
    public MeanCooling judged(MeanCooling cooling, Consumption consumption, MeanTemperatures temperatures) {
        return judge(cooling, consumption, Objects.requireNonNull(temperatures, "temperatures"));
    }

    private MeanCooling judge(MeanCooling cooling, Consumption consumption, @Nullable MeanTemperatures temperatures) {
        if (isTooLittle(consumption)) {
            return cooling.withheld(ConsumptionFlag.TOO_LITTLE_USED);
        }
        Set<ConsumptionFlag> flags = EnumSet.noneOf(ConsumptionFlag.class);
        // By 860 the cooling itself is what energy and volume imply; it is not computed twice.
        boolean byFactor = cooling.method() == CoolingMethod.FACTOR_860
                && cooling.difference().isPresent();
        Optional<TemperatureDifference> implied =
                byFactor ? cooling.difference() : MeanCooling.of(consumption).difference();
        cooling.difference()
                .filter(shown -> shown.compareTo(lowest) < 0)
                .ifPresent(low -> flags.add(ConsumptionFlag.LOW_COOLING));
        implied.filter(this::isImplausible).ifPresent(wrong -> flags.add(ConsumptionFlag.COOLING_IMPLAUSIBLE));
        if (temperatures != null && !temperatures.arePlausible()) {
            flags.add(ConsumptionFlag.TEMPERATURES_IMPLAUSIBLE);
        } else if (temperatures != null && implied.isPresent() && disagree(implied.get(), temperatures.difference())) {
            flags.add(ConsumptionFlag.REGISTERS_DISAGREE);
        }
        return cooling.with(flags);
    }

    private boolean isTooLittle(Consumption consumption) {
        return consumption.volume().filter(volume -> !isTelling(volume)).isPresent()
                || consumption.energy().filter(energy -> !isTelling(energy)).isPresent();
    }

    /** Whether a volume is large enough for a cooling to tell anything. */
    boolean isTelling(Volume volume) {
        return volume.compareTo(leastVolume) >= 0;
    }

    /** Whether an energy is large enough for a cooling to tell anything. */
    boolean isTelling(Energy energy) {
        return energy.compareTo(leastEnergy) >= 0;
    }

    /** Whether a cooling is less than any installation's. */
    boolean isTooLow(TemperatureDifference implied) {
        return implied.compareTo(plausibleFrom) < 0;
    }

    /** Whether a cooling is more than any installation's. */
    boolean isTooHigh(TemperatureDifference implied) {
        return implied.compareTo(plausibleTo) > 0;
    }

    private boolean isImplausible(TemperatureDifference implied) {
        return isTooLow(implied) || isTooHigh(implied);
    }

    private boolean disagree(TemperatureDifference implied, TemperatureDifference registers) {
        BigDecimal apart = implied.kelvin().subtract(registers.kelvin()).abs();
        return apart.compareTo(registers.kelvin().abs().multiply(mismatch)) > 0;
    }

    /** Builds limits. For one thread. */
    public static final class Builder {

        private TemperatureDifference lowest = TemperatureDifference.of("25");
        private TemperatureDifference plausibleFrom = TemperatureDifference.of("2");
        private TemperatureDifference plausibleTo = TemperatureDifference.of("100");
        private BigDecimal mismatch = new BigDecimal("0.05");
        private Volume leastVolume = Volume.ofM3("1");
        private Energy leastEnergy = Energy.ofMwh("0.010");

        private Builder() {}

        /**
         * Below which a cooling is low. Default 25 °C.
         *
         * @param value the lowest cooling that is not low
         * @return this builder
         */
        public Builder lowest(TemperatureDifference value) {
            this.lowest = Objects.requireNonNull(value, "lowest");
            return this;
        }

        /**
         * What an installation can cool at all. Default 2 to 100 °C, both included.
         *
         * @param from the least
         * @param to the most; not below the least
         * @return this builder
         * @throws IllegalArgumentException if the most is below the least
         */
        public Builder plausible(TemperatureDifference from, TemperatureDifference to) {
            if (to.compareTo(from) < 0) {
                throw new IllegalArgumentException("Expected limits from " + from + " up, found " + to);
            }
            this.plausibleFrom = from;
            this.plausibleTo = to;
            return this;
        }

        /**
         * How far the cooling by energy and volume may be from that by registers. Default 0.05.
         *
         * @param share a share of the difference by registers, 0 or more
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder mismatch(BigDecimal share) {
            if (share.signum() < 0) {
                throw new IllegalArgumentException("Expected a share of 0 or more, found " + share);
            }
            this.mismatch = share;
            return this;
        }

        /**
         * The least use that tells a cooling, because energy is often cut to whole kWh when sent. Default 1 m3 and 10 kWh.
         *
         * @param volume the least volume
         * @param energy the least energy
         * @return this builder
         */
        public Builder least(Volume volume, Energy energy) {
            this.leastVolume = Objects.requireNonNull(volume, "volume");
            this.leastEnergy = Objects.requireNonNull(energy, "energy");
            return this;
        }

        /**
         * Builds the limits.
         *
         * @return limits; this builder may be used again
         */
        public CoolingLimits build() {
            return new CoolingLimits(this);
        }
    }
}
