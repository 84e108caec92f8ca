package dk.almendata.address;

import java.util.Set;

/** The words that the name of a person or firm follows, and where they stand in a text: c/o, att., Lejer: . */
final class NameWords {

    /** Words that a name follows. */
    private static final Set<String> NAMES_FOLLOW = Set.of("c/o", "co", "att", "attn", "v/");

    /** Words that a name follows if a colon stands behind them. */
    private static final Set<String> NAME_LABELS =
            Set.of("navn", "lejer", "lejernavn", "beboer", "beboernavn", "ejer", "kunde", "forbruger", "modtager");

    private NameWords() {}

    /** Whether a text begins with what a name follows: c/o, att., v/, Lejer: . */
    static boolean isName(String text) {
        if (!text.isEmpty() && Character.isLetter(text.charAt(0)) && !mayBeName(text, 0)) {
            return false;
        }
        String first = Words.first(text);
        String word = Words.small(Words.bare(first));
        return NAMES_FOLLOW.contains(word)
                || (word.length() > 2 && (word.startsWith("v/") || word.startsWith("c/o")))
                || isNameLabel(first);
    }

    /** Whether a word with a colon says that a name follows: Lejer: . */
    static boolean isNameLabel(String word) {
        return word.endsWith(":") && NAME_LABELS.contains(Words.small(Words.bare(word)));
    }

    /** Where the last word of a text begins that a name follows, -1 if it has none. */
    static int nameIn(String text) {
        int name = mayBeName(text, 0) && isName(text) ? 0 : -1;
        for (int at = Words.next(text, 0); at > 0; at = Words.next(text, at)) {
            name = isNameAt(text, at) ? at : name;
        }
        return name;
    }

    /** Whether a word that a name follows begins here, behind others; not Co, which ends the name of a firm. */
    static boolean isNameAt(String text, int at) {
        return mayBeName(text, at) && isName(text.substring(at)) && Character.toLowerCase(text.charAt(at + 1)) != 'o';
    }

    /** Whether it is worth looking: c/o, att., v/ and words with a colon. */
    private static boolean mayBeName(String text, int at) {
        return "cavCAV".indexOf(text.charAt(at)) >= 0 || text.indexOf(':', at) > 0;
    }
}
