package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code export} and {@code import}: out of a database, into another one, and what a first user is told. */
class ExportCommandTest {

    private static final String ROWS =
            "AfdelingIdentifikator;Posteringsdato;Beløb\n0240001;2025-01-03;100.50\n0397002;2025-01-04;200\n";

    @TempDir
    private Path root;

    @BeforeEach
    void load() throws Exception {
        Path zips = Files.createDirectory(root.resolve("zips"));
        ZipFiles.write(
                zips,
                "Finanspostering_Delvis_12_2025-01-01_2025-01-31.zip",
                ZipFiles.zip("Finanspostering_Delvis.csv", ROWS));
        assertThat(Run.of("sync", "--without-base", "--from", zips.toString(), "--db", database("a"))
                        .exitCode())
                .isZero();
    }

    @Test
    void export_saysWhatIsWrittenAndTheMarkToGoOnFrom() {
        Run run = export("--format", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json("kind", "table", "file", "rows", "tables", "mark"))
                .containsExactly("table|finanspostering|finanspostering.csv|2|-|-", "summary|-|" + zip() + "|2|1|1");
    }

    @Test
    void import_givesTheSameExportAgain() throws Exception {
        export();

        Run run = Run.of("import", zip(), "--db", database("b"), "--format", "json");
        Run again = Run.of(
                "export", "--db", database("b"), "--to", root.resolve("b.zip").toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.json("kind", "table", "rows", "outcome"))
                .containsExactly("table|finanspostering|2|-", "summary|-|-|loaded");
        assertThat(again.exitCode()).isZero();
        assertThat(root.resolve("b.zip")).hasSameBinaryContentAs(root.resolve("a.zip"));
        assertThat(Run.of("import", zip(), "--db", database("b")).output()).contains("Loaded before");
    }

    @Test
    void export_isADeliveryThatVerifyAcceptsUnderItsOwnSchema() throws Exception {
        export("--provenance");
        Path schema = root.resolve("datapackage.json");
        try (ZipFile file = new ZipFile(zip())) {
            Files.write(
                    schema,
                    file.getInputStream(file.getEntry("datapackage.json")).readAllBytes());
        }

        Run run = Run.of("verify", "--schema", schema.toString(), zip(), "--format", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json("file", "rows", "columns", "problemsTotal")).contains("finanspostering.csv|2|7|0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --organisation 0240                    | 1
            --organisation 240,397                 | 2
            --from 2025-01 --until 2025-01         | 2
            --from 2025-02                         | 0
            --table finanspostering                | 2
            """)
    void selection_isWhatIsWritten(String options, long rows) {
        assertThat(export((options + " --format json").split(" ")).json("rows")).contains(String.valueOf(rows));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --table bolig                  | 64 | there is no table 'bolig'. Known are: finanspostering.
            --from januar                  | 64 | expected a month such as 2025-04, found 'januar'
            --from 2025-02 --until 2025-01 | 64 | A period ends before it begins
            --organisation x               | 64 | --organisation
            """)
    void wrongUsage_isExplained(String options, int exitCode, String message) {
        Run run = export(options.split(" "));

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.errors()).contains(message);
        assertThat(root.resolve("a.zip")).doesNotExist();
    }

    @Test
    void fileThatIsNoExport_staysUnlessForced() throws Exception {
        Path file = Files.writeString(root.resolve("a.zip"), "mine");

        Run refused = export();
        assertThat(refused.exitCode()).isEqualTo(74);
        assertThat(refused.errors()).contains("exists and is no export", "--force");
        assertThat(file).hasContent("mine");

        assertThat(export("--force").exitCode()).isZero();
        assertThat(export("--excel").exitCode()).isZero();
        assertThat(export().exitCode()).isZero();
    }

    @Test
    void folderThatIsNotThere_isExplained() {
        Run run = Run.of(
                "export",
                "--db",
                database("a"),
                "--to",
                root.resolve("no/a.zip").toString());

        assertThat(run.exitCode()).isEqualTo(74);
        assertThat(run.errors()).contains("does not exist. Make it first.");
    }

    @Test
    void databaseThatIsNotThere_isNotMade() {
        Run run = Run.of("export", "--db", database("none"), "--to", zip());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.errors()).contains("There is no database");
        assertThat(root.resolve("none.mv.db")).doesNotExist();
    }

    @Test
    void import_intoADatabaseOfDeliveries_isRefused() {
        export();

        Run run = Run.of("import", zip(), "--db", database("a"));

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors()).contains("holds deliveries of [data-ud]", "Give --db a new database");
    }

    @Test
    void import_ofWhatIsNoExport_isExplained() {
        export("--excel");
        Run excel = Run.of("import", zip(), "--db", database("b"));
        Run delivery = Run.of(
                "import",
                root.resolve("zips/Finanspostering_Delvis_12_2025-01-01_2025-01-31.zip")
                        .toString(),
                "--db",
                database("b"));
        Run missing = Run.of("import", root.resolve("none.zip").toString(), "--db", database("b"));

        assertThat(List.of(excel.exitCode(), delivery.exitCode(), missing.exitCode()))
                .containsExactly(65, 1, 74);
        assertThat(excel.errors()).contains("export again without --excel");
        assertThat(delivery.errors()).contains("found no datapackage.json, so that this is no export");
    }

    private Run export(String... options) {
        String[] arguments = new String[options.length + 5];
        arguments[0] = "export";
        arguments[1] = "--db";
        arguments[2] = database("a");
        arguments[3] = "--to";
        arguments[4] = zip();
        System.arraycopy(options, 0, arguments, 5, options.length);
        return Run.of(arguments);
    }

    private String zip() {
        return root.resolve("a.zip").toString();
    }

    private String database(String name) {
        return "jdbc:h2:file:" + root.resolve(name);
    }
}
