package dk.almendata.funding;

import dk.almendata.draft.Violation;

/**
 * What can be said of an application beside missing content and its budget: a closed list. No text is judged, only whether it is there.
 * Source: Administrationsgrundlag, points 2, 3, 5 and 6.
 */
public enum ApplicationRule {
    /** Nobody can refer to it. */
    ID_MISSING("Ansøgningen skal have et nummer.", "The application must have a number."),
    /** It says nothing of who applies. */
    APPLICANT_MISSING("Angiv ansøgeren.", "State the applicant."),
    /** An afdeling applies by itself. Source: point 6. */
    AFDELING_ALONE(
            "En afdeling skal søge gennem sin boligorganisation.",
            "An afdeling must apply through its boligorganisation."),
    /** Somebody who cannot apply. Source: point 6. */
    NOT_ELIGIBLE(
            "Kun almene boligorganisationer kan ansøge; andre kan være partnere.",
            "Only boligorganisationer can apply; others may be partners."),
    /** An institution in a round, or for an investment. Source: points 5 and 6. */
    INSTITUTION_OUTSIDE_ROUNDS_ONLY(
            "Rådgivnings- og forskningsinstitutioner kan kun få forsøgsmidler til særlige projekter uden for"
                    + " ansøgningsrunderne.",
            "Advisory and research institutions can get trial money only, for special projects outside the rounds."),
    /** The LBF number cannot be read; the sentence says why. */
    LBF_NUMBER("LBF-nummeret er ikke gyldigt.", "The LBF number is not valid."),
    /** The pool has no such frame, or none was chosen. */
    KIND_MISSING("Vælg en ramme, som puljen har.", "Choose a frame that the pool has."),
    /** The amount is not what the pool pays in the budget. Decision. */
    AMOUNT_DIFFERS(
            "Beløbet skal være det, puljen betaler i budgettet.",
            "The amount must be what the pool pays in the budget."),
    /** The amount is not above zero, or has parts of an øre. */
    AMOUNT(
            "Beløbet skal være over 0,00 og højst have to decimaler.",
            "The amount must be above 0.00 with two decimals at most."),
    /** The project ends before it begins. */
    END_BEFORE_START("Projektets slutdato ligger før startdatoen.", "The project ends before it begins."),
    /** It has support of LBF, and no split is stated. Source: point 3. */
    WATERTIGHT_SPLIT(
            "Projektet støttes også af LBF; beskriv de vandtætte skotter mellem delene.",
            "The project has other support of LBF; state how the parts are kept watertight apart."),
    /** A part is paid by the pool and by another scheme of LBF. Source: point 3. */
    PART_SUPPORTED_TWICE(
            "Samme del betales både af puljen og af en anden LBF-ordning.",
            "The same part is paid by the pool and by another scheme of LBF."),
    /** A pool of the state supports it already. Source: point 3. */
    STATE_POOL(
            "Projektet er støttet af en statslig pulje og kan ikke støttes her.",
            "A pool of the state supports the project, so it cannot be supported here."),
    /** Combined with digitaliseringspuljen, without both aspects. Source: point 3. */
    BOTH_ASPECTS(
            "Støtte fra begge puljer kræver, at både bæredygtigheds- og digitaliseringsaspektet er beskrevet.",
            "Support of both pools asks that the aspects of sustainability and of digitalisation are both stated."),
    /** The purpose is none of the examples; a remark, not a refusal. Source: point 2; decision. */
    EXPLAIN_THE_FIT(
            "Formålet er ikke blandt eksemplerne; forklar, hvordan projektet passer til puljens formål.",
            "The purpose is none of the examples; explain how the project fits the purpose of the pool."),
    /** The pool does not say what an application must hold; a remark. */
    CONTENT_UNKNOWN(
            "Puljens krav til ansøgningens indhold er ikke kendt; fuldstændigheden kan ikke bedømmes.",
            "What the pool demands of an application is unknown; completeness cannot be judged.");

    private final String danish;
    private final String english;

    ApplicationRule(String danish, String english) {
        this.danish = danish;
        this.english = english;
    }

    Violation at(String path) {
        return new Violation(path, name(), danish, english);
    }

    Violation at(String path, String because, String becauseEnglish) {
        return new Violation(path, name(), because, becauseEnglish);
    }
}
