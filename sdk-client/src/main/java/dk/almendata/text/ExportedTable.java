package dk.almendata.text;

import dk.almendata.delivery.Sha256;
import java.util.Objects;

/**
 * One table of an export.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param table the table's name in the database
 * @param path the file in the archive
 * @param rows how many rows it has
 * @param bytes the length of the file, unpacked
 * @param digest the digest of its bytes
 */
public record ExportedTable(String table, String path, long rows, long bytes, Sha256 digest) {

    /** Checks that no part is missing. */
    public ExportedTable {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(digest, "digest");
    }
}
