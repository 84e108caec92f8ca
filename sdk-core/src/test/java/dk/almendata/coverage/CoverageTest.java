package dk.almendata.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.coverage.Holding.State;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CoverageTest {

    private static final String DELVIS = "Huslejedata_Delvis";
    private static final String FULD = "Huslejedata_Fuld";

    private static World monthly() {
        return new World().subscription("1", DELVIS);
    }

    private static CoverageRow row(Coverage coverage, String period) {
        List<CoverageRow> rows = coverage.rows().stream()
                .filter(row -> row.period().equals(DeliveryPeriod.parse(period)))
                .toList();
        assertThat(rows).as("rows for %s in %s", period, coverage.rows()).hasSize(1);
        return rows.get(0);
    }

    private static void assertRow(CoverageRow row, CoverageState state, CoverageCause cause) {
        assertThat(row.state()).as(row.toString()).isEqualTo(state);
        assertThat(row.cause()).as(row.toString()).isEqualTo(cause);
    }

    // --- months ---------------------------------------------------------------------------------------

    @Test
    void rows_inStep_listEveryMonthAndTheNextRun() {
        Coverage coverage =
                monthly().loadedMonths(11, DELVIS, "2025-01", "2025-03").on("2025-04-15");

        assertThat(coverage.verdict()).isEqualTo(Verdict.IN_STEP);
        assertThat(coverage.gaps()).isEmpty();
        assertThat(coverage.rows())
                .extracting(CoverageRow::toString)
                .containsExactly(
                        "Huslejedata_Delvis all 2025-01-01..2025-01-31 loaded none 11",
                        "Huslejedata_Delvis all 2025-02-01..2025-02-28 loaded none 12",
                        "Huslejedata_Delvis all 2025-03-01..2025-03-31 loaded none 13",
                        "Huslejedata_Delvis all 2025-04-01..2025-04-30 notDue notDueYet");
        CoverageRow january = coverage.rows().get(0);
        assertThat(january.source()).isEqualTo("data-ud");
        assertThat(january.subscription()).hasValue(SubscriptionId.of("1"));
        assertThat(january.organisations()).isEqualTo(Scope.all());
        assertThat(january.due()).hasValue(LocalDate.parse("2025-02-01"));
        assertThat(january.delivery()).hasValue(DeliveryId.of(11));
        assertThat(coverage.rows().get(3).due()).hasValue(LocalDate.parse("2025-05-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01..2025-01-31, 2025-02-01",
        "2025-03-01..2025-03-31, 2025-04-01",
        "2025-05-01..2025-05-31, 2025-06-01"
    })
    void gaps_holeInFirstMiddleOrLastMonth_isMissing(String hole, LocalDate due) {
        Coverage coverage = monthly()
                .loadedMonths(1, DELVIS, "2025-01", "2025-05")
                .without(hole)
                .on("2025-06-10");

        assertThat(coverage.gaps()).hasSize(1);
        CoverageRow gap = coverage.gaps().get(0);
        assertRow(gap, CoverageState.MISSING, CoverageCause.NEVER_LISTED);
        assertThat(gap.period()).hasToString(hole);
        assertThat(gap.due()).hasValue(due);
        assertThat(gap.delivery()).isEmpty();
        assertThat(coverage.verdict()).isEqualTo(Verdict.BEHIND);
    }

    @Test
    void gaps_severalHolesOverTwoYears_areAllReported() {
        Coverage coverage = monthly()
                .loadedMonths(1, DELVIS, "2024-01", "2025-05")
                .without("2024-01-01..2024-01-31")
                .without("2024-12-01..2024-12-31")
                .without("2025-05-01..2025-05-31")
                .on("2025-06-01");
        assertThat(coverage.gaps())
                .extracting(gap -> gap.period().toString())
                .containsExactly("2024-01-01..2024-01-31", "2024-12-01..2024-12-31", "2025-05-01..2025-05-31");
    }

    @ParameterizedTest
    @CsvSource({"2025-05-31, 0", "2025-06-01, 1", "2025-06-05, 1"})
    void gaps_lastMonth_isDueFromTheFirstOfTheNext(String on, int gaps) {
        Coverage coverage =
                monthly().loadedMonths(1, DELVIS, "2025-01", "2025-04").on(on);
        assertThat(coverage.gaps()).hasSize(gaps);
    }

    /** Decision: who asks for what lies up to a month is not told of what is missing later; whole tables have no end and stay. */
    @ParameterizedTest
    @CsvSource({"2024-12, 2, IN_STEP", "2025-02, 4, IN_STEP", "2025-03, 5, BEHIND", "2025-06, 8, BEHIND"})
    void until_leavesOutWhatLiesLater(YearMonth last, int rows, Verdict verdict) {
        Coverage coverage = monthly()
                .subscription("2", "Satser_Fuld")
                .loaded(20, "Satser_Fuld", "..")
                .loadedMonths(1, DELVIS, "2025-01", "2025-05")
                .without("2025-03-01..2025-03-31")
                .on("2025-06-10");

        Coverage early = coverage.until(last);

        assertThat(early.rows()).hasSize(rows).allMatch(row -> !row.period().endsAfter(last));
        assertThat(early.rows()).extracting(CoverageRow::datapakke).contains(DatapakkeName.of("Satser_Fuld"));
        assertThat(early.verdict()).isEqualTo(verdict);
        assertThat(coverage.rows()).hasSize(8);
    }

    @Test
    void until_ofAnEmptyListing_isNeverInStep() {
        assertThat(monthly().on("2025-06-10").until(YearMonth.of(2024, 12)).verdict())
                .isEqualTo(Verdict.BEHIND);
    }

    @Test
    void gaps_withoutAnyDelivery_areTheFinishedMonthsOfTheYear() {
        assertThat(monthly().on("2025-04-15").gaps()).hasSize(3);
    }

    // --- December and the new year (decision) -----------------------------------------------------------

    @Test
    void december_isNotDueOn31December_butOn1January() {
        World world = monthly().loadedMonths(1, DELVIS, "2025-01", "2025-11");
        assertThat(world.on("2025-12-31").verdict()).isEqualTo(Verdict.IN_STEP);

        CoverageRow december = row(world.on("2026-01-01"), "2025-12-01..2025-12-31");
        assertRow(december, CoverageState.MISSING, CoverageCause.NEVER_LISTED);
        assertThat(december.due()).hasValue(LocalDate.parse("2026-01-01"));
        // An initial Fuld runs once, so the advice in January is to run it again.
        assertThat(december.message()).contains(FULD, "2025-12-31").doesNotContain("Re-run the subscription (Gen-kør)");
    }

    @Test
    void december_isSatisfiedByItsDelvis() {
        Coverage coverage =
                monthly().loadedMonths(1, DELVIS, "2025-01", "2025-12").on("2026-01-10");
        assertRow(row(coverage, "2025-12-01..2025-12-31"), CoverageState.LOADED, CoverageCause.NONE);
        assertThat(coverage.verdict()).isEqualTo(Verdict.IN_STEP);
    }

    @ParameterizedTest
    @CsvSource({
        "..2024-12-31, MISSING",
        "..2025-11-30, MISSING",
        "..2025-12-31, COVERED",
        "2010-01-01..2025-12-31, COVERED",
        "..2026-12-31, COVERED"
    })
    void december_isSatisfiedByALoadedFullThatReachesIt(String fullPeriod, CoverageState state) {
        Coverage coverage = monthly()
                .loadedMonths(1, DELVIS, "2025-01", "2025-11")
                .loaded(90, FULD, fullPeriod)
                .on("2026-01-10");
        CoverageRow december = row(coverage, "2025-12-01..2025-12-31");
        assertThat(december.state()).isEqualTo(state);
        if (state == CoverageState.COVERED) {
            assertThat(december.cause()).isEqualTo(CoverageCause.COVERED_BY_FULL);
            assertThat(december.delivery()).hasValue(DeliveryId.of(90));
            assertThat(coverage.verdict()).isEqualTo(Verdict.IN_STEP);
        }
    }

    @Test
    void december_isNotSatisfiedByAFullThatIsUnloadedOrOfAnotherAreaOrNarrower() {
        World world = monthly()
                .loadedMonths(1, DELVIS, "2025-01", "2025-11")
                .delivery(90, FULD, "..2025-12-31", "Succes", State.NOT_LOADED)
                .loaded(91, "Stamdata_Fuld", "..2025-12-31")
                .loaded(92, FULD, "..2025-12-31")
                .changeDelivery(delivery -> delivery.scope(Scope.parse("0240")));
        assertThat(world.on("2026-01-10").rows())
                .filteredOn(row -> row.datapakke().equals(DatapakkeName.of(DELVIS))
                        && row.period().equals(DeliveryPeriod.ofMonth(YearMonth.of(2025, 12))))
                .extracting(CoverageRow::state)
                .containsExactly(CoverageState.MISSING);
    }

    @Test
    void december_failedAtLbf_isCoveredByTheFull_butWhatIsHeldHereStaysHeld() {
        World world = monthly()
                .loadedMonths(1, DELVIS, "2025-01", "2025-11")
                .loaded(90, FULD, "..2025-12-31")
                .delivery(12, DELVIS, "2025-12-01..2025-12-31", "Fejlet", State.NOT_LOADED);
        assertThat(row(world.on("2026-01-10"), "2025-12-01..2025-12-31").state())
                .isEqualTo(CoverageState.COVERED);
        world.delivery(13, DELVIS, "2025-12-01..2025-12-31", "Succes", State.HELD);
        assertThat(row(world.on("2026-01-10"), "2025-12-01..2025-12-31").state())
                .isEqualTo(CoverageState.HELD);
    }

    @Test
    void january_firstSubscription_owesNothingYet() {
        // Decision: a first start in January makes none. The empty listing alone keeps it from being in step.
        Coverage coverage = monthly().on("2026-01-10");
        assertThat(coverage.gaps()).isEmpty();
        assertThat(coverage.rows()).extracting(CoverageRow::state).containsExactly(CoverageState.NOT_DUE);
        assertThat(coverage.verdict()).isEqualTo(Verdict.BEHIND);
    }

    // --- causes -------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "Oprettet,      2025-06-01, WAITING,   QUEUED,         IN_STEP",
        "Tilføjet køen, 2025-06-03, WAITING,   QUEUED,         IN_STEP",
        "Eksekverer,    2025-06-03, WAITING,   RUNNING,        IN_STEP",
        "Eksekverer,    2025-06-04, WAITING,   STUCK,          BEHIND",
        "Oprettet,      2025-06-30, WAITING,   STUCK,          BEHIND",
        "Fejlet,        2025-06-01, FAILED,    FAILED_AT_LBF,  BEHIND",
        "Succes,        2025-06-01, AVAILABLE, NOT_LOADED_YET, BEHIND",
        "Arkiveret,     2025-06-01, WAITING,   UNKNOWN_STATUS, IN_STEP",
        "Arkiveret,     2025-06-09, WAITING,   UNKNOWN_STATUS, BEHIND"
    })
    void cause_followsTheStatusAtTheService(
            String status, String on, CoverageState state, CoverageCause cause, Verdict verdict) {
        Coverage coverage = monthly()
                .loadedMonths(1, DELVIS, "2025-01", "2025-04")
                .delivery(9, DELVIS, "2025-05-01..2025-05-31", status, State.NOT_LOADED)
                .on(on);
        CoverageRow may = row(coverage, "2025-05-01..2025-05-31");
        assertRow(may, state, cause);
        assertThat(may.delivery()).hasValue(DeliveryId.of(9));
        assertThat(may.isGap()).isTrue();
        assertThat(coverage.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"3, 2025-06-12, IN_STEP", "3, 2025-06-13, BEHIND", "10, 2025-06-19, IN_STEP", "0, 2025-06-10, BEHIND"})
    void graceDays_countFromWhereTheDeliveryWasFirstSeen(int graceDays, String on, Verdict verdict) {
        // January re-run on 10 June: due since February, in the queue since June.
        Holding queued = new Holding(DeliveryId.of(70), State.NOT_LOADED, Optional.of(LocalDate.of(2025, 6, 10)), "");
        Coverage coverage = monthly()
                .loadedMonths(1, DELVIS, "2025-01", "2025-05")
                .without("2025-01-01..2025-01-31")
                .delivery(70, DELVIS, "2025-01-01..2025-01-31", "Oprettet", queued)
                .graceDays(graceDays)
                .on(on);
        assertThat(coverage.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-03, IN_STEP", "2025-06-04, BEHIND"})
    void graceDays_neverBeginBeforeTheDayDue(String on, Verdict verdict) {
        // May is due on 1 June; the service made the delivery, and we saw it, in the middle of May.
        Holding queued = new Holding(DeliveryId.of(9), State.NOT_LOADED, Optional.of(LocalDate.of(2025, 5, 15)), "");
        Coverage coverage = monthly()
                .loadedMonths(1, DELVIS, "2025-01", "2025-04")
                .delivery(9, DELVIS, "2025-05-01..2025-05-31", "Oprettet", queued)
                .on(on);
        assertThat(coverage.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "HELD,     HELD,     HELD_HERE,     DECISION_NEEDED",
        "REJECTED, REJECTED, REJECTED_HERE, BEHIND",
        "FAILED,   FAILED,   FAILED_HERE,   BEHIND"
    })
    void cause_followsWhatHappenedHere(State holding, CoverageState state, CoverageCause cause, Verdict verdict) {
        Coverage coverage = monthly()
                .loadedMonths(1, DELVIS, "2025-01", "2025-04")
                .delivery(
                        9,
                        DELVIS,
                        "2025-05-01..2025-05-31",
                        "Succes",
                        new Holding(DeliveryId.of(9), holding, Optional.empty(), "Row 17 is short."))
                .on("2025-06-01");
        assertRow(row(coverage, "2025-05-01..2025-05-31"), state, cause);
        assertThat(row(coverage, "2025-05-01..2025-05-31").message()).contains("Row 17 is short.");
        assertThat(coverage.verdict()).isEqualTo(verdict);
    }

    @Test
    void cause_subscriptionStopped_andNoNextRun() {
        Coverage coverage = monthly()
                .changeSubscription(subscription -> subscription.active(false))
                .loadedMonths(1, DELVIS, "2025-01", "2025-03")
                .on("2025-06-10");
        assertThat(coverage.gaps())
                .extracting(CoverageRow::cause)
                .containsExactly(CoverageCause.SUBSCRIPTION_STOPPED, CoverageCause.SUBSCRIPTION_STOPPED);
        assertThat(coverage.rows()).extracting(CoverageRow::state).doesNotContain(CoverageState.NOT_DUE);
    }

    @Test
    void cause_subscriptionInvalid_tellsBesked() {
        // Guide 3.3.3.7: Valid is cleared, the subscription stopped, Besked filled.
        CoverageRow gap = monthly()
                .changeSubscription(subscription ->
                        subscription.active(false).valid(false).message("Ingen adgang til organisation 0240"))
                .loadedMonths(1, DELVIS, "2025-01", "2025-04")
                .on("2025-06-10")
                .gaps()
                .get(0);
        assertRow(gap, CoverageState.MISSING, CoverageCause.SUBSCRIPTION_INVALID);
        assertThat(gap.message()).contains("Besked: Ingen adgang til organisation 0240");
    }

    @Test
    void gaps_failedMonthInTheMiddle_doesNotHideLaterOnes() {
        Coverage coverage = monthly()
                .loadedMonths(1, DELVIS, "2025-01", "2025-05")
                .without("2025-03-01..2025-03-31")
                .delivery(3, DELVIS, "2025-03-01..2025-03-31", "Fejlet", State.NOT_LOADED)
                .on("2025-06-10");
        assertThat(coverage.gaps()).hasSize(1);
        assertRow(coverage.gaps().get(0), CoverageState.FAILED, CoverageCause.FAILED_AT_LBF);
    }

    // --- several deliveries of one period (guide 3.3.3.6) ----------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        // status and holding of the newer delivery, what the row says, by which delivery
        "Succes,     LOADED,     LOADED,    40",
        "Succes,     NOT_LOADED, AVAILABLE, 40",
        "Succes,     HELD,       HELD,      40",
        "Succes,     REJECTED,   REJECTED,  40",
        "Fejlet,     NOT_LOADED, LOADED,    4",
        "Eksekverer, NOT_LOADED, LOADED,    4",
        // loaded here, failed at the service afterwards: what is loaded stays
        "Fejlet,     LOADED,     LOADED,    40"
    })
    void rerun_newerDeliveryOfALoadedPeriod(String status, State holding, CoverageState state, long deliveryId) {
        Coverage coverage = monthly()
                .loadedMonths(1, DELVIS, "2025-01", "2025-04")
                .delivery(40, DELVIS, "2025-04-01..2025-04-30", status, holding)
                .on("2025-05-10");
        CoverageRow april = row(coverage, "2025-04-01..2025-04-30");
        assertThat(april.state()).isEqualTo(state);
        assertThat(april.delivery()).hasValue(DeliveryId.of(deliveryId));
    }

    @Test
    void rerun_nothingLoaded_readyBeforeWaitingBeforeFailed() {
        World world = monthly().delivery(1, DELVIS, "2025-01-01..2025-01-31", "Oprettet", State.NOT_LOADED);
        world.delivery(2, DELVIS, "2025-01-01..2025-01-31", "Fejlet", State.NOT_LOADED);
        assertThat(row(world.on("2025-02-01"), "2025-01-01..2025-01-31").delivery())
                .hasValue(DeliveryId.of(1));
        world.delivery(3, DELVIS, "2025-01-01..2025-01-31", "Succes", State.NOT_LOADED);
        world.delivery(4, DELVIS, "2025-01-01..2025-01-31", "Eksekverer", State.NOT_LOADED);
        CoverageRow january = row(world.on("2025-02-01"), "2025-01-01..2025-01-31");
        assertRow(january, CoverageState.AVAILABLE, CoverageCause.NOT_LOADED_YET);
        assertThat(january.delivery()).hasValue(DeliveryId.of(3));
    }

    // --- the other repetitions ---------------------------------------------------------------------------------

    @Test
    void yearsWithFilter_owe2010ToLastYear() {
        Coverage coverage = new World()
                .subscription("7", "Dcab_Delvis")
                .loaded(5, "Dcab_Delvis", "2024-01-01..2024-12-31")
                .on("2025-04-15");
        assertThat(coverage.rows()).hasSize(16);
        assertThat(coverage.gaps()).hasSize(14).allMatch(gap -> gap.state() == CoverageState.MISSING);
        assertThat(row(coverage, "2010-01-01..2010-12-31").due()).hasValue(LocalDate.of(2011, 1, 1));
        assertThat(row(coverage, "2024-01-01..2024-12-31").state()).isEqualTo(CoverageState.LOADED);
        assertThat(row(coverage, "2025-01-01..2025-12-31").state()).isEqualTo(CoverageState.NOT_DUE);
        assertThat(row(coverage, "2025-01-01..2025-12-31").due()).hasValue(LocalDate.of(2026, 1, 1));
    }

    @Test
    void yearsWithFilter_areCoveredByTheFull() {
        Coverage coverage = new World()
                .subscription("7", "Dcab_Delvis")
                .subscription("8", "Dcab_Fuld")
                .loaded(5, "Dcab_Fuld", "..2024-12-31")
                .on("2025-04-15");
        assertThat(coverage.gaps()).isEmpty();
        assertThat(coverage.rows())
                .filteredOn(row -> row.state() == CoverageState.COVERED)
                .hasSize(15);
        assertThat(coverage.verdict()).isEqualTo(Verdict.IN_STEP);
    }

    @Test
    void wholeTables_oweOneExecution_andAgainEach1January() {
        World world = new World()
                .subscription("9", "Satser_Fuld")
                .changeSubscription(subscription -> subscription.nextRun(LocalDate.of(2026, 1, 1)))
                .loaded(5, "Satser_Fuld", "..");
        Coverage inStep = world.on("2025-12-31");
        assertThat(inStep.rows())
                .extracting(row -> row.state() + " " + row.due().orElseThrow())
                .containsExactly("LOADED 2025-01-01", "NOT_DUE 2026-01-01");
        assertThat(inStep.verdict()).isEqualTo(Verdict.IN_STEP);

        Coverage late = world.on("2026-01-01");
        assertThat(late.gaps())
                .extracting(row -> row.state() + " " + row.due().orElseThrow())
                .containsExactly("MISSING 2026-01-01");
        assertThat(late.verdict()).isEqualTo(Verdict.BEHIND);
    }

    @Test
    void wholeTables_neverDelivered_areOneGap() {
        assertThat(new World().subscription("9", "Satser_Fuld").on("2025-04-15").gaps())
                .extracting(CoverageRow::toString)
                .containsExactly("Satser_Fuld all .. missing neverListed");
    }

    @Test
    void initial_owesOne_andNothingAfterIt() {
        World world = new World().subscription("3", FULD);
        assertThat(world.on("2025-04-15").gaps())
                .extracting(CoverageRow::toString)
                .containsExactly("Huslejedata_Fuld all ..2024-12-31 missing neverListed");
        world.loaded(1, FULD, "..2024-12-31");
        assertThat(world.on("2027-04-15").rows()).extracting(CoverageRow::state).containsExactly(CoverageState.LOADED);
    }

    @Test
    void initial_failedOnce_isCoveredByALaterRerun() {
        Coverage coverage = new World()
                .subscription("3", FULD)
                .delivery(1, FULD, "..2024-12-31", "Fejlet", State.NOT_LOADED)
                .loaded(2, FULD, "..2025-12-31")
                .on("2026-01-15");
        assertThat(coverage.rows())
                .extracting(CoverageRow::state)
                .containsExactly(CoverageState.COVERED, CoverageState.LOADED);
    }

    // --- links -------------------------------------------------------------------------------------------------

    @Test
    void link_isByReference() {
        Coverage coverage = monthly()
                .subscription("2", DELVIS)
                .delivery(1, DELVIS, "2025-01-01..2025-01-31", "Succes", State.NOT_LOADED)
                .changeDelivery(delivery -> delivery.subscription(SubscriptionId.of("2")))
                .on("2025-02-10");
        assertThat(coverage.gaps())
                .extracting(row -> row.subscription().orElseThrow() + " " + row.state())
                .containsExactly("1 MISSING", "2 AVAILABLE");
    }

    @Test
    void link_withoutUsableReference_isByRecipientDatapakkeAndScope() {
        // A re-run cuts the link of older deliveries; that of a deleted subscription leads nowhere.
        World world = monthly().loaded(1, DELVIS, "2025-01-01..2025-01-31");
        assertThat(world.on("2025-02-10").verdict()).isEqualTo(Verdict.IN_STEP);
        world.changeDelivery(delivery -> delivery.subscription(SubscriptionId.of("99")));
        assertThat(world.on("2025-02-10").verdict()).isEqualTo(Verdict.IN_STEP);
        world.changeDelivery(delivery -> delivery.scope(Scope.parse("0240")));
        assertThat(world.on("2025-02-10").gaps()).extracting(CoverageRow::state).containsExactly(CoverageState.MISSING);
    }

    @Test
    void link_deliveryOfNoSubscription_hasARowOfItsOwn() {
        Coverage coverage = new World()
                .delivery(1, "Nyhed_Fuld", "..2024-12-31", "Succes", State.NOT_LOADED)
                .on("2025-02-10");
        assertThat(coverage.rows()).hasSize(1);
        assertThat(coverage.rows().get(0).subscription()).isEmpty();
        assertRow(coverage.rows().get(0), CoverageState.AVAILABLE, CoverageCause.NOT_LOADED_YET);
        assertThat(coverage.verdict()).isEqualTo(Verdict.BEHIND);
    }

    /** Otherwise nobody would notice what lies between the full package and the first month. */
    @Test
    void monthly_owesWhatLiesAfterTheLoadedFull() {
        World world = monthly().loaded(1, "Huslejedata_Fuld", "..2024-12-31");

        assertThat(world.on("2026-01-10").gaps()).hasSize(12);
        assertThat(world.on("2026-01-10").verdict()).isEqualTo(Verdict.BEHIND);
        world.loaded(2, DELVIS, "2026-01-01..2026-01-31");
        assertThat(world.on("2026-02-10").gaps())
                .hasSize(12)
                .allMatch(gap -> gap.message().contains("Huslejedata_Fuld"));
        world.loaded(3, "Huslejedata_Fuld", "..2025-12-31");
        assertThat(world.on("2026-02-10").gaps()).isEmpty();
    }

    @Test
    void period_thatIsIllegal_keepsItsOwnRow() {
        Coverage coverage = monthly()
                .loadedMonths(1, DELVIS, "2025-01", "2025-01")
                .delivery(5, DELVIS, "2025-01-15..", "Succes", State.HELD)
                .on("2025-02-10");
        assertRow(row(coverage, "2025-01-15.."), CoverageState.HELD, CoverageCause.HELD_HERE);
        assertThat(coverage.verdict()).isEqualTo(Verdict.DECISION_NEEDED);
    }

    // --- the verdict -----------------------------------------------------------------------------------------------

    @Test
    void verdict_emptyListing_isNeverInStep() {
        assertThat(new World().on("2025-02-10").verdict()).isEqualTo(Verdict.BEHIND);
        World world = monthly().loaded(1, DELVIS, "2025-01-01..2025-01-31");
        assertThat(world.on("2025-02-10").verdict()).isEqualTo(Verdict.IN_STEP);
        assertThat(world.asked("2025-02-10").nothingListed(true).build().verdict())
                .isEqualTo(Verdict.BEHIND);
    }

    @Test
    void verdict_testPackage_isLeftAlone() {
        Coverage coverage = new World()
                .subscription("1", "Grunddata_Fuld_test")
                .delivery(1, "Grunddata_Fuld_test", "..", "Succes", State.NOT_LOADED)
                .on("2025-02-10");
        assertThat(coverage.rows().get(0).cause()).isEqualTo(CoverageCause.TEST_PACKAGE);
        assertThat(coverage.gaps()).isEmpty();
        assertThat(coverage.verdict()).isEqualTo(Verdict.IN_STEP);
    }

    @Test
    void verdict_decisionComesBeforeBehind() {
        Coverage coverage = monthly()
                .loadedMonths(1, DELVIS, "2025-01", "2025-02")
                .delivery(3, DELVIS, "2025-03-01..2025-03-31", "Succes", State.HELD)
                .on("2025-06-10");
        assertThat(coverage.gaps()).hasSize(3);
        assertThat(coverage.verdict()).isEqualTo(Verdict.DECISION_NEEDED);
    }

    // --- closed lists, and independence of order and locale
    // -------------------------------------------------------------

    @ParameterizedTest
    @EnumSource
    void cause_hasASentenceARemedyAndACode(CoverageCause cause) {
        assertThat(cause.sentence()).endsWith(".").doesNotContain("\n");
        Set<CoverageState> nothingToDo = Set.of(CoverageState.LOADED, CoverageState.COVERED);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("da"))) {
            assertThat(cause.sentence(locale)).endsWith(".");
            assertThat(cause.remedy(locale).isEmpty()).isEqualTo(nothingToDo.contains(cause.state()));
        }
        assertThat(cause.code()).matches("[a-z][a-zA-Z]*");
    }

    @ParameterizedTest
    @CsvSource({"NOT_DUE, notDue", "LOADED, loaded", "MISSING, missing", "COVERED, covered", "WAITING, waiting"})
    void state_hasAWord(CoverageState state, String word) {
        assertThat(state.text()).isEqualTo(word);
    }

    @Test
    void rows_doNotDependOnTheOrderOfTheListing_norOnTheLocale() {
        World world = monthly()
                .subscription("2", FULD)
                .loadedMonths(1, DELVIS, "2024-01", "2025-05")
                .loaded(80, FULD, "..2024-12-31")
                .delivery(99, DELVIS, "2025-03-01..2025-03-31", "Succes", State.HELD);
        List<String> expected = world.on("2025-06-10").rows().stream()
                .map(CoverageRow::toString)
                .toList();
        assertThat(expected).hasSize(19).doesNotHaveDuplicates();
        Random random = new Random(7);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            for (int i = 0; i < 50; i++) {
                Collections.shuffle(world.deliveries, random);
                Collections.shuffle(world.subscriptions, random);
                Collections.shuffle(world.holdings, random);
                assertThat(world.on("2025-06-10").rows().stream().map(CoverageRow::toString))
                        .containsExactlyElementsOf(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void graceDays_negative_isRefused() {
        assertThatThrownBy(() -> Coverage.builder("x", LocalDate.EPOCH).graceDays(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void deliveries_ofOneId_theLaterStands() {
        World world = monthly().delivery(1, DELVIS, "2025-01-01..2025-01-31", "Eksekverer", State.NOT_LOADED);
        Delivery finished = world.deliveries.get(0).toBuilder()
                .status(DeliveryStatus.SUCCES)
                .build();
        world.deliveries.add(finished);
        assertThat(row(world.on("2025-02-10"), "2025-01-01..2025-01-31").state())
                .isEqualTo(CoverageState.AVAILABLE);
    }
}
