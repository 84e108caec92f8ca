package dk.almendata.enrichment;

/** Blanks of every kind: Unicode spaces, tabs, line ends, and the marks that show nothing. */
final class Blanks {

    private Blanks() {}

    static boolean isBlank(char c) {
        return c <= ' ' || (c >= '\u0080' && (Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c)));
    }

    /** A text without the blanks around it; the same object if there are none. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return from == 0 && to == text.length() ? text : text.substring(from, to);
    }

    /** Whether reading would strip something. */
    static boolean isAround(String text) {
        return !text.isEmpty() && (isBlank(text.charAt(0)) || isBlank(text.charAt(text.length() - 1)));
    }

    /** A mark that takes no room, not even a blank's. */
    static boolean isInvisible(char c) {
        return c == '\uFEFF' || c == '\u200B' || c == '\u2060' || c == '\u00AD';
    }
}
