package dk.almendata.datapakke;

import java.text.Normalizer;
import java.util.Objects;

/**
 * The name of a datapakke, spelled exactly as the portal spells it: {@code Huslejedata_Fuld}, {@code Lån_Fuld}.
 *
 * <p>Source: guide 3.3.2. A name is open text, because the portal's list grows. Upper and lower case differ. Names with
 * æ, ø or å that arrive decomposed (NFD, as some file systems write them) are kept in NFC, so equal names are equal.
 * Immutable; instances may be shared between threads.
 *
 * @param text the name, in NFC; not blank, without blanks at either end and without control characters
 */
public record DatapakkeName(String text) implements Comparable<DatapakkeName> {

    private static final String TEST_SUFFIX = "_test";

    /**
     * Keeps the text in NFC and refuses what cannot be a name.
     */
    public DatapakkeName {
        Objects.requireNonNull(text, "text");
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (!isValid(text)) {
            throw new IllegalArgumentException("A datapakke name: expected text such as 'Huslejedata_Fuld' without"
                    + " blanks around it, found '" + text + "'");
        }
    }

    /**
     * The name with this spelling.
     *
     * @param text composed (NFC) or decomposed (NFD) text
     * @return the name
     * @throws IllegalArgumentException if the text is blank, has blanks at either end or holds control characters
     */
    public static DatapakkeName of(String text) {
        return new DatapakkeName(text);
    }

    /**
     * Whether {@link #of} takes a text.
     *
     * @param text any text
     * @return false if it is blank, has blanks at either end or holds control characters
     */
    public static boolean isValid(String text) {
        return !text.isBlank() && text.strip().equals(text) && text.chars().noneMatch(Character::isISOControl);
    }

    /**
     * Whether the name is that of a test package, which stands among the real ones in the portal's list:
     * {@code Grunddata_Fuld_test}.
     *
     * @return true if the name ends in {@code _test}
     */
    public boolean isTest() {
        return text.endsWith(TEST_SUFFIX);
    }

    /**
     * The data area that the spelling states: what stands before {@code _Fuld} or {@code _Delvis}, and the whole name
     * where neither stands there.
     *
     * @return {@code Huslejedata} for {@code Huslejedata_Fuld}
     */
    public DataArea area() {
        String name = isTest() ? text.substring(0, text.length() - TEST_SUFFIX.length()) : text;
        for (Extent extent : Extent.values()) {
            String suffix = "_" + extent.word();
            if (name.endsWith(suffix) && name.length() > suffix.length()) {
                return DataArea.of(name.substring(0, name.length() - suffix.length()));
            }
        }
        return DataArea.of(name.isEmpty() ? text : name);
    }

    /**
     * The extent that the spelling states; a name without {@code _Delvis} is full.
     *
     * @return {@link Extent#PARTIAL} for {@code Bbr_Delvis}, {@link Extent#FULL} for {@code Almenstyringsdialog}
     */
    public Extent extent() {
        String name = isTest() ? text.substring(0, text.length() - TEST_SUFFIX.length()) : text;
        return name.endsWith("_" + Extent.PARTIAL.word()) ? Extent.PARTIAL : Extent.FULL;
    }

    @Override
    public int compareTo(DatapakkeName other) {
        return text.compareTo(other.text);
    }

    /** The name itself. */
    @Override
    public String toString() {
        return text;
    }
}
