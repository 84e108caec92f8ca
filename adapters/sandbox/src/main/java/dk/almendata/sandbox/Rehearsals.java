package dk.almendata.sandbox;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.SubscriptionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries to come will fail or get stuck. A rule counts once for each subscription, so that a re-run helps. Guarded by the lock of
 * {@link DataUd}.
 */
final class Rehearsals {

    private final Map<Target, Rule> rules = new HashMap<>();

    private record Target(DatapakkeName datapakke, DeliveryPeriod period) {}

    private record Rule(DeliveryStatus status, Set<SubscriptionId> used) {}

    /** Adds a rule, or replaces the one for the same deliveries. */
    void add(DatapakkeName datapakke, DeliveryPeriod period, DeliveryStatus status) {
        rules.put(new Target(datapakke, period), new Rule(status, new HashSet<>()));
    }

    /** The status of a delivery that is being made; null where no rule counts, or not any more. */
    @Nullable
    DeliveryStatus use(SubscriptionId subscription, DatapakkeName datapakke, DeliveryPeriod period) {
        Rule rule = rules.get(new Target(datapakke, period));
        return rule != null && rule.used().add(subscription) ? rule.status() : null;
    }
}
