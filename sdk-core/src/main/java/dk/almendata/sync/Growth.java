package dk.almendata.sync;

import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.util.Optional;

/** Tells a delivery that brings many times the rows it replaces. Decision: growth is told and never held, for nothing is lost by it. */
final class Growth {

    /** Nine hundred percent more. */
    private static final int TIMES = 10;

    /** So that a table of three rows may become one of thirty without a word. */
    private static final int MORE = 100;

    private Growth() {}

    static Optional<Finding> check(TableChange change) {
        long before = change.rowsReplaced();
        long after = before + change.inserted() - change.deleted();
        return before > 0 && after / TIMES >= before && after - before >= MORE
                ? Optional.of(Finding.of(
                        FindingCode.ROWS_GREW,
                        Place.ofFile(change.file()),
                        "found " + after + " where " + before + " are current"))
                : Optional.empty();
    }
}
