package dk.almendata.address;

import java.util.Set;

/**
 * The words that stand between the parts of an address and are none of them, all in small letters: labels, the country, what joins. Those of one part
 * are in {@link FloorWords}, {@link UnitWords}, {@link NameWords} and {@link RoadWords}.
 */
final class AddressWords {

    /** Words that only say that an address follows. */
    private static final Set<String> LABELS =
            Set.of("adr", "adresse", "bopæl", "installationsadresse", "leveringsadresse", "beliggenhed");

    /** Words that join what they stand between. */
    private static final Set<String> JOINING = Set.of("og", "samt", "eller", "&", "+", "/", "-", "til");

    /** Words that place something beside a house number. */
    private static final Set<String> BESIDE = Set.of("mellem", "ml", "overfor", "for", "bag", "mod", "nær", "ved");

    private static final Set<String> NUMBER_WORDS = Set.of("nr", "no");

    private static final Set<String> COUNTRIES = Set.of("danmark", "denmark", "dk");

    private AddressWords() {}

    /** Whether a word only says that an address follows. */
    static boolean isLabel(String word) {
        return "abilABIL".indexOf(word.charAt(0)) >= 0 && LABELS.contains(Words.small(Words.bare(word)));
    }

    /** Whether a word of small letters, or a mark, joins what stands before and behind it. */
    static boolean isJoining(String word) {
        return JOINING.contains(word);
    }

    /** Whether a word joins numbers or places something beside one, so that no road name ends with it. */
    static boolean isNoRoadEnd(String word) {
        String small = Words.small(Words.bare(word));
        return JOINING.contains(small) || BESIDE.contains(small);
    }

    /** Whether a word stands before a number: nr., no. */
    static boolean isNumberWord(String word) {
        return word.length() <= 3 && NUMBER_WORDS.contains(Words.small(Words.bare(word)));
    }

    /** Whether a word says that a postcode follows. */
    static boolean isPostcodeWord(String word) {
        String small = Words.small(Words.bare(word));
        return small.equals("postnr") || small.equals("postnummer");
    }

    static boolean isCountry(String segment) {
        return segment.length() <= 7 && COUNTRIES.contains(Words.small(segment));
    }
}
