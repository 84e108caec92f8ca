package dk.almendata.building;

import java.util.Locale;
import java.util.Objects;

/** What there is to say about a code that was read. A closed list; callers match on the constant, people read the sentence. */
public enum BbrReason {
    /** Blanks around the code. */
    BLANKS_STRIPPED(BbrOutcome.KNOWN, "Blanks around it were removed.", "Blanktegn omkring den er fjernet."),
    /** Zeros in front, as the utility's text writes supplementary heating ({@code 01}); within one list codes are compared as numbers. */
    ZEROS_REMOVED(BbrOutcome.KNOWN, "Zeros in front were removed.", "Foranstillede nuller er fjernet."),
    /** A small letter where the list has a capital. */
    CAPITAL_MADE(BbrOutcome.KNOWN, "The letter was made a capital.", "Bogstavet er gjort stort."),
    /** The code is replaced by finer ones. */
    BEING_PHASED_OUT(
            BbrOutcome.KNOWN,
            "The code is being phased out; it still stands in most registers.",
            "Koden er under udfasning; den står stadig i de fleste registre."),
    /** The code came into the list later than the day asked for. */
    NOT_YET_IN_LIST(
            BbrOutcome.KNOWN, "The code was not in the list on that day.", "Koden fandtes ikke i listen den dag."),
    /** The meaning changed between the lists of 3 January 2017 and September 2019, and the day lies between. */
    MEANING_UNCERTAIN(
            BbrOutcome.KNOWN,
            "The meaning changed between January 2017 and September 2019, so on that day either may hold.",
            "Betydningen blev ændret mellem januar 2017 og september 2019, så den dag kan begge gælde."),
    /** The day is earlier than the oldest list that is known here; that one is used. */
    BEFORE_OLDEST_LIST(
            BbrOutcome.KNOWN,
            "The day is before the oldest list that is known here, which is used.",
            "Dagen ligger før den ældste liste, der kendes her; den er brugt."),
    /** The code is for buildings whose units differ: each unit has one of its own. */
    BUILDINGS_ONLY(
            BbrOutcome.KNOWN,
            "The code is for buildings only; ask the units what they have.",
            "Koden gælder kun bygninger; spørg enhederne, hvad de har."),
    /** The Danish text is not that of an official list. */
    TEXT_NOT_OFFICIAL(
            BbrOutcome.KNOWN,
            "The text is not that of an official list, which is not known here.",
            "Teksten er ikke en officiel listes, som ikke kendes her."),
    /** That the code has this status is our reading. */
    STATUS_ASSUMED(
            BbrOutcome.KNOWN,
            "That it is being phased out is our reading; today's official list is not known here.",
            "At den er under udfasning, er vores læsning; dagens officielle liste kendes ikke her."),
    /** The list has no such code. */
    NOT_IN_LIST(
            BbrOutcome.UNKNOWN,
            "The list has no such code; it is kept as it is. Check the list and the code.",
            "Listen har ikke den kode; den beholdes, som den er. Kontrollér listen og koden."),
    /** Nothing was given. */
    EMPTY(BbrOutcome.INVALID, "There is no code; write one.", "Der står ingen kode; skriv en."),
    /** The list has numbers, and something else was given. */
    NO_NUMBER(BbrOutcome.INVALID, "The list has numbers; write 1 to 4 digits.", "Listen har tal; skriv 1 til 4 cifre."),
    /** The list has letters, and something else was given. */
    NO_LETTER(
            BbrOutcome.INVALID,
            "The list has letters; write one of A to M.",
            "Listen har bogstaver; skriv et af A til M.");

    private final BbrOutcome outcome;
    private final String english;
    private final String danish;

    BbrReason(BbrOutcome outcome, String english, String danish) {
        this.outcome = outcome;
        this.english = english;
        this.danish = danish;
    }

    /**
     * What the reason makes of a reading.
     *
     * @return {@link BbrOutcome#KNOWN} for a remark
     */
    public BbrOutcome outcome() {
        return outcome;
    }

    /**
     * The reason for people.
     *
     * @param locale the reader's language; anything but Danish gets English
     * @return one or two sentences
     */
    public String sentence(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return locale.getLanguage().equals("da") ? danish : english;
    }
}
