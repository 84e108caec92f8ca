package dk.almendata.sync;

import java.util.OptionalLong;

/**
 * A place in the spool for the bytes of one archive while they come in. What is not completed never counts as an archive.
 *
 * <p>Not thread-safe.
 */
public interface Incoming extends AutoCloseable {

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
     * Ends the archive: checks the length, forces the bytes to disk and gives the file its final name in one step.
     *
     * @param expectedBytes the length that was announced, empty if it was not
     * @return the archive
     * @throws SourceException if fewer or more bytes came than announced; nothing is kept under a final name
     * @throws SpoolException if the file cannot be completed
     */
    SpooledArchive complete(OptionalLong expectedBytes);

    /** Gives up what was not completed. Closing twice or after completion is harmless. */
    @Override
    void close();
}
