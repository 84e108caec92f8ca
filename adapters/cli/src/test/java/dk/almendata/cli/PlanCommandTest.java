package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code plan}: what {@code sync} would do, and nothing done. */
class PlanCommandTest {

    @TempDir
    private Path root;

    private Path zips;

    @BeforeEach
    void makeFolder() throws Exception {
        zips = Files.createDirectory(root.resolve("zips"));
    }

    /** Full loads, months, re-runs, shrunken and damaged ones: the outcomes and counts are those of the sync after it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void plan_saysTheOutcomesOfTheSyncAfterIt(long seed) {
        Random random = new Random(seed);
        for (int id = 1; id <= 4; id++) {
            add(random, id);
        }
        run("sync");
        for (int id = 5; id <= 12; id++) {
            add(random, id);
        }

        Run plan = run("plan");
        Run again = run("plan");
        Run sync = run("sync");

        String[] told = {"kind", "deliveryId", "outcome", "files", "rowsInFile", "rowsLanded"};
        assertThat(plan.json(told)).isEqualTo(sync.json(told)).isEqualTo(again.json(told));
        assertThat(plan.json("outcome")).contains("loaded").hasSizeGreaterThan(12);
        assertThat(plan.exitCode()).isNotZero();
    }

    @Test
    void plan_makesNoTable_andIsZeroWhenNothingIsToBeDone() {
        ZipFiles.write(zips, "Huslejedata_Fuld_3_2024-01-01_2024-12-31.zip", ZipFiles.zip("Bolig.csv", rows(3)));

        Run first = run("plan");

        assertThat(first.exitCode()).isEqualTo(ExitCode.BEHIND);
        assertThat(first.json("outcome", "message"))
                .element(1)
                .isEqualTo("-|A plan: nothing was loaded, and no table was made or changed.");
        assertThat(Run.of("schema", "show", "--db", database(), "--format", "csv")
                        .output()
                        .lines())
                .hasSize(1);
        run("sync");
        assertThat(run("plan").exitCode()).isZero();
    }

    /** A plan is no run. */
    @Test
    void runs_sayWhenSyncRanAndWhatItCameTo() {
        ZipFiles.write(zips, "Huslejedata_Fuld_3_2024-01-01_2024-12-31.zip", ZipFiles.zip("Bolig.csv", rows(3)));
        assertThat(Run.of("runs", "--db", database()).exitCode()).isNotZero();
        run("plan");
        run("sync");
        run("sync");

        Run runs = Run.of("runs", "--db", database(), "--format", "json");

        assertThat(runs.json("source", "message")).containsExactly("data-ud|1 unchanged.", "data-ud|1 loaded.");
        assertThat(runs.json("ended")).doesNotContain("-");
        assertThat(runs.exitCode()).isZero();
        assertThat(Run.of("runs", "--source", "andet", "--db", database()).exitCode())
                .isEqualTo(ExitCode.BEHIND);
    }

    /** What a sync would hold wants a decision before it. */
    @Test
    void plan_endsWithTwoWhereADecisionWouldBeNeeded() {
        ZipFiles.write(zips, "Huslejedata_Delvis_3_2025-01-01_2025-01-31.zip", ZipFiles.zip("Bolig.csv", rows(3)));

        assertThat(run("plan").exitCode()).isEqualTo(ExitCode.DECISION_NEEDED);
    }

    private void add(Random random, int id) {
        boolean full = id == 1 || random.nextInt(4) == 0;
        String period = full ? "2024-01-01_2024-12-31" : "2025-0" + (random.nextInt(3) + 1) + "-01_2025-0";
        if (!full) {
            int month = period.charAt(6) - '0';
            period += month + (month == 2 ? "-28" : "-31");
        }
        String name = "Huslejedata_" + (full ? "Fuld_" : "Delvis_") + id + "_" + period + ".zip";
        String content = switch (random.nextInt(8)) {
            case 0 -> "AfdelingIdentifikator;Nr;Leje\n";
            case 1 -> rows(3) + "0240001;x;y;z\n";
            default -> rows(random.nextInt(3) * 200 + 5);
        };
        ZipFiles.write(zips, name, ZipFiles.zip("Bolig.csv", content));
    }

    private static String rows(int count) {
        List<String> lines = new ArrayList<>(List.of("AfdelingIdentifikator;Nr;Leje"));
        for (int row = 1; row <= count; row++) {
            lines.add(String.format(Locale.ROOT, "0240%03d;%d;%d.50", row % 3 + 1, row, row));
        }
        return String.join("\n", lines) + "\n";
    }

    private Run run(String verb) {
        return Run.of(verb, "--from", zips.toString(), "--db", database(), "--format", "json");
    }

    private String database() {
        return "jdbc:h2:file:" + root.resolve("almendata");
    }
}
