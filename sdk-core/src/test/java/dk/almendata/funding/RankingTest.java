package dk.almendata.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows "ranking, both", "ranking, trial", "weights", and the distribution. */
class RankingTest {

    private static final List<Criterion> CRITERIA = StandardPools.BAEREDYGTIGHED
            .frame(FundKind.TRIAL)
            .flatMap(FrameRules::criteria)
            .orElseThrow();
    private static final Weights EQUAL = Weights.equal(CRITERIA);

    private static Application application(String id, String amount) {
        return new Application(id, FundKind.TRIAL, "", new BigDecimal(amount), new BigDecimal("100"), Optional.empty());
    }

    /** Points of knowledge, gain, realism, cost, breadth, synergy; a hyphen is not judged. */
    private static Assessment assessment(String id, String points) {
        Map<String, Score> scores = new HashMap<>();
        for (int i = 0; i < points.length(); i++) {
            if (points.charAt(i) != '-') {
                scores.put(CRITERIA.get(i).id(), new Score(points.charAt(i) - '0', ""));
            }
        }
        return new Assessment(id, scores);
    }

    /** Applications as {@code a 444444 100}: number, points, amount. */
    private static Ranking ranking(String... applications) {
        List<Application> all = new ArrayList<>();
        List<Assessment> assessments = new ArrayList<>();
        for (String each : applications) {
            String[] words = each.split(" ");
            all.add(application(words[0], words.length > 2 ? words[2] : "100"));
            assessments.add(assessment(words[0], words[1]));
        }
        return Ranking.of(CRITERIA, EQUAL, all, assessments);
    }

    private static List<String> places(Ranking ranking) {
        return ranking.ranked().stream()
                .map(one -> one.application().id()
                        + (one.place().isPresent() ? one.place().getAsInt() : "-"))
                .toList();
    }

    @Test
    void knowledgeForTheComingTenYears_decidesFirstOfAll() {
        assertThat(places(ranking("a 355555", "b 400000", "c 444444"))).containsExactly("c1", "b2", "a3");
    }

    @Test
    void ties_areShownAsTies() {
        assertThat(places(ranking("b 433330", "a 442330", "c 500000", "d 000000")))
                .containsExactly("c1", "a2", "b2", "d4");
    }

    /** The maths never hides a criterion that was not assessed. */
    @Test
    void missingAssessment_hasNoPlace_aMissingBonusIsShown() {
        Ranking ranking = ranking("a 5-5555", "b 00000-", "c 000000");

        assertThat(places(ranking)).containsExactly("b1", "c1", "a-");
        assertThat(ranking.ranked().get(2).notJudged()).containsExactly("gain");
        assertThat(ranking.ranked().get(0).notJudged()).containsExactly("synergy");
    }

    @Test
    void applicationWithoutAnyAssessment_standsLast() {
        Ranking ranking = Ranking.of(CRITERIA, EQUAL, List.of(application("a", "1")), List.of());

        assertThat(ranking.ranked().get(0).place()).isEmpty();
        assertThat(ranking.ranked().get(0).notJudged()).hasSize(CRITERIA.size());
    }

    @Test
    void everyScore_isExplained() {
        Map<String, BigDecimal> weights = new HashMap<>();
        CRITERIA.forEach(criterion -> weights.put(criterion.id(), new BigDecimal("0.5")));
        weights.put("gain", new BigDecimal("2"));
        Ranking ranking = Ranking.of(
                CRITERIA,
                Weights.of(CRITERIA, weights),
                List.of(application("a", "1")),
                List.of(new Assessment("a", Map.of("gain", new Score(4, "42 ton")))));
        ScorePart gain = ranking.ranked().get(0).parts().get(1);

        assertThat(gain.contribution()).isEqualByComparingTo("8");
        assertThat(gain.score().orElseThrow().why()).isEqualTo("42 ton");
        assertThat(ranking.ranked().get(0).sums().get(1)).isEqualByComparingTo("8");
    }

    @Test
    void weights_areStatedForEveryCriterionAndNoOther() {
        assertThatIllegalArgumentException().isThrownBy(() -> Weights.of(CRITERIA, Map.of("gain", BigDecimal.ONE)));
        for (String weight : List.of("-1", "1000001", "1e999999999", "0.0000001")) {
            Map<String, BigDecimal> wrong = new HashMap<>();
            CRITERIA.forEach(criterion -> wrong.put(criterion.id(), new BigDecimal(weight)));
            assertThatIllegalArgumentException().isThrownBy(() -> Weights.of(CRITERIA, wrong));
        }
    }

    // properties

    private static List<String> random(Random random, int size) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            StringBuilder points = new StringBuilder();
            for (int c = 0; c < CRITERIA.size(); c++) {
                points.append(random.nextInt(12) == 0 ? "-" : String.valueOf(random.nextInt(6)));
            }
            all.add("p" + i + " " + points);
        }
        return all;
    }

    private static Map<String, OptionalInt> byNumber(Ranking ranking) {
        Map<String, OptionalInt> places = new HashMap<>();
        ranking.ranked().forEach(one -> places.put(one.application().id(), one.place()));
        return places;
    }

    @Test
    void ranking_doesNotDependOnTheOrderOfTheApplications() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            List<String> all = random(random, 12);
            List<String> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);

            assertThat(places(ranking(shuffled.toArray(String[]::new))))
                    .isEqualTo(places(ranking(all.toArray(String[]::new))));
        }
    }

    @Test
    void ranking_isMonotoneInEachCriterion() {
        Random random = new Random(2);
        for (int round = 0; round < 300; round++) {
            List<String> all = random(random, 8);
            int who = random.nextInt(all.size());
            int at = all.get(who).indexOf(' ') + 1 + random.nextInt(CRITERIA.size());
            char points = all.get(who).charAt(at);
            if (points == '-' || points == '5') {
                continue;
            }
            List<String> better = new ArrayList<>(all);
            StringBuilder raised = new StringBuilder(all.get(who));
            raised.setCharAt(at, (char) (points + 1));
            better.set(who, raised.toString());
            OptionalInt before = byNumber(ranking(all.toArray(String[]::new))).get("p" + who);
            OptionalInt after = byNumber(ranking(better.toArray(String[]::new))).get("p" + who);

            assertThat(after.isPresent()).isEqualTo(before.isPresent());
            assertThat(after.orElse(0)).isLessThanOrEqualTo(before.orElse(0));
        }
    }

    /** The order of two applications is the same whoever else is there. */
    @Test
    void ranking_isUnaffectedByWhatIsNotInTheRound() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            List<String> all = random(random, 10);
            List<String> some = all.subList(0, 5);
            List<String> order = ranking(all.toArray(String[]::new)).ranked().stream()
                    .map(one -> one.application().id())
                    .filter(id -> some.stream().anyMatch(each -> each.startsWith(id + " ")))
                    .toList();

            assertThat(ranking(some.toArray(String[]::new)).ranked())
                    .extracting(one -> one.application().id())
                    .isEqualTo(order);
        }
    }

    // distribution

    private static List<String> lines(Distribution distribution) {
        return distribution.lines().stream()
                .map(line -> line.ranked().application().id() + " "
                        + line.reason().text() + " " + line.left().toPlainString() + " "
                        + line.missing().toPlainString())
                .toList();
    }

    /** Decision: whole amounts, best first; nobody is overtaken because an amount is smaller. */
    @Test
    void distribution_saysWhoJustMissedAndWhy() {
        Distribution distribution = Distribution.propose(
                ranking("a 555555 400", "b 444444 500", "c 333333 200", "d 222222 50", "e 2-2222 1"),
                new BigDecimal("1000"));

        assertThat(lines(distribution))
                .containsExactly(
                        "a proposed 1000.00 0.00",
                        "b proposed 600.00 0.00",
                        "c just-missed 100.00 100.00",
                        "d below-the-line 100.00 0.00",
                        "e not-judged 100.00 0.00");
        assertThat(distribution.rest()).isEqualByComparingTo("100");
        assertThat(distribution.proposed()).extracting(Application::id).containsExactly("a", "b");
        assertThat(distribution.lines().get(2).message(Locale.forLanguageTag("da")))
                .endsWith("Tilbage var 100,00 kr., der manglede 100,00 kr.");
        assertThat(distribution.lines().get(3).message(Locale.ENGLISH))
                .endsWith("The amount would fit into the rest of 100.00 kr.");
    }

    @ParameterizedTest
    @CsvSource({"600, proposed, 0.00", "599.99, tie-at-the-line, 0.01", "300, tie-at-the-line, 300.00"})
    void distribution_leavesATieAtTheLineToPeople(String free, String reason, String missing) {
        Distribution distribution = Distribution.propose(ranking("a 444444 300", "b 444444 300"), new BigDecimal(free));

        assertThat(distribution.lines())
                .allSatisfy(line ->
                        assertThat(line.reason().text() + line.missing()).isEqualTo(reason + missing));
    }

    @Test
    void distribution_neverExceedsWhatIsFree() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            String[] all = random(random, 9).stream()
                    .map(each -> each + " " + (1 + random.nextInt(500)))
                    .toArray(String[]::new);
            BigDecimal free = BigDecimal.valueOf(random.nextInt(2000));
            Distribution distribution = Distribution.propose(ranking(all), free);
            BigDecimal given =
                    distribution.proposed().stream().map(Application::amount).reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(given.add(distribution.rest())).isEqualByComparingTo(free);
            assertThat(distribution.lines()).hasSize(9);
        }
    }
}
