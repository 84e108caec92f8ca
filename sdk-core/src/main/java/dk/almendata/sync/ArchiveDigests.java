package dk.almendata.sync;

import dk.almendata.delivery.Sha256;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * The digests of an archive that was verified from end to end.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param content the digest of the content, independent of how it was packed: over names, sizes and bytes
 * @param files the digest of the bytes of each file, by its name in the archive
 */
public record ArchiveDigests(Sha256 content, Map<String, Sha256> files) {

    /** Copies the map. */
    public ArchiveDigests {
        Objects.requireNonNull(content, "content");
        files = Map.copyOf(files);
    }

    /**
     * The digest of a file's bytes.
     *
     * @param entry the file, whichever table its rows go to
     * @return the SHA-256
     * @throws NoSuchElementException if it is no file of the archive
     */
    public Sha256 of(ArchiveEntry entry) {
        Sha256 digest = files.get(entry.name());
        if (digest == null) {
            throw new NoSuchElementException("Not a file of this archive: " + entry.name());
        }
        return digest;
    }
}
