package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodAndQualityTest {

    /** Section 2.4: the text's two examples, a leap year, and one day. */
    @ParameterizedTest
    @CsvSource({
        "2002-05-08, 2003-05-11, 368, 369",
        "2007-01-01, 2007-12-31, 364, 365",
        "2007-01-01, 2008-01-01, 365, 366",
        "2008-01-01, 2008-12-31, 365, 366",
        "2003-01-01, 2003-01-01, 0,   1",
        "2024-03-30, 2024-03-31, 1,   2",
    })
    void days_areCountedAsIsSaid(LocalDate start, LocalDate end, long exclusive, long inclusive) {
        ConsumptionPeriod period = new ConsumptionPeriod(start, end);

        assertThat(period.days(DayCount.EXCLUSIVE)).isEqualTo(exclusive);
        assertThat(period.days(DayCount.INCLUSIVE)).isEqualTo(inclusive);
        assertThat(period).hasToString(start + ".." + end);
    }

    @Test
    void period_doesNotEndBeforeItStarts() {
        LocalDate day = LocalDate.of(2003, 1, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConsumptionPeriod(day, day.minusDays(1)))
                .withMessageContaining("2003-01-01")
                .withMessageContaining("2002-12-31");
    }

    /** What is computed is as good as the weakest of what went in, in any order. */
    @Test
    void quality_ofAResultIsTheWeakest() {
        for (Quality one : Quality.values()) {
            for (Quality other : Quality.values()) {
                assertThat(one.with(other)).isEqualTo(other.with(one)).isIn(one, other);
                assertThat(one.with(other).compareTo(one)).isNotNegative();
            }
        }
        assertThat(Quality.MEASURED.with(Quality.CORRECTED).with(Quality.SMOOTHED))
                .isEqualTo(Quality.SMOOTHED);
        assertThat(Quality.SMOOTHED.with(Quality.ESTIMATED)).isEqualTo(Quality.ESTIMATED);
    }

    @Test
    void everyFlag_speaksBothLanguages() {
        for (ConsumptionFlag flag : ConsumptionFlag.values()) {
            assertThat(flag.english()).endsWith(".").isNotEqualTo(flag.danish());
            assertThat(flag.danish()).endsWith(".");
        }
    }
}
