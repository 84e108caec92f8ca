package dk.almendata.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.delivery.Scope;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowSelectionTest {

    /** Decision: nothing is left out where there is nothing to choose by. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,       -,       2025-03, true
            2025-03, -,       2025-03, true
            2025-04, -,       2025-03, false
            -,       2025-03, 2025-03, true
            -,       2025-02, 2025-03, false
            2024-02, 2024-11, 2024,    true
            2023-01, 2024-01, 2024,    true
            2024-12, 2025-01, 2024,    true
            2025-01, -,       2024,    false
            -,       2023-12, 2024,    false
            2025-01, 2025-02, none,    true
            """)
    void month_isOfThePeriod(YearMonth from, YearMonth until, String cellMonth, boolean meant) {
        RowSelection selection = new RowSelection(Scope.all(), Optional.ofNullable(from), Optional.ofNullable(until));

        assertThat(selection.isOfPeriod(cellMonth)).isEqualTo(meant);
    }

    @Test
    void period_thatEndsBeforeItBegins_isRefused() {
        assertThatThrownBy(() -> new RowSelection(
                        Scope.all(), Optional.of(YearMonth.of(2025, 2)), Optional.of(YearMonth.of(2025, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-02 to 2025-01");
    }
}
