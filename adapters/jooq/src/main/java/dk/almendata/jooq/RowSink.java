package dk.almendata.jooq;

import dk.almendata.table.RowCursor;
import java.sql.SQLException;

/** Takes the rows of one file into their table. Rows may be gathered and sent later; they belong to the session's transaction. */
interface RowSink extends AutoCloseable {

    /**
     * Takes the cursor's current row.
     *
     * @param rowId where it came from
     * @param cellId the cell it belongs to
     * @param row the cursor, on the row
     * @throws SQLException if the database refuses rows taken so far
     */
    void add(long rowId, long cellId, RowCursor row) throws SQLException;

    /**
     * Sends what is still gathered and counts: as many rows are stored as were taken.
     *
     * @return the rows stored
     * @throws SQLException if the database refuses rows, or has stored another number of them
     */
    long finish() throws SQLException;

    /** Releases the statement. Without {@link #finish} the transaction is to be rolled back, and the connection can still do so. */
    @Override
    void close() throws SQLException;
}
