package dk.almendata.address;

/** Tells the number of a case, a customer or an installation before the road from a house number: {@code Installation 88123}, {@code Sagsnr. 2024-112}. */
final class ReferenceNumber {

    /** More than a house number has. */
    private static final int FEWEST_DIGITS = 4;

    private static final int SHORTEST_COMPOUND = 5;

    private ReferenceNumber() {}

    /** Whether a part is such a number with its word: above 999, or behind a word that ends with nr., and no road by its ending. */
    static boolean isWhole(String part) {
        if (!Character.isLetter(part.charAt(0)) || !Digits.isIn(part) || RoadWords.isRoadLike(part)) {
            return false;
        }
        String word = Words.small(Words.bare(Words.first(part)));
        boolean compound = word.length() >= SHORTEST_COMPOUND && word.endsWith("nr");
        int number = number(part);
        return compound
                || (number > 0
                        && !PostcodeList.hasDistrict(part.substring(0, number).strip()));
    }

    /** One past the number that a road name has before its last words; 0 if it has none. */
    static int endIn(String road) {
        int number = number(road);
        int end = number > 0 ? Words.end(road, number) : 0;
        int next = Words.skipBlanks(road, end);
        return next < road.length() && Character.isLetter(road.charAt(next)) ? end : 0;
    }

    /** Where the first word behind another begins that has more digits than a house number; 0 if there is none. */
    private static int number(String text) {
        for (int at = Words.next(text, 0); at > 0; at = Words.next(text, at)) {
            if (Digits.end(text, at) - at >= FEWEST_DIGITS) {
                return at;
            }
        }
        return 0;
    }
}
