package dk.almendata.funding;

import java.util.Locale;

/** Why an application is proposed for money or not: a closed list. */
public enum DistributionReason {
    /** It fits into what is left when its turn comes. */
    PROPOSED("Foreslås: kan rummes i de frie midler.", "Proposed: it fits into the free money."),
    /** The first that does not fit. */
    JUST_MISSED(
            "Lige under stregen: beløbet kan ikke rummes i resten.",
            "Just missed: the amount does not fit into the rest."),
    /** Equal applications that do not fit together. A person decides which. */
    TIE_AT_THE_LINE(
            "Lige placeret ved stregen: de lige placerede kan ikke alle rummes; et menneske vælger.",
            "A tie at the line: the equal ones do not all fit; a person decides."),
    /** It lies behind one that did not fit. Decision: nobody is overtaken by a smaller amount. */
    BELOW_THE_LINE(
            "Under stregen: en bedre placeret ansøgning kunne ikke rummes.",
            "Below the line: a better placed application did not fit."),
    /** A criterion was not judged. */
    NOT_JUDGED("Ikke placeret: et kriterium er ikke vurderet.", "Not placed: a criterion was not judged.");

    private final String danish;
    private final String english;

    DistributionReason(String danish, String english) {
        this.danish = danish;
        this.english = english;
    }

    /**
     * The word of files.
     *
     * @return such as {@code just-missed}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The reason as a sentence.
     *
     * @param locale Danish gives Danish, every other language English
     * @return the sentence
     */
    public String sentence(Locale locale) {
        return Criterion.isDanish(locale) ? danish : english;
    }
}
