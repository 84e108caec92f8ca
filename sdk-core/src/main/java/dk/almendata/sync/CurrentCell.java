package dk.almendata.sync;

import dk.almendata.delivery.DeliveryId;
import java.util.Objects;

/**
 * The current rows of one organisation and month that one delivery brought.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param delivery the delivery
 * @param organisation four digits, or {@link RowPlaces#NONE}
 * @param month the text of {@link dk.almendata.delivery.CellMonth}
 * @param rows how many rows
 */
public record CurrentCell(DeliveryId delivery, String organisation, String month, long rows) {

    /** Checks that no part is missing. */
    public CurrentCell {
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(month, "month");
    }
}
