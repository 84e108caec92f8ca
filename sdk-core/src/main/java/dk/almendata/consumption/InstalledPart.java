package dk.almendata.consumption;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One part of a meter as the utility has it in its register: serial number, type, make, and when it was put up (utility text, 3.4).
 *
 * <p>The serial number tells whether two readings are of the same part; everything else is known or not. Immutable; may be shared between
 * threads.
 */
public final class InstalledPart {

    private final String serialNumber;
    private final @Nullable String typeNumber;
    private final @Nullable String description;
    private final @Nullable String make;
    private final @Nullable LocalDate mounted;
    private final @Nullable LocalDate firstMounted;
    private final @Nullable LocalDate batteryChanged;

    private InstalledPart(Builder builder) {
        this.serialNumber = builder.serialNumber;
        this.typeNumber = builder.typeNumber;
        this.description = builder.description;
        this.make = builder.make;
        this.mounted = builder.mounted;
        this.firstMounted = builder.firstMounted;
        this.batteryChanged = builder.batteryChanged;
    }

    /**
     * A part of which nothing but the number is known.
     *
     * @param serialNumber its number, not blank
     * @return the part
     */
    public static InstalledPart of(String serialNumber) {
        return builder(serialNumber).build();
    }

    /**
     * A part with everything that is known of it.
     *
     * @param serialNumber its number, not blank
     * @return a builder
     * @throws IllegalArgumentException if the number is blank
     */
    public static Builder builder(String serialNumber) {
        return new Builder(serialNumber);
    }

    /**
     * Its number.
     *
     * @return the number without blanks around it
     */
    public String serialNumber() {
        return serialNumber;
    }

    /**
     * The number of its type.
     *
     * @return empty if it is not known
     */
    public Optional<String> typeNumber() {
        return Optional.ofNullable(typeNumber);
    }

    /**
     * What the utility calls it ({@code måler-tekst}).
     *
     * @return empty if it is not known
     */
    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    /**
     * Who made it.
     *
     * @return empty if it is not known
     */
    public Optional<String> make() {
        return Optional.ofNullable(make);
    }

    /**
     * When it was put up here.
     *
     * @return empty if it is not known
     */
    public Optional<LocalDate> mounted() {
        return Optional.ofNullable(mounted);
    }

    /**
     * When it was put up for the first time anywhere.
     *
     * @return empty if it is not known
     */
    public Optional<LocalDate> firstMounted() {
        return Optional.ofNullable(firstMounted);
    }

    /**
     * When its battery was changed; electronics have one.
     *
     * @return empty if it is not known
     */
    public Optional<LocalDate> batteryChanged() {
        return Optional.ofNullable(batteryChanged);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof InstalledPart other
                && serialNumber.equals(other.serialNumber)
                && Objects.equals(typeNumber, other.typeNumber)
                && Objects.equals(description, other.description)
                && Objects.equals(make, other.make)
                && Objects.equals(mounted, other.mounted)
                && Objects.equals(firstMounted, other.firstMounted)
                && Objects.equals(batteryChanged, other.batteryChanged);
    }

    @Override
    public int hashCode() {
        return serialNumber.hashCode();
    }

    /** The serial number. */
    @Override
    public String toString() {
        return serialNumber;
    }

    /** Builds a part. For one thread. */
    public static final class Builder {

        private final String serialNumber;
        private @Nullable String typeNumber;
        private @Nullable String description;
        private @Nullable String make;
        private @Nullable LocalDate mounted;
        private @Nullable LocalDate firstMounted;
        private @Nullable LocalDate batteryChanged;

        private Builder(String serialNumber) {
            this.serialNumber = serialNumber.strip();
            if (this.serialNumber.isEmpty()) {
                throw new IllegalArgumentException("Expected the serial number of a meter part, found a blank one");
            }
        }

        /**
         * The number of its type. Default: not known.
         *
         * @param value the number
         * @return this builder
         */
        public Builder typeNumber(String value) {
            this.typeNumber = Objects.requireNonNull(value, "typeNumber");
            return this;
        }

        /**
         * What the utility calls it. Default: not known.
         *
         * @param value the text
         * @return this builder
         */
        public Builder description(String value) {
            this.description = Objects.requireNonNull(value, "description");
            return this;
        }

        /**
         * Who made it. Default: not known.
         *
         * @param value the maker
         * @return this builder
         */
        public Builder make(String value) {
            this.make = Objects.requireNonNull(value, "make");
            return this;
        }

        /**
         * When it was put up here. Default: not known.
         *
         * @param value the day
         * @return this builder
         */
        public Builder mounted(LocalDate value) {
            this.mounted = Objects.requireNonNull(value, "mounted");
            return this;
        }

        /**
         * When it was put up for the first time. Default: not known.
         *
         * @param value the day
         * @return this builder
         */
        public Builder firstMounted(LocalDate value) {
            this.firstMounted = Objects.requireNonNull(value, "firstMounted");
            return this;
        }

        /**
         * When its battery was changed. Default: not known.
         *
         * @param value the day
         * @return this builder
         */
        public Builder batteryChanged(LocalDate value) {
            this.batteryChanged = Objects.requireNonNull(value, "batteryChanged");
            return this;
        }

        /**
         * Builds the part.
         *
         * @return a part
         */
        public InstalledPart build() {
            return new InstalledPart(this);
        }
    }
}
