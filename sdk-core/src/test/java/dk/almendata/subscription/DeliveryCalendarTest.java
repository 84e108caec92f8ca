package dk.almendata.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.datapakke.Repetition;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryCalendarTest {

    private static final DeliveryCalendar MONTHLY = calendar("Huslejedata_Delvis");
    private static final DeliveryCalendar INITIAL = calendar("Huslejedata_Fuld");
    private static final DeliveryCalendar YEARS = calendar("Dcab_Delvis");
    private static final DeliveryCalendar WHOLE = calendar("Satser_Fuld");
    private static final DeliveryCalendar INITIAL_WITHOUT_FILTER =
            DeliveryCalendar.of(Datapakke.builder(DatapakkeName.of("Arkiv_Fuld"))
                    .repetition(Repetition.INITIAL)
                    .build());

    private static DeliveryCalendar calendar(String name) {
        return DeliveryCalendar.of(Catalogue.standard().get(DatapakkeName.of(name)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static List<DeliveryPeriod> months(String first, String last) {
        return Stream.iterate(
                        YearMonth.parse(first),
                        month -> !month.isAfter(YearMonth.parse(last)),
                        month -> month.plusMonths(1))
                .map(DeliveryPeriod::ofMonth)
                .toList();
    }

    private static List<DeliveryPeriod> years(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(DeliveryPeriod::ofYear)
                .toList();
    }

    private static void assertNextRun(CalendarPlan plan, String expected) {
        assertThat(plan.nextRun()).hasValue(day(expected));
    }

    // --- the worked values -------------------------------------------------------------------

    @Test
    void activate_monthlyInApril_makesJanuaryToMarch() {
        // Guide 3.3.3: activated in April, January, February and March; April on NæsteKørsel 1 May.
        CalendarPlan plan = MONTHLY.activate(day("2025-04-15"));
        assertThat(plan.deliveries()).isEqualTo(months("2025-01", "2025-03"));
        assertNextRun(plan, "2025-05-01");
        assertThat(MONTHLY.run(day("2025-05-01")).deliveries()).isEqualTo(months("2025-04", "2025-04"));
    }

    @Test
    void activate_monthlyOnTheFirst_includesTheMonthJustEnded() {
        // Decision: a month counts as completed from the 1st of the next.
        CalendarPlan plan = MONTHLY.activate(day("2025-05-01"));
        assertThat(plan.deliveries()).isEqualTo(months("2025-01", "2025-04"));
        assertNextRun(plan, "2025-06-01");
    }

    @Test
    void run_monthlyOnNewYearsDay_bringsDecember() {
        CalendarPlan plan = MONTHLY.run(day("2026-01-01"));
        assertThat(plan.deliveries()).isEqualTo(months("2025-12", "2025-12"));
        assertNextRun(plan, "2026-02-01");
        assertThat(MONTHLY.run(day("2026-01-01"), RunHistory.deliveredUntil(day("2025-11-30"))))
                .isEqualTo(plan);
    }

    @Test
    void start_monthlyAcrossNewYear_losesNoMonth() {
        // Decision: a start creates what is missing since the last delivered period, also across a new year.
        CalendarPlan plan = MONTHLY.start(day("2026-01-10"), RunHistory.deliveredUntil(day("2025-10-31")));
        assertThat(plan.deliveries()).isEqualTo(months("2025-11", "2025-12"));
        assertNextRun(plan, "2026-02-01");
    }

    @Test
    void start_monthlyAfterNearlyTwoYears_makes21Deliveries() {
        CalendarPlan plan = MONTHLY.start(day("2026-03-05"), RunHistory.deliveredUntil(day("2024-05-31")));
        assertThat(plan.deliveries()).hasSize(21).isEqualTo(months("2024-06", "2026-02"));
        assertNextRun(plan, "2026-04-01");
    }

    @Test
    void start_monthlyStoppedForTwoMonths_makesTheTwo() {
        // Guide 3.3.3.4: stopped for two months, the two missing deliveries are created.
        CalendarPlan plan = MONTHLY.start(day("2025-08-12"), RunHistory.deliveredUntil(day("2025-05-31")));
        assertThat(plan.deliveries()).isEqualTo(months("2025-06", "2025-07"));
    }

    @Test
    void rerun_monthlyInJanuary_makesNoneAndNamesTheFullPackage() {
        // Decision: Gen-kør yields exactly the table's periods; in January none.
        CalendarPlan plan = MONTHLY.rerun(day("2026-01-10"));
        assertThat(plan.deliveries()).isEmpty();
        assertNextRun(plan, "2026-02-01");
        assertThat(plan.note()).isEqualTo(CalendarNote.NOTHING_ENDED_YET);
        assertThat(plan.message()).contains("Huslejedata_Fuld", "2025-12-31", "2026-02-01");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01", "2026-01-10", "2026-01-31"})
    void start_monthlyForTheFirstTimeInJanuary_makesNone(LocalDate on) {
        CalendarPlan plan = MONTHLY.start(on, RunHistory.none());
        assertThat(plan.deliveries()).isEmpty();
        assertNextRun(plan, "2026-02-01");
    }

    @Test
    void activate_yearsWithFilter_makes2010ToLastYear() {
        // Guide 3.3.3.6: "one package per year from 2010 to last year".
        CalendarPlan plan = YEARS.activate(day("2025-06-30"));
        assertThat(plan.deliveries()).hasSize(15).isEqualTo(years(2010, 2024));
        assertNextRun(plan, "2026-01-01");
        assertThat(YEARS.rerun(day("2025-06-30"))).isEqualTo(plan);
    }

    @Test
    void run_yearsWithFilterOnNewYearsDay_bringsLastYear() {
        assertThat(YEARS.run(day("2026-01-01")).deliveries()).isEqualTo(years(2025, 2025));
        assertThat(YEARS.run(day("2026-01-02")).deliveries()).isEmpty();
    }

    @Test
    void start_yearsWithFilter_makesTheMissingYears() {
        CalendarPlan plan = YEARS.start(day("2026-03-01"), RunHistory.deliveredUntil(day("2022-12-31")));
        assertThat(plan.deliveries()).isEqualTo(years(2023, 2025));
        assertNextRun(plan, "2027-01-01");
    }

    @Test
    void start_wholeTablesAfterThreeMissedYears_makesOne() {
        // Decision: one execution, however many years were missed.
        CalendarPlan plan = WHOLE.start(day("2025-09-01"), RunHistory.dueOn(day("2023-01-01")));
        assertThat(plan.deliveries()).containsExactly(DeliveryPeriod.none());
        assertNextRun(plan, "2026-01-01");
        assertThat(WHOLE.start(day("2025-09-01"), RunHistory.deliveredUntil(day("2022-12-31"))))
                .isEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, 1", "2025-12-31, 0", "2026-06-01, 0"})
    void run_wholeTables_onlyOnNewYearsDay(LocalDate on, int deliveries) {
        assertThat(WHOLE.run(on).deliveries()).hasSize(deliveries);
    }

    @Test
    void start_wholeTablesBeforeTheNextRun_makesNone() {
        CalendarPlan plan = WHOLE.start(day("2025-12-31"), RunHistory.dueOn(day("2026-01-01")));
        assertThat(plan.deliveries()).isEmpty();
        assertThat(plan.note()).isEqualTo(CalendarNote.NOTHING_MISSING);
        assertNextRun(plan, "2026-01-01");
    }

    @Test
    void activate_initial_makesOneUntilTheEndOfLastYear() {
        // Guide 3.3.2: Huslejedata_Fuld, data until the end of last year, at present 2024-12-31.
        CalendarPlan plan = INITIAL.activate(day("2025-04-15"));
        assertThat(plan.deliveries()).hasToString("[..2024-12-31]");
        assertThat(plan.nextRun()).isEmpty();
    }

    @Test
    void rerun_initialAfterNewYear_reachesLater() {
        assertThat(INITIAL.rerun(day("2026-01-01")).deliveries()).hasToString("[..2025-12-31]");
    }

    @Test
    void start_initialThatHasRun_makesNone() {
        CalendarPlan plan = INITIAL.start(day("2026-04-15"), RunHistory.deliveredUntil(day("2024-12-31")));
        assertThat(plan.deliveries()).isEmpty();
        assertThat(plan.nextRun()).isEmpty();
        assertThat(plan.note()).isEqualTo(CalendarNote.RUNS_ONCE);
        assertThat(INITIAL.run(day("2026-01-01")).deliveries()).isEmpty();
        assertThat(INITIAL_WITHOUT_FILTER
                        .start(day("2026-04-15"), RunHistory.ran())
                        .deliveries())
                .isEmpty();
    }

    @Test
    void activate_initialWithoutFilter_makesOneWithoutPeriod() {
        assertThat(INITIAL_WITHOUT_FILTER.activate(day("2025-04-15")).deliveries())
                .containsExactly(DeliveryPeriod.none());
    }

    // --- edges ---------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "2024-02-28, 2024-01-31, 2024-03-01",
        "2024-02-29, 2024-01-31, 2024-03-01",
        "2024-03-01, 2024-02-29, 2024-04-01",
        "2025-03-01, 2025-02-28, 2025-04-01",
        "2025-12-31, 2025-11-30, 2026-01-01",
        "2025-02-01, 2025-01-31, 2025-03-01"
    })
    void activate_monthlyAtEdges_endsWithTheLastFinishedMonth(LocalDate on, LocalDate lastEnd, LocalDate nextRun) {
        CalendarPlan plan = MONTHLY.activate(on);
        assertThat(plan.deliveries().get(plan.deliveries().size() - 1).end()).hasValue(lastEnd);
        assertThat(plan.nextRun()).hasValue(nextRun);
    }

    @Test
    void start_monthlyWithoutAnyDeliveryYet_goesOnFromTheNextRun() {
        // Activated in January (nothing to deliver), stopped, started after the next new year: NæsteKørsel decides.
        RunHistory history = RunHistory.none().plus(MONTHLY.activate(day("2026-01-10")));
        assertThat(MONTHLY.start(day("2027-02-10"), history).deliveries()).isEqualTo(months("2026-01", "2027-01"));
    }

    @Test
    void start_lastDeliveredInsideAMonth_deliversThatMonthAgain() {
        assertThat(MONTHLY.start(day("2025-06-10"), RunHistory.deliveredUntil(day("2025-04-15")))
                        .deliveries())
                .isEqualTo(months("2025-04", "2025-05"));
    }

    @Test
    void start_lastDeliveredInTheFuture_makesNone() {
        assertThat(MONTHLY.start(day("2025-06-10"), RunHistory.deliveredUntil(day("2025-12-31")))
                        .deliveries())
                .isEmpty();
        assertThat(YEARS.start(day("2025-06-10"), RunHistory.deliveredUntil(day("2025-12-31")))
                        .deliveries())
                .isEmpty();
    }

    @Test
    void activate_yearsBefore2011_makesNone() {
        assertThat(YEARS.activate(day("2010-12-31")).deliveries()).isEmpty();
        assertThat(YEARS.activate(day("2011-01-01")).deliveries()).isEqualTo(years(2010, 2010));
    }

    @Test
    void activate_doesNotDependOnTheDefaultZone() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("Pacific/Kiritimati", "America/Adak", "Europe/Copenhagen", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(MONTHLY.run(day("2026-01-01")).deliveries())
                        .as(zone)
                        .isEqualTo(months("2025-12", "2025-12"));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    // --- properties, over every day of three years -----------------------------------------------

    static Stream<DeliveryCalendar> calendars() {
        return Stream.of(MONTHLY, INITIAL, YEARS, WHOLE, INITIAL_WITHOUT_FILTER);
    }

    private static Stream<LocalDate> days() {
        return day("2023-12-30").datesUntil(day("2026-02-03"));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void nextRun_isAlwaysLater(DeliveryCalendar calendar) {
        days().forEach(on -> Stream.of(
                        calendar.activate(on),
                        calendar.rerun(on),
                        calendar.run(on),
                        calendar.start(on, RunHistory.deliveredUntil(on.minusMonths(5))))
                .forEach(plan -> plan.nextRun()
                        .ifPresent(
                                next -> assertThat(next).as("asked on %s", on).isAfter(on))));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void nextRun_isTheFirstDayThatBringsSomething(DeliveryCalendar calendar) {
        days().filter(on -> on.getDayOfMonth() % 7 == 1).forEach(on -> {
            CalendarPlan plan = calendar.activate(on);
            RunHistory history = RunHistory.none().plus(plan);
            LocalDate end = plan.nextRun().orElse(on.plusYears(2));
            on.plusDays(1)
                    .datesUntil(end)
                    .forEach(day -> assertThat(calendar.run(day, history).deliveries())
                            .as("activated %s, run %s", on, day)
                            .isEmpty());
            plan.nextRun()
                    .ifPresent(next -> assertThat(calendar.run(next, history).deliveries())
                            .as("activated %s, run %s", on, next)
                            .containsExactly(calendar.runningPeriod(on).orElseThrow()));
        });
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void startNow_equalsRunningEveryDay(DeliveryCalendar calendar) {
        // Stopped on some day and started on another: the same deliveries as if it had run all the time.
        for (LocalDate activated :
                List.of(day("2024-01-10"), day("2024-02-29"), day("2024-04-15"), day("2024-12-31"))) {
            for (int stoppedDays : List.of(0, 1, 27, 31, 60, 366)) {
                CalendarPlan first = calendar.activate(activated);
                RunHistory history = RunHistory.none().plus(first);
                RunHistory daily = history;
                List<DeliveryPeriod> byDailyRuns = new ArrayList<>(first.deliveries());
                LocalDate startedAgain = activated.plusDays(stoppedDays);
                for (LocalDate day = activated.plusDays(1); !day.isAfter(startedAgain); day = day.plusDays(1)) {
                    CalendarPlan run = calendar.run(day, daily);
                    byDailyRuns.addAll(run.deliveries());
                    daily = daily.plus(run);
                }
                List<DeliveryPeriod> byStart = new ArrayList<>(first.deliveries());
                byStart.addAll(calendar.start(startedAgain, history).deliveries());

                boolean wholeTables = byStart.contains(DeliveryPeriod.none());
                if (wholeTables) { // one execution for all missed years
                    assertThat(byStart.size()).isBetween(1, 2);
                } else {
                    assertThat(byStart)
                            .as("activated %s, started again %s", activated, startedAgain)
                            .doesNotHaveDuplicates()
                            .isEqualTo(byDailyRuns);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void rerun_isTheSameWhateverWasBefore(DeliveryCalendar calendar) {
        days().forEach(on -> assertThat(calendar.rerun(on).deliveries())
                .isEqualTo(calendar.activate(on).deliveries()));
    }

    @Test
    void everyPlan_statesOnlyPeriodsItsDefinitionAllows() {
        for (Datapakke datapakke : Catalogue.standard().all()) {
            DeliveryCalendar calendar = DeliveryCalendar.of(datapakke);
            days().flatMap(on -> calendar.activate(on).deliveries().stream())
                    .forEach(period -> assertThat(datapakke.checkPeriod(period))
                            .as("%s %s", datapakke, period)
                            .isEmpty());
        }
    }

    @Test
    void monthlyPeriods_areAdjacent() {
        // Fuld until 31 December and the Delvis months after it leave no day out.
        LocalDate end =
                INITIAL.activate(day("2025-12-01")).deliveries().get(0).end().orElseThrow();
        for (DeliveryPeriod month : MONTHLY.activate(day("2025-12-01")).deliveries()) {
            assertThat(month.start()).hasValue(end.plusDays(1));
            end = month.end().orElseThrow();
        }
        assertThat(end).isEqualTo(day("2025-11-30"));
    }
}
