package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {

    private static final String GOOD = "Navn;Areal\n\"Ærø; \"\"syd\"\"\";12\nKaj;\n";

    @TempDir
    private Path folder;

    @Test
    void verify_soundZip_hasNoProblemsAndEndsWith0() {
        Run run = verify(ZipFiles.zip("Bolig.csv", "\uFEFF" + GOOD, "Tom.csv", "a;b;c\n"));

        assertThat(run.output().lines())
                .containsExactly(
                        "{\"file\":\"Bolig.csv\",\"rows\":2,\"columns\":2,\"problemsTotal\":0,\"problems\":[],"
                                + "\"notesTotal\":0,\"notes\":[],\"dialect\":null}",
                        "{\"file\":\"Tom.csv\",\"rows\":0,\"columns\":3,\"problemsTotal\":0,\"problems\":[],"
                                + "\"notesTotal\":0,\"notes\":[],\"dialect\":null}");
        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).isEmpty();
    }

    static Stream<Arguments> brokenZips() {
        byte[] good = ZipFiles.zip("Bolig.csv", GOOD);
        return Stream.of(
                Arguments.of(
                        "HTML",
                        "<!DOCTYPE html><html>Log ind</html>".getBytes(StandardCharsets.UTF_8),
                        null,
                        "archive-not-a-zip",
                        "web page"),
                Arguments.of("empty file", new byte[0], null, "archive-not-a-zip", "empty file"),
                Arguments.of("truncated", ZipFiles.truncated(good), null, "archive-damaged", "Fetch it again"),
                Arguments.of(
                        "wrong CRC", ZipFiles.withWrongCrc("Bolig.csv", GOOD), null, "archive-checksum", "Bolig.csv"),
                Arguments.of(
                        "leaves its folder",
                        ZipFiles.zip("../Bolig.csv", GOOD),
                        null,
                        "archive-entry-name",
                        "../Bolig.csv"),
                Arguments.of(
                        "missing separator",
                        ZipFiles.zip("Bolig.csv", "a;b;c\nx\"y\";1\n"),
                        "Bolig.csv|2|1",
                        "csv-quote",
                        "separator"),
                Arguments.of(
                        "short row",
                        ZipFiles.zip("Bolig.csv", "a;b\n1;2\n3\n"),
                        "Bolig.csv|3|2",
                        "csv-column-count",
                        "1 field instead of 2"),
                Arguments.of(
                        "Latin-1",
                        ZipFiles.zip("Bolig.csv", "a;b\nÆrø;2\n".getBytes(StandardCharsets.ISO_8859_1)),
                        "Bolig.csv|2|1",
                        "text-encoding",
                        "UTF-8"),
                Arguments.of(
                        "duplicate header",
                        ZipFiles.zip("Bolig.csv", "Navn;navn\n1;2\n"),
                        "Bolig.csv|1|0",
                        "csv-header-duplicate",
                        "navn"));
    }

    /** Each gives one clear message: where, what was expected, what was found, what to do. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenZips")
    void verify_brokenZip_hasOneProblemAndEndsWith1(
            String name, byte[] zip, String place, String code, String inMessage) {
        Run run = verify(zip);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json()).hasSize(1).first().satisfies(file -> {
            assertThat(file.path("problemsTotal").asLong()).isEqualTo(1);
            JsonNode problem = file.path("problems").path(0);
            assertThat(problem.path("code").asText()).isEqualTo(code);
            assertThat(problem.path("severity").asText()).isEqualTo("error");
            assertThat(problem.path("message").asText()).contains("expected", inMessage);
            if (place == null) {
                assertThat(file.path("file").isNull()).isTrue();
                assertThat(file.path("rows").isNull()).isTrue();
                assertThat(problem.path("line").isNull()).isTrue();
            } else {
                assertThat(file.path("file").asText() + "|"
                                + problem.path("line").asText() + "|"
                                + problem.path("record").asText())
                        .isEqualTo(place);
            }
        });
        assertThat(run.errors().isEmpty()).isEqualTo(!code.equals("text-encoding"));
    }

    /** Whoever must state another dialect is told what the file looks like, and nothing that stands in it. */
    @Test
    void verify_fileInAnotherDialect_saysWhatItLooksLike() {
        Run run = verify(ZipFiles.zip("Bolig.csv", "Navn,Areal\n\"Bo Holm\",12.5\nKaj,13.5\n", "God.csv", GOOD));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get(0).path("problems").path(0).path("code").asText())
                .isEqualTo("csv-separator");
        assertThat(run.json().get(0).path("dialect").asText())
                .startsWith(
                        "separator ',' (sure: 3 records); 2 columns in most of 3 records; quote '\"' (sure: 1 fields);"
                                + " decimal mark '.' (sure: 2 fields)");
        assertThat(run.json().get(1).path("dialect").isNull()).isTrue();
        assertThat(run.errors()).startsWith("Bolig.csv looks like this").contains("separator ','");
        assertThat(run.errors() + run.output()).doesNotContain("Holm", "Kaj");
    }

    @Test
    void verify_problem_hasThePropertiesOfTheContractAndShowsNoText() {
        Run run = verify(ZipFiles.zip("Bolig.csv", "LBF-nr. afdeling;Navn\n0240001;Bo Holm\n0240X;Kaj\n"));

        assertThat(run.json().get(0).path("problems").path(0).toString())
                .isEqualTo("{\"line\":3,\"record\":2,\"column\":\"LBF-nr. afdeling\",\"code\":\"lbf-refused\","
                        + "\"severity\":\"error\",\"value\":\"'0240X'\",\"message\":\"Bolig.csv, line 3, record 2, column"
                        + " 'LBF-nr. afdeling': expected an LBF number of the column's level, found '0240X'. Correct the"
                        + " number at its origin.\"}");
        assertThat(run.output()).doesNotContain("Holm");
    }

    /** What sync would load is valid: a warning is a note and not a problem. */
    @Test
    void verify_warnings_areNotesAndEndWith0() {
        Run run = verify(ZipFiles.zip("Bolig.csv", "LBF-nr. afdeling\n240001\n", "læsmig.txt", "x"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.json("file", "problemsTotal", "notesTotal")).containsExactly("null|0|1", "Bolig.csv|0|1");
    }

    @Test
    void verify_maxProblems_limitsEachFileAndCountsTheRest() {
        Path zip = ZipFiles.write(
                folder, "mange.zip", ZipFiles.zip("A.csv", "a;b\n" + "1\n".repeat(250), "B.csv", "a;b\n1\n"));

        assertThat(Run.of("verify", "--format", "json", "--max-problems", "3", zip.toString())
                        .json())
                .extracting(file -> file.path("problemsTotal").asInt() + "|"
                        + file.path("problems").size())
                .containsExactly("250|3", "1|1");
        assertThat(Run.of("verify", "--format", "json", zip.toString()).json())
                .extracting(file -> file.path("problems").size())
                .containsExactly(100, 1);
        assertThat(Run.of("verify", "--max-problems", "-1", zip.toString()).exitCode())
                .isEqualTo(64);
    }

    @Test
    void verify_schema_saysWhatValuesMustFit() throws Exception {
        Path schema = Files.writeString(folder.resolve("datapackage.json"), """
                {"resources": [
                    {"path": "Bolig.csv", "schema": {"fields": [
                        {"name": "Navn"}, {"name": "Areal", "type": "integer"}, {"name": "Dato", "type": "date"}]}},
                    {"path": "Ejendom.csv", "schema": {"fields": [{"name": "a"}]}}]}
                """);
        Path zip = ZipFiles.write(
                folder,
                "a.zip",
                ZipFiles.zip("Bolig_Fuld.csv", "Navn;Areal;Dato\nBo;stor;2025-02-30\n", "Andet.csv", "Areal\nstor\n"));

        Run run = Run.of("verify", "--format", "json", "--schema", schema.toString(), zip.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json("file", "problemsTotal")).containsExactly("Andet.csv|0", "Bolig_Fuld.csv|2");
        assertThat(run.json().get(1).path("problems"))
                .extracting(problem -> problem.path("code").asText())
                .containsExactly("value-integer", "value-date");
        assertThat(run.errors()).contains("not in the zip: ejendom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"fields\": [{\"name\": \"a\", \"type\": \"x\"}, {\"nam\": \"b\"}]}", "{", "{\"fields\": 1}"})
    void verify_invalidSchema_endsWith65AndTellsEveryFault(String json) throws Exception {
        Path schema = Files.writeString(folder.resolve("schema.json"), json);
        Path zip = ZipFiles.write(folder, "a.zip", ZipFiles.zip("A.csv", "a\n1\n"));

        Run run = Run.of("verify", "--schema", schema.toString(), zip.toString());

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors().lines()).hasSize(1).first().asString().contains("schema.json: ", "expected");
    }

    @Test
    void verify_schemaWithoutTable_doesForOneFileOnly() throws Exception {
        Path schema = Files.writeString(
                folder.resolve("schema.json"), "{\"fields\": [{\"name\": \"a\", \"type\": \"integer\"}]}");
        Path one = ZipFiles.write(folder, "1.zip", ZipFiles.zip("A.csv", "a\nx\n"));
        Path two = ZipFiles.write(folder, "2.zip", ZipFiles.zip("A.csv", "a\nx\n", "B.csv", "a\nx\n"));

        assertThat(Run.of("verify", "--schema", schema.toString(), one.toString())
                        .exitCode())
                .isEqualTo(1);
        Run run = Run.of("verify", "--schema", schema.toString(), two.toString());
        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.errors()).contains("data package");
    }

    @Test
    void verify_whatCannotBeRead_endsWith74() {
        Path zip = ZipFiles.write(folder, "a.zip", ZipFiles.zip("A.csv", "a\n"));
        String missing = folder.resolve("none.zip").toString();

        assertThat(List.of(
                        Run.of("verify", missing),
                        Run.of("verify", folder.toString()),
                        Run.of("verify", "--schema", folder.resolve("none.json").toString(), zip.toString())))
                .allSatisfy(run -> {
                    assertThat(run.exitCode()).isEqualTo(74);
                    assertThat(run.output()).isEmpty();
                    assertThat(run.errors().lines()).hasSize(1);
                });
        assertThat(Run.of("verify", missing).errors()).contains(missing, "does not exist");
    }

    @Test
    void verify_tableAndCsv_showProblems() {
        Path zip = ZipFiles.write(folder, "a.zip", ZipFiles.zip("A.csv", "a;b\n1\n", "B.csv", "a\n"));

        assertThat(Run.of("verify", zip.toString()).output().lines())
                .containsExactly(
                        "file   rows  columns  problemsTotal  notesTotal",
                        "A.csv  1     2        1              0",
                        "  A.csv, line 2, record 1: expected as many fields as the header has, found 1 field instead of 2."
                                + " A separator is missing or too many; correct the line at its origin.",
                        "B.csv  0     1        0              0");
        assertThat(Run.of("verify", "--format", "csv", zip.toString()).output().lines())
                .hasSize(3)
                .startsWith("file,rows,columns,problemsTotal,notesTotal,line,record,column,code,severity,value,message")
                .anyMatch(line -> line.startsWith("A.csv,1,2,1,0,2,1,,csv-column-count,error,,\"A.csv, line 2"))
                .endsWith("B.csv,0,1,0,0,,,,,,,");
    }

    private Run verify(byte[] zip) {
        return Run.of(
                "verify",
                "--format",
                "json",
                ZipFiles.write(folder, "levering.zip", zip).toString());
    }
}
