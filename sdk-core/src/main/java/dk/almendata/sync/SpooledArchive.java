package dk.almendata.sync;

import dk.almendata.delivery.Sha256;
import java.util.Objects;

/**
 * A whole archive in the spool.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param digest the digest of its bytes, by which it is found again
 * @param bytes its length
 */
public record SpooledArchive(Sha256 digest, long bytes) {

    /** Checks that the digest is there. */
    public SpooledArchive {
        Objects.requireNonNull(digest, "digest");
    }
}
