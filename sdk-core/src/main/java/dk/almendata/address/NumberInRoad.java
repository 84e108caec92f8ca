package dk.almendata.address;

/**
 * Tells a road name that has swallowed a house number, a floor or a side from one that holds a number of its own: {@code Algade 6 4. th.},
 * {@code Algade 6 5006 Odense Nygade}, {@code Algade 6.F.}, {@code Nygade 11/Torvet} are none, {@code 10. Februar Vej}, {@code Christian 4.s Vej} and {@code Pier 5} are.
 */
final class NumberInRoad {

    private NumberInRoad() {}

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
