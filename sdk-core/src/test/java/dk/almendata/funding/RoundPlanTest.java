package dk.almendata.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.almendata.draft.Violation;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows "round dates", "month arithmetic", "announcement must say", "when". */
class RoundPlanTest {

    private static final Pool POOL = StandardPools.BAEREDYGTIGHED;
    private static final RoundRules RULES = new RoundRules(1, 3, 2);
    private static final Set<AnnouncementItem> ALL = EnumSet.allOf(AnnouncementItem.class);

    private static RoundPlan plan(int first, int last, ApplicationRound... rounds) {
        return new RoundPlan(POOL, FundKind.TRIAL, first, last, List.of(rounds));
    }

    private static ApplicationRound round(String announced, String deadline, String distributed) {
        return new ApplicationRound(
                RULES, LocalDate.parse(announced), LocalDate.parse(deadline), LocalDate.parse(distributed), ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-31, 2023-02-28, 2023-07-31",
        "2024-05-31, 2024-02-29, 2024-07-31",
        "2022-02-28, 2021-11-28, 2022-04-28",
        "2023-12-31, 2023-09-30, 2024-02-29",
        "2022-12-31, 2022-09-30, 2023-02-28",
        "2024-02-29, 2023-11-29, 2024-04-29",
    })
    void monthArithmetic_ofTheDecision(LocalDate deadline, LocalDate announcedBy, LocalDate distributedBy) {
        assertThat(RULES.announcedBy(deadline)).isEqualTo(announcedBy);
        assertThat(RULES.distributedBy(deadline)).isEqualTo(distributedBy);
    }

    /** Every deadline of 2021 to 2026: the same day of the month, or its last day where it is shorter. */
    @Test
    void monthArithmetic_ofEveryDayOf2021To2026() {
        for (LocalDate day = LocalDate.of(2021, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            YearMonth before = YearMonth.from(day).minusMonths(3);
            YearMonth after = YearMonth.from(day).plusMonths(2);

            assertThat(RULES.announcedBy(day))
                    .isEqualTo(before.atDay(Math.min(day.getDayOfMonth(), before.lengthOfMonth())));
            assertThat(RULES.distributedBy(day))
                    .isEqualTo(after.atDay(Math.min(day.getDayOfMonth(), after.lengthOfMonth())));
            ApplicationRound latest = ApplicationRound.latest(RULES, day);
            assertThat(latest.check()).isEmpty();
            assertThat(late(latest, 1, 0)).containsExactly("ANNOUNCED_TOO_LATE");
            assertThat(late(latest, 0, 1)).containsExactly("DISTRIBUTED_TOO_LATE");
        }
    }

    private static List<String> late(ApplicationRound round, int announced, int distributed) {
        return new ApplicationRound(
                        RULES,
                        Objects.requireNonNull(round.announced()).plusDays(announced),
                        round.deadline(),
                        Objects.requireNonNull(round.distributed()).plusDays(distributed),
                        ALL)
                .check().stream().map(Violation::code).toList();
    }

    @Test
    void propose_givesExactlyOneRoundAYear() {
        RoundPlan plan = RoundPlan.propose(POOL, FundKind.TRIAL, MonthDay.of(5, 31));

        assertThat(plan.check()).isEmpty();
        assertThat(plan.rounds())
                .extracting(round -> String.valueOf(round.announced()))
                .containsExactly("2021-02-28", "2022-02-28", "2023-02-28", "2024-02-29", "2025-02-28", "2026-02-28");
    }

    /** Everything must be committed by the end of 2026, whatever two months after a deadline would be. */
    @Test
    void propose_distributesTheLastRoundBeforeThePoolEnds() {
        RoundPlan plan = RoundPlan.propose(POOL, FundKind.TRIAL, MonthDay.of(11, 15));

        assertThat(plan.check()).isEmpty();
        assertThat(plan.rounds().get(5).distributed()).isEqualTo("2026-12-31");
        assertThat(plan.rounds().get(4).distributed()).isEqualTo("2026-01-15");
    }

    @ParameterizedTest
    @EnumSource
    void propose_needsAFrameThatIsKnownToHaveOneRoundAYear(FundKind kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RoundPlan.propose(StandardPools.DIGITALISERING, kind, MonthDay.of(5, 31)));
    }

    @Test
    void check_tellsEverythingAtItsPlace() {
        RoundPlan plan = plan(
                2023,
                2024,
                round("2023-03-01", "2023-05-31", "2023-08-01"),
                round("2023-06-01", "2023-10-01", "2023-10-01"),
                new ApplicationRound(RULES, null, null, null, EnumSet.of(AnnouncementItem.TERMS)));

        assertThat(plan.check())
                .extracting(violation -> violation.path() + " " + violation.code())
                .containsExactly(
                        "rounds[0].announced ANNOUNCED_TOO_LATE",
                        "rounds[0].distributed DISTRIBUTED_TOO_LATE",
                        "rounds[1].distributed DISTRIBUTED_BEFORE_DEADLINE",
                        "rounds[1].deadline TOO_MANY_IN_A_YEAR",
                        "rounds[2].announced MISSING",
                        "rounds[2].deadline MISSING",
                        "rounds[2].distributed MISSING",
                        "rounds[2].announcement MISSING_PURPOSE",
                        "rounds[2].announcement MISSING_CRITERIA",
                        "rounds NO_ROUND_IN_A_YEAR");
    }

    @Test
    void check_staysWithinThePool() {
        assertThat(plan(2026, 2026, round("2026-09-01", "2026-12-15", "2027-01-15"))
                        .check())
                .extracting(Violation::code)
                .containsExactly("DISTRIBUTED_AFTER_THE_END");
        assertThat(plan(
                                2026,
                                2026,
                                round("2026-01-01", "2026-06-01", "2026-07-01"),
                                round("2026-09-01", "2027-01-15", "2027-01-16"))
                        .check())
                .extracting(Violation::code)
                .containsExactly("OUTSIDE_THE_POOL", "DISTRIBUTED_AFTER_THE_END");
    }

    /** Row "when": investments are applied for all year round. */
    @Test
    void check_ofAFrameWithoutRounds() {
        ApplicationRound round = round("2023-02-28", "2023-05-31", "2023-07-31");

        assertThat(new RoundPlan(POOL, FundKind.INVESTMENT, 2021, 2026, List.of()).check())
                .isEmpty();
        assertThat(new RoundPlan(POOL, FundKind.INVESTMENT, 2021, 2026, List.of(round)).check())
                .extracting(Violation::code)
                .containsExactly("NO_ROUNDS");
        assertThat(new RoundPlan(StandardPools.DIGITALISERING, FundKind.TRIAL, 2021, 2026, List.of(round)).check())
                .extracting(Violation::code)
                .containsExactly("UNKNOWN_RULES");
    }
}
