package dk.almendata.consumption;

/**
 * The utility's number of an installation: the place where heat is metered. A positive whole number.
 *
 * <p>Potential consumers have none; their rows say 0, which is no number. Immutable; may be shared between threads.
 *
 * @param value the number, 1 or more
 */
public record InstallationNumber(long value) implements Comparable<InstallationNumber> {

    private static final int MAX_DIGITS = 18;

    /** Checks that it is positive. */
    public InstallationNumber {
        if (value <= 0) {
            throw new IllegalArgumentException("Expected a positive installation number, found " + value);
        }
    }

    /**
     * Reads a number as files write it, with blanks around it or zeros in front.
     *
     * @param text up to 18 digits
     * @return the number
     * @throws IllegalArgumentException if {@link #isReadable} is false
     */
    public static InstallationNumber parse(String text) {
        if (!isReadable(text)) {
            throw new IllegalArgumentException(
                    "Expected a positive whole installation number, found text(" + text.length() + ")");
        }
        return new InstallationNumber(Long.parseLong(text.strip()));
    }

    /**
     * Whether {@link #parse} can read a text.
     *
     * @param text the text as files write it
     * @return true for up to 18 digits that are not all zero
     */
    public static boolean isReadable(String text) {
        String stripped = text.strip();
        return !stripped.isEmpty()
                && stripped.length() <= MAX_DIGITS
                && stripped.chars().allMatch(c -> c >= '0' && c <= '9')
                && stripped.chars().anyMatch(c -> c != '0');
    }

    @Override
    public int compareTo(InstallationNumber other) {
        return Long.compare(value, other.value);
    }

    /** The digits. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
