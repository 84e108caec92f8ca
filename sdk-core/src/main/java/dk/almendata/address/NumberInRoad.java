package dk.almendata.address;

/**
 * Tells a road name that has swallowed a house number, a floor or a side from one that holds a number of its own: {@code Algade 6 4. th.},
 * {@code Algade 6 5006 Odense Nygade}, {@code Algade 6.F.}, {@code Nygade 11/Torvet} are none, {@code 10. Februar Vej}, {@code Christian 4.s Vej} and {@code Pier 5} are.
 */
final class NumberInRoad {

    private static final int LONGEST_ORDINAL = 2;
    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_NUMBER = 4;

    private NumberInRoad() {}

    /** One past the stop of an ordinal with which a name begins and the word that is glued to it: 10.februar vej; 0 if it begins otherwise. */
    static int gluedOrdinalEnd(String name) {
        int digits = Digits.end(name, 0);
        if (digits == 0 || digits > LONGEST_ORDINAL || digits == name.length() || name.charAt(digits) != '.') {
            return 0;
        }
        String word = Words.lettersAt(name, digits + 1);
        boolean part = word.length() < SHORTEST_WORD || FloorWords.isAfterFloor(Words.small(word)) || Door.isSide(word);
        return part ? 0 : digits + 1;
    }

    /** One past a number of a lease or a unit with which a name begins: groups of digits, zeros in front, or too long for a road's; 0 if it begins otherwise. */
    static int referenceEnd(String name) {
        int to = Words.end(name, 0);
        boolean groups = false;
        for (int i = 0; i < to; i++) {
            char c = name.charAt(i);
            boolean between = i > 0 && i + 1 < to && (c == '-' || c == '/');
            if (!between && !Digits.isDigit(c)) {
                return 0;
            }
            groups |= between;
        }
        boolean zeros = to >= SHORTEST_WORD && name.charAt(0) == '0';
        return to < name.length() && (groups || zeros || to > LONGEST_NUMBER) ? to : 0;
    }

    static boolean isIn(String name) {
        boolean number = false;
        for (int at = 0; at >= 0 && at < name.length(); at = Words.next(name, at)) {
            boolean digit = Digits.isDigit(name.charAt(at));
            if (digit || number) {
                String word = name.substring(at, Words.end(name, at));
                boolean two = at > 1 && Digits.isDigit(name.charAt(at - 2)) && Digits.value(word, word.length()) > 0;
                if (digit ? two || isGlued(word) : isSide(word) || isLetterWithStop(word)) {
                    return true;
                }
                number = true;
            }
        }
        return false;
    }

    /** A number with a stop or stroke and letters in one word, but for the s of a king's number. */
    private static boolean isGlued(String word) {
        int at = 0;
        while (at < word.length() && Digits.isDigit(word.charAt(at))) {
            at++;
        }
        boolean mark = at < word.length() && (word.charAt(at) == '.' || word.charAt(at) == '/');
        return mark
                && at + 1 < word.length()
                && Character.isLetter(word.charAt(at + 1))
                && !(word.charAt(at + 1) == 's' && at + 2 == word.length());
    }

    private static boolean isSide(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return Door.isSide(bare) || bare.equalsIgnoreCase("sal");
    }

    private static boolean isLetterWithStop(String word) {
        return word.length() == 2 && word.charAt(1) == '.' && Character.isUpperCase(word.charAt(0));
    }
}
