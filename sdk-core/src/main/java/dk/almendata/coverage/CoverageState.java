package dk.almendata.coverage;

import java.util.Locale;

/**
 * What has come of one period of one subscription.
 *
 * <p>Each has a word and a sign of one character, so that a table can be read without colours.
 */
public enum CoverageState {
    /** Its rows are in the tables. */
    LOADED('L', "in the tables", "i tabellerne"),
    /** The service has it ready; it is not loaded yet. */
    AVAILABLE('A', "ready at the service, not loaded yet", "klar hos tjenesten, ikke indlæst endnu"),
    /** The service has it in hand. */
    WAITING('W', "in the service's queue", "i kø hos tjenesten"),
    /** It failed, at the service or while it was fetched or loaded; the cause says which. */
    FAILED('F', "failed at the service, or while it was fetched", "fejlede hos tjenesten eller under hentning"),
    /** Kept out of the tables until somebody decides. */
    HELD('H', "held until somebody decides", "holdes tilbage, til nogen beslutter"),
    /** Refused by the checks. */
    REJECTED('R', "refused by the checks or rejected by somebody", "afvist af kontrollen eller af en medarbejder"),
    /** It is due and the service does not list it. */
    MISSING('M', "due, and not there", "forfalden og ikke leveret"),
    /** It is not due yet. */
    NOT_DUE('.', "not due yet", "ikke forfalden endnu"),
    /** There is no delivery of its own, but a loaded full delivery of the area holds the period. */
    COVERED('C', "held by a loaded full delivery", "indeholdt i en indlæst fuld leverance");

    private final char sign;
    private final String meaning;
    private final String danishMeaning;

    CoverageState(char sign, String meaning, String danishMeaning) {
        this.sign = sign;
        this.meaning = meaning;
        this.danishMeaning = danishMeaning;
    }

    /**
     * The word that reports use.
     *
     * @return {@code loaded}, {@code notDue} and so on
     */
    public String text() {
        return this == NOT_DUE ? "notDue" : name().toLowerCase(Locale.ROOT);
    }

    /**
     * The sign that a matrix shows; a different one for each state, a plain letter or full stop on every console.
     *
     * @return one character
     */
    public char sign() {
        return sign;
    }

    /**
     * What it means, for a legend.
     *
     * @param locale Danish gives Danish, every other language English
     * @return a few words without a full stop
     */
    public String meaning(Locale locale) {
        return locale.getLanguage().equals("da") ? danishMeaning : meaning;
    }
}
