package dk.almendata.subscription;

import java.util.Objects;

/**
 * A subscription and what it has behind it: all that decides what a verb does to it.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param subscription the subscription as it is listed
 * @param history what it has delivered under its present run
 */
public record SubscriptionState(Subscription subscription, RunHistory history) {

    /** Checks that no part is missing. */
    public SubscriptionState {
        Objects.requireNonNull(subscription, "subscription");
        Objects.requireNonNull(history, "history");
    }
}
