package dk.almendata.consumption;

import dk.almendata.building.FactorValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A consumer as counts and closure lists need one: its kind, its installation if it has one, where it is, what its property and installation
 * are like, and what it uses in a year. Without a name, contacts or anything else of a person.
 *
 * <p>Of a property factor only the value with the latest start date counts (utility text, note 2). A component that is not named is there 0
 * times. Immutable; may be shared between threads.
 *
 * <pre>{@code
 * Consumer consumer = Consumer.builder(ConsumerKind.ACTIVE_ONLINE)
 *         .installation(new InstallationNumber(4711))
 *         .energyDistrict("Nord")
 *         .factor(new FactorValue(602, LocalDate.of(2019, 1, 1), "87"))
 *         .component("Gulvvarme", 1)
 *         .annual(Consumption.measured(Volume.ofM3("260"), Energy.ofMwh("9.1")))
 *         .build();
 * }</pre>
 */
public final class Consumer {

    private final ConsumerKind kind;
    private final @Nullable ConsumerNumber number;
    private final @Nullable InstallationNumber installation;
    private final @Nullable InstallationPlace place;
    private final @Nullable ReadingMethod readingMethod;
    private final String energyDistrict;
    private final String bbrType;
    private final Map<Integer, FactorValue> factors;
    private final Map<String, Integer> components;
    private final Consumption annual;

    private Consumer(Builder builder) {
        this.kind = builder.kind;
        this.number = builder.number;
        this.installation = builder.installation;
        this.place = builder.place;
        this.readingMethod = builder.readingMethod;
        this.energyDistrict = builder.energyDistrict;
        this.bbrType = builder.bbrType;
        this.factors = Collections.unmodifiableMap(new TreeMap<>(builder.factors));
        this.components = Collections.unmodifiableMap(new TreeMap<>(builder.components));
        this.annual = builder.annual;
    }

    /**
     * A consumer to be described.
     *
     * @param kind what it is
     * @return a builder
     */
    public static Builder builder(ConsumerKind kind) {
        return new Builder(kind);
    }

    /**
     * What it is.
     *
     * @return the kind
     */
    public ConsumerKind kind() {
        return kind;
    }

    /**
     * The utility's number of it.
     *
     * @return empty for a potential consumer
     */
    public Optional<ConsumerNumber> number() {
        return Optional.ofNullable(number);
    }

    /**
     * Its installation.
     *
     * @return empty unless it is active
     */
    public Optional<InstallationNumber> installation() {
        return Optional.ofNullable(installation);
    }

    /**
     * Where it is.
     *
     * @return empty if its address has no codes, as that of a passive consumer may
     */
    public Optional<InstallationPlace> place() {
        return Optional.ofNullable(place);
    }

    /**
     * How its meter is read.
     *
     * @return empty if that is not known
     */
    public Optional<ReadingMethod> readingMethod() {
        return Optional.ofNullable(readingMethod);
    }

    /**
     * The energy district.
     *
     * @return empty text if it is in none
     */
    public String energyDistrict() {
        return energyDistrict;
    }

    /**
     * The code of the building's use in BBR.
     *
     * @return empty text if it is not known
     */
    public String bbrType() {
        return bbrType;
    }

    /**
     * A property factor.
     *
     * @param factor its number, such as 602
     * @return the value with the latest start, as the utility writes it; empty if there is none
     */
    public Optional<String> factor(int factor) {
        return Optional.ofNullable(factors.get(factor))
                .map(value -> value.value().strip());
    }

    /**
     * The area that its use is related to. A factor that is an area is read as {@link FactorValue#area} does; of the utility's own factors, which
     * may hold anything, a value that is no number with decimal point is not known.
     *
     * @param configured the numbers of the factors that make the area, such as {@link FloorArea#STANDARD_FACTORS}
     * @return empty if none of them is known, or they are 0
     */
    public Optional<FloorArea> area(List<Integer> configured) {
        Map<Integer, BigDecimal> known = new HashMap<>();
        for (Integer number : configured) {
            FactorValue value = factors.get(number);
            if (value != null) {
                value.area().or(() -> plainNumber(value)).ifPresent(area -> known.put(number, area));
            }
        }
        return FloorArea.of(known, configured);
    }

    private static Optional<BigDecimal> plainNumber(FactorValue value) {
        String text = value.value();
        return value.check().isPresent() || NumberForm.POINT.check(text).isPresent()
                ? Optional.empty()
                : Optional.of(NumberForm.POINT.parse(text));
    }

    /**
     * How often its installation has a component.
     *
     * @param component its name, such as {@code Gulvvarme}
     * @return 0 if it does not have it
     */
    public int component(String component) {
        return components.getOrDefault(component, 0);
    }

    /**
     * What it uses in a year: the annual values of year 0, and of a potential consumer those that were stated.
     *
     * @return amounts that are not known are absent
     */
    public Consumption annual() {
        return annual;
    }

    /** Kind and numbers. */
    @Override
    public String toString() {
        return kind + " " + (installation == null ? "without installation" : "installation " + installation);
    }

    /** Describes a consumer. For one thread. */
    public static final class Builder {

        private final ConsumerKind kind;
        private @Nullable ConsumerNumber number;
        private @Nullable InstallationNumber installation;
        private @Nullable InstallationPlace place;
        private @Nullable ReadingMethod readingMethod;
        private String energyDistrict = "";
        private String bbrType = "";
        private final Map<Integer, FactorValue> factors = new TreeMap<>();
        private final Map<String, Integer> components = new TreeMap<>();
        private Consumption annual = Consumption.ofNullable(null, null, Quality.MEASURED);

        private Builder(ConsumerKind kind) {
            this.kind = Objects.requireNonNull(kind, "kind");
        }

        /**
         * The utility's number of it.
         *
         * @param value the number
         * @return this builder
         */
        public Builder number(ConsumerNumber value) {
            this.number = Objects.requireNonNull(value, "number");
            return this;
        }

        /**
         * Its installation; an active consumer has one and no other may.
         *
         * @param value the number
         * @return this builder
         */
        public Builder installation(InstallationNumber value) {
            this.installation = Objects.requireNonNull(value, "installation");
            return this;
        }

        /**
         * Where it is. Default: not known.
         *
         * @param value road and house number
         * @return this builder
         */
        public Builder place(InstallationPlace value) {
            this.place = Objects.requireNonNull(value, "place");
            return this;
        }

        /**
         * How its meter is read. Default: not known.
         *
         * @param value the method
         * @return this builder
         */
        public Builder readingMethod(ReadingMethod value) {
            this.readingMethod = Objects.requireNonNull(value, "readingMethod");
            return this;
        }

        /**
         * The energy district. Default: none.
         *
         * @param value its name or number
         * @return this builder
         */
        public Builder energyDistrict(String value) {
            this.energyDistrict = value.strip();
            return this;
        }

        /**
         * The code of the building's use in BBR. Default: not known.
         *
         * @param value the code, such as 140
         * @return this builder
         */
        public Builder bbrType(String value) {
            this.bbrType = value.strip();
            return this;
        }

        /**
         * Adds a value of a property factor; of several the one with the latest start counts, and of equal starts the last one added.
         *
         * @param value number, value and from when it holds
         * @return this builder
         */
        public Builder factor(FactorValue value) {
            factors.merge(
                    value.factor(), value, (known, added) -> added.start().isBefore(known.start()) ? known : added);
            return this;
        }

        /**
         * Adds a component of the installation.
         *
         * @param component its name
         * @param count how often, 0 or more
         * @return this builder
         * @throws IllegalArgumentException if the count is negative
         */
        public Builder component(String component, int count) {
            if (count < 0) {
                throw new IllegalArgumentException("Expected a component 0 times or more, found " + count);
            }
            components.put(Objects.requireNonNull(component, "component"), count);
            return this;
        }

        /**
         * What it uses in a year. Default: not known.
         *
         * @param value the amounts of 365 days
         * @return this builder
         */
        public Builder annual(Consumption value) {
            this.annual = Objects.requireNonNull(value, "annual");
            return this;
        }

        /**
         * Builds the consumer.
         *
         * @return the consumer; this builder may be used again
         * @throws IllegalStateException if an active consumer has no installation, or another one has
         */
        public Consumer build() {
            if (kind.isActive() != (installation != null)) {
                throw new IllegalStateException("kind and installation: a consumer of kind " + kind
                        + (kind.isActive() ? " has an installation, found none" : " has none, found " + installation));
            }
            return new Consumer(this);
        }
    }
}
