package dk.almendata.subscription;

import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.datapakke.PeriodFilter;
import dk.almendata.datapakke.Repetition;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries a subscription to a datapakke makes on which day.
 *
 * <table>
 * <caption>What runs when nothing has run before (guide 3.3.3.6)</caption>
 * <tr><th>Gentagelse</th><th>Periodefilter</th><th>Deliveries</th><th>NæsteKørsel (decision)</th></tr>
 * <tr><td>Initialt</td><td>none</td><td>1, without period</td><td>none</td></tr>
 * <tr><td>Initialt</td><td>start to end of last year</td><td>1, until 31 December of last year</td><td>none</td></tr>
 * <tr><td>Årligt</td><td>none</td><td>1, without period</td><td>1 January</td></tr>
 * <tr><td>Årligt</td><td>Aktuelt år</td><td>one for each year from 2010 to last year</td><td>1 January</td></tr>
 * <tr><td>Månedligt</td><td></td><td>one for each finished month of the current year</td><td>the 1st of next month</td></tr>
 * </table>
 *
 * <p>Decisions: a month is finished from the 1st of the next, and a run is due on {@code NæsteKørsel} itself. A start creates
 * what is missing since the last delivered period, also across a new year, so December is not lost; a yearly package without
 * filter runs once however many years were missed. A re-run forgets what was and gives exactly the table: in January a monthly
 * package has nothing to deliver, and the plan names the full package that holds December.
 *
 * <p>Example: {@code Huslejedata_Delvis} activated on 15 April 2025 makes January, February and March 2025; the next run is
 * 2025-05-01 and brings April. Last delivered October 2025, started on 10 January 2026: November and December 2025, next run
 * 2026-02-01.
 *
 * <p>Calendar dates only; the caller decides which day it is in Copenhagen. Immutable; instances may be shared between threads.
 */
public final class DeliveryCalendar {

    /** The zone in which an instant becomes a day. Decision: nowhere else does a zone matter. */
    public static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    /** The first year that yearly packages with a year filter deliver (guide 3.3.3.6). */
    public static final int FIRST_YEAR = 2010;

    private final Datapakke datapakke;

    private DeliveryCalendar(Datapakke datapakke) {
        this.datapakke = datapakke;
    }

    /**
     * The calendar of a datapakke.
     *
     * @param datapakke the definition
     * @return its calendar
     */
    public static DeliveryCalendar of(Datapakke datapakke) {
        return new DeliveryCalendar(Objects.requireNonNull(datapakke, "datapakke"));
    }

    /**
     * The first activation: exactly the table.
     *
     * @param on the day
     * @return what it brings
     */
    public CalendarPlan activate(LocalDate on) {
        return start(on, RunHistory.none());
    }

    /**
     * A re-run ({@code Gen-kør}): exactly the table, as if nothing had run before.
     *
     * @param on the day
     * @return what it brings
     */
    public CalendarPlan rerun(LocalDate on) {
        return start(on, RunHistory.none());
    }

    /**
     * A start: what is missing since the last delivered period.
     *
     * @param on the day
     * @param history what the subscription has behind it; {@link RunHistory#none()} for a first start
     * @return what it brings
     */
    public CalendarPlan start(LocalDate on, RunHistory history) {
        List<DeliveryPeriod> missing = switch (datapakke.repetition()) {
            case INITIAL -> history.hasRun() ? List.of() : List.of(initialPeriod(on));
            case YEARLY ->
                datapakke.periodFilter() == PeriodFilter.CURRENT_YEAR
                        ? years(firstYear(history), on.getYear() - 1)
                        : isYearlyDue(on, history) ? List.of(DeliveryPeriod.none()) : List.of();
            case MONTHLY -> months(firstMonth(on, history), YearMonth.from(on).minusMonths(1));
        };
        return plan(on, history, missing);
    }

    /**
     * The daily run of an active subscription: what is missing since the last delivered period, but never the first delivery
     * of a package that runs once, which only a start makes.
     *
     * @param on the day; before {@code NæsteKørsel} nothing is due
     * @param history what the subscription has behind it
     * @return what it brings
     */
    public CalendarPlan run(LocalDate on, RunHistory history) {
        return start(on, datapakke.repetition() == Repetition.INITIAL ? RunHistory.ran() : history);
    }

    /**
     * The run of a day for an active subscription that is in step: the period that ended the day before, if one did.
     *
     * @param on the day
     * @return what it brings; on 1 January 2026 a monthly package brings December 2025
     */
    public CalendarPlan run(LocalDate on) {
        return run(on, nextRunAfter(on.minusDays(1)).map(RunHistory::dueOn).orElseGet(RunHistory::ran));
    }

    /**
     * {@code NæsteKørsel} as seen on a day: the first day after the period now running.
     *
     * @param on the day
     * @return a later day; empty for a package that runs once
     */
    public Optional<LocalDate> nextRunAfter(LocalDate on) {
        return Optional.ofNullable(nextRun(on));
    }

    /**
     * The period now running, which the next run brings.
     *
     * @param on a day inside it
     * @return the month or the year of the day, or no dates for whole tables; empty for a package that runs once
     */
    public Optional<DeliveryPeriod> runningPeriod(LocalDate on) {
        return switch (datapakke.repetition()) {
            case INITIAL -> Optional.empty();
            case YEARLY ->
                Optional.of(
                        datapakke.periodFilter() == PeriodFilter.CURRENT_YEAR
                                ? DeliveryPeriod.ofYear(on.getYear())
                                : DeliveryPeriod.none());
            case MONTHLY -> Optional.of(DeliveryPeriod.ofMonth(YearMonth.from(on)));
        };
    }

    private @Nullable LocalDate nextRun(LocalDate on) {
        return switch (datapakke.repetition()) {
            case INITIAL -> null;
            case YEARLY -> LocalDate.of(on.getYear() + 1, 1, 1);
            case MONTHLY -> on.withDayOfMonth(1).plusMonths(1);
        };
    }

    private DeliveryPeriod initialPeriod(LocalDate on) {
        return datapakke.periodFilter() == PeriodFilter.START_TO_END_OF_LAST_YEAR
                ? DeliveryPeriod.until(endOfLastYear(on))
                : DeliveryPeriod.none();
    }

    private static LocalDate endOfLastYear(LocalDate on) {
        return LocalDate.of(on.getYear() - 1, 12, 31);
    }

    private static YearMonth firstMonth(LocalDate on, RunHistory history) {
        return history.lastDelivered()
                .map(last -> YearMonth.from(last.plusDays(1)))
                .or(() -> history.nextRun().map(due -> YearMonth.from(due).minusMonths(1)))
                .orElse(YearMonth.of(on.getYear(), 1));
    }

    private static int firstYear(RunHistory history) {
        int missing = history.lastDelivered()
                .map(last -> last.plusDays(1).getYear())
                .or(() -> history.nextRun().map(due -> due.getYear() - 1))
                .orElse(FIRST_YEAR);
        return Math.max(FIRST_YEAR, missing);
    }

    private static boolean isYearlyDue(LocalDate on, RunHistory history) {
        return history.lastDelivered()
                .map(last -> LocalDate.of(last.getYear() + 1, 1, 1))
                .or(history::nextRun)
                .map(due -> !on.isBefore(due))
                .orElse(!history.hasRun());
    }

    private static List<DeliveryPeriod> months(YearMonth first, YearMonth last) {
        List<DeliveryPeriod> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(DeliveryPeriod.ofMonth(month));
        }
        return months;
    }

    private static List<DeliveryPeriod> years(int first, int last) {
        List<DeliveryPeriod> years = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            years.add(DeliveryPeriod.ofYear(year));
        }
        return years;
    }

    private CalendarPlan plan(LocalDate on, RunHistory history, List<DeliveryPeriod> missing) {
        CalendarNote note;
        if (!missing.isEmpty()) {
            note = CalendarNote.DELIVERIES;
        } else if (datapakke.repetition() == Repetition.INITIAL) {
            note = CalendarNote.RUNS_ONCE;
        } else {
            note = history.hasRun() ? CalendarNote.NOTHING_MISSING : CalendarNote.NOTHING_ENDED_YET;
        }
        LocalDate next = nextRun(on);
        PlanSentences sentences = new PlanSentences(datapakke, on, missing.size(), note, next, runningPeriod(on));
        return new CalendarPlan(missing, next, note, sentences.english(), sentences.danish());
    }
}
