package dk.almendata.text;

import dk.almendata.table.ColumnType;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Values as an Excel with Danish settings must find them in a CSV file to show them as they are.
 *
 * <p>Excel takes a text for a number ({@code 0240} loses its zero), for a date ({@code 3-4}, {@code maj 12}), for an amount ({@code kr 5}), or
 * for a formula that it runs ({@code =…}, {@code +…}, {@code -…}, {@code @…}). Such a text is written as a formula that gives the text:
 * {@code ="0240"}. A formula holds at most 255 characters of text and no line break, so a longer one gets an apostrophe in front, which shows.
 * Excel keeps 15 digits of a number, so a longer number is written as text.
 */
final class ExcelText {

    private static final int LONGEST_IN_FORMULA = 255;
    private static final int DIGITS = 15;

    private static final Pattern TAKEN_FOR_ANOTHER = Pattern.compile(
            "[\\s\\p{Z}]*([0-9=+\\-@.,%(/#]|[$€£]|kr\\.? ?[0-9.,-]"
                    + "|(jan(uary?|uar)?|feb(ruary?|ruar)?|mar(ts|ch)?|apr(il)?|ma[jy]|jun[ie]?|jul[iy]?|aug(ust)?|sep(tember)?"
                    + "|o[kc]t(ober)?|nov(ember)?|dec(ember)?)\\.?[ ./,-]*[0-9]).*"
                    + "|(sand|falsk|true|false)[\\s\\p{Z}]*|\\t.*|\\r.*",
            Pattern.DOTALL);

    private ExcelText() {}

    static String of(String value, ColumnType type) {
        if (type.isNumber()) {
            boolean exact = value.chars().filter(Character::isDigit).count() <= DIGITS;
            String number = value.replace('.', ',');
            return exact ? number : asText(number);
        }
        if (type.equals(ColumnType.DATE)) {
            return value;
        }
        boolean taken =
                TAKEN_FOR_ANOTHER.matcher(value.toLowerCase(Locale.ROOT)).matches();
        return taken ? asText(value) : value;
    }

    private static String asText(String value) {
        boolean fits = value.length() <= LONGEST_IN_FORMULA && value.chars().noneMatch(c -> c == '\n' || c == '\r');
        return fits ? "=\"" + value.replace("\"", "\"\"") + '"' : "'" + value;
    }
}
