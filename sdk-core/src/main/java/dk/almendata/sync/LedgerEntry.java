package dk.almendata.sync;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Sha256;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What the store knows of one delivery.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param delivery the delivery's id
 * @param state what we have of it
 * @param firstSeen when the source first listed it
 * @param archive the digest of its archive, once downloaded
 * @param content the digest of its content, once verified
 * @param rows the rows loaded, 0 before
 * @param loadedAt when its rows became visible
 * @param message why it is held or rejected, otherwise empty
 */
public record LedgerEntry(
        DeliveryId delivery,
        DeliveryState state,
        Instant firstSeen,
        Optional<Sha256> archive,
        Optional<Sha256> content,
        long rows,
        Optional<Instant> loadedAt,
        String message) {

    /** Checks that no part is missing. */
    public LedgerEntry {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(firstSeen, "firstSeen");
        Objects.requireNonNull(archive, "archive");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(loadedAt, "loadedAt");
        Objects.requireNonNull(message, "message");
    }

    /**
     * Whether its rows are here but do not count, because somebody decided so.
     *
     * @return true for a delivery that is held or rejected with its rows in the tables
     */
    public boolean isSetAside() {
        return state != DeliveryState.LOADED && loadedAt.isPresent();
    }
}
