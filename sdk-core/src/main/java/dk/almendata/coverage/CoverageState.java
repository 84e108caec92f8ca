package dk.almendata.coverage;

import java.util.Locale;

/** What has come of one period of one subscription. */
public enum CoverageState {
    /** Its rows are in the tables. */
    LOADED,
    /** The service has it ready; it is not loaded yet. */
    AVAILABLE,
    /** The service has it in hand. */
    WAITING,
    /** It failed, at the service or while it was fetched or loaded; the cause says which. */
    FAILED,
    /** Kept out of the tables until somebody decides. */
    HELD,
    /** Refused by the checks. */
    REJECTED,
    /** It is due and the service does not list it. */
    MISSING,
    /** It is not due yet. */
    NOT_DUE,
    /** There is no delivery of its own, but a loaded full delivery of the area holds the period. */
    COVERED;

    /**
     * The word that reports use.
     *
     * @return {@code loaded}, {@code notDue} and so on
     */
    public String text() {
        return this == NOT_DUE ? "notDue" : name().toLowerCase(Locale.ROOT);
    }
}
