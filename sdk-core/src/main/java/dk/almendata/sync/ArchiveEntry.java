package dk.almendata.sync;

import java.util.Objects;

/**
 * One CSV file of an archive, as its directory has it.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param name the entry's name in the archive, in Unicode normal form C
 * @param table the table its rows go to; read off an archive, the one by {@link dk.almendata.table.SqlNames#tableOf}
 * @param bytes its length, unpacked
 * @param crc32 its CRC-32
 */
public record ArchiveEntry(String name, String table, long bytes, long crc32) {

    /** Checks that no part is missing. */
    public ArchiveEntry {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(table, "table");
    }

    /**
     * The same file, with its rows going to another table.
     *
     * @param other the table
     * @return the entry
     */
    public ArchiveEntry into(String other) {
        return new ArchiveEntry(name, other, bytes, crc32);
    }
}
