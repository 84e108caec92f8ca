package dk.almendata.funding;

import dk.almendata.draft.Violation;

/** What can be wrong with an agreement: a closed list. Source: Administrationsgrundlag, point 8. */
public enum AgreementRule {
    /** It does not say on which application it rests. */
    APPLICATION_MISSING("Angiv ansøgningens nummer.", "State the number of the application."),
    /** The commitment is missing or cannot be. */
    AMOUNT(
            "Angiv tilsagnet: over 0,00 og højst to decimaler.",
            "State the commitment: above 0.00, two decimals at most."),
    /** An agreement is written. */
    NOT_SIGNED("Aftalen er ikke underskrevet.", "The agreement is not signed."),
    /** No result is demanded. */
    NO_REQUIREMENT("Aftalen skal have mindst ét resultatkrav.", "The agreement must demand at least one result."),
    /** Nobody looks at it on the way. */
    NO_FOLLOW_UP("Aftalen skal sige, hvornår der følges op.", "The agreement must say when it is followed up."),
    /** No final evaluation. */
    NO_EVALUATION("Aftalen skal have en afsluttende evaluering.", "The agreement must have a final evaluation."),
    /** A day before the agreement began. */
    BEFORE_SIGNING("Datoen ligger før aftalens underskrift.", "The date lies before the agreement was signed."),
    /** A deadline behind the end of the project. */
    AFTER_EVALUATION(
            "Fristen ligger efter den afsluttende evaluering.", "The deadline lies after the final evaluation."),
    /** A ground for cancelling that the agreement must reserve. */
    GROUND_MISSING(
            "Aftalen skal give mulighed for annullering på alle grundlagets grunde.",
            "The agreement must allow cancelling on every ground of the basis.");

    private final String danish;
    private final String english;

    AgreementRule(String danish, String english) {
        this.danish = danish;
        this.english = english;
    }

    Violation at(String path) {
        return at(path, "", "");
    }

    Violation at(String path, String danishDetail, String englishDetail) {
        return new Violation(path, name(), danish + danishDetail, english + englishDetail);
    }
}
