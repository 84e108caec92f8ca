package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.consumption.Energy;
import dk.almendata.consumption.NumberForm;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitCommandTest {

    @TempDir
    private Path folder;

    /** 30.9 MWh at 01-01-2003, 238 and 130 days (consumption, 6). */
    @Test
    void split_isThatOfTheWorkedCase() {
        Run run = Run.of(
                "split",
                "--energy",
                "30.9MWh",
                "--volume",
                "901.4m3",
                "--start",
                "2002-05-08",
                "--end",
                "2003-05-11",
                "--at",
                "2003-01-01",
                "--format",
                "json");

        assertThat(run.json("start", "end", "days", "method", "station", "quality"))
                .containsExactly(
                        "2002-05-08|2003-01-01|238|BY_DAYS|null|estimated",
                        "2003-01-01|2003-05-11|130|BY_DAYS|null|estimated");
        assertThat(run.json()).extracting(part -> rounded(part, "energyMWh")).containsExactly("19.9842", "10.9158");
        assertThat(sum(run, "volumeM3")).isEqualByComparingTo("901.4");
        assertThat(sum(run, "energyMWh")).isEqualByComparingTo("30.9");
    }

    @Test
    void split_byBaseAndWeather_isFixedByDaysAndTheRestByDegreeDays() throws IOException {
        Run run = Run.of(arguments("base-and-weather", "--guf-share", "0.5"));
        Run weather = Run.of(arguments("degree-days"));

        assertThat(run.json("days", "degreeDays", "station"))
                .containsExactly("15|75|06180", "15|150|06180", "10|200|06180");
        assertThat(run.json())
                .extracting(part -> rounded(part, "energyMWh"))
                .containsExactly("5.5147", "7.2794", "7.2059");
        assertThat(weather.json())
                .extracting(part -> rounded(part, "energyMWh"))
                .containsExactly("3.5294", "7.0588", "9.4118");
    }

    private String[] arguments(String by, String... more) throws IOException {
        List<String> lines = new ArrayList<>(List.of("station,day,value"));
        for (int day = 0; day < 40; day++) {
            lines.add("06180," + LocalDate.of(2024, 1, 1).plusDays(day) + "," + (day < 15 ? 5 : day < 30 ? 10 : 20));
        }
        Path file = Files.write(folder.resolve("graddage.csv"), lines);
        List<String> all = new ArrayList<>(List.of(
                "split",
                "--energy",
                "20MWh",
                "--start",
                "2024-01-01",
                "--end",
                "2024-02-10",
                "--at",
                "2024-01-31",
                "--at",
                "2024-01-16",
                "--by",
                by,
                "--degree-day-file",
                file.toString(),
                "--format",
                "json"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void split_byPerMille_isTheTable() {
        Run run = Run.of(
                "split",
                "--energy",
                "1000MWh",
                "--start",
                "2023-01-01",
                "--end",
                "2024-01-01",
                "--at",
                "2023-02-01",
                "--at",
                "2023-06-01",
                "--at",
                "2023-09-01",
                "--by",
                "per-mille",
                "--format",
                "json");

        assertThat(run.json())
                .extracting(part -> rounded(part, "energyMWh"))
                .containsExactly("170.0000", "400.0000", "40.0000", "390.0000");
    }

    @Test
    void split_withoutEveryDay_hasNoResult() throws IOException {
        String[] arguments = arguments("degree-days");
        arguments[6] = "2024-02-11";

        Run run = Run.of(arguments);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors())
                .contains("There is no result. There are no degree days of 2024-02-10 from station 06180.");
    }

    @Test
    void split_withoutAResult_saysWhichOfTheCausesItIs() throws IOException {
        String[] early = arguments("degree-days");
        early[4] = "2023-12-01";
        String[] larger = arguments("base-and-weather", "--guf", "21MWh");
        String[] water = arguments("base-and-weather", "--guf", "9MWh");
        water[1] = "--volume";
        water[2] = "900m3";

        assertThat(Run.of(early).errors())
                .contains("no degree days of 2023-12-01 and 30 more days, the last 2023-12-31, from station 06180");
        assertThat(Run.of(larger).errors()).contains("The fixed part is larger than the whole use");
        assertThat(Run.of(water).errors())
                .contains("The fixed part is given as an amount of energy, so --energy is needed too");
        assertThat(Run.of(water).exitCode()).isEqualTo(1);
    }

    /** The digits of every format add up to what was given, also where that does not end in MWh. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "30.9MWh",
                "9.1MWh",
                "0.001MWh",
                "123456.789MWh",
                "1GJ",
                "42.42GJ",
                "100.01GJ",
                "7MJ",
                "0.5GJ",
                "31GJ",
                "1Gcal"
            })
    void split_partsAddUpAsTheyAreRead(String energy) {
        BigDecimal whole = Energy.parse(energy, NumberForm.POINT).mwh();
        for (String format : List.of("json", "csv", "table")) {
            Run run = Run.of(
                    "split",
                    "--energy",
                    energy,
                    "--start",
                    "2002-05-08",
                    "--end",
                    "2003-05-11",
                    "--at",
                    "2002-07-01",
                    "--at",
                    "2003-01-01",
                    "--at",
                    "2003-03-01",
                    "--format",
                    format);
            BigDecimal sum = format.equals("json")
                    ? sum(run, "energyMWh")
                    : run.output()
                            .lines()
                            .skip(1)
                            .map(line -> new BigDecimal(line.split(format.equals("csv") ? "[;,]" : " +", -1)[3]))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);

            assertThat(sum)
                    .as(format)
                    .isEqualByComparingTo(format.equals("table") ? whole.setScale(3, RoundingMode.HALF_UP) : whole);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --at 2024-02-01                                        | Give --energy, --volume or both
            --energy 1MWh --at 2024-01-01                          | --at: Expected cuts that rise inside 2024-01-01..2024-03-01
            --energy 3MWh --end 2024-01-01                         | --end: expected a day after --start, which is 2024-01-01
            --energy 1MWh --at 2024-02-01 --by weeks               | --by: expected days
            --energy 1MWh --at 2024-02-01 --by degree-days         | --degree-day-file is missing
            --energy 1MWh --at 2024-02-01 --guf-share 0.3          | --guf-share, --use and --guf go with --by base-and-weather
            --energy -1MWh --at 2024-02-01                         | --energy: expected 0 or more
            --volume -1m3 --at 2024-02-01                          | --volume: expected 0 or more
            """)
    void options_thatDoNotFit_areWrongUsage(String options, String message) {
        List<String> all = new ArrayList<>(List.of("split", "--start", "2024-01-01"));
        all.addAll(options.contains("--end") ? List.of() : List.of("--end", "2024-03-01"));
        all.addAll(List.of(options.split(" ", -1)));

        Run run = Run.of(all.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors()).contains(message);
    }

    private static String rounded(JsonNode part, String property) {
        return part.path(property)
                .decimalValue()
                .setScale(4, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static BigDecimal sum(Run run, String property) {
        return run.output()
                .lines()
                .map(line -> new BigDecimal(line.replaceAll(".*\"" + property + "\":([0-9.]+).*", "$1")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
