package dk.almendata.subscription;

import dk.almendata.draft.Violation;

/** What can be wrong with a subscription as a person fills it in: a closed list. */
public enum SubscriptionRule {
    /** A field that must be filled in is not. */
    MISSING("Feltet skal udfyldes.", "The field must be filled in."),
    /** The text cannot be the name of a datapakke. */
    DATAPAKKE_NAME("Skriv navnet som portalen, fx Bbr_Fuld.", "Write the name as the portal does, such as Bbr_Fuld."),
    /** The recipient may not have the datapakke. */
    DATAPAKKE_NOT_ACCESSIBLE(
            "Modtageren har ikke adgang til datapakken.", "The recipient has no access to the datapakke."),
    /** The recipient may not see the organisation in this datapakke. */
    ORGANISATION_NOT_ACCESSIBLE(
            "Modtageren har ikke adgang til organisationen i denne datapakke.",
            "The recipient has no access to the organisation in this datapakke."),
    /** An organisation's number cannot be read; the sentence says why. */
    LBF_NUMBER("LBF-nummeret er ikke gyldigt.", "The LBF number is not valid."),
    /** The same organisation twice. */
    DUPLICATE("Den står på listen allerede.", "It is in the list already.");

    private final String danish;
    private final String english;

    SubscriptionRule(String danish, String english) {
        this.danish = danish;
        this.english = english;
    }

    Violation at(String path) {
        return new Violation(path, name(), danish, english);
    }
}
