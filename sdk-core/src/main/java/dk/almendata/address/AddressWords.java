package dk.almendata.address;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words by which people write floors, doors and units, all in small letters (domain document 1.2, 1.3; the interface description of the
 * district heating program, 2.3).
 */
final class AddressWords {

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

    private static final Set<String> UNITS = Set.of(
            "vær",
            "værelse",
            "lejl",
            "lejlighed",
            "lejlnr",
            "bygn",
            "bygning",
            "byg",
            "indgang",
            "indg",
            "opgang",
            "opg",
            "blok",
            "hus",
            "lokale",
            "lok",
            "rum",
            "port",
            "hal",
            "box",
            "boks",
            "postboks",
            "postbox",
            "pb",
            "c/o",
            "att",
            "att:",
            "bolig",
            "kontor",
            "afd",
            "afsnit",
            "fløj",
            "baghus",
            "baghuset",
            "forhus",
            "forhuset",
            "sidehus",
            "sidehuset",
            "mellemhus",
            "kupe",
            "stand",
            "butik");

    private static final Set<String> BOXES = Set.of("box", "boks", "postboks", "postbox", "pb");

    private static final Set<String> NAMES_FOLLOW = Set.of("c/o", "att", "att:");

    private static final Set<String> WHOLE_UNITS = Set.of(
            "baghus",
            "baghuset",
            "forhus",
            "forhuset",
            "sidehus",
            "sidehuset",
            "mellemhus",
            "mellemhuset",
            "mezzanin",
            "butik",
            "butikken",
            "kontor",
            "kontoret",
            "erhverv");

    private static final Set<String> COUNTRIES = Set.of("danmark", "denmark", "dk");

    /** Words that only a road name ends with, so that what stands before them is no house number. */
    private static final Set<String> ROAD_WORDS = Set.of(
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
    private static final Set<String> ROAD_ENDINGS = Set.of(
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

    /** Roads that are told apart by numbers. */
    private static final Set<String> NUMBERED_ROADS = Set.of(
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

    private AddressWords() {}

    static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

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

    /** Whether a word begins a unit text, such as lejl. or bygn. */
    static boolean isUnit(String word) {
        String small = small(word);
        return UNITS.contains(small.endsWith(".") ? small.substring(0, small.length() - 1) : small);
    }

    /** Whether a word alone is a unit text, such as baghuset. */
    static boolean isWholeUnit(String word) {
        return WHOLE_UNITS.contains(small(word));
    }

    /** Whether a word stands before the number of a box at the post office. */
    static boolean isBox(String word) {
        String small = small(word);
        return BOXES.contains(small.endsWith(".") ? small.substring(0, small.length() - 1) : small);
    }

    /** Whether a word begins what stands before an address: a box, c/o, att. */
    static boolean isBefore(String word) {
        String small = small(word);
        return isBox(word)
                || NAMES_FOLLOW.contains(small.endsWith(".") ? small.substring(0, small.length() - 1) : small);
    }

    static boolean isCountry(String segment) {
        return segment.length() <= 7 && COUNTRIES.contains(small(segment));
    }

    static boolean isRoadWord(String word) {
        return ROAD_WORDS.contains(small(word));
    }

    /** Whether a road name that ends with this word is whole without a number: Østergade, but not Pier, Motorring or Ringvej. */
    static boolean isWholeRoad(String lastWord) {
        String small = small(lastWord);
        return !NUMBERED_ROADS.contains(small) && ROAD_ENDINGS.stream().anyMatch(small::endsWith);
    }

    /** Whether letters from here to there are nothing but words of floor and side, so that a house number may be glued to them: stuen, sttv, th. */
    static boolean isFloorOrSide(String text, int from, int to) {
        String word = small(text.substring(from, to));
        return FLOORS.containsKey(word) || Door.isSide(word) || floorBeforeSide(word) != null;
    }

    /** The floor of a word made of floor and side, such as sttv; null if it is none. */
    static @Nullable Floor floorBeforeSide(String word) {
        int cut = word.length() - 2;
        return cut >= 2 && Door.isSide(word.substring(cut)) ? FLOORS.get(word.substring(0, cut)) : null;
    }
}
