package dk.almendata.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.enrichment.CellForm;
import dk.almendata.enrichment.CheckReport;
import dk.almendata.enrichment.DataPoint;
import dk.almendata.enrichment.EnrichmentCheck;
import dk.almendata.enrichment.EnrichmentCode;
import dk.almendata.enrichment.EnrichmentColumn;
import dk.almendata.enrichment.EnrichmentDefinition;
import dk.almendata.enrichment.EnrichmentFinding;
import dk.almendata.enrichment.EnrichmentLevel;
import dk.almendata.enrichment.EnrichmentReading;
import dk.almendata.enrichment.EnrichmentSet;
import dk.almendata.enrichment.InboxRecord;
import dk.almendata.enrichment.InboxSeparator;
import dk.almendata.enrichment.NumberNotation;
import dk.almendata.enrichment.ValueType;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichmentWorkbookTest {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final LbfNumber ORGANISATION = LbfNumber.of(LbfLevel.ORGANISATION, "0240");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Æblegården",
                "0240",
                "=1+1",
                "@SUM(A1)",
                "-",
                " med blanke ",
                "a\tb",
                "to\nlinjer",
                "\"citat\"",
                "<b>&amp;",
                "_x0041_",
                "_x005F_x0041_",
                "😀",
                "\u00a0",
                "'0240",
                "TRUE",
                "2025-04-30",
                "1E5",
                "#N/A?",
                "e\u0301"
            })
    void text_comesBackToTheLastCharacter(String text) throws IOException {
        EnrichmentSet set = set(List.of(new EnrichmentColumn("Note", ValueType.text())), List.of(text));

        assertThat(readBack(set, new ArrayList<>())).isEqualTo(set);
    }

    /** A property over Unicode: every text that can be a value, and numbers of every size. */
    @Test
    void sets_comeBackAsTheyWere() throws IOException {
        Random random = new Random(8);
        for (int round = 0; round < 15; round++) {
            List<EnrichmentColumn> columns = List.of(
                    new EnrichmentColumn("Tekst", ValueType.text()),
                    new EnrichmentColumn("Dansk, beløb", ValueType.number(NumberNotation.DANISH, 2)),
                    new EnrichmentColumn("=Antal", ValueType.number(NumberNotation.INTERNATIONAL, 0)));
            Map<DataPoint, List<String>> rows = new HashMap<>();
            for (int i = 0; i < 50; i++) {
                String ones = String.valueOf(random.nextLong());
                rows.put(
                        DataPoint.ofAccount(
                                EnrichmentLevel.ORGANISATIONSREGNSKAB,
                                ORGANISATION,
                                2000 + i,
                                "0" + random.nextInt(9999)),
                        List.of(
                                text(random),
                                random.nextInt(5) == 0
                                        ? ""
                                        : (random.nextInt(9_999_999) - 999) + "." + (10 + random.nextInt(90)),
                                random.nextInt(5) == 0 ? "" : ones));
            }
            EnrichmentSet set = EnrichmentSet.of(
                    new EnrichmentDefinition(ORGANISATION, EnrichmentLevel.ORGANISATIONSREGNSKAB, "", columns), rows);

            assertThat(readBack(set, new ArrayList<>())).isEqualTo(set);
        }
    }

    @Test
    void workbook_freezesHeadingsMarksRequiredColumnsAndHoldsNoFormula() throws IOException {
        EnrichmentSet set = set(List.of(new EnrichmentColumn("Note", ValueType.text())), List.of("=1+1"));
        Map<String, String> parts = parts(write(set, List.of()));

        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("state=\"frozen\"").contains("ySplit=\"1\"").doesNotContain("<f>");
        assertThat(parts.get("xl/styles.xml")).contains("FFE699").contains("<b/>");
    }

    @Test
    void workbook_holdsTheFindingsOnItsSecondSheet() throws IOException {
        EnrichmentSet set = set(List.of(new EnrichmentColumn("Note", ValueType.text())), List.of("x"));
        Map<String, String> parts =
                parts(write(set, List.of(EnrichmentFinding.atLine(EnrichmentCode.ROW_EMPTY, 3, ""))));

        assertThat(parts.get("xl/workbook.xml")).contains("Berigelse").contains("Fund");
        assertThat(parts.get("xl/sharedStrings.xml"))
                .contains("row-empty")
                .contains("En r&#xe6;kke uden v&#xe6;rdier er sprunget over.");
    }

    /** What people do in Excel: numbers where text should be, a date, a formula, empty cells at the end. */
    @Test
    void read_takesWhatPeopleMakeInExcel() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("Ark1");
            String[] headings = {"LBF-nr.", "Dato", "Antal", "Note"};
            for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
            }
            sheet.value(1, 0, 240001);
            sheet.value(1, 1, LocalDate.of(2025, 4, 30));
            sheet.style(1, 1).format("dd-mm-yyyy").set();
            sheet.value(1, 2, 12.5);
            sheet.value(1, 3, 7);
            sheet.value(2, 0, "0240002");
        }
        List<String> findings = new ArrayList<>();
        Map<DataPoint, List<String>> rows = new HashMap<>();
        EnrichmentReading reading = EnrichmentCheck.builder(EnrichmentLevel.AFDELING)
                .type("Antal", ValueType.number(NumberNotation.DANISH, 1))
                .build()
                .begin(
                        finding -> findings.add(finding.line().getAsLong() + " "
                                + finding.code().text()),
                        rows::put);
        EnrichmentWorkbook.read(new ByteArrayInputStream(bytes.toByteArray()), reading);
        reading.end();

        assertThat(findings).containsExactly("2 enrichment-lbf-repaired", "2 enrichment-number-as-text");
        assertThat(rows)
                .containsEntry(point("0240001"), List.of("2025-04-30", "12.5", "7"))
                .containsEntry(point("0240002"), List.of("", "", ""));
    }

    @Test
    void read_ofSomethingElse_saysWhatItIs() throws IOException {
        byte[] workbook = write(set(List.of(new EnrichmentColumn("Note", ValueType.text())), List.of("x")), List.of());
        byte[] protectedByPassword = new byte[600];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, protectedByPassword, 0, 4);

        assertRefused("LBF-nr.;x".getBytes(StandardCharsets.UTF_8), "it is no Excel workbook");
        assertRefused(new byte[0], "it is no Excel workbook");
        assertRefused(protectedByPassword, "protected by a password");
        assertRefused(Arrays.copyOf(workbook, workbook.length / 2), "the workbook is damaged");
        assertRefused(changed(workbook, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>"), "is damaged");
    }

    private static void assertRefused(byte[] bytes, String message) {
        EnrichmentReading reading =
                EnrichmentCheck.builder(EnrichmentLevel.AFDELING).build().begin(finding -> {});

        assertThatThrownBy(() -> EnrichmentWorkbook.read(new ByteArrayInputStream(bytes), reading))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("Exception");
    }

    /** Other programs write neither styles nor the numbers of rows. */
    @Test
    void read_withoutStylesAndRowNumbers_givesTheSame() throws IOException {
        byte[] workbook = write(set(List.of(new EnrichmentColumn("Note", ValueType.text())), List.of("=x")), List.of());
        byte[] bare = changed(workbook, "xl/styles.xml", "");
        String sheet = parts(workbook).get("xl/worksheets/sheet1.xml").replaceAll("<row r=\"[0-9]+\"", "<row");

        assertThat(codes(bare)).containsExactly("2 enrichment-formula");
        assertThat(codes(changed(workbook, "xl/worksheets/sheet1.xml", sheet))).containsExactly("2 enrichment-formula");
    }

    /** One set in two forms: a workbook is told the same as pasted text. */
    @Test
    void check_saysTheSameOfAWorkbookAsOfText() throws IOException {
        String[][] cells = {
            {"LBF-nr.", "Lejer", "Note"},
            {"240001", "bo madsen", "111111-1118"},
            {"x", "", "=1+1"},
            {"", "", "#REF!"},
            {"0240002", "fraflyttet", "Lindevej 12 3tv"},
        };
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("Ark1");
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    sheet.value(row, column, cells[row][column]);
                }
            }
        }

        assertThat(codes(bytes.toByteArray()))
                .containsExactlyElementsOf(codes(cells))
                .contains("2 enrichment-personal-data", "3 enrichment-lbf-refused", "4 enrichment-key-empty");
    }

    private static List<String> codes(byte[] workbook) throws IOException {
        List<String> codes = new ArrayList<>();
        EnrichmentReading reading = reading(codes);
        EnrichmentWorkbook.read(new ByteArrayInputStream(workbook), reading);
        reading.end();
        return codes;
    }

    /** What is told of the cells as pasted text, which has no quotes. */
    private static List<String> codes(String[][] cells) {
        List<String> codes = new ArrayList<>();
        EnrichmentReading reading = reading(codes);
        reading.separator(InboxSeparator.TAB);
        for (int row = 0; row < cells.length; row++) {
            reading.record(new BareCells(row + 1, List.of(cells[row])));
        }
        reading.end();
        return codes;
    }

    private static EnrichmentReading reading(List<String> codes) {
        return EnrichmentCheck.builder(EnrichmentLevel.AFDELING)
                .build()
                .begin(finding -> codes.add(
                        finding.line().orElse(0) + " " + finding.code().text()));
    }

    /**
     * A line of pasted text.
     *
     * @param line its number
     * @param cells its cells
     */
    private record BareCells(long line, List<String> cells) implements InboxRecord {

        @Override
        public int size() {
            return cells.size();
        }

        @Override
        public String cell(int position) {
            return cells.get(position);
        }

        @Override
        public CellForm form(int position) {
            return CellForm.BARE;
        }
    }

    /** The same archive with another text in one part, or without the part if the text is empty. */
    private byte[] changed(byte[] workbook, String part, String text) throws IOException {
        Map<String, String> parts = parts(workbook);
        parts.put(part, text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : parts.entrySet()) {
                if (!entry.getValue().isEmpty()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        }
        return bytes.toByteArray();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(12); n > 0; n--) {
            int c = switch (random.nextInt(6)) {
                case 0 -> "\t\n\"',;=_x<&".charAt(random.nextInt(11));
                case 1 -> random.nextInt(0x10000);
                case 2 -> 0x10000 + random.nextInt(0x100000);
                default -> ' ' + random.nextInt(95);
            };
            boolean allowed =
                    c == '\t' || c == '\n' || (c >= ' ' && (c < 0x7f || c > 0x9f) && c != 0xfffe && c != 0xffff);
            if (allowed && (c < 0xd800 || c > 0xdfff) && c != 0xfffd) {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }

    private static EnrichmentSet set(List<EnrichmentColumn> columns, List<String> values) {
        return EnrichmentSet.of(
                new EnrichmentDefinition(ORGANISATION, EnrichmentLevel.AFDELING, "", columns),
                Map.of(point("0240001"), values));
    }

    private static DataPoint point(String number) {
        return DataPoint.of(EnrichmentLevel.AFDELING, LbfNumber.of(LbfLevel.AFDELING, number));
    }

    private static byte[] write(EnrichmentSet set, List<EnrichmentFinding> findings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EnrichmentWorkbook.write(set, findings, DANISH, out);
        return out.toByteArray();
    }

    private static EnrichmentSet readBack(EnrichmentSet set, List<EnrichmentFinding> findings) throws IOException {
        EnrichmentDefinition definition = set.definition();
        EnrichmentCheck.Builder check = EnrichmentCheck.builder(definition.level());
        definition.columns().forEach(column -> check.type(column.heading(), column.type()));
        Map<DataPoint, List<String>> rows = new HashMap<>();
        EnrichmentReading reading = check.build().begin(findings::add, rows::put);
        EnrichmentWorkbook.read(new ByteArrayInputStream(write(set, List.of())), reading);
        CheckReport report = reading.end();
        return EnrichmentSet.of(
                new EnrichmentDefinition(
                        definition.organisation(), definition.level(), definition.description(), report.columns()),
                rows);
    }

    /** By the directory of the archive: its entries have no sizes in front. */
    private Map<String, String> parts(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("workbook.xlsx"), workbook);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }
}
