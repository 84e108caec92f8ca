package dk.almendata.address;

/** The words that the name of a person or firm follows, in any letter case, and where they stand in a text: c/o, att., Lejer: . */
final class NameWords {

    /** Words that a name follows. */
    private static final WordSet NAMES_FOLLOW = WordSet.of("c/o", "co", "att", "attn", "v/");

    /** Words that a name follows without a blank: v/Hansen. */
    private static final String AT = "v/";

    private static final String CARE_OF = "c/o";

    /** Words that a name follows if a colon stands behind them. */
    private static final WordSet NAME_LABELS =
            WordSet.of("navn", "lejer", "lejernavn", "beboer", "beboernavn", "ejer", "kunde", "forbruger", "modtager");

    private NameWords() {}

    /** Whether a text begins with what a name follows: c/o, att., v/, Lejer: . */
    static boolean isName(String text) {
        return !text.isEmpty() && isName(text, 0);
    }

    private static boolean isName(String text, int from) {
        if (!mayBeName(text, from)) {
            return false;
        }
        int to = Words.end(text, from);
        return NAMES_FOLLOW.hasBare(text, from, to)
                || text.regionMatches(true, from, AT, 0, AT.length())
                || text.regionMatches(true, from, CARE_OF, 0, CARE_OF.length())
                || isNameLabel(text, from, to);
    }

    /** Whether a word with a colon says that a name follows: Lejer: . */
    static boolean isNameLabel(String word) {
        return isNameLabel(word, 0, word.length());
    }

    private static boolean isNameLabel(String text, int from, int to) {
        return from < to && text.charAt(to - 1) == ':' && NAME_LABELS.hasBare(text, from, to);
    }

    /** Where the last word of a text begins that a name follows, -1 if it has none. */
    static int nameIn(String text) {
        int name = isName(text) ? 0 : -1;
        for (int at = Words.next(text, 0); at > 0; at = Words.next(text, at)) {
            name = isNameAt(text, at) ? at : name;
        }
        return name;
    }

    /** Whether a word that a name follows begins here, behind others; not Co, which ends the name of a firm. */
    static boolean isNameAt(String text, int at) {
        return isName(text, at) && Character.toLowerCase(text.charAt(at + 1)) != 'o';
    }

    /** Whether it is worth looking: c/o, att., v/ and words with a colon. */
    private static boolean mayBeName(String text, int at) {
        char c = text.charAt(at);
        return c == 'c' || c == 'a' || c == 'v' || c == 'C' || c == 'A' || c == 'V' || text.indexOf(':', at) > 0;
    }
}
