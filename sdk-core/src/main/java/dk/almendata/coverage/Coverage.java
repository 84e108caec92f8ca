package dk.almendata.coverage;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries must exist on a day, which are there, and why the others are not.
 *
 * <p>A pure function of what the service lists, of what is had here and of the day. Decision: a delivery belongs to the subscription
 * it names; one that names none, or none that is listed, belongs to every subscription of the same recipient, datapakke and scope
 * and, where there is none, to those with a filter that shares an organisation with it, because filters change. Deliveries that belong to no subscription have rows of their own, so that nothing listed is left out.
 *
 * <p>Example: {@code Huslejedata_Delvis} on 15 April 2025 with January and March loaded gives January {@code loaded}, February
 * {@code missing} (due 2025-03-01, cause {@code neverListed}), March {@code loaded} and April {@code notDue} (due 2025-05-01); the
 * verdict is {@link Verdict#BEHIND}.
 *
 * <p>Immutable; instances may be shared between threads.
 */
public final class Coverage {

    private final List<CoverageRow> rows;
    private final LocalDate on;
    private final SortedSet<LbfNumber> organisations;
    private final boolean nothingListed;
    private final Verdict verdict;

    private Coverage(List<CoverageRow> rows, LocalDate on, SortedSet<LbfNumber> organisations, boolean nothingListed) {
        this.rows = Collections.unmodifiableList(rows);
        this.on = on;
        this.organisations = organisations;
        this.nothingListed = nothingListed;
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

    /**
     * The same without what lies later, for whoever brings a database up to a month only. A period without an end stays, because it belongs to
     * whole tables.
     *
     * @param last the last month that counts
     * @return the rows whose period ends in or before it, and what they come to
     */
    public Coverage until(YearMonth last) {
        return new Coverage(
                rows.stream().filter(row -> !row.period().endsAfter(last)).toList(), on, organisations, nothingListed);
    }

    /**
     * The rows whose period several deliveries state: re-runs, whichever has come of them.
     *
     * @return an unmodifiable list, in the order of the rows
     */
    public List<CoverageRow> duplicates() {
        return rows.stream().filter(row -> !row.others().isEmpty()).toList();
    }

    LocalDate on() {
        return on;
    }

    SortedSet<LbfNumber> organisations() {
        return organisations;
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

        private final String source;
        private final LocalDate on;
        private Catalogue catalogue = Catalogue.standard();
        private List<Subscription> subscriptions = List.of();
        private List<Delivery> deliveries = List.of();
        private List<Holding> holdings = List.of();
        private SortedSet<LbfNumber> organisations = Collections.emptySortedSet();
        private Set<DeliveryId> rulers = Set.of();
        private AccessHistory access = AccessHistory.unknown();
        private SubscriptionHistory history = SubscriptionHistory.unknown();
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
            this.deliveries = List.copyOf(value);
            return this;
        }

        /**
         * What is had here of the deliveries; default: nothing.
         *
         * @param value in any order; of two for one delivery the later stands
         * @return this builder
         */
        public Builder holdings(Collection<Holding> value) {
            this.holdings = List.copyOf(value);
            return this;
        }

        /**
         * The organisations that the recipients may see, for example those of master data; default: not known.
         *
         * <p>A filter {@code all} names none, so that without them it cannot be told which organisation a delivery with a narrower
         * filter lacks, and a matrix has one line for all.
         *
         * @param value LBF numbers of organisations, in any order
         * @return this builder
         * @throws IllegalArgumentException if a number is not an organisation's
         */
        public Builder organisations(Collection<LbfNumber> value) {
            this.organisations = Scope.of(value).organisations();
            return this;
        }

        /**
         * The deliveries that recorded decisions made rule; default: none, so that of the loaded deliveries of a period the highest
         * id rules.
         *
         * @param value their ids; one that is not loaded changes nothing
         * @return this builder
         */
        public Builder rulers(Collection<DeliveryId> value) {
            this.rulers = Set.copyOf(value);
            return this;
        }

        /**
         * Who knows which access has ended; default: nobody, so that no gap has the cause {@link CoverageCause#ACCESS_ENDED}.
         *
         * @param value the history, asked while the coverage is built
         * @return this builder
         */
        public Builder access(AccessHistory value) {
            this.access = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Who knows how subscriptions were listed in the past; default: nobody, so that only today's stop explains a gap.
         *
         * @param value the history, asked while the coverage is built
         * @return this builder
         */
        public Builder history(SubscriptionHistory value) {
            this.history = Objects.requireNonNull(value, "value");
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
            Links links = Links.of(subscriptions, deliveries, holdings);
            Question question = new Question(
                    new Expected(on),
                    new Standings(on, graceDays, rulers),
                    new Absence(access, history),
                    new FullCover(catalogue, links.all()),
                    organisations);
            List<CoverageRow> rows = new ArrayList<>(deliveries.size() + subscriptions.size());
            subscriptions.stream()
                    .sorted(Comparator.comparing(Subscription::datapakke).thenComparing(Subscription::id))
                    .forEach(subscription -> {
                        List<Known> linked = links.of(subscription);
                        Owner owner = owner(
                                subscription.datapakke(),
                                subscription.scope(),
                                subscription.recipient(),
                                subscription,
                                linked);
                        rows.addAll(new SubscriptionCoverage(question, owner, linked).rowsOf(subscription));
                    });
            links.orphans().forEach(linked -> {
                Delivery first = linked.get(0).delivery();
                Owner owner = owner(
                        first.datapakke(), first.scope(), first.recipient().orElse(null), null, linked);
                rows.addAll(new SubscriptionCoverage(question, owner, linked).rowsOfDeliveries());
            });
            return new Coverage(rows, on, organisations, nothingListed || deliveries.isEmpty());
        }

        private Owner owner(
                DatapakkeName datapakke,
                Scope scope,
                @Nullable RecipientId recipient,
                @Nullable Subscription subscription,
                List<Known> linked) {
            LocalDate until = linked.isEmpty()
                    ? null
                    : linked.get(linked.size() - 1).period().end().orElse(null);
            return new Owner(source, on, catalogue.definitionOf(datapakke), scope, recipient, subscription, until);
        }
    }
}
