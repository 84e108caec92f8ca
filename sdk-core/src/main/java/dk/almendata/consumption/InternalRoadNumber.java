package dk.almendata.consumption;

/**
 * The utility's own number of a road ({@code VEJNR}, {@code vejløbenummer}). Only sometimes it is the official road code as well, so it is a
 * type of its own and never joined on: {@link RoadRegister} says which road it means (utility text, 2.3; decision).
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param value the number, 1 or more
 */
public record InternalRoadNumber(int value) implements Comparable<InternalRoadNumber> {

    /** Checks that it is positive. */
    public InternalRoadNumber {
        if (value <= 0) {
            throw new IllegalArgumentException("Expected a positive road number of the utility, found " + value);
        }
    }

    @Override
    public int compareTo(InternalRoadNumber other) {
        return Integer.compare(value, other.value);
    }

    /** The digits, marked as no road code. */
    @Override
    public String toString() {
        return "VEJNR " + value;
    }
}
