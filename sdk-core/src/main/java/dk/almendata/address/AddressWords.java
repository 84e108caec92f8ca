package dk.almendata.address;

import java.util.List;
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
            "lejemål",
            "lejemålsnr",
            "bolignr",
            "målernr",
            "måler",
            "garage",
            "carport",
            "p-plads",
            "parkeringsplads",
            "matr",
            "matrnr",
            "ejl",
            "ejerlejlighed",
            "ejerlejl",
            "selskab",
            "have",
            "rækkehus",
            "depotrum",
            "kælderrum",
            "loftsrum",
            "erhverv",
            "tlf",
            "afdeling",
            "bagh",
            "forh",
            "enhed",
            "parcel",
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

    /** Words that a name follows. */
    private static final Set<String> NAMES_FOLLOW = Set.of("c/o", "co", "att", "attn", "v/");

    /** Words that a name follows if a colon stands behind them. */
    private static final Set<String> NAME_LABELS =
            Set.of("navn", "lejer", "lejernavn", "beboer", "beboernavn", "ejer", "kunde", "forbruger", "modtager");

    /** Words that only say that an address follows. */
    private static final Set<String> LABELS =
            Set.of("adr", "adresse", "bopæl", "installationsadresse", "leveringsadresse", "beliggenhed");

    /** Words that join what they stand between. */
    private static final Set<String> JOINING = Set.of("og", "samt", "eller", "&", "+", "/", "-", "til");

    /** Words that place something beside a house number. */
    private static final Set<String> BESIDE = Set.of("mellem", "ml", "overfor", "for", "bag", "mod", "nær", "ved");

    private static final Set<String> NUMBER_WORDS = Set.of("nr", "no");

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
            "ejendomskontoret",
            "varmemester",
            "varmemesteren",
            "vaskeri",
            "vaskeriet",
            "erhverv",
            "parterre",
            "kvist",
            "kvisten",
            "loft",
            "loftet",
            "penthouse",
            "underetage",
            "underetagen",
            "tagetage",
            "tagetagen",
            "mezz");

    /** Endings of words for a part of a house, which a town has but seldom. */
    private static final List<String> UNIT_ENDINGS = List.of(
            "lejlighed",
            "lejligheden",
            "bygning",
            "bygningen",
            "etage",
            "etagen",
            "huset",
            "kontor",
            "lokale",
            "lokalet",
            "bolig",
            "boligen",
            "værelse",
            "værelset",
            "loftet",
            "kælder",
            "kælderen");

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
    private static final Set<String> NUMBERED_ROADS = Set.of(
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
        String small = small(Words.bare(word));
        return UNITS.contains(small) || small.equals("lejl.nr") || small.equals("matr.nr");
    }

    /** Whether a word alone is a unit text, such as baghuset. */
    static boolean isWholeUnit(String word) {
        return WHOLE_UNITS.contains(small(Words.bare(word)));
    }

    /** Whether a word ends as those of parts of a house do: mellembygningen, fælleshuset. */
    static boolean endsAsUnit(String word) {
        String small = small(word);
        return UNIT_ENDINGS.stream().anyMatch(small::endsWith);
    }

    /** Whether a word stands before the number of a box at the post office. */
    static boolean isBox(String word) {
        return BOXES.contains(small(Words.bare(word)));
    }

    /** Whether a text begins with what a name follows: c/o, att., v/, Lejer: . */
    static boolean isName(String text) {
        if (!text.isEmpty() && Character.isLetter(text.charAt(0)) && !mayBeName(text, 0)) {
            return false;
        }
        String first = Words.first(text);
        String word = small(Words.bare(first));
        return NAMES_FOLLOW.contains(word)
                || (word.length() > 2 && (word.startsWith("v/") || word.startsWith("c/o")))
                || isNameLabel(first);
    }

    /** Whether a word with a colon says that a name follows: Lejer: . */
    static boolean isNameLabel(String word) {
        return word.endsWith(":") && NAME_LABELS.contains(small(Words.bare(word)));
    }

    /** Where the last word of a text begins that a name follows, -1 if it has none. */
    static int nameIn(String text) {
        int name = mayBeName(text, 0) && isName(text) ? 0 : -1;
        for (int at = Words.next(text, 0); at > 0; at = Words.next(text, at)) {
            name = isNameAt(text, at) ? at : name;
        }
        return name;
    }

    /** Whether a word that a name follows begins here, behind others; not Co, which ends the name of a firm. */
    static boolean isNameAt(String text, int at) {
        return mayBeName(text, at) && isName(text.substring(at)) && Character.toLowerCase(text.charAt(at + 1)) != 'o';
    }

    /** Whether it is worth looking: c/o, att., v/ and words with a colon. */
    private static boolean mayBeName(String text, int at) {
        return "cavCAV".indexOf(text.charAt(at)) >= 0 || text.indexOf(':', at) > 0;
    }

    /** Whether a word only says that an address follows. */
    static boolean isLabel(String word) {
        return "abilABIL".indexOf(word.charAt(0)) >= 0 && LABELS.contains(small(Words.bare(word)));
    }

    /** Whether a word of small letters, or a mark, joins what stands before and behind it. */
    static boolean isJoining(String word) {
        return JOINING.contains(word);
    }

    /** Whether a word joins numbers or places something beside one, so that no road name ends with it. */
    static boolean isNoRoadEnd(String word) {
        String small = small(Words.bare(word));
        return JOINING.contains(small) || BESIDE.contains(small);
    }

    /** Whether a word stands before a number: nr., no. */
    static boolean isNumberWord(String word) {
        return word.length() <= 3 && NUMBER_WORDS.contains(small(Words.bare(word)));
    }

    /** Whether a word says that a postcode follows. */
    static boolean isPostcodeWord(String word) {
        String small = small(Words.bare(word));
        return small.equals("postnr") || small.equals("postnummer");
    }

    static boolean isCountry(String segment) {
        return segment.length() <= 7 && COUNTRIES.contains(small(segment));
    }

    static boolean isRoadWord(String word) {
        return ROAD_WORDS.contains(small(word));
    }

    /** Whether a road name is one word whose roads are told apart by numbers: Vej, Pier, Motorring. */
    static boolean isNumberedRoad(String name) {
        return NUMBERED_ROADS.contains(small(name));
    }

    /** Whether a road name is whole without a number by its ending: Østergade and Chr. Winthers Vej, but not Vej or Motorring. */
    static boolean isWholeRoad(String name) {
        String small = small(Words.last(name));
        return !isNumberedRoad(name) && ROAD_ENDINGS.stream().anyMatch(small::endsWith);
    }

    /** Whether a road name looks like one by its last word that is no number and no single letter: Ringvej 1, Bjergvej A. */
    static boolean isRoadLike(String name) {
        int to = name.length();
        while (to > 0) {
            int from = name.lastIndexOf(' ', to - 1) + 1;
            String word = small(name.substring(from, to));
            if (to - from > 1 && Character.isLetter(word.charAt(0))) {
                return ROAD_WORDS.contains(word) || ROAD_ENDINGS.stream().anyMatch(word::endsWith);
            }
            to = from - 1;
        }
        return false;
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
