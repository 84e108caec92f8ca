package dk.almendata.sync;

import dk.almendata.delivery.DeliveryId;
import java.util.Objects;
import java.util.Optional;

/**
 * One row that became current between two marks, or ceased to be.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param kind which of the two
 * @param cause the delivery whose load did it, or a decision about it; empty where the store does not say
 * @param row the row, with the delivery that brought it
 */
public record RowChange(Kind kind, Optional<DeliveryId> cause, StoredRow row) {

    /** Checks that no part is missing. */
    public RowChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(row, "row");
    }

    /** What happened to a row. A row whose values changed was deleted as it was and inserted as it is. */
    public enum Kind {
        /** It was current at the earlier mark and is not at the later one. */
        DELETED,
        /** It is current at the later mark and was not at the earlier one. */
        INSERTED
    }
}
