package dk.almendata.sync;

import java.util.Objects;

/**
 * What one delivery changes in what is current of one table.
 *
 * <p>Without a declared key rows are a multiset: a row that differs counts as one deleted and one inserted. Immutable; may be shared between
 * threads.
 *
 * @param table the table
 * @param file the archive entry
 * @param rowsInFile the records in the file, refused ones counted
 * @param rowsLanded the rows stored
 * @param rowsOffered the rows stored that lie in the months and organisations which the delivery offers to rule
 * @param rowsReplaced the rows that were current in the cells that this delivery now rules; for a file without such rows under an empty filter, which
 *     names no organisation and so rules nothing, those that were current in the months it offers
 * @param inserted rows that were not current before
 * @param updated rows of a declared key whose other values changed; 0 for tables without key
 * @param deleted rows that are no longer current
 */
public record TableChange(
        String table,
        String file,
        long rowsInFile,
        long rowsLanded,
        long rowsOffered,
        long rowsReplaced,
        long inserted,
        long updated,
        long deleted) {

    /** Checks that no part is missing. */
    public TableChange {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(file, "file");
    }
}
