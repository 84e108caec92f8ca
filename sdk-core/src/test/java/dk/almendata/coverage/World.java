package dk.almendata.coverage;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A listing and what is had of it, put together line by line. */
final class World {

    private static final RecipientId RECIPIENT = RecipientId.of("4711");

    final List<Subscription> subscriptions = new ArrayList<>();
    final List<Delivery> deliveries = new ArrayList<>();
    final List<Holding> holdings = new ArrayList<>();
    private int graceDays = 3;

    World subscription(String id, String datapakke) {
        subscriptions.add(Subscription.builder(SubscriptionId.of(id), DatapakkeName.of(datapakke), RECIPIENT)
                .build());
        return this;
    }

    /** Changes the newest subscription. */
    World changeSubscription(UnaryOperator<Subscription.Builder> change) {
        int last = subscriptions.size() - 1;
        subscriptions.set(
                last, change.apply(subscriptions.get(last).toBuilder()).build());
        return this;
    }

    World delivery(long id, String datapakke, String period, String status, Holding.State state) {
        return delivery(id, datapakke, period, status, Holding.of(DeliveryId.of(id), state));
    }

    World delivery(long id, String datapakke, String period, String status, Holding holding) {
        deliveries.add(Delivery.builder(DeliveryId.of(id), DatapakkeName.of(datapakke), DeliveryStatus.of(status))
                .recipient(RECIPIENT)
                .period(DeliveryPeriod.parse(period))
                .build());
        holdings.add(holding);
        return this;
    }

    /** Changes the newest delivery. */
    World changeDelivery(UnaryOperator<Delivery.Builder> change) {
        int last = deliveries.size() - 1;
        deliveries.set(last, change.apply(deliveries.get(last).toBuilder()).build());
        return this;
    }

    World loaded(long id, String datapakke, String period) {
        return delivery(id, datapakke, period, "Succes", Holding.State.LOADED);
    }

    World loadedMonths(long firstId, String datapakke, String first, String last) {
        long id = firstId;
        for (YearMonth month = YearMonth.parse(first);
                !month.isAfter(YearMonth.parse(last));
                month = month.plusMonths(1)) {
            loaded(id++, datapakke, DeliveryPeriod.ofMonth(month).toString());
        }
        return this;
    }

    World without(String period) {
        deliveries.removeIf(delivery -> delivery.period().equals(DeliveryPeriod.parse(period)));
        return this;
    }

    /** Changes every delivery. */
    World changeDeliveries(UnaryOperator<Delivery.Builder> change) {
        deliveries.replaceAll(delivery -> change.apply(delivery.toBuilder()).build());
        return this;
    }

    World graceDays(int days) {
        graceDays = days;
        return this;
    }

    Coverage.Builder asked(String date) {
        return Coverage.builder("data-ud", LocalDate.parse(date))
                .subscriptions(subscriptions)
                .deliveries(deliveries)
                .holdings(holdings)
                .graceDays(graceDays);
    }

    Coverage on(String date) {
        return asked(date).build();
    }
}
