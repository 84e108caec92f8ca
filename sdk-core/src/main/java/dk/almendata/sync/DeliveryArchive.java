package dk.almendata.sync;

import dk.almendata.table.Finding;
import dk.almendata.table.FindingSink;
import dk.almendata.table.RowCursor;
import dk.almendata.table.Survey;
import dk.almendata.table.TableSchema;
import java.util.List;
import java.util.Optional;

/**
 * The content of one delivery. Its directory is verified; its bytes may still be verified while they are read, and nothing that was read may
 * have an effect before {@link #verified} has answered. Not thread-safe; holds the file until closed.
 */
public interface DeliveryArchive extends AutoCloseable {

    /**
     * The CSV files, sorted by name, no two for one table.
     *
     * @return at least one entry
     */
    List<ArchiveEntry> entries();

    /**
     * What is worth saying about the archive although it was accepted.
     *
     * @return findings that are no errors
     */
    List<Finding> findings();

    /**
     * Verifies the bytes that were not verified by being read. Asked again, it answers at once.
     *
     * @return the digests of what was verified
     * @throws ArchiveRefusedException if the archive is damaged or hostile; carries everything that was found
     * @throws SpoolException if the file cannot be read
     */
    ArchiveDigests verified();

    /**
     * Reads a file once to see its columns and types.
     *
     * @param entry a file of this archive
     * @param findings takes what is wrong with the form of the file
     * @return what was seen, empty if the header cannot be used
     * @throws ArchiveRefusedException if the archive turns out to be damaged or hostile meanwhile
     * @throws SpoolException if the file cannot be read
     */
    Optional<Survey> survey(ArchiveEntry entry, FindingSink findings);

    /**
     * The headings of a file.
     *
     * @param entry a file of this archive
     * @param findings takes what is wrong with them
     * @return the headings in their order, empty if they cannot be used
     * @throws ArchiveRefusedException if the archive turns out to be damaged or hostile meanwhile
     * @throws SpoolException if the file cannot be read
     */
    List<String> header(ArchiveEntry entry, FindingSink findings);

    /**
     * Opens a file for reading its rows.
     *
     * @param entry a file of this archive
     * @param schema the columns to read, matched by heading
     * @param findings takes what is wrong with header and rows
     * @return a cursor before the first row; the caller closes it. It throws what this does
     * @throws ArchiveRefusedException if the archive turns out to be damaged or hostile meanwhile
     * @throws SpoolException if the file cannot be read
     */
    RowCursor open(ArchiveEntry entry, TableSchema schema, FindingSink findings);

    /** Releases the file. Closing twice is harmless. */
    @Override
    void close();
}
