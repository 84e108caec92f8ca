package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.almendata.table.Column;
import dk.almendata.table.ColumnType;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.TableSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes in any dialect: rows or findings, never another exception, never a row that Commons CSV reads otherwise, the same however the
 * bytes come, and no line that is neither.
 */
class CsvFuzzTest {

    private static final Set<FindingCode> OF_A_CSV_FILE = EnumSet.of(
            FindingCode.TEXT_ENCODING,
            FindingCode.TEXT_NUL,
            FindingCode.CSV_QUOTE,
            FindingCode.CSV_QUOTE_OPEN,
            FindingCode.CSV_COLUMN_COUNT,
            FindingCode.CSV_TOO_LONG,
            FindingCode.CSV_EMPTY,
            FindingCode.CSV_SEPARATOR,
            FindingCode.CSV_HEADER_MISSING,
            FindingCode.CSV_HEADER_EMPTY,
            FindingCode.CSV_HEADER_DUPLICATE);

    /** The first byte chooses the dialect, so that a seed stays readable. */
    private static final String SEPARATORS = ";,\t|";

    static Stream<byte[]> seeds() {
        return Stream.concat(
                Stream.of(
                                "",
                                "0a;b\n1;x\n2;y\n",
                                "1a,b\r\n\"1\r\n2\",\"say \"\"hej\"\"\"\r\n,\"\"\r\n",
                                "2a\tb\r1\t2\r\r3\t4",
                                "3\uFEFFa|b\n1|\u00e6\u20ac\ud83d\ude00\n\n\n",
                                "4a;b\n1;\"x\n2;y\n",
                                "0a;b\n1;x\"y\n\"1\"x;2\n3\n4;5;6\n7;\0\n",
                                "8a;b\n" + "x".repeat(1_100) + ";1\n",
                                "8a;b\n1;\"" + "\u00e6".repeat(700),
                                "0a\n\n\"\"\n\n1\n\n",
                                "0a;a\n",
                                "0\n\na;b\n",
                                "0<html>\n")
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)),
                CsvFileTest.notUtf8().stream()
                        .map(bytes -> CsvFileTest.concat("0a;b\n1;\"".getBytes(StandardCharsets.UTF_8), bytes)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void rows(byte[] data) {
        int choice = data.length == 0 ? 0 : data[0];
        byte[] csv = data.length == 0 ? data : Arrays.copyOfRange(data, 1, data.length);
        CsvDialect dialect = CsvDialect.builder()
                .separator(SEPARATORS.charAt(choice & 3))
                .quote((choice & 4) == 0 ? '"' : '\'')
                .maxRecordBytes((choice & 8) == 0 ? 1 << 12 : 1 << 10)
                .maxFieldChars((choice & 8) == 0 ? 4_096 : 600)
                .maxColumns((choice & 8) == 0 ? 2_000 : 20)
                .build();

        CsvRows read = read(CsvRows.file(csv, dialect));

        assertThat(read.recordsRead()).isEqualTo(read.rows().size() + read.refused());
        assertAllLocated(read, csv);
        CsvFile dripping = CsvFile.of("f.csv", "t", dialect, () -> CsvRows.dripping(csv, 1 + (choice >> 4 & 7)));
        assertThat(read(dripping)).isEqualTo(read);
        if (read.findings().isEmpty()) {
            assertThat(read.rows()).isEqualTo(CommonsCsv.rows(csv, dialect));
        }
        assertEveryLineAnswers(read, csv, dialect);
        CsvFile.of("f.csv", "t", dialect, () -> CsvRows.dripping(csv, 1_000))
                .survey(finding -> assertThat(finding.code()).isIn(OF_A_CSV_FILE));
    }

    /** A proposal is made of anything, and what it names can be used. */
    @MethodSource("seeds")
    @FuzzTest
    void proposal(byte[] sample) {
        DialectProposal proposal = DialectProposal.of(sample, true);
        assertThat(proposal.summary().chars()).noneMatch(Character::isISOControl);
        assertThat(proposal.separator().best().isPresent() || proposal.columns() < 2)
                .isTrue();
        proposal.dialect()
                .ifPresent(dialect -> CsvRows.file(sample, dialect)
                        .header(finding -> assertThat(finding.code()).isIn(OF_A_CSV_FILE)));
        DialectProposal.of(sample, false);
    }

    /** Every column as text, whatever its heading says, so that only the form of the file counts. */
    private static CsvRows read(CsvFile file) {
        List<Column> columns = new ArrayList<>();
        file.header(finding -> {})
                .forEach(heading -> columns.add(new Column(heading, "c" + columns.size(), ColumnType.TEXT)));
        return CsvRows.read(file, new TableSchema("t", columns, Optional.empty(), Optional.empty()));
    }

    private static void assertAllLocated(CsvRows read, byte[] csv) {
        for (Finding finding : read.findings()) {
            assertThat(finding.code()).isIn(OF_A_CSV_FILE);
            assertThat(finding.place().file()).contains("f.csv");
            if (finding.code() != FindingCode.CSV_EMPTY) {
                assertThat(finding.place().line().orElse(0)).isBetween(1L, csv.length + 1L);
                assertThat(finding.place().record().orElse(-1)).isBetween(0L, (long) csv.length);
            }
        }
        assertThat(read.findings().isEmpty()).isEqualTo(!read.broken() && read.refused() == 0);
    }

    /** Without quotes a record is a line: each is a row, refused with a finding, or empty at the end of the file. */
    private static void assertEveryLineAnswers(CsvRows read, byte[] csv, CsvDialect dialect) {
        if (read.broken() || new String(csv, StandardCharsets.ISO_8859_1).indexOf(dialect.quote()) >= 0) {
            return;
        }
        String text = new String(csv, StandardCharsets.UTF_8);
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\n|\r", -1);
        int last = lines.length;
        while (last > 0 && lines[last - 1].isEmpty()) {
            last--;
        }
        assertThat(read.recordsRead()).isEqualTo(last - 1);
    }
}
