package dk.almendata.consumption;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EightBytesTest {

    @Test
    void areDigits_asksEveryByte() {
        for (int at = 0; at < Long.BYTES; at++) {
            for (int value = 0; value < 256; value++) {
                byte[] bytes = "19283746".getBytes(ISO_8859_1);
                bytes[at] = (byte) value;

                assertThat(EightBytes.areDigits(EightBytes.from(bytes, 0, bytes.length)))
                        .as("%d at %d", value, at)
                        .isEqualTo(value >= '0' && value <= '9');
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"00000000, 0", "00000001, 1", "10000000, 10000000", "12345678, 12345678", "99999999, 99999999"})
    void value_ofEightDigits(String text, int value) {
        assertThat(EightBytes.value(EightBytes.from(text.getBytes(ISO_8859_1), 0, 8)))
                .isEqualTo(value);
    }

    @Test
    void before_takesTheTextAlone() {
        byte[] bytes = "98;98;98765432;98".getBytes(ISO_8859_1);

        assertThat(EightBytes.value(EightBytes.before(bytes, 14, 8))).isEqualTo(98_765_432);
        assertThat(EightBytes.value(EightBytes.before(bytes, 14, 7))).isEqualTo(8_765_432);
        assertThat(EightBytes.value(EightBytes.before(bytes, 14, 1))).isEqualTo(2);
        assertThat(EightBytes.areDigits(EightBytes.before(bytes, 15, 8))).isFalse();
    }

    /** In the middle of an array and at its end, where fewer than eight can be read. */
    @Test
    void from_isFilledUpWithZeros() {
        byte[] bytes = "123456789;123456".getBytes(ISO_8859_1);

        for (int length = 0; length <= 6; length++) {
            String expected = "123456".substring(0, length) + "0".repeat(8 - length);
            assertThat(EightBytes.value(EightBytes.from(bytes, 0, length))).isEqualTo(Integer.parseInt(expected));
            byte[] last = Arrays.copyOf(bytes, 10 + length);
            assertThat(EightBytes.value(EightBytes.from(last, 10, 10 + length))).isEqualTo(Integer.parseInt(expected));
        }
    }

    @Test
    void equal_marksThatByteAlone() {
        for (int value = 0; value < 256; value++) {
            byte[] bytes = {(byte) value, ';', (byte) value, (byte) value, ':', ';', ';', (byte) value};
            long marks = 0;
            for (int i = 0; i < bytes.length; i++) {
                marks |= bytes[i] == ';' ? 0x80L << (8 * i) : 0;
            }

            assertThat(EightBytes.equal(EightBytes.from(bytes, 0, 8), EightBytes.ONES * ';'))
                    .as("%d", value)
                    .isEqualTo(marks);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "901.4,    1, 9014",
        "1234.567, 3, 1234567",
        "1.234567, 6, 1234567",
        "0.1,      1, 1",
        "12,       0, 12",
        "901.,    -1, ",
        ".5,      -1, ",
        "1.2.3,   -1, ",
        "1..2,    -1, ",
        ".,       -1, ",
    })
    void decimals_behindOnePointBetweenDigits(String text, int decimals, Integer digits) {
        byte[] bytes = (";12345;" + text).getBytes(ISO_8859_1);
        long eight = EightBytes.before(bytes, bytes.length, text.length());

        assertThat(EightBytes.decimals(eight, text.length())).isEqualTo(decimals);
        if (decimals > 0) {
            assertThat(EightBytes.value(EightBytes.withoutPoint(eight, decimals)))
                    .isEqualTo(digits);
        }
    }

    @ParameterizedTest
    @CsvSource({"08-05-2002, 20020508", "00-00-0000, 0", "31-12-2100, 21001231"})
    void date_isTurnedRound(String text, int digits) {
        assertThat(EightBytes.value(EightBytes.date(text.getBytes(ISO_8859_1), 0)))
                .isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource({"08.05-2002", "08-05.2002", "0805-20020", "a8-05-2002", "08-0a-2002", "08-05-200a", "08-05-a002"})
    void date_isNoDigitsInAnotherForm(String text) {
        assertThat(EightBytes.areDigits(EightBytes.date(text.getBytes(ISO_8859_1), 0)))
                .isFalse();
    }
}
