package dk.almendata.sandbox;

import dk.almendata.access.Access;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.subscription.Subscription;
import dk.almendata.subscription.SubscriptionLife;
import dk.almendata.subscription.SubscriptionState;
import dk.almendata.subscription.SubscriptionStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What Data ud knows on the day the sandbox is set to: recipients, subscriptions and the deliveries they have made. What a verb does is the
 * core's word alone ({@link SubscriptionLife}). Knows nothing of HTTP and files.
 *
 * <p>Subscriptions have the ids 1, 2, … in the order in which they were made, deliveries likewise; no id is given twice. Thread-safe: one
 * lock guards all, and what is handed out is immutable.
 */
final class DataUd {

    private final Offer offer;
    private final SubscriptionLife life;
    private final Map<RecipientId, SandboxRecipient> recipients = new LinkedHashMap<>();
    private final int queueDays;
    private final Map<SubscriptionId, SubscriptionState> subscriptions = new LinkedHashMap<>();
    private final List<MadeDelivery> deliveries = new ArrayList<>();
    private final Rehearsals rehearsals = new Rehearsals();
    private int lastSubscription;
    private LocalDate on;

    DataUd(Offer offer, List<SandboxRecipient> recipients, LocalDate on, int queueDays) {
        this.offer = offer;
        this.life = SubscriptionLife.of(offer.catalogue());
        recipients.forEach(recipient -> this.recipients.put(recipient.id(), recipient));
        this.on = on;
        this.queueDays = queueDays;
    }

    /** One of the portal's verbs. */
    @FunctionalInterface
    interface Verb {
        SubscriptionStep step(SubscriptionLife life, SubscriptionState state, Access access, LocalDate on);
    }

    /**
     * What a verb did.
     *
     * @param on the day
     * @param subscription as it is now; as it was, if it is gone; as it was wanted, if there is none
     * @param step the core's word
     * @param deliveries those that were made, oldest period first
     */
    record Done(LocalDate on, Subscription subscription, SubscriptionStep step, List<Delivery> deliveries) {}

    /**
     * A delivery as it is listed now, with what its content depends on.
     *
     * @param isAccessible whether its recipient may see all of it today
     */
    record Downloadable(Delivery delivery, Scope held, LocalDate madeOn, boolean isAccessible) {}

    Offer offer() {
        return offer;
    }

    List<SandboxRecipient> recipients() {
        return List.copyOf(recipients.values());
    }

    synchronized LocalDate on() {
        return on;
    }

    /** The datapakker that a recipient may have today, by name. */
    synchronized List<Datapakke> datapakker(RecipientId recipient) {
        return offer.to(accessOf(recipient));
    }

    /** {@code Opret}; the datapakke and the organisations are offered. */
    synchronized Done create(
            RecipientId recipient, DatapakkeName datapakke, Scope scope, String description, boolean active) {
        SubscriptionId id = SubscriptionId.of(Integer.toString(lastSubscription + 1));
        Subscription wanted = Subscription.builder(id, datapakke, recipient)
                .recipientName(known(recipient).name())
                .scope(scope)
                .description(description)
                .active(active)
                .build();
        SubscriptionStep step = life.create(wanted, accessOf(recipient), on);
        lastSubscription += step.state().isPresent() ? 1 : 0;
        return follow(wanted, step);
    }

    /** Does a verb to a subscription; empty if there is none. */
    synchronized Optional<Done> run(SubscriptionId id, Verb verb) {
        return find(id).map(state -> follow(
                state.subscription(),
                verb.step(life, state, accessOf(state.subscription().recipient()), on)));
    }

    /**
     * Moves the day forward, one at a time; on each, every subscription is validated, and what is due is made.
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
            List.copyOf(subscriptions.keySet()).forEach(id -> run(id, SubscriptionLife::run));
        }
        return listed(deliveries.subList(before, deliveries.size()));
    }

    /** Gives a delivery a status that stays, whatever the queue says. */
    synchronized void rehearse(DeliveryId id, DeliveryStatus status) {
        at(id).ifPresent(made -> deliveries.set(index(id), made.with(status)));
    }

    /** Gives deliveries to come a status that stays. */
    synchronized void rehearse(DatapakkeName datapakke, DeliveryPeriod period, DeliveryStatus status) {
        rehearsals.add(datapakke, period, status);
    }

    synchronized List<Subscription> subscriptions() {
        return subscriptions.values().stream()
                .map(state -> listed(state.subscription()))
                .toList();
    }

    synchronized Optional<Subscription> subscription(SubscriptionId id) {
        return find(id).map(state -> listed(state.subscription()));
    }

    synchronized List<Delivery> deliveries() {
        return listed(deliveries);
    }

    synchronized Optional<Downloadable> delivery(DeliveryId id) {
        return at(id).map(made -> {
            Delivery delivery = made.listedOn(on);
            Access access = accessOf(delivery.recipient().orElseThrow());
            boolean accessible = made.isWithin(access, offer.contents().organisations());
            return new Downloadable(delivery, made.held(), made.madeOn(), accessible);
        });
    }

    private SandboxRecipient known(RecipientId id) {
        return Objects.requireNonNull(recipients.get(id), "recipient");
    }

    private Access accessOf(RecipientId id) {
        return Objects.requireNonNull(known(id).access().on(on), "access");
    }

    private Optional<SubscriptionState> find(SubscriptionId id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    private Optional<MadeDelivery> at(DeliveryId id) {
        return id.value() <= deliveries.size() ? Optional.of(deliveries.get(index(id))) : Optional.empty();
    }

    private static int index(DeliveryId id) {
        return Math.toIntExact(id.value() - 1);
    }

    private Done follow(Subscription before, SubscriptionStep step) {
        SubscriptionId id = before.id();
        Subscription last = listed(before);
        if (step.unlinksOlderDeliveries()) {
            deliveries.replaceAll(made -> made.isLinkedTo(id) ? made.unlinked() : made);
        }
        step.state().ifPresentOrElse(state -> subscriptions.put(id, state), () -> subscriptions.remove(id));
        Subscription after = step.state().map(SubscriptionState::subscription).orElse(last);
        List<Delivery> made = new ArrayList<>();
        step.deliveries().forEach(period -> made.add(make(after, period)));
        return new Done(on, find(id).map(state -> listed(after)).orElse(last), step, List.copyOf(made));
    }

    private Delivery make(Subscription subscription, DeliveryPeriod period) {
        Delivery delivery = Delivery.builder(
                        DeliveryId.of(deliveries.size() + 1), subscription.datapakke(), DeliveryStatus.OPRETTET)
                .recipient(subscription.recipient())
                .scope(subscription.scope())
                .description(subscription.description())
                .createdBy(subscription.recipientName())
                .period(period)
                .subscription(subscription.id())
                .build();
        MadeDelivery made = new MadeDelivery(
                delivery,
                held(subscription),
                on,
                on.plusDays(queueDays),
                rehearsals.use(subscription.id(), subscription.datapakke(), period));
        deliveries.add(made);
        return made.listedOn(on);
    }

    /** What the recipient may see today, within the filter; never nothing, for what makes deliveries has been validated. */
    private Scope held(Subscription subscription) {
        Access access = accessOf(subscription.recipient());
        Scope filter = subscription.scope();
        if (access.isEverything()) {
            return filter;
        }
        TreeSet<LbfNumber> numbers = new TreeSet<>(access.organisations(subscription.datapakke()));
        if (!filter.isAll()) {
            numbers.retainAll(filter.organisations());
        }
        return Scope.of(numbers);
    }

    private Subscription listed(Subscription subscription) {
        return deliveries.stream()
                .filter(made -> made.isLinkedTo(subscription.id()))
                .reduce((older, newer) -> newer)
                .map(made ->
                        subscription.toBuilder().latestStatus(made.statusOn(on)).build())
                .orElse(subscription);
    }

    private List<Delivery> listed(List<MadeDelivery> made) {
        return made.stream().map(one -> one.listedOn(on)).toList();
    }
}
