package dk.almendata.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            901.4          ; 901.4     ; NOT_A_NUMBER ; 901.4
            901,4          ; NOT_A_NUMBER ; 901.4     ; 901.4
            1.234          ; 1.234     ; 1234         ; AMBIGUOUS
            1,234          ; NOT_A_NUMBER ; 1.234     ; AMBIGUOUS
            -12.345        ; -12.345   ; -12345       ; AMBIGUOUS
            1.234,5        ; NOT_A_NUMBER ; 1234.5    ; 1234.5
            1,234.5        ; NOT_A_NUMBER ; NOT_A_NUMBER ; 1234.5
            1.234.567      ; NOT_A_NUMBER ; 1234567   ; 1234567
            1234.567       ; 1234.567  ; NOT_A_NUMBER ; 1234.567
            0.234          ; 0.234     ; NOT_A_NUMBER ; 0.234
            0,234          ; NOT_A_NUMBER ; 0.234     ; 0.234
            617,98         ; NOT_A_NUMBER ; 617.98    ; 617.98
            12             ; 12        ; 12           ; 12
            ' 12 '         ; 12        ; 12           ; 12
            -7             ; -7        ; -7           ; -7
            +7             ; NOT_A_NUMBER ; NOT_A_NUMBER ; NOT_A_NUMBER
            1.23.456       ; NOT_A_NUMBER ; NOT_A_NUMBER ; NOT_A_NUMBER
            1.2345         ; 1.2345    ; NOT_A_NUMBER ; 1.2345
            .5             ; NOT_A_NUMBER ; NOT_A_NUMBER ; NOT_A_NUMBER
            5.             ; NOT_A_NUMBER ; NOT_A_NUMBER ; NOT_A_NUMBER
            1E5            ; NOT_A_NUMBER ; NOT_A_NUMBER ; NOT_A_NUMBER
            1 234          ; NOT_A_NUMBER ; NOT_A_NUMBER ; NOT_A_NUMBER
            ١٢             ; NOT_A_NUMBER ; NOT_A_NUMBER ; NOT_A_NUMBER
            ''             ; EMPTY     ; EMPTY        ; EMPTY
            '   '          ; EMPTY     ; EMPTY        ; EMPTY
            """)
    void parse_readsWhatTheFormDeclares(String text, String point, String comma, String undeclared) {
        assertReads(NumberForm.POINT, text, point);
        assertReads(NumberForm.COMMA, text, comma);
        assertReads(NumberForm.UNDECLARED, text, undeclared);
    }

    private static void assertReads(NumberForm form, String text, String expected) {
        if (Character.isLetter(expected.charAt(0))) {
            assertThat(form.check(text)).as(form + " " + text).contains(QuantityFault.valueOf(expected));
            assertThatExceptionOfType(InvalidQuantityException.class)
                    .isThrownBy(() -> form.parse(text))
                    .satisfies(refused -> assertThat(refused.fault().name()).isEqualTo(expected));
        } else {
            assertThat(form.check(text)).as(form + " " + text).isEmpty();
            assertThat(form.parse(text)).isEqualTo(new BigDecimal(expected));
        }
    }

    @Test
    void parse_takesBackWhatIsWrittenInEitherForm() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextInt(), random.nextInt(6));
            String point = number.toPlainString();

            assertThat(NumberForm.POINT.parse(point)).isEqualTo(number);
            assertThat(NumberForm.COMMA.parse(point.replace('.', ','))).isEqualTo(number);
            assertThat(NumberForm.UNDECLARED
                            .check(point)
                            .or(() -> NumberForm.UNDECLARED.check(point.replace('.', ','))))
                    .as(point)
                    .isIn(java.util.Optional.empty(), java.util.Optional.of(QuantityFault.AMBIGUOUS));
        }
    }

    @Test
    void check_refusesWhatIsTooLongToBeAnAmount() {
        assertThat(NumberForm.POINT.check("1".repeat(40))).isEmpty();
        assertThat(NumberForm.POINT.check("1".repeat(41))).contains(QuantityFault.TOO_LONG);
    }

    @Test
    void everyFault_saysWhatToDoInBothLanguages() {
        for (QuantityFault fault : QuantityFault.values()) {
            assertThat(fault.english()).endsWith(".").isNotEqualTo(fault.danish());
            assertThat(fault.danish()).endsWith(".");
        }
    }

    /** Half up, not half to even: 0.125 is 0.13 and 0.135 is 0.14. */
    @ParameterizedTest
    @CsvSource({"0.125, 0.13", "0.135, 0.14", "-0.125, -0.13", "0.1249, 0.12"})
    void presented_roundsHalfUp(String value, String presented) {
        assertThat(NumericPolicy.presented(new BigDecimal(value), 2)).hasToString(presented);
    }

    @Test
    void divide_keeps34DigitsHalfUp() {
        assertThat(NumericPolicy.divide(new BigDecimal("2"), new BigDecimal("3")))
                .isEqualTo(new BigDecimal("0." + "6".repeat(33) + "7"));
        assertThat(NumericPolicy.DIVISION.getRoundingMode()).isEqualTo(RoundingMode.HALF_UP);
    }
}
