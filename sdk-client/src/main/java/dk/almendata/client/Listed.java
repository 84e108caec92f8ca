package dk.almendata.client;

import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.subscription.Subscription;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What a list is a list of.
 *
 * @param reader makes an element of its JSON
 * @param id what an element is known by
 * @param sameThing whether two elements of one id speak of the same thing, which may have moved on in between
 * @param shown an element for people, with all that decides on that
 */
record Listed<K extends Comparable<? super K>, T>(
        Function<JsonObject, T> reader, Function<T, K> id, BiPredicate<T, T> sameThing, Function<T, String> shown) {

    static final Listed<DatapakkeName, Datapakke> DATAPAKKER =
            new Listed<>(WireReader::datapakke, Datapakke::name, (one, other) -> true, Datapakke::toString);

    /** The filter of a subscription may be changed while its list is paged through. */
    static final Listed<SubscriptionId, Subscription> SUBSCRIPTIONS = new Listed<>(
            WireReader::subscription,
            Subscription::id,
            (one, other) ->
                    one.datapakke().equals(other.datapakke()) && one.recipient().equals(other.recipient()),
            subscription -> subscription + " of " + subscription.recipient());

    static final Listed<DeliveryId, Delivery> DELIVERIES = new Listed<>(
            WireReader::delivery,
            Delivery::id,
            Delivery::offersTheSameAs,
            delivery -> delivery + " of " + delivery.scope());
}
