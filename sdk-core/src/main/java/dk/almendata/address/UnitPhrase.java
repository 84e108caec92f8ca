package dk.almendata.address;

/** A word such as lejl. with the number or letter that belongs to it: lejl. 12, bygn. A, lejl.nr. 4, vær.305. */
final class UnitPhrase {

    private UnitPhrase() {}

    /** One past the word and its number; the place itself if no such word stands here. */
    static int end(String text, int from) {
        int to = Words.end(text, from);
        if (!UnitWords.isUnit(text, from, to)) {
            return UnitWords.isWholeUnit(text, from, to) || isGlued(text, from, to) ? to : from;
        }
        int value = valueEnd(text, from);
        return value > from ? value : to;
    }

    /** One past the number or letter of the word that begins here; the place itself if there is none. */
    static int valueEnd(String text, int from) {
        int word = Words.end(text, from);
        if (!UnitWords.isUnit(text, from, word)) {
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

    /** A unit text as the standard form has it: each part in brackets that would be read as a town, a floor or a door without them. */
    static void appendTo(StringBuilder text, String unitText) {
        for (String part : unitText.split(", ", -1)) {
            boolean other = !part.isEmpty()
                    && !isAt(part, 0)
                    && !NameWords.isName(part)
                    && (TownWords.isTown(part) || !UnitText.read(part, 0, true).isEmpty());
            text.append(", ").append(other ? "(" + part + ")" : part);
        }
    }

    /** A text without the brackets that stand around all of it. */
    static String withoutBrackets(String text) {
        int last = text.length() - 1;
        boolean bracketed =
                last > 1 && text.charAt(0) == '(' && text.indexOf(')') == last && text.lastIndexOf('(') == 0;
        return bracketed ? text.substring(1, last).strip() : text;
    }

    /** A floor or door that brackets stand around, without them, if it is one for sure: (kælder), (1. tv); any other text as it is. */
    static String opened(String text) {
        if (text.charAt(0) != '(') {
            return text;
        }
        String bare = withoutBrackets(text);
        if (bare.length() == text.length()) {
            return text;
        }
        String inside = bare.replace(",", "");
        UnitText unit = UnitText.read(inside, 0, false);
        return unit.isCertain() && unit.end() == inside.length() ? inside : text;
    }

    /** A number without a stop, or a letter. */
    private static boolean isValue(String token) {
        String bare = token.endsWith(":") ? token.substring(0, token.length() - 1) : token;
        if (bare.isEmpty() || bare.endsWith(".")) {
            return false;
        }
        return Digits.isDigit(bare.charAt(0)) || (bare.length() == 1 && Character.isLetter(bare.charAt(0)));
    }

    /** Whether the word from here to there is one of a unit with its number behind a stop: vær.305. */
    private static boolean isGlued(String text, int from, int to) {
        int digit = from;
        while (digit < to && !Digits.isDigit(text.charAt(digit))) {
            digit++;
        }
        return digit > from && digit < to && text.charAt(digit - 1) == '.' && UnitWords.isUnit(text, from, digit);
    }
}
