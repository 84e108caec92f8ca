package dk.almendata.subscription;

import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.datapakke.Repetition;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a plan says of itself, in both languages. Immutable. */
final class PlanSentences {

    private final Datapakke datapakke;
    private final LocalDate on;
    private final int count;
    private final CalendarNote note;
    private final @Nullable LocalDate nextRun;
    private final @Nullable DeliveryPeriod running;

    PlanSentences(
            Datapakke datapakke,
            LocalDate on,
            int count,
            CalendarNote note,
            @Nullable LocalDate nextRun,
            Optional<DeliveryPeriod> running) {
        this.datapakke = datapakke;
        this.on = on;
        this.count = count;
        this.note = note;
        this.nextRun = nextRun;
        this.running = running.filter(period -> !period.isNone()).orElse(null);
    }

    String english() {
        String sentence = switch (note) {
            case DELIVERIES -> count == 1 ? "1 delivery." : count + " deliveries.";
            case RUNS_ONCE -> "Runs once and has run; only Gen-kør brings it again.";
            case NOTHING_MISSING -> "Everything that has ended was delivered.";
            case NOTHING_ENDED_YET ->
                isYearly()
                        ? "No year from " + DeliveryCalendar.FIRST_YEAR + " on has ended."
                        : "No month of " + on.getYear() + " has ended, so there is nothing to deliver. December is in "
                                + full("a full package of the area, if there is one,") + " ending " + endOfLastYear()
                                + "; re-run the subscription to it if its last delivery ends earlier.";
        };
        return nextRun == null
                ? sentence
                : sentence + " The run of " + nextRun + " brings " + running("the whole tables again") + ".";
    }

    String danish() {
        String sentence = switch (note) {
            case DELIVERIES -> count == 1 ? "1 dataleverance." : count + " dataleverancer.";
            case RUNS_ONCE -> "Kører én gang og har kørt; kun Gen-kør danner den igen.";
            case NOTHING_MISSING -> "Alt, hvad der er afsluttet, er leveret.";
            case NOTHING_ENDED_YET ->
                isYearly()
                        ? "Intet år fra " + DeliveryCalendar.FIRST_YEAR + " er afsluttet."
                        : "Ingen måned i " + on.getYear()
                                + " er afsluttet, så der er intet at levere. December findes i "
                                + full("områdets fulde pakke, hvis der er en,") + " til og med " + endOfLastYear()
                                + "; gen-kør abonnementet på den, hvis dens seneste dataleverance slutter tidligere.";
        };
        return nextRun == null
                ? sentence
                : sentence + " Kørslen " + nextRun + " danner " + running("hele tabellerne igen") + ".";
    }

    private boolean isYearly() {
        return datapakke.repetition() == Repetition.YEARLY;
    }

    private String full(String unknown) {
        return datapakke.twin().map(Object::toString).orElse(unknown);
    }

    private LocalDate endOfLastYear() {
        return LocalDate.of(on.getYear() - 1, 12, 31);
    }

    private String running(String wholeTables) {
        return running == null ? wholeTables : running.toString();
    }
}
