package dk.almendata.delivery;

/**
 * The running number of one execution ({@code Id}). A re-run makes new numbers for old periods.
 *
 * <p>Source: guide 3.3.4. Ordered by number. Immutable; instances may be shared between threads.
 *
 * @param value the number, greater than zero
 */
public record DeliveryId(long value) implements Comparable<DeliveryId> {

    /**
     * Refuses what cannot be a running number.
     */
    public DeliveryId {
        if (value <= 0) {
            throw new IllegalArgumentException("A delivery id: expected a number greater than zero, found " + value);
        }
    }

    /**
     * The id with this number.
     *
     * @param value greater than zero
     * @return the id
     */
    public static DeliveryId of(long value) {
        return new DeliveryId(value);
    }

    /**
     * Reads an id.
     *
     * @param text digits; blanks around them are forgiven
     * @return the id
     * @throws IllegalArgumentException if the text is not a whole number greater than zero
     */
    public static DeliveryId parse(String text) {
        try {
            return new DeliveryId(Long.parseLong(text.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "A delivery id: expected a number greater than zero, found '" + text + "'", e);
        }
    }

    @Override
    public int compareTo(DeliveryId other) {
        return Long.compare(value, other.value);
    }

    /** The number in digits. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
