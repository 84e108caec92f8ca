package dk.almendata.address;

/** Tells the number of a case, a customer or an installation before the road from a house number: {@code Installation 88123}, {@code Sagsnr. 2024-112}. */
final class ReferenceNumber {

    /** More than a house number has. */
    private static final int FEWEST_DIGITS = 4;

    private static final int SHORTEST_COMPOUND = 5;
    private static final String NUMBER = "nr";

    private ReferenceNumber() {}

    /** Whether a part is such a number with its word: above 999, or behind a word that ends with nr., and no road by its ending. */
    static boolean isWhole(String part) {
        if (!Character.isLetter(part.charAt(0)) || !Digits.isIn(part)) {
            return false;
        }
        int number = number(part);
        boolean known = isCompound(part)
                || (number > 0
                        && !PostcodeList.hasDistrict(part.substring(0, number).strip()));
        return known && !RoadWords.isRoadLike(part);
    }

    /** Whether a text begins with a word that ends with nr.: Kundenr. */
    private static boolean isCompound(String text) {
        int end = Words.bareEnd(text, 0, Words.end(text, 0));
        return end >= SHORTEST_COMPOUND && text.regionMatches(true, end - NUMBER.length(), NUMBER, 0, NUMBER.length());
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
