package dk.almendata.access;

import dk.almendata.draft.Violation;

/** What can be wrong with a grant as a person fills it in: a closed list. */
public enum GrantRule {
    /** A field that must be filled in is not. */
    MISSING("Feltet skal udfyldes.", "The field must be filled in."),
    /** The CVR number cannot be read; the sentence is that of {@link CvrFault}. */
    CVR("CVR-nummeret er ikke gyldigt.", "The CVR number is not valid."),
    /** The municipality's code cannot be read. */
    MUNICIPALITY("En kommunekode har fire cifre, fx 0240.", "A municipality code has four digits, such as 0240."),
    /** An adviser cannot grant what it was granted. */
    GRANTER_KIND(
            "En rådgiver kan ikke tildele adgang; vælg en boligorganisation eller en kommune.",
            "An adviser cannot grant access; choose a housing organisation or a municipality."),
    /** The text cannot be a mail address. */
    EMAIL("Skriv en mailadresse som navn@firma.dk.", "Write a mail address such as name@company.dk."),
    /** The last day lies before the first. */
    END_BEFORE_START("Slutdatoen ligger før startdatoen.", "The end date lies before the start date."),
    /** No organisation is chosen. */
    NO_ORGANISATION("Vælg mindst én organisation.", "Choose at least one organisation."),
    /** Neither a datapakke nor Targit is chosen. */
    NO_DATAPAKKE("Vælg mindst én datapakke eller Targit.", "Choose at least one datapakke, or Targit."),
    /** The text cannot be the name of a datapakke. */
    DATAPAKKE_NAME("Skriv navnet som portalen, fx Bbr_Fuld.", "Write the name as the portal does, such as Bbr_Fuld."),
    /** The granter has no access itself to what it would give; the sentence names the organisation and the datapakke. */
    NOT_THE_GRANTERS("Tildeleren har ikke selv adgang.", "The granter has no access itself."),
    /** An organisation's number cannot be read; the sentence says why. */
    LBF_NUMBER("LBF-nummeret er ikke gyldigt.", "The LBF number is not valid."),
    /** The same entry twice. */
    DUPLICATE("Den står på listen allerede.", "It is in the list already.");

    private final String danish;
    private final String english;

    GrantRule(String danish, String english) {
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
