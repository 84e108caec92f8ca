package dk.almendata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CvrNumberTest {

    @ParameterizedTest
    @CsvSource({
        "10000009,10000009",
        "DK10000009,10000009",
        "dk 10 00 00 09,10000009",
        "' 1000 0009 ',10000009",
        "1000\u00a00009,10000009"
    })
    void parse_readsWhatPeopleWrite(String text, String number) {
        assertThat(CvrNumber.check(text)).isEmpty();
        assertThat(CvrNumber.parse(text)).isEqualTo(CvrNumber.of(number)).hasToString(number);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            '',         EMPTY
            'DK ',      EMPTY
            1000000,    NOT_EIGHT_DIGITS
            100000090,  NOT_EIGHT_DIGITS
            00000000,   NOT_EIGHT_DIGITS
            1000000A,   NOT_EIGHT_DIGITS
            SE10000009, NOT_EIGHT_DIGITS
            10000008,   CHECK_DIGIT
            10000090,   CHECK_DIGIT
            """)
    void check_saysWhy(String text, CvrFault fault) {
        assertThat(CvrNumber.check(text)).contains(fault);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CvrNumber.parse(text))
                .withMessageContaining(fault.english());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DK10000009", "1000 0009"})
    void of_takesTheEightDigitsOnly(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CvrNumber.of(text));
    }

    /** Modulus 11 finds every single wrong digit and every two neighbours exchanged, but where the weights are one apart and equal. */
    @Test
    void check_findsEveryWrongDigit() {
        String right = "10000009";
        for (int at = 0; at < right.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String text = right.substring(0, at) + digit + right.substring(at + 1);
                assertThat(CvrNumber.check(text).isEmpty()).as(text).isEqualTo(text.equals(right));
            }
        }
    }

    /** The oracle adds up as the register's rule is written. */
    @Test
    void check_agreesWithTheRule() {
        IntStream.range(0, 20_000).map(i -> 10_000_000 + i * 4_337).forEach(number -> {
            String text = String.format(Locale.ROOT, "%08d", number);
            int[] digits = text.chars().map(c -> c - '0').toArray();
            int sum = 2 * digits[0]
                    + 7 * digits[1]
                    + 6 * digits[2]
                    + 5 * digits[3]
                    + 4 * digits[4]
                    + 3 * digits[5]
                    + 2 * digits[6]
                    + digits[7];
            assertThat(CvrNumber.check(text).isEmpty()).as(text).isEqualTo(sum % 11 == 0);
        });
    }
}
