package dk.almendata.address;

import java.util.Objects;
import java.util.Optional;

/**
 * Several house numbers of one installation or stretch of road, from the first to the last, both included: {@code 11-15}, {@code 7[ - 13]},
 * {@code 13A[ - F]} (the interface description of the district heating program, 2.3).
 *
 * <p>A type of its own: never to be used as one house number, and no single address. Registers keep from, to and side, where even and odd numbers
 * are never mixed; texts of offices may mix them. Immutable; may be shared between threads.
 *
 * <p>Example: {@code HouseNumberRange.parse("13A[ - F]").toString()} is {@code 13A-F}.
 *
 * @param from the first
 * @param to the last, after the first
 */
public record HouseNumberRange(HouseNumber from, HouseNumber to) {

    /** Checks the order. */
    public HouseNumberRange {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (from.compareTo(to) >= 0) {
            throw InvalidAddressException.ofPart("a range of house numbers", from + "-" + to, AddressReason.RANGE_FORM);
        }
    }

    /**
     * Reads a text as offices and utilities write it.
     *
     * @param text two house numbers, or a house number and a letter, with a hyphen between them; brackets and blanks are passed over
     * @return the range
     * @throws InvalidAddressException if it is anything else
     */
    public static HouseNumberRange parse(String text) {
        HouseToken token = HouseToken.read(text.strip(), 0);
        return Optional.ofNullable(token.range())
                .filter(range -> token.end() == text.strip().length())
                .orElseThrow(() ->
                        InvalidAddressException.ofPart("a range of house numbers", text, AddressReason.RANGE_FORM));
    }

    /**
     * Whether a house number lies in the range and on its side of the road.
     *
     * @param number the number
     * @return true from the first to the last; where both of these are even or both odd, only for numbers that are so too
     */
    public boolean contains(HouseNumber number) {
        boolean sides = from.number() % 2 == to.number() % 2;
        return from.compareTo(number) <= 0
                && number.compareTo(to) <= 0
                && (!sides || number.number() % 2 == from.number() % 2);
    }

    /** The canonical text: {@code 11-15}, or {@code 13A-F} where the numbers are the same. */
    @Override
    public String toString() {
        return from + "-" + (from.number() == to.number() ? to.letter() : to.toString());
    }
}
