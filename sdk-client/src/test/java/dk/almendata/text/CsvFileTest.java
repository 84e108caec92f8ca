package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.table.ColumnType;
import dk.almendata.table.Finding;
import dk.almendata.table.RowCursor;
import dk.almendata.table.Survey;
import dk.almendata.table.TableSchema;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

    private static final ColumnType LBF = ColumnType.lbf(LbfLevel.ORGANISATION);

    @Test
    void next_readsPlainRows() {
        CsvRows read = CsvRows.read("a;b\n1;x\n2;y\n");
        assertThat(read.rows()).containsExactly(List.of("1", "x"), List.of("2", "y"));
        assertThat(read.records()).containsExactly(1L, 2L);
        assertThat(read.lines()).containsExactly(2L, 3L);
        assertThat(read.findings()).isEmpty();
        assertThat(read.broken()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n1;x\n2;y", "a;b\r\n1;x\r\n2;y\r\n", "a;b\r1;x\r2;y\r", "\uFEFFa;b\n1;x\n2;y\n\n\r\n"})
    void next_readsEveryLineEnd_andTheLastLineWithoutOne(String csv) {
        assertThat(CsvRows.read(csv).rows()).containsExactly(List.of("1", "x"), List.of("2", "y"));
    }

    @Test
    void next_resolvesQuotes() {
        CsvRows read = CsvRows.read("a;b;c\n\"x;y\";\"say \"\"hej\"\"\";\"\"\n\"\"\"\";\"a\r\nb\";ø\n");
        assertThat(read.rows()).containsExactly(List.of("x;y", "say \"hej\"", ""), List.of("\"", "a\r\nb", "ø"));
        assertThat(read.lines()).containsExactly(2L, 3L);
    }

    @Test
    void line_countsBreaksInsideQuotes() {
        CsvRows read = CsvRows.read("a;b\n\"1\n2\r\n3\r4\";x\n5;y\n");
        assertThat(read.lines()).containsExactly(2L, 6L);
        assertThat(read.records()).containsExactly(1L, 2L);
    }

    @Test
    void isNull_tellsMissingFromEmptyText() {
        CsvRows read = CsvRows.read("a;b;n\n;\"\";\"\"\n", ColumnType.TEXT, ColumnType.TEXT, ColumnType.integer(3));
        assertThat(read.rows()).containsExactly(Arrays.asList(null, "", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`1;a\"b`          | CSV_QUOTE        | b",
                "`\"1\"x;2`        | CSV_QUOTE        | a",
                "`1;\"2\" `        | CSV_QUOTE        | b",
                "`1`               | CSV_COLUMN_COUNT |",
                "`1;2;3`           | CSV_COLUMN_COUNT |",
                "`abc \"x;y\";2`   | CSV_QUOTE        | a",
                "``                | CSV_COLUMN_COUNT |",
            })
    void next_refusesARecordAndGoesOn(String record, String code, String column) {
        CsvRows read = CsvRows.read("a;b\n" + record + "\n3;4\n");
        assertThat(read.codes()).containsExactly(code);
        Finding finding = read.findings().get(0);
        assertThat(finding.place().line()).hasValue(2);
        assertThat(finding.place().record()).hasValue(1);
        assertThat(finding.place().column()).isEqualTo(Optional.ofNullable(column));
        assertThat(read.rows()).containsExactly(List.of("3", "4"));
        assertThat(read.refused()).isEqualTo(1);
        assertThat(read.recordsRead()).isEqualTo(2);
        assertThat(read.broken()).isFalse();
    }

    @Test
    void next_refusesNul_andGoesOn() {
        CsvRows read = CsvRows.read("a;b\n1;x\0\n2;\"\0\"\n3;y\n");
        assertThat(read.codes()).containsExactly("TEXT_NUL", "TEXT_NUL");
        assertThat(read.rows()).containsExactly(List.of("3", "y"));
    }

    @Test
    void next_readsAnEmptyLineAsNull_inAFileOfOneColumnAndNotAtTheEnd() {
        CsvRows read = CsvRows.read("a\n1\n\n2\n\n\n");
        assertThat(read.rows()).containsExactly(List.of("1"), Arrays.asList((String) null), List.of("2"));
        assertThat(read.lines()).containsExactly(2L, 3L, 4L);
        assertThat(read.records()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void next_locatesEveryEmptyLineInTheMiddle() {
        CsvRows read = CsvRows.read("a;b\n1;2\n\n\r\n3;4\n");
        assertThat(read.findings()).extracting(f -> f.place().line().orElse(0)).containsExactly(3L, 4L);
        assertThat(read.rows()).hasSize(2);
        assertThat(read.lines()).containsExactly(2L, 5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b\n1;\"x\n2;y\n", "a;b\n1;\""})
    void next_breaksOff_atAQuoteThatNeverCloses(String csv) {
        CsvRows read = CsvRows.read(csv);
        assertThat(read.codes()).containsExactly("CSV_QUOTE_OPEN");
        assertThat(read.findings().get(0).place().line()).hasValue(2);
        assertThat(read.broken()).isTrue();
    }

    @Test
    void next_breaksOff_withBoundedMemory_atAnEndlessQuote() {
        byte[] start = "a;b\n1;\"".getBytes(StandardCharsets.UTF_8);
        CsvFile file = CsvFile.of("f.csv", "t", CsvDialect.standard(), () -> new EndlessStream(start, (byte) 'x'));
        List<Finding> findings = new ArrayList<>();
        try (RowCursor rows = file.open(schema("a", "b"), findings::add)) {
            assertThat(rows.next()).isFalse();
            assertThat(rows.isBroken()).isTrue();
        }
        assertThat(findings).extracting(f -> f.code().name()).containsExactly("CSV_QUOTE_OPEN");
    }

    @Test
    void next_breaksOff_atAnEndlessLine() {
        byte[] start = "a;b\n1;".getBytes(StandardCharsets.UTF_8);
        CsvFile file = CsvFile.of("f.csv", "t", CsvDialect.standard(), () -> new EndlessStream(start, (byte) 'x'));
        List<Finding> findings = new ArrayList<>();
        try (RowCursor rows = file.open(schema("a", "b"), findings::add)) {
            assertThat(rows.next()).isFalse();
            assertThat(rows.isBroken()).isTrue();
        }
        assertThat(findings).extracting(f -> f.code().name()).containsExactly("CSV_TOO_LONG");
    }

    @Test
    void next_refusesAFieldThatIsTooLong_andGoesOn() {
        CsvDialect dialect = CsvDialect.builder().maxFieldChars(5).build();
        CsvRows read =
                CsvRows.read("a;b\n1;ååååå\n2;abcdef\n3;\"abcdef\"\n4;x\n".getBytes(StandardCharsets.UTF_8), dialect);
        assertThat(read.rows()).extracting(row -> row.get(0)).containsExactly("1", "4");
        assertThat(read.codes()).containsExactly("CSV_TOO_LONG", "CSV_TOO_LONG");
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void next_breaksOff_atTheFirstByteThatIsNotUtf8(byte[] value) {
        byte[] csv = concat(
                "a;b\n1;x\n2;\"y\n".getBytes(StandardCharsets.UTF_8),
                value,
                "\"\n3;z\n".getBytes(StandardCharsets.UTF_8));
        CsvRows read = CsvRows.read(csv, CsvDialect.standard());
        assertThat(read.codes()).containsExactly("TEXT_ENCODING");
        assertThat(read.findings().get(0).place().line()).hasValue(4);
        assertThat(read.findings().get(0).place().column()).contains("b");
        assertThat(read.rows()).hasSize(1);
        assertThat(read.broken()).isTrue();
    }

    static List<byte[]> notUtf8() {
        return List.of(
                "æ".getBytes(StandardCharsets.ISO_8859_1),
                "blåbær".getBytes(Charset.forName("windows-1252")),
                bytes(0xc0, 0x80),
                bytes(0xc3),
                bytes(0xe0, 0x80, 0x80),
                bytes(0xed, 0xa0, 0x80),
                bytes(0xf0, 0x80, 0x80, 0x80),
                bytes(0xf4, 0x90, 0x80, 0x80),
                bytes(0xf5, 0x80, 0x80, 0x80),
                bytes(0x80),
                bytes(0xe2, 0x82));
    }

    @Test
    void header_saysSo_whenTheFileLooksLikeUtf16() {
        List<Finding> findings = new ArrayList<>();
        byte[] csv = concat(bytes(0xff, 0xfe), "a;b\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(CsvRows.file(csv, CsvDialect.standard()).header(findings::add))
                .isEmpty();
        assertThat(findings).singleElement().satisfies(f -> {
            assertThat(f.code().name()).isEqualTo("TEXT_ENCODING");
            assertThat(f.detail()).contains("UTF-16");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``          | CSV_EMPTY",
                "`\n\n`      | CSV_EMPTY",
                "`\n\na;b\n` | CSV_HEADER_EMPTY",
                "`a;;c\n`    | CSV_HEADER_EMPTY",
                "`a; ;c\n`   | CSV_HEADER_EMPTY",
                "`a;b;a\n`   | CSV_HEADER_DUPLICATE",
                "`a;b; a \n` | CSV_HEADER_DUPLICATE",
                "`å;Å\n`     | CSV_HEADER_DUPLICATE",
                "`0240001;Bolig;7\n`       | CSV_HEADER_MISSING",
                "`Navn;0101900017\n`       | CSV_HEADER_MISSING",
                "`Navn;010190-0017 x\n`    | CSV_HEADER_MISSING",
                "`0240;Bolig\n`            | CSV_HEADER_MISSING",
                "`Bolig;7,5\n`             | CSV_HEADER_MISSING",
                "`Bolig;2025-04-30\n`      | CSV_HEADER_MISSING",
                "`30.04.2025;Bolig\n`      | CSV_HEADER_MISSING",
                "`Bolig;a@b.dk\n`          | CSV_HEADER_MISSING",
                "`a,b,c\n`                 | CSV_SEPARATOR",
                "`a\tb\n`                  | CSV_SEPARATOR",
                "`<!DOCTYPE html>\n`       | CSV_SEPARATOR",
                "`a;\"b\n`   | CSV_QUOTE_OPEN",
                "`a;b\"c\n`  | CSV_QUOTE",
            })
    void header_refuses(String csv, String code) {
        List<Finding> findings = new ArrayList<>();
        CsvFile file = CsvRows.file(csv.getBytes(StandardCharsets.UTF_8), CsvDialect.standard());
        assertThat(file.header(findings::add)).isEmpty();
        assertThat(findings).extracting(f -> f.code().name()).containsExactly(code);
        assertThat(file.survey(f -> {})).isEmpty();
        assertThat(file.header(f -> {})).isEmpty();
        try (RowCursor rows = file.open(schema("a", "b"), f -> {})) {
            assertThat(rows.next()).isFalse();
            assertThat(rows.isBroken()).isTrue();
        }
    }

    /** A line of values may hold a person's data, so nothing of it is shown. */
    @Test
    void header_showsNothingOfALineOfValues() {
        List<Finding> findings = new ArrayList<>();
        String csv = "Navn Navnesen;Navn Navnesen;010190-0017\n";
        CsvRows.file(csv.getBytes(StandardCharsets.UTF_8), CsvDialect.standard())
                .header(findings::add);
        assertThat(findings)
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("column 3").doesNotContain("Navnesen", "0101"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024", "1", "Areal2", "Type-1", "Beløb (kr.)", "LBF-nr.", "116.2 Vedligehold", "m²", "Andel %"})
    void header_takesHeadingsWithDigits(String heading) {
        byte[] csv = ("a;" + heading + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(CsvRows.file(csv, CsvDialect.standard()).header(f -> {})).containsExactly("a", heading);
    }

    @Test
    void header_isTrimmedAndInNormalFormC() {
        String csv = "\uFEFF\u00a0LBF-nr. ;\"Bolig\u00a0nr\";Bela\u030ab\n";
        assertThat(CsvRows.file(csv.getBytes(StandardCharsets.UTF_8), CsvDialect.standard())
                        .header(f -> {}))
                .containsExactly("LBF-nr.", "Bolig\u00a0nr", "Bel\u00e5b");
    }

    @Test
    void next_readsNoRows_fromAHeaderAlone() {
        for (String csv : List.of("a;b", "a;b\n", "a;b\r\n\r\n")) {
            CsvRows read = CsvRows.read(csv);
            assertThat(read.rows()).isEmpty();
            assertThat(read.findings()).isEmpty();
            assertThat(read.recordsRead()).isZero();
        }
    }

    @Test
    void open_mapsByHeading() {
        TableSchema schema = schema("b", "lost", "a");
        CsvFile file = CsvRows.file("a;b;new\n1;2;3\n".getBytes(StandardCharsets.UTF_8), CsvDialect.standard());
        assertThat(CsvRows.read(file, schema).rows()).containsExactly(Arrays.asList("2", null, "1"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,true",
        "1,true",
        "-1,true",
        "999,true",
        "-999,true",
        "-0,true",
        "1000,false",
        "007,false",
        "+1,false",
        "1.0,false",
        "1e2,false",
        "--1,false",
        "-,false",
        "' 1',false",
        "1 000,false",
        "१,false"
    })
    void next_checksIntegers(String value, boolean good) {
        CsvRows read = CsvRows.read("a\n" + value + "\n", ColumnType.integer(3));
        assertThat(read.codes()).isEqualTo(good ? List.of() : List.of("VALUE_INTEGER"));
        assertThat(read.rows()).hasSize(good ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1,100",
        "-1.5,-150",
        "12.34,1234",
        "999.99,99999",
        "-0.00,0",
        "0.05,5",
        "1000,",
        "1.234,",
        "1.500,",
        "1.,",
        ".5,",
        "007.5,",
        "'1,5',",
        "1e2,",
        "+1.0,",
        "'1.234,50',",
        "'1 000.00',",
        "1.5.5,",
        "abc,"
    })
    void next_checksDecimals_neverRounding(String value, Long unscaled) {
        String csv = "a\n" + value + "\n";
        List<Finding> findings = new ArrayList<>();
        TableSchema schema = TableSchema.propose("t", List.of("a"), List.of(ColumnType.decimal(3, 2)));
        try (RowCursor rows = CsvRows.file(csv.getBytes(StandardCharsets.UTF_8), CsvDialect.standard())
                .open(schema, findings::add)) {
            assertThat(rows.next()).isEqualTo(unscaled != null);
            if (unscaled != null) {
                assertThat(rows.unscaledAt(0)).isEqualTo(unscaled);
                assertThat(CsvRows.text(rows, 0)).isEqualTo(value);
            }
        }
        assertThat(findings)
                .extracting(f -> f.code().name())
                .isEqualTo(unscaled == null ? List.of("VALUE_DECIMAL") : List.of());
    }

    @Test
    void next_readsDecimalComma_whereTheDialectSaysSo() {
        CsvDialect comma = CsvDialect.builder().decimalMark(DecimalMark.COMMA).build();
        byte[] csv = "a\n12,5\n12.5\n".getBytes(StandardCharsets.UTF_8);
        CsvRows read = CsvRows.read(csv, comma, ColumnType.decimal(3, 2));
        assertThat(read.rows()).containsExactly(List.of("12,5"));
        assertThat(read.codes()).containsExactly("VALUE_DECIMAL");
        assertThat(read.findings().get(0).message()).contains("line 3").contains("'12.5'");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-30,true",
        "2024-02-29,true",
        "2000-02-29,true",
        "0001-01-01,true",
        "9999-12-31,true",
        "2025-02-29,false",
        "1900-02-29,false",
        "2025-13-01,false",
        "2025-00-10,false",
        "2025-04-31,false",
        "2025-04-00,false",
        "0000-01-01,false",
        "30-04-2025,false",
        "2025-4-30,false",
        "20250430,false",
        "2025-04-30T00:00,false",
        "2025/04/30,false",
        "10000-01-01,false"
    })
    void next_checksDates(String value, boolean good) {
        CsvRows read = CsvRows.read("a\n" + value + "\n", ColumnType.DATE);
        assertThat(read.codes()).isEqualTo(good ? List.of() : List.of("VALUE_DATE"));
    }

    @Test
    void next_repairsLbfNumbers_withOneWarningAColumn() {
        CsvRows read = CsvRows.read("n;x\n0240;a\n240;b\n'690;c\n0397;d\n", LBF);
        assertThat(read.rows()).extracting(row -> row.get(0)).containsExactly("0240", "0240", "0690", "0397");
        assertThat(read.codes()).containsExactly("LBF_REPAIRED");
        assertThat(read.findings().get(0).place().line()).hasValue(3);
        assertThat(read.findings().get(0).detail()).contains("2");
        assertThat(read.hashes().get(0)).isNotEqualTo(read.hashes().get(1));
    }

    @Test
    void next_refusesWhatIsNoLbfNumber_andDoubtsOrganisation0000() {
        CsvRows read = CsvRows.read("n;x\n2,40E+02;a\n0000;b\n12345;c\n", LBF);
        assertThat(read.codes()).containsExactly("LBF_REFUSED", "LBF_REFUSED", "LBF_DOUBTFUL");
        assertThat(read.rows()).containsExactly(List.of("0000", "b"));
    }

    @Test
    void next_reportsEveryFaultyFieldOfARow_withoutShowingText() {
        CsvRows read = CsvRows.read("n;d;i\nx;y;z\n", LBF, ColumnType.DATE, ColumnType.integer(3));
        assertThat(read.codes()).containsExactly("LBF_REFUSED", "VALUE_DATE", "VALUE_INTEGER");
        assertThat(read.refused()).isEqualTo(1);
    }

    @Test
    void rowHash_isEqual_forRowsThatStoreAsEqual() {
        ColumnType[] types = {ColumnType.decimal(3, 2), LBF, ColumnType.TEXT, ColumnType.DATE};
        CsvRows read = CsvRows.read(
                "d;n;t;x\n1.50;0240;a;2025-01-01\n1.5;240;\"a\";\"2025-01-01\"\n1.51;0240;a;2025-01-01\n;0240;a;2025-01-01\n"
                        + "1.5;0240;;2025-01-01\n1.5;0240;\"\";2025-01-01\n",
                types);
        assertThat(read.hashes().get(0)).isEqualTo(read.hashes().get(1));
        assertThat(read.hashes().stream().distinct()).hasSize(5);
    }

    @Test
    void rowHash_survivesColumnsAddedAndNumbersWidened() {
        byte[] csv = "a;b\n12;x\n".getBytes(StandardCharsets.UTF_8);
        CsvFile file = CsvRows.file(csv, CsvDialect.standard());
        TableSchema narrow =
                TableSchema.propose("t", List.of("a", "b"), List.of(ColumnType.integer(2), ColumnType.TEXT));
        TableSchema wide = TableSchema.propose(
                "t", List.of("a", "b", "c"), List.of(ColumnType.decimal(5, 3), ColumnType.TEXT, ColumnType.TEXT));
        assertThat(CsvRows.read(file, narrow).hashes())
                .isEqualTo(CsvRows.read(file, wide).hashes());
    }

    @Test
    void rowHash_tellsColumnsApart() {
        CsvRows read = CsvRows.read("a;b\nx;\n;x\nx;y\ny;x\nxy;\n");
        assertThat(read.hashes()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,22,333        | INTEGER 3 0",
                "1,2.5,100.25    | DECIMAL 3 2",
                "1,007           | TEXT 0 0",
                "1,+2            | TEXT 0 0",
                "1234567890123456789 | TEXT 0 0",
                "123456789012345678 | INTEGER 18 0",
                "12345678901234567,0.25 | TEXT 0 0",
                "2025-01-01,2025-02-28 | DATE 0 0",
                "2025-01-01,2025-02-29 | TEXT 0 0",
                "2025-01-01,5    | TEXT 0 0",
                "5,2025-01-01    | TEXT 0 0",
                "-5,-0,0         | INTEGER 1 0",
                "-5.0,3          | DECIMAL 1 1",
                "1e5             | TEXT 0 0",
                "x               | TEXT 0 0",
            })
    void survey_joinsTypes(String values, String expected) {
        StringBuilder csv = new StringBuilder("a;b\n;\n");
        for (String value : values.split(",")) {
            csv.append(value).append(";\n");
        }
        Survey survey = CsvRows.file(csv.toString().getBytes(StandardCharsets.UTF_8), CsvDialect.standard())
                .survey(f -> {})
                .orElseThrow();
        ColumnType type = survey.schema().columns().get(0).type();
        assertThat(type.kind() + " " + type.integerDigits() + " " + type.scale())
                .isEqualTo(expected);
        assertThat(survey.schema().columns().get(1).type()).isEqualTo(ColumnType.UNDETERMINED);
        assertThat(survey.rows()).isEqualTo(values.split(",").length + 1);
    }

    @Test
    void survey_reportsTheFormOfTheFile_andReadsOn() {
        List<Finding> findings = new ArrayList<>();
        CsvFile file = CsvRows.file("a;b\n1\n2;x\n3;\"y\"z\n".getBytes(StandardCharsets.UTF_8), CsvDialect.standard());
        assertThat(file.survey(findings::add).orElseThrow().rows()).isEqualTo(3);
        assertThat(findings).extracting(f -> f.code().name()).containsExactly("CSV_COLUMN_COUNT", "CSV_QUOTE");
    }

    @Test
    void next_readsTheSame_howeverTheBytesCome() {
        byte[] csv = "\uFEFFa;bæ\n1;\"x\"\"y\r\nz\"\r\n2;blå\n\n3;\"\"\n4;\"q\"w\r5;€😀\n6;\n"
                .getBytes(StandardCharsets.UTF_8);
        CsvRows whole = CsvRows.read(csv, CsvDialect.standard());
        assertThat(whole.rows()).hasSize(5);
        for (int most = 1; most < 20; most++) {
            int size = most;
            CsvFile file = CsvFile.of("f.csv", "t", CsvDialect.standard(), () -> CsvRows.dripping(csv, size));
            assertThat(CsvRows.read(file, schema("a", "bæ"))).isEqualTo(whole);
        }
    }

    @Test
    void next_readsTheSame_acrossTheEdgesOfTheBuffer() {
        CsvDialect small = CsvDialect.builder().maxRecordBytes(1024).build();
        StringBuilder csv = new StringBuilder("a;b\n");
        List<List<String>> expected = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            String text = "æ\"ø;å\r\n€".repeat(i % 40);
            csv.append(i).append(";\"").append(text.replace("\"", "\"\"")).append("\"\n");
            expected.add(List.of(Integer.toString(i), text));
        }
        CsvRows read = CsvRows.read(csv.toString().getBytes(StandardCharsets.UTF_8), small);
        assertThat(read.findings()).isEmpty();
        assertThat(read.rows()).isEqualTo(expected);
    }

    @Test
    void close_closesTheBytes_once() {
        int[] closed = {0};
        CsvFile file = CsvFile.of(
                "f.csv",
                "t",
                CsvDialect.standard(),
                () -> new ByteArrayInputStream("a\n1\n".getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public void close() {
                        closed[0]++;
                    }
                });
        RowCursor rows = file.open(schema("a"), f -> {});
        rows.close();
        rows.close();
        assertThat(closed[0]).isEqualTo(1);
        assertThat(rows.next()).isFalse();
    }

    static TableSchema schema(String... headings) {
        return TableSchema.propose(
                "t",
                List.of(headings),
                Arrays.stream(headings).map(h -> ColumnType.TEXT).toList());
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] concat(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        byte[] all = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
