package dk.almendata.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.benchmarks.H2Load.Way;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes the comparison fair: all ways leave the same rows, and a difference is noticed. */
class H2LoadTest {

    private static final int ROWS = 5_001;

    @TempDir
    Path folder;

    @Test
    void everyWay_leavesTheSameRows() throws Exception {
        String made = load(Way.ENGINE);

        assertThat(made).startsWith(ROWS + "|");
        assertThat(load(Way.CHUNKS)).isEqualTo(made);
        assertThat(load(Way.CSVREAD)).isEqualTo(made);
        assertThat(load(Way.SPRING)).isEqualTo(made);
        assertThat(load(Way.SYNC)).isEqualTo(made);
    }

    @Test
    void round_refusesLoadsThatDiffer() {
        LoadResult good = new LoadResult(1, 1, 1, 1, "10|1.00");
        LoadResult bad = new LoadResult(1, 1, 1, 1, "9|1.00");

        assertThatThrownBy(() -> new LoadRound(good, bad, good, good, good, good))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("expected 10|1.00 as H2 made them, found 9|1.00");
    }

    @Test
    void result_comesBackFromWhatAProcessPrinted() {
        LoadResult result = new LoadResult(1_500_000_000L, 2, 3, 4, "10|1.00|x");

        assertThat(LoadResult.parse("something else\n" + result.line() + "\n")).isEqualTo(result);
        assertThat(result.seconds()).isEqualTo(1.5);
    }

    @Test
    void options_sayWhatTheyExpect() {
        assertThat(LoadOptions.parse(new String[] {"--rows", "10", "--json"}))
                .isEqualTo(new LoadOptions(10, 3, 256, true, false, false, Optional.empty(), List.of()));
        assertThatThrownBy(() -> LoadOptions.parse(new String[] {"--rows", "0"}))
                .hasMessageContaining("[--rows N]")
                .hasMessageContaining("found '--rows 0'");
        assertThatThrownBy(() -> LoadOptions.parse(new String[] {"--fast", "1"}))
                .hasMessageContaining("found '--fast'");
        assertThatThrownBy(() -> LoadOptions.parse(new String[] {"--rows"}))
                .hasMessageContaining("found '--rows' at the end");
    }

    private String load(Way way) throws Exception {
        Path own = Files.createDirectory(folder.resolve(way.name()));
        new Postings(ROWS).write(H2Load.csv(own), H2Load.zip(own));
        H2Load load = new H2Load(own, ROWS);
        load.run(way);
        return load.check(way);
    }
}
