package dk.almendata.sync;

import java.util.Objects;

/**
 * What came of working out anew which rows of a table are current.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param table the table
 * @param rowsCame rows that are current and were not
 * @param rowsWent rows that were current and are not
 */
public record RebuildReceipt(String table, long rowsCame, long rowsWent) {

    /** Checks that the table is named. */
    public RebuildReceipt {
        Objects.requireNonNull(table, "table");
    }

    /**
     * Whether the rows that are current are others than before.
     *
     * @return false if the store was as its deliveries and decisions say
     */
    public boolean changesAnything() {
        return rowsCame > 0 || rowsWent > 0;
    }

    /**
     * This and what came of another part of the table.
     *
     * @param other a receipt of the same table
     * @return the sums
     */
    public RebuildReceipt plus(RebuildReceipt other) {
        return new RebuildReceipt(table, rowsCame + other.rowsCame, rowsWent + other.rowsWent);
    }
}
