package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code accept}, {@code reject} and {@code explain}: what people decide, and what came of it. */
class DecisionCommandTest {

    @TempDir
    private Path root;

    private Path zips;

    @BeforeEach
    void load() throws Exception {
        zips = Files.createDirectory(root.resolve("zips"));
        put(11, "Fuld", "-_2024-12-31", "0240001;2024-05-01;a\n0240002;2024-06-01;b\n");
        put(12, "Delvis", "2025-01-01_2025-01-31", "0240001;2025-01-10;c\n0240002;2025-01-11;d\n");
        assertThat(sync().exitCode()).isZero();
    }

    @Test
    void rejected_leavesTheRowsBefore_andUndoBringsItBack() {
        put(13, "Delvis", "2025-01-01_2025-01-31", "0240001;2025-01-10;forkert\n");
        assertThat(sync().exitCode()).isZero();

        Run reject = run("reject", "13", "--reason", "Kørt for tidligt", "--format", "json");

        assertThat(reject.exitCode()).isZero();
        assertThat(reject.json("deliveryId", "decision", "state", "rowsCame", "rowsWent", "message"))
                .containsExactly("13|reject|rejected|2|1|2 rows are current again, 1 no longer are.");
        assertThat(values()).containsExactly("a", "b", "c", "d");
        assertThat(sync("--format", "json").json("deliveryId", "outcome"))
                .containsExactly("11|unchanged", "12|unchanged", "13|declined", "-|-");

        assertThat(run("reject", "13", "--undo", "--reason", "Var rigtig").exitCode())
                .isZero();
        assertThat(values()).containsExactly("a", "b", "forkert");
    }

    @Test
    void held_isLoadedOnceItIsAccepted() {
        put(13, "Delvis", "2025-01-01_2025-01-31", "");
        Run held = sync("--format", "json");
        assertThat(held.exitCode()).isEqualTo(2);
        assertThat(held.json("deliveryId", "outcome")).contains("13|held");

        Run accept = run("accept", "13", "--reason", "Alle er flyttet", "--format", "json");

        assertThat(accept.json("state", "message")).containsExactly("downloaded|The next sync loads it.");
        assertThat(sync("--format", "json").json("deliveryId", "outcome")).contains("13|loaded");
        // A file names no filter, and under an empty filter nothing of an organisation that is absent is taken away.
        assertThat(values()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void explain_tellsTheLifeOfADelivery() {
        put(13, "Delvis", "2025-01-01_2025-01-31", "0240001;2025-01-10;c\n");
        sync();
        run("reject", "13", "--reason", "Prøve");
        run("reject", "13", "--undo", "--reason", "Slut");

        Run explain = run("explain", "12", "--format", "json");

        assertThat(explain.exitCode()).isZero();
        assertThat(explain.json("event", "text"))
                .satisfiesExactly(
                        listed -> assertThat(listed).startsWith("listed|Huslejedata_Delvis 2025-01-01"),
                        downloaded -> assertThat(downloaded).startsWith("downloaded|archive sha-256 "),
                        loaded -> assertThat(loaded).isEqualTo("loaded|2 rows in 1 files"),
                        file -> assertThat(file)
                                .isEqualTo("file|Leje.csv into leje: 2 rows in the file, 2 stored, 0 replaced then,"
                                        + " 0 current now; the places of the others are ruled by 13"),
                        now -> assertThat(now).isEqualTo("now|its rows are in the tables; nothing to do"));
        assertThat(run("explain", "13", "--format", "json").json("event", "text"))
                .contains("decided|Rejected by decision: Prøve", "decided|Decision taken back: Slut");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accept 99 --reason x          | 1  | Delivery 99 is not known in the source data-ud
            reject 99 --reason x          | 1  | Delivery 99 is not known
            explain 99                    | 1  | Delivery 99 is not known
            accept 12 --reason x          | 1  | Delivery 12 is loaded; there is nothing to accept
            reject 12 --undo --reason x   | 1  | no decision to reject it stands
            reject 0 --reason x           | 64 | expected a number from 1 on
            reject 12                     | 64 | --reason
            explain                       | 64 | ID
            """)
    void whatCannotBe_isRefused(String command, int exitCode, String message) {
        Run run = run(command.split(" "));

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.errors()).contains(message);
    }

    @Test
    void blankReason_isRefused() {
        assertThat(run("reject", "12", "--reason", " ").exitCode()).isEqualTo(64);
        assertThat(run("reject", "12", "--reason", "a\nb").errors()).contains("one line");
    }

    private void put(int id, String extent, String period, String rows) {
        ZipFiles.write(
                zips,
                "Huslejedata_" + extent + "_" + id + "_" + period + ".zip",
                ZipFiles.zip("Leje.csv", "AfdelingIdentifikator;Periode;Navn\n" + rows));
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        for (String line : run("changes", "--since", "0", "--table", "leje", "--format", "csv")
                .output()
                .lines()
                .skip(1)
                .toList()) {
            values.add(line.substring(line.lastIndexOf(',') + 1));
        }
        values.sort(null);
        return values;
    }

    private Run sync(String... options) {
        List<String> command = new ArrayList<>(List.of("sync", "--from", zips.toString()));
        command.addAll(List.of(options));
        return run(command.toArray(new String[0]));
    }

    private Run run(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--db", "jdbc:h2:file:" + root.resolve("db")));
        return Run.of(arguments.toArray(new String[0]));
    }
}
