package dk.almendata.address;

import java.util.List;

/** The words for dwellings, parts of a house and boxes at the post office of which unit texts are made, in any letter case (domain document 1.3). */
final class UnitWords {

    /** Words that a number or letter follows, with which they are a unit text. */
    private static final WordSet UNITS = WordSet.of(
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
            "matr.nr",
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
            "telefon",
            "mobil",
            "cvr",
            "cvr-nr",
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
            "lejl.nr",
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

    /** Words of what is no place: a text of one of them and numbers is no address. */
    private static final WordSet NUMBERED =
            WordSet.of("tlf", "telefon", "mobil", "cvr", "cvr-nr", "måler", "målernr", "lejemål", "lejemålsnr");

    private static final WordSet BOXES = WordSet.of("box", "boks", "postboks", "postbox", "pb");

    /** Words that are a unit text alone. */
    private static final WordSet WHOLE_UNITS = WordSet.of(
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

    private UnitWords() {}

    /** Whether a word begins a unit text, such as lejl. or bygn. */
    static boolean isUnit(String word) {
        return UNITS.hasBare(word);
    }

    /** Whether the word from here to there begins a unit text. */
    static boolean isUnit(String text, int from, int to) {
        return UNITS.hasBare(text, from, to);
    }

    /** Whether a name ends with a word in small letters that says of what the number behind it is, which is none of the house: Parkvej garage. */
    static boolean isAtEnd(String name) {
        int at = name.lastIndexOf(' ') + 1;
        return at > 0
                && Character.isLowerCase(name.charAt(at))
                && isUnit(name, at, name.length())
                && !RoadWords.isRoadWord(Words.bare(name.substring(at)))
                && name.chars().limit(at).anyMatch(Character::isUpperCase);
    }

    /** Whether a name is a word for what has numbers and no road, and numbers alone: tlf. 12 34. */
    static boolean isBeforeNumbers(String name) {
        int to = Words.end(name, 0);
        return NUMBERED.hasBare(name, 0, to) && name.chars().skip(to).noneMatch(Character::isLetter);
    }

    /** Whether a word alone is a unit text, such as baghuset. */
    static boolean isWholeUnit(String word) {
        return WHOLE_UNITS.hasBare(word);
    }

    /** Whether the word from here to there alone is a unit text. */
    static boolean isWholeUnit(String text, int from, int to) {
        return WHOLE_UNITS.hasBare(text, from, to);
    }

    /** Whether a word ends as those of parts of a house do: mellembygningen, fælleshuset. */
    static boolean endsAsUnit(String word) {
        return Words.endsWithAny(Words.small(word), UNIT_ENDINGS);
    }

    /** Whether a word stands before the number of a box at the post office. */
    static boolean isBox(String word) {
        return BOXES.hasBare(word);
    }
}
