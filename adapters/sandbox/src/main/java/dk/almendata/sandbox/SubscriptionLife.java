package dk.almendata.sandbox;

import dk.almendata.datapakke.Datapakke;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.subscription.CalendarPlan;
import dk.almendata.subscription.DeliveryCalendar;
import dk.almendata.subscription.RunHistory;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One subscription on its way through the days: what it has behind it, and whether it runs. Which deliveries it makes is the core's
 * calendar's word alone. Guarded by the lock of {@link DataUd}.
 */
final class SubscriptionLife {

    private final Subscription first;
    private final Datapakke datapakke;
    private final DeliveryCalendar calendar;
    private RunHistory history = RunHistory.none();
    private boolean active;

    SubscriptionLife(Subscription first, Datapakke datapakke) {
        this.first = first;
        this.datapakke = datapakke;
        this.calendar = DeliveryCalendar.of(datapakke);
    }

    Datapakke datapakke() {
        return datapakke;
    }

    /** Start, the first one too: brings what is missing since the last delivered period. */
    CalendarPlan start(LocalDate on) {
        active = true;
        return follow(calendar.start(on, history));
    }

    /** Stop: a pause until the next start. The next run stays as it was, so that the start finds what it missed. */
    void stop() {
        active = false;
    }

    /** Gen-kør: forgets what was, and starts if stopped. */
    CalendarPlan rerun(LocalDate on) {
        active = true;
        history = RunHistory.none();
        return follow(calendar.rerun(on));
    }

    /** The run of a day; empty while stopped. */
    Optional<CalendarPlan> run(LocalDate on) {
        return active ? Optional.of(follow(calendar.run(on, history))) : Optional.empty();
    }

    private CalendarPlan follow(CalendarPlan plan) {
        history = history.plus(plan);
        return plan;
    }

    /** The subscription as it is listed now, but for the status of its newest delivery. */
    Subscription asListed(Optional<DeliveryStatus> latest) {
        Subscription.Builder builder = first.toBuilder().active(active);
        history.nextRun().ifPresent(builder::nextRun);
        latest.ifPresent(builder::latestStatus);
        return builder.build();
    }
}
