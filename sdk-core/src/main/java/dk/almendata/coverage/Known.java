package dk.almendata.coverage;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;

/** A delivery with what is had of it here. */
record Known(Delivery delivery, Holding holding) {

    DeliveryId id() {
        return delivery.id();
    }

    boolean isLoaded() {
        return holding.state() == Holding.State.LOADED;
    }

    DeliveryStatus status() {
        return delivery.status();
    }
}
