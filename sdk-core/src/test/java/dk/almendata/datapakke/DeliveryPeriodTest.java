package dk.almendata.datapakke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2025-01, 2025-01-01..2025-01-31",
        "2025-02, 2025-02-01..2025-02-28",
        "2024-02, 2024-02-01..2024-02-29",
        "2025-12, 2025-12-01..2025-12-31"
    })
    void ofMonth_isFirstToLastDay(YearMonth month, String text) {
        assertThat(DeliveryPeriod.ofMonth(month)).hasToString(text);
        assertThat(DeliveryPeriod.ofMonth(month).months()).containsExactly(month);
    }

    @Test
    void factories_giveTheCanonicalText() {
        assertThat(DeliveryPeriod.ofYear(2024)).hasToString("2024-01-01..2024-12-31");
        assertThat(DeliveryPeriod.until(LocalDate.of(2024, 12, 31))).hasToString("..2024-12-31");
        assertThat(DeliveryPeriod.none()).hasToString("..");
        assertThat(DeliveryPeriod.ofNullable(null, null)).isSameAs(DeliveryPeriod.none());
        assertThat(DeliveryPeriod.ofNullable(LocalDate.of(2024, 1, 1), null)).hasToString("2024-01-01..");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "..2024-12-31", "2024-01-01..", "2024-01-01..2024-12-31", "2024-12-31..2024-01-01"})
    void parse_readsItsOwnText(String text) {
        DeliveryPeriod period = DeliveryPeriod.parse(text);
        assertThat(period).hasToString(text);
        assertThat(DeliveryPeriod.parse(period.toString())).isEqualTo(period).hasSameHashCodeAs(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2024", "2024-01-01", "2024-13-01..", "2025-02-29..2025-03-01", "..x", "a..b..c"})
    void parse_otherText_isRefused(String text) {
        assertThatThrownBy(() -> DeliveryPeriod.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01..2025-01-31, 2025-01, true",
        "2025-01-01..2025-01-30, 2025-01, false",
        "2025-01-02..2025-01-31, 2025-01, false",
        "2025-01-01..2025-12-31, 2025-06, true",
        "2025-01-01..2025-12-31, 2026-01, false",
        "..2024-12-31, 2024-12, true",
        "..2024-12-31, 2010-01, true",
        "..2024-12-31, 2025-01, false",
        "..2024-12-30, 2024-12, false",
        "2025-01-01.., 2025-06, false",
        ".., 2025-06, false",
        "2025-12-31..2025-01-01, 2025-06, false"
    })
    void covers_month(String period, YearMonth month, boolean covered) {
        assertThat(DeliveryPeriod.parse(period).covers(month)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "..2024-12-31, ..2024-12-31, true",
        "..2024-12-31, ..2023-12-31, true",
        "2010-01-01..2024-12-31, ..2023-12-31, false",
        "..2024-12-31, .., false",
        "..2024-12-31, 2024-01-01.., false",
        "2024-01-01..2024-12-31, 2024-03-01..2024-03-31, true",
        "2024-03-01..2024-03-31, 2024-01-01..2024-12-31, false"
    })
    void covers_period(String period, String other, boolean covered) {
        assertThat(DeliveryPeriod.parse(period).covers(DeliveryPeriod.parse(other)))
                .isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01..2025-03-31, 2025-03, false",
        "2025-01-01..2025-03-31, 2025-02, true",
        "2025-03-01..2025-04-01, 2025-03, true",
        "2025-04-01..2025-03-30, 2025-03, false",
        "..2024-12-31, 2024-12, false",
        "..2024-12-31, 2024-11, true",
        "2025-01-01.., 2024-12, false",
        ".., 2024-12, false"
    })
    void endsAfter_month(String period, YearMonth month, boolean after) {
        assertThat(DeliveryPeriod.parse(period).endsAfter(month)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01..2025-03-31, 3",
        "2024-11-01..2025-02-28, 4",
        "2025-01-02..2025-03-30, 1",
        "2025-01-02..2025-01-30, 0",
        "2025-03-31..2025-01-01, 0",
        "..2024-12-31, 0",
        ".., 0"
    })
    void months_areTheWholeOnes(String period, int count) {
        assertThat(DeliveryPeriod.parse(period).months()).hasSize(count);
    }

    @Test
    void months_agreeWithCovers_aroundALeapYear() {
        LocalDate first = LocalDate.of(2023, 11, 28);
        for (int start = 0; start < 70; start++) {
            for (int length = 0; length < 140; length += 3) {
                DeliveryPeriod period = DeliveryPeriod.of(first.plusDays(start), first.plusDays(start + length));
                List<YearMonth> covered = Stream.iterate(YearMonth.of(2023, 10), month -> month.plusMonths(1))
                        .limit(12)
                        .filter(period::covers)
                        .toList();
                assertThat(period.months()).as(period.toString()).isEqualTo(covered);
            }
        }
    }

    @Test
    void compareTo_isByEndThenStart_blankFirst() {
        List<DeliveryPeriod> ordered = Stream.of(
                        "..",
                        "2024-01-01..",
                        "..2024-12-31",
                        "2024-01-01..2024-12-31",
                        "2024-12-01..2024-12-31",
                        "2025-01-01..2025-01-31")
                .map(DeliveryPeriod::parse)
                .toList();
        assertThat(ordered).isSorted().doesNotHaveDuplicates();
    }
}
