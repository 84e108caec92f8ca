package dk.almendata.address;

/**
 * Parts what stands in brackets from what stands on their sides: {@code Skolegade 5 (baghuset) 1. tv}, {@code Møllegade [ved kirken] 5}.
 *
 * <p>Behind a number the bracket ends as at a comma; before any it stands in front, since no road name holds one. Those of a range ({@code 7[ - 13]})
 * and of a postcode ({@code (4700) Næstved}) stay.
 */
final class Brackets {

    private static final String OPEN = "([";
    private static final String CLOSED = ")]";
    private static final int POSTCODE_DIGITS = 4;

    private Brackets() {}

    /** Whether a character opens a bracket. */
    static boolean isOpen(char c) {
        return OPEN.indexOf(c) >= 0;
    }

    /** Whether a text has a bracket, or half of one. */
    static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (OPEN.indexOf(text.charAt(i)) >= 0 || CLOSED.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A text whose brackets are round and parted from the rest. */
    static String parted(String text, AddressParts notes) {
        if (!isIn(text)) {
            return text;
        }
        StringBuilder front = new StringBuilder();
        StringBuilder rest = new StringBuilder(text.length() + 2);
        boolean letter = false;
        boolean number = false;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int close = isOpen(c) ? close(text, at) : -1;
            if (close < 0) {
                letter |= Character.isLetter(c);
                number |= letter && Digits.isDigit(c);
                rest.append(c);
                at++;
                continue;
            }
            String inside = inside(text.substring(at + 1, close));
            int next = Words.skipBlanks(text, close + 1);
            boolean joined =
                    next < text.length() && (Character.isLetterOrDigit(text.charAt(next)) || isOpen(text.charAt(next)));
            if (number || !joined) {
                rest.append(inside).append(joined ? ", " : "");
                at = joined ? next : close + 1;
            } else {
                front.append(inside).append(", ");
                at = next;
            }
            if (joined) {
                notes.note(AddressReason.COMMA_ADDED);
            }
        }
        return front.append(rest).toString();
    }

    /** What stands in a bracket: its parts in brackets of their own, without those in it. */
    private static String inside(String text) {
        StringBuilder inside = new StringBuilder("(");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean begins = inside.charAt(inside.length() - 1) == '(';
            boolean between = c == ' ' || c == ',' || isOpen(c) || CLOSED.indexOf(c) >= 0;
            if (c == ',' && !begins && i + 1 < text.length()) {
                inside.append("), (");
            } else if (!between || (c == ' ' && !begins)) {
                inside.append(c);
            }
        }
        return inside.append(')').toString();
    }

    /** Where the bracket closes that opens here; -1 if it does not, or is that of a range or a postcode. */
    private static int close(String text, int open) {
        boolean range = text.charAt(open) == '[' && text.startsWith("-", Words.skipBlanks(text, open + 1));
        int depth = 0;
        for (int i = open; i < text.length() && !range; i++) {
            depth += isOpen(text.charAt(i)) ? 1 : 0;
            depth -= CLOSED.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
            if (depth == 0) {
                boolean postcode = i - open - 1 == POSTCODE_DIGITS && Digits.value(text, open + 1, i) >= 0;
                return postcode ? -1 : i;
            }
        }
        return -1;
    }
}
