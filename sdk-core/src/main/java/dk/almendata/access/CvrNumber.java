package dk.almendata.access;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a company in the Danish business register: eight digits, the last of which checks the others.
 *
 * <p>The digits times 2, 7, 6, 5, 4, 3, 2, 1 add up to a multiple of 11 (Erhvervsstyrelsen, modulus 11). Immutable; may be shared between
 * threads.
 *
 * <p>Example: {@code CvrNumber.parse("DK 10 15 08 17").text()} is {@code 10150817}.
 */
public final class CvrNumber implements Comparable<CvrNumber> {

    private static final Pattern PREFIX = Pattern.compile("^DK", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("[1-9][0-9]{7}");
    private static final int[] WEIGHTS = {2, 7, 6, 5, 4, 3, 2, 1};
    private static final int MODULUS = 11;

    private final String text;

    private CvrNumber(String text) {
        this.text = text;
    }

    /**
     * The number as the register writes it.
     *
     * @param text eight digits
     * @return the number
     * @throws IllegalArgumentException if it is anything else, or the check fails
     */
    public static CvrNumber of(String text) {
        return fault(text).isEmpty() ? new CvrNumber(text) : refuse(text);
    }

    /**
     * The number as people write it: with blanks, or {@code DK} in front.
     *
     * @param text the text
     * @return the number
     * @throws IllegalArgumentException if {@link #check} finds a fault
     */
    public static CvrNumber parse(String text) {
        return check(text).isEmpty() ? new CvrNumber(digits(text)) : refuse(text);
    }

    /**
     * What {@link #parse} would say.
     *
     * @param text the text as people write it
     * @return what is wrong, empty if it can be read
     */
    public static Optional<CvrFault> check(String text) {
        return fault(digits(text));
    }

    private static CvrNumber refuse(String text) {
        throw new IllegalArgumentException("A CVR number: expected eight digits that pass the check, found text("
                + text.length() + "). " + check(text).map(CvrFault::english).orElse("It has blanks or a prefix."));
    }

    private static String digits(String text) {
        return PREFIX.matcher(BLANKS.matcher(text).replaceAll("")).replaceFirst("");
    }

    private static Optional<CvrFault> fault(String digits) {
        if (digits.isEmpty()) {
            return Optional.of(CvrFault.EMPTY);
        }
        if (!EIGHT_DIGITS.matcher(digits).matches()) {
            return Optional.of(CvrFault.NOT_EIGHT_DIGITS);
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return sum % MODULUS == 0 ? Optional.empty() : Optional.of(CvrFault.CHECK_DIGIT);
    }

    /**
     * The eight digits.
     *
     * @return the text
     */
    public String text() {
        return text;
    }

    @Override
    public int compareTo(CvrNumber other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CvrNumber other && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(text);
    }

    /** The eight digits. */
    @Override
    public String toString() {
        return text;
    }
}
