package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffCommandTest {

    /** Worked cases of the domain (consumption, 6): rebate 529.74, 11.42 °C and 1151.9354 kr, -2 % and +2 %. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            {"limit": 40.7, "rebatePerDegree": 2, "neutralWorse": 5}            | 68    | 38    | 18     | 545 | -2.7|-5.4|-529.74|-529.74
            {"limit": 34, "surchargePerDegree": 10, "basis": "kroner-per-mwh"}  | 71.38 | 45.42 | 10.087 | -   | 11.42|null|1151.9354|1151.94
            {"limits": {"59": 33, "60": 32, "61": 32}}                          | 60    | 30    | 10     | 500 | -2|-2|-100|-100.00
            {"limits": {"59": 33, "60": 32, "61": 32}}                          | 60    | 34    | 10     | 500 | 2|2|100|100.00
            """)
    void tariff_isThatOfTheWorkedCases(
            String tariff,
            String supply,
            String returned,
            String energy,
            String price,
            String counted,
            String percent,
            String kroner,
            String line) {
        List<String> arguments = new ArrayList<>(List.of(
                "tariff",
                "--tariff",
                "-",
                "--supply",
                supply,
                "--return",
                returned,
                "--energy",
                energy + "MWh",
                "--format",
                "json"));
        if (price != null) {
            arguments.addAll(List.of("--price", price));
        }
        Run run = new Run().input(tariff).run(arguments.toArray(String[]::new));

        assertThat(run.json("countedC", "percent", "amountKr", "lineKr"))
                .containsExactly(counted + "|" + percent + "|" + kroner + "|" + line);
        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void tariff_json_hasItsPropertiesInOrder() {
        Run run = new Run()
                .input("{\"limit\": 23, \"measure\": \"cooling\", \"waivedUpTo\": 40, \"months\": 12}")
                .run(
                        "tariff",
                        "--tariff",
                        "-",
                        "--supply",
                        "60",
                        "--return",
                        "39",
                        "--cooling",
                        "20",
                        "--energy",
                        "10MWh",
                        "--price",
                        "500",
                        "--format",
                        "json");

        assertThat(run.output())
                .isEqualTo(
                        "{\"limitC\":23,\"deviationC\":3,\"countedC\":0,\"percent\":0,\"amountKr\":0,\"lineKr\":0.00,"
                                + "\"waived\":true,\"measure\":\"cooling\",\"basis\":\"percent-of-price\",\"months\":12}\n");
    }

    @Test
    void tariff_withoutThePrice_isWrongUsage() {
        Run run = new Run()
                .input("{\"limit\": 23}")
                .run("tariff", "--tariff", "-", "--supply", "60", "--return", "39", "--energy", "10MWh");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors()).contains("--price is missing");
    }

    @Test
    void tariff_thatIsNone_isAnInvalidConfiguration() {
        Run run = new Run()
                .input("{\"limit\": 23, \"months\": 0}")
                .run(
                        "tariff",
                        "--tariff",
                        "-",
                        "--supply",
                        "60",
                        "--return",
                        "39",
                        "--energy",
                        "10MWh",
                        "--price",
                        "1");

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.errors()).contains("standard input: months: expected 1 to 12");
    }

    @Test
    void tariff_thatIsNotThere_isALocalFileFault() {
        Run run = Run.of(
                "tariff",
                "--tariff",
                "no-such-file.json",
                "--supply",
                "60",
                "--return",
                "39",
                "--energy",
                "1MWh",
                "--price",
                "1");

        assertThat(run.exitCode()).isEqualTo(74);
        assertThat(run.errors()).contains("There is no file 'no-such-file.json'");
    }
}
