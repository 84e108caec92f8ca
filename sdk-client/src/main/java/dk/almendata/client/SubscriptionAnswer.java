package dk.almendata.client;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.subscription.Subscription;
import java.util.List;
import java.util.Objects;

/**
 * What the service says to a verb: the subscription as it is now, and what was made.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param subscription the subscription as it is now
 * @param deliveries the deliveries that were created, which may be none
 * @param message what was created, or why nothing was; text of the service, often Danish
 */
public record SubscriptionAnswer(Subscription subscription, List<DeliveryId> deliveries, String message) {

    /** Copies the list. */
    public SubscriptionAnswer {
        Objects.requireNonNull(subscription, "subscription");
        deliveries = List.copyOf(deliveries);
        Objects.requireNonNull(message, "message");
    }
}
