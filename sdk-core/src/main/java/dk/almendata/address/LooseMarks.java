package dk.almendata.address;

/**
 * Stops, colons and other marks that stand loose between blanks: {@code Skolegade 5 . 2 tv}. They part what stands before and behind them, as a comma
 * does, but for a stop that belongs to the number or the abbreviation before it, and a colon that belongs to its label.
 */
final class LooseMarks {

    /** Marks that mean something between blanks: they join, make a range, or are brackets. */
    private static final String MEANING = "+&-/()[]'";

    private LooseMarks() {}

    /** Whether a mark at the start of a word may be loose. */
    static boolean mayBe(char c) {
        return c > ' ' && c < '\u007f' && c != ',' && !Character.isLetterOrDigit(c) && MEANING.indexOf(c) < 0;
    }

    /** A text, its blanks single, without loose marks. */
    static String without(String text, AddressParts notes) {
        StringBuilder parted = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int to = Words.end(text, at);
            int marks = marksEnd(text, at, to);
            boolean loose = marks == to || (marks > at && at > 0 && Digits.isDigit(text.charAt(at - 2)));
            if (loose && at > 0) {
                put(parted, text, at, marks, notes);
                parted.append(marks < to ? " " : "").append(text, marks, to);
            } else if (!loose) {
                parted.append(text, at, to);
            }
            at = Words.skipBlanks(text, to);
            parted.append(at < text.length() && parted.length() > 0 ? " " : "");
        }
        return parted.toString();
    }

    /** Puts a comma, or the mark itself, behind what was put so far. */
    private static void put(StringBuilder parted, String text, int from, int to, AddressParts notes) {
        parted.setLength(Math.max(0, parted.length() - 1));
        String before = parted.toString();
        char mark = text.charAt(from);
        boolean own = mark == '.' && to == from + 1 && (isFloor(before) || isAbbreviation(before, text, to));
        boolean label = mark == ':' && !Digits.isIn(before) && !isDigitNext(text, to);
        parted.append(own || label ? mark : ',');
        notes.note(own || label ? AddressReason.FORM_CHANGED : AddressReason.COMMA_READ);
    }

    /** Whether a text ends in a number that is not the house's: the first of all, or a later one than the house's that makes no range. */
    private static boolean isFloor(String text) {
        String word = Words.last(text);
        String front = text.substring(0, text.length() - word.length());
        boolean later =
                front.endsWith(" ") && !front.endsWith("- ") && Digits.isIn(front.substring(Words.end(front, 0)));
        return Digits.value(word, word.length()) >= 0 && (front.isEmpty() || later);
    }

    /** Whether a text in front of any number ends in a word that a stop may follow. */
    private static boolean isAbbreviation(String text, String whole, int to) {
        return !Digits.isIn(text) && (!isDigitNext(whole, to) || AddressWords.isNumberWord(Words.last(text)));
    }

    private static boolean isDigitNext(String text, int from) {
        int next = Words.skipBlanks(text, from);
        return next < text.length() && Digits.isDigit(text.charAt(next));
    }

    /** One past the marks that begin a word; the place itself if the word begins otherwise. */
    private static int marksEnd(String text, int from, int to) {
        int at = from;
        while (at < to && (mayBe(text.charAt(at)) || (at > from && text.charAt(at) == ','))) {
            at++;
        }
        return at;
    }
}
