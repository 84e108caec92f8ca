package dk.almendata.coverage;

import dk.almendata.delivery.SubscriptionId;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Tells how a subscription was listed in the past, so that a stop explains a gap after the subscription runs again.
 *
 * <p>Decision: a host that keeps listings may give them; without them a hole of a subscription that runs today is
 * {@link CoverageCause#NEVER_LISTED}, because nothing else is known. Asked only about periods of which nothing is listed.
 */
@FunctionalInterface
public interface SubscriptionHistory {

    /**
     * The subscription as it was listed last until a day.
     *
     * @param subscription its id
     * @param on the day, in Copenhagen, included
     * @return the subscription as it was listed then; empty where no listing until then is known
     */
    Optional<Subscription> listedOn(SubscriptionId subscription, LocalDate on);

    /**
     * The history where no earlier listing was kept.
     *
     * @return one that is always empty
     */
    static SubscriptionHistory unknown() {
        return (subscription, on) -> Optional.empty();
    }
}
