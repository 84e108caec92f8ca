package dk.almendata.consumption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the registers of a meter showed on a day, and why it was read.
 *
 * <p>A date or a register that is not known is absent; whether the readings of an installation fit together is asked of
 * {@link ReadingSeries}. Figures are as displayed: neither multiplied by the factor nor corrected. Immutable; may be shared between threads.
 *
 * <pre>{@code
 * MeterReading reading = MeterReading.builder(7, ReadingKind.ANNUAL, meter)
 *         .date(LocalDate.of(2003, 5, 11))
 *         .yearMark(2003)
 *         .value(Register.ENERGY, new BigDecimal("19.560"))
 *         .value(Register.VOLUME, new BigDecimal("617.98"))
 *         .build();
 * }</pre>
 */
public final class MeterReading {

    private final int number;
    private final ReadingKind kind;
    private final Meter meter;
    private final @Nullable LocalDate date;
    private final @Nullable Integer yearMark;
    private final @Nullable ReadingMethod method;
    private final Quality quality;
    private final boolean priceSplit;
    private final Map<Register, BigDecimal> values;
    private final Map<Register, BigDecimal> corrections;
    private final Set<Register> unreadable;
    private final @Nullable Long line;

    private MeterReading(Builder builder) {
        this.number = builder.number;
        this.kind = builder.kind;
        this.meter = builder.meter;
        this.date = builder.date;
        this.yearMark = builder.yearMark;
        this.method = builder.method;
        this.quality = builder.quality;
        this.priceSplit = builder.priceSplit;
        this.values = new EnumMap<>(builder.values);
        this.corrections = new EnumMap<>(builder.corrections);
        this.unreadable = Set.copyOf(builder.unreadable);
        this.line = builder.line;
    }

    /**
     * A reading.
     *
     * @param number its number among the readings of its installation, 0 or more
     * @param kind why the meter was read
     * @param meter what was read
     * @return a builder
     * @throws IllegalArgumentException if the number is negative
     */
    public static Builder builder(int number, ReadingKind kind, Meter meter) {
        return new Builder(number, kind, meter);
    }

    /**
     * Its number among the readings of its installation, by which they are ordered.
     *
     * @return 0 or more
     */
    public int number() {
        return number;
    }

    /**
     * Why the meter was read.
     *
     * @return the kind
     */
    public ReadingKind kind() {
        return kind;
    }

    /**
     * What was read.
     *
     * @return the meter as it stood then
     */
    public Meter meter() {
        return meter;
    }

    /**
     * When.
     *
     * @return empty if it is not known
     */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }

    /**
     * The year it is billed in ({@code årsmærke}).
     *
     * @return empty if there is no mark
     */
    public OptionalInt yearMark() {
        return yearMark == null ? OptionalInt.empty() : OptionalInt.of(yearMark);
    }

    /**
     * How it was read.
     *
     * @return empty if it is not known
     */
    public Optional<ReadingMethod> method() {
        return Optional.ofNullable(method);
    }

    /**
     * How good it is.
     *
     * @return the quality
     */
    public Quality quality() {
        return quality;
    }

    /**
     * Whether the price changes with it, so that what is used before and after are lines of their own.
     *
     * @return true for a split reading
     */
    public boolean isPriceSplit() {
        return priceSplit;
    }

    /**
     * What a register showed.
     *
     * @param register which
     * @return the figure as displayed, empty if it was not read
     */
    public Optional<BigDecimal> value(Register register) {
        return Optional.ofNullable(values.get(register));
    }

    /**
     * Whether a register was read, but what was noted down is no number, which whoever read it has told.
     *
     * @param register which
     * @return true if there is no figure for this reason
     */
    public boolean isUnreadable(Register register) {
        return unreadable.contains(register);
    }

    /**
     * What the utility adds to the use that ends with this reading ({@code Korrig}), in display units.
     *
     * @param register which
     * @return the correction, empty if there is none
     */
    public Optional<BigDecimal> correction(Register register) {
        return Optional.ofNullable(corrections.get(register));
    }

    /**
     * The line of the file it was read from.
     *
     * @return empty if it came from elsewhere
     */
    public OptionalLong line() {
        return line == null ? OptionalLong.empty() : OptionalLong.of(line);
    }

    /** What was read when and why, without the figures. */
    @Override
    public String toString() {
        return number + " " + kind + " " + (date == null ? "-" : date);
    }

    /** Builds a reading. For one thread. */
    public static final class Builder {

        private final int number;
        private final ReadingKind kind;
        private final Meter meter;
        private final Map<Register, BigDecimal> values = new EnumMap<>(Register.class);
        private final Map<Register, BigDecimal> corrections = new EnumMap<>(Register.class);
        private @Nullable LocalDate date;
        private @Nullable Integer yearMark;
        private @Nullable ReadingMethod method;
        private Quality quality = Quality.MEASURED;
        private final Set<Register> unreadable = EnumSet.noneOf(Register.class);
        private boolean priceSplit;
        private @Nullable Long line;

        private Builder(int number, ReadingKind kind, Meter meter) {
            if (number < 0) {
                throw new IllegalArgumentException("Expected the number of a reading, found " + number);
            }
            this.number = number;
            this.kind = Objects.requireNonNull(kind, "kind");
            this.meter = Objects.requireNonNull(meter, "meter");
        }

        /**
         * When the meter was read. Default: not known.
         *
         * @param value the day
         * @return this builder
         */
        public Builder date(LocalDate value) {
            this.date = Objects.requireNonNull(value, "date");
            return this;
        }

        /**
         * The year the reading is billed in. Default: none.
         *
         * @param value the year
         * @return this builder
         */
        public Builder yearMark(int value) {
            this.yearMark = value;
            return this;
        }

        /**
         * How the meter was read. Default: not known.
         *
         * @param value the method
         * @return this builder
         */
        public Builder method(ReadingMethod value) {
            this.method = Objects.requireNonNull(value, "method");
            return this;
        }

        /**
         * How good the reading is. Default measured.
         *
         * @param value the quality
         * @return this builder
         */
        public Builder quality(Quality value) {
            this.quality = Objects.requireNonNull(value, "quality");
            return this;
        }

        /**
         * Whether the price changes with it. Default false.
         *
         * @param value true for a split reading
         * @return this builder
         */
        public Builder priceSplit(boolean value) {
            this.priceSplit = value;
            return this;
        }

        /**
         * What a register showed. Default: not read.
         *
         * @param register which
         * @param value the figure as displayed
         * @return this builder
         */
        public Builder value(Register register, BigDecimal value) {
            values.put(Objects.requireNonNull(register, "register"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * That a register was read and its figure is no number, so that it is not told a second time as missing. Default: it is one.
         *
         * @param register which
         * @return this builder
         */
        public Builder unreadable(Register register) {
            unreadable.add(Objects.requireNonNull(register, "register"));
            return this;
        }

        /**
         * What is added to the use that ends with this reading. Default: nothing.
         *
         * @param register which
         * @param value the correction in display units
         * @return this builder
         */
        public Builder correction(Register register, BigDecimal value) {
            corrections.put(Objects.requireNonNull(register, "register"), Objects.requireNonNull(value, "value"));
            return this;
        }

        /**
         * The line of the file it was read from, by which findings name it. Default: none.
         *
         * @param value the line, the header being line 1
         * @return this builder
         */
        public Builder line(long value) {
            this.line = value;
            return this;
        }

        /**
         * Builds the reading.
         *
         * @return a reading
         */
        public MeterReading build() {
            return new MeterReading(this);
        }
    }
}
