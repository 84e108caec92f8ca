package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.consumption.InstallationNumber;
import dk.almendata.jooq.DwellingLink;
import dk.almendata.jooq.JooqConsumptionStore;
import dk.almendata.jooq.JooqEnrichmentStore;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichmentCommandTest {

    private static final String CLEAN = "LBF-nr.\tVarmekilde\tAreal\n0240001\tGas\t85,5\n0240002\tOlie\t1234\n";

    @TempDir
    private Path folder;

    @Test
    void check_json_hasThePropertiesOfTheContract_andTheSummaryIsNoData() {
        Run run = check("LBF nr\tNote\n240001\t =x\n", "--format", "json");

        assertThat(run.output().lines())
                .containsExactly(
                        "{\"line\":1,\"column\":\"LBF nr\",\"code\":\"enrichment-heading-spelling\",\"severity\":\"warning\",\"message\":\"The"
                                + " column was read as LBF-nr.; the guide spells it so. Whether the portal reads other spellings is not"
                                + " known: write it so.\"}",
                        "{\"line\":2,\"column\":\"LBF nr\",\"code\":\"enrichment-lbf-repaired\",\"severity\":\"info\",\"message\":\"Read as"
                                + " 0240001. Missing leading zeros were added.\"}",
                        "{\"line\":2,\"column\":\"Note\",\"code\":\"enrichment-blanks-stripped\",\"severity\":\"info\",\"message\":\"Blanks around"
                                + " the value were removed.\"}",
                        "{\"line\":2,\"column\":\"Note\",\"code\":\"enrichment-formula\",\"severity\":\"warning\",\"message\":\"The text begins as"
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
                .startsWith("{\"line\":null,\"column\":null,\"code\":\"enrichment-separator-semicolon\"");
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
                .containsExactly("3|enrichment-master-data-former|warning", "4|enrichment-master-data-unknown|error");
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

        assertThat(run.json("line", "code")).containsExactly("3|enrichment-master-data-former");
    }

    @Test
    void check_saysTheSameForEveryForm() {
        String text = "LBF-nr.\tNote\n240001\tx\nx\tx\n0240002\t=x\n";

        List<String> tab = check(text, "--format", "json").json("line", "column", "code");

        assertThat(check(text.replace('\t', ','), "--format", "json").json("line", "column", "code"))
                .isEqualTo(tab);
        List<String> semicolon = new ArrayList<>(
                check(text.replace('\t', ';'), "--format", "json").json("line", "column", "code"));
        assertThat(semicolon.remove(0)).isEqualTo("null|null|enrichment-separator-semicolon");
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
        assertThat(run.errors())
                .contains("line 2, LBF-nr.: enrichment-lbf-refused: Expected an LBF number of 7 digits.");
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

    /** Kept only after a preview; every version with who, when and why. */
    @Test
    void import_showsWhatWillChange_andKeepsItOnlyWithYes() {
        String first = "LBF-nr.,A\n0240001,1\n0240002,2\n";
        String second = "LBF-nr.,A\n0240002,3\n";

        assertThat(keep(first, "new").exitCode()).isEqualTo(2);
        assertThat(kept("export").exitCode()).isEqualTo(1);
        assertThat(keep(first, "new", "--yes").errors()).contains("Kept as version 1, rows 2.");
        assertThat(keep(first, "new", "--yes").exitCode()).isEqualTo(1);

        Run preview = keep(second, "replace", "--format", "json");
        assertThat(preview.json("change", "dataPoint", "before", "after"))
                .containsExactly("deleted|0240001|1|null", "changed|0240002|2|3");
        assertThat(preview.errors()).contains("Nothing is changed yet.");
        assertThat(kept("export").output()).isEqualTo("LBF-nr.,A\n0240001,1\n0240002,2\n");

        assertThat(keep(second, "merge", "--yes").exitCode()).isZero();
        assertThat(kept("export").output()).isEqualTo("LBF-nr.,A\n0240001,1\n0240002,3\n");
        assertThat(kept("export", "--version-kept", "1").output()).isEqualTo("LBF-nr.,A\n0240001,1\n0240002,2\n");
        assertThat(kept("diff", "--version-kept", "1", "--version-kept", "2", "--format", "json")
                        .json("change", "dataPoint", "before", "after"))
                .containsExactly("changed|0240002|2|3");
    }

    /** Why personal data were let in is kept with the version. */
    @Test
    void import_ofPersonalData_keepsTheReason() {
        String inbox = "LBF-nr.,A\n0240001,111111-1118\n";

        assertThat(keep(inbox, "new", "--yes").exitCode()).isEqualTo(2);
        assertThat(kept("export").exitCode()).isNotZero();
        assertThat(keep(inbox, "new", "--yes", "--allow-personal-data", "aftale af 9. januar", "--by", "drift")
                        .exitCode())
                .isZero();

        JdbcConnectionPool pool = JdbcConnectionPool.create(url(), "sa", "");
        try {
            assertThat(JooqEnrichmentStore.find(pool).orElseThrow().list(LbfNumber.of(LbfLevel.ORGANISATION, "0240")))
                    .singleElement()
                    .satisfies(version -> {
                        assertThat(version.reason()).isEqualTo("Personal data: aftale af 9. januar");
                        assertThat(version.madeBy()).isEqualTo("drift");
                        assertThat(version.madeAt()).isEqualTo(Run.NOW);
                    });
        } finally {
            pool.dispose();
        }
    }

    @Test
    void import_ofAnotherOrganisation_isRefusedAndNothingOfOthersIsSeen() {
        keep("LBF-nr.,A\n0240001,1\n", "new", "--yes");

        assertThat(keep("LBF-nr.,A\n0690001,1\n", "merge", "--yes").errors()).contains("other-organisation");
        Run other = Run.of("enrichment", "export", "--level", "afdeling", "--organisation", "0690", "--db", url());
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.output()).isEmpty();
    }

    @Test
    void paste_mergesIntoWhatIsKept_andDiffComparesWithIt() throws IOException {
        keep("LBF-nr.,A,B\n0240001,1,2\n0240002,3,4\n", "new", "--yes");
        Path file = file("new.csv", "LBF-nr.,B\n0240002,5\n");

        assertThat(kept("paste", file.toString()).output()).isEqualTo("LBF-nr.,A,B\n0240001,1,2\n0240002,3,5\n");
        assertThat(kept("diff", file.toString(), "--format", "csv").output())
                .contains("column-deleted,,A,,")
                .contains("deleted,0240001,A,1,")
                .contains("changed,0240002,B,4,5");
    }

    /** A column that is kept as numbers stays so, or two notations would stand in one column. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            import --mode merge --yes   | 1,00
            import --mode replace --yes | 1,00
            paste                       | 1,00
            """)
    void keptColumns_keepTheirType(String action, String number) throws IOException {
        keep(CLEAN, "new", "--yes", "--number", "Areal", "--notation", "danish");
        Path file = file("new.txt", "LBF-nr.\tVarmekilde\tAreal\n0240005\tGas\t" + number + "\n");
        List<String> words = new ArrayList<>(Arrays.asList(action.split(" ", -1)));
        words.add(1, file.toString());

        Run run = kept(words.get(0), words.subList(1, words.size()).toArray(String[]::new));

        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).doesNotContain("now holds");
        String text = action.equals("paste") ? run.output() : kept("export").output();
        assertThat(text).contains("1,00").doesNotContain("85.5", "1234.0");
        assertThat(kept(
                                "check",
                                file("other.txt", "LBF-nr.\tAreal\n0240001\t1.5\n")
                                        .toString(),
                                "--format",
                                "json")
                        .output())
                .contains("number-notation");
        assertThat(kept(
                                "diff",
                                file("same.txt", "LBF-nr.\tAreal\n0240005\t1,0\n")
                                        .toString(),
                                "--format",
                                "json")
                        .output())
                .doesNotContain("\"column\":\"Areal\",\"before\":\"1.00\",\"after\":\"1");
    }

    /** A change of type is wanted, and shown. */
    @Test
    void import_showsAColumnThatChangesItsType() {
        keep(CLEAN, "new", "--yes", "--number", "Areal", "--notation", "danish");

        Run run = keep("LBF-nr.\tAreal\n0240005\tukendt\n", "merge", "--text", "Areal", "--format", "json");

        assertThat(run.json("change", "column", "before", "after"))
                .contains("column-retyped|Areal|number(danish, 2)|text", "changed|Areal|85.50|85,50");
        assertThat(run.errors())
                .contains("columns added 0, deleted 0, retyped 1.")
                .contains("Column 'Areal' held number(danish, 2) and now holds text.");
    }

    /** With a wrong description the text would be the new rows alone, and pasting it would delete all others. */
    @Test
    void paste_intoWhatIsNotThere_isRefused() throws IOException {
        keep("LBF-nr.,A\n0240001,1\n", "new", "--yes");
        String file = file("new.csv", "LBF-nr.,A\n0240002,5\n").toString();

        Run run = kept("paste", file, "--description", "Vrame");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors())
                .contains("There is no enrichment Afdeling 'Vrame' of 0240. Check --level, --description")
                .contains("--mode new");
        assertThat(kept("paste", file, "--description", "Vrame", "--mode", "new")
                        .output())
                .isEqualTo("LBF-nr.,A\n0240002,5\n");
        assertThat(kept("paste", file, "--mode", "replace").output()).isEqualTo("LBF-nr.,A\n0240002,5\n");
        assertThat(kept("paste", file, "--mode", "new").exitCode()).isEqualTo(1);
    }

    @Test
    void export_writesWhatIsKept_andOnlyOnRequestWhatASpreadsheetDoesNotRun() throws IOException {
        keep("LBF-nr.\tA\n0240001\t=1+1\n", "new", "--yes");

        Run plain = kept("export");
        Run safe = kept("export", "--spreadsheet-safe");

        assertThat(plain.output()).isEqualTo("LBF-nr.,A\n0240001,=1+1\n");
        assertThat(kept("diff", file("back.csv", plain.output()).toString()).errors())
                .contains("Rows added 0, changed 0, deleted 0;");
        assertThat(safe.output()).isEqualTo("LBF-nr.,A\n0240001,'=1+1\n");
        assertThat(safe.errors()).contains("does not read back");
    }

    /** A query in one step: its numbers are numbers, and where it came from is its description. */
    @Test
    void fromQuery_keepsTheAnswerWithItsProvenance() {
        keep("LBF-nr.,A\n0240001,1\n0240002,2\n", "new", "--yes");

        String sql = "SELECT lbf_nr, CAST(a AS INTEGER) * 1.5 AS \"Halvanden\" FROM berigelse_afdeling_0240";
        String description = "Forespørgsel " + Integer.toHexString(sql.hashCode()) + ": " + sql;

        Run run = query(sql, "--yes");

        assertThat(run.exitCode()).isZero();
        assertThat(kept("export", "--description", description).output())
                .isEqualTo("LBF-nr.,Halvanden\n0240001,\"1,5\"\n0240002,\"3,0\"\n");
        assertThat(kept("list", "--format", "json").json("description", "version", "reason"))
                .contains(description + "|1|Forespørgsel 2025-01-15: " + sql);
    }

    /** Sums of two installations of one afdeling by hand: 12 and 6 MWh, 300 and 200 m3, 100 m2 for the first only; another is not placed. */
    @Test
    void fromQuery_ofHeat_addsUpTheNewestYearOfAnAfdeling() throws IOException {
        Path readings = folder.resolve("readings.csv");
        Files.writeString(readings, """
                installationNumber,readingNumber,date,kind,energy,volume
                1,1,2023-01-01,annual,0,0
                1,2,2024-01-01,annual,12,300
                2,1,2023-01-01,annual,0,0
                2,2,2024-01-01,annual,6,200
                3,1,2023-01-01,annual,0,0
                3,2,2024-01-01,annual,6,200
                """);
        assertThat(Run.of("readings", readings.toString(), "--db", url()).errors())
                .contains("Kept the readings of 3 installations; 3 results changed.");
        JdbcConnectionPool pool = JdbcConnectionPool.create(url(), "sa", "");
        JooqConsumptionStore.open(pool)
                .putDwellings(List.of(
                        dwelling(1, "024000101", Optional.of(new BigDecimal("100"))),
                        dwelling(2, "0240001", Optional.empty())));
        pool.dispose();

        Run afdeling = kept("from-query", "--query", "heat", "--yes");

        assertThat(afdeling.exitCode()).isZero();
        assertThat(kept("export", "--description", "Varme").output())
                .isEqualTo("LBF-nr.,Varme MWh,Varme m3,Afkøling,Varme kWh pr m2,Installationer,Aflæst fra,Aflæst til\n"
                        + "0240001,\"18,000\",\"500,00\",\"31,0\",\"120,0\",2,2024-01-01,2024-01-01\n");
        assertThat(kept("list", "--format", "json")
                        .json("description", "reason")
                        .toString())
                .contains("Varme|Forespørgsel 2025-01-15: SELECT SUBSTRING(lbf_nr");
        assertThat(kept("from-query", "--query", "heat", "--sql", "SELECT 1").exitCode())
                .isEqualTo(64);
    }

    private static DwellingLink dwelling(long installation, String number, Optional<BigDecimal> area) {
        LbfLevel level = number.length() == 9 ? LbfLevel.BYGGEAFSNIT : LbfLevel.AFDELING;
        return new DwellingLink(
                new InstallationNumber(installation),
                Optional.empty(),
                Optional.of(LbfNumber.of(level, number)),
                Optional.empty(),
                area);
    }

    /** Tomorrow's answer is the next version of the same enrichment, and two long queries are two enrichments. */
    @Test
    void fromQuery_makesTheSameEnrichmentOnEveryDay_andAnotherOfEachQuery() {
        keep("LBF-nr.,A\n0240001,1\n", "new", "--yes");
        String longQuery = "SELECT lbf_nr, a AS \"" + "b".repeat(100) + "\", a AS \"" + "c".repeat(100) + "\", a AS d"
                + " FROM berigelse_afdeling_0240";

        assertThat(query(longQuery, "--yes").exitCode()).isZero();
        assertThat(query(longQuery, "--yes", "--mode", "replace").errors()).contains("Kept as version 2");
        assertThat(query(longQuery.replace("AS d", "AS e"), "--yes").errors()).contains("Kept as version 1");
    }

    @Test
    void list_tellsWhatIsKept() {
        keep("LBF-nr.,A\n0240001,1\n", "new", "--yes", "--by", "drift", "--reason", "første");
        keep("LBF-nr.,A,B\n0240001,1,2\n0240002,3,4\n", "replace", "--yes", "--by", "drift", "--reason", "anden");
        keep("LBF-nr.,Note\n0240001,x\n", "new", "--yes", "--description", "Tag", "--by", "tag");

        Run all = Run.of("enrichment", "list", "--organisation", "0240", "--db", url(), "--format", "json");
        assertThat(all.output().lines())
                .containsExactly(
                        "{\"level\":\"Afdeling\",\"description\":null,\"version\":2,\"rows\":2,\"columns\":[\"A\",\"B\"],"
                                + "\"keptAt\":\"" + Run.NOW + "\",\"keptBy\":\"drift\",\"reason\":\"anden\","
                                + "\"view\":\"berigelse_afdeling_0240\"}",
                        "{\"level\":\"Afdeling\",\"description\":\"Tag\",\"version\":1,\"rows\":1,\"columns\":[\"Note\"],"
                                + "\"keptAt\":\"" + Run.NOW + "\",\"keptBy\":\"tag\",\"reason\":null,"
                                + "\"view\":\"berigelse_afdeling_0240_tag\"}");
        assertThat(kept("list", "--format", "json").json("description", "version", "reason"))
                .containsExactly("null|1|første", "null|2|anden", "Tag|1|null");
        assertThat(kept("list", "--description", "Tag", "--format", "json").json("description", "version"))
                .containsExactly("Tag|1");
        Run other = Run.of("enrichment", "list", "--organisation", "0690", "--db", url());
        assertThat(other.exitCode()).isZero();
        assertThat(other.errors()).contains("Nothing is kept of 0690");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "paste", "diff", "export"})
    void level_isNeededForAllButList(String action) {
        Run run = Run.of("enrichment", action, "--organisation", "0240", "--db", url());

        assertThat(run.exitCode()).isEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE sync_enrichment",
                "SELECT 1 AS lbf_nr; DROP TABLE sync_enrichment",
                "DELETE FROM sync_enrichment",
                ""
            })
    void fromQuery_onlyReads(String sql) {
        keep("LBF-nr.,A\n0240001,1\n", "new", "--yes");

        assertThat(query(sql, "--yes").exitCode()).isEqualTo(64);
        assertThat(kept("export").output()).isEqualTo("LBF-nr.,A\n0240001,1\n");
    }

    @Test
    void fromQuery_thatTheDatabaseRefuses_saysSo() {
        keep("LBF-nr.,A\n0240001,1\n", "new", "--yes");

        Run run = query("SELECT nothing FROM nowhere");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("The database refuses the query");
    }

    /** A SELECT may call functions that use the files of the machine, and change tables. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT lbf_nr, FILE_READ('FILE', 'UTF-8') AS x FROM berigelse_afdeling_0240",
                "SELECT lbf_nr, FILE_WRITE('x', 'FILE.new') AS x FROM berigelse_afdeling_0240",
                "SELECT lbf_nr, CSVWRITE('FILE.new', 'SELECT 1') AS x FROM berigelse_afdeling_0240",
                "SELECT a AS lbf_nr, b FROM CSVREAD('FILE')",
                "SELECT * FROM LINK_SCHEMA('l', '', 'jdbc:h2:FILE', 'sa', '', 'PUBLIC')",
                "SELECT lbf_nr, description FROM FINAL TABLE (DELETE FROM sync_enrichment)",
                "SELECT * FROM FINAL TABLE (INSERT INTO sync_enrichment_value VALUES (1, '0240001', 0, '', 1, 'x'))"
            })
    void fromQuery_reachesNoFileAndChangesNothing(String sql) throws IOException {
        keep("LBF-nr.,A\n0240001,1\n", "new", "--yes");
        Path file = file("private.csv", "a,b\n0240001,secret\n");

        Run run = query(sql.replace("FILE'", file + "'").replace("FILE.new", file + ".new"), "--yes");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("The database refuses the query").doesNotContain("secret");
        assertThat(Path.of(file + ".new")).doesNotExist();
        assertThat(kept("export").output()).isEqualTo("LBF-nr.,A\n0240001,1\n");
    }

    /** The user that queries run as is gone afterwards, also one that a killed run left. */
    @Test
    void fromQuery_leavesNoUserBehind() throws SQLException {
        keep("LBF-nr.,A\n0240001,1\n", "new", "--yes");
        execute("CREATE USER almendata_query PASSWORD 'left'");

        assertThat(query("SELECT lbf_nr, a FROM berigelse_afdeling_0240").exitCode())
                .isEqualTo(2);
        execute("CREATE USER almendata_query PASSWORD 'free'");
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "sa", "");
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** What is wrong with the query is said, what is wrong with values is not, because they may be anybody's. */
    @Test
    void fromQuery_namesTheCauseWithoutValues() {
        keep("LBF-nr.,A\n0240001,Holm\n", "new", "--yes");

        assertThat(query("SELECT lbf_nr, areal FROM berigelse_afdeling_0240").errors())
                .contains("SQL state 42S22): Column \"AREAL\" not found. Check it");
        assertThat(query("SELECT lbf_nr, CAST(a AS INTEGER) AS a FROM berigelse_afdeling_0240")
                        .errors())
                .contains("SQL state 22018")
                .doesNotContain("Holm");
    }

    /** The example of the help runs, if the tables are there. */
    @Test
    void fromQuery_exampleOfTheHelp_isUnderstood() throws SQLException {
        keep("LBF-nr.,A\n0240001,1\n", "new", "--yes");
        execute("CREATE TABLE bolig (afdelingidentifikator VARCHAR, bolig INTEGER)");
        execute("INSERT INTO bolig VALUES ('0240001', 1), ('0240001', 2)");
        Matcher sql = Pattern.compile("--sql \"([^\"]+)\"")
                .matcher(Run.of("enrichment", "--help").output());

        assertThat(sql.find()).isTrue();
        assertThat(query(sql.group(1), "--format", "json").output())
                .contains("\"column\":\"ANTAL\",\"before\":null,\"after\":\"2\"");
    }

    @Test
    void export_withoutADatabase_isUnreachable() {
        assertThat(kept("export").exitCode()).isEqualTo(3);
    }

    private Run keep(String inbox, String mode, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "enrichment",
                "import",
                "-",
                "--level",
                "afdeling",
                "--organisation",
                "0240",
                "--db",
                url(),
                "--mode",
                mode));
        return new Run().input(inbox).run(arguments(arguments, Arrays.asList(more)));
    }

    private Run kept(String action, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("enrichment", action, "--level", "afdeling", "--organisation", "0240", "--db", url()));
        return Run.of(arguments(arguments, Arrays.asList(more)));
    }

    private Run query(String sql, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--sql", sql));
        arguments.addAll(Arrays.asList(more));
        return kept("from-query", arguments.toArray(String[]::new));
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("almendata");
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
