package dk.almendata.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the rule tables on Bæredygtighedspuljen and digitaliseringspuljen that are plain facts. */
class StandardPoolsTest {

    private static final Pool POOL = StandardPools.BAEREDYGTIGHED;

    private static FrameRules frame(FundKind kind) {
        return POOL.frame(kind).orElseThrow();
    }

    /** Rows "total", "two frames". */
    @Test
    void total_150Millions2021To2026_ofWhich100And50() {
        assertThat(POOL.total()).isEqualByComparingTo("150000000");
        assertThat(POOL.firstYear()).isEqualTo(2021);
        assertThat(POOL.end()).isEqualTo("2026-12-31");
        assertThat(frame(FundKind.INVESTMENT).total()).hasValue(new BigDecimal("100000000.00"));
        assertThat(frame(FundKind.TRIAL).total()).hasValue(new BigDecimal("50000000.00"));
    }

    /** Rows "yearly, investment" and "yearly, trial". */
    @ParameterizedTest
    @CsvSource({
        "2021, 16500000.00, 8500000.00",
        "2022, 16500000.00, 8500000.00",
        "2023, 16500000.00, 8500000.00",
        "2024, 16500000.00, 8500000.00",
        "2025, 16500000.00, 8500000.00",
        "2026, 17500000.00, 7500000.00"
    })
    void yearly_theFramesOfBothKindsSumTo25MillionsEachYear(int year, BigDecimal investment, BigDecimal trial) {
        assertThat(frame(FundKind.INVESTMENT).yearly().orElseThrow()).containsEntry(year, investment);
        assertThat(frame(FundKind.TRIAL).yearly().orElseThrow()).containsEntry(year, trial);
        assertThat(investment.add(trial)).isEqualByComparingTo("25000000");
    }

    /** Rows "unused", "advance", "paid as", "when". */
    @Test
    void rulesOfTheFrames() {
        assertThat(frame(FundKind.INVESTMENT).carriedOver()).hasValue(true);
        assertThat(frame(FundKind.TRIAL).carriedOver()).hasValue(true);
        assertThat(frame(FundKind.INVESTMENT).advancePercent().orElseThrow()).isEqualByComparingTo("20");
        assertThat(frame(FundKind.TRIAL).advancePercent().orElseThrow()).isEqualByComparingTo("0");
        assertThat(frame(FundKind.INVESTMENT).payment()).hasValue(PaymentForm.YDELSESSTOETTE);
        assertThat(frame(FundKind.TRIAL).payment()).hasValue(PaymentForm.CASH);
        assertThat(frame(FundKind.INVESTMENT).rounds().orElseThrow().isAllYear())
                .isTrue();
        assertThat(frame(FundKind.TRIAL).rounds()).hasValue(new RoundRules(1, 3, 2));
    }

    /** Rows "ranking, both" and "ranking, trial". */
    @Test
    void criteria_knowledgeIsFirstOfAllForTrials_synergyIsABonus() {
        assertThat(frame(FundKind.INVESTMENT).criteria().orElseThrow())
                .extracting(Criterion::id)
                .containsExactly("gain", "realism", "cost", "breadth", "synergy");
        assertThat(frame(FundKind.TRIAL).criteria().orElseThrow())
                .extracting(Criterion::id, Criterion::order, Criterion::bonus)
                .contains(tuple("knowledge", 0, false))
                .contains(tuple("synergy", 1, true));
    }

    /** Rows "purpose areas", "application, minimum", "cancellation grounds", "consultation", "yearly statement". */
    @Test
    void purposesContentGroundsAndAuthorities() {
        assertThat(POOL.purposes()).hasSize(5);
        assertThat(POOL.content().orElseThrow()).isEqualTo(EnumSet.allOf(ContentItem.class));
        assertThat(POOL.grounds().orElseThrow()).hasSize(4);
        assertThat(POOL.consulted()).hasSize(2).isEqualTo(POOL.addressees());
    }

    /** Section 2: the total is known, the rules are not. */
    @Test
    void digitalisering_hasATotalAndNothingElse() {
        Pool pool = StandardPools.DIGITALISERING;

        assertThat(pool.total()).isEqualByComparingTo("50000000");
        assertThat(pool.usedInFirstYear()).isEqualByComparingTo("5000000");
        assertThat(pool.firstYear()).isEqualTo(2020);
        assertThat(pool.lastYear()).isEqualTo(2026);
        assertThat(pool.content()).isEmpty();
        assertThat(pool.frame(FundKind.TRIAL).orElseThrow().yearly()).isEmpty();
        assertThat(pool.frame(FundKind.TRIAL).orElseThrow().rounds()).isEmpty();
        assertThat(pool.frame(FundKind.TRIAL).orElseThrow().criteria()).isEmpty();
    }

    /** A frame of every year, and the same sum: what is left out is unknown, and nothing is taken for 0.00. */
    @ParameterizedTest
    @CsvSource({"5, 5.01, 10.01", "5, 4.99, 9.99", "5, , 2026"})
    void pool_whoseFramesDoNotAgreeWithIt_isRefused(BigDecimal first, BigDecimal second, String told) {
        Map<Integer, BigDecimal> yearly = second == null ? Map.of(2025, first) : Map.of(2025, first, 2026, second);
        Pool.Builder builder = Pool.builder("egen", "Egen", 2025, 2026, BigDecimal.TEN)
                .frame(FrameRules.builder(FundKind.TRIAL).yearly(yearly).build());

        assertThatIllegalStateException().isThrownBy(builder::build).withMessageContaining(told);
    }

    @Test
    void pool_ofWhichAFrameIsUnknown_mayHaveMore() {
        assertThat(Pool.builder("egen", "Egen", 2025, 2025, BigDecimal.TEN)
                        .frame(FrameRules.builder(FundKind.TRIAL)
                                .yearly(Map.of(2025, BigDecimal.ONE))
                                .build())
                        .frame(FrameRules.unknown(FundKind.INVESTMENT))
                        .build()
                        .total())
                .isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "367, 0, 0", "1, -1, 0", "1, 121, 0", "1, 0, 2000000000"})
    void rounds_thatCannotBe_areRefused(int perYear, int before, int after) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RoundRules(perYear, before, after));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.001", "1e15", "1e999999999", "1e-999999999"})
    void amounts_areKronerThatCanBeWritten(BigDecimal amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> Pool.builder("egen", "Egen", 2025, 2026, amount));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new PoolEntry(LocalDate.of(2025, 1, 1), FundKind.TRIAL, EntryType.COMMITMENT, amount, "a"));
    }

    @Test
    void frame_whoseYearsAreNotItsTotal_isRefused() {
        FrameRules.Builder builder =
                FrameRules.builder(FundKind.TRIAL).total(BigDecimal.TEN).yearly(Map.of(2025, BigDecimal.ONE));

        assertThatIllegalStateException().isThrownBy(builder::build);
    }

    @Test
    void find_knowsBothAndNoOther() {
        assertThat(StandardPools.all()).extracting(Pool::id).isEqualTo(List.of("baeredygtighed", "digitalisering"));
        assertThat(StandardPools.find("baeredygtighed")).contains(POOL);
        assertThat(StandardPools.find("grøn")).isEmpty();
    }
}
