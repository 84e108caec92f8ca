package dk.almendata.coverage;

import dk.almendata.delivery.Scope;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing is listed of a period that is due.
 *
 * <p>Decision, the first that holds: the access had ended when the period was due; the subscription is not valid (where
 * {@code Besked} says nothing, an access that has ended by the day asked about is the better reason); it is stopped; it was not valid
 * or stopped when the period was due; otherwise the service never listed it.
 */
record Absence(AccessHistory access, SubscriptionHistory history) {

    Standing of(Subscription subscription, Scope organisations, LocalDate on, @Nullable LocalDate due) {
        EndedGrant ended = ended(subscription, organisations, due == null ? on : due);
        if (ended != null) {
            return standing(CoverageCause.ACCESS_ENDED, ended + " " + besked(subscription));
        }
        if (!subscription.isValid()) {
            EndedGrant since = subscription.message().isBlank() ? ended(subscription, organisations, on) : null;
            return since != null
                    ? standing(CoverageCause.ACCESS_ENDED, since.toString())
                    : standing(CoverageCause.SUBSCRIPTION_INVALID, besked(subscription));
        }
        if (!subscription.isActive()) {
            return standing(CoverageCause.SUBSCRIPTION_STOPPED, "");
        }
        Subscription then =
                due == null ? null : history.listedOn(subscription.id(), due).orElse(null);
        if (then != null && !then.isValid()) {
            return standing(CoverageCause.SUBSCRIPTION_INVALID, "So it was on " + due + ". " + besked(then));
        }
        if (then != null && !then.isActive()) {
            return standing(CoverageCause.SUBSCRIPTION_STOPPED, "So it was on " + due + ".");
        }
        return standing(CoverageCause.NEVER_LISTED, "");
    }

    /** Why an organisation has no part in the deliveries of a period: not in their filter, unless its access had ended. */
    Standing notInFilter(Subscription subscription, Scope organisation, LocalDate on, @Nullable LocalDate due) {
        EndedGrant ended = ended(subscription, organisation, due == null ? on : due);
        return ended != null
                ? standing(CoverageCause.ACCESS_ENDED, ended.toString())
                : standing(CoverageCause.ORGANISATION_NOT_IN_FILTER, "");
    }

    private @Nullable EndedGrant ended(Subscription subscription, Scope organisations, LocalDate day) {
        return access.endedOn(subscription.recipient(), subscription.datapakke(), organisations, day)
                .orElse(null);
    }

    private static String besked(Subscription subscription) {
        return subscription.message().isBlank()
                ? ""
                : "Besked: " + subscription.message().strip();
    }

    private static Standing standing(CoverageCause cause, String detail) {
        return Standing.of(cause, null, detail.strip());
    }
}
