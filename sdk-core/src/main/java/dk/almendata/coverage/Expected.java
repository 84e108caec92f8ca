package dk.almendata.coverage;

import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.datapakke.Extent;
import dk.almendata.datapakke.PeriodFilter;
import dk.almendata.datapakke.Repetition;
import dk.almendata.subscription.CalendarPlan;
import dk.almendata.subscription.DeliveryCalendar;
import dk.almendata.subscription.RunHistory;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which periods must exist by a day, each with the day it was due. Subscriptions with the same periods share them.
 *
 * <p>Decision: a monthly subscription owes the months from January of the year of its earliest delivery, because that is where its
 * first start began; without any delivery those of the current year, in January none. It owes no less than the months after the last one that
 * a loaded full delivery of its area holds for all its organisations, because otherwise nobody would notice what lies between the two. A yearly one with year filter owes every year
 * from 2010. Whole tables are owed once for the newest 1 January that was due; a package that runs once owes its one delivery.
 */
final class Expected {

    /** A period with the day on which it was due; the day a full package was due is not known from its period. */
    record Owed(DeliveryPeriod period, @Nullable LocalDate due) {}

    private record Run(Datapakke datapakke, int firstYear) {}

    private final LocalDate on;
    private final Map<Run, List<Owed>> shared = new HashMap<>();

    Expected(LocalDate on) {
        this.on = on;
    }

    /**
     * What is owed, in the order of the periods.
     *
     * @param linked the deliveries of the subscription, in their order
     * @param fulls the loaded full deliveries of the area
     */
    List<Owed> by(Subscription subscription, Datapakke datapakke, List<Known> linked, List<Known> fulls) {
        if (datapakke.repetition() == Repetition.MONTHLY) {
            int year = Math.min(earliestYear(datapakke, linked), yearAfter(subscription, fulls));
            return shared.computeIfAbsent(new Run(datapakke, year), this::months);
        }
        if (datapakke.periodFilter() == PeriodFilter.CURRENT_YEAR) {
            return shared.computeIfAbsent(new Run(datapakke, DeliveryCalendar.FIRST_YEAR), this::activated);
        }
        if (datapakke.repetition() == Repetition.YEARLY) {
            return List.of(new Owed(DeliveryPeriod.none(), wholeTablesDue(subscription)));
        }
        return linked.isEmpty() ? shared.computeIfAbsent(new Run(datapakke, on.getYear()), this::activated) : List.of();
    }

    /** The first day after a period of a partial package. */
    static @Nullable LocalDate due(Datapakke datapakke, DeliveryPeriod period) {
        return datapakke.extent() == Extent.PARTIAL
                ? period.end().map(end -> end.plusDays(1)).orElse(null)
                : null;
    }

    private List<Owed> months(Run run) {
        LocalDate before = LocalDate.of(run.firstYear() - 1, 12, 31);
        return owed(run.datapakke(), DeliveryCalendar.of(run.datapakke()).start(on, RunHistory.deliveredUntil(before)));
    }

    private List<Owed> activated(Run run) {
        return owed(run.datapakke(), DeliveryCalendar.of(run.datapakke()).activate(on));
    }

    private static List<Owed> owed(Datapakke datapakke, CalendarPlan plan) {
        return plan.deliveries().stream()
                .map(period -> new Owed(period, due(datapakke, period)))
                .toList();
    }

    /** Legal periods of a monthly package have one month each, so that the first of them in order is the earliest. */
    private int earliestYear(Datapakke datapakke, List<Known> linked) {
        for (Known known : linked) {
            Optional<LocalDate> start = known.period().start();
            if (start.isPresent() && datapakke.checkPeriod(known.period()).isEmpty()) {
                return start.get().getYear();
            }
        }
        return on.getYear();
    }

    private int yearAfter(Subscription subscription, List<Known> fulls) {
        return fulls.stream()
                .filter(full -> full.scope().covers(subscription.scope()))
                .flatMap(full -> full.period().end().stream())
                .max(Comparator.naturalOrder())
                .map(end -> end.plusDays(1).getYear())
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
}
