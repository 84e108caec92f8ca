package dk.almendata.consumption;

import java.util.Objects;

/**
 * The address codes of an installation as a consumer file has them: road code, house number, and its letter if any (utility text, 3.2). The
 * municipality is set for the whole file.
 *
 * <p>What tells dwellings of one house number apart ({@code litra2}) is no part of it: several installations at one of these are what the
 * reference program counts as {@code Antal på adressen}. Immutable; may be shared between threads.
 *
 * <p>Example: {@code new InstallationAddress(3423, 12, "A")} is {@code 3423 12A}.
 *
 * @param roadCode 1 to 9999
 * @param houseNumber 1 to 999
 * @param letter one letter A to Z, or empty
 */
public record InstallationAddress(int roadCode, int houseNumber, String letter) {

    static final int LAST_ROAD = 9_999;
    static final int LAST_HOUSE = 999;
    private static final int FIRST_ADMINISTRATIVE_ROAD = 9_900;
    private static final int LETTERS = 27;

    /** Checks the codes. */
    public InstallationAddress {
        Objects.requireNonNull(letter, "letter");
        if (roadCode < 1 || roadCode > LAST_ROAD) {
            throw new IllegalArgumentException("Expected a road code from 1 to 9999, found " + roadCode);
        }
        if (houseNumber < 1 || houseNumber > LAST_HOUSE) {
            throw new IllegalArgumentException("Expected a house number from 1 to 999, found " + houseNumber);
        }
        if (!letter.isEmpty() && !(letter.length() == 1 && letter.charAt(0) >= 'A' && letter.charAt(0) <= 'Z')) {
            throw new IllegalArgumentException("Expected one letter A to Z or none, found text(" + letter.length() + ")");
        }
    }

    /**
     * The code as keys and registers write it.
     *
     * @return four digits, such as {@code 0034}
     */
    public String roadCodeText() {
        return roadText(roadCode);
    }

    static String roadText(int roadCode) {
        String digits = Integer.toString(roadCode);
        return "0".repeat(4 - digits.length()) + digits;
    }

    /**
     * Whether the code is one for administrative use, 9900 and up, where no physical road is (address, 1.4).
     *
     * @return true from 9900 on
     */
    public boolean isAdministrative() {
        return isAdministrative(roadCode);
    }

    static boolean isAdministrative(int roadCode) {
        return roadCode >= FIRST_ADMINISTRATIVE_ROAD;
    }

    /** The three in one positive number, different for different addresses. */
    static int packed(int roadCode, int houseNumber, int letter) {
        return (roadCode * (LAST_HOUSE + 1) + houseNumber) * LETTERS + letter;
    }

    int packed() {
        return packed(roadCode, houseNumber, letter.isEmpty() ? 0 : letter.charAt(0) - 'A' + 1);
    }

    /** Such as {@code 3423 12A}. */
    @Override
    public String toString() {
        return roadCodeText() + " " + houseNumber + letter;
    }
}
