package dk.almendata.lbf;

import static dk.almendata.lbf.LbfReason.AMBIGUOUS_THOUSANDS;
import static dk.almendata.lbf.LbfReason.APOSTROPHE_REMOVED;
import static dk.almendata.lbf.LbfReason.BLANKS_STRIPPED;
import static dk.almendata.lbf.LbfReason.DECIMAL_ZERO_REMOVED;
import static dk.almendata.lbf.LbfReason.EMPTY;
import static dk.almendata.lbf.LbfReason.FOREIGN_DIGITS;
import static dk.almendata.lbf.LbfReason.LETTERS;
import static dk.almendata.lbf.LbfReason.LEVEL_NEEDED;
import static dk.almendata.lbf.LbfReason.MISPLACED_MARK;
import static dk.almendata.lbf.LbfReason.MIXED_SEPARATORS;
import static dk.almendata.lbf.LbfReason.OTHER_CHARACTERS;
import static dk.almendata.lbf.LbfReason.PARTS_MISMATCH;
import static dk.almendata.lbf.LbfReason.SCIENTIFIC_NOTATION;
import static dk.almendata.lbf.LbfReason.SEPARATORS_REMOVED;
import static dk.almendata.lbf.LbfReason.SIGN;
import static dk.almendata.lbf.LbfReason.THOUSANDS_REMOVED;
import static dk.almendata.lbf.LbfReason.TOO_LONG;
import static dk.almendata.lbf.LbfReason.ZEROS_PADDED;
import static dk.almendata.lbf.LbfReason.ZERO_ORGANISATION;

import org.jspecify.annotations.Nullable;

/**
 * The one checker behind {@code parse}, {@code check} and {@code isValid}. A reading is a {@code long}, so that asking costs no object: the
 * number in the low 30 bits, its level in the next two, and from {@link #REASON_SHIFT} one bit per {@link LbfReason}.
 */
final class LbfReader {

    static final int REASON_SHIFT = 32;

    private static final int LEVEL_SHIFT = 30;
    private static final int NUMBER_MASK = (1 << LEVEL_SHIFT) - 1;
    private static final byte[] ASCII_KINDS = asciiKinds();
    private static final long REPAIRS = maskOf(LbfOutcome.REPAIRED);
    private static final long REFUSALS = maskOf(LbfOutcome.REFUSED);

    private LbfReader() {}

    /**
     * Reads a text.
     *
     * @param level null if it was not stated
     */
    static long read(@Nullable LbfLevel level, String text) {
        int plain = level == null ? -1 : plain(level, text);
        if (level == null || plain < 0) {
            return readWritten(level, text);
        }
        return reading(level, plain, text.length() < level.digits() ? ZEROS_PADDED.bit() : 0);
    }

    /** The number that a text of plain digits writes, never refused; -1 if the text needs more than that. */
    static int plain(LbfLevel level, String text) {
        int length = text.length();
        return length == 0 || length > level.digits() ? -1 : digits(text, 0, length);
    }

    static boolean isRefused(long reading) {
        return (reading & REFUSALS) != 0;
    }

    static boolean has(long reading, LbfReason reason) {
        return (reading & reason.bit()) != 0;
    }

    static boolean isRepaired(long reading) {
        return (reading & REPAIRS) != 0;
    }

    static LbfLevel level(long reading) {
        return LbfLevel.ofOrdinal((int) (reading >>> LEVEL_SHIFT) & 3);
    }

    static int number(long reading) {
        return (int) reading & NUMBER_MASK;
    }

    @SuppressWarnings("EnumOrdinal") // readings are not stored, so the order may change
    private static long reading(LbfLevel level, int number, long reasons) {
        long doubt = number < level.perOrganisation() ? ZERO_ORGANISATION.bit() : 0;
        return number | ((long) level.ordinal() << LEVEL_SHIFT) | reasons | doubt;
    }

    /** Everything that is not plain digits of at most the level's length. */
    private static long readWritten(@Nullable LbfLevel level, String text) {
        int start = skipBlanks(text, 0, text.length());
        int end = dropBlanks(text, start, text.length());
        boolean stripped = end - start < text.length();
        long repairs = 0;
        if (start < end && isApostrophe(text.charAt(start))) {
            int afterwards = skipBlanks(text, start + 1, end);
            stripped |= afterwards > start + 1;
            repairs = APOSTROPHE_REMOVED.bit();
            start = afterwards;
        }
        if (stripped) {
            repairs |= BLANKS_STRIPPED.bit();
        }
        if (start == end) {
            return EMPTY.bit();
        }
        int kinds = kinds(text, start, end);
        if ((kinds & Kind.REFUSED) != 0) {
            return refusal(kinds, text, start, end).bit();
        }
        if (isSign(text.charAt(start))) {
            return SIGN.bit();
        }
        boolean marked = (kinds & Kind.MARK) != 0;
        boolean parted = (kinds & Kind.SEPARATOR) != 0;
        if (marked && parted) {
            return MIXED_SEPARATORS.bit();
        }
        if (marked) {
            return readMarked(level, text, start, end, repairs);
        }
        return parted ? readParted(level, text, start, end, repairs) : readDigits(level, text, start, end, repairs);
    }

    private static LbfReason refusal(int kinds, String text, int start, int end) {
        if ((kinds & Kind.FOREIGN_DIGIT) != 0) {
            return FOREIGN_DIGITS;
        }
        if ((kinds & Kind.LETTER) != 0) {
            return isScientific(text, start, end) ? SCIENTIFIC_NOTATION : LETTERS;
        }
        return (kinds & Kind.SIGN) != 0 && isSign(text.charAt(start)) ? SIGN : OTHER_CHARACTERS;
    }

    /** Digits with points or commas: a decimal zero, groups of thousands, or both with different marks. */
    private static long readMarked(@Nullable LbfLevel level, String text, int start, int end, long repairs) {
        long found = repairs;
        int last = lastMark(text, start, end);
        int stop = end;
        char decimal = 0;
        if (last == end - 2 && text.charAt(end - 1) == '0') {
            decimal = text.charAt(last);
            stop = last;
            found |= DECIMAL_ZERO_REMOVED.bit();
        }
        if (stop == start) {
            return MISPLACED_MARK.bit();
        }
        int first = firstMark(text, start, stop);
        if (first == stop) {
            return readDigits(level, text, start, stop, found);
        }
        char thousands = text.charAt(first);
        if (thousands == decimal || first == start || first > start + 3 || (stop - first) % 4 != 0) {
            return MISPLACED_MARK.bit();
        }
        int count = (first - start) + (stop - first) / 4 * 3;
        int number = digits(text, start, first);
        for (int mark = first; mark < stop; mark += 4) {
            int group = digits(text, mark + 1, mark + 4);
            if (text.charAt(mark) != thousands || group < 0) {
                return MISPLACED_MARK.bit();
            }
            number = number * 1_000 + group;
        }
        if (count == first - start + 3 && number % 1_000 == 0) {
            return AMBIGUOUS_THOUSANDS.bit();
        }
        return readCounted(level, number, count, text.charAt(start) == '0', found | THOUSANDS_REMOVED.bit());
    }

    private static long readDigits(@Nullable LbfLevel level, String text, int start, int end, long repairs) {
        int count = end - start;
        int number = count > LbfLevel.BYGGEAFSNIT.digits() ? 0 : digits(text, start, end);
        return readCounted(level, number, count, text.charAt(start) == '0', repairs);
    }

    /**
     * Digits without parts.
     *
     * @param number what they write; of no matter where there are too many
     */
    private static long readCounted(
            @Nullable LbfLevel stated, int number, int count, boolean zeroInFront, long repairs) {
        if (count > (stated == null ? LbfLevel.BYGGEAFSNIT : stated).digits()) {
            return TOO_LONG.bit();
        }
        LbfLevel level = stated == null ? levelOfFullDigits(count, zeroInFront) : stated;
        if (level == null) {
            return LEVEL_NEEDED.bit();
        }
        return reading(level, number, count < level.digits() ? repairs | ZEROS_PADDED.bit() : repairs);
    }

    /** The level of digits that cannot have lost any: nine of them, or four or seven that begin with a zero. */
    private static @Nullable LbfLevel levelOfFullDigits(int length, boolean zeroInFront) {
        for (LbfLevel level : LbfLevel.values()) {
            if (level.digits() == length && (zeroInFront || level == LbfLevel.BYGGEAFSNIT)) {
                return level;
            }
        }
        return null;
    }

    /** Two or three parts, each padded on its own. */
    private static long readParted(@Nullable LbfLevel level, String text, int start, int end, long repairs) {
        int firstEnd = digitsEnd(text, start, end);
        int second = separationEnd(text, firstEnd, end);
        int secondEnd = digitsEnd(text, second, end);
        int third = separationEnd(text, secondEnd, end);
        int thirdEnd = digitsEnd(text, third, end);
        int organisation = firstEnd - start;
        int afdeling = secondEnd - second;
        int byggeafsnit = thirdEnd - third;
        boolean joined = afdeling == 5 && byggeafsnit == 0;
        if (thirdEnd != end
                || organisation < 1
                || organisation > 4
                || afdeling < 1
                || (afdeling > 3 && !joined)
                || byggeafsnit > 2
                || (byggeafsnit == 0 && third != secondEnd)) {
            return PARTS_MISMATCH.bit();
        }
        LbfLevel written = joined || byggeafsnit > 0 ? LbfLevel.BYGGEAFSNIT : LbfLevel.AFDELING;
        if (level != null && level != written) {
            return PARTS_MISMATCH.bit();
        }
        int number = digits(text, start, firstEnd) * written.perOrganisation();
        number += joined || byggeafsnit == 0
                ? digits(text, second, secondEnd)
                : digits(text, second, secondEnd) * written.perAfdeling() + digits(text, third, thirdEnd);
        boolean full = organisation + afdeling + byggeafsnit == written.digits();
        return reading(written, number, repairs | SEPARATORS_REMOVED.bit() | (full ? 0 : ZEROS_PADDED.bit()));
    }

    /** The number that at most nine ASCII digits write, -1 if there is any other character. */
    private static int digits(String text, int start, int end) {
        int number = 0;
        int outside = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            outside |= digit | (9 - digit);
            number = number * 10 + digit;
        }
        return outside < 0 ? -1 : number;
    }

    private static int digitsEnd(String text, int start, int end) {
        int i = start;
        while (i < end && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The end of one separation: blanks, or one hyphen, stroke or underscore with or without blanks around it. */
    private static int separationEnd(String text, int start, int end) {
        int i = skipBlanks(text, start, end);
        if (i < end && isSeparator(text.charAt(i))) {
            i = skipBlanks(text, i + 1, end);
        }
        return i;
    }

    private static int firstMark(String text, int start, int end) {
        int i = start;
        while (i < end && !isMark(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int lastMark(String text, int start, int end) {
        int i = end - 1;
        while (i >= start && !isMark(text.charAt(i))) {
            i--;
        }
        return i;
    }

    private static int skipBlanks(String text, int start, int end) {
        int i = start;
        while (i < end && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int dropBlanks(String text, int start, int end) {
        int i = end;
        while (i > start && isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Digits, perhaps with a mark and more digits, then E and an exponent. */
    private static boolean isScientific(String text, int start, int end) {
        int i = start < end && isSign(text.charAt(start)) ? start + 1 : start;
        int head = i;
        while (i < end && (isDigit(text.charAt(i)) || isMark(text.charAt(i)))) {
            i++;
        }
        if (i == head || i == end || (text.charAt(i) != 'E' && text.charAt(i) != 'e')) {
            return false;
        }
        i++;
        if (i < end && isSign(text.charAt(i))) {
            i++;
        }
        return i < end && digitsEnd(text, i, end) == end;
    }

    /** Which kinds of character there are, as bits of {@link Kind}. */
    private static int kinds(String text, int start, int end) {
        int kinds = 0;
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (c < ASCII_KINDS.length) {
                kinds |= ASCII_KINDS[c];
                i++;
            } else {
                int codePoint = text.codePointAt(i);
                kinds |= kindOf(codePoint);
                i += Character.charCount(codePoint);
            }
        }
        return kinds;
    }

    private static byte[] asciiKinds() {
        byte[] kinds = new byte[0x80];
        for (char c = 0; c < kinds.length; c++) {
            kinds[c] = (byte) (isDigit(c) ? 0 : isMark(c) ? Kind.MARK : kindOf(c));
        }
        return kinds;
    }

    private static int kindOf(int codePoint) {
        if (codePoint < 0x10000 && (isSeparator((char) codePoint) || isSpace((char) codePoint))) {
            return Kind.SEPARATOR;
        }
        if (Character.isDigit(codePoint)) {
            return Kind.FOREIGN_DIGIT;
        }
        if (Character.isLetter(codePoint)) {
            return Kind.LETTER;
        }
        return codePoint < 0x10000 && isSign((char) codePoint) ? Kind.SIGN : Kind.OTHER;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isMark(char c) {
        return c == '.' || c == ',';
    }

    /** The hyphen also in the two forms that word processors put in its place, and as an en dash. */
    private static boolean isSeparator(char c) {
        return c == '-' || c == '/' || c == '_' || c == '\u2010' || c == '\u2011' || c == '\u2013';
    }

    /** The one of the keyboard and the one that word processors put in its place. */
    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+' || c == '\u2212';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** A space of any kind or an invisible mark, such as the byte order mark or one for the direction of writing. */
    private static boolean isBlank(char c) {
        boolean graphic = c > ' ' && c < 0x7f;
        return !graphic && isInvisible(c);
    }

    private static boolean isInvisible(char c) {
        return isSpace(c) || (c >= 0x80 && Character.getType(c) == Character.FORMAT);
    }

    private static long maskOf(LbfOutcome outcome) {
        long mask = 0;
        for (LbfReason reason : LbfReason.values()) {
            if (reason.outcome() == outcome) {
                mask |= reason.bit();
            }
        }
        return mask;
    }

    /** Kinds of character that are no ASCII digit. */
    private static final class Kind {
        static final int SEPARATOR = 1;
        static final int MARK = 2;
        static final int LETTER = 4;
        static final int FOREIGN_DIGIT = 8;
        static final int SIGN = 16;
        static final int OTHER = 32;
        static final int REFUSED = LETTER | FOREIGN_DIGIT | SIGN | OTHER;
    }
}
