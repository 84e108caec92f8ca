package dk.almendata.address;

/** Tells the names of towns in a text from other words that stand behind the house number, by their form. */
final class TownWords {

    /** Without capitals or without small letters, so that letter case tells nothing. */
    private final boolean oneCase;

    /** Prepares for the parts of a text. */
    TownWords(String text) {
        boolean capital = false;
        boolean small = false;
        for (int i = 0; i < text.length() && !(capital && small); i++) {
            capital |= Character.isUpperCase(text.charAt(i));
            small |= Character.isLowerCase(text.charAt(i));
        }
        this.oneCase = !capital || !small;
    }

    boolean isOneCase() {
        return oneCase;
    }

    /** Whether a part may be a town or a unit text: in small letters, ending as a part of a house does, or v. and a name; a district is a town. */
    boolean isEither(String text) {
        boolean small = !oneCase && Character.isLowerCase(text.charAt(0));
        return (small || UnitWords.endsAsUnit(text) || text.startsWith("v. "))
                && isTown(text)
                && !PostcodeList.hasDistrict(text);
    }

    /** Whether the first word is written as the last is, so that it rather belongs to a town: ST. MERLØSE, st. darum. */
    static boolean isFirst(String text) {
        return Character.isUpperCase(text.charAt(0))
                == Character.isUpperCase(Words.last(text).charAt(0));
    }

    /** Whether what follows st. or kl. may be the rest of a town's name. */
    static boolean mayBe(String text) {
        return !text.isEmpty() && isTown(text) && !Door.isSide(text);
    }

    /** Whether what follows a unit without a comma may be a town: as {@link #isTown}, with a capital if the text has any. */
    boolean isBehindUnit(String text) {
        return !text.isEmpty() && (oneCase || !Character.isLowerCase(text.charAt(0))) && isTown(text);
    }

    /** Whether a text may be the name of a town: no digits, no word of a unit, floor or name in front, nothing that joins. */
    static boolean isTown(String text) {
        int first = Words.end(text, 0);
        return Character.isLetter(text.charAt(0))
                && !UnitWords.isWholeUnit(text, 0, first)
                && !Digits.isIn(text)
                && !UnitWords.isUnit(text, 0, first)
                && !NameWords.isName(text)
                && !(first < text.length() && belongsToUnit(text.substring(0, first)))
                && !joins(text)
                && !(first == text.length() && AddressWords.isNoRoadEnd(text));
    }

    /** One past the words that may be a town: the first bracket or word that a name follows, behind other words; otherwise the end. */
    static int end(String text) {
        for (int at = Words.next(text, 0); at > 0; at = Words.next(text, at)) {
            if (text.charAt(at) == '(' || NameWords.isNameAt(text, at)) {
                boolean whole = NameWords.isName(text)
                        || UnitPhrase.withoutBrackets(text).length() < text.length();
                return whole ? text.length() : at;
            }
        }
        return text.length();
    }

    /** Whether a word begins a floor or a door, although what follows makes it none. */
    private static boolean belongsToUnit(String word) {
        String bare = Words.bare(word);
        return FloorWords.isAfterFloor(bare) || Words.small(bare).equals("dør");
    }

    /** Whether a word of a text joins what stands before and behind it. */
    static boolean joins(String text) {
        for (int at = 0; at >= 0 && at < text.length(); at = Words.next(text, at)) {
            if (AddressWords.isJoining(text, at, Words.end(text, at))) {
                return true;
            }
        }
        return false;
    }
}
