package dk.almendata.access;

/** Why an adviser may not see a pair of organisation and datapakke on a day: a closed list. */
public enum AccessRefusal {
    /** The adviser has no grant at all. */
    NO_GRANT("The adviser has no grant.", "Rådgiveren har ingen adgang."),
    /** A grant would allow it, but the adviser is not approved in LBF's login. */
    NOT_WHITELISTED(
            "The adviser is not approved in LBF's login (Ikke godkendt).",
            "Rådgiveren er ikke godkendt i LBF's login (Ikke godkendt)."),
    /** The grant that covers it starts later. */
    NOT_STARTED("The grant has not started.", "Adgangen er ikke begyndt."),
    /** The grant that covered it has ended. */
    EXPIRED("The grant has ended.", "Adgangen er udløbet."),
    /** No grant of the day names the organisation. */
    ORGANISATION_NOT_GRANTED(
            "No grant in force names the organisation.", "Ingen gældende adgang omfatter organisationen."),
    /** No grant of the day names the datapakke. */
    DATAPAKKE_NOT_GRANTED("No grant in force names the datapakke.", "Ingen gældende adgang omfatter datapakken."),
    /** One grant of the day names the organisation, another the datapakke: lists are never crossed. */
    NOT_IN_ONE_GRANT(
            "Organisation and datapakke are granted, but not by one grant.",
            "Organisation og datapakke er tildelt, men ikke i samme adgang."),
    /** The grant gives it, but the granter itself may not see it any more. */
    GRANTER_LOST_ACCESS("The granter has lost its own access to it.", "Tildeleren har selv mistet adgangen til det.");

    private final String english;
    private final String danish;

    AccessRefusal(String english, String danish) {
        this.english = english;
        this.danish = danish;
    }

    /**
     * The reason.
     *
     * @return an English sentence
     */
    public String english() {
        return english;
    }

    /**
     * The reason.
     *
     * @return a Danish sentence
     */
    public String danish() {
        return danish;
    }
}
