package dk.almendata.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.coverage.Holding.State;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters that changed, access that ended, stops that are over, decisions, and what each gap advises. */
class CoverageCausesTest {

    private static final String DELVIS = "Huslejedata_Delvis";
    private static final String FULD = "Huslejedata_Fuld";
    private static final EndedGrant GRANT = new EndedGrant("17", LocalDate.of(2025, 3, 31), "0240");

    private static World monthly(String filter) {
        return new World()
                .subscription("1", DELVIS)
                .changeSubscription(subscription -> subscription.scope(Scope.parse(filter)));
    }

    private static List<String> rows(Coverage coverage) {
        return coverage.rows().stream()
                .filter(row -> row.state() != CoverageState.NOT_DUE)
                .map(CoverageRow::toString)
                .map(text -> text.substring(text.indexOf(' ') + 1))
                .toList();
    }

    /** The access that {@link #GRANT} gave, and nothing after it. */
    private static final AccessHistory UNTIL_MARCH = (recipient, datapakke, organisations, on) ->
            Optional.of(GRANT).filter(grant -> grant.lastDay().isBefore(on));

    // --- the organisation was not in the filter then (guide 3.3.3, 3.3.3.8) ---------------------------------------

    @Test
    void filter_organisationThatJoined_lacksTheEarlierMonths() {
        Coverage coverage = monthly("0240,0397")
                .loadedMonths(1, DELVIS, "2025-01", "2025-02")
                .changeDeliveries(
                        delivery -> delivery.scope(Scope.parse("0240")).subscription(SubscriptionId.of("1")))
                .loaded(3, DELVIS, "2025-03-01..2025-03-31")
                .changeDelivery(
                        delivery -> delivery.scope(Scope.parse("0240,0397")).subscription(SubscriptionId.of("1")))
                .on("2025-04-10");

        assertThat(rows(coverage))
                .containsExactly(
                        "0240 2025-01-01..2025-01-31 loaded none 1",
                        "0397 2025-01-01..2025-01-31 missing organisationNotInFilter",
                        "0240 2025-02-01..2025-02-28 loaded none 2",
                        "0397 2025-02-01..2025-02-28 missing organisationNotInFilter",
                        "0240,0397 2025-03-01..2025-03-31 loaded none 3");
        assertThat(coverage.verdict()).isEqualTo(Verdict.BEHIND);
        assertThat(coverage.gaps()).allMatch(gap -> gap.remedy().startsWith("Re-run the subscription (Gen-kør)"));
        assertThat(coverage.gaps().get(0).due()).hasValue(LocalDate.of(2025, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({
        // without a usable reference the filter alone tells; a delivery for all holds every organisation
        "0240, 0240 loaded|0397 missing",
        "0240;0500, 0240 loaded|0397 missing",
        "all, '0240,0397 loaded'",
        "0500, '0240,0397 missing|0500 loaded'"
    })
    void filter_deliveryWithoutReference_belongsToWhomItSharesAnOrganisationWith(String filter, String expected) {
        Coverage coverage = monthly("0240,0397")
                .loaded(1, DELVIS, "2025-01-01..2025-01-31")
                .changeDelivery(delivery -> delivery.scope(Scope.parse(filter.replace(';', ','))))
                .on("2025-02-10");

        assertThat(coverage.rows().stream()
                        .filter(row -> row.state() != CoverageState.NOT_DUE)
                        .map(row -> row.organisations() + " " + row.state().text()))
                .containsExactly(expected.split("\\|", -1));
    }

    @Test
    void filter_monthOfAnEarlierYear_isAdvisedToTheFull_andClosedByIt() {
        World world = monthly("0240,0397")
                .loaded(1, DELVIS, "2024-11-01..2024-11-30")
                .loaded(2, DELVIS, "2024-12-01..2024-12-31")
                .changeDeliveries(delivery -> delivery.scope(Scope.parse("0240")));
        CoverageRow gap = world.on("2025-01-10").gaps().stream()
                .filter(row -> row.cause() == CoverageCause.ORGANISATION_NOT_IN_FILTER)
                .findFirst()
                .orElseThrow();
        assertThat(gap.remedy())
                .contains("no longer brings 2024-11-01..2024-11-30", FULD, "2024-12-31")
                .doesNotContain("Re-run the subscription (Gen-kør)");

        Coverage closed = world.loaded(9, FULD, "..2024-12-31")
                .changeDelivery(delivery -> delivery.scope(Scope.parse("0397")))
                .on("2025-01-10");
        assertThat(rows(closed))
                .contains(
                        "0240 2024-12-01..2024-12-31 loaded none 2",
                        "0397 2024-12-01..2024-12-31 covered coveredByFull 9");
    }

    @Test
    void filter_severalFulls_coverTogether() {
        World world = monthly("0240,0397").loaded(1, DELVIS, "2025-01-01..2025-01-31");
        world.changeDelivery(delivery -> delivery.scope(Scope.parse("0240,0397")));
        for (String organisation : List.of("0240", "0397")) {
            world.loaded(organisation.equals("0240") ? 8 : 9, FULD, "..2025-12-31")
                    .changeDelivery(delivery -> delivery.scope(Scope.parse(organisation)));
        }
        Coverage coverage = world.on("2026-01-10");
        assertThat(coverage.gaps()).isEmpty();
        assertThat(rows(coverage))
                .contains("0240 2025-12-01..2025-12-31 covered coveredByFull 8")
                .contains("0397 2025-12-01..2025-12-31 covered coveredByFull 9");
    }

    @Test
    void filter_all_inventsNobody_butJudgesWhoIsKnown() {
        World world = new World()
                .subscription("1", DELVIS)
                .loaded(1, DELVIS, "2025-01-01..2025-01-31")
                .changeDelivery(delivery -> delivery.scope(Scope.parse("0240")).subscription(SubscriptionId.of("1")));
        Coverage unknown = world.on("2025-02-10");
        assertThat(rows(unknown)).containsExactly("all 2025-01-01..2025-01-31 loaded none 1");
        assertThat(unknown.rows().get(0).message()).contains("Its filter was 0240.");

        Coverage known = world.asked("2025-02-10")
                .organisations(List.of(
                        LbfNumber.of(LbfLevel.ORGANISATION, "0397"), LbfNumber.of(LbfLevel.ORGANISATION, "0240")))
                .build();
        assertThat(rows(known))
                .containsExactly(
                        "0240 2025-01-01..2025-01-31 loaded none 1",
                        "0397 2025-01-01..2025-01-31 missing organisationNotInFilter");
    }

    @Test
    void filter_eachOrganisationIsRuledByTheNewestDeliveryThatNamesIt() {
        Coverage coverage = monthly("0240,0397")
                .loaded(1, DELVIS, "2025-01-01..2025-01-31")
                .changeDelivery(
                        delivery -> delivery.scope(Scope.parse("0240,0397")).subscription(SubscriptionId.of("1")))
                .loaded(2, DELVIS, "2025-01-01..2025-01-31")
                .changeDelivery(delivery -> delivery.scope(Scope.parse("0240")).subscription(SubscriptionId.of("1")))
                .on("2025-02-10");
        assertThat(rows(coverage))
                .containsExactly(
                        "0240 2025-01-01..2025-01-31 loaded none 2", "0397 2025-01-01..2025-01-31 loaded none 1");
        assertThat(coverage.rows().get(0).others()).containsExactly(DeliveryId.of(1));
        assertThat(coverage.rows().get(0).generation()).isEqualTo(1);
    }

    // --- access ended (guide 3.4.2)
    // -----------------------------------------------------------------------------------

    @Test
    void access_endedBeforeTheDayDue_isTheCause_andTheGrantIsNamed() {
        Coverage coverage = monthly("0240")
                .loadedMonths(1, DELVIS, "2025-01", "2025-01")
                .changeDeliveries(delivery -> delivery.scope(Scope.parse("0240")))
                .asked("2025-05-10")
                .access(UNTIL_MARCH)
                .build();

        // February is due on 1 March, while there was access; March on 1 April, one day after the last.
        assertThat(rows(coverage))
                .containsExactly(
                        "0240 2025-01-01..2025-01-31 loaded none 1",
                        "0240 2025-02-01..2025-02-28 missing neverListed",
                        "0240 2025-03-01..2025-03-31 missing accessEnded",
                        "0240 2025-04-01..2025-04-30 missing accessEnded");
        assertThat(coverage.gaps().get(1).message())
                .contains("Grant 17, given by 0240, ended 2025-03-31.", "granted again", "Gen-kør");
    }

    @ParameterizedTest
    @CsvSource({
        "'',                  ACCESS_ENDED,         Grant 17",
        "'Ingen adgang',      SUBSCRIPTION_INVALID, Besked: Ingen adgang"
    })
    void access_ofAnInvalidSubscription_isTheCauseWhereBeskedSaysNothing(
            String besked, CoverageCause cause, String detail) {
        // February was due while there was access, and is missing all the same.
        CoverageRow february = monthly("0240")
                .changeSubscription(
                        subscription -> subscription.active(false).valid(false).message(besked))
                .loadedMonths(1, DELVIS, "2025-01", "2025-01")
                .changeDeliveries(delivery -> delivery.scope(Scope.parse("0240")))
                .asked("2025-05-10")
                .access(UNTIL_MARCH)
                .build()
                .gaps()
                .get(0);
        assertThat(february.cause()).isEqualTo(cause);
        assertThat(february.message()).contains(detail);
    }

    @Test
    void access_isNotAskedAboutWhatIsThere() {
        Coverage coverage = monthly("all")
                .loadedMonths(1, DELVIS, "2025-01", "2025-04")
                .asked("2025-05-10")
                .access((recipient, datapakke, organisations, on) -> {
                    throw new AssertionError("asked about " + on);
                })
                .build();
        assertThat(coverage.verdict()).isEqualTo(Verdict.IN_STEP);
    }

    // --- a stop that is over
    // ----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "false, true,  '',            SUBSCRIPTION_STOPPED, So it was on 2025-03-01.",
        "false, false, Ingen adgang,  SUBSCRIPTION_INVALID, Besked: Ingen adgang",
        "true,  true,  '',            NEVER_LISTED,         never listed"
    })
    void history_tellsWhyAPastRunBroughtNothing(
            boolean active, boolean valid, String besked, CoverageCause cause, String detail) {
        World world =
                monthly("all").loadedMonths(1, DELVIS, "2025-01", "2025-03").without("2025-02-01..2025-02-28");
        CoverageRow february = world.asked("2025-04-10")
                .history((subscription, on) -> Optional.of(world.subscriptions.get(0).toBuilder()
                        .active(active)
                        .valid(valid)
                        .message(besked)
                        .build()))
                .build()
                .gaps()
                .get(0);
        assertThat(february.cause()).isEqualTo(cause);
        assertThat(february.message())
                .contains(detail, "Re-run the subscription (Gen-kør)")
                .doesNotContain("Start it");
    }

    // --- one advice, the one that works (decisions on the calendar)
    // ----------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        // hole,      is the way a start, a re-run, or the full package?
        "2025-02, Gen-kør",
        "2025-05, Start",
        "2024-12, Fuld"
    })
    void stopped_startBringsOnlyWhatFollowsTheLastDelivery(String hole, String way) {
        List<CoverageRow> gaps = monthly("all")
                .changeSubscription(subscription -> subscription.active(false))
                .loadedMonths(1, DELVIS, "2024-01", "2025-04")
                .without(hole + "-01.." + hole + (hole.equals("2025-02") ? "-28" : "-31"))
                .on("2025-06-10")
                .gaps();
        CoverageRow gap = gaps.stream()
                .filter(row -> row.period().toString().startsWith(hole))
                .findFirst()
                .orElseThrow();
        assertThat(gap.cause()).isEqualTo(CoverageCause.SUBSCRIPTION_STOPPED);
        switch (way) {
            case "Start" -> assertThat(gap.remedy()).startsWith("Start it").doesNotContain("Gen-kør");
            case "Gen-kør" -> assertThat(gap.remedy()).contains("Gen-kør").doesNotContain("Start it");
            default -> assertThat(gap.remedy()).contains(FULD).doesNotContain("Start it", "(Gen-kør)");
        }
    }

    @Test
    void earlierYear_withoutAFullPackage_isSentToLbf() {
        CoverageRow gap = new World()
                .subscription("1", "Energi_Delvis")
                .loaded(1, "Energi_Delvis", "2024-11-01..2024-11-30")
                .on("2025-01-10")
                .gaps()
                .get(0);
        assertThat(gap.remedy()).contains("no longer brings", "no full package", "ask LBF");
    }

    // --- decisions and duplicates
    // ------------------------------------------------------------------------------------------------

    @Test
    void decision_movesTheRulerBack_butHidesNothingThatIsNew() {
        World world =
                monthly("all").loaded(1, DELVIS, "2025-01-01..2025-01-31").loaded(40, DELVIS, "2025-01-01..2025-01-31");
        CoverageRow moved = world.asked("2025-02-10")
                .rulers(List.of(DeliveryId.of(1)))
                .build()
                .rows()
                .get(0);
        assertThat(moved.toString()).endsWith("loaded none 1");
        assertThat(moved.detail()).isEqualTo("By decision; newer is 40.");

        world.delivery(41, DELVIS, "2025-01-01..2025-01-31", "Succes", State.HELD);
        assertThat(world.asked("2025-02-10")
                        .rulers(List.of(DeliveryId.of(1)))
                        .build()
                        .rows()
                        .get(0)
                        .toString())
                .endsWith("held heldHere 41");
    }

    @Test
    void duplicates_tellGenerationAndTheOthers() {
        Coverage coverage = monthly("all")
                .loadedMonths(1, DELVIS, "2025-01", "2025-03")
                .loaded(40, DELVIS, "2025-02-01..2025-02-28")
                .delivery(41, DELVIS, "2025-02-01..2025-02-28", "Fejlet", State.NOT_LOADED)
                .on("2025-04-10");
        assertThat(coverage.duplicates()).hasSize(1);
        CoverageRow february = coverage.duplicates().get(0);
        assertThat(february.delivery()).hasValue(DeliveryId.of(40));
        assertThat(february.generation()).isEqualTo(2);
        assertThat(february.others()).containsExactly(DeliveryId.of(2), DeliveryId.of(41));
        assertThat(coverage.rows().get(0).generation()).isEqualTo(1);
    }
}
