package dk.almendata.address;

import java.util.Locale;

/** Finds words in a tidied text: what stands between two blanks, and the letters that begin at a place. */
final class Words {

    private Words() {}

    /** One past the word that begins here: the next blank or the end. */
    static int end(String text, int from) {
        int blank = text.indexOf(' ', from);
        return blank < 0 ? text.length() : blank;
    }

    /** The first place from here on that is no blank. */
    static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** Where the next word begins, -1 if there is none. */
    static int next(String text, int from) {
        int to = end(text, from);
        return to == text.length() ? -1 : skipBlanks(text, to);
    }

    /** One past the letters that begin here. */
    static int lettersEnd(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The letters that begin here; empty if there are none. */
    static String lettersAt(String text, int from) {
        return from < text.length() ? text.substring(from, lettersEnd(text, from)) : "";
    }

    /** The first word. */
    static String first(String text) {
        return text.substring(0, end(text, 0));
    }

    /** The last word. */
    static String last(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    /** A word in small letters, the same in every country. */
    static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** A word without stops and colons at its end. */
    static String bare(String word) {
        int to = word.length();
        while (to > 0 && (word.charAt(to - 1) == '.' || word.charAt(to - 1) == ':')) {
            to--;
        }
        return word.substring(0, to);
    }
}
