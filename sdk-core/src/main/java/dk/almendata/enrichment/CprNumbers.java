package dk.almendata.enrichment;

import java.time.YearMonth;
import java.util.Objects;

/**
 * Finds CPR numbers in text: DDMMYY and four more digits (section 7 of our rules; cpr.dk).
 *
 * <p>Blanks of every kind, line breaks and hyphens may stand between pairs of digits, points and strokes before the last four and between all
 * four groups of 2, 2, 2 and 4, and marks that show nothing anywhere; digits of every script count. Groups that other numbers have are left out
 * (decision). The digits must be bounded by something that is neither letter nor digit, so that no part of a longer number counts. The century follows from the seventh
 * digit: 0 to 3 is 19yy; 4 and 9 is 20yy up to 36, else 19yy; 5 to 8 is 20yy up to 57, else 18yy. The number itself is never handed out.
 * Stateless; may be shared between threads.
 */
public final class CprNumbers {

    private static final int DIGITS = 10;
    private static final int FIRST_OF_YEAR = 4;
    private static final int FIRST_OF_LAST_GROUP = 6;
    private static final int SIX_FOUR = 1 << FIRST_OF_LAST_GROUP;
    private static final int TWO_TWO_TWO_FOUR = 1 << 2 | 1 << FIRST_OF_YEAR | SIX_FOUR;
    private static final int ENDS_IN_A_PAIR = 1 << 8;
    private static final int MOST_BLANKS = 3;
    private static final int[] WEIGHTS = {4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    private static final int FIRST_YEAR_WITHOUT_CHECK = 1960;
    private static final int LAST_YEAR_WITHOUT_CHECK = 1999;

    private CprNumbers() {}

    /**
     * What a text holds.
     *
     * @param verdict the surest verdict of all places
     * @param isHyphenated whether a possible number is written as {@code DDMMYY-XXXX}
     */
    public record Found(CprVerdict verdict, boolean isHyphenated) {

        static final Found NOTHING = new Found(CprVerdict.NONE, false);

        /** Checks that the verdict is there. */
        public Found {
            Objects.requireNonNull(verdict, "verdict");
        }
    }

    /**
     * Looks through a text.
     *
     * @param text any text
     * @return the surest of what it holds
     */
    public static Found find(CharSequence text) {
        Found found = Found.NOTHING;
        int[] digits = new int[DIGITS];
        int length = text.length();
        for (int i = 0; i + DIGITS <= length; i++) {
            if (digit(text.charAt(i)) >= 0 && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                int form = match(text, i, digits);
                if (form != NO_MATCH) {
                    CprVerdict verdict = verdict(digits);
                    boolean hyphenated = found.isHyphenated || (form == HYPHENATED && verdict != CprVerdict.NONE);
                    found = new Found(verdict.compareTo(found.verdict) > 0 ? verdict : found.verdict, hyphenated);
                }
            }
        }
        return found;
    }

    /** Whether nine digits, and nothing else, are a CPR number that lost its zero; only the column can tell. */
    static boolean mayHaveLostZero(String text) {
        String bare = Blanks.strip(text);
        if (bare.length() != DIGITS - 1) {
            return false;
        }
        int[] digits = new int[DIGITS];
        for (int i = 1; i < DIGITS; i++) {
            digits[i] = digit(bare.charAt(i - 1));
            if (digits[i] < 0) {
                return false;
            }
        }
        return verdict(digits) != CprVerdict.NONE;
    }

    private static final int NO_MATCH = 0;
    private static final int PLAIN = 1;
    private static final int HYPHENATED = 2;

    /** Fills the digits from a place; how they are written, or {@link #NO_MATCH}. */
    private static int match(CharSequence text, int start, int[] digits) {
        int length = text.length();
        int at = start;
        int apart = 0;
        boolean point = false;
        boolean hyphenInside = false;
        boolean hyphenAtEnd = false;
        for (int n = 0; n < DIGITS; n++) {
            int from = at;
            while (at < length && n > 0 && at - from < MOST_BLANKS) {
                char c = text.charAt(at);
                if (!isHidden(c)) {
                    if (n % 2 != 0 || !isBetween(c)) {
                        break;
                    }
                    apart |= 1 << n;
                    point |= isPoint(c);
                    hyphenInside |= n == FIRST_OF_YEAR && isHyphen(c);
                    hyphenAtEnd |= n == FIRST_OF_LAST_GROUP && isHyphen(c);
                }
                at++;
            }
            int digit = at < length ? digit(text.charAt(at)) : -1;
            if (digit < 0) {
                return NO_MATCH;
            }
            digits[n] = digit;
            at++;
        }
        boolean bounded = at == length || !Character.isLetterOrDigit(text.charAt(at));
        if (!bounded || !isForm(apart, point, hyphenInside) || (apart >= ENDS_IN_A_PAIR && isInARow(text, start, at))) {
            return NO_MATCH;
        }
        return hyphenAtEnd && apart == SIX_FOUR ? HYPHENATED : PLAIN;
    }

    /**
     * Whether somebody may write a CPR number in these groups; the bits are the digits that stand apart from the one before. Groups that other
     * numbers have are left out: four and six, eight and two, and dates with a year of four digits and an hour.
     */
    private static boolean isForm(int apart, boolean point, boolean hyphenInside) {
        return switch (apart) {
            case 0, SIX_FOUR, TWO_TWO_TWO_FOUR -> true;
            case 1 << 2, 1 << 2 | 1 << 4, 1 << 2 | 1 << 6 -> !point;
            case 1 << 6 | 1 << 8, 1 << 2 | 1 << 6 | 1 << 8, 1 << 2 | 1 << 4 | 1 << 6 | 1 << 8 -> !point;
            case 1 << 4 | 1 << 6, 1 << 4 | 1 << 6 | 1 << 8 -> !point && !hyphenInside;
            default -> false;
        };
    }

    /** Whether numbers stand before or after, so that pairs of digits are part of a longer row. */
    private static boolean isInARow(CharSequence text, int start, int end) {
        boolean before = start > 1 && isBetween(text.charAt(start - 1)) && digit(text.charAt(start - 2)) >= 0;
        boolean after = end + 1 < text.length() && isBetween(text.charAt(end)) && digit(text.charAt(end + 1)) >= 0;
        return before || after;
    }

    private static CprVerdict verdict(int[] digits) {
        int day = digits[0] * 10 + digits[1];
        int month = digits[2] * 10 + digits[3];
        int year = year(digits[4] * 10 + digits[5], digits[FIRST_OF_LAST_GROUP]);
        if (month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return CprVerdict.NONE;
        }
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            sum += WEIGHTS[i] * digits[i];
        }
        if (sum % 11 == 0) {
            return CprVerdict.SURE;
        }
        boolean givenOutWithoutCheck =
                day == 1 && month == 1 && year >= FIRST_YEAR_WITHOUT_CHECK && year <= LAST_YEAR_WITHOUT_CHECK;
        return givenOutWithoutCheck ? CprVerdict.LIKELY : CprVerdict.POSSIBLE;
    }

    private static int year(int ofCentury, int seventh) {
        if (seventh <= 3) {
            return 1900 + ofCentury;
        }
        if (seventh == 4 || seventh == 9) {
            return (ofCentury <= 36 ? 2000 : 1900) + ofCentury;
        }
        return (ofCentury <= 57 ? 2000 : 1800) + ofCentury;
    }

    private static int digit(char c) {
        return c < '\u0080' ? (c >= '0' && c <= '9' ? c - '0' : -1) : Character.digit(c, 10);
    }

    private static boolean isBetween(char c) {
        return isHyphen(c) || isPoint(c) || Blanks.isBlank(c);
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == '/';
    }

    private static boolean isHidden(char c) {
        return c >= '\u0080' && (Blanks.isInvisible(c) || Character.getType(c) == Character.FORMAT);
    }

    private static boolean isHyphen(char c) {
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }
}
