package dk.almendata.address;

/** A word such as lejl. with the number or letter that belongs to it: lejl. 12, bygn. A, lejl.nr. 4, vær.305. */
final class UnitPhrase {

    private UnitPhrase() {}

    /** One past the word and its number; the place itself if no such word stands here. */
    static int end(String text, int from) {
        int to = Words.end(text, from);
        String word = text.substring(from, to);
        if (!AddressWords.isUnit(word)) {
            int digit = firstDigit(word);
            boolean stopped = digit > 0 && digit < word.length() && word.charAt(digit - 1) == '.';
            boolean glued = stopped && AddressWords.isUnit(word.substring(0, digit));
            return glued || AddressWords.isWholeUnit(word) ? to : from;
        }
        int value = valueEnd(text, from);
        return value > from ? value : to;
    }

    /** One past the number or letter of the word that begins here; the place itself if there is none. */
    static int valueEnd(String text, int from) {
        int word = Words.end(text, from);
        if (!AddressWords.isUnit(text.substring(from, word))) {
            return from;
        }
        int at = Words.skipBlanks(text, word);
        int end = Words.end(text, at);
        if (at < text.length() && AddressWords.isNumberWord(text.substring(at, end))) {
            at = Words.skipBlanks(text, end);
            end = Words.end(text, at);
        }
        return isValue(text.substring(at, end)) ? end : from;
    }

    /** Whether a text is nothing but a word of a unit, with its number if it has one. */
    static boolean isWhole(String text) {
        int end = end(text, 0);
        return end > 0 && end == text.length();
    }

    /** Whether a text begins with a word of a unit. */
    static boolean isAt(String text, int from) {
        return end(text, from) > from;
    }

    /** A number without a stop, or a letter. */
    private static boolean isValue(String token) {
        String bare = token.endsWith(":") ? token.substring(0, token.length() - 1) : token;
        if (bare.isEmpty() || bare.endsWith(".")) {
            return false;
        }
        return Digits.isDigit(bare.charAt(0)) || (bare.length() == 1 && Character.isLetter(bare.charAt(0)));
    }

    private static int firstDigit(String word) {
        int i = 0;
        while (i < word.length() && !Digits.isDigit(word.charAt(i))) {
            i++;
        }
        return i;
    }
}
