package dk.almendata.address;

/**
 * The number of a road in a utility's own road register ({@code VEJNR}, {@code vejløbenummer}).
 *
 * <p>Only sometimes equal to the road code of the municipality (the interface description of the district heating program, 2.3 and 3.4), so never to be
 * joined on unmapped: {@link UtilityRoads} maps it. Immutable; may be shared between threads.
 *
 * @param number above 0
 */
public record UtilityRoadNumber(int number) {

    /** Checks the number. */
    public UtilityRoadNumber {
        if (number < 1) {
            throw new IllegalArgumentException("Expected a road number of a utility above 0, found " + number + ".");
        }
    }

    /** The number. */
    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
