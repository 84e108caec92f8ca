package dk.almendata.address;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** A text before it is read: letters in one piece, blanks single, other marks made commas, quotes taken off; then parted at its commas. */
final class TidyText {

    private static final char FIRST_COMBINING = '\u0300';
    private static final char FIRST_UNUSUAL = 0x7f;
    private static final int HOUSE_DIGITS = 3;

    private TidyText() {}

    /**
     * Tidies a text.
     *
     * @param text as it came
     * @param notes takes what was changed
     * @return the text itself if it is tidy
     */
    static String of(String text, AddressParts notes) {
        if (isTidy(text)) {
            return text;
        }
        String single = blanks(marks(composed(text, notes), notes), notes);
        return dashes(Brackets.parted(FieldLabels.without(LooseMarks.without(single, notes), notes), notes), notes);
    }

    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean second = before == ' ' && (c == ' ' || c == '-' || c == '/' || LooseMarks.mayBe(c));
            if (second || (c != ' ' && !isUsual(c))) {
                return false;
            }
            before = c;
        }
        return before != ' ' && text.charAt(0) != '\'';
    }

    /** Whether a character is a letter in one piece, a digit or a mark that addresses have. */
    private static boolean isUsual(char c) {
        if (Digits.isLetter(c) || Digits.isDigit(c)) {
            return true;
        }
        boolean ascii = c > ' ' && c < FIRST_UNUSUAL && ";|:\"([".indexOf(c) < 0;
        return ascii || (c >= '\u00c0' && c < FIRST_COMBINING);
    }

    private static String composed(String text, AddressParts notes) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return text;
        }
        notes.note(AddressReason.LETTERS_COMPOSED);
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Line ends and the like become commas, dashes hyphens, blanks of every kind plain ones; quotes and what cannot be seen go. */
    private static String marks(String text, AddressParts notes) {
        StringBuilder marked = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            boolean lineEnd =
                    c == '\n' || c == '\r' || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
            if (lineEnd || c == ';' || c == '|' || c == '\u00b7' || c == '\u2022') {
                marked.append(',');
                notes.note(AddressReason.COMMA_READ);
            } else if (c == '\u2010' || c == '\u2011' || c == '\u2013' || c == '\u2014' || c == '\u2212') {
                marked.append('-');
                notes.note(AddressReason.FORM_CHANGED);
            } else if (c == '"' || c == '\u201c' || c == '\u201d' || c == '\u00bb' || c == '\u00ab') {
                notes.note(AddressReason.FORM_CHANGED);
            } else if (type == Character.FORMAT) {
                notes.note(AddressReason.BLANKS_TIDIED);
            } else if (c != ' '
                    && (Character.isWhitespace(c) || Character.isSpaceChar(c) || type == Character.CONTROL)) {
                marked.append(' ');
                notes.note(AddressReason.BLANKS_TIDIED);
            } else {
                marked.append(c);
            }
        }
        return marked.toString();
    }

    private static String blanks(String text, AddressParts notes) {
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean follows = single.length() > 0 && single.charAt(single.length() - 1) != ' ';
            if (c != ' ' || follows) {
                single.append(c);
            }
        }
        String tidy = unquoted(single.toString().stripTrailing());
        if (tidy.length() != text.length()) {
            notes.note(AddressReason.BLANKS_TIDIED);
        }
        return tidy;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.charAt(0) == '\'' && text.charAt(text.length() - 1) == '\'';
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /**
     * A hyphen or stroke with blanks on both sides is a comma, if a number stands before it and it does not make a range. Between words it stays:
     * road names have such hyphens.
     */
    private static String dashes(String text, AddressParts notes) {
        StringBuilder parted = new StringBuilder(text);
        boolean number = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            number |= Digits.isDigit(c);
            boolean free = (c == '-' || c == '/')
                    && i > 0
                    && text.charAt(i - 1) == ' '
                    && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
            if (free && number && !isInside(text, i)) {
                parted.setCharAt(i, ',');
                notes.note(AddressReason.COMMA_READ);
            }
        }
        return parted.toString();
    }

    /** Whether a mark between blanks stands between two house numbers, or behind a bracket or DK. */
    private static boolean isInside(String text, int mark) {
        String before = Words.last(text.substring(0, mark - 1));
        int at = Words.skipBlanks(text, mark + 1);
        if (before.endsWith("[") || AddressWords.isCountry(before)) {
            return true;
        }
        int digits = Digits.end(text, at);
        int to = Words.lettersEnd(text, digits);
        boolean bounded = to == text.length() || " ,]".indexOf(text.charAt(to)) >= 0;
        boolean number = digits > at ? digits - at <= HOUSE_DIGITS && to - digits <= 1 : to - at == 1;
        if (!bounded || !number) {
            return false;
        }
        String next = Words.lettersAt(text, Words.skipBlanks(text, to));
        return !FloorWords.isAfterFloor(next) && !Door.isSide(next);
    }

    /** Where the next comma stands that is not in brackets, -1 if there is none. */
    private static int comma(String tidy, int from) {
        int comma = tidy.indexOf(',', from);
        int open = comma < 0 ? -1 : tidy.lastIndexOf('(', comma);
        int close = open < from ? -1 : tidy.indexOf(')', open);
        return close > comma ? comma(tidy, close) : comma;
    }

    /** The parts between the commas, without blanks around them; empty ones are left out, and those in brackets are no commas. */
    static List<String> segments(String tidy, AddressParts notes) {
        List<String> segments = new ArrayList<>(4);
        boolean brackets = tidy.indexOf('(') >= 0;
        int from = 0;
        while (from <= tidy.length()) {
            int comma = brackets ? comma(tidy, from) : tidy.indexOf(',', from);
            int to = comma < 0 ? tidy.length() : comma;
            String segment = tidy.substring(Words.skipBlanks(tidy, from), to).strip();
            if (!segment.isEmpty()) {
                segments.add(segment);
            } else if (comma >= 0 || from > 0) {
                notes.note(AddressReason.COMMA_REMOVED);
            }
            from = to + 1;
        }
        return segments;
    }
}
