package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sync}, {@code status}, {@code gaps}, {@code coverage} and {@code doctor} by a configuration file of several sources. */
class SeveralSourcesTest {

    private static final byte[] ZIP = ZipFiles.zip("Bygning.csv", "BoligorganisationIdentifikator;Areal\n0240;100\n");

    @TempDir
    private Path root;

    private final SmallService service = new SmallService();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void sync_bringsEachSourceInStep_inOneRun() throws Exception {
        january();
        zips();
        configure("""
                {'defaults': {'apiKeyEnv': 'NOEGLE', 'database': {'url': 'jdbc:h2:file:db'}, 'policy': {'withoutBase': true}},
                 'sources': [{'name': 'service', 'url': 'URL'}, {'name': 'browser', 'folder': 'zips'}]}
                """);

        Run run = run("sync", "--on", "2025-02-10");

        assertThat(run.json("kind", "source", "deliveryId", "outcome", "loaded", "exitCode"))
                .containsExactly(
                        "delivery|service|7|loaded|-|-",
                        "summary|service|-|-|1|0",
                        "delivery|browser|8|loaded|-|-",
                        "summary|browser|-|-|1|0",
                        "total|-|-|-|-|0");
        assertThat(run.json("sources", "inStep", "message")).last().isEqualTo("2|2|2 sources, all in step.");
        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).as("that one database holds both is meant").doesNotContain("Warning");
        assertThat(root.resolve("almendata-spool")).isDirectory();

        assertThat(run("sync", "--on", "2025-02-10").json("unchanged")).contains("1");
        assertThat(run("status", "--on", "2025-02-10").json("source", "state"))
                .contains("service|loaded", "browser|loaded");
        assertThat(Run.of(
                                "status",
                                "--db",
                                "jdbc:h2:file:" + root.resolve("db"),
                                "--on",
                                "2025-02-10",
                                "--format",
                                "json")
                        .json("source"))
                .contains("service", "browser");
    }

    /** A wrong key, a database that is not there, a missing variable, a missing folder: each is told, and the last source is loaded. */
    @Test
    void fault_ofOneSource_stopsNoOther() throws Exception {
        january();
        configure("""
                {'defaults': {'url': 'URL', 'apiKeyEnv': 'NOEGLE', 'database': {'url': 'jdbc:h2:file:db'},
                   'policy': {'withoutBase': true}},
                 'sources': [
                   {'name': 'refused', 'apiKeyEnv': 'FORKERT'},
                   {'name': 'unreachable', 'database': {'url': 'jdbc:postgresql://127.0.0.1:1/almen'}},
                   {'name': 'keyless', 'apiKeyEnv': 'INGEN'},
                   {'name': 'profiled', 'profile': 'none.json'},
                   {'name': 'folderless', 'folder': 'none'},
                   {'name': 'good'}]}
                """);

        Run run = run("sync", "--on", "2025-02-10");

        assertThat(run.json("kind", "source", "loaded", "exitCode"))
                .containsExactly(
                        "summary|refused|0|3",
                        "summary|unreachable|null|3",
                        "summary|keyless|null|65",
                        "summary|profiled|null|74",
                        "summary|folderless|null|74",
                        "delivery|good|-|-",
                        "summary|good|1|0",
                        "total|-|-|65");
        assertThat(run.json("inStep", "message"))
                .last()
                .isEqualTo(
                        "1|6 sources; not in step, with their exit codes: refused (3), unreachable (3), keyless (65),"
                                + " profiled (74), folderless (74).");
        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.errors())
                .contains(
                        "almendata: refused: ",
                        "almendata: unreachable: The database cannot be opened",
                        "almendata: keyless: Environment variable INGEN is not set",
                        "almendata: profiled: The wire profile",
                        "almendata: folderless: ")
                .doesNotContain("forkert-hemmelighed");
        assertThat(run.output()).doesNotContain("forkert-hemmelighed");
    }

    /** The code of the gravest: 3 before 74, 2 and 1. */
    @Test
    void exitCode_isThatOfTheGravest() throws Exception {
        january();
        service.deliver(8, "Bbr_Delvis", "Succes", "2025-02-01", "2025-03-15", "S1");
        configure("""
                {'defaults': {'database': {'url': 'jdbc:h2:file:db'}, 'policy': {'withoutBase': true}},
                 'sources': [
                   {'name': 'held', 'url': 'URL', 'apiKeyEnv': 'NOEGLE'},
                   {'name': 'empty', 'folder': 'empty'},
                   {'name': 'folderless', 'folder': 'none'},
                   {'name': 'refused', 'url': 'URL', 'apiKeyEnv': 'FORKERT'}]}
                """);
        Files.createDirectory(root.resolve("empty"));

        assertThat(run("sync", "--on", "2025-02-10", "--source", "held").exitCode())
                .isEqualTo(2);
        assertThat(run("sync", "--on", "2025-02-10", "--source", "empty").exitCode())
                .isEqualTo(1);
        Run all = run("sync", "--on", "2025-02-10");
        assertThat(all.json("kind", "exitCode"))
                .containsSubsequence("summary|2", "summary|1", "summary|74", "summary|3", "total|3");
        assertThat(all.exitCode()).isEqualTo(3);
    }

    @Test
    void table_hasAPartForEachSourceAndALineForEachAtTheEnd() throws Exception {
        january();
        configure("""
                {'defaults': {'url': 'URL', 'database': {'url': 'jdbc:h2:file:db'}, 'policy': {'withoutBase': true}},
                 'sources': [{'name': 'good', 'apiKeyEnv': 'NOEGLE'}, {'name': 'keyless', 'apiKeyEnv': 'INGEN'}]}
                """);

        Run run = run("sync", "--on", "2025-02-10", "--format", "table");

        List<String> lines = run.output().lines().toList();
        assertThat(lines)
                .contains("good", "keyless", "All sources")
                .anyMatch(line -> line.startsWith("7 ") && line.contains("Bbr_Delvis"))
                .anyMatch(line -> line.matches("good +0 +1 +0 +0 +0 +0 +0 +0 +good on 2025-02-10: in step\\."))
                .anyMatch(line -> line.matches("keyless +65 +Environment variable INGEN is not set.*"))
                .last()
                .isEqualTo("2 sources; not in step, with their exit codes: keyless (65).");
    }

    @Test
    void csv_isOneTable() throws Exception {
        january();
        configure("""
                {'sources': [{'name': 'good', 'url': 'URL', 'apiKeyEnv': 'NOEGLE', 'database': {'url': 'jdbc:h2:file:db'},
                  'policy': {'withoutBase': true}}]}
                """);

        List<String> lines = run("sync", "--on", "2025-02-10", "--format", "csv")
                .output()
                .lines()
                .toList();

        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("kind,deliveryId,").endsWith(",exitCode,sources,inStep");
        assertThat(lines.get(3)).startsWith("total,").endsWith(",0,1,1");
    }

    /** Each source by its own policy and its own database. */
    @Test
    void settings_areThoseOfEachSource() throws Exception {
        january();
        configure("""
                {'defaults': {'url': 'URL', 'apiKeyEnv': 'NOEGLE', 'policy': {'withoutBase': true, 'maxDrop': 10}},
                 'sources': [
                   {'name': 'strict', 'policy': {'withoutBase': false}, 'database': {'url': 'jdbc:h2:file:strict'}},
                   {'name': 'loose', 'database': {'url': 'jdbc:h2:file:loose'}}]}
                """);

        assertThat(run("sync", "--on", "2025-02-10").json("source", "outcome")).contains("strict|held", "loose|loaded");
        assertThat(root.resolve("strict.mv.db")).exists();
        assertThat(root.resolve("loose.mv.db")).exists();
        assertThat(run("gaps", "--on", "2025-02-10").json("source", "state")).containsExactly("strict|held");
        assertThat(run("gaps", "--on", "2025-02-10").exitCode()).isEqualTo(2);
    }

    @Test
    void statusAndGaps_goOnAfterASourceThatCannotBeAsked() throws Exception {
        january();
        configure("""
                {'defaults': {'url': 'URL', 'apiKeyEnv': 'NOEGLE', 'policy': {'withoutBase': true}},
                 'sources': [
                   {'name': 'missing', 'database': {'url': 'jdbc:h2:file:never'}},
                   {'name': 'other', 'database': {'url': 'jdbc:h2:file:db'}},
                   {'name': 'good', 'database': {'url': 'jdbc:h2:file:db'}}]}
                """);
        run("sync", "--on", "2025-02-10", "--source", "good");

        Run run = run("status", "--on", "2025-02-10");

        assertThat(run.json("source", "state")).containsExactly("good|loaded", "good|notDue");
        assertThat(run.errors())
                .contains("almendata: missing: There is no database ", "Nothing was ever listed from a source 'other'");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run("gaps", "--on", "2025-02-10", "--source", "good").exitCode())
                .isZero();
        assertThat(run("coverage", "--on", "2025-02-10", "--source", "good").json("source"))
                .isNotEmpty()
                .containsOnly("good");
        assertThat(root.resolve("never.mv.db")).doesNotExist();
    }

    @Test
    void doctor_looksAtEachSource() throws Exception {
        january();
        zips();
        configure("""
                {'defaults': {'url': 'URL', 'apiKeyEnv': 'NOEGLE', 'database': {'url': 'jdbc:h2:file:db'}},
                 'sources': [{'name': 'good'}, {'name': 'refused', 'apiKeyEnv': 'FORKERT'},
                   {'name': 'browser', 'folder': 'zips'}, {'name': 'folderless', 'folder': 'none'}]}
                """);

        Run run = run("doctor");

        assertThat(run.json("source", "check", "outcome"))
                .contains(
                        "null|java|ok",
                        "good|service|ok",
                        "refused|service|fault",
                        "browser|folder|ok",
                        "folderless|folder|fault",
                        "folderless|spool|ok")
                .filteredOn(row -> row.contains("|java|"))
                .hasSize(1);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run("doctor", "--source", "browser").exitCode()).isZero();
        assertThat(root.resolve("db.mv.db")).doesNotExist();
    }

    @Test
    void explainAndDecisions_areAboutTheSourceThatIsPicked() throws Exception {
        january();
        configure("""
                {'defaults': {'url': 'URL', 'apiKeyEnv': 'NOEGLE', 'policy': {'withoutBase': true}},
                 'sources': [{'name': 'a', 'database': {'url': 'jdbc:h2:file:a'}},
                   {'name': 'b', 'database': {'url': 'jdbc:h2:file:b'}}]}
                """);
        run("sync", "--on", "2025-02-10");

        assertThat(run("reject", "7", "--reason", "Prøve", "--source", "b").json("source", "state"))
                .containsExactly("b|rejected");
        assertThat(run("explain", "7", "--source", "a").json("event")).doesNotContain("decided");
        assertThat(run("explain", "7", "--source", "b").json("source", "event")).contains("b|decided");
        assertThat(run("reject", "7", "--undo", "--reason", "Slut", "--source", "b")
                        .exitCode())
                .isZero();
        for (String verb : List.of("explain", "accept", "reject")) {
            Run run = verb.equals("explain") ? run(verb, "7") : run(verb, "7", "--reason", "x");
            assertThat(run.exitCode()).isEqualTo(64);
            assertThat(run.errors()).contains("Missing required option: '--source=NAME'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync", "status", "gaps", "coverage", "doctor", "explain 7", "accept 7 --reason x"})
    void invalidFile_endsWith65AndDoesNothing(String verb) throws Exception {
        configure(
                "{'sources': [{'name': 'a', 'url': 'URL', 'apiKey': 'hemmelig', 'database': {'url': 'jdbc:h2:file:db'}}]}");

        Run run = run(verb.split(" "));

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.errors()).contains("/sources/0/apiKey: ").doesNotContain("hemmelig");
        assertThat(root.resolve("db.mv.db")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sync --url http://127.0.0.1:1",
                "sync --db jdbc:h2:file:./x",
                "sync --from zips",
                "sync --max-drop 3",
                "sync --source none",
                "status --db jdbc:h2:file:./x",
                "gaps --catalogue x.json",
                "doctor --api-key-env NOEGLE",
            })
    void whatStandsInTheFile_isNoOptionBesideIt(String command) throws Exception {
        configure("{'sources': [{'name': 'a', 'folder': 'zips', 'database': {'url': 'jdbc:h2:file:db'}}]}");

        Run run = run(command.split(" "));

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors()).contains(command.split(" ")[1] + ": ");
    }

    /** A key that stands where its file should be named has no folder of its own in the message. */
    @Test
    void keyInPlaceOfItsFile_isNotShown() throws Exception {
        configure("""
                {'sources': [{'name': 'a', 'url': 'URL', 'apiKeyFile': 'k3y-hemmelig',
                  'database': {'url': 'jdbc:h2:file:db', 'passwordFile': 'k0de-hemmelig'}}]}
                """);

        for (String verb : List.of("sync", "doctor")) {
            Run run = run(verb);

            assertThat(run.exitCode()).isEqualTo(65);
            assertThat(run.output() + run.errors())
                    .contains("never the secret itself")
                    .doesNotContain("hemmelig");
        }
        assertThat(run("status").output() + run("status").errors()).doesNotContain("hemmelig");
    }

    @Test
    void until_holdsForEverySource() throws Exception {
        january();
        service.deliver(8, "Bbr_Delvis", "Succes", "2025-02-01", "2025-02-28", "S1");
        configure("""
                {'defaults': {'url': 'URL', 'apiKeyEnv': 'NOEGLE', 'database': {'url': 'jdbc:h2:file:db'},
                   'policy': {'withoutBase': true}}, 'sources': [{'name': 'a'}, {'name': 'b'}]}
                """);

        Run run = run("sync", "--on", "2025-03-10", "--until", "2025-01");

        assertThat(run.json("source", "postponed")).contains("a|1", "b|1");
        assertThat(run.exitCode()).isZero();
    }

    private void january() {
        service.subscribe("S1", "Bbr_Delvis");
        service.deliver(7, "Bbr_Delvis", "Succes", "2025-01-01", "2025-01-31", "S1");
        service.zips.put(7L, ZIP);
        service.zips.put(8L, ZIP);
    }

    private void zips() throws Exception {
        ZipFiles.write(Files.createDirectory(root.resolve("zips")), "Bbr_Delvis_8_2025-01-01_2025-01-31.zip", ZIP);
    }

    private void configure(String document) throws Exception {
        Files.writeString(
                root.resolve("almendata.json"), document.replace('\'', '"').replace("URL", service.url()));
    }

    private Run run(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--config", root.resolve("almendata.json").toString()));
        if (!arguments.contains("--format")) {
            arguments.addAll(List.of("--format", "json"));
        }
        return new Run()
                .variable("NOEGLE", SmallService.KEY)
                .variable("FORKERT", "forkert-hemmelighed")
                .run(arguments.toArray(String[]::new));
    }
}
