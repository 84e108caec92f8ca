package dk.almendata.sync;

import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.util.Optional;

/**
 * How many of the rows that are current a delivery may take away before somebody has to accept it.
 *
 * <p>Decision on holding: a delivery is held if what it comes to rule gets fewer rows by more than the share <em>and</em> by at least the number.
 * So a small table may change as it likes, and a large one may shrink a little. A delivery without rows where rows are current is held
 * whatever the guard says. Growth is never held.
 *
 * <p>Example: under the standard guard 1,000 rows may become 700 but not 699; 120 may become 21 but not 20. Immutable.
 *
 * @param percent the share of the rows that may go, 0 to 100
 * @param rows the number of rows that may always go is one less than this; at least 1
 */
public record DropGuard(int percent, long rows) {

    private static final int HUNDRED = 100;
    private static final long STANDARD_ROWS = 100;
    private static final int STANDARD_PERCENT = 30;

    /** Checks the ranges. */
    public DropGuard {
        if (percent < 0 || percent > HUNDRED || rows < 1) {
            throw new IllegalArgumentException(
                    "A drop guard has 0 to 100 percent and at least 1 row, found " + percent + " and " + rows);
        }
    }

    /**
     * More than 30 % and at least 100 rows.
     *
     * @return the guard that is used unless another is given
     */
    public static DropGuard standard() {
        return new DropGuard(STANDARD_PERCENT, STANDARD_ROWS);
    }

    /**
     * Asks the guard about one file.
     *
     * @param change what the delivery would change
     * @return why it must be held, empty if it need not be
     */
    Optional<Finding> check(TableChange change) {
        long fewer = change.deleted() - change.inserted();
        boolean drops = fewer >= rows
                && Math.multiplyExact(fewer, HUNDRED) > Math.multiplyExact(change.rowsReplaced(), percent);
        return drops
                ? Optional.of(Finding.of(
                        FindingCode.ROWS_DROPPED,
                        Place.ofFile(change.file()),
                        "found " + (change.rowsReplaced() - fewer) + " where " + change.rowsReplaced()
                                + " are current"))
                : Optional.empty();
    }
}
