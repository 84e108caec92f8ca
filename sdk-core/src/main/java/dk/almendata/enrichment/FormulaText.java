package dk.almendata.enrichment;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run: it begins with {@code =}, {@code +}, {@code -}, {@code @}, a Tab or a carriage return (the list of OWASP).
 *
 * <p>A lone sign and a signed number do no harm and are left alone. Data are kept as they are; only what is exported is made harmless.
 * Stateless; may be shared between threads.
 */
public final class FormulaText {

    private static final Pattern SIGNED_NUMBER = Pattern.compile("[+-](?:[0-9]+(?:[.,][0-9]+)*)?");

    private FormulaText() {}

    /**
     * Whether a spreadsheet would take a text for a formula.
     *
     * @param text any text
     * @return false for the empty text
     */
    public static boolean isFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return switch (text.charAt(0)) {
            case '=', '@', '\t', '\r' -> true;
            case '+', '-' -> !SIGNED_NUMBER.matcher(text).matches();
            default -> false;
        };
    }

    /**
     * A text as it may be exported to CSV.
     *
     * @param text any text
     * @return with an apostrophe in front if a spreadsheet would run it, otherwise the text itself
     */
    public static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }
}
