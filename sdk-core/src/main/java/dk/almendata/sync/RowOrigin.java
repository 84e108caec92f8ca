package dk.almendata.sync;

import dk.almendata.delivery.DeliveryId;
import java.util.Objects;

/**
 * Where a stored row came from: what the columns of {@link dk.almendata.table.Provenance} hold.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param source the source of the delivery
 * @param delivery the delivery that brought the row
 * @param file the entry of its archive
 * @param record the record in that file, the header not counted, from 1
 */
public record RowOrigin(SourceId source, DeliveryId delivery, String file, long record) {

    /** Checks that no part is missing. */
    public RowOrigin {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(file, "file");
    }
}
