package dk.almendata.address;

import java.util.List;

/** Tells a list of house numbers from floor and door: 3, 5, 7, 9; 5 og 7; B og C. */
final class NumberList {

    private static final int DOOR_DIGITS = 4;

    private NumberList() {}

    /** Whether the part at a place makes a list: numbers or letters that are joined, or the third bare number in a row. */
    static boolean isIn(List<String> segments, int from, int at) {
        String segment = segments.get(at);
        boolean third =
                at >= from + 2 && isNumber(segment) && isNumber(segments.get(at - 1)) && isNumber(segments.get(at - 2));
        return third || isJoined(segment);
    }

    private static boolean isNumber(String segment) {
        return Digits.value(segment, DOOR_DIGITS) > 0;
    }

    /** Whether every word is a number or a letter without a stop, or joins them. */
    private static boolean isJoined(String segment) {
        boolean joining = false;
        for (int at = 0; at >= 0 && at < segment.length(); at = Words.next(segment, at)) {
            String word = segment.substring(at, Words.end(segment, at));
            boolean joins = AddressWords.isJoining(word);
            joining |= joins;
            boolean number = Digits.isDigit(word.charAt(0)) && !word.endsWith(".");
            if (!joins && !number && word.length() > 1) {
                return false;
            }
        }
        return joining;
    }
}
