package dk.almendata.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalityCodeTest {

    @ParameterizedTest
    @CsvSource({"0240,0240", "240,0240", "' 751 ',0751", "0411,0411", "957,0957"})
    void parse_putsALostZeroBack(String text, String code) {
        assertThat(MunicipalityCode.isReadable(text)).isTrue();
        assertThat(MunicipalityCode.parse(text))
                .isEqualTo(MunicipalityCode.of(code))
                .hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "02400", "0000", "24A", "٠٢٤٠", "0240001", "-240"})
    void parse_refusesAnythingElse(String text) {
        assertThat(MunicipalityCode.isReadable(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MunicipalityCode.parse(text))
                .withMessageContaining("four digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"240", " 0240", "0240 "})
    void of_takesTheFourDigitsOnly(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> MunicipalityCode.of(text));
    }
}
