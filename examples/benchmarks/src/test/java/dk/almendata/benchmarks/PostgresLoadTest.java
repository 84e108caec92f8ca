package dk.almendata.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.almendata.benchmarks.PostgresLoad.Way;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes the comparison fair: all ways leave the same rows, and a difference is noticed. */
class PostgresLoadTest {

    private static final int ROWS = 3_003;

    @TempDir
    Path folder;

    @Test
    void everyWay_leavesTheSameRows() throws Exception {
        assumeTrue(
                PostgresBench.hasServer(),
                "No PostgreSQL server is known for this machine; see the profiles of this module");
        try (PostgresBench bench = PostgresBench.start(folder, ROWS)) {
            String ours = bench.check(Way.SYNC);
            assertThat(ours).startsWith(ROWS / 3 + "|").contains("|" + ROWS / 3 + "|");
            for (Way way : Way.values()) {
                if (way != Way.PSQL) {
                    bench.makeReady(way);
                    new PostgresLoad(folder, bench.port()).run(way);
                    assertThat(bench.check(way)).as(way.name()).isEqualTo(ours);
                }
            }
        }
    }

    @Test
    void round_refusesLoadsThatDiffer() {
        PostgresResult good = new PostgresResult(1, 1, 1, 1, "10|1.00");
        PostgresResult bad = new PostgresResult(1, 1, 1, 1, "9|1.00");

        assertThatThrownBy(() -> new PostgresRound(Way.PSQL, good, good, Map.of(Way.SYNC, bad)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("expected 10|1.00 as the limit left them, found 9|1.00");
    }

    @Test
    void round_dividesByTheMeanOfTheLimits() {
        PostgresRound round = new PostgresRound(
                Way.PSQL,
                new PostgresResult(1_000_000_000, 0, 0, 0, ""),
                new PostgresResult(3_000_000_000L, 0, 0, 0, ""),
                Map.of(Way.SYNC, new PostgresResult(4_000_000_000L, 0, 0, 0, "")));

        assertThat(round.ratio(Way.SYNC)).isEqualTo(0.5);
        assertThat(round.ratio(Way.PSQL)).isEqualTo(1.0);
    }
}
