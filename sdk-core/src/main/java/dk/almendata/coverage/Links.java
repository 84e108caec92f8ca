package dk.almendata.coverage;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Generations;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Ruling;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.subscription.Subscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which deliveries belong to which subscription.
 *
 * <p>Decision: a delivery belongs to the subscription it names. A re-run takes that reference from older deliveries, and a service may
 * state none; such a delivery belongs to every subscription of the same recipient, datapakke and filter. Where there is none, the
 * filter has changed: it belongs to those with a filter that shares an organisation with its own. What belongs to none is an orphan.
 */
final class Links {

    /** What a delivery without a usable reference and its subscription have in common. */
    private record Likeness(DatapakkeName datapakke, Scope scope, String recipient) {}

    private record Kind(DatapakkeName datapakke, String recipient) {}

    private record Member(DatapakkeName datapakke, String recipient, LbfNumber organisation) {}

    /** Stands for every recipient, because a delivery may not name its own. */
    private static final String ANY = "";

    private final List<Known> all;
    private final Map<SubscriptionId, List<Known>> linked = new HashMap<>();
    private final Map<Likeness, List<Known>> orphans = new LinkedHashMap<>();
    private final Map<Likeness, List<SubscriptionId>> alike = new HashMap<>();
    private final Map<Kind, List<SubscriptionId>> filtered = new HashMap<>();
    private final Map<Member, List<SubscriptionId>> members = new HashMap<>();

    private Links(Collection<Subscription> subscriptions, int deliveries) {
        this.all = new ArrayList<>(deliveries);
        for (Subscription subscription : subscriptions) {
            linked.put(subscription.id(), new ArrayList<>());
            index(subscription, ANY);
            index(subscription, subscription.recipient().text());
        }
    }

    static Links of(
            Collection<Subscription> subscriptions, Collection<Delivery> deliveries, Collection<Holding> holdings) {
        List<Known> all = join(latest(deliveries, Delivery::id), latest(holdings, Holding::delivery));
        Links links = new Links(subscriptions, all.size());
        Generations.number(all, Known::delivery, (known, generation) -> {
            known.number(generation);
            links.add(known);
        });
        return links;
    }

    /** Every delivery, those of one datapakke, filter and recipient together. */
    List<Known> all() {
        return all;
    }

    /** The deliveries of a subscription, in the order of {@link Known#ORDER}. */
    List<Known> of(Subscription subscription) {
        List<Known> own = linked.computeIfAbsent(subscription.id(), id -> new ArrayList<>());
        own.sort(Known.ORDER);
        return own;
    }

    /** The deliveries that belong to no subscription, those of one recipient, datapakke and filter together. */
    Collection<List<Known>> orphans() {
        return orphans.values();
    }

    private void index(Subscription subscription, String recipient) {
        SubscriptionId id = subscription.id();
        DatapakkeName datapakke = subscription.datapakke();
        put(alike, new Likeness(datapakke, subscription.scope(), recipient), id);
        if (!subscription.scope().isAll()) {
            put(filtered, new Kind(datapakke, recipient), id);
            subscription
                    .scope()
                    .organisations()
                    .forEach(organisation -> put(members, new Member(datapakke, recipient, organisation), id));
        }
    }

    private static <K> void put(Map<K, List<SubscriptionId>> index, K key, SubscriptionId id) {
        index.computeIfAbsent(key, absent -> new ArrayList<>(1)).add(id);
    }

    private void add(Known known) {
        all.add(known);
        SubscriptionId named = known.delivery().subscription().orElse(null);
        List<Known> own = named == null ? null : linked.get(named);
        if (own != null) {
            own.add(known);
            return;
        }
        Delivery delivery = known.delivery();
        String recipient = delivery.recipient().map(RecipientId::text).orElse(ANY);
        Likeness likeness = new Likeness(delivery.datapakke(), delivery.scope(), recipient);
        Collection<SubscriptionId> owners = alike.getOrDefault(likeness, List.of());
        if (owners.isEmpty()) {
            owners = sharing(delivery, recipient);
        }
        for (SubscriptionId owner : owners) {
            linked.computeIfAbsent(owner, id -> new ArrayList<>()).add(known);
        }
        if (owners.isEmpty()) {
            orphans.computeIfAbsent(likeness, key -> new ArrayList<>()).add(known);
        }
    }

    private Collection<SubscriptionId> sharing(Delivery delivery, String recipient) {
        if (delivery.scope().isAll()) {
            return filtered.getOrDefault(new Kind(delivery.datapakke(), recipient), List.of());
        }
        Set<SubscriptionId> owners = new LinkedHashSet<>();
        for (LbfNumber organisation : delivery.scope().organisations()) {
            owners.addAll(members.getOrDefault(new Member(delivery.datapakke(), recipient, organisation), List.of()));
        }
        return owners;
    }

    /** In the order of the ids, and of several with one id the last. */
    private static <T> List<T> latest(Collection<T> given, Function<T, DeliveryId> id) {
        List<T> sorted = new ArrayList<>(given);
        sorted.sort(Comparator.comparing(id, Ruling.ORDER));
        int kept = 0;
        for (T one : sorted) {
            if (kept > 0 && id.apply(sorted.get(kept - 1)).equals(id.apply(one))) {
                kept--;
            }
            sorted.set(kept++, one);
        }
        return sorted.subList(0, kept);
    }

    private static List<Known> join(List<Delivery> deliveries, List<Holding> holdings) {
        List<Known> all = new ArrayList<>(deliveries.size());
        int at = 0;
        for (Delivery delivery : deliveries) {
            while (at < holdings.size() && Ruling.ORDER.compare(holdings.get(at).delivery(), delivery.id()) < 0) {
                at++;
            }
            boolean held = at < holdings.size() && holdings.get(at).delivery().equals(delivery.id());
            all.add(new Known(delivery, held ? holdings.get(at) : null));
        }
        return all;
    }
}
