package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrichmentCommandTest {

    private static final String CLEAN = "LBF-nr.\tVarmekilde\tAreal\n0240001\tGas\t85,5\n0240002\tOlie\t1234\n";

    @TempDir
    private Path folder;

    @Test
    void check_json_hasThePropertiesOfTheContract_andTheSummaryIsNoData() {
        Run run = check("LBF nr\tNote\n240001\t =x\n", "--format", "json");

        assertThat(run.output().lines())
                .containsExactly(
                        "{\"line\":1,\"column\":\"LBF nr\",\"code\":\"heading-spelling\",\"severity\":\"warning\",\"message\":\"The"
                                + " column was read as LBF-nr.; the guide spells it so. Whether the portal reads other spellings is not"
                                + " known: write it so.\"}",
                        "{\"line\":2,\"column\":\"LBF nr\",\"code\":\"lbf-repaired\",\"severity\":\"info\",\"message\":\"Read as"
                                + " 0240001. Missing leading zeros were added.\"}",
                        "{\"line\":2,\"column\":\"Note\",\"code\":\"blanks-stripped\",\"severity\":\"info\",\"message\":\"Blanks around"
                                + " the value were removed.\"}",
                        "{\"line\":2,\"column\":\"Note\",\"code\":\"formula\",\"severity\":\"warning\",\"message\":\"The text begins as"
                                + " a formula does. It is kept as it stands and made harmless when exported; check that it is meant.\"}");
        assertThat(run.errors()).isEqualTo("-: rows 1, without error 1; errors 0, warnings 2, infos 2.\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void check_ofACleanInbox_findsNothing() {
        Run run = check(CLEAN, "--format", "json", "--number", "Areal", "--notation", "danish");

        assertThat(run.output()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    /** A finding about the whole inbox or row has no line or column. */
    @Test
    void check_writesNullWhereThereIsNoPlace() {
        assertThat(check("LBF-nr.;Note\n0240001;x\n", "--format", "json").output())
                .startsWith("{\"line\":null,\"column\":null,\"code\":\"separator-semicolon\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0240001 | x               |                       | 0
            x       | x               |                       | 1
            0240001 | 111111-1118     |                       | 2
            x       | 111111-1118     |                       | 2
            0240001 | 111111-1118     | aftalt med LBF        | 0
            x       | 111111-1118     | aftalt med LBF        | 1
            0240001 | 3112991234      |                       | 0
            0240001 | tlf. 20 30 40 50 |                      | 0
            """)
    void check_exitCodes(String number, String note, String reason, int exitCode) {
        String[] more = reason == null ? new String[0] : new String[] {"--allow-personal-data", reason};

        assertThat(check("LBF-nr.\tNote\n" + number + "\t" + note + "\n", more).exitCode())
                .isEqualTo(exitCode);
    }

    @Test
    void check_reportsPersonalDataByColumnWithCountAndLines_andNeverTheValue() {
        Run run = check("LBF-nr.\tNote\tLejer\n0240001\t111111-1118\tAnna Holm\n0240002\tse 111111-1118\t\n");

        assertThat(run.errors())
                .contains("Personal data? column Note, CPR number: 2 cells, line 2, 3 (blocks)")
                .contains("Personal data? column Lejer, person's name: 1 cells, line 2 (blocks)")
                .contains(
                        "https://lbf.dk/media/1ncbs0ys/databehandleraftale-det-almene-datavarehus-version-2-09012025.pdf")
                .contains("--allow-personal-data");
        assertThat(run.errors() + run.output()).doesNotContain("1118", "Holm");
    }

    @Test
    void check_speaksDanish() {
        Run run = check("LBF-nr.\tCPR\n0240001\t111111-1118\n", "--language", "da", "--format", "json");

        assertThat(run.output()).contains("Cellen indeholder et CPR-nummer.");
        assertThat(run.errors())
                .contains("rækker 1, uden fejl 1; fejl 1")
                .contains("(blokerer)")
                .contains("er I ikke enige i den");
    }

    @Test
    void check_asksTheMasterData() throws IOException {
        Path master = file("stamdata.csv", "LBF-nr.;Navn;Til\n0240001;Øst;\n240002;Vest;2019-12\n02;;\n");

        Run run = check(
                "LBF-nr.\tNote\n0240001\tx\n0240002\tx\n0240003\tx\n",
                "--format",
                "json",
                "--master-data",
                master.toString());

        assertThat(run.json("line", "code", "severity"))
                .containsExactly("3|master-data-former|warning", "4|master-data-unknown|error");
        assertThat(run.json("message").get(0)).contains("0240002 (last in 2019-12)");
        assertThat(run.errors()).contains("Master data: 1 lines");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    /** A delivered Stamdata table: a month in every row, the newest is today's. */
    @Test
    void check_readsTheStamdataOfADelivery() throws IOException {
        Path master = file(
                "Afdeling.csv",
                "BoligorganisationIdentifikator;AfdelingIdentifikator;OpgoerelsesDato\n"
                        + "0240;0240001;2024-12-31\n0240;0240002;2024-11-30\n0240;0240001;2024-11-30\n");

        Run run = check(
                "LBF-nr.\tNote\n0240001\tx\n0240002\tx\n", "--format", "json", "--master-data", master.toString());

        assertThat(run.json("line", "code")).containsExactly("3|master-data-former");
    }

    @Test
    void check_saysTheSameForEveryForm() {
        String text = "LBF-nr.\tNote\n240001\tx\nx\tx\n0240002\t=x\n";

        List<String> tab = check(text, "--format", "json").json("line", "column", "code");

        assertThat(check(text.replace('\t', ','), "--format", "json").json("line", "column", "code"))
                .isEqualTo(tab);
        List<String> semicolon = new ArrayList<>(
                check(text.replace('\t', ';'), "--format", "json").json("line", "column", "code"));
        assertThat(semicolon.remove(0)).isEqualTo("null|null|separator-semicolon");
        assertThat(semicolon).isEqualTo(tab);
    }

    @Test
    void paste_writesTheTextOfTheGuide() {
        Run run = run(
                "LBF nr;Varmekilde;Areal\n240002;Olie;1.234\n240001;Gas;85,5\n",
                "paste",
                "-",
                "--level",
                "afdeling",
                "--number",
                "Areal:1",
                "--notation",
                "danish");

        assertThat(run.output()).isEqualTo("LBF-nr.\tVarmekilde\tAreal\n0240001\tGas\t85,5\n0240002\tOlie\t1234,0\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void paste_withoutAnyComma_separatesByComma() {
        assertThat(run("LBF-nr.\tNote\n0240001\tx\n", "paste", "-", "--level", "afdeling")
                        .output())
                .isEqualTo("LBF-nr.,Note\n0240001,x\n");
    }

    /** The portal replaces, so the text is the merged full set. */
    @Test
    void paste_mergesIntoWhatIsHeld() throws IOException {
        Path held = file("held.csv", "LBF-nr.,A,B\n0240001,1,2\n0240002,3,4\n");

        Run run = run("LBF-nr.,B,C\n0240002,5,6\n", "paste", "-", "--held", held.toString(), "--level", "afdeling");

        assertThat(run.output()).isEqualTo("LBF-nr.,A,B,C\n0240001,1,2,\n0240002,3,5,6\n");
    }

    @Test
    void paste_ofAnInboxWithErrors_writesNothingAndTellsThem() {
        Run run = run("LBF-nr.\tNote\nx\tx\n", "paste", "-", "--level", "afdeling");

        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).contains("line 2, LBF-nr.: lbf-refused: Expected an LBF number of 7 digits.");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void paste_ofPersonalData_needsAReason() {
        String inbox = "LBF-nr.\tNote\n0240001\t111111-1118\n";

        assertThat(run(inbox, "paste", "-", "--level", "afdeling").exitCode()).isEqualTo(2);
        assertThat(run(inbox, "paste", "-", "--level", "afdeling", "--allow-personal-data", "aftalt")
                        .output())
                .contains("111111-1118");
    }

    @Test
    void excel_isReadBackAsTheSameSet() throws IOException {
        Path inbox = file("inbox.txt", CLEAN);
        Path workbook = folder.resolve("berigelse.xlsx");
        List<String> options = List.of("--level", "afdeling", "--number", "Areal:1", "--notation", "danish");

        Run excel = Run.of(
                arguments(List.of("enrichment", "excel", inbox.toString(), "--to", workbook.toString()), options));
        Run paste = Run.of(arguments(List.of("enrichment", "paste", workbook.toString()), options));

        assertThat(excel.exitCode()).isZero();
        assertThat(paste.output()).isEqualTo("LBF-nr.\tVarmekilde\tAreal\n0240001\tGas\t85,5\n0240002\tOlie\t1234,0\n");
    }

    @Test
    void diff_tellsRowsAndColumns() throws IOException {
        Path before = file("before.csv", "LBF-nr.,A\n0240001,1\n0240002,2\n");
        Path after = file("after.csv", "LBF-nr.,A,B\n0240002,3,x\n0240003,4,\n");

        Run run = Run.of(
                "enrichment", "diff", before.toString(), after.toString(), "--level", "afdeling", "--format", "json");

        assertThat(run.output().lines())
                .containsExactly(
                        "{\"change\":\"column-added\",\"dataPoint\":null,\"column\":\"B\",\"before\":null,\"after\":null}",
                        "{\"change\":\"deleted\",\"dataPoint\":\"0240001\",\"column\":\"A\",\"before\":\"1\",\"after\":null}",
                        "{\"change\":\"changed\",\"dataPoint\":\"0240002\",\"column\":\"A\",\"before\":\"2\",\"after\":\"3\"}",
                        "{\"change\":\"changed\",\"dataPoint\":\"0240002\",\"column\":\"B\",\"before\":null,\"after\":\"x\"}",
                        "{\"change\":\"added\",\"dataPoint\":\"0240003\",\"column\":\"A\",\"before\":null,\"after\":\"4\"}");
        assertThat(run.errors()).contains("Rows added 1, changed 1, deleted 1; columns added 1, deleted 0.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --level x                                  | --level: expected boligorganisation
            --level afdeling --organisation x          | --organisation: Expected an LBF number of 4 digits
            --level afdeling --number A                | --notation: expected danish or international
            --level afdeling --number A:x --notation danish | --number: expected a heading
            --level afdeling --max-columns 1           | --max-columns: expected at least 2
            """)
    void check_usage(String options, String message) {
        Run run = check("LBF-nr.\tA\n0240001\tx\n", false, options.split(" ", -1));

        assertThat(run.errors()).contains(message);
        assertThat(run.exitCode()).isEqualTo(64);
    }

    @Test
    void check_ofAMissingFile_isALocalFileFault() {
        Run run = Run.of("enrichment", "check", folder.resolve("none.txt").toString(), "--level", "afdeling");

        assertThat(run.exitCode()).isEqualTo(74);
    }

    @Test
    void check_ofAWorkbookThatIsNone_isALocalFileFault() throws IOException {
        Run run = Run.of("enrichment", "check", file("x.xlsx", "LBF-nr.").toString(), "--level", "afdeling");

        assertThat(run.exitCode()).isEqualTo(74);
        assertThat(run.errors()).contains("x.xlsx");
    }

    private Run check(String inbox, String... options) {
        return check(inbox, true, options);
    }

    private Run check(String inbox, boolean level, String... options) {
        List<String> arguments = new ArrayList<>(List.of("enrichment", "check", "-"));
        if (level) {
            arguments.addAll(List.of("--level", "afdeling"));
        }
        return new Run().input(inbox).run(arguments(arguments, Arrays.asList(options)));
    }

    private static Run run(String inbox, String... arguments) {
        return new Run().input(inbox).run(arguments(List.of("enrichment"), Arrays.asList(arguments)));
    }

    private static String[] arguments(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all.toArray(String[]::new);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
