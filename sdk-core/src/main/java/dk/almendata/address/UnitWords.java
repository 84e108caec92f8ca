package dk.almendata.address;

import java.util.List;
import java.util.Set;

/** The words for dwellings, parts of a house and boxes at the post office of which unit texts are made, all in small letters (domain document 1.3). */
final class UnitWords {

    /** Words that a number or letter follows, with which they are a unit text. */
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

    /** Words that are a unit text alone. */
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

    private UnitWords() {}

    /** Whether a word begins a unit text, such as lejl. or bygn. */
    static boolean isUnit(String word) {
        String small = Words.small(Words.bare(word));
        return UNITS.contains(small) || small.equals("lejl.nr") || small.equals("matr.nr");
    }

    /** Whether a word alone is a unit text, such as baghuset. */
    static boolean isWholeUnit(String word) {
        return WHOLE_UNITS.contains(Words.small(Words.bare(word)));
    }

    /** Whether a word ends as those of parts of a house do: mellembygningen, fælleshuset. */
    static boolean endsAsUnit(String word) {
        String small = Words.small(word);
        return UNIT_ENDINGS.stream().anyMatch(small::endsWith);
    }

    /** Whether a word stands before the number of a box at the post office. */
    static boolean isBox(String word) {
        return BOXES.contains(Words.small(Words.bare(word)));
    }
}
