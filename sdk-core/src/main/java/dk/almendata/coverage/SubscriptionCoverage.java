package dk.almendata.coverage;

import dk.almendata.coverage.CoverageRow.Owner;
import dk.almendata.coverage.CoverageRow.Standing;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.datapakke.Extent;
import dk.almendata.datapakke.PeriodFilter;
import dk.almendata.datapakke.Repetition;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.subscription.DeliveryCalendar;
import dk.almendata.subscription.RunHistory;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of one subscription, or of deliveries that belong to none. */
final class SubscriptionCoverage {

    private final Owner owner;
    private final Datapakke datapakke;
    private final @Nullable RecipientId recipient;
    private final Standings standings;
    private final FullCover fulls;
    private final LocalDate on;
    private final Map<DeliveryPeriod, List<Known>> present = new TreeMap<>();
    private final List<DeliveryPeriod> longerPeriods;
    private final List<CoverageRow> rows = new ArrayList<>();

    SubscriptionCoverage(
            Owner owner,
            Datapakke datapakke,
            @Nullable RecipientId recipient,
            Collection<Known> linked,
            Standings standings,
            FullCover fulls) {
        this.owner = owner;
        this.datapakke = datapakke;
        this.recipient = recipient;
        this.standings = standings;
        this.fulls = fulls;
        this.on = standings.on();
        for (Known known : linked) {
            present.computeIfAbsent(known.delivery().period(), period -> new ArrayList<>())
                    .add(known);
        }
        this.longerPeriods = longerPeriods(datapakke, present.keySet());
    }

    /** What the subscription must have, what it has, and what comes next. */
    List<CoverageRow> rowsOf(Subscription subscription) {
        DeliveryCalendar calendar = DeliveryCalendar.of(datapakke);
        Standing missing = Standings.missing(subscription);
        Map<DeliveryPeriod, List<Known>> unexpected = new TreeMap<>(present);
        for (Map.Entry<DeliveryPeriod, Optional<LocalDate>> expected :
                expected(calendar, subscription).entrySet()) {
            DeliveryPeriod period = expected.getKey();
            unexpected.remove(period);
            add(period, expected.getValue().orElse(null), offers(period), missing);
        }
        unexpected.forEach((period, known) -> add(period, due(period), known, missing));
        if (subscription.isActive() && subscription.isValid()) {
            addNextRun(calendar, subscription);
        }
        addOverdueRun(subscription, missing);
        return rows;
    }

    /** What is there, where nothing is expected. */
    List<CoverageRow> rowsOfDeliveries() {
        present.forEach((period, known) -> rows.add(new CoverageRow(
                owner, period, due(period), advised(period, covered(period, standings.of(known, due(period)))))));
        return rows;
    }

    /**
     * The periods that must exist by the day, with the day each was due.
     *
     * <p>Decision: a monthly subscription owes the months from January of the year of its earliest delivery, because that is where
     * its first start began; without any delivery those of the current year, in January none.
     */
    private Map<DeliveryPeriod, Optional<LocalDate>> expected(DeliveryCalendar calendar, Subscription subscription) {
        Map<DeliveryPeriod, Optional<LocalDate>> expected = new LinkedHashMap<>();
        if (datapakke.repetition() == Repetition.MONTHLY) {
            LocalDate before = LocalDate.of(earliestYear() - 1, 12, 31);
            calendar.start(on, RunHistory.deliveredUntil(before))
                    .deliveries()
                    .forEach(period -> expected.put(period, Optional.ofNullable(due(period))));
        } else if (datapakke.periodFilter() == PeriodFilter.CURRENT_YEAR) {
            calendar.activate(on)
                    .deliveries()
                    .forEach(period -> expected.put(period, Optional.ofNullable(due(period))));
        } else if (datapakke.repetition() == Repetition.YEARLY) {
            expected.put(DeliveryPeriod.none(), Optional.of(wholeTablesDue(subscription)));
        } else if (present.isEmpty()) {
            expected.put(calendar.activate(on).deliveries().get(0), Optional.empty());
        }
        return expected;
    }

    private int earliestYear() {
        return present.keySet().stream()
                .filter(period -> datapakke.checkPeriod(period).isEmpty())
                .flatMap(period -> period.start().stream())
                .mapToInt(LocalDate::getYear)
                .min()
                .orElse(on.getYear());
    }

    /** The 1 January on which whole tables were last due; where the service states the next run, the one before it. */
    private LocalDate wholeTablesDue(Subscription subscription) {
        return subscription
                .nextRun()
                .map(next -> next.minusYears(1))
                .filter(due -> !due.isAfter(on))
                .orElse(LocalDate.of(on.getYear(), 1, 1));
    }

    /** The first day after a period of a partial package; the day a full one was due is not known from its period. */
    private @Nullable LocalDate due(DeliveryPeriod period) {
        return datapakke.extent() == Extent.PARTIAL
                ? period.end().map(end -> end.plusDays(1)).orElse(null)
                : null;
    }

    /** The deliveries that state the period, and those that state a longer one around it. */
    private List<Known> offers(DeliveryPeriod period) {
        List<Known> offers = new ArrayList<>(present.getOrDefault(period, List.of()));
        for (DeliveryPeriod longer : longerPeriods) {
            if (!longer.equals(period) && longer.covers(period)) {
                offers.addAll(present.getOrDefault(longer, List.of()));
            }
        }
        return offers;
    }

    /** The stated periods that are legal and span more than the one month or year of the package. */
    private static List<DeliveryPeriod> longerPeriods(Datapakke datapakke, Collection<DeliveryPeriod> stated) {
        int usual = datapakke.repetition() == Repetition.MONTHLY ? 1 : 12;
        return stated.stream()
                .filter(period -> datapakke.checkPeriod(period).isEmpty())
                .filter(period -> period.months().size() > usual)
                .toList();
    }

    private void add(DeliveryPeriod period, @Nullable LocalDate due, List<Known> offers, Standing missing) {
        Standing standing = covered(period, offers.isEmpty() ? missing : standings.of(offers, due));
        rows.add(new CoverageRow(owner, period, due, advised(period, standing)));
    }

    private Standing covered(DeliveryPeriod period, Standing standing) {
        boolean open = switch (standing.cause()) {
            case NEVER_LISTED,
                    SUBSCRIPTION_STOPPED,
                    SUBSCRIPTION_INVALID,
                    FAILED_AT_LBF,
                    QUEUED,
                    RUNNING,
                    STUCK,
                    UNKNOWN_STATUS -> true;
            case NONE,
                    NOT_DUE_YET,
                    NOT_LOADED_YET,
                    TEST_PACKAGE,
                    FAILED_HERE,
                    HELD_HERE,
                    REJECTED_HERE,
                    COVERED_BY_FULL -> false;
        };
        return open ? fulls.find(datapakke, recipient, scope(), period).orElse(standing) : standing;
    }

    private Scope scope() {
        return owner.scope();
    }

    /** A re-run brings months of the current year only, so for last year's the way is the full package (decision). */
    private Standing advised(DeliveryPeriod period, Standing standing) {
        boolean failed = standing.cause() == CoverageCause.FAILED_AT_LBF;
        if (standing.state() != CoverageState.MISSING && !failed) {
            return standing;
        }
        String advice = "";
        if (isOfAnEarlierYear(period) && datapakke.hasTwin()) {
            advice = "A re-run of this subscription no longer brings " + period + "; re-run the one to "
                    + datapakke.twin().orElseThrow() + ", whose delivery then ends " + (on.getYear() - 1) + "-12-31.";
        } else if (failed || standing.cause() == CoverageCause.NEVER_LISTED) {
            advice = "Re-run the subscription (Gen-kør) in the portal.";
        }
        String detail = (standing.detail() + " " + advice).strip();
        return new Standing(standing.state(), standing.cause(), standing.delivery(), detail, standing.inGrace());
    }

    private boolean isOfAnEarlierYear(DeliveryPeriod period) {
        return datapakke.repetition() == Repetition.MONTHLY
                && period.end().filter(end -> end.getYear() < on.getYear()).isPresent();
    }

    private void addNextRun(DeliveryCalendar calendar, Subscription subscription) {
        subscription
                .nextRun()
                .filter(next -> next.isAfter(on))
                .or(() -> calendar.nextRunAfter(on))
                .ifPresent(next -> calendar.runningPeriod(next.minusDays(1))
                        .filter(period -> period.isNone() || !present.containsKey(period))
                        .ifPresent(period -> rows.add(new CoverageRow(owner, period, next, Standings.notDue()))));
    }

    /** Whole tables carry no period, so that a run which did not happen shows in NæsteKørsel alone. */
    private void addOverdueRun(Subscription subscription, Standing missing) {
        if (datapakke.repetition() == Repetition.YEARLY
                && datapakke.periodFilter() == PeriodFilter.NONE
                && !present.isEmpty()) {
            subscription
                    .nextRun()
                    .filter(next -> !next.isAfter(on))
                    .ifPresent(next -> rows.add(new CoverageRow(
                            owner, DeliveryPeriod.none(), next, advised(DeliveryPeriod.none(), missing))));
        }
    }
}
