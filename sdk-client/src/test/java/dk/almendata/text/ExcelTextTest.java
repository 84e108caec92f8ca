package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.table.ColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcelTextTest {

    /** What Excel with Danish settings would turn into a number, a date, an amount or a formula stays the text it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            Ejendomsskat|Ejendomsskat
            Åbyhøj 3|Åbyhøj 3
            Marianne|Marianne
            Juliane 2|Juliane 2
            0240|="0240"
            2. sal|="2. sal"
            3-4|="3-4"
            maj 12|="maj 12"
            Marts 2025|="Marts 2025"
            kr 100|="kr 100"
            kr.5|="kr.5"
            kredit|kredit
            SAND|="SAND"
            sandkasse|sandkasse
            -5|="-5"
             7|=" 7"
            =1+1|="=1+1"
            =HYPERLINK("http://x")|="=HYPERLINK(""http://x"")"
            +45 12345678|="+45 12345678"
            @SUM(A1)|="@SUM(A1)"
            """)
    void text_staysText(String text, String written) {
        assertThat(ExcelText.of(text, ColumnType.TEXT)).isEqualTo(written);
    }

    @Test
    void lbfNumber_keepsItsZeros() {
        assertThat(ExcelText.of("0240001", ColumnType.lbf(LbfLevel.AFDELING))).isEqualTo("=\"0240001\"");
    }

    /** Excel keeps 15 digits. */
    @ParameterizedTest
    @CsvSource({
        "12.50, '12,50'",
        "-0.05, '-0,05'",
        "1234567890123.45, '1234567890123,45'",
        "12345678901234.56, '=\"12345678901234,56\"'",
    })
    void number_isExact(String number, String written) {
        assertThat(ExcelText.of(number, ColumnType.decimal(14, 2))).isEqualTo(written);
    }

    /** A formula has room for 255 characters on one line. */
    @Test
    void textThatNoFormulaHolds_getsAnApostrophe() {
        String digits = "7".repeat(256);

        assertThat(ExcelText.of(digits, ColumnType.TEXT)).isEqualTo("'" + digits);
        assertThat(ExcelText.of("=1\n+1", ColumnType.TEXT)).isEqualTo("'=1\n+1");
        assertThat(ExcelText.of("7".repeat(255), ColumnType.TEXT)).startsWith("=\"7");
    }

    @Test
    void date_isLeftToExcel() {
        assertThat(ExcelText.of("2025-04-30", ColumnType.DATE)).isEqualTo("2025-04-30");
    }
}
