package dk.almendata.table;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that was found: what, how bad, where, the value as far as it may be shown, and what to do.
 *
 * <p>Free text and anything that could be a person's data is never carried: {@link #shown(ColumnType, String)} shows a value only for
 * columns of numbers, dates and LBF numbers, cut at {@value #SHOWN_LENGTH} characters, and otherwise only its length, {@code text(11)}
 * (decision 6 of the design). Immutable; may be shared between threads.
 *
 * @param code what was found
 * @param place where
 * @param value the value as it may be shown, empty where there is none
 * @param detail what exactly was found, a phrase such as {@code 9 fields instead of 10}
 */
public record Finding(FindingCode code, Place place, Optional<String> value, String detail) {

    /** The most characters of a value that are shown. */
    public static final int SHOWN_LENGTH = 40;

    /** Checks that no part is missing. */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(detail, "detail");
    }

    /**
     * A finding without a value.
     *
     * @param code what was found
     * @param place where
     * @param detail what exactly
     * @return the finding
     */
    public static Finding of(FindingCode code, Place place, String detail) {
        return new Finding(code, place, Optional.empty(), detail);
    }

    /**
     * A finding about a value.
     *
     * @param code what was found
     * @param place where
     * @param type the type of the column, which decides if the value may be shown
     * @param value the value as it stood in the file
     * @return the finding
     */
    public static Finding ofValue(FindingCode code, Place place, ColumnType type, String value) {
        String shown = shown(type, value);
        return new Finding(code, place, Optional.of(shown), "found " + shown);
    }

    /**
     * How a value may be shown: itself for a column of numbers, dates or LBF numbers unless it looks like a CPR number, otherwise its
     * length.
     *
     * @param type the type of the column
     * @param value the value
     * @return {@code '2024-13-01'}, or {@code text(11)}
     */
    public static String shown(ColumnType type, String value) {
        boolean open = type.isNumber()
                || type.kind() == ColumnType.Kind.DATE
                || type.lbfLevel().isPresent();
        if (!open || mayBePersonal(value)) {
            return "text(" + value.codePointCount(0, value.length()) + ")";
        }
        StringBuilder text = new StringBuilder("'");
        int at = 0;
        for (int shown = 0; shown < SHOWN_LENGTH && at < value.length(); shown++) {
            int c = value.codePointAt(at);
            text.appendCodePoint(Character.isISOControl(c) ? '�' : c);
            at += Character.charCount(c);
        }
        return text.append(at < value.length() ? "…'" : "'").toString();
    }

    /**
     * How much it matters.
     *
     * @return the severity of the code
     */
    public Severity severity() {
        return code.severity();
    }

    /**
     * The whole finding for people.
     *
     * @return place, expectation, what was found, and what to do
     */
    public String message() {
        return place + ": expected " + code.expectation() + ", " + detail + ". " + code.remedy();
    }

    /** Letters beyond an exponent, an at sign, or ten digits in the shape of a CPR number: rather too careful than too open. */
    private static boolean mayBePersonal(String value) {
        int letters = 0;
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (Character.isLetter(c)) {
                letters++;
            } else if (c == '@') {
                return true;
            }
        }
        return letters > 3 || (digits.length() == 10 && looksLikeDayAndMonth(digits));
    }

    private static boolean looksLikeDayAndMonth(CharSequence digits) {
        int day = (digits.charAt(0) - '0') * 10 + digits.charAt(1) - '0';
        int month = (digits.charAt(2) - '0') * 10 + digits.charAt(3) - '0';
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }
}
