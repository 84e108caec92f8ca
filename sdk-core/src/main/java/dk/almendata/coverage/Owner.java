package dk.almendata.coverage;

import dk.almendata.datapakke.Datapakke;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows they are: a subscription's, or those of what unlinked deliveries have in common. All rows of one owner share it.
 *
 * @param on the day asked about
 * @param deliveredUntil the last day of the newest period listed, null where there is none
 */
record Owner(
        String source,
        LocalDate on,
        Datapakke datapakke,
        Scope scope,
        @Nullable RecipientId recipient,
        @Nullable Subscription subscription,
        @Nullable LocalDate deliveredUntil) {}
