package dk.almendata.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.almendata.draft.Violation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 2, rows "five aims", "co-finances", "projects", "milestones", "organisation", "experience" and "data". */
class StrategyStandingTest {

    private static final Strategy STRATEGY = StandardStrategy.DIGITALISERING;
    private static final LocalDate EARLY = LocalDate.of(2021, 1, 1);

    private static StrategyStanding standing(
            LocalDate on,
            Map<String, LocalDate> reached,
            List<StrategyProject> projects,
            Map<String, List<String>> bodies) {
        return new StrategyStanding(STRATEGY, on, reached, projects, bodies);
    }

    private static StrategyProject whole(String... aims) {
        return new StrategyProject("p", Set.of(aims), "sparet tid", "DCAB's begreber", "CSV", "evalueres i 2024");
    }

    private static List<String> found(StrategyStanding standing) {
        return standing.check().stream()
                .map(each -> each.path() + " " + each.code())
                .toList();
    }

    /** Rows "five aims", "projects", "organisation". */
    @Test
    void strategy_isAsItsTextGivesIt() {
        assertThat(StandardPools.DIGITALISERING.strategy()).contains(STRATEGY);
        assertThat(StandardPools.BAEREDYGTIGHED.strategy()).isEmpty();
        assertThat(STRATEGY.dated()).isEqualTo("2021-03-22");
        assertThat(STRATEGY.aims())
                .extracting(StrategyPoint::id)
                .containsExactly("start", "practice", "coordination", "sustainability", "renewal");
        assertThat(STRATEGY.projects())
                .extracting(StrategyPoint::id)
                .containsExactly("dcab", "byggeportal", "mark", "chart", "development");
        assertThat(STRATEGY.bodies())
                .extracting(body -> body.name() + ": " + body.members().size() + " " + body.chair())
                .containsExactly("styregruppe: 4 Bolig- og Planstyrelsen", "arbejdsgruppe: 3 ", "følgegruppe: 5 ");
        assertThat(STRATEGY.firstYear()).isEqualTo(2020);
        assertThat(STRATEGY.lastYear()).isEqualTo(2026);
    }

    /** Row "co-finances": four examples and three kinds of project; another purpose is to be explained, as in the other pool. */
    @Test
    void purposes_areTheExamplesOfTheStrategy() {
        assertThat(StandardPools.DIGITALISERING.purposes())
                .extracting(PurposeArea::id)
                .containsExactly(
                        "analysis",
                        "system",
                        "guidance",
                        "full-scale-trial",
                        "demonstration",
                        "development",
                        "research");
    }

    /** Row "milestones", each with the last day of the time it names. */
    @ParameterizedTest
    @CsvSource({
        "0, strategy,         2021-03-31",
        "1, dcab-data,        2021-03-31",
        "2, dcab-access,      2021-11-30",
        "3, chart-proposal,   2021-12-31",
        "4, condition-system, 2022-06-30",
        "5, status,           2022-12-31",
        "6, basic-projects,   2023-12-31",
        "7, next-projects,    2023-12-31"
    })
    void milestone_isToldTheDayAfter_unlessItIsReached(int position, String id, LocalDate by) {
        String path = "milestones[" + position + "] ";
        Map<String, LocalDate> inTime = Map.of(id, by);
        Map<String, LocalDate> late = Map.of(id, by.plusDays(1));

        assertThat(STRATEGY.milestones().get(position).point().id()).isEqualTo(id);
        assertThat(STRATEGY.milestones().get(position).by()).isEqualTo(by);
        assertThat(found(standing(by, Map.of(), List.of(), Map.of()))).doesNotContain(path + "MILESTONE_PASSED");
        assertThat(found(standing(by.plusDays(1), Map.of(), List.of(), Map.of())))
                .contains(path + "MILESTONE_PASSED");
        assertThat(found(standing(by.plusDays(1), inTime, List.of(), Map.of())))
                .noneMatch(each -> each.startsWith(path));
        assertThat(found(standing(by.plusDays(1), late, List.of(), Map.of()))).contains(path + "MILESTONE_LATE");
        assertThat(found(standing(by, late, List.of(), Map.of()))).noneMatch(each -> each.startsWith(path));
    }

    @Test
    void milestones_allReached_leaveNothingToSay() {
        Map<String, LocalDate> reached = new HashMap<>();
        STRATEGY.milestones().forEach(each -> reached.put(each.point().id(), each.by()));

        assertThat(found(standing(LocalDate.of(2030, 1, 1), reached, List.of(), Map.of())))
                .isEmpty();
    }

    /** Rows "experience" and "data": gains, coordination, evaluation, open formats. */
    @Test
    void project_tellsWhatItOwes() {
        StrategyProject bare = new StrategyProject("p", Set.of(), null, " ", null, null);

        assertThat(found(standing(EARLY, Map.of(), List.of(whole("start"), bare), Map.of())))
                .contains(
                        "projects[1].aims NO_AIM",
                        "projects[1].gain NO_GAIN",
                        "projects[1].coordination NO_COORDINATION",
                        "projects[1].formats NO_OPEN_FORMAT",
                        "projects[1].evaluation NO_EVALUATION")
                .noneMatch(each -> each.startsWith("projects[0]"));
    }

    @Test
    void aims_eachNeedAProject_onceThereAreAny() {
        assertThat(found(standing(EARLY, Map.of(), List.of(), Map.of()))).isEmpty();
        assertThat(found(standing(EARLY, Map.of(), List.of(whole("start", "renewal"), whole("practice")), Map.of())))
                .containsExactly("aims[2] AIM_WITHOUT_PROJECT", "aims[3] AIM_WITHOUT_PROJECT");
    }

    /** Row "organisation": who is in each group, 2020–2026. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2021-01-01 | Landsbyggefonden,Byggeskadefonden,Bolig- og Planstyrelsen | ''
            2021-01-01 | Landsbyggefonden,Bolig- og Planstyrelsen,Realdania        | bodies[1] NOT_REPRESENTED
            2019-12-31 | Landsbyggefonden,Byggeskadefonden,Bolig- og Planstyrelsen | bodies[1] OUTSIDE_YEARS
            """)
    void group_isCompleteOrTellsWhoIsMissing(LocalDate on, String members, String expected) {
        StrategyStanding standing =
                standing(on, Map.of(), List.of(), Map.of("arbejdsgruppe", List.of(members.split(","))));

        assertThat(String.join(",", found(standing))).isEqualTo(expected);
    }

    @Test
    void group_namesTheMissing_inBothLanguages() {
        Violation missing = standing(EARLY, Map.of(), List.of(), Map.of("arbejdsgruppe", List.of()))
                .check()
                .get(1);

        assertThat(missing.message(Locale.forLanguageTag("da")))
                .isEqualTo("Gruppen mangler en repræsentant. (Byggeskadefonden)");
        assertThat(missing.message(Locale.ENGLISH)).endsWith("(Byggeskadefonden)");
    }

    @Test
    void namesThatTheStrategyDoesNotHave_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standing(EARLY, Map.of("x", EARLY), List.of(), Map.of()))
                .withMessageContaining("condition-system");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standing(EARLY, Map.of(), List.of(whole("x")), Map.of()))
                .withMessageContaining("sustainability");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standing(EARLY, Map.of(), List.of(), Map.of("x", List.of())))
                .withMessageContaining("følgegruppe");
    }
}
