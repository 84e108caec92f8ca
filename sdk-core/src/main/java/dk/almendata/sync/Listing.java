package dk.almendata.sync;

import dk.almendata.delivery.Delivery;
import dk.almendata.subscription.Subscription;
import java.util.List;

/**
 * All that a source says it has at one moment.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param subscriptions the subscriptions, empty where the source knows none (a folder of files)
 * @param deliveries every delivery, history included, each id once, in no particular order
 */
public record Listing(List<Subscription> subscriptions, List<Delivery> deliveries) {

    /** Copies the lists. */
    public Listing {
        subscriptions = List.copyOf(subscriptions);
        deliveries = List.copyOf(deliveries);
    }
}
