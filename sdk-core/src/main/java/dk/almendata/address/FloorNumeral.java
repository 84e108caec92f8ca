package dk.almendata.address;

import java.util.Map;

/** Floors whose number is a word, a Roman numeral or stands behind the word: anden sal, II. sal, etage 2. */
final class FloorNumeral {

    private static final int FLOOR_DIGITS = 2;

    private static final Map<String, Integer> ORDINALS = Map.of(
            "første", 1, "anden", 2, "tredje", 3, "fjerde", 4, "femte", 5, "sjette", 6, "syvende", 7, "ottende", 8,
            "niende", 9, "tiende", 10);

    private static final Map<String, Integer> ROMAN =
            Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "v", 5, "vi", 6, "vii", 7, "viii", 8, "ix", 9, "x", 10);

    private FloorNumeral() {}

    /** The level of the floor that begins here, 0 if there is none. */
    static int levelAt(String text, int from) {
        int end = Words.lettersEnd(text, from);
        if (FloorWords.isAfterFloor(text, from, end)) {
            int digits = behindWord(text, end);
            int to = Digits.end(text, digits);
            boolean bounded = to == text.length() || " .,".indexOf(text.charAt(to)) >= 0;
            return bounded && to - digits <= FLOOR_DIGITS ? Math.max(0, Digits.value(text, digits, to)) : 0;
        }
        int next = behindWord(text, end);
        int nextEnd = Words.lettersEnd(text, next);
        boolean floor = FloorWords.isAfterFloor(text, next, nextEnd);
        if (!floor && !Door.isSide(text, next, nextEnd)) {
            return 0;
        }
        String word = Words.small(text.substring(from, end));
        Integer ordinal = ORDINALS.get(word);
        Integer roman = floor ? ROMAN.get(word) : null;
        return ordinal != null ? ordinal : roman != null ? roman : 0;
    }

    /** One past the number of the floor that begins here. */
    static int end(String text, int from) {
        int end = Words.lettersEnd(text, from);
        boolean behind = FloorWords.isAfterFloor(text, from, end);
        return afterStop(text, behind ? Digits.end(text, behindWord(text, end)) : end);
    }

    /** Where the next word or number begins, behind a stop if there is one. */
    private static int behindWord(String text, int from) {
        return Words.skipBlanks(text, afterStop(text, from));
    }

    private static int afterStop(String text, int at) {
        return at < text.length() && text.charAt(at) == '.' ? at + 1 : at;
    }
}
