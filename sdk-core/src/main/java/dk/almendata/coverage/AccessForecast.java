package dk.almendata.coverage;

import dk.almendata.access.Access;
import dk.almendata.access.AccessRefusal;
import dk.almendata.access.CvrNumber;
import dk.almendata.access.Grant;
import dk.almendata.access.Grants;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.subscription.DeliveryCalendar;
import dk.almendata.subscription.Subscription;
import dk.almendata.subscription.SubscriptionValidation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an adviser loses when nobody renews its grants: which of them end soon, and exactly which deliveries will then not come.
 *
 * <p>A grant lasts a year by default, and when it ends the daily validation stops every subscription that needs it, whole and in silence
 * (guide 3.4.2 and 3.3.3.7). Decision: a subscription that was stopped once stays stopped, also if a later grant gives the right back,
 * because somebody has to start it; of a subscription that needs several grants the first to end is the one that is named.
 *
 * <p>Example: a grant whose last day is 2026-01-15, a monthly subscription, a forecast on 2025-12-20 for a year: lost are January 2026, due
 * 2026-02-01, and every later month.
 *
 * <p>Calendar dates only. Immutable; may be shared between threads.
 */
public final class AccessForecast {

    private final LocalDate on;
    private final LocalDate until;
    private final List<Grant> ending;
    private final List<LostDelivery> lost;
    private final List<NarrowedSubscription> narrowed;
    private final List<Subscription> withoutAccess;

    private AccessForecast(
            LocalDate on,
            LocalDate until,
            List<Grant> ending,
            List<LostDelivery> lost,
            List<NarrowedSubscription> narrowed,
            List<Subscription> withoutAccess) {
        this.on = on;
        this.until = until;
        this.ending = List.copyOf(ending);
        this.lost = List.copyOf(lost);
        this.narrowed = List.copyOf(narrowed);
        this.withoutAccess = List.copyOf(withoutAccess);
    }

    /**
     * Looks ahead.
     *
     * @param grants every grant that is known
     * @param adviser whose subscriptions they are
     * @param subscriptions the adviser's subscriptions; those that are stopped already lose nothing more
     * @param catalogue the definitions
     * @param on the day
     * @param days how soon a grant must end to be told of
     * @param until the last day on which a lost delivery would have been due
     * @return the forecast
     */
    public static AccessForecast of(
            Grants grants,
            CvrNumber adviser,
            Collection<Subscription> subscriptions,
            Catalogue catalogue,
            LocalDate on,
            int days,
            LocalDate until) {
        List<Grant> ending = grants.endingWithin(on, days).stream()
                .filter(grant -> grant.adviser().equals(adviser))
                .toList();
        Access today = grants.accessOf(adviser, on);
        List<Subscription> running = subscriptions.stream()
                .filter(Subscription::isActive)
                .sorted(Comparator.comparing(Subscription::datapakke).thenComparing(Subscription::id))
                .toList();
        List<Subscription> withoutAccess = running.stream()
                .filter(subscription ->
                        !SubscriptionValidation.of(subscription, today).isValid())
                .toList();
        List<LostDelivery> lost = new ArrayList<>();
        running.stream()
                .filter(subscription -> !withoutAccess.contains(subscription))
                .forEach(subscription -> stoppingGrant(grants, adviser, subscription, on, until)
                        .filter(ending::contains)
                        .ifPresent(grant -> addLost(
                                grant,
                                subscription,
                                DeliveryCalendar.of(catalogue.definitionOf(subscription.datapakke())),
                                until,
                                lost)));
        List<NarrowedSubscription> narrowed = running.stream()
                .filter(subscription -> subscription.scope().isAll())
                .flatMap(subscription ->
                        ending.stream().flatMap(grant -> narrowed(grants, adviser, subscription, grant).stream()))
                .toList();
        return new AccessForecast(on, until, ending, lost, narrowed, withoutAccess);
    }

    /** What a subscription to all lacks from the day after a grant's last, if it still has something to bring. */
    private static Optional<NarrowedSubscription> narrowed(
            Grants grants, CvrNumber adviser, Subscription subscription, Grant grant) {
        LocalDate from = grant.end().plusDays(1);
        Set<LbfNumber> after = grants.accessOf(adviser, from).organisations(subscription.datapakke());
        SortedSet<LbfNumber> less =
                new TreeSet<>(grants.accessOf(adviser, grant.end()).organisations(subscription.datapakke()));
        less.removeAll(after);
        less.retainAll(grant.organisations());
        return less.isEmpty() || after.isEmpty()
                ? Optional.empty()
                : Optional.of(new NarrowedSubscription(grant, subscription.id(), subscription.datapakke(), less, from));
    }

    /** The grant with whose end the subscription is stopped; access changes only on the days after a grant's last. */
    private static Optional<Grant> stoppingGrant(
            Grants grants, CvrNumber adviser, Subscription subscription, LocalDate on, LocalDate until) {
        Set<LocalDate> days = new TreeSet<>();
        grants.all().stream()
                .map(grant -> grant.end().plusDays(1))
                .filter(day -> day.isAfter(on) && !day.isAfter(until))
                .forEach(days::add);
        for (LocalDate day : days) {
            Access access = grants.accessOf(adviser, day);
            SubscriptionValidation validation = SubscriptionValidation.of(subscription, access);
            if (!validation.isValid()) {
                return ended(grants, adviser, validation, day);
            }
        }
        return Optional.empty();
    }

    private static Optional<Grant> ended(
            Grants grants, CvrNumber adviser, SubscriptionValidation validation, LocalDate day) {
        Subscription subscription = validation.subscription();
        SortedSet<LbfNumber> asked = validation.isDatapakkeLost()
                ? grants.accessOf(adviser, day.minusDays(1)).organisations(subscription.datapakke())
                : validation.lostOrganisations();
        return asked.stream()
                .map(organisation -> grants.decide(adviser, organisation, subscription.datapakke(), day))
                .filter(decision -> decision.refusal().equals(Optional.of(AccessRefusal.EXPIRED)))
                .flatMap(decision -> decision.grant().stream())
                .max(Comparator.comparing(Grant::end).thenComparing(Grant::id));
    }

    private static void addLost(
            Grant grant,
            Subscription subscription,
            DeliveryCalendar calendar,
            LocalDate until,
            List<LostDelivery> lost) {
        Optional<LocalDate> due = calendar.nextRunAfter(grant.end());
        while (due.isPresent() && !due.get().isAfter(until)) {
            LocalDate day = due.get();
            for (DeliveryPeriod period : calendar.run(day).deliveries()) {
                lost.add(new LostDelivery(grant, subscription.id(), subscription.datapakke(), period, day));
            }
            due = calendar.nextRunAfter(day);
        }
    }

    /**
     * The day asked about.
     *
     * @return the day
     */
    public LocalDate on() {
        return on;
    }

    /**
     * The last day that was looked at.
     *
     * @return the day
     */
    public LocalDate until() {
        return until;
    }

    /**
     * The adviser's grants that end soon.
     *
     * @return an unmodifiable list, the soonest first
     */
    public List<Grant> ending() {
        return ending;
    }

    /**
     * The deliveries that will not come.
     *
     * @return an unmodifiable list, by datapakke and subscription, then by the day they were due
     */
    public List<LostDelivery> lost() {
        return lost;
    }

    /**
     * The subscriptions without a filter that go on with fewer organisations.
     *
     * @return an unmodifiable list, by datapakke and subscription
     */
    public List<NarrowedSubscription> narrowed() {
        return narrowed;
    }

    /**
     * The subscriptions that are listed as running and have no access to what they ask for on the day itself: a grant has ended already, or
     * has not begun, or is not among those given. They are in no list of lost deliveries.
     *
     * @return an unmodifiable list, by datapakke and id
     */
    public List<Subscription> withoutAccess() {
        return withoutAccess;
    }

    /**
     * The deliveries that will not come because of one grant.
     *
     * @param grant a grant that ends
     * @return an unmodifiable list
     */
    public List<LostDelivery> lostWith(Grant grant) {
        Objects.requireNonNull(grant, "grant");
        return lost.stream().filter(delivery -> delivery.grant().equals(grant)).toList();
    }
}
