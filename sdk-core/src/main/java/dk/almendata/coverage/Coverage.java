package dk.almendata.coverage;

import dk.almendata.coverage.CoverageRow.Owner;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries must exist on a day, which are there, and why the others are not.
 *
 * <p>A pure function of what the service lists, of what is had here and of the day. Decision: a delivery belongs to the subscription
 * it names; one that names none, or none that is listed, belongs to every subscription of the same recipient, datapakke and scope.
 * Deliveries that belong to no subscription have rows of their own, so that nothing listed is left out.
 *
 * <p>Example: {@code Huslejedata_Delvis} on 15 April 2025 with January and March loaded gives January {@code loaded}, February
 * {@code missing} (due 2025-03-01, cause {@code neverListed}), March {@code loaded} and April {@code notDue} (due 2025-05-01); the
 * verdict is {@link Verdict#BEHIND}.
 *
 * <p>Immutable; instances may be shared between threads.
 */
public final class Coverage {

    private final List<CoverageRow> rows;
    private final Verdict verdict;

    private Coverage(List<CoverageRow> rows, boolean nothingListed) {
        this.rows = List.copyOf(rows);
        this.verdict = verdict(this.rows, nothingListed);
    }

    /**
     * Asks about a source on a day.
     *
     * @param source the name of the source, for the rows
     * @param on the day in Copenhagen
     * @return a builder, for one thread
     */
    public static Builder builder(String source, LocalDate on) {
        return new Builder(Objects.requireNonNull(source, "source"), Objects.requireNonNull(on, "on"));
    }

    /**
     * Every period of every subscription, ordered by datapakke and subscription, then period; at the end the deliveries that belong
     * to none.
     *
     * @return an unmodifiable list
     */
    public List<CoverageRow> rows() {
        return rows;
    }

    /**
     * The rows that are due and neither loaded nor covered.
     *
     * @return an unmodifiable list, in the order of the rows
     */
    public List<CoverageRow> gaps() {
        return rows.stream().filter(CoverageRow::isGap).toList();
    }

    /**
     * Whether the database is in step.
     *
     * @return the verdict
     */
    public Verdict verdict() {
        return verdict;
    }

    private static Verdict verdict(List<CoverageRow> rows, boolean nothingListed) {
        List<CoverageRow> open =
                rows.stream().filter(row -> row.isGap() && !row.isInGrace()).toList();
        if (open.stream().anyMatch(row -> row.state() == CoverageState.HELD)) {
            return Verdict.DECISION_NEEDED;
        }
        return nothingListed || !open.isEmpty() ? Verdict.BEHIND : Verdict.IN_STEP;
    }

    /** Collects what is known and compares it. For one thread, short-lived. */
    public static final class Builder {

        /** What a delivery without a usable reference and its subscription have in common. */
        private record Likeness(DatapakkeName datapakke, Scope scope) {}

        /** What deliveries without a subscription have in common. */
        private record Orphans(DatapakkeName datapakke, Scope scope, String recipient) {}

        private final String source;
        private final LocalDate on;
        private Catalogue catalogue = Catalogue.standard();
        private List<Subscription> subscriptions = List.of();
        private Map<DeliveryId, Delivery> deliveries = Map.of();
        private Map<DeliveryId, Holding> holdings = Map.of();
        private int graceDays = 3;
        private boolean nothingListed;

        private Builder(String source, LocalDate on) {
            this.source = source;
            this.on = on;
        }

        /**
         * Replaces the definitions; default: {@link Catalogue#standard()}.
         *
         * @param value the catalogue
         * @return this builder
         */
        public Builder catalogue(Catalogue value) {
            this.catalogue = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * The subscriptions of the newest listing; default: none.
         *
         * @param value the subscriptions, in any order
         * @return this builder
         */
        public Builder subscriptions(Collection<Subscription> value) {
            this.subscriptions = List.copyOf(value);
            return this;
        }

        /**
         * Every delivery that the service lists or has ever listed, as last seen; default: none.
         *
         * @param value the deliveries, in any order; of two with one id the later stands
         * @return this builder
         */
        public Builder deliveries(Collection<Delivery> value) {
            this.deliveries = value.stream()
                    .collect(Collectors.toMap(
                            Delivery::id, delivery -> delivery, (first, later) -> later, LinkedHashMap::new));
            return this;
        }

        /**
         * What is had here of the deliveries; default: nothing.
         *
         * @param value at most one for each delivery
         * @return this builder
         */
        public Builder holdings(Collection<Holding> value) {
            this.holdings = value.stream()
                    .collect(Collectors.toMap(
                            Holding::delivery, holding -> holding, (first, later) -> later, LinkedHashMap::new));
            return this;
        }

        /**
         * For how many days a delivery in the service's queue counts as in step; default: 3. With 3, one that is due and queued on
         * 1 May is in step on 1, 2 and 3 May.
         *
         * @param value zero or more
         * @return this builder
         */
        public Builder graceDays(int value) {
            if (value < 0) {
                throw new IllegalArgumentException("Days of grace: expected zero or more, found " + value);
            }
            this.graceDays = value;
            return this;
        }

        /**
         * Says that the newest listing held no delivery at all, although older ones may be known; default: false. A source of which
         * no delivery is known is never in step either way.
         *
         * @param value whether the newest listing was empty
         * @return this builder
         */
        public Builder nothingListed(boolean value) {
            this.nothingListed = value;
            return this;
        }

        /**
         * Compares.
         *
         * @return the coverage
         */
        public Coverage build() {
            List<Known> all = deliveries.values().stream()
                    .map(delivery -> new Known(
                            delivery,
                            holdings.getOrDefault(delivery.id(), Holding.of(delivery.id(), Holding.State.NOT_LOADED))))
                    .toList();
            Standings standings = new Standings(on, graceDays);
            FullCover fulls = new FullCover(catalogue, all);
            Map<SubscriptionId, List<Known>> linked = new HashMap<>();
            Map<Orphans, List<Known>> orphans = new LinkedHashMap<>();
            link(all, linked, orphans);

            List<CoverageRow> rows = new ArrayList<>();
            subscriptions.stream()
                    .sorted(Comparator.comparing(Subscription::datapakke).thenComparing(Subscription::id))
                    .forEach(subscription -> rows.addAll(sorted(coverage(
                                    subscription.id(),
                                    subscription.datapakke(),
                                    subscription.scope(),
                                    subscription.recipient(),
                                    linked.getOrDefault(subscription.id(), List.of()),
                                    standings,
                                    fulls)
                            .rowsOf(subscription))));
            orphans.forEach((orphan, known) -> rows.addAll(sorted(coverage(
                            null,
                            orphan.datapakke(),
                            orphan.scope(),
                            known.get(0).delivery().recipient().orElse(null),
                            known,
                            standings,
                            fulls)
                    .rowsOfDeliveries())));
            return new Coverage(rows, nothingListed || deliveries.isEmpty());
        }

        private SubscriptionCoverage coverage(
                @Nullable SubscriptionId subscription,
                DatapakkeName datapakke,
                Scope scope,
                @Nullable RecipientId recipient,
                List<Known> known,
                Standings standings,
                FullCover fulls) {
            return new SubscriptionCoverage(
                    new Owner(source, subscription, datapakke, scope),
                    catalogue.definitionOf(datapakke),
                    recipient,
                    known,
                    standings,
                    fulls);
        }

        private static List<CoverageRow> sorted(List<CoverageRow> rows) {
            return rows.stream()
                    .sorted(Comparator.comparing(CoverageRow::period)
                            .thenComparing(row -> row.due().orElse(LocalDate.MIN)))
                    .toList();
        }

        private void link(List<Known> all, Map<SubscriptionId, List<Known>> linked, Map<Orphans, List<Known>> orphans) {
            Set<SubscriptionId> ids =
                    subscriptions.stream().map(Subscription::id).collect(Collectors.toSet());
            Map<Likeness, List<Subscription>> alike = subscriptions.stream()
                    .collect(Collectors.groupingBy(
                            subscription -> new Likeness(subscription.datapakke(), subscription.scope())));
            all.stream().sorted(Comparator.comparing(Known::id)).forEach(known -> {
                Delivery delivery = known.delivery();
                List<SubscriptionId> owners = delivery.subscription()
                        .filter(ids::contains)
                        .map(List::of)
                        .orElseGet(() -> alike(alike, delivery));
                owners.forEach(owner ->
                        linked.computeIfAbsent(owner, id -> new ArrayList<>()).add(known));
                if (owners.isEmpty()) {
                    Orphans orphan = new Orphans(
                            delivery.datapakke(),
                            delivery.scope(),
                            delivery.recipient().map(RecipientId::text).orElse(""));
                    orphans.computeIfAbsent(orphan, key -> new ArrayList<>()).add(known);
                }
            });
        }

        private static List<SubscriptionId> alike(Map<Likeness, List<Subscription>> alike, Delivery delivery) {
            return alike.getOrDefault(new Likeness(delivery.datapakke(), delivery.scope()), List.of()).stream()
                    .filter(subscription -> delivery.recipient()
                            .map(subscription.recipient()::equals)
                            .orElse(true))
                    .map(Subscription::id)
                    .toList();
        }
    }
}
