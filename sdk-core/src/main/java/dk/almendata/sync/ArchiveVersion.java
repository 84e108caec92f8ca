package dk.almendata.sync;

import dk.almendata.delivery.Sha256;
import java.util.Objects;

/**
 * One version of an archive at its source: the same address, validator and length mean the same bytes, so that what came of it before a
 * connection broke can be continued (RFC 9110, 8.8 and 14: only a <em>strong</em> validator promises equal bytes).
 *
 * <p>Immutable.
 *
 * @param address the digest of where the archive is fetched; never the address itself, which stays out of files on disk
 * @param validator the strong validator that the source gives the version, such as {@code "33a64df5"} with its quotes; one line
 * @param bytes the length of the whole archive, at least 1
 */
public record ArchiveVersion(Sha256 address, String validator, long bytes) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the validator is empty, longer than 1,000 characters or not visible ASCII, or the length below 1
     */
    public ArchiveVersion {
        Objects.requireNonNull(address, "address");
        if (validator.isEmpty()
                || validator.length() > 1_000
                || validator.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("validator: expected 1 to 1000 characters of visible ASCII, found text("
                    + validator.length() + ")");
        }
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes: expected at least 1, found " + bytes);
        }
    }
}
