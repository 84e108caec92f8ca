package dk.almendata.sync;

/**
 * How far a store had come: every load and every decision that changes what is current gets the next number, and what was current after it can be
 * told apart from what is current now.
 *
 * <p>A mark is of one database alone. {@link #BEGINNING} is before the first load. Immutable; may be shared between threads.
 *
 * @param number 0 before the first load, then 1, 2, 3 as loads and decisions take effect
 */
public record LoadMark(long number) implements Comparable<LoadMark> {

    /** Before anything was loaded. */
    public static final LoadMark BEGINNING = new LoadMark(0);

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public LoadMark {
        if (number < 0) {
            throw new IllegalArgumentException("A mark is zero or more, found " + number);
        }
    }

    @Override
    public int compareTo(LoadMark other) {
        return Long.compare(number, other.number);
    }

    /** The number. */
    @Override
    public String toString() {
        return Long.toString(number);
    }
}
