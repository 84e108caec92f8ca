package dk.almendata.sync;

import dk.almendata.delivery.Delivery;

/**
 * Watches a run: progress bars, logs, metrics. Every method is called on the thread that runs; what an observer throws is ignored, so that
 * watching never breaks the work.
 */
public interface SyncObserver {

    /** Watches nothing. */
    SyncObserver SILENT = new SyncObserver() {};

    /**
     * The source answered.
     *
     * @param listing what it lists
     */
    default void listed(Listing listing) {}

    /**
     * Work on a delivery begins.
     *
     * @param delivery the delivery
     * @param number its number in this run, from 1
     * @param count how many there are to work on
     */
    default void started(Delivery delivery, int number, int count) {}

    /**
     * A delivery enters a stage.
     *
     * @param delivery the delivery
     * @param stage the stage
     * @param file the file being worked on, or an empty text where the whole archive is
     */
    default void entered(Delivery delivery, Stage stage, String file) {}

    /**
     * Bytes have come in or rows have been read; called often.
     *
     * @param delivery the delivery
     * @param stage the stage
     * @param count bytes so far while downloading, rows so far in the file while loading
     */
    default void progressed(Delivery delivery, Stage stage, long count) {}

    /**
     * Work on a delivery has ended.
     *
     * @param outcome what came of it
     */
    default void finished(DeliveryOutcome outcome) {}

    /** The stages of one delivery. */
    enum Stage {
        /** Bytes come in. */
        DOWNLOAD,
        /** The archive is checked; its CSV files are from end to end as they are read. */
        VERIFY,
        /** A file is read for its columns and types. */
        SURVEY,
        /** Rows go to the store. */
        LOAD
    }
}
