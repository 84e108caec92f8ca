package dk.almendata.address;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Danish postcode ({@code postnummer}): four digits, such as {@code 5000} or {@code 0800}.
 *
 * <p>The library knows the list of 22 November 2018. A postcode that is not in it is accepted, because lists grow old (decision, domain
 * document 1.5): {@link #isKnown} tells. 19 postcodes belong to a <em>bulk receiver</em> ({@code stormodtager}): valid on post, read, flagged
 * and not written. {@code 9999} is a filler on administrative rows and no postcode; {@code 0000} is none either. Greenland (3900 to 3992) is not in
 * the list. Immutable; may be shared between threads.
 *
 * <p>Example: {@code Postcode.parse("DK-8660").district()} is {@code Skanderborg}.
 */
public final class Postcode implements Comparable<Postcode> {

    private static final int DIGITS = 4;
    private static final int FILLER = 9_999;
    private static final int FIRST_OF_GREENLAND = 3_900;
    private static final int LAST_OF_GREENLAND = 3_992;

    private final int number;

    private Postcode(int number) {
        this.number = number;
    }

    /**
     * The postcode with exactly these digits.
     *
     * @param fourDigits such as {@code 0800}
     * @return the postcode
     * @throws InvalidAddressException if it is anything else, {@code 0000} or {@code 9999}
     */
    public static Postcode of(String fourDigits) {
        if (fourDigits.length() != DIGITS || !isPostcode(Digits.value(fourDigits, DIGITS))) {
            throw InvalidAddressException.ofPart("a postcode", fourDigits, AddressReason.POSTCODE_FORM);
        }
        return new Postcode(Digits.value(fourDigits, DIGITS));
    }

    /**
     * The postcode as people and files write it: blanks around it, {@code DK-}, {@code DK} or {@code D-} in front, and the lost zero of a code
     * below 1000 are forgiven.
     *
     * @param text the text
     * @return the postcode
     * @throws InvalidAddressException if it is anything else
     */
    public static Postcode parse(String text) {
        int number = number(text);
        if (!isPostcode(number)) {
            throw InvalidAddressException.ofPart("a postcode", text, AddressReason.POSTCODE_FORM);
        }
        return new Postcode(number);
    }

    /**
     * Whether {@link #parse} can read a text.
     *
     * @param text the text
     * @return true if it can
     */
    public static boolean isReadable(String text) {
        return isPostcode(number(text));
    }

    /**
     * The postcode with this value, for data that hold it as a number.
     *
     * @param number 1 to 9998
     * @return the postcode
     * @throws InvalidAddressException if it is anything else
     */
    public static Postcode ofNumber(int number) {
        if (!isPostcode(number)) {
            throw InvalidAddressException.ofPart("a postcode", Integer.toString(number), AddressReason.POSTCODE_FORM);
        }
        return new Postcode(number);
    }

    static boolean isPostcode(int number) {
        return number > 0 && number < FILLER;
    }

    private static int number(String text) {
        String rest = text.strip();
        int i = 0;
        if (rest.regionMatches(true, 0, "DK", 0, 2)) {
            i = 2;
        } else if (rest.regionMatches(true, 0, "D-", 0, 2)) {
            i = 1;
        }
        if (i > 0 && i < rest.length() && (rest.charAt(i) == '-' || rest.charAt(i) == ' ')) {
            i++;
        }
        int length = rest.length() - i;
        return length == DIGITS || length == DIGITS - 1 ? Digits.value(rest, i, rest.length()) : -1;
    }

    /**
     * The four digits.
     *
     * @return the text
     */
    public String text() {
        return Digits.padded(number, DIGITS);
    }

    /**
     * The value, for bulk.
     *
     * @return 1 to 9998
     */
    public int number() {
        return number;
    }

    /**
     * The district that the list gives it.
     *
     * @return empty if the list does not have the postcode
     */
    public Optional<String> district() {
        return Optional.ofNullable(PostcodeList.district(number));
    }

    /**
     * Whether the list of 2018 has it.
     *
     * @return false for a newer, a wrong or a Greenlandic one
     */
    public boolean isKnown() {
        return PostcodeList.district(number) != null;
    }

    /**
     * Whether it belongs to one large receiver of post.
     *
     * @return true for 19 postcodes
     */
    public boolean isBulkReceiver() {
        return PostcodeList.isBulkReceiver(number);
    }

    /**
     * Whether it lies in Greenland.
     *
     * @return true for 3900 to 3992
     */
    public boolean isGreenlandic() {
        return number >= FIRST_OF_GREENLAND && number <= LAST_OF_GREENLAND;
    }

    @Override
    public int compareTo(Postcode other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Postcode other && number == other.number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    /** The four digits. */
    @Override
    public String toString() {
        return text();
    }
}
