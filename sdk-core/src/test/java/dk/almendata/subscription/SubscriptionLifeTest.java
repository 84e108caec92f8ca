package dk.almendata.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.access.Access;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SubscriptionLifeTest {

    private static final SubscriptionLife LIFE = SubscriptionLife.of(Catalogue.standard());
    private static final DatapakkeName DELVIS = DatapakkeName.of("Huslejedata_Delvis");
    private static final Access BOTH = access("0240,0397");
    private static final LocalDate APRIL_15 = LocalDate.of(2025, 4, 15);

    /** Worked values of guide 3.3.3 and of the decision on the calendar, through the verbs. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            Huslejedata_Delvis, activate, 2025-04-15, -,          2025-01-01..2025-03-31, 3,  2025-05-01
            Huslejedata_Delvis, activate, 2025-05-01, -,          2025-01-01..2025-04-30, 4,  2025-06-01
            Huslejedata_Delvis, run,      2026-01-01, 2025-11-30, 2025-12-01..2025-12-31, 1,  2026-02-01
            Huslejedata_Delvis, start,    2026-01-10, 2025-10-31, 2025-11-01..2025-12-31, 2,  2026-02-01
            Huslejedata_Delvis, start,    2026-03-05, 2024-05-31, 2024-06-01..2026-02-28, 21, 2026-04-01
            Huslejedata_Delvis, rerun,    2026-01-10, 2025-11-30, -,                      0,  2026-02-01
            Huslejedata_Delvis, activate, 2026-01-01, -,          -,                      0,  2026-02-01
            Huslejedata_Delvis, activate, 2026-01-10, -,          -,                      0,  2026-02-01
            Dcab_Delvis,        activate, 2025-06-30, -,          2010-01-01..2024-12-31, 15, 2026-01-01
            Regnskab_Fuld,      start,    2025-06-30, 2021-12-31, ..,                     1,  2026-01-01
            Huslejedata_Fuld,   activate, 2025-06-30, -,          ..2024-12-31,           1,  -
            Huslejedata_Fuld,   rerun,    2026-01-10, 2024-12-31, ..2025-12-31,           1,  -
            """)
    void verbs_bringWhatTheCalendarSays(
            String datapakke, String verb, LocalDate on, LocalDate last, String span, int count, LocalDate nextRun) {
        RunHistory history = last == null ? RunHistory.none() : RunHistory.deliveredUntil(last);
        Access access = Access.everything();
        SubscriptionState state = new SubscriptionState(
                wanted(datapakke, "all").active(verb.equals("run")).build(), history);

        SubscriptionStep step = switch (verb) {
            case "activate" -> LIFE.create(wanted(datapakke, "all").build(), access, on);
            case "start" -> LIFE.start(state, access, on);
            case "rerun" -> LIFE.rerun(state, access, on);
            default -> LIFE.run(state, access, on);
        };

        assertThat(step.deliveries()).hasSize(count);
        if (count > 0) {
            List<DeliveryPeriod> made = step.deliveries();
            String start = made.get(0).start().map(Object::toString).orElse("");
            String end = made.get(count - 1).end().map(Object::toString).orElse("");
            assertThat(start + ".." + end).isEqualTo(span);
        }
        assertThat(step.nextRun()).isEqualTo(Optional.ofNullable(nextRun));
        assertThat(step.state().orElseThrow().subscription().isActive()).isTrue();
        assertThat(step.unlinksOlderDeliveries()).isEqualTo(verb.equals("rerun"));
    }

    /** Guide 3.3.3.6 and decision: in January a monthly package brings nothing, and the step names the Fuld that has December. */
    @Test
    void rerun_inJanuary_namesTheFullPackage() {
        SubscriptionStep step = LIFE.rerun(active("all"), Access.everything(), LocalDate.of(2026, 1, 10));

        assertThat(step.message()).contains("Huslejedata_Fuld", "2025-12-31");
    }

    /** Guide 3.3.3.6: the older deliveries lose their link, so none of them gives Seneste eksekveringsstatus any more. */
    @Test
    void rerun_forgetsTheStatusOfTheOlderDeliveries() {
        SubscriptionState delivered = new SubscriptionState(
                active("0240").subscription().toBuilder()
                        .latestStatus(DeliveryStatus.SUCCES)
                        .build(),
                RunHistory.deliveredUntil(LocalDate.of(2025, 12, 31)));

        assertThat(status(LIFE.rerun(delivered, BOTH, LocalDate.of(2026, 1, 10))))
                .isEmpty();
        assertThat(status(LIFE.run(delivered, BOTH, LocalDate.of(2026, 1, 10)))).contains(DeliveryStatus.SUCCES);
        assertThat(status(LIFE.create(delivered.subscription(), BOTH, LocalDate.of(2026, 1, 10))))
                .isEmpty();
    }

    private static Optional<DeliveryStatus> status(SubscriptionStep step) {
        return step.state().orElseThrow().subscription().latestStatus();
    }

    /** Each language to its end: names and dates stand in both. */
    @Test
    void sentences_areInOneLanguageEach() {
        SubscriptionStep lost = LIFE.validate(active("0240,0397"), access("0240"));
        SubscriptionStep gone = LIFE.validate(active("0240"), Access.none());
        SubscriptionStep never = LIFE.create(wanted("0555").build(), BOTH, APRIL_15);
        SubscriptionStep january = LIFE.rerun(active("0240"), BOTH, LocalDate.of(2026, 1, 10));

        assertThat(lost.message()).contains("0397").doesNotContain("Modtageren");
        assertThat(gone.message()).contains("Huslejedata_Delvis").doesNotContain("Modtageren");
        assertThat(never.message()).contains("0555").doesNotContain("Modtageren");
        assertThat(january.besked())
                .contains("Huslejedata_Fuld", "2025-12-31", "2026-02-01")
                .doesNotContain("delivery");
    }

    @Test
    void create_withoutAktiv_waitsForStart() {
        SubscriptionStep created = LIFE.create(wanted("0240").active(false).build(), BOTH, APRIL_15);
        SubscriptionState waiting = created.state().orElseThrow();

        assertThat(created.reason()).isEqualTo(StepReason.CREATED);
        assertThat(created.deliveries()).isEmpty();
        assertThat(waiting.subscription().isActive()).isFalse();
        assertThat(waiting.subscription().isValid()).isTrue();
        assertThat(LIFE.run(waiting, BOTH, LocalDate.of(2025, 5, 1)).reason()).isEqualTo(StepReason.PAUSED);
        assertThat(LIFE.start(waiting, BOTH, LocalDate.of(2025, 5, 2)).deliveries())
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"0240,Lån_Fuld", "0555,Huslejedata_Delvis"})
    void create_ofWhatTheRecipientMayNotHave_isRefused(String organisation, String datapakke) {
        SubscriptionStep step = LIFE.create(wanted(datapakke, organisation).build(), BOTH, APRIL_15);

        assertThat(step.reason()).isEqualTo(StepReason.NOT_ACCESSIBLE);
        assertThat(step.isRefused()).isTrue();
        assertThat(step.state()).isEmpty();
        assertThat(step.besked()).contains(organisation.equals("0555") ? "0555" : datapakke);
    }

    /** Decision: one lost organisation is enough to stop the whole subscription. */
    @ParameterizedTest
    @MethodSource("verbsThatValidate")
    void oneLostOrganisation_stopsTheWholeSubscription(String name, Verb verb) {
        SubscriptionState before = name.equals("start") ? stopped("0240,0397") : active("0240,0397");

        SubscriptionStep step = verb.apply(before, access("0240"), LocalDate.of(2025, 6, 1));

        Subscription after = step.state().orElseThrow().subscription();
        assertThat(step.reason()).isEqualTo(StepReason.VALIDATION_FAILED);
        assertThat(step.deliveries()).isEmpty();
        assertThat(after.isActive()).isFalse();
        assertThat(after.isValid()).isFalse();
        assertThat(after.message()).isEqualTo("Modtageren har ikke længere adgang til 0397.");
        assertThat(after.scope()).isEqualTo(Scope.parse("0240,0397"));
        assertThat(step.state().orElseThrow().history()).isEqualTo(before.history());
    }

    static Stream<Arguments> verbsThatValidate() {
        return Stream.of(
                named("start", LIFE::start),
                named("rerun", LIFE::rerun),
                named("run", LIFE::run),
                named("validate", (state, access, on) -> LIFE.validate(state, access)),
                named(
                        "change",
                        (state, access, on) ->
                                LIFE.change(state, state.subscription().scope(), "anden tekst", access)));
    }

    @Test
    void lostDatapakke_isSaidSo_alsoWithoutFilter() {
        for (String scope : List.of("all", "0240")) {
            SubscriptionStep step = LIFE.validate(active(scope), Access.none());

            assertThat(step.state().orElseThrow().subscription().message())
                    .isEqualTo("Modtageren har ikke længere adgang til datapakken Huslejedata_Delvis.");
            assertThat(LIFE.repair(step.state().orElseThrow(), Access.none()).reason())
                    .isEqualTo(StepReason.DATAPAKKE_LOST);
        }
    }

    @Test
    void rightThatCameBack_makesValidAndStartsNothing() {
        SubscriptionState invalid =
                LIFE.validate(active("0397"), access("0240")).state().orElseThrow();

        Subscription after = LIFE.run(invalid, BOTH, LocalDate.of(2025, 6, 1))
                .state()
                .orElseThrow()
                .subscription();

        assertThat(after.isValid()).isTrue();
        assertThat(after.message()).isEmpty();
        assertThat(after.isActive()).isFalse();
    }

    @Test
    void repair_takesOutWhatIsLost_andStartsNothing() {
        SubscriptionState invalid =
                LIFE.validate(active("0240,0397"), access("0240")).state().orElseThrow();

        SubscriptionStep step = LIFE.repair(invalid, access("0240"));

        Subscription after = step.state().orElseThrow().subscription();
        assertThat(after.scope()).isEqualTo(Scope.parse("0240"));
        assertThat(after.isValid()).isTrue();
        assertThat(after.isActive()).isFalse();
        assertThat(after.message()).isEmpty();
        assertThat(step.deliveries()).isEmpty();
    }

    /** Nothing left in the filter would mean all. */
    @Test
    void repair_whereNothingWouldRemain_isRefused() {
        SubscriptionState invalid =
                LIFE.validate(active("0397"), access("0240")).state().orElseThrow();

        SubscriptionStep step = LIFE.repair(invalid, access("0240"));

        assertThat(step.reason()).isEqualTo(StepReason.NOTHING_REMAINS);
        assertThat(step.state()).contains(invalid);
    }

    @Test
    void impossibleMoves_changeNothing() {
        SubscriptionState active = active("0240");
        SubscriptionState stopped = stopped("0240");

        assertThat(LIFE.start(active, BOTH, APRIL_15).reason()).isEqualTo(StepReason.ALREADY_ACTIVE);
        assertThat(LIFE.start(active, BOTH, APRIL_15).state()).contains(active);
        assertThat(LIFE.stop(stopped).reason()).isEqualTo(StepReason.ALREADY_STOPPED);
        SubscriptionStep change = LIFE.change(active, Scope.parse("0240,0555"), "", BOTH);
        assertThat(change.reason()).isEqualTo(StepReason.NOT_ACCESSIBLE);
        assertThat(change.besked()).contains("0555");
        assertThat(change.state()).contains(active);
    }

    @Test
    void change_createsNothing_andTheNewFilterCountsFromTheNextRun() {
        SubscriptionStep step = LIFE.change(active("0240"), Scope.parse("0240,0397"), "begge", BOTH);

        Subscription after = step.state().orElseThrow().subscription();
        assertThat(step.reason()).isEqualTo(StepReason.CHANGED);
        assertThat(step.deliveries()).isEmpty();
        assertThat(after.scope()).isEqualTo(Scope.parse("0240,0397"));
        assertThat(after.description()).isEqualTo("begge");
        assertThat(after.isActive()).isTrue();
    }

    @Test
    void delete_leavesNoState() {
        assertThat(LIFE.delete(active("0240")).state()).isEmpty();
    }

    /** Stop, start, re-run, change, validate and repair on random days over four years, with access that comes and goes. */
    @ParameterizedTest
    @MethodSource("seeds")
    void histories_neverDeliverAPeriodTwiceUnderOneRun_andMissNone(String datapakke, long seed) {
        Random random = new Random(seed);
        LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(400));
        Access access = BOTH;
        SubscriptionState state = LIFE.create(
                        wanted(datapakke, random.nextBoolean() ? "all" : "0240,0397")
                                .active(false)
                                .build(),
                        access,
                        day)
                .state()
                .orElseThrow();
        Set<DeliveryPeriod> underThisRun = new HashSet<>();
        Set<Integer> yearsOfWholeTables = new HashSet<>();
        @Nullable LocalDate began = null;
        List<String> told = new ArrayList<>();
        for (int move = 0; move < 120 && day.getYear() < 2027; move++) {
            SubscriptionState before = state;
            Access today = access;
            int dice = random.nextInt(10);
            SubscriptionStep step = switch (dice) {
                case 0, 1 -> LIFE.start(before, today, day);
                case 2 -> LIFE.stop(before);
                case 3 -> LIFE.rerun(before, today, day);
                case 4 -> LIFE.validate(before, today);
                case 5 -> LIFE.repair(before, today);
                case 6 -> LIFE.change(before, before.subscription().scope(), "nr. " + move, today);
                default -> LIFE.run(before, today, day);
            };
            told.add(day + " " + dice + " " + step);
            state = step.state().orElseThrow();
            if (step.unlinksOlderDeliveries()) {
                underThisRun.clear();
                yearsOfWholeTables.clear();
                began = day;
                assertThat(step.deliveries())
                        .isEqualTo(LIFE.rerun(state, today, day).deliveries())
                        .isEqualTo(LIFE.create(wanted(datapakke, "all").build(), Access.everything(), day)
                                .deliveries());
            }
            for (DeliveryPeriod period : step.deliveries()) {
                boolean fresh = underThisRun.add(period);
                assertThat(period.isNone() ? yearsOfWholeTables.add(day.getYear()) : fresh)
                        .as("%s twice: %s", period, told)
                        .isTrue();
                assertThat(period.end().orElse(LocalDate.MIN))
                        .as("not ended: %s", told)
                        .isBefore(day);
            }
            if (Set.of(StepReason.STARTED, StepReason.RERUN, StepReason.RAN).contains(step.reason())) {
                began = began == null ? day : began;
                assertThat(underThisRun).as("owed: %s", told).isEqualTo(owed(datapakke, began, day));
            } else {
                assertThat(step.deliveries()).as("%s", told).isEmpty();
            }
            checkStep(before, step, today, day, told);
            day = day.plusDays(random.nextInt(25));
            access = random.nextInt(6) == 0
                    ? List.of(BOTH, access("0240"), Access.none()).get(random.nextInt(3))
                    : access;
        }
    }

    /**
     * The oracle: everything that ended from the beginning of the present run on, and nothing else. A run begins with its first start or with
     * a re-run; its periods begin where the table begins on that day.
     */
    private static Set<DeliveryPeriod> owed(String datapakke, LocalDate began, LocalDate day) {
        Set<DeliveryPeriod> owed = new HashSet<>();
        switch (datapakke) {
            case "Huslejedata_Delvis" -> {
                for (YearMonth month = YearMonth.of(began.getYear(), 1);
                        month.atEndOfMonth().isBefore(day);
                        month = month.plusMonths(1)) {
                    owed.add(DeliveryPeriod.ofMonth(month));
                }
            }
            case "Dcab_Delvis" -> {
                for (int year = 2010; year < day.getYear(); year++) {
                    owed.add(DeliveryPeriod.ofYear(year));
                }
            }
            case "Huslejedata_Fuld" -> owed.add(DeliveryPeriod.until(LocalDate.of(began.getYear() - 1, 12, 31)));
            default -> owed.add(DeliveryPeriod.none());
        }
        return owed;
    }

    private static void checkStep(
            SubscriptionState before, SubscriptionStep step, Access access, LocalDate day, List<String> told) {
        Subscription was = before.subscription();
        Subscription is = step.state().orElseThrow().subscription();
        if (is.isActive()) {
            assertThat(is.nextRun()
                            .map(next ->
                                    next.isAfter(was.isActive() && step.plan().isEmpty() ? LocalDate.MIN : day)))
                    .as("%s", told)
                    .isNotEqualTo(Optional.of(false));
            assertThat(SubscriptionValidation.of(is, access).isValid()
                            || step.plan().isEmpty())
                    .isTrue();
        }
        assertThat(is.scope().isAll())
                .as("never widened: %s", told)
                .isEqualTo(was.scope().isAll());
        assertThat(was.scope().organisations())
                .as("never widened: %s", told)
                .containsAll(is.scope().organisations());
        if (step.reason() == StepReason.VALIDATED || step.reason() == StepReason.VALIDATION_FAILED) {
            assertThat(is.scope()).as("validate never repairs: %s", told).isEqualTo(was.scope());
            assertThat(is.isActive() && !was.isActive())
                    .as("validate never starts: %s", told)
                    .isFalse();
        }
        if (step.isRefused()) {
            assertThat(step.state()).contains(before);
        }
    }

    /** What NæsteKørsel says is what moving the day there brings. */
    @ParameterizedTest
    @CsvSource({"Huslejedata_Delvis", "Dcab_Delvis", "Regnskab_Fuld"})
    void nextRun_isTheNextDayOnWhichSomethingComes(String datapakke) {
        SubscriptionStep step = LIFE.create(wanted(datapakke, "all").build(), Access.everything(), APRIL_15);
        SubscriptionState state = step.state().orElseThrow();
        LocalDate promised = step.nextRun().orElseThrow();
        for (LocalDate day = APRIL_15.plusDays(1); day.getYear() < 2028; day = day.plusDays(1)) {
            SubscriptionStep run = LIFE.run(state, Access.everything(), day);
            assertThat(run.deliveries().isEmpty()).as("%s", day).isEqualTo(!day.equals(promised));
            state = run.state().orElseThrow();
            promised = run.nextRun().orElseThrow();
            assertThat(promised).isAfter(day);
        }
    }

    static Stream<Arguments> seeds() {
        return Stream.of("Huslejedata_Delvis", "Dcab_Delvis", "Regnskab_Fuld", "Huslejedata_Fuld")
                .flatMap(datapakke -> new Random(7).longs(50).mapToObj(seed -> Arguments.of(datapakke, seed)));
    }

    @FunctionalInterface
    private interface Verb {
        SubscriptionStep apply(SubscriptionState state, Access access, LocalDate on);
    }

    private static Arguments named(String name, Verb verb) {
        return Arguments.of(name, verb);
    }

    private static SubscriptionState active(String scope) {
        return LIFE.create(wanted(scope).build(), access("0240,0397,0555"), APRIL_15)
                .state()
                .orElseThrow();
    }

    private static SubscriptionState stopped(String scope) {
        return LIFE.stop(active(scope)).state().orElseThrow();
    }

    private static Subscription.Builder wanted(String scope) {
        return wanted(DELVIS.text(), scope);
    }

    private static Subscription.Builder wanted(String datapakke, String scope) {
        return Subscription.builder(SubscriptionId.of("1"), DatapakkeName.of(datapakke), RecipientId.of("4711"))
                .scope(Scope.parse(scope));
    }

    /** The packages of these tests for the organisations. */
    private static Access access(String organisations) {
        Set<LbfNumber> numbers = Scope.parse(organisations).organisations();
        return Access.of(
                numbers,
                List.of(
                        DELVIS,
                        DatapakkeName.of("Dcab_Delvis"),
                        DatapakkeName.of("Regnskab_Fuld"),
                        DatapakkeName.of("Huslejedata_Fuld")));
    }
}
