package dk.almendata.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetCsvTest {

    private static String read(Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(bytes, "test", null);
        Worksheet sheet = workbook.newWorksheet("Ark1");
        content.accept(sheet);
        sheet.finish();
        Worksheet other = workbook.newWorksheet("Ark2");
        other.value(0, 0, "andet ark");
        other.finish();
        workbook.finish();
        return SheetCsv.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Test
    void cells_becomeLines_numbersWithAPoint_datesAsDates() throws IOException {
        assertThat(read(sheet -> {
                    sheet.value(0, 0, "AfdelingIdentifikator");
                    sheet.value(0, 1, "Opgørelsesdato");
                    sheet.value(0, 2, "Beloeb");
                    sheet.value(1, 0, "0240001");
                    sheet.value(1, 1, LocalDate.of(2024, 12, 31));
                    sheet.style(1, 1).format("yyyy-mm-dd").set();
                    sheet.value(1, 2, 1_250_000.5);
                    sheet.value(2, 0, 240001);
                    sheet.value(2, 2, -7);
                }))
                .isEqualTo("AfdelingIdentifikator;Opgørelsesdato;Beloeb\n0240001;2024-12-31;1250000.5\n240001;;-7\n");
    }

    /** A sum of doubles has no more digits than Excel shows. */
    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "1250000.0000000002,  1250000",
        "1E15,                1000000000000000",
        "0.000001,            0.000001",
        "100,                 100"
    })
    void number_hasTheDigitsThatExcelShows(double number, String expected) throws IOException {
        assertThat(read(sheet -> {
                    sheet.value(0, 0, "a");
                    sheet.value(1, 0, number);
                }))
                .isEqualTo("a\n" + expected + "\n");
    }

    @Test
    void text_isQuotedWhereItMustBe_andStaysOnItsLine() throws IOException {
        assertThat(read(sheet -> {
                    sheet.value(0, 0, "a;b");
                    sheet.value(0, 1, "si\"g\"");
                    sheet.value(1, 0, "to\nlinjer");
                    sheet.value(1, 1, "116.20");
                }))
                .isEqualTo("\"a;b\";\"si\"\"g\"\"\"\nto linjer;116.20\n");
    }

    /** Line numbers of faults are those that a person sees in the sheet. */
    @Test
    void emptyRows_stayInTheMiddle_andGoAtTheEnd() throws IOException {
        assertThat(read(sheet -> {
                    sheet.value(0, 0, "a");
                    sheet.value(0, 1, "b");
                    sheet.value(3, 0, "x");
                    sheet.value(3, 5, " ");
                    sheet.value(7, 1, "");
                }))
                .isEqualTo("a;b\n\n\nx;\n");
    }

    /** A stray cell right of the headings is content, which the reader of the CSV then tells. */
    @Test
    void cellsRightOfTheHeadings_areKept() throws IOException {
        assertThat(read(sheet -> {
                    sheet.value(0, 0, "a");
                    sheet.value(1, 0, "1");
                    sheet.value(1, 2, "note");
                }))
                .isEqualTo("a\n1;;note\n");
    }

    @Test
    void emptySheet_isEmptyText() throws IOException {
        assertThat(read(sheet -> {})).isEmpty();
    }

    @Test
    void otherFile_isRefused() {
        byte[] csv = "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> SheetCsv.read(new ByteArrayInputStream(csv)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected an Excel workbook");
    }
}
