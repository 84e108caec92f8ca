package dk.almendata.lbf;

import java.util.Locale;
import java.util.Objects;

/**
 * Why a text was repaired, doubted or refused as an LBF number. A closed list; callers match on the constant, people read the sentence.
 *
 * <p>Immutable; may be shared between threads.
 */
public enum LbfReason {
    /** Blanks around the number: spaces of any kind, tabs, line ends, invisible marks such as a byte order mark. */
    BLANKS_STRIPPED(LbfOutcome.REPAIRED, "Blanks around it were removed.", "Blanktegn omkring det er fjernet."),
    /** The apostrophe by which a spreadsheet marks text. */
    APOSTROPHE_REMOVED(LbfOutcome.REPAIRED, "The apostrophe in front was removed.", "Apostroffen foran er fjernet."),
    /** The {@code .0} or {@code ,0} that a spreadsheet appends. */
    DECIMAL_ZERO_REMOVED(
            LbfOutcome.REPAIRED, "The decimal zero at the end was removed.", "Decimalnullet til sidst er fjernet."),
    /** Points or commas between groups of three digits. */
    THOUSANDS_REMOVED(LbfOutcome.REPAIRED, "Thousands separators were removed.", "Tusindtalsskilletegn er fjernet."),
    /** Hyphens, strokes, underscores or blanks between the parts. */
    SEPARATORS_REMOVED(
            LbfOutcome.REPAIRED, "Separators between the parts were removed.", "Skilletegn mellem delene er fjernet."),
    /** Leading zeros of the number or of one of its parts were missing. */
    ZEROS_PADDED(
            LbfOutcome.REPAIRED, "Missing leading zeros were added.", "Manglende foranstillede nuller er tilføjet."),

    /** The organisation is {@code 0000}; unknown whether that number is used. */
    ZERO_ORGANISATION(
            LbfOutcome.WARNING,
            "The organisation is 0000, which is hardly a real one; check that no digits are missing.",
            "Boligorganisationen er 0000, som næppe findes; kontrollér, at der ikke mangler cifre."),

    /** No text, or nothing but blanks and an apostrophe. */
    EMPTY(LbfOutcome.REFUSED, "There is no number; write one.", "Der står intet nummer; skriv et."),
    /** Letters, as in {@code LBF-nr. 690}. */
    LETTERS(
            LbfOutcome.REFUSED,
            "It has letters; write the digits only.",
            "Det indeholder bogstaver; skriv kun cifrene."),
    /** A character that is neither digit, blank nor an accepted separator. */
    OTHER_CHARACTERS(
            LbfOutcome.REFUSED,
            "It has characters that no LBF number has; write the digits only.",
            "Det indeholder tegn, som intet LBF-nummer har; skriv kun cifrene."),
    /** Digits of another script; only 0 to 9 are read. */
    FOREIGN_DIGITS(
            LbfOutcome.REFUSED,
            "It has digits of another script; write it with 0 to 9.",
            "Det indeholder cifre fra et andet skriftsystem; skriv det med 0 til 9."),
    /** A plus or minus sign. */
    SIGN(
            LbfOutcome.REFUSED,
            "It has a sign in front; write the number without.",
            "Det har et fortegn; skriv nummeret uden."),
    /** A number in scientific notation, such as {@code 2,40E+05}: its last digits are gone. */
    SCIENTIFIC_NOTATION(
            LbfOutcome.REFUSED,
            "It is in scientific notation, so digits are already lost; get the number from where it came from.",
            "Det står i videnskabelig notation, så cifre er allerede gået tabt; hent nummeret, hvor det kom fra."),
    /** {@code .000} or {@code ,000} as the only group: three decimals or thousands. */
    AMBIGUOUS_THOUSANDS(
            LbfOutcome.REFUSED,
            "Its 000 may be decimals or thousands; write all digits without point and comma.",
            "Dets 000 kan være decimaler eller tusinder; skriv alle cifre uden punktum og komma."),
    /** A point or comma that neither parts thousands nor precedes one last zero. */
    MISPLACED_MARK(
            LbfOutcome.REFUSED,
            "It has a point or comma in an odd place; write all digits without.",
            "Det har et punktum eller komma et mærkeligt sted; skriv alle cifre uden."),
    /** Points or commas beside separators between parts. */
    MIXED_SEPARATORS(
            LbfOutcome.REFUSED,
            "It mixes points or commas with separators between parts; write all digits without.",
            "Det blander punktum eller komma med skilletegn mellem delene; skriv alle cifre uden."),
    /** Number or length of the parts does not fit the level. */
    PARTS_MISMATCH(
            LbfOutcome.REFUSED,
            "Its parts do not fit the level; an organisation has 4 digits, an afdeling 4 and 3, a byggeafsnit 4, 3 and 2.",
            "Dets dele passer ikke til niveauet; en boligorganisation har 4 cifre, en afdeling 4 og 3, et byggeafsnit 4, 3 og 2."),
    /** More digits than the level has. */
    TOO_LONG(
            LbfOutcome.REFUSED,
            "It has too many digits for its level; check the level and the number.",
            "Det har for mange cifre til sit niveau; kontrollér niveau og nummer."),
    /** The level was not stated, and the digits do not tell. */
    LEVEL_NEEDED(
            LbfOutcome.REFUSED,
            "Its level is not certain; state the level or write the number with all its digits.",
            "Dets niveau er ikke sikkert; angiv niveauet, eller skriv nummeret med alle cifre.");

    private final LbfOutcome outcome;
    private final String english;
    private final String danish;

    LbfReason(LbfOutcome outcome, String english, String danish) {
        this.outcome = outcome;
        this.english = english;
        this.danish = danish;
    }

    /**
     * What a reading with this reason comes to, if no other reason weighs more.
     *
     * @return any outcome but {@link LbfOutcome#OK}
     */
    public LbfOutcome outcome() {
        return outcome;
    }

    /**
     * The reason as a sentence for people, beginning where the number has just been named.
     *
     * @param locale Danish gives Danish, every other language English
     * @return a sentence
     */
    public String message(Locale locale) {
        return isDanish(locale) ? danish : english;
    }

    static boolean isDanish(Locale locale) {
        return Objects.requireNonNull(locale, "locale").getLanguage().equals("da");
    }

    /** The bit that stands for this reason in a packed reading. */
    @SuppressWarnings("EnumOrdinal") // readings are not stored, so the order may change
    long bit() {
        return 1L << (LbfReader.REASON_SHIFT + ordinal());
    }
}
