package dk.almendata.subscription;

/** Why a verb did what it did to a subscription, or why it was refused: a closed list. */
public enum StepReason {
    /** Created and waiting for its first start. */
    CREATED(false, "The subscription is created and waits for Start.", "Abonnementet er oprettet og venter på Start."),
    /** Started; what was missing is created. */
    STARTED(false, "The subscription is started.", "Abonnementet er startet."),
    /** The daily run found something due, or nothing. */
    RAN(false, "The subscription has run.", "Abonnementet er kørt."),
    /** Not active, so the day passes. */
    PAUSED(false, "The subscription is stopped and does not run.", "Abonnementet er stoppet og kører ikke."),
    /** Paused until the next start. */
    STOPPED(false, "The subscription is stopped.", "Abonnementet er stoppet."),
    /** Run again as if nothing had run before. */
    RERUN(
            false,
            "The subscription is run again; older deliveries lose their link.",
            "Abonnementet er genkørt; tidligere dataleverancer har mistet referencen."),
    /** Filter or description changed; nothing is created by that. */
    CHANGED(
            false,
            "The subscription is changed; the new filter counts from the next run.",
            "Abonnementet er ændret; afgrænsningen gælder fra næste kørsel."),
    /** The recipient has every right. */
    VALIDATED(false, "The subscription is valid.", "Abonnementet er validt."),
    /** A right is lost: stopped, no longer valid, and Besked says what is lost. */
    VALIDATION_FAILED(
            false,
            "The recipient has lost a right, so the subscription is stopped.",
            "Modtageren har mistet en rettighed, så abonnementet er stoppet."),
    /** What the recipient has lost is taken out of the filter. */
    REPAIRED(
            false,
            "What the recipient has lost is taken out; start or re-run the subscription.",
            "Det mistede er fjernet; abonnementet kan startes eller genkøres."),
    /** Gone; its deliveries stay. */
    DELETED(
            false,
            "The subscription is deleted; its deliveries stay.",
            "Abonnementet er slettet; dataleverancerne består."),

    /** Created for a package or organisation that the recipient may not have. */
    NOT_ACCESSIBLE(
            true, "The recipient has no access to what is asked for.", "Modtageren har ikke adgang til det valgte."),
    /** Started although it is active. */
    ALREADY_ACTIVE(
            true,
            "The subscription is active already; Gen-kør runs it again.",
            "Abonnementet er allerede aktivt; brug Gen-kør."),
    /** Stopped although it is not active. */
    ALREADY_STOPPED(true, "The subscription is stopped already.", "Abonnementet er allerede stoppet."),
    /** Repaired although the right to the package itself is gone. */
    DATAPAKKE_LOST(
            true,
            "The right to the datapakke is gone, which Reparér cannot mend.",
            "Adgangen til datapakken er bortfaldet; det kan Reparér ikke rette."),
    /** Repaired although no organisation would remain, so that the filter would mean all. */
    NOTHING_REMAINS(true, "No organisation would remain.", "Der ville ingen organisation være tilbage.");

    private final boolean refusal;
    private final String english;
    private final String danish;

    StepReason(boolean refusal, String english, String danish) {
        this.refusal = refusal;
        this.english = english;
        this.danish = danish;
    }

    /**
     * Whether the move was impossible, so that nothing has changed.
     *
     * @return true for a refusal
     */
    public boolean isRefusal() {
        return refusal;
    }

    /**
     * What happened, or why not.
     *
     * @return an English sentence
     */
    public String english() {
        return english;
    }

    /**
     * What happened, or why not.
     *
     * @return a Danish sentence
     */
    public String danish() {
        return danish;
    }
}
