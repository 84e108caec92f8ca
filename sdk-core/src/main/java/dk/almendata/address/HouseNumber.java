package dk.almendata.address;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A house number ({@code husnummer}): 1 to 999 and at most one capital letter A to Z ({@code litra}), such as {@code 14} or {@code 14B}.
 *
 * <p>I, J, O and Q may not be given to a new number (danmarksadresser.dk; the interface description of the district heating program, 2.3,
 * forbids them always), but addresses with them exist: they are read and flagged as {@linkplain #isLegacy() legacy}. Æ, Ø and Å never occur. A range such
 * as {@code 11-15} is a {@link HouseNumberRange}, never squeezed into one number. Ordered 14, 14A, 14B, 15.
 *
 * <pre>{@code
 * HouseNumber.parse("7 b").toString();                        // 7B
 * HouseNumber.check("027I", HouseNumberMode.READING).outcome(); // LEGACY
 * HouseNumber.check("7Ø", HouseNumberMode.READING).reasons();   // [HOUSE_NUMBER_LETTER]
 * }</pre>
 *
 * <p>Immutable; may be shared between threads.
 */
public final class HouseNumber implements Comparable<HouseNumber> {

    /** The highest number. */
    static final int HIGHEST = 999;

    private static final String EXPECTED = "a house number";
    private static final char NONE = 0;

    private final int number;
    private final char letter;

    private HouseNumber(int number, char letter) {
        this.number = number;
        this.letter = letter;
    }

    /**
     * The number without a letter.
     *
     * @param number 1 to 999
     * @return the house number
     * @throws InvalidAddressException if it is anything else
     */
    public static HouseNumber of(int number) {
        requireNumber(number);
        return new HouseNumber(number, NONE);
    }

    /**
     * The number with a letter.
     *
     * @param number 1 to 999
     * @param letter A to Z
     * @return the house number
     * @throws InvalidAddressException if either is anything else
     */
    public static HouseNumber of(int number, char letter) {
        requireNumber(number);
        if (letter < 'A' || letter > 'Z') {
            throw InvalidAddressException.ofPart(
                    EXPECTED, number + String.valueOf(letter), AddressReason.HOUSE_NUMBER_LETTER);
        }
        return new HouseNumber(number, letter);
    }

    /** The number with the letter that was read, raised; {@code 0} for none. */
    static HouseNumber read(int number, char letter) {
        return new HouseNumber(number, letter >= 'a' ? (char) (letter - 'a' + 'A') : letter);
    }

    /**
     * Reads a text as people and files write it: zeros in front, a blank before the letter, a small letter and blanks around are forgiven.
     *
     * @param text the text
     * @return the house number
     * @throws InvalidAddressException if it is anything else
     */
    public static HouseNumber parse(String text) {
        HouseNumberReading reading = check(text, HouseNumberMode.READING);
        return reading.houseNumber()
                .orElseThrow(() -> InvalidAddressException.ofPart(
                        EXPECTED, text, reading.reasons().get(0)));
    }

    /**
     * Whether {@link #parse} can read a text.
     *
     * @param text the text
     * @return false if it would be refused
     */
    public static boolean isReadable(String text) {
        return check(text, HouseNumberMode.READING).houseNumber().isPresent();
    }

    /**
     * Reads a text and tells everything about it; never throws for a text.
     *
     * @param text the text
     * @param mode how strictly it is taken
     * @return outcome, number if any, and every reason; of a refused text the one reason of the refusal
     */
    public static HouseNumberReading check(String text, HouseNumberMode mode) {
        Set<AddressReason> reasons = EnumSet.noneOf(AddressReason.class);
        String stripped = text.strip();
        int digits = Digits.end(stripped, 0);
        int from = digits;
        while (from < stripped.length() && stripped.charAt(from) == ' ') {
            from++;
        }
        @Nullable AddressReason refusal = refusal(stripped, digits, from);
        if (refusal == null) {
            char letter = from < stripped.length() ? stripped.charAt(from) : NONE;
            HouseNumber read = read(Digits.value(stripped, 0, digits), letter);
            note(reasons, AddressReason.BLANKS_TIDIED, stripped.length() != text.length());
            note(reasons, AddressReason.ZEROS_REMOVED, stripped.charAt(0) == '0');
            note(reasons, AddressReason.LETTER_JOINED, from > digits);
            note(reasons, AddressReason.LETTER_RAISED, letter != read.letter);
            if (mode == HouseNumberMode.STRICT && !reasons.isEmpty()) {
                refusal = reasons.contains(AddressReason.LETTER_RAISED)
                        ? AddressReason.HOUSE_NUMBER_CASE
                        : AddressReason.HOUSE_NUMBER_FORM;
            } else if (mode == HouseNumberMode.FOR_NEW_ADDRESS && read.isLegacy()) {
                refusal = AddressReason.HOUSE_NUMBER_NOT_NEW;
            } else {
                note(reasons, AddressReason.LETTER_LEGACY, read.isLegacy());
                return new HouseNumberReading(
                        read.isLegacy() ? AddressOutcome.LEGACY : AddressOutcome.OK,
                        Optional.of(read),
                        List.copyOf(reasons));
            }
        }
        return new HouseNumberReading(AddressOutcome.INVALID, Optional.empty(), Collections.singletonList(refusal));
    }

    /** Why digits and what follows them, from the first letter on, are no house number; null if they are one. */
    private static @Nullable AddressReason refusal(String text, int digits, int from) {
        if (digits == 0) {
            return text.isEmpty() ? AddressReason.HOUSE_NUMBER_MISSING : AddressReason.HOUSE_NUMBER_FORM;
        }
        int significant = 0;
        while (significant < digits && text.charAt(significant) == '0') {
            significant++;
        }
        if (significant == digits) {
            return AddressReason.HOUSE_NUMBER_ZERO;
        }
        if (digits - significant > 3) {
            return AddressReason.HOUSE_NUMBER_TOO_HIGH;
        }
        int letters = text.length() - from;
        if (letters == 0) {
            return null;
        }
        boolean onlyLetters = text.codePoints().skip(from).allMatch(Character::isLetter);
        if (letters > 1) {
            return onlyLetters ? AddressReason.HOUSE_NUMBER_LETTERS : AddressReason.HOUSE_NUMBER_FORM;
        }
        if (Digits.isLetter(text.charAt(from))) {
            return null;
        }
        return onlyLetters ? AddressReason.HOUSE_NUMBER_LETTER : AddressReason.HOUSE_NUMBER_FORM;
    }

    private static void note(Set<AddressReason> reasons, AddressReason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }

    private static void requireNumber(int number) {
        if (number < 1 || number > HIGHEST) {
            throw InvalidAddressException.ofPart(
                    EXPECTED,
                    Integer.toString(number),
                    number > HIGHEST ? AddressReason.HOUSE_NUMBER_TOO_HIGH : AddressReason.HOUSE_NUMBER_ZERO);
        }
    }

    /**
     * The number without the letter.
     *
     * @return 1 to 999
     */
    public int number() {
        return number;
    }

    /**
     * The letter.
     *
     * @return one capital letter, or an empty text
     */
    public String letter() {
        return letter == NONE ? "" : String.valueOf(letter);
    }

    /** The letter, {@code 0} for none. */
    char letterOrNone() {
        return letter;
    }

    /**
     * Whether the letter is one that no new number may have.
     *
     * @return true for I, J, O and Q
     */
    public boolean isLegacy() {
        return letter == 'I' || letter == 'J' || letter == 'O' || letter == 'Q';
    }

    /** Appends the canonical text. */
    void appendTo(StringBuilder text) {
        text.append(number);
        if (letter != NONE) {
            text.append(letter);
        }
    }

    @Override
    public int compareTo(HouseNumber other) {
        return number != other.number ? Integer.compare(number, other.number) : Character.compare(letter, other.letter);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof HouseNumber other && number == other.number && letter == other.letter;
    }

    @Override
    public int hashCode() {
        return number * 128 + letter;
    }

    /** The canonical text, as {@code 14B}; {@code parse} gives the number back. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(4);
        appendTo(text);
        return text.toString();
    }
}
