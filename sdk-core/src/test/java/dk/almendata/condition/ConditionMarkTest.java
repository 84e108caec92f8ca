package dk.almendata.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.almendata.condition.ConditionScale.MarkClass;
import dk.almendata.condition.ReviewCycle.Standing;
import dk.almendata.lbf.LbfNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 3: reviews, condition mark, benchmark. */
class ConditionMarkTest {

    private static final LbfNumber AFDELING = LbfNumber.parse("0240001");

    private static BuildingPart part(String place, int number, String type, String condition, String reviewed) {
        return new BuildingPart(
                LbfNumber.parse(place),
                number,
                type,
                OptionalInt.of(1988),
                OptionalInt.of(48),
                condition,
                LocalDate.parse(reviewed),
                "",
                Optional.empty(),
                "",
                Optional.empty());
    }

    /** Review every 5th year; the first one was due by the end of 2023. */
    @ParameterizedTest
    @CsvSource({
        "2020-06-15, 2024-12-31, 2025-12-31, LATER,   2030-12-31",
        "2020-06-15, 2025-01-01, 2025-12-31, DUE,     2030-12-31",
        "2020-06-15, 2025-12-31, 2025-12-31, DUE,     2030-12-31",
        "2020-06-15, 2026-01-01, 2025-12-31, OVERDUE, 2030-12-31",
        ",           2023-12-31, 2023-12-31, DUE,     2028-12-31",
        ",           2024-01-01, 2023-12-31, OVERDUE, 2028-12-31",
        "2026-01-01, 2025-06-01, 2023-12-31, OVERDUE, 2028-12-31",
    })
    void review_isDueEachFifthYear(LocalDate last, LocalDate on, LocalDate due, Standing standing, LocalDate next) {
        assertThat(ReviewCycle.STANDARD.due(Optional.ofNullable(last), on))
                .isEqualTo(new ReviewCycle.Due(due, standing, next));
    }

    @Test
    void score_isTheWeightedMean_explainedPartByPart() {
        ConditionScale scale = ConditionScale.of(
                "egen",
                Map.of("God", new BigDecimal("100"), "Dårlig", BigDecimal.ZERO),
                Map.of("Tag", new BigDecimal("3")),
                List.of(new MarkClass("1", new BigDecimal("75")), new MarkClass("2", BigDecimal.ZERO)));
        ConditionMark mark = ConditionMark.of(
                AFDELING,
                List.of(
                        part("024000101", 1, "Tag", "god", "2024-12-31"),
                        part("024000102", 2, "Facade", "DÅRLIG ", "2024-12-31"),
                        part("024000102", 3, "Kælder", "Ukendt", "2024-12-31"),
                        part("024000201", 1, "Tag", "Dårlig", "2024-12-31")),
                scale);

        assertThat(mark.score()).hasValue(new BigDecimal("75.0"));
        assertThat(mark.mark()).hasValue("1");
        assertThat(mark.counted()).isEqualTo(2);
        assertThat(mark.parts())
                .extracting(score -> score.part().type() + " "
                        + score.points().map(BigDecimal::toPlainString).orElse("-") + " " + score.weight())
                .containsExactly("Tag 100 3", "Facade 0 1", "Kælder - 1");
        assertThat(scale.isIllustrative()).isFalse();
    }

    @Test
    void score_takesTheNewestReviewOfAPart() {
        ConditionMark mark = ConditionMark.of(
                AFDELING,
                List.of(
                        part("024000101", 1, "Tag", "God", "2024-12-31"),
                        part("024000101", 1, "Tag", "Dårlig", "2019-12-31")),
                ConditionScale.illustrative());

        assertThat(mark.score()).hasValue(new BigDecimal("100.0"));
    }

    @Test
    void score_withoutAPartThatCounts_isNone() {
        ConditionMark mark = ConditionMark.of(
                AFDELING, List.of(part("024000101", 1, "Tag", "?", "2024-12-31")), ConditionScale.illustrative());

        assertThat(mark.score()).isEmpty();
        assertThat(mark.mark()).isEmpty();
        assertThat(mark.parts()).hasSize(1);
    }

    /** The real scale is unknown: ours is labelled. */
    @ParameterizedTest
    @CsvSource({"100, god stand", "80, god stand", "79.9, middel stand", "40, mindre god stand", "0, dårlig stand"})
    void illustrativeScale_saysThatItIs(BigDecimal score, String mark) {
        assertThat(ConditionScale.illustrative().isIllustrative()).isTrue();
        assertThat(ConditionScale.illustrative().name()).isEqualTo("illustrative");
        assertThat(ConditionScale.illustrative().mark(score)).hasValue(mark);
    }

    @Test
    void scale_thatCannotBe_isRefused() {
        Map<String, BigDecimal> points = Map.of("God", BigDecimal.ONE);
        MarkClass one = new MarkClass("1", BigDecimal.ONE);

        assertThatIllegalArgumentException().isThrownBy(() -> ConditionScale.of("x", Map.of(), Map.of(), List.of(one)));
        assertThatIllegalArgumentException().isThrownBy(() -> ConditionScale.of("x", points, Map.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConditionScale.of("x", points, Map.of(), List.of(one, one)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConditionScale.of("x", points, Map.of("Tag", BigDecimal.ZERO), List.of(one)));
    }

    @Test
    void endOfLife_needsInstallationAndLife() {
        assertThat(part("024000101", 1, "Tag", "God", "2024-12-31").endOfLife()).hasValue(2036);
    }

    @ParameterizedTest
    @CsvSource({
        "familie, 1968, 84,  familie 1960-1979 26-100",
        "' Familie', 1979, 26, familie 1960-1979 26-100",
        "familie, 1980, 25,  familie 1980-1999 1-25",
        "ungdom,  2000, 301, ungdom 2000-2019 301-",
        "ældre,   1899, 300, ældre -1899 101-300",
    })
    void alike_isKindAgeAndSize(String kind, int built, int dwellings, String group) {
        assertThat(new AfdelingFacts(AFDELING, kind, built, dwellings).group()).isEqualTo(group);
    }

    /** Benchmarking with the count behind each figure. */
    @ParameterizedTest
    @CsvSource({"LOWEST, 1 2 3", "HIGHEST, 3 2 1"})
    void benchmark_comparesAlikeAfdelinger(Benchmark.Best best, String places) {
        String[] place = places.split(" ");
        Map<LbfNumber, BigDecimal> scores = new HashMap<>();
        for (int i = 1; i <= 4; i++) {
            scores.put(LbfNumber.parse("024000" + i), BigDecimal.valueOf(i * 10L));
        }
        List<Benchmark> compared = Benchmark.of(
                List.of(
                        facts("0240001", 1968),
                        facts("0240002", 1970),
                        facts("0240003", 1979),
                        facts("0240009", 1961),
                        facts("0240004", 1990)),
                scores,
                best);

        assertThat(compared)
                .extracting(each -> each.afdeling() + " " + each.count() + " "
                        + each.median().orElse(null) + " " + each.place().orElse(null))
                .containsExactly(
                        "0240001 3 20.00 " + place[0],
                        "0240002 3 20.00 " + place[1],
                        "0240003 3 20.00 " + place[2],
                        "0240009 3 20.00 null",
                        "0240004 1 null null");
    }

    private static AfdelingFacts facts(String afdeling, int built) {
        return new AfdelingFacts(LbfNumber.parse(afdeling), "familie", built, 80);
    }
}
