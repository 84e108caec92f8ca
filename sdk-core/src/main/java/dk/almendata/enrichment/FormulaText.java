package dk.almendata.enrichment;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run: it begins with {@code =}, {@code +}, {@code -}, {@code @}, a Tab or a carriage return (the list of OWASP).
 *
 * <p>A lone sign and a signed number do no harm and are left alone, also one in groups or with a unit such as {@code -12,00 kr.},
 * {@code +45 22 34 56 78} or the payment line {@code +71<000000000000000+12345678<}. Data are kept as they are; only what is exported is made harmless.
 * Stateless; may be shared between threads.
 */
public final class FormulaText {

    /** Digits in groups, as amounts and phone numbers have them, perhaps with a unit, and payment lines. */
    private static final Pattern SIGNED_NUMBER = Pattern.compile(
            "[+-](?:[ \\u00a0]?[0-9]+(?:[., \\u00a0][0-9]+)*(?:[ \\u00a0]?(?:\\p{L}{1,8}[.\\u00b2\\u00b3]?|%|\\p{Sc}))?)?"
                    + "|\\+[0-9]{2}<[0-9+<]*");

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
