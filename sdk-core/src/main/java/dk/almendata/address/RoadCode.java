package dk.almendata.address;

import org.jspecify.annotations.Nullable;

/**
 * The code of a road inside its municipality ({@code vejkode}), 1 to 9999, written with four digits.
 *
 * <p>Codes from 9900 are no physical roads: 9900 to 9939 are the municipality's own for administrative use, 9940 to 9999 the state's
 * (Statistics Denmark, BOPIKOM), such as 9901 Folkeregister and 9962 protected address. The internal road number of a utility is another
 * thing ({@link UtilityRoadNumber}). Immutable; may be shared between threads.
 *
 * <p>Example: {@code RoadCode.parse("70").text()} is {@code 0070}.
 */
public final class RoadCode implements Comparable<RoadCode> {

    private static final int HIGHEST = 9_999;
    private static final int FIRST_ADMINISTRATIVE = 9_900;
    private static final int FIRST_OF_STATE = 9_940;
    private static final int DIGITS = 4;

    private final int number;

    private RoadCode(int number) {
        this.number = number;
    }

    /**
     * The code with this value.
     *
     * @param number 1 to 9999
     * @return the code
     * @throws InvalidAddressException if it is anything else
     */
    public static RoadCode of(int number) {
        if (number < 1 || number > HIGHEST) {
            throw InvalidAddressException.ofPart("a road code", Integer.toString(number), AddressReason.ROAD_CODE_FORM);
        }
        return new RoadCode(number);
    }

    /**
     * The code as people and files write it: one to four digits, blanks around them dropped.
     *
     * @param text the text
     * @return the code
     * @throws InvalidAddressException if it is anything else, or zeros alone
     */
    public static RoadCode parse(String text) {
        int number = Digits.value(text.strip(), DIGITS);
        if (number < 1) {
            throw InvalidAddressException.ofPart("a road code", text, AddressReason.ROAD_CODE_FORM);
        }
        return new RoadCode(number);
    }

    /**
     * Whether {@link #parse} can read a text.
     *
     * @param text the text
     * @return true for one to four digits, not all zeros
     */
    public static boolean isReadable(String text) {
        return Digits.value(text.strip(), DIGITS) >= 1;
    }

    /**
     * The value.
     *
     * @return 1 to 9999
     */
    public int number() {
        return number;
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
     * Whether the code stands for no physical road.
     *
     * @return true from 9900
     */
    public boolean isAdministrative() {
        return number >= FIRST_ADMINISTRATIVE;
    }

    /**
     * Whether the state has reserved the code.
     *
     * @return true from 9940
     */
    public boolean isOfState() {
        return number >= FIRST_OF_STATE;
    }

    @Override
    public int compareTo(RoadCode other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof RoadCode other && number == other.number;
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
