package dk.almendata.coverage;

import dk.almendata.access.Grant;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.SubscriptionId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A delivery that will not come, because a grant ends before it is due.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param grant the grant that ends
 * @param subscription the subscription that stops with it
 * @param datapakke its datapakke
 * @param period the period that is lost
 * @param due the day on which it would have come
 */
public record LostDelivery(
        Grant grant, SubscriptionId subscription, DatapakkeName datapakke, DeliveryPeriod period, LocalDate due) {

    /** Checks that no part is missing. */
    public LostDelivery {
        Objects.requireNonNull(grant, "grant");
        Objects.requireNonNull(subscription, "subscription");
        Objects.requireNonNull(datapakke, "datapakke");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(due, "due");
    }

    /** For people, such as {@code Bbr_Delvis 2026-01-01..2026-01-31, due 2026-02-01, with grant 7 …}. */
    @Override
    public String toString() {
        return datapakke + " " + period + ", due " + due + ", with " + grant;
    }
}
