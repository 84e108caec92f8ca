package dk.almendata.address;

import java.util.List;

/** The words with which road names end, in any letter case, and what they tell of a road. */
final class RoadWords {

    /** Words that only a road name ends with, so that what stands before them is no house number. */
    private static final WordSet ROAD_WORDS = WordSet.of(
            "vej",
            "gade",
            "allé",
            "alle",
            "stræde",
            "plads",
            "torv",
            "boulevard",
            "vænge",
            "park",
            "have",
            "sti",
            "gård",
            "bro",
            "kaj",
            "passage",
            "tværvej",
            "sidevej",
            "ringvej",
            "hovedgade",
            "division",
            "afdeling",
            "række",
            "kolonihave");

    /** Endings by which a road name is seen to be complete. */
    private static final List<String> ROAD_ENDINGS = List.of(
            "gade",
            "gaden",
            "vej",
            "vejen",
            "allé",
            "alle",
            "alléen",
            "alleen",
            "stræde",
            "strædet",
            "plads",
            "torv",
            "park",
            "vænget",
            "vænge",
            "parken",
            "toften",
            "bakken",
            "haven",
            "torvet",
            "pladsen",
            "boulevard",
            "engen",
            "marken",
            "lunden",
            "krogen",
            "stien");

    /** Names of one word whose roads are told apart by numbers: Vej 7, Pier 5. */
    private static final WordSet NUMBERED_ROADS = WordSet.of(
            "pier",
            "ring",
            "motorring",
            "plads",
            "kaj",
            "dok",
            "sti",
            "stræde",
            "vej",
            "vejen",
            "ringvej",
            "ringvejen",
            "motorvej",
            "omfartsvej",
            "hovedvej",
            "landevej",
            "tværvej",
            "sidevej",
            "stien",
            "haven",
            "allé",
            "alle",
            "gade",
            "række",
            "rækken");

    private RoadWords() {}

    static boolean isRoadWord(String word) {
        return ROAD_WORDS.has(word);
    }

    /** Whether a road name is one word whose roads are told apart by numbers: Vej, Pier, Motorring. */
    static boolean isNumberedRoad(String name) {
        return NUMBERED_ROADS.has(name);
    }

    /** Whether a road name is whole without a number by its ending: Østergade and Chr. Winthers Vej, but not Vej or Motorring. */
    static boolean isWholeRoad(String name) {
        return !isNumberedRoad(name) && Words.endsWithAny(Words.small(Words.last(name)), ROAD_ENDINGS);
    }

    /** Whether a road name looks like one by its last word that is no number and no single letter: Ringvej 1, Bjergvej A. */
    static boolean isRoadLike(String name) {
        int to = name.length();
        while (to > 0) {
            int from = name.lastIndexOf(' ', to - 1) + 1;
            String word = Words.small(name.substring(from, to));
            if (to - from > 1 && Character.isLetter(word.charAt(0))) {
                return ROAD_WORDS.has(word) || Words.endsWithAny(word, ROAD_ENDINGS);
            }
            to = from - 1;
        }
        return false;
    }
}
