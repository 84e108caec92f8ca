package dk.almendata.coverage;

import dk.almendata.coverage.Expected.Owed;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.datapakke.PeriodFilter;
import dk.almendata.datapakke.Repetition;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Ruling;
import dk.almendata.delivery.Scope;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.subscription.DeliveryCalendar;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one subscription, or of deliveries that belong to none: one walk over what is owed and what is there, both in the order
 * of their periods.
 */
final class SubscriptionCoverage {

    private static final Comparator<CoverageRow> ORDER = Comparator.comparing(CoverageRow::period)
            .thenComparing(row -> row.due().orElse(LocalDate.MIN));

    private final Question question;
    private final Owner owner;
    private final List<Known> linked;
    private final Collection<LbfNumber> asked;
    private final List<CoverageRow> rows;
    private @Nullable List<Known> fulls;

    /**
     * Starts with the deliveries.
     *
     * @param linked in the order of {@link Known#ORDER}
     */
    SubscriptionCoverage(Question question, Owner owner, List<Known> linked) {
        this.question = question;
        this.owner = owner;
        this.linked = linked;
        this.rows = new ArrayList<>(linked.size() + 4);
        this.asked =
                owner.scope().isAll() ? question.organisations() : owner.scope().organisations();
    }

    /** What the subscription must have, what it has, and what comes next. */
    List<CoverageRow> rowsOf(Subscription subscription) {
        int at = 0;
        for (Owed owed : question.expected().by(subscription, owner.datapakke(), linked, fulls())) {
            while (at < linked.size() && linked.get(at).period().compareTo(owed.period()) < 0) {
                at = addUnexpected(at);
            }
            int end = endOfPeriod(at, owed.period());
            add(owed.period(), owed.due(), linked.subList(at, end));
            at = end;
        }
        while (at < linked.size()) {
            at = addUnexpected(at);
        }
        if (subscription.isActive() && subscription.isValid()) {
            addNextRun(subscription);
        }
        addOverdueRun(subscription);
        rows.sort(ORDER);
        return rows;
    }

    /** What is there, where nothing is expected. */
    List<CoverageRow> rowsOfDeliveries() {
        int at = 0;
        while (at < linked.size()) {
            at = addUnexpected(at);
        }
        return rows;
    }

    private int addUnexpected(int at) {
        DeliveryPeriod period = linked.get(at).period();
        int end = endOfPeriod(at, period);
        add(period, Expected.due(owner.datapakke(), period), linked.subList(at, end));
        return end;
    }

    private int endOfPeriod(int from, DeliveryPeriod period) {
        int end = from;
        while (end < linked.size() && linked.get(end).period().equals(period)) {
            end++;
        }
        return end;
    }

    /** One row where all organisations of the filter stand alike, else one for each part. */
    private void add(DeliveryPeriod period, @Nullable LocalDate due, List<Known> offers) {
        Scope whole = owner.scope();
        boolean alike = true;
        for (int i = 0; i < offers.size(); i++) {
            alike &= offers.get(i).scope().covers(whole);
        }
        if (!alike && !asked.isEmpty()) {
            split(period, due, offers);
            return;
        }
        Standing standing =
                offers.isEmpty() ? missing(whole, due) : question.standings().of(offers, due);
        if (!alike) {
            standing = narrower(standing, whole);
        }
        Known full = standing.isOpen() ? FullCover.newest(fulls(), period) : null;
        if (full != null && !full.scope().covers(whole)) {
            split(period, due, offers);
            return;
        }
        standing = full == null ? standing : Standing.of(CoverageCause.COVERED_BY_FULL, full, "");
        rows.add(new CoverageRow(owner, whole, period, due, standing, others(offers, standing.known())));
    }

    /** Under {@code all} nobody knows who is lacking, so that the row can only say which filter the delivery had. */
    private static Standing narrower(Standing standing, Scope whole) {
        Known known = standing.known();
        return known == null || known.scope().covers(whole)
                ? standing
                : new Standing(
                        standing.cause(),
                        known,
                        (standing.detail() + " Its filter was " + known.scope() + ".").strip(),
                        standing.inGrace());
    }

    /**
     * Decision: an organisation is judged by the deliveries in whose filter it stood. One that stood in none of them is missing
     * with a cause of its own; where the filter is {@code all}, only organisations that the caller names are judged so.
     */
    private void split(DeliveryPeriod period, @Nullable LocalDate due, List<Known> offers) {
        Map<Standing, List<LbfNumber>> parts = new LinkedHashMap<>();
        for (LbfNumber organisation : asked) {
            Scope one = Scope.of(List.of(organisation));
            List<Known> own = offers.stream()
                    .filter(offer -> offer.scope().contains(organisation))
                    .toList();
            Standing standing = !own.isEmpty()
                    ? question.standings().of(own, due)
                    : offers.isEmpty() ? missing(one, due) : notInFilter(one, due);
            Known full = standing.isOpen() ? FullCover.newest(holding(organisation), period) : null;
            parts.computeIfAbsent(
                            full == null ? standing : Standing.of(CoverageCause.COVERED_BY_FULL, full, ""),
                            key -> new ArrayList<>())
                    .add(organisation);
        }
        parts.forEach((standing, organisations) -> {
            Scope part = organisations.size() == asked.size() ? owner.scope() : Scope.of(organisations);
            List<Known> own = offers.stream()
                    .filter(offer -> shares(offer, organisations))
                    .toList();
            rows.add(new CoverageRow(owner, part, period, due, standing, others(own, standing.known())));
        });
        // Nothing listed is left out, not even what was delivered for organisations that the filter no longer names.
        offers.stream().filter(offer -> !shares(offer, asked)).forEach(offer -> {
            Standing standing = question.standings().of(List.of(offer), due);
            rows.add(new CoverageRow(owner, offer.scope(), period, due, standing, List.of()));
        });
    }

    private static boolean shares(Known offer, Collection<LbfNumber> organisations) {
        return organisations.stream().anyMatch(offer.scope()::contains);
    }

    private Standing missing(Scope organisations, @Nullable LocalDate due) {
        Subscription subscription = owner.subscription();
        if (subscription == null) {
            throw new IllegalStateException("nothing is owed to deliveries without a subscription");
        }
        return question.absence().of(subscription, organisations, owner.on(), due);
    }

    private Standing notInFilter(Scope organisation, @Nullable LocalDate due) {
        if (due != null && due.isAfter(owner.on())) {
            return Standing.NOT_DUE;
        }
        Subscription subscription = owner.subscription();
        return subscription == null
                ? Standing.of(CoverageCause.ORGANISATION_NOT_IN_FILTER, null, "")
                : question.absence().notInFilter(subscription, organisation, owner.on(), due);
    }

    /** Looked up when the first period stands open; most subscriptions have none. */
    private List<Known> fulls() {
        List<Known> found = fulls;
        if (found == null) {
            found = question.fulls().holding(owner.datapakke(), owner.recipient(), owner.scope(), asked);
            fulls = found;
        }
        return found;
    }

    private List<Known> holding(LbfNumber organisation) {
        return fulls().stream()
                .filter(full -> full.scope().contains(organisation))
                .toList();
    }

    private static List<DeliveryId> others(List<Known> offers, @Nullable Known decides) {
        if (offers.isEmpty() || (offers.size() == 1 && offers.get(0) == decides)) {
            return List.of();
        }
        return offers.stream()
                .filter(offer -> offer != decides)
                .map(Known::id)
                .sorted(Ruling.ORDER)
                .toList();
    }

    private void addNextRun(Subscription subscription) {
        DeliveryCalendar calendar = DeliveryCalendar.of(owner.datapakke());
        subscription
                .nextRun()
                .filter(next -> next.isAfter(owner.on()))
                .or(() -> calendar.nextRunAfter(owner.on()))
                .ifPresent(next -> calendar.runningPeriod(next.minusDays(1))
                        .filter(period -> period.isNone() || !isListed(period))
                        .ifPresent(period -> rows.add(
                                new CoverageRow(owner, owner.scope(), period, next, Standing.NOT_DUE, List.of()))));
    }

    private boolean isListed(DeliveryPeriod period) {
        for (int i = linked.size() - 1; i >= 0 && linked.get(i).period().compareTo(period) >= 0; i--) {
            if (linked.get(i).period().equals(period)) {
                return true;
            }
        }
        return false;
    }

    /** Whole tables carry no period, so that a run which did not happen shows in NæsteKørsel alone. */
    private void addOverdueRun(Subscription subscription) {
        Datapakke datapakke = owner.datapakke();
        if (datapakke.repetition() == Repetition.YEARLY
                && datapakke.periodFilter() == PeriodFilter.NONE
                && !linked.isEmpty()) {
            subscription
                    .nextRun()
                    .filter(next -> !next.isAfter(owner.on()))
                    .ifPresent(next -> rows.add(new CoverageRow(
                            owner,
                            owner.scope(),
                            DeliveryPeriod.none(),
                            next,
                            missing(owner.scope(), next),
                            List.of())));
        }
    }
}
