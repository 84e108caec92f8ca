package dk.almendata.sync;

import java.util.Objects;

/**
 * The beginning of an archive whose end did not come.
 *
 * <p>Immutable.
 *
 * @param version what it is the beginning of
 * @param bytes how many bytes are held, from 0 to the length of the version
 */
public record PartialArchive(ArchiveVersion version, long bytes) {

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if it is negative or beyond the version's
     */
    public PartialArchive {
        Objects.requireNonNull(version, "version");
        if (bytes < 0 || bytes > version.bytes()) {
            throw new IllegalArgumentException("bytes: expected 0 to " + version.bytes() + ", found " + bytes);
        }
    }
}
