package dk.almendata.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueReaderTest {

    /** Declared, never guessed: the same text in both notations. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            5         ; 5.00      ; -                ; 5.00      ; -
            0         ; 0.00      ; -                ; 0.00      ; -
            -5        ; -5.00     ; -                ; -5.00     ; -
            1234,5    ; 1234.50   ; -                ; ''        ; number-notation
            1234.5    ; ''        ; number-notation  ; 1234.50   ; -
            1.234     ; 1234.00   ; number-repaired  ; ''        ; number-decimals
            1,234     ; ''        ; number-decimals  ; 1234.00   ; number-repaired
            1.234,50  ; 1234.50   ; number-repaired  ; ''        ; number-notation
            1,234.50  ; ''        ; number-notation  ; 1234.50   ; number-repaired
            1.234.567 ; 1234567.00; number-repaired  ; ''        ; number-notation
            1 234,5   ; 1234.50   ; number-repaired  ; ''        ; number-notation
            1234,50   ; 1234.50   ; -                ; ''        ; number-notation
            1234,500  ; 1234.50   ; -                ; ''        ; number-notation
            85,555    ; ''        ; number-decimals  ; 85555.00  ; number-repaired
            0,5       ; 0.50      ; -                ; ''        ; number-notation
            00,5      ; 0.50      ; number-leading-zeros ; ''    ; number-notation
            ,5        ; ''        ; number-refused   ; ''        ; number-refused
            5,        ; ''        ; number-refused   ; ''        ; number-refused
            +5        ; ''        ; number-refused   ; ''        ; number-refused
            5-        ; ''        ; number-refused   ; ''        ; number-refused
            12.34,5   ; ''        ; number-refused   ; ''        ; number-refused
            1 234.567 ; ''        ; number-notation  ; ''        ; number-decimals
            kr. 5     ; ''        ; number-refused   ; ''        ; number-refused
            12 %      ; ''        ; number-refused   ; ''        ; number-refused
            1e5       ; ''        ; number-scientific ; ''       ; number-scientific
            1,2E+05   ; ''        ; number-scientific ; ''       ; number-scientific
            ja        ; ''        ; number-refused   ; ''        ; number-refused
            """)
    void number_isReadInTheDeclaredNotationOnly(
            String text, String danish, String danishCode, String international, String internationalCode) {
        assertThat(read(ValueType.number(NumberNotation.DANISH, 2), text, CellForm.BARE))
                .isEqualTo(danish + (danishCode == null ? "" : " " + danishCode));
        // 1 234.567 has three decimals; the repaired blank is told before that.
        String other = read(ValueType.number(NumberNotation.INTERNATIONAL, 2), text, CellForm.BARE);
        assertThat(other.replaceFirst("number-repaired (?=number-decimals)", ""))
                .isEqualTo(international + (internationalCode == null ? "" : " " + internationalCode));
    }

    /** A number cell of a spreadsheet has no notation. */
    @ParameterizedTest
    @CsvSource({"1234.5, 1234.50", "5, 5.00", "1.2345E4, 12345.00", "-0.25, -0.25", "85.555, ' number-decimals'"})
    void number_fromASpreadsheet_hasAPoint(String text, String expected) {
        assertThat(read(ValueType.number(NumberNotation.DANISH, 2), text, CellForm.NUMBER))
                .isEqualTo(expected);
    }

    @Test
    void number_writtenAndReadAgain_isTheSame() {
        Random random = new Random(3202);
        for (int i = 0; i < 20_000; i++) {
            int decimals = random.nextInt(ValueType.MAX_DECIMALS + 1);
            NumberNotation notation = NumberNotation.values()[random.nextInt(2)];
            ValueType type = ValueType.number(notation, decimals);
            BigDecimal value = new BigDecimal(new BigInteger(50, random), decimals).subtract(new BigDecimal(1_000_000));
            String canonical = type.canonical(value.setScale(decimals, java.math.RoundingMode.DOWN));

            assertThat(read(type, type.written(canonical), CellForm.BARE).replace(" number-too-long", ""))
                    .isEqualTo(canonical);
            assertThat(type.isCanonical(canonical)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1.50, true", "2, 1.5, false", "2, 1, false", "0, 15, true", "0, 015, false", "0, -0, false",
        "2, -1.50, true", "2, '', true", "2, x.50, false", "0, -, false", "1, .5, false", "1, -.5, false"
    })
    void number_canonicalFormIsOne(int decimals, String value, boolean canonical) {
        assertThat(ValueType.number(NumberNotation.DANISH, decimals).isCanonical(value))
                .isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            =1+1                ; formula
            @SUM(A1)            ; formula
            +45 20 30 40 50     ; ''
            -A1                 ; formula
            -5                  ; ''
            +5                  ; ''
            -5,25               ; ''
            -                   ; ''
            - ingen             ; formula
            4,57E+11            ; value-damaged
            1E+05               ; value-damaged
            E+05                ; ''
            #1 på listen        ; ''
            ####                ; value-error-cell
            ###                 ; ''
            #N/A                ; value-error-cell
            #I/T                ; value-error-cell
            sÃ¸                 ; text-mangled
            Ã                   ; ''
            """)
    void text_isLookedAtForWhatASpreadsheetDoesToIt(String text, String code) {
        String found = read(ValueType.text(), text, CellForm.EXACT);

        assertThat(found)
                .isEqualTo(code.equals("value-error-cell") ? " " + code : code.isEmpty() ? text : text + " " + code);
    }

    @Test
    void text_keepsItsBlanksOnlyIfEveryCharacterIsContent() {
        assertThat(read(ValueType.text(), " a ", CellForm.EXACT)).isEqualTo(" a ");
        assertThat(read(ValueType.text(), " a ", CellForm.BARE)).isEqualTo("a blanks-stripped");
        assertThat(read(ValueType.text(), "\u00a0", CellForm.BARE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"=A1, '''=A1'", "'@x', '''@x'", "-5, -5", "a=b, a=b", "'', ''", "'\tx', '''\tx'"})
    void harmless_putsAnApostropheBeforeFormulasOnly(String text, String expected) {
        assertThat(FormulaText.harmless(text)).isEqualTo(expected);
    }

    /** What people write with a sign in front, and formulas that look alike. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            -12,00 kr.                      ; false
            -12 %                           ; false
            - 12                            ; false
            -1.234,50 m²                    ; false
            +45 22 34 56 78                 ; false
            +4522345678                     ; false
            +71<000000000000000+12345678<   ; false
            -                               ; false
            -2+3                            ; true
            +45 22+A1                       ; true
            -1*A1                           ; true
            +SUM(A1)                        ; true
            -A1                             ; true
            -12 kr.|cmd                     ; true
            +71<1+SUM(A1)                   ; true
            """)
    void isFormula_tellsSignedValuesFromFormulas(String text, boolean formula) {
        assertThat(FormulaText.isFormula(text)).isEqualTo(formula);
    }

    private static String read(ValueType type, String text, CellForm form) {
        List<String> codes = new ArrayList<>();
        String value = new ValueReader(type, 1_000)
                .read(text, form, (code, detail) -> codes.add(code.text().substring("enrichment-".length())));
        return codes.isEmpty() ? value : value + " " + String.join(" ", codes);
    }
}
