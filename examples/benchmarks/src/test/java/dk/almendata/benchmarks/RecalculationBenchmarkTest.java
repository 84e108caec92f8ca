package dk.almendata.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What makes the comparison fair: the arithmetic comes to what the core comes to. */
class RecalculationBenchmarkTest {

    @Test
    void arithmetic_isThatOfTheCore() {
        assertThat(RecalculationBenchmark.arithmetic(200)).isEqualByComparingTo(RecalculationBenchmark.core(200));
    }
}
