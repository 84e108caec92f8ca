package dk.almendata.address;

import java.util.List;
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
        return word.substring(0, bareEnd(word, 0, word.length()));
    }

    /** One past the word from here to there without stops and colons at its end. */
    static int bareEnd(String text, int from, int to) {
        int end = to;
        while (end > from && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ':')) {
            end--;
        }
        return end;
    }

    /** Whether a word ends with one of these. */
    static boolean endsWithAny(String word, List<String> endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
