package dk.almendata.sandbox;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.subscription.CalendarPlan;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Data ud knows on the day the sandbox is set to: subscriptions and the deliveries they have made. Knows nothing of HTTP and files.
 *
 * <p>Subscriptions have the ids 1, 2, … in the order in which they were made, deliveries likewise. Thread-safe: one lock guards all, and
 * what is handed out is immutable.
 */
final class DataUd {

    private final Catalogue catalogue;
    private final RecipientId recipient;
    private final String recipientName;
    private final int queueDays;
    private final Map<SubscriptionId, SubscriptionLife> subscriptions = new LinkedHashMap<>();
    private final List<MadeDelivery> deliveries = new ArrayList<>();
    private LocalDate on;

    DataUd(Catalogue catalogue, RecipientId recipient, String recipientName, LocalDate on, int queueDays) {
        this.catalogue = catalogue;
        this.recipient = recipient;
        this.recipientName = recipientName;
        this.on = on;
        this.queueDays = queueDays;
    }

    /**
     * A delivery as it was made.
     *
     * @param readyOn the day from which it has left the queue
     * @param rehearsed a status set by hand, which wins over the queue
     */
    private record MadeDelivery(
            Delivery delivery,
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
    }

    /** What a start or a re-run brought: the plan, and the deliveries made of it, oldest period first. */
    record Brought(
            LocalDate on,
            Subscription subscription,
            Datapakke datapakke,
            CalendarPlan plan,
            List<Delivery> deliveries) {}

    /** A delivery as it is listed now, with the day it was made on, which its content depends on. */
    record Downloadable(Delivery delivery, LocalDate madeOn) {}

    /** The datapakker by name. */
    Collection<Datapakke> datapakker() {
        return catalogue.all();
    }

    synchronized LocalDate on() {
        return on;
    }

    /** Makes a subscription and activates it. */
    synchronized void subscribe(DatapakkeName name, Scope scope) {
        Datapakke datapakke = catalogue.get(name);
        SubscriptionId id = SubscriptionId.of(Integer.toString(subscriptions.size() + 1));
        Subscription first = Subscription.builder(id, name, recipient)
                .recipientName(recipientName)
                .scope(scope)
                .description(datapakke.description())
                .build();
        SubscriptionLife life = new SubscriptionLife(first, datapakke);
        subscriptions.put(id, life);
        make(id, life, life.start(on));
    }

    /**
     * Moves the day forward, one at a time, and runs what is due on each.
     *
     * @return the deliveries that were made, by id
     */
    synchronized List<Delivery> moveTo(LocalDate day) {
        if (SandboxDays.check(day).isBefore(on)) {
            throw new IllegalArgumentException("The sandbox is at " + on + " and moves only forward, found " + day
                    + "; start another one for an earlier day");
        }
        int before = deliveries.size();
        while (on.isBefore(day)) {
            on = on.plusDays(1);
            subscriptions.forEach((id, life) -> life.run(on).ifPresent(plan -> make(id, life, plan)));
        }
        return listed(deliveries.subList(before, deliveries.size()));
    }

    synchronized Optional<Brought> start(SubscriptionId id) {
        return find(id).map(life -> brought(id, life, life.start(on)));
    }

    synchronized Optional<Subscription> stop(SubscriptionId id) {
        return find(id).map(life -> {
            life.stop();
            return listed(id, life);
        });
    }

    /** Gen-kør: the older deliveries lose their link, also where the plan brings none (guide 3.3.3.6). */
    synchronized Optional<Brought> rerun(SubscriptionId id) {
        return find(id).map(life -> {
            deliveries.replaceAll(made -> isLinked(made, id) ? unlinked(made) : made);
            return brought(id, life, life.rerun(on));
        });
    }

    /** Gives a delivery a status that stays, whatever the queue says. */
    synchronized void rehearse(DeliveryId id, DeliveryStatus status) {
        at(id).ifPresent(made ->
                deliveries.set(index(id), new MadeDelivery(made.delivery(), made.madeOn(), made.readyOn(), status)));
    }

    synchronized List<Subscription> subscriptions() {
        List<Subscription> all = new ArrayList<>();
        subscriptions.forEach((id, life) -> all.add(listed(id, life)));
        return List.copyOf(all);
    }

    synchronized List<Delivery> deliveries() {
        return listed(deliveries);
    }

    synchronized Optional<Downloadable> delivery(DeliveryId id) {
        return at(id).map(made -> new Downloadable(made.listedOn(on), made.madeOn()));
    }

    private Optional<SubscriptionLife> find(SubscriptionId id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    private Optional<MadeDelivery> at(DeliveryId id) {
        return id.value() <= deliveries.size() ? Optional.of(deliveries.get(index(id))) : Optional.empty();
    }

    private static int index(DeliveryId id) {
        return Math.toIntExact(id.value() - 1);
    }

    private Brought brought(SubscriptionId id, SubscriptionLife life, CalendarPlan plan) {
        List<Delivery> made = listed(make(id, life, plan));
        return new Brought(on, listed(id, life), life.datapakke(), plan, made);
    }

    private List<MadeDelivery> make(SubscriptionId id, SubscriptionLife life, CalendarPlan plan) {
        int before = deliveries.size();
        Subscription subscription = life.asListed(Optional.empty());
        for (DeliveryPeriod period : plan.deliveries()) {
            Delivery delivery = Delivery.builder(
                            DeliveryId.of(deliveries.size() + 1), subscription.datapakke(), DeliveryStatus.OPRETTET)
                    .recipient(recipient)
                    .scope(subscription.scope())
                    .description(subscription.description())
                    .createdBy(recipientName)
                    .period(period)
                    .subscription(id)
                    .build();
            deliveries.add(new MadeDelivery(delivery, on, on.plusDays(queueDays), null));
        }
        return deliveries.subList(before, deliveries.size());
    }

    private static boolean isLinked(MadeDelivery made, SubscriptionId id) {
        return made.delivery().subscription().equals(Optional.of(id));
    }

    private static MadeDelivery unlinked(MadeDelivery made) {
        Delivery delivery = made.delivery().toBuilder().withoutSubscription().build();
        return new MadeDelivery(delivery, made.madeOn(), made.readyOn(), made.rehearsed());
    }

    private Subscription listed(SubscriptionId id, SubscriptionLife life) {
        Optional<DeliveryStatus> latest = deliveries.stream()
                .filter(made -> isLinked(made, id))
                .reduce((older, newer) -> newer)
                .map(made -> made.statusOn(on));
        return life.asListed(latest);
    }

    private List<Delivery> listed(List<MadeDelivery> made) {
        return made.stream().map(one -> one.listedOn(on)).toList();
    }
}
