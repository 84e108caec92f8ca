package dk.almendata.address;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The code of a municipality ({@code kommunekode}): four digits, such as {@code 0240} for Egedal.
 *
 * <p>An organisation's LBF number has four digits too, and {@code 0240} is both: the types are never to be mixed, and neither can be made of
 * the other. Whether a municipality has the code is not checked here, because codes of former municipalities stand in old data: that is what
 * {@link Municipalities} tells. BBR and others write the codes with three digits; both are read and four are written. Immutable; may be
 * shared between threads.
 *
 * <p>Example: {@code MunicipalityCode.parse("240").text()} is {@code 0240}.
 */
public final class MunicipalityCode implements Comparable<MunicipalityCode> {

    private static final int DIGITS = 4;

    private final String text;

    private MunicipalityCode(String text) {
        this.text = text;
    }

    /**
     * The code as it is written.
     *
     * @param text four digits
     * @return the code
     * @throws IllegalArgumentException if it is anything else, or {@code 0000}
     */
    public static MunicipalityCode of(String text) {
        if (!isCode(text)) {
            throw new IllegalArgumentException(
                    "A municipality code: expected four digits such as 0240, found '" + shown(text) + "'");
        }
        return new MunicipalityCode(text);
    }

    /**
     * The code as people and spreadsheets write it: blanks around it are dropped, and one lost zero in front is put back.
     *
     * @param text three or four digits
     * @return the code
     * @throws IllegalArgumentException if it is anything else
     */
    public static MunicipalityCode parse(String text) {
        return of(repaired(text));
    }

    /**
     * The code with this value, for data that hold it as a number.
     *
     * @param number 1 to 9999
     * @return the code
     * @throws IllegalArgumentException if it is anything else
     */
    public static MunicipalityCode ofNumber(int number) {
        boolean fits = number > 0 && number < 10_000;
        return of(fits ? Digits.padded(number, DIGITS) : Integer.toString(number));
    }

    /**
     * Whether {@link #parse} can read a text.
     *
     * @param text the text as people write it
     * @return true for three or four digits with or without blanks around them, but not for zeros alone
     */
    public static boolean isReadable(String text) {
        return isCode(repaired(text));
    }

    private static String repaired(String text) {
        String stripped = text.strip();
        return stripped.length() == DIGITS - 1 && Digits.value(stripped, DIGITS) > 0 ? "0" + stripped : stripped;
    }

    private static boolean isCode(String text) {
        return text.length() == DIGITS && Digits.value(text, DIGITS) > 0;
    }

    private static String shown(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }

    /** The code of four digits that are known to be ones. */
    static MunicipalityCode ofDigits(String fourDigits) {
        return new MunicipalityCode(fourDigits);
    }

    /**
     * The four digits.
     *
     * @return the text
     */
    public String text() {
        return text;
    }

    /**
     * Whether the code is one of Greenland, which shares the code space: 901 to 953 and 958 have ended, 955 to 957, 959, 960 and 961 are in use.
     *
     * @return true if no Danish municipality can have it
     */
    public boolean isGreenlandic() {
        int number = Digits.value(text, DIGITS);
        return number >= 901 && number <= 961 && number != 954;
    }

    /**
     * Whether the code is the authority of the CPR register for the Faroe Islands, which have no municipality codes.
     *
     * @return true for 5902
     */
    public boolean isFaroese() {
        return text.equals("5902");
    }

    @Override
    public int compareTo(MunicipalityCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof MunicipalityCode other && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(text);
    }

    /** The four digits. */
    @Override
    public String toString() {
        return text;
    }
}
