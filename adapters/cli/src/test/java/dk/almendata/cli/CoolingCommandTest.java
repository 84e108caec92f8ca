package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoolingCommandTest {

    /** Worked cases of the domain (consumption, 6), to the digits given. */
    @ParameterizedTest
    @CsvSource({
        "30.9MWh, 901.4m3, FACTOR_860, 29.4808",
        "75GJ, 450m3, FACTOR_860, 39.8148",
        "75GJ, 450m3, factor_239_gj, 39.8333",
        "3.361 MWh, 108.66 m³, FACTOR_860, 26.6010",
        "299.0635kWh, 12.5208m3, FACTOR_860, 20.5414",
        "345kWh, 27.69m3, FACTOR_860, 10.715",
        "3.990MWh, 60.10m3, FACTOR_860, 57.095",
    })
    void cooling_isThatOfTheWorkedCases(String energy, String volume, String method, BigDecimal expected) {
        Run run = Run.of("cooling", "--energy", energy, "--volume", volume, "--method", method, "--format", "json");

        JsonNode answer = run.json().get(0);
        assertThat(answer.path("meanCoolingC").decimalValue().setScale(expected.scale(), RoundingMode.HALF_UP))
                .isEqualTo(expected);
        assertThat(answer.path("method").asText()).isEqualToIgnoringCase(method);
        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void cooling_json_hasThePropertiesInTheirOrder() {
        Run run = Run.of("cooling", "--energy", "25.8MWh", "--volume", "860m3", "--format", "json");

        assertThat(run.output())
                .isEqualTo(
                        "{\"meanCoolingC\":25.8,\"method\":\"FACTOR_860\",\"flags\":[],\"supplyC\":null,\"returnC\":null}\n");
    }

    @Test
    void cooling_table_hasOneDecimal() {
        Run run = Run.of("cooling", "--energy", "30.9MWh", "--volume", "901.4m3");

        assertThat(run.output().lines())
                .containsExactly("meanCoolingC  method      flags  supplyC  returnC", "29.5          FACTOR_860");
    }

    /** 121.9 GJ, 1075.0 m3, registers 7410 and 4429: 68.930/41.200, and 27.089 by 860 (consumption, 6). */
    @Test
    void registers_areComparedAndCanBeTheMethod() {
        List<String> arguments = List.of(
                "cooling",
                "--energy",
                "121.9GJ",
                "--volume",
                "1075.0m3",
                "--supply-register",
                "7410",
                "--return-register",
                "4429",
                "--format",
                "json");

        assertThat(rounded(run(arguments, "--resolution", "0.1"))).isEqualTo("27.089 68.930 41.200 []");
        assertThat(rounded(run(arguments))).isEqualTo("27.089 68.930 41.200 [\"resolution-assumed\"]");
        assertThat(rounded(run(arguments, "--resolution", "0.1", "--method", "REGISTERS")))
                .isEqualTo("27.730 68.930 41.200 []");
        assertThat(rounded(run(arguments, "--resolution", "0.01")))
                .isEqualTo("27.089 6.893 4.120 [\"registers-disagree\"]");
    }

    private static Run run(List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return Run.of(all.toArray(String[]::new));
    }

    private static String rounded(Run run) {
        JsonNode answer = run.json().get(0);
        return String.join(
                " ",
                three(answer.path("meanCoolingC")),
                three(answer.path("supplyC")),
                three(answer.path("returnC")),
                answer.path("flags").toString());
    }

    private static String three(JsonNode number) {
        return number.decimalValue().setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    @Test
    void cooling_byHeatCoefficient_needsTemperatures() {
        Run with = Run.of(
                "cooling",
                "--energy",
                "57.6215kWh",
                "--volume",
                "1m3",
                "--method",
                "IF97_K_RETURN",
                "--supply",
                "95",
                "--return",
                "45",
                "--format",
                "json");
        Run without = Run.of(
                "cooling", "--energy", "57MWh", "--volume", "1000m3", "--method", "IF97_K_RETURN", "--format", "json");

        assertThat(with.json().get(0).path("meanCoolingC").decimalValue().setScale(3, RoundingMode.HALF_UP))
                .isEqualTo(new BigDecimal("50.000"));
        assertThat(without.json("meanCoolingC", "method")).containsExactly("null|IF97_K_RETURN");
        assertThat(without.output()).contains("temperatures-missing");
        assertThat(without.exitCode()).isEqualTo(1);
    }

    @Test
    void low_isWhatIsConfigured() {
        Run run = Run.of(
                "cooling", "--energy", "30.9MWh", "--volume", "901.4m3", "--low-cooling", "30", "--format", "json");

        assertThat(run.output()).contains("low-cooling");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void low_isReadAsDeclared() {
        Run run = Run.of(
                "cooling",
                "--energy",
                "30,9MWh",
                "--volume",
                "901,4m3",
                "--low-cooling",
                "29,5",
                "--decimal",
                "comma",
                "--format",
                "json");

        assertThat(run.output()).contains("low-cooling");
    }

    /** A return warmer than the supply, and what stands for no reading, gives no cooling by any method that needs temperatures. */
    @ParameterizedTest
    @CsvSource({"REGISTERS, 40, 80", "IF97_K_SUPPLY, 40, 80", "IF97_K_RETURN, 999.9, 40", "REGISTERS, 80, 0.0"})
    void cooling_ofTemperaturesThatCannotBe_isNone(String method, String supply, String returned) {
        Run run = Run.of(
                "cooling",
                "--energy",
                "30.9MWh",
                "--volume",
                "901.4m3",
                "--method",
                method,
                "--supply",
                supply,
                "--return",
                returned,
                "--format",
                "json");

        assertThat(run.json("meanCoolingC", "method")).containsExactly("null|" + method);
        assertThat(run.output()).contains("temperatures-implausible").doesNotContain("temperatures-missing");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"point, '30,9MWh'", "comma, 30.9MWh", "undeclared, 1.234MWh", "point, 30.9", "point, 30.9MW"})
    void amounts_areReadAsDeclared(String decimal, String energy) {
        Run run = Run.of("cooling", "--decimal", decimal, "--energy", energy, "--volume", "901m3");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors()).contains("--energy: Expected energy such as 30.9 MWh");
    }

    @Test
    void amounts_mayHaveADecimalComma() {
        Run run = Run.of(
                "cooling", "--decimal", "comma", "--energy", "25,8MWh", "--volume", "1.720,0m3", "--format", "json");

        assertThat(run.json("meanCoolingC")).containsExactly("12.9");
    }

    @Test
    void resolution_thatTheVolumeDoesNotTell_isAskedFor() {
        Run run = run(
                List.of("cooling", "--energy", "10MWh", "--volume", "250.0000m3"),
                "--supply-register",
                "1",
                "--return-register",
                "1");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors()).contains("--resolution is missing: --volume is written with 4 decimals");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --supply-register 1                             | --supply-register and --return-register go together
            --low-cooling -5                                | --low-cooling: expected 0 to 150
            --low-cooling 1000000000                        | --low-cooling: expected 0 to 150
            --resolution 0.1                                | --resolution goes with --supply-register
            --low-cooling 29,5                              | --low-cooling: Expected a number
            --supply 90                                     | --supply and --return go together
            --supply 90 --return 40 --supply-register 1 --return-register 1 | not both
            --supply-register 1 --return-register 1 --resolution 0.5 | --resolution: expected 1, 0.1, 0.01 or 0.001
            """)
    void options_thatDoNotFit_areWrongUsage(String options, String message) {
        Run run = run(List.of("cooling", "--energy", "1MWh", "--volume", "10m3"), options.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors()).contains(message);
    }
}
