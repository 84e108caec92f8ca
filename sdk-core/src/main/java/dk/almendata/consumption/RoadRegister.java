package dk.almendata.consumption;

import dk.almendata.address.MunicipalityCode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The utility's register of roads ({@code vejkartotek}): which road of which municipality each of its own numbers means (utility text, 2.3).
 *
 * <p>Immutable; may be shared between threads.
 *
 * <pre>{@code
 * RoadRegister register = RoadRegister.builder()
 *         .road(new InternalRoadNumber(17), new RoadRegister.Road(MunicipalityCode.of("0461"), 3972, "Jernbanegade"))
 *         .build();
 * }</pre>
 */
public final class RoadRegister {

    private final Map<InternalRoadNumber, Road> roads;

    private RoadRegister(Builder builder) {
        this.roads = Map.copyOf(builder.roads);
    }

    /**
     * A road as everybody knows it.
     *
     * @param municipality the municipality
     * @param roadCode the official code, 1 to 9999
     * @param name the official name
     */
    public record Road(MunicipalityCode municipality, int roadCode, String name) {

        /** Checks the code. */
        public Road {
            Objects.requireNonNull(municipality, "municipality");
            Objects.requireNonNull(name, "name");
            if (roadCode < 1 || roadCode > InstallationAddress.LAST_ROAD) {
                throw new IllegalArgumentException("Expected a road code from 1 to 9999, found " + roadCode);
            }
        }
    }

    /**
     * A register to be filled.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The road that a number means.
     *
     * @param number the utility's own number
     * @return empty if the register does not have it; then there is nothing to join on
     */
    public Optional<Road> find(InternalRoadNumber number) {
        return Optional.ofNullable(roads.get(Objects.requireNonNull(number, "number")));
    }

    /**
     * How many numbers it has.
     *
     * @return 0 or more
     */
    public int size() {
        return roads.size();
    }

    /** Fills a register. For one thread. */
    public static final class Builder {

        private final Map<InternalRoadNumber, Road> roads = new TreeMap<>();

        private Builder() {}

        /**
         * Adds a road.
         *
         * @param number the utility's own number
         * @param road the road
         * @return this builder
         * @throws IllegalArgumentException if the number is there with another road
         */
        public Builder road(InternalRoadNumber number, Road road) {
            Road known = roads.putIfAbsent(number, Objects.requireNonNull(road, "road"));
            if (known != null && !known.equals(road)) {
                throw new IllegalArgumentException(number + " stands for two roads; expected one");
            }
            return this;
        }

        /**
         * Builds the register.
         *
         * @return the register; this builder may be used again
         */
        public RoadRegister build() {
            return new RoadRegister(this);
        }
    }
}
