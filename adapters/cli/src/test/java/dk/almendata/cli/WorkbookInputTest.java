package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A person's rows give the same answer whether they stand in CSV or in a workbook. */
class WorkbookInputTest {

    private static final String PLAN = """
            AfdelingIdentifikator;ByggeafsnitIdentifikator;Opgørelsesdato;PlanAar;BygningsdelTekst;Beloeb;Kontonr.
            0240001;;2024-12-31;2026;Tag;1250000.50;116
            0240001;024000101;2024-12-31;2027;Vinduer;430000;116.2
            """;

    private static final String PARTS = """
            AfdelingIdentifikator;ByggeafsnitIdentifikator;Opgørelsesdato;Bygningsdelsnummer;BygningsdelTekst;InstallationsAar;TilstandTekst;RestlevetidAar
            0240001;024000101;2024-12-31;1;Tag 'nord';1988;Middel;12
            0240001;024000101;2024-12-31;2;Kælder;;God;
            """;

    private static final String ACCOUNTS = """
            BoligorganisationIdentifikator;AfdelingIdentifikator;Regnskabsår;StartDato;SlutDato;Kontonr.;Tekst;Beloeb;BudgetBeloeb
            0240;0240001;2023;2023-01-01;2023-12-31;120;Henlæggelser;600000.25;500000
            0240;0240001;2023;2023-01-01;2023-12-31;310;Aktiver;5;
            0240;0240001;2023;2023-01-01;2023-12-31;430;Passiver;-5.01;
            """;

    private static final String LEDGER = """
            date;kind;entry;amount;reference
            2021-05-03;trial;commitment;8500000;2021-2
            2022-06-01;trial;commitment;0.3;2022-1
            """;

    private static final String ROUNDS = """
            announced;deadline;distributed
            2023-02-28;2023-05-31;2023-07-31
            """;

    private static final String FACTS = """
            AfdelingIdentifikator;Boligart;Opførelsesår;Boliger
            0240001;familie;1968;84
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> verbs() {
        return Stream.of(
                Arguments.of("condition plan --years 3 --yearly 1000 --on 2025-01-15", "--plan", PLAN),
                Arguments.of("condition mark --on 2025-01-15", "--parts", PARTS),
                Arguments.of("accounts check", "", ACCOUNTS),
                Arguments.of("accounts compare --year 2023", "", ACCOUNTS),
                Arguments.of("pool free --kind trial --year 2022", "--ledger", LEDGER),
                Arguments.of("pool rounds", "", ROUNDS));
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void workbook_isReadAsTheSameCsv(String verb, String option, String csv) throws Exception {
        Run ofCsv = run(verb, option, Files.writeString(folder.resolve("rows.csv"), csv));
        Run ofWorkbook = run(verb, option, workbook("Rækker.XLSX", csv));

        assertThat(ofWorkbook.output()).isEqualTo(ofCsv.output()).isNotEmpty();
        assertThat(ofWorkbook.exitCode()).isEqualTo(ofCsv.exitCode());
    }

    @Test
    void benchmark_takesWorkbooksToo() throws Exception {
        Run run = Run.of(
                "condition",
                "benchmark",
                "--facts",
                workbook("facts.xlsx", FACTS).toString(),
                "--parts",
                workbook("parts.xlsx", PARTS).toString(),
                "--format",
                "json");

        assertThat(run.json("lbf", "figure", "value")).containsExactly("0240001|score|80.0");
    }

    @Test
    void faultInAWorkbook_isToldWithItsRow() throws Exception {
        Run run = run(
                "pool free --kind trial --year 2022",
                "--ledger",
                workbook("bog.xlsx", LEDGER.replace("2022-06-01", "i juni")));

        assertThat(run.errors()).contains("bog.xlsx, line 3", "column 'date'");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void workbookThatIsNone_isAFaultOfTheFile() throws Exception {
        Run run = run(
                "pool free --kind trial --year 2022",
                "--ledger",
                Files.writeString(folder.resolve("bog.xlsx"), LEDGER));

        assertThat(run.exitCode()).isEqualTo(74);
        assertThat(run.errors()).contains("bog.xlsx", "expected an Excel workbook");
    }

    private static Run run(String verb, String option, Path file) {
        List<String> arguments = new ArrayList<>(List.of(verb.split(" ")));
        arguments.addAll(option.isEmpty() ? List.of(file.toString()) : List.of(option, file.toString()));
        arguments.addAll(List.of("--format", "json"));
        return Run.of(arguments.toArray(String[]::new));
    }

    /** As a person types it: numbers are number cells, dates date cells; texts stay texts where zeros lead. */
    private Path workbook(String name, String csv) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "test", null);
            Worksheet sheet = workbook.newWorksheet("Ark1");
            List<String> lines = csv.lines().toList();
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(";", -1);
                for (int column = 0; column < cells.length; column++) {
                    cell(sheet, row, column, cells[column]);
                }
            }
            sheet.finish();
            workbook.finish();
        }
        return file;
    }

    private static void cell(Worksheet sheet, int row, int column, String cell) {
        if (cell.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            sheet.value(row, column, LocalDate.parse(cell));
            sheet.style(row, column).format("dd-mm-yyyy").set();
        } else if (cell.matches("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?")) {
            sheet.value(row, column, new BigDecimal(cell).doubleValue());
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, cell);
        }
    }
}
