package dk.almendata.consumption;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A meter as it stood when it was read: its parts, what its registers show and count in, and the factor of its readings.
 *
 * <p>Flow part, electronics and other parts are exchanged one by one, so a meter is known by the serial numbers of its parts; after an
 * exchange the readings carry another {@code Meter}. Readings of one meter share one object. Immutable; may be shared between threads.
 *
 * <pre>{@code
 * Meter meter = Meter.builder()
 *         .part(MeterPart.FLOW, InstalledPart.of("F1"))
 *         .part(MeterPart.ELECTRONIC, InstalledPart.of("E1"))
 *         .format(Register.ENERGY, RegisterFormat.parse("####0.000"))
 *         .format(Register.VOLUME, RegisterFormat.parse("####0.00"))
 *         .build();
 * }</pre>
 */
public final class Meter {

    private static final Meter UNKNOWN = builder().build();

    private final Map<MeterPart, InstalledPart> parts;
    private final Map<Register, RegisterFormat> formats;
    private final Map<Register, MeterPart> places;
    private final EnergyUnit energyUnit;
    private final BigDecimal factor;
    private final @Nullable MeterControl control;

    private Meter(Builder builder) {
        this.parts = new EnumMap<>(builder.parts);
        this.formats = new EnumMap<>(builder.formats);
        this.places = new EnumMap<>(builder.places);
        this.energyUnit = builder.energyUnit;
        this.factor = builder.factor;
        this.control = builder.control;
    }

    /**
     * A meter of which nothing is known: it counts MWh and m3, its readings stand as they are, and a register that begins again cannot be told
     * from one that was read wrongly.
     *
     * @return the meter
     */
    public static Meter unknown() {
        return UNKNOWN;
    }

    /**
     * A meter by what is known of it.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * One of its parts.
     *
     * @param part which
     * @return empty if nothing is known of it
     */
    public Optional<InstalledPart> part(MeterPart part) {
        return Optional.ofNullable(parts.get(part));
    }

    /**
     * How many digits a register shows.
     *
     * @param register which
     * @return empty if it is not known
     */
    public Optional<RegisterFormat> format(Register register) {
        return Optional.ofNullable(formats.get(register));
    }

    /**
     * The part a register lies on.
     *
     * @param register which
     * @return the part whose exchange makes the register start anew
     */
    public MeterPart placeOf(Register register) {
        return places.getOrDefault(register, register.usualPart());
    }

    /**
     * The number of the part a register lies on.
     *
     * @param register which
     * @return empty if it is not known
     */
    public Optional<String> serialNumberOf(Register register) {
        return part(placeOf(register)).map(InstalledPart::serialNumber);
    }

    /**
     * What energy is counted in.
     *
     * @return the unit
     */
    public EnergyUnit energyUnit() {
        return energyUnit;
    }

    /**
     * What every difference of readings is multiplied by ({@code Faktor}).
     *
     * @return the factor, above 0
     */
    public BigDecimal factor() {
        return factor;
    }

    /**
     * Where it stands in the utility's control by samples. No part of its equality, for a control changes nothing of what is read.
     *
     * @return empty if it is in none
     */
    public Optional<MeterControl> control() {
        return Optional.ofNullable(control);
    }

    /**
     * How finely volume is counted, which the temperature registers depend on.
     *
     * @return empty if the format of the volume register is not known or has more than three decimals; {@link ConsumptionHistory} then takes it
     *     from how the volumes are written, with {@link ConsumptionFlag#RESOLUTION_ASSUMED}
     */
    public Optional<VolumeResolution> volumeResolution() {
        return format(Register.VOLUME).flatMap(format -> VolumeResolution.ofDecimals(format.decimals()));
    }

    /** Whether the same figure of a register stands for the same amount on both; a format that is not known contradicts none. */
    boolean countsLike(Meter other, Register register) {
        RegisterFormat own = formats.get(register);
        RegisterFormat others = other.formats.get(register);
        return factor.compareTo(other.factor) == 0
                && (register != Register.ENERGY || energyUnit == other.energyUnit)
                && (own == null || others == null || own.equals(others));
    }

    /** Whether both are the same as far as their parts are known: no part has another number, and one at least has the same. */
    boolean hasPartsOf(Meter other) {
        boolean same = false;
        for (Map.Entry<MeterPart, InstalledPart> part : parts.entrySet()) {
            InstalledPart others = other.parts.get(part.getKey());
            if (others != null && !others.serialNumber().equals(part.getValue().serialNumber())) {
                return false;
            }
            same |= others != null;
        }
        return same;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Meter other
                && parts.equals(other.parts)
                && formats.equals(other.formats)
                && places.equals(other.places)
                && energyUnit == other.energyUnit
                && factor.compareTo(other.factor) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts, formats, places, energyUnit, factor.stripTrailingZeros());
    }

    /** Its parts, its unit and its factor. */
    @Override
    public String toString() {
        return parts + " " + energyUnit.symbol() + " x " + factor.toPlainString();
    }

    /** Builds a meter. For one thread. */
    public static final class Builder {

        private final Map<MeterPart, InstalledPart> parts = new EnumMap<>(MeterPart.class);
        private final Map<Register, RegisterFormat> formats = new EnumMap<>(Register.class);
        private final Map<Register, MeterPart> places = new EnumMap<>(Register.class);
        private EnergyUnit energyUnit = EnergyUnit.MEGAWATT_HOUR;
        private BigDecimal factor = BigDecimal.ONE;
        private @Nullable MeterControl control;

        private Builder() {}

        /**
         * One of its parts. Default: not known.
         *
         * @param part which
         * @param installed what is known of it
         * @return this builder
         */
        public Builder part(MeterPart part, InstalledPart installed) {
            parts.put(Objects.requireNonNull(part, "part"), Objects.requireNonNull(installed, "installed"));
            return this;
        }

        /**
         * How many digits a register shows. Default: not known, so that the register cannot roll over.
         *
         * @param register which
         * @param format its digits
         * @return this builder
         */
        public Builder format(Register register, RegisterFormat format) {
            formats.put(Objects.requireNonNull(register, "register"), Objects.requireNonNull(format, "format"));
            return this;
        }

        /**
         * The part a register lies on. Default: {@link Register#usualPart()}.
         *
         * @param register which
         * @param part whose exchange makes it start anew
         * @return this builder
         */
        public Builder on(Register register, MeterPart part) {
            places.put(Objects.requireNonNull(register, "register"), Objects.requireNonNull(part, "part"));
            return this;
        }

        /**
         * What energy is counted in. Default MWh.
         *
         * @param unit the unit
         * @return this builder
         */
        public Builder energyUnit(EnergyUnit unit) {
            this.energyUnit = Objects.requireNonNull(unit, "energyUnit");
            return this;
        }

        /**
         * What every difference of readings is multiplied by. Default 1.
         *
         * @param value the factor, above 0
         * @return this builder
         * @throws IllegalArgumentException if it is not above 0
         */
        public Builder factor(BigDecimal value) {
            if (value.signum() <= 0) {
                throw new IllegalArgumentException("Expected a factor above 0, found " + value);
            }
            this.factor = value;
            return this;
        }

        /**
         * Where it stands in the utility's control by samples. Default: in none.
         *
         * @param value its lot and sample
         * @return this builder
         */
        public Builder control(MeterControl value) {
            this.control = Objects.requireNonNull(value, "control");
            return this;
        }

        /**
         * Builds the meter.
         *
         * @return a meter; this builder may be used again
         */
        public Meter build() {
            return new Meter(this);
        }
    }
}
