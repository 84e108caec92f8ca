package dk.almendata.address;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words by which people write floors and sides, all in small letters (domain document 1.2, 1.3; the interface description of the district
 * heating program, 2.3).
 */
final class FloorWords {

    /** Ground floor and basement; what follows a number, such as sal, is in {@link #AFTER_FLOOR}. */
    private static final Map<String, Floor> FLOORS = Map.ofEntries(
            Map.entry("st", Floor.GROUND),
            Map.entry("stue", Floor.GROUND),
            Map.entry("stuen", Floor.GROUND),
            Map.entry("stueplan", Floor.GROUND),
            Map.entry("stueetage", Floor.GROUND),
            Map.entry("stueetagen", Floor.GROUND),
            Map.entry("kl", Floor.BASEMENT),
            Map.entry("kld", Floor.BASEMENT),
            Map.entry("kldr", Floor.BASEMENT),
            Map.entry("kælder", Floor.BASEMENT),
            Map.entry("kælderen", Floor.BASEMENT),
            Map.entry("kælderplan", Floor.BASEMENT));

    private static final Set<String> AFTER_FLOOR = Set.of("sal", "etage", "etg", "plan", "niveau");

    private static final Map<String, String> SIDES = Map.of(
            "t.v", "tv", "t.h", "th", "m.f", "mf", "venstre", "tv", "højre", "th", "midtfor", "mf", "midt", "mf");

    private FloorWords() {}

    /** The floor that a word of small letters stands for, null if none. */
    static @Nullable Floor floor(String word) {
        return FLOORS.get(word);
    }

    static boolean isAfterFloor(String word) {
        return AFTER_FLOOR.contains(word);
    }

    /** The side that a longer word of small letters stands for, null if none. */
    static @Nullable String side(String word) {
        return SIDES.get(word);
    }

    /** Whether letters from here to there are nothing but words of floor and side, so that a house number may be glued to them: stuen, sttv, th. */
    static boolean isFloorOrSide(String text, int from, int to) {
        String word = Words.small(text.substring(from, to));
        return FLOORS.containsKey(word) || Door.isSide(word) || floorBeforeSide(word) != null;
    }

    /** The floor of a word made of floor and side, such as sttv; null if it is none. */
    static @Nullable Floor floorBeforeSide(String word) {
        int cut = word.length() - 2;
        return cut >= 2 && Door.isSide(word.substring(cut)) ? FLOORS.get(word.substring(0, cut)) : null;
    }
}
