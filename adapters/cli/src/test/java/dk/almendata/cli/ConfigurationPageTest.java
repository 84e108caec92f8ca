package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.sandbox.SandboxServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the page is read and run as it stands there, the address of the service aside. */
class ConfigurationPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "configuration.md");

    @TempDir
    private Path root;

    @Test
    void example_bringsItsSourcesInStep() throws Exception {
        try (SandboxServer sandbox = SandboxServer.builder()
                .on(LocalDate.of(2025, 2, 10))
                .datapakker(DatapakkeName.of("Stamdata_Fuld"), DatapakkeName.of("Stamdata_Delvis"))
                .start()) {
            Path file = write(sandbox);

            assertThat(run(sandbox, "doctor", file).exitCode()).isZero();
            Run sync = run(sandbox, "sync", file);

            assertThat(sync.json("kind", "source", "exitCode"))
                    .filteredOn(row -> !row.startsWith("delivery"))
                    .containsExactly("summary|data-ud|0", "summary|raadgiver|0", "summary|browser|0", "total|-|0");
            assertThat(sync.exitCode()).isZero();
            assertThat(run(sandbox, "gaps", file).output()).isEmpty();
            assertThat(root.resolve("data").resolve("raadgiver.mv.db")).exists();
            assertThat(root.resolve("spool")).isDirectory();
        }
    }

    /** Every property that the reader knows stands in the table of the page, and nothing else does. */
    @Test
    void page_namesEveryProperty() throws Exception {
        String table = Files.readString(PAGE).split("## What a source says")[1].split("`defaults` may say")[0];
        List<String> named = Pattern.compile("^\\| ((?:`\\w+`(?:, )?)+) \\|", Pattern.MULTILINE)
                .matcher(table)
                .results()
                .flatMap((MatchResult row) ->
                        Stream.of(row.group(1).replace("`", "").split(", ")))
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrder(
                        "name",
                        "url",
                        "folder",
                        "apiKeyEnv",
                        "apiKeyFile",
                        "profile",
                        "catalogue",
                        "spool",
                        "database",
                        "policy");
        assertThat(ConfigurationFile.PROPERTIES).containsExactlyInAnyOrderElementsOf(named);
        assertThat(table)
                .contains(ConfigurationFile.DATABASE.stream()
                        .map(name -> "`" + name + "`")
                        .toList())
                .contains(ConfigurationFile.POLICY.stream()
                        .map(name -> "`" + name + "`")
                        .toList());
    }

    private Path write(SandboxServer sandbox) throws Exception {
        String page = Files.readString(PAGE);
        String example = page.substring(page.indexOf("```json\n") + 8, page.indexOf("\n```\n"));
        Files.writeString(Files.createDirectory(root.resolve("keys")).resolve("data-ud"), sandbox.apiKey());
        Files.writeString(root.resolve("profile.json"), "{}");
        Files.writeString(root.resolve("datapakker.json"), "{\"Datapakker\": []}");
        Path downloads = Files.createDirectory(root.resolve("downloads"));
        ZipFiles.write(
                downloads,
                "Bbr_Fuld_1_-_2024-12-31.zip",
                ZipFiles.zip("Bygning.csv", "BoligorganisationIdentifikator;Areal\n0240;100\n"));
        return Files.writeString(root.resolve("almendata.json"), example.replace("https://host/api", sandbox.url()));
    }

    private static Run run(SandboxServer sandbox, String verb, Path file) {
        String[] command = verb.equals("doctor")
                ? new String[] {verb, "--config", file.toString(), "--format", "json"}
                : new String[] {verb, "--config", file.toString(), "--format", "json", "--on", "2025-02-10"};
        return new Run()
                .variable("ALMENDATA_RAADGIVER_KEY", sandbox.apiKey())
                .variable("ALMENDATA_DB_PASSWORD", "kodeord")
                .run(command);
    }
}
