package dk.almendata.address;

/**
 * The words that stand between the parts of an address and are none of them, in any letter case: labels, the country, what joins. Those of one part
 * are in {@link FloorWords}, {@link UnitWords}, {@link NameWords} and {@link RoadWords}.
 */
final class AddressWords {

    /** Words that only say that an address follows. */
    private static final WordSet LABELS =
            WordSet.of("adr", "adresse", "bopæl", "installationsadresse", "leveringsadresse", "beliggenhed");

    /** Words that join what they stand between. */
    private static final WordSet JOINING = WordSet.of("og", "samt", "eller", "&", "+", "/", "-", "til");

    /** Words that place something beside a house number. */
    private static final WordSet BESIDE = WordSet.of("mellem", "ml", "overfor", "for", "bag", "mod", "nær", "ved");

    private static final WordSet NUMBER_WORDS = WordSet.of("nr", "no", "husnr", "husnummer");

    private static final WordSet POSTCODE_WORDS = WordSet.of("postnr", "postnummer");

    private static final WordSet COUNTRIES = WordSet.of("danmark", "denmark", "dk");

    private AddressWords() {}

    /** Whether the word from here to there only says that an address follows. */
    static boolean isLabel(String text, int from, int to) {
        return LABELS.hasBare(text, from, to);
    }

    /** Whether a word or mark joins what stands before and behind it. */
    static boolean isJoining(String word) {
        return JOINING.has(word);
    }

    /** Whether the word or mark from here to there joins what stands before and behind it. */
    static boolean isJoining(String text, int from, int to) {
        return JOINING.has(text, from, to);
    }

    /** Whether a word joins numbers or places something beside one, so that no road name ends with it. */
    static boolean isNoRoadEnd(String word) {
        return JOINING.hasBare(word) || BESIDE.hasBare(word);
    }

    /** Whether a word stands before a house number: nr., no., husnr. */
    static boolean isNumberWord(String word) {
        return NUMBER_WORDS.hasBare(word);
    }

    /** Whether a word says that a postcode follows. */
    static boolean isPostcodeWord(String word) {
        return POSTCODE_WORDS.hasBare(word);
    }

    /** Whether a part or word is the country, a stop behind it and brackets around it aside. */
    static boolean isCountry(String segment) {
        int to = Words.bareEnd(segment, 0, segment.length());
        boolean brackets = to > 2 && segment.charAt(0) == '(' && segment.charAt(to - 1) == ')';
        return brackets ? COUNTRIES.hasBare(segment, 1, to - 1) : COUNTRIES.has(segment, 0, to);
    }
}
