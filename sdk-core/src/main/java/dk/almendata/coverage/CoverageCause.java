package dk.almendata.coverage;

import java.util.Locale;

/**
 * Why a period stands as it does: a closed list, each with a sentence and with what to do.
 *
 * <p>Source of the causes: guide 3.3.3 and 3.3.4, and decisions on what counts as present.
 */
public enum CoverageCause {
    /** Nothing is wrong. */
    NONE("The delivery is loaded.", ""),
    /** The period has not ended, or its run lies ahead. */
    NOT_DUE_YET("The period is not due yet.", "Wait for the next run."),
    /** {@code Oprettet} or {@code Tilføjet køen}. */
    QUEUED("The delivery is in the service's queue.", "Wait; it is fetched by the next sync after it has run."),
    /** {@code Eksekverer}. */
    RUNNING("The service is making the delivery.", "Wait; it is fetched by the next sync after it has run."),
    /** Queued or running for longer than the days of grace. */
    STUCK(
            "The delivery has been in the service's queue for too long.",
            "Ask LBF, or re-run the subscription (Gen-kør) in the portal."),
    /** A status that the guide does not name. */
    UNKNOWN_STATUS(
            "The delivery has a status that is not known, so it is not fetched.",
            "Look at it in the portal and report the status."),
    /** {@code Fejlet}. */
    FAILED_AT_LBF("The delivery failed at LBF.", "If it fails again, ask LBF."),
    /** Ready, but not loaded by this database yet. */
    NOT_LOADED_YET("The delivery is ready and not loaded yet.", "Run sync."),
    /** Of a test package, which is not loaded unless asked for. */
    TEST_PACKAGE("The delivery is of a test package.", "Nothing; test packages stay out of the tables by default."),
    /** Could not be fetched or loaded; the next run tries again. */
    FAILED_HERE("The delivery could not be fetched or loaded here.", "Run sync again; see the message."),
    /** Held here. */
    HELD_HERE(
            "The delivery is held until somebody decides.",
            "Look at what was found (table sync_finding) and at the delivery in the portal; nothing is replaced meanwhile."),
    /** Rejected here. */
    REJECTED_HERE(
            "The delivery was refused by the checks.",
            "Look at what was found (table sync_finding); re-run the subscription (Gen-kør), or mend the file."),
    /** A loaded full delivery holds the period. */
    COVERED_BY_FULL("A loaded full delivery of the area holds the period.", ""),
    /** {@code Aktiv} is not set. */
    SUBSCRIPTION_STOPPED(
            "The subscription is stopped, or was never started.",
            "Start it in the portal; a start creates what is missing."),
    /** {@code Valid} is not set; {@code Besked} says why. */
    SUBSCRIPTION_INVALID(
            "The subscription is not valid, so the service has stopped it.",
            "Restore the access or repair the subscription (Reparér), then start it."),
    /** The subscription is active and valid, and yet the delivery has never been listed. */
    NEVER_LISTED("The delivery is due and the service has never listed it.", "If it does not come then, ask LBF.");

    private final String sentence;
    private final String remedy;

    CoverageCause(String sentence, String remedy) {
        this.sentence = sentence;
        this.remedy = remedy;
    }

    /**
     * What it means.
     *
     * @return a sentence with a full stop
     */
    public String sentence() {
        return sentence;
    }

    /**
     * What to do.
     *
     * @return a sentence with a full stop; empty where there is nothing to do
     */
    public String remedy() {
        return remedy;
    }

    /**
     * The code that reports use.
     *
     * @return {@code neverListed}, {@code failedAtLbf} and so on
     */
    public String code() {
        StringBuilder code = new StringBuilder();
        for (String word : name().split("_", -1)) {
            code.append(
                    code.isEmpty()
                            ? word.toLowerCase(Locale.ROOT)
                            : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return code.toString();
    }
}
