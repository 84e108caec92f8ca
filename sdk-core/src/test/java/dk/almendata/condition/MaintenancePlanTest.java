package dk.almendata.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.account.AccountNumber;
import dk.almendata.account.AccountRow;
import dk.almendata.account.FinancialYear;
import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Section 3: plans at mixed levels, and their tie to the accounts. */
class MaintenancePlanTest {

    private static final LocalDate MADE = LocalDate.of(2024, 12, 31);

    private static PlanItem item(String place, String building, int year, String amount) {
        return item(place, building, MADE, year, amount);
    }

    private static PlanItem item(String place, String building, LocalDate made, int year, String amount) {
        return new PlanItem(
                LbfNumber.parse(place),
                building,
                made,
                year,
                "Tag",
                new BigDecimal(amount),
                PlanItem.PLANNED_MAINTENANCE);
    }

    private static final MaintenancePlan MIXED = MaintenancePlan.of(List.of(
            item("0240001", "", 2026, "100.00"),
            item("024000101", "", 2026, "20.00"),
            item("024000101", "b1", 2026, "3.00"),
            item("0240001", "b9", 2027, "0.50"),
            item("0240002", "", 2026, "7000.00")));

    @Test
    void needs_countEveryLevelOnce() {
        assertThat(MIXED.needs(LbfNumber.parse("0240001")))
                .containsEntry(2026, new BigDecimal("123.00"))
                .containsEntry(2027, new BigDecimal("0.50"))
                .hasSize(2);
        assertThat(MIXED.needs(LbfNumber.parse("024000101"))).containsEntry(2026, new BigDecimal("23.00"));
        assertThat(MIXED.total(LbfNumber.parse("0240"))).isEqualByComparingTo("7123.50");
        assertThat(MIXED.afdelinger()).hasToString("[0240001, 0240002]");
    }

    @Test
    void levels_showWhereEachKroneStands() {
        PlanLevel afdeling = MIXED.levels(LbfNumber.parse("0240001"));

        assertThat(afdeling.own()).isEqualByComparingTo("100");
        assertThat(afdeling.total()).isEqualByComparingTo("123.50");
        assertThat(afdeling.within())
                .extracting(level -> level.place() + level.building() + " " + level.own() + " " + level.total())
                .containsExactly("0240001b9 0.50 0.50", "024000101 20.00 23.00");
    }

    /** For random trees of levels, every krone is counted once. */
    @Test
    void randomTrees_countEveryKroneOnce() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<PlanItem> items = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = random.nextInt(60); i >= 0; i--) {
                String afdeling = "024000" + random.nextInt(4);
                String place = switch (random.nextInt(4)) {
                    case 0 -> "0240";
                    case 1 -> afdeling;
                    default -> afdeling + "0" + (1 + random.nextInt(3));
                };
                BigDecimal amount = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
                sum = sum.add(amount);
                items.add(item(
                        place,
                        random.nextBoolean() ? "" : "b" + random.nextInt(3),
                        2025 + random.nextInt(5),
                        amount.toPlainString()));
            }
            MaintenancePlan plan = MaintenancePlan.of(items);
            LbfNumber organisation = LbfNumber.parse("0240");
            PlanLevel levels = plan.levels(organisation);

            assertThat(plan.total(organisation)).isEqualByComparingTo(sum);
            assertThat(levels.total()).isEqualByComparingTo(sum);
            assertThat(owns(levels, new HashSet<>())).isEqualByComparingTo(sum);
            assertThat(plan.needs(organisation).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(sum);
        }
    }

    /** The sum of what stands at each level by itself; no place may come twice. */
    private static BigDecimal owns(PlanLevel level, Set<String> seen) {
        assertThat(seen.add(level.place() + "/" + level.building())).isTrue();
        BigDecimal sum = level.own();
        for (PlanLevel within : level.within()) {
            sum = sum.add(owns(within, seen));
        }
        return sum;
    }

    @Test
    void suspectedSums_areNamedAndCounted() {
        PlanItem total = item("0240001", "", 2027, "450.00");
        MaintenancePlan plan = MaintenancePlan.of(List.of(
                total,
                item("024000101", "", 2027, "430.00"),
                item("024000102", "", 2027, "20.00"),
                item("0240001", "", 2026, "450.00")));

        assertThat(plan.suspectedSums()).containsExactly(total);
        assertThat(plan.total(LbfNumber.parse("0240001"))).isEqualByComparingTo("1350");
    }

    @Test
    void latest_replacesAnOlderPlanOfTheAfdeling() {
        LocalDate older = MADE.minusYears(5);
        List<PlanItem> items = List.of(
                item("0240001", "", older, 2026, "1.00"),
                item("024000101", "", MADE, 2026, "2.00"),
                item("0240002", "", older, 2026, "4.00"));

        assertThat(MaintenancePlan.latest(items, MADE).total(LbfNumber.parse("0240")))
                .isEqualByComparingTo("6");
        assertThat(MaintenancePlan.latest(items, MADE.minusDays(1)).total(LbfNumber.parse("0240")))
                .isEqualByComparingTo("5");
    }

    /** Account 116 need against provision (120) and use. */
    @Test
    void money_tiesThePlanToTheAccounts() {
        LbfNumber afdeling = LbfNumber.parse("0240001");
        List<AccountRow> rows = List.of(
                row("0240001", 2026, "120", "130.00"),
                row("0240001", 2026, "116.2", "90.00"),
                row("0240001", 2026, "116", "5.00"),
                row("0240001", 2025, "120", "110.00"),
                row("0240002", 2026, "120", "999.00"));

        assertThat(MaintenanceMoney.of(afdeling, MIXED, rows))
                .containsExactly(
                        new MaintenanceMoney(
                                afdeling,
                                2025,
                                Optional.empty(),
                                Optional.of(new BigDecimal("110.00")),
                                Optional.empty()),
                        new MaintenanceMoney(
                                afdeling,
                                2026,
                                Optional.of(new BigDecimal("123.00")),
                                Optional.of(new BigDecimal("130.00")),
                                Optional.of(new BigDecimal("95.00"))),
                        new MaintenanceMoney(
                                afdeling,
                                2027,
                                Optional.of(new BigDecimal("0.50")),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(MaintenanceMoney.of(afdeling, MIXED, rows).get(1).surplus()).hasValue(new BigDecimal("7.00"));
    }

    /** What an older plan says of a place, and the newest plan of the afdeling does not, is told. */
    @Test
    void notRenewed_namesWhatANewerPlanDoesNotSpeakOf() {
        LocalDate old = LocalDate.of(2023, 12, 31);
        LocalDate now = LocalDate.of(2024, 12, 31);
        PlanItem afdeling = item("0240001", "", now, 2026, "1000.00");
        PlanItem replaced = item("0240001", "", old, 2026, "900.00");
        PlanItem forgotten = item("024000101", "", old, 2027, "500.00");
        PlanItem older = item("024000101", "", old.minusYears(1), 2027, "400.00");
        PlanItem building = item("0240001", "b1", old, 2027, "50.00");
        PlanItem later = item("024000102", "", now.plusYears(1), 2027, "5.00");
        List<PlanItem> items = List.of(afdeling, replaced, forgotten, older, building, later);

        assertThat(MaintenancePlan.notRenewed(items, now)).containsExactly(forgotten, building);
        assertThat(MaintenancePlan.latest(items, now).items()).containsExactly(afdeling);
        assertThat(MaintenancePlan.notRenewed(items, old)).isEmpty();
    }

    private static AccountRow row(String owner, int year, String number, String amount) {
        return new AccountRow(
                LbfNumber.parse(owner),
                FinancialYear.calendar(year),
                new AccountNumber(number),
                "",
                Optional.of(new BigDecimal(amount)),
                Optional.empty());
    }
}
