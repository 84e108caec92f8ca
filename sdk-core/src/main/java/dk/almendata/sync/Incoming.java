package dk.almendata.sync;

import dk.almendata.delivery.Sha256;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A place in the spool for the bytes of one archive while they come in. What is not completed never counts as an archive.
 *
 * <p>A place may hold the beginning that an earlier try left. Only who calls {@link #resume}, because the source confirms that it still gives
 * the same version, goes on where it ends; otherwise it is dropped with the first byte that comes.
 *
 * <p>Not thread-safe.
 */
public interface Incoming extends AutoCloseable {

    /**
     * What is held of an archive whose version is known, from an earlier try or from this one.
     *
     * @return the beginning; empty if nothing is held, or nothing that could be continued
     */
    Optional<PartialArchive> partial();

    /**
     * Goes on after what {@link #partial} gives.
     *
     * @throws IllegalStateException if it gives nothing
     * @throws SpoolException if what is held cannot be read again
     */
    void resume();

    /**
     * Drops what is held and begins at the first byte. What comes cannot be continued by a later try.
     *
     * @throws SpoolException if the place cannot be emptied
     */
    void restart();

    /**
     * Drops what is held and begins at the first byte of a version, which a later try may continue.
     *
     * @param version what the bytes are of
     * @throws SpoolException if the place cannot be emptied, or its disk has not as much room as the version is long
     */
    void restart(ArchiveVersion version);

    /**
     * Adds bytes at the end.
     *
     * @param bytes the array that holds them
     * @param offset the first
     * @param length how many
     * @throws SpoolException if they cannot be written
     */
    void write(byte[] bytes, int offset, int length);

    /**
     * The digest of everything held now, so that it can be compared before the archive is completed.
     *
     * @return the SHA-256
     */
    Sha256 digest();

    /**
     * Ends the archive: checks the length, forces the bytes to disk and gives the file its final name in one step.
     *
     * @param expectedBytes the length that was announced, empty if it was not
     * @return the archive
     * @throws SourceException if fewer or more bytes came than announced; nothing is kept under a final name
     * @throws SpoolException if the file cannot be completed
     */
    SpooledArchive complete(OptionalLong expectedBytes);

    /**
     * Gives up what was not completed. The beginning of a known version may stay for a later try, except where the thread is interrupted:
     * who cancels leaves nothing behind. Closing twice or after completion is harmless.
     */
    @Override
    void close();
}
