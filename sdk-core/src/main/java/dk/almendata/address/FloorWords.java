package dk.almendata.address;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words by which people write floors and sides, in any letter case (domain document 1.2, 1.3; the interface description of the district heating
 * program, 2.3).
 */
final class FloorWords {

    private static final WordSet GROUND = WordSet.of("st", "stue", "stuen", "stueplan", "stueetage", "stueetagen");

    private static final WordSet BASEMENT = WordSet.of("kl", "kld", "kldr", "kælder", "kælderen", "kælderplan");

    /** What follows the number of a floor. */
    private static final WordSet AFTER_FLOOR = WordSet.of("sal", "etage", "etg", "plan", "niveau");

    /** The same abbreviated, which other words are too. */
    private static final WordSet ABBREVIATED_AFTER_FLOOR = WordSet.of("s", "et");

    /** What the number of a lower basement follows: k2, kl2. */
    private static final WordSet BEFORE_DEPTH = WordSet.of("k", "kl");

    private static final Map<String, String> SIDES = Map.of(
            "t.v", "tv", "t.h", "th", "m.f", "mf", "venstre", "tv", "højre", "th", "midtfor", "mf", "midt", "mf");

    private static final int SIDE_LENGTH = 2;

    private FloorWords() {}

    /** The floor that a word stands for, null if none. */
    static @Nullable Floor floor(String word) {
        return floor(word, 0, word.length());
    }

    /** The floor that the word from here to there stands for, null if none. */
    static @Nullable Floor floor(String text, int from, int to) {
        if (GROUND.has(text, from, to)) {
            return Floor.GROUND;
        }
        return BASEMENT.has(text, from, to) ? Floor.BASEMENT : null;
    }

    static boolean isAfterFloor(String word) {
        return AFTER_FLOOR.has(word);
    }

    static boolean isAfterFloor(String text, int from, int to) {
        return AFTER_FLOOR.has(text, from, to);
    }

    /** Whether the word from here to there may abbreviate sal or etage. */
    static boolean isSal(String text, int from, int to) {
        return ABBREVIATED_AFTER_FLOOR.has(text, from, to);
    }

    /** Whether the letters from here to there are such a word and a side: salth. */
    static boolean isAfterFloorWithSide(String text, int from, int to) {
        int side = to - SIDE_LENGTH;
        return side > from && Door.isSide(text, side, to) && AFTER_FLOOR.has(text, from, side);
    }

    static boolean isBeforeDepth(String text, int from, int to) {
        return BEFORE_DEPTH.has(text, from, to);
    }

    /** The side that a longer word of small letters stands for, null if none. */
    static @Nullable String side(String word) {
        return SIDES.get(word);
    }

    /** Whether letters from here to there are nothing but words of floor and side, so that a house number may be glued to them: stuen, sttv, th. */
    static boolean isFloorOrSide(String text, int from, int to) {
        return floor(text, from, to) != null || Door.isSide(text, from, to) || floorBeforeSide(text, from, to) != null;
    }

    /** The floor of a word made of floor and side, such as sttv; null if it is none. */
    static @Nullable Floor floorBeforeSide(String text, int from, int to) {
        int side = to - SIDE_LENGTH;
        return side > from && Door.isSide(text, side, to) ? floor(text, from, side) : null;
    }
}
