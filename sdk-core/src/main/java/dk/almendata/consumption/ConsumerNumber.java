package dk.almendata.consumption;

/**
 * The utility's number of a consumer ({@code forbrugernummer}): who is billed. A positive whole number.
 *
 * <p>Potential consumers have none; their lines say 0, which is no number. Immutable; may be shared between threads.
 *
 * @param value the number, 1 or more
 */
public record ConsumerNumber(long value) implements Comparable<ConsumerNumber> {

    /** Checks that it is positive. */
    public ConsumerNumber {
        if (value <= 0) {
            throw new IllegalArgumentException("Expected a positive consumer number, found " + value);
        }
    }

    @Override
    public int compareTo(ConsumerNumber other) {
        return Long.compare(value, other.value);
    }

    /** The digits. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
