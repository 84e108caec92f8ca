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

    /** Exact to the øre although the energy does not end in MWh: 9.585 and 12.515 kr are rounded up, and no digit is noise. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"limit": 34}                                                                                             | 65 | 38.5     | 1.42 | 540 | 9.585|9.59
            {"limit": 34, "rebatePerDegree": 10, "surchargePerDegree": 10, "basis": "kroner-per-mwh"} | 71.38 | 34.45 | 10.012 | 1 | 12.515|12.52
            """)
    void tariff_isRoundedOnce(
            String tariff, String supply, String returned, String gigajoule, String price, String kroner, String line) {
        Run run = tariff(tariff, supply, returned, "--energy", gigajoule + "GJ", "--price", price);

        assertThat(run.json("amountKr", "lineKr")).containsExactly(kroner + "|" + line);
    }

    /** What stands for no reading is not billed; the verb cooling gives none of it either (consumption, 3). */
    @ParameterizedTest
    @CsvSource({"999.9, 40", "243.0, 40", "70, 0.0", "150.1, 40", "70, 999.9", "40, 80"})
    void temperatures_thatCannotBe_areNotBilled(String supply, String returned) {
        Run run = tariff("{\"limit\": 34}", supply, returned, "--energy", "10MWh", "--price", "1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).contains("Nothing is billed. Expected a ");
    }

    @Test
    void cooling_goesWithATariffOfCooling() {
        Run run = tariff("{\"limit\": 34}", "60", "39", "--energy", "10MWh", "--price", "1", "--cooling", "20");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors()).contains("--cooling goes with a tariff whose measure is cooling");
    }

    private static Run tariff(String tariff, String supply, String returned, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("tariff", "--tariff", "-", "--supply", supply, "--return", returned));
        arguments.addAll(List.of("--format", "json"));
        arguments.addAll(List.of(more));
        return new Run().input(tariff).run(arguments.toArray(String[]::new));
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
