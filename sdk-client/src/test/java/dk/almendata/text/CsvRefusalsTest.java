package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.table.Finding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that is refused in the form of a CSV file, each with its code and its place; and what is not refused, as Commons CSV reads it. */
class CsvRefusalsTest {

    /** The caps are small: a record 1,024 bytes, a field 20 characters, 4 columns. */
    private static final CsvDialect DIALECT = CsvDialect.builder()
            .maxRecordBytes(1_024)
            .maxFieldChars(20)
            .maxColumns(4)
            .build();

    /**
     * Line breaks are written ~, a NUL 0x, a hundred letters C. {@code goes on}: the records after the fault are read; {@code stops}: nothing
     * after it is.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                // what                             # file                # code                 # line # record #
                // column # then
                "nothing                            # ``                  # CSV_EMPTY            #      #        #        # stops",
                "line breaks alone                  # ~~~                 # CSV_EMPTY            #      #        #        # stops",
                "an empty line before the headings  # ~a;b~1;2~           # CSV_HEADER_EMPTY     # 1    # 0      #        # stops",
                "a heading missing                  # a;;c~               # CSV_HEADER_EMPTY     # 1    # 0      #        # stops",
                "a separator too many in the head   # a;b;~               # CSV_HEADER_EMPTY     # 1    # 0      #        # stops",
                "a heading twice                    # a;A~                # CSV_HEADER_DUPLICATE # 1    # 0      # A      # stops",
                "values for headings                # 0240;b~             # CSV_HEADER_MISSING   # 1    # 0      #        # stops",
                "another separator                  # a,b~1,2~            # CSV_SEPARATOR        # 1    # 0      #        # stops",
                "a web page                         # <html>~             # CSV_SEPARATOR        # 1    # 0      #        # stops",
                "a column too many                  # a;b;c;d;e~          # CSV_TOO_LONG         # 1    # 0      #        # stops",
                "a heading too long                 # a;C~                # CSV_TOO_LONG         # 1    # 0      #        # stops",
                "a stray quote in the head          # a;b\"~              # CSV_QUOTE            # 1    # 0      #        # stops",
                "an open quote in the head          # a;\"b~1;2~          # CSV_QUOTE_OPEN       # 1    # 0      #        # stops",
                "NUL in the head                    # a;b0x~              # TEXT_NUL             # 1    # 0      #        # stops",
                "a field too few                    # a;b~1~3;4~          # CSV_COLUMN_COUNT     # 2    # 1      #        # goes on",
                "a field too many                   # a;b~1;2;~3;4~       # CSV_COLUMN_COUNT     # 2    # 1      #        # goes on",
                "more fields than the cap           # a;b~;;;;;;;;~3;4~   # CSV_COLUMN_COUNT     # 2    # 1      #        # goes on",
                "an empty line                      # a;b~~3;4~           # CSV_COLUMN_COUNT     # 2    # 1      #        # goes on",
                "a quote in a plain field           # a;b~1;x\"y~3;4~     # CSV_QUOTE            # 2    # 1      # b      # goes on",
                "a quote at the end of one          # a;b~1;x\"~3;4~      # CSV_QUOTE            # 2    # 1      # b      # goes on",
                "a blank before the quote           # a;b~1; \"x\"~3;4~   # CSV_QUOTE            # 2    # 1      # b      # goes on",
                "text after the closing quote       # a;b~\"1\"x;2~3;4~   # CSV_QUOTE            # 2    # 1      # a      # goes on",
                "a blank after the closing quote    # a;b~\"1\" ;2~3;4~   # CSV_QUOTE            # 2    # 1      # a      # goes on",
                "a separator missing, text first    # a;b~x\"y;z\"~3;4~   # CSV_QUOTE            # 2    # 1      # a      # goes on",
                "a separator missing, quote first   # a;b~\"x\"\"y\"~3;4~ # CSV_COLUMN_COUNT     # 2    # 1      #        # goes on",
                "a fault on a later line            # a;b~\"1~2\"x;2~3;4~ # CSV_QUOTE            # 2    # 1      # a      # goes on",
                "a field too long                   # a;b~1;C~3;4~        # CSV_TOO_LONG         # 2    # 1      # b      # goes on",
                "a quoted field too long            # a;b~1;\"C\"~3;4~    # CSV_TOO_LONG         # 2    # 1      # b      # goes on",
                "NUL in a plain field               # a;b~1;0x~3;4~       # TEXT_NUL             # 2    # 1      # b      # goes on",
                "NUL in a quoted field              # a;b~\"0x\";1~3;4~   # TEXT_NUL             # 2    # 1      # a      # goes on",
                "a quote open to the end            # a;b~1;\"x~3;4~      # CSV_QUOTE_OPEN       # 2    # 1      # b      # stops",
                "a quote open at the end            # a;b~1;\"            # CSV_QUOTE_OPEN       # 2    # 1      # b      # stops",
                "a quote open past the cap          # a;b~1;\"CCCCCCCCCCC~3;4~ # CSV_QUOTE_OPEN  # 2    # 1      # b      # stops",
                "a line past the cap                # a;b~1;CCCCCCCCCCC~3;4~   # CSV_TOO_LONG    # 2    # 1      # b      # stops",
            })
    void open_refuses(String what, String file, String code, Long line, Long record, String column, String then) {
        String text = file.equals("``") ? "" : file.replace("0x", "\0").replace("C", "c".repeat(100));
        for (String lineEnd : List.of("\n", "\r\n", "\r")) {
            CsvRows read =
                    CsvRows.read(CsvRows.file(utf8(text.replace("~", lineEnd)), DIALECT), CsvFileTest.schema("a", "b"));

            assertThat(read.codes()).containsExactly(code);
            Finding finding = read.findings().get(0);
            assertThat(finding.place().file()).contains("f.csv");
            assertThat(
                            finding.place().line().isPresent()
                                    ? finding.place().line().getAsLong()
                                    : null)
                    .isEqualTo(line);
            assertThat(
                            finding.place().record().isPresent()
                                    ? finding.place().record().getAsLong()
                                    : null)
                    .isEqualTo(record);
            assertThat(finding.place().column().orElse(null)).isEqualTo(column);
            assertThat(read.broken()).isEqualTo(then.equals("stops"));
            assertThat(read.rows()).isEqualTo(then.equals("stops") ? List.of() : List.of(List.of("3", "4")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252,a;blå,1,with no mark,which is å in Windows-1252",
        "windows-1252,a;5€,1,with no mark,found the byte 80",
        "UTF-16LE,a;b,1,with no mark,as UTF-16 has it",
        "UTF-16BE,a;b,1,with no mark,as UTF-16 has it",
        "UTF-16LE,a;b,1,with mark,with which UTF-16 begins",
        "UTF-16BE,a;b,1,with mark,with which UTF-16 begins",
    })
    void header_refusesAnotherEncoding_andSaysWhatToDo(
            String charset, String headings, long line, String mark, String detail) {
        String text = (mark.equals("with mark") ? "\uFEFF" : "") + headings + "\n1;2\n";
        List<Finding> findings = new ArrayList<>();
        assertThat(CsvRows.file(text.getBytes(Charset.forName(charset)), DIALECT)
                        .header(findings::add))
                .isEmpty();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code().name()).isEqualTo("TEXT_ENCODING");
            assertThat(finding.place().line()).hasValue(line);
            assertThat(finding.message()).contains(detail, "save it as CSV UTF-8");
        });
    }

    /** A file may end anywhere, and may come a byte at a time: what is left is read or refused, never lost. */
    @Test
    void next_answers_whereverTheFileIsCut() {
        byte[] whole = utf8("\uFEFFa;b\r\n1;x\"y\n\"2\"z;3\n4;\"æ\r\n\"\"\"\n5;\0\n\n6\n7;€");
        for (int length = 0; length <= whole.length; length++) {
            byte[] file = Arrays.copyOf(whole, length);
            CsvRows read = CsvRows.read(CsvRows.file(file, DIALECT), CsvFileTest.schema("a", "b"));
            CsvRows dripped = CsvRows.read(
                    CsvFile.of("f.csv", "t", DIALECT, () -> CsvRows.dripping(file, 1)), CsvFileTest.schema("a", "b"));

            assertThat(dripped).as("cut at %d", length).isEqualTo(read);
            assertThat(read.recordsRead())
                    .as("cut at %d", length)
                    .isEqualTo(read.rows().size() + read.refused());
        }
    }

    /** Of two hundred thousand small files those without fault read as Commons CSV reads them. */
    @Test
    void next_readsAsCommonsCsvDoes_whateverIsNotRefused() {
        Random random = new Random(4180);
        int compared = 0;
        for (int round = 0; round < 200_000; round++) {
            StringBuilder file = new StringBuilder(random.nextBoolean() ? "a;b\n" : "a\n");
            for (int i = random.nextInt(14); i > 0; i--) {
                file.append(";;\"\"\"\n\n\rxæ ".charAt(random.nextInt(11)));
            }
            byte[] csv = utf8(file.toString());
            CsvRows read = CsvRows.read(csv, DIALECT);
            if (read.findings().isEmpty()) {
                compared++;
                assertThat(read.rows()).as(file.toString()).isEqualTo(CommonsCsv.rows(csv, DIALECT));
            }
        }
        assertThat(compared).isGreaterThan(10_000);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
