package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.NumberForm;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstallationsFileTest {

    @Test
    void entries_areFoundByNumber() {
        InstallationsFile file = read("Area;afdeling;installationNumber\n87,5;240-1;1\n;0240002;2\n", NumberForm.COMMA);

        assertThat(file.size()).isEqualTo(2);
        assertThat(file.find(new InstallationNumber(1)).orElseThrow().afdeling())
                .hasToString("0240001");
        assertThat(file.find(new InstallationNumber(1)).orElseThrow().area()).contains(new BigDecimal("87.5"));
        assertThat(file.find(new InstallationNumber(2)).orElseThrow().area()).isEmpty();
        assertThat(file.find(new InstallationNumber(3))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            0,0240001,87     | line 2: installationNumber: expected a positive whole number
            1,24x,87         | line 2: afdeling: expected the LBF number of an afdeling
            1,,87            | line 2: afdeling: expected the LBF number of an afdeling
            1,0240001,-1     | line 2: area: expected m2 above 0
            1,0240001,0      | line 2: area: expected m2 above 0
            1,0240001,x      | line 2: area: expected m2 above 0
            1,0240001        | line 2: expected 3 fields, found 2
            1,"0240001,87    | line 2: afdeling: expected quotes around the whole field, doubled inside, closed on the same line
            """)
    void faults_areAllToldWithTheirLine(String row, String fault) {
        assertThatThrownBy(() -> read(
                        "installationNumber,afdeling,area\n" + row + "\n7,0240001,50\n7,0240001,50\n",
                        NumberForm.POINT))
                .isInstanceOfSatisfying(
                        InvalidInstallationsException.class,
                        e -> assertThat(e.faults())
                                .hasSize(2)
                                .first()
                                .asString()
                                .startsWith(fault))
                .hasMessageContaining("line 4: expected every installation once, found 7 again");
    }

    private static InstallationsFile read(String text, NumberForm form) {
        return InstallationsFile.read(text.getBytes(StandardCharsets.UTF_8), form);
    }
}
