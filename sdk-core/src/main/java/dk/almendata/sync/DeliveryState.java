package dk.almendata.sync;

import java.util.Locale;

/**
 * What we durably have of a delivery. Each state names something that exists, never something going on, so a killed run needs no repair.
 */
public enum DeliveryState {
    /** Listed; the service has not finished it, or it failed there: the remote status tells. */
    LISTED,
    /** The archive lies whole in the spool. */
    DOWNLOADED,
    /** Its rows are in the tables. */
    LOADED,
    /** Kept out of the tables until somebody decides. */
    HELD,
    /** Refused for what is wrong with it; tried again when its archive or the schema changes. */
    REJECTED,
    /** Its rows were removed, because newer runs of the same datapakke, filter and period stand for it. */
    PRUNED;

    /**
     * The word that reports use.
     *
     * @return lower case
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
