package dk.almendata.enrichment;

import dk.almendata.draft.Violation;

/** What can be wrong with the definition of an enrichment as a person fills it in: a closed list. */
public enum EnrichmentRule {
    /** A field that must be filled in is not. */
    MISSING("Feltet skal udfyldes.", "The field must be filled in."),
    /** The organisation's number cannot be read; the sentence says why. */
    ORGANISATION("LBF-nummeret er ikke gyldigt.", "The LBF number is not valid."),
    /** A description that is too long or holds control characters. */
    DESCRIPTION("Skriv en beskrivelse på højst 200 tegn.", "Write a description of at most 200 characters."),
    /** No own column. */
    NO_COLUMN("Tilføj mindst én kolonne ud over de krævede.", "Add at least one column beside the required ones."),
    /** More columns than the limit. */
    TOO_MANY_COLUMNS(
            "Der er flere kolonner end grænsen; fordel dem på flere berigelser.",
            "There are more columns than the limit; divide them among several enrichments."),
    /** A heading with a line break, a Tab or a control character, or one that is too long. */
    HEADING("Skriv overskriften kort og på én linje.", "Write a short heading on one line."),
    /** A heading that the level requires already. */
    REQUIRED_COLUMN(
            "Kolonnen er krævet på niveauet og er altid med.", "The level requires this column; it is always there."),
    /** The same heading twice. */
    DUPLICATE("Overskriften findes allerede.", "The heading is there already."),
    /** More or fewer decimals than can be. */
    DECIMALS("Angiv 0 til 12 decimaler.", "State 0 to 12 decimals."),
    /** Numbers whose notation is not declared. */
    NOTATION(
            "Angiv, om tallene skrives dansk (1.234,5) eller internationalt (1,234.5).",
            "State whether numbers are written the Danish way (1.234,5) or the international one (1,234.5).");

    private final String danish;
    private final String english;

    EnrichmentRule(String danish, String english) {
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
