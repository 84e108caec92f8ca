package dk.almendata.sandbox;

import dk.almendata.access.Access;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it was made.
 *
 * @param delivery what is listed, but for the status
 * @param held the organisations in it: what the recipient could see when it was made, within the filter
 * @param madeOn the day it was made
 * @param readyOn the day from which it has left the queue
 * @param rehearsed a status set by hand, which wins over the queue
 */
record MadeDelivery(
        Delivery delivery,
        Scope held,
        LocalDate madeOn,
        LocalDate readyOn,
        @Nullable DeliveryStatus rehearsed) {

    DeliveryStatus statusOn(LocalDate day) {
        if (rehearsed != null) {
            return rehearsed;
        }
        return day.isBefore(readyOn) ? DeliveryStatus.TILFOEJET_KOEEN : DeliveryStatus.SUCCES;
    }

    Delivery listedOn(LocalDate day) {
        return delivery.toBuilder().status(statusOn(day)).build();
    }

    boolean isLinkedTo(SubscriptionId subscription) {
        return delivery.subscription().equals(Optional.of(subscription));
    }

    MadeDelivery unlinked() {
        return new MadeDelivery(delivery.toBuilder().withoutSubscription().build(), held, madeOn, readyOn, rehearsed);
    }

    MadeDelivery with(DeliveryStatus status) {
        return new MadeDelivery(delivery, held, madeOn, readyOn, status);
    }

    /** Whether an access allows all that is in it; {@code everybody} are the organisations that there are data about. */
    boolean isWithin(Access access, SortedSet<LbfNumber> everybody) {
        SortedSet<LbfNumber> numbers = held.isAll() ? everybody : held.organisations();
        return access.allowsSome(delivery.datapakke())
                && numbers.stream().allMatch(number -> access.allows(number, delivery.datapakke()));
    }
}
