package dk.almendata.sync;

/**
 * What a decision changed at once.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param tookEffect true if what is current was worked out anew
 * @param rowsCame rows that are current again
 * @param rowsWent rows that are no longer current
 */
public record DecisionReceipt(boolean tookEffect, long rowsCame, long rowsWent) {

    /** Nothing changes before the next run. */
    public static final DecisionReceipt NOTHING = new DecisionReceipt(false, 0, 0);
}
