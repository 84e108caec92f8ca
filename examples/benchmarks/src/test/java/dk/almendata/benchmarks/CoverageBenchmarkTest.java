package dk.almendata.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.benchmarks.CoverageBenchmark.Taken;
import org.junit.jupiter.api.Test;

/** What makes the comparison fair: both look at the same periods. */
class CoverageBenchmarkTest {

    @Test
    void bothWays_lookAtTheSamePeriods() {
        CoverageBenchmark benchmark = new CoverageBenchmark(8);

        Taken loop = benchmark.bareLoop();
        Taken coverage = benchmark.coverage();

        assertThat(loop.rows()).isEqualTo(8 * 180);
        // And one row for the month that runs, of each subscription; one for each of the two full deliveries.
        assertThat(coverage.rows()).isEqualTo(loop.rows() + 8 + 2);
        assertThat(coverage.gaps()).isGreaterThan(loop.gaps() / 2);
        assertThat(coverage.bytesARow()).isPositive();
    }
}
