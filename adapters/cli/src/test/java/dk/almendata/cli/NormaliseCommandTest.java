package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliseCommandTest {

    @TempDir
    private Path folder;

    /** 50 MWh, GUF 20 %, 1500 degree days of normally 3000: 10 + 80 = 90 (consumption, 6). */
    @Test
    void normalise_isThatOfTheWorkedCase() {
        Run run = Run.of(
                "normalise",
                "--energy",
                "50MWh",
                "--guf-share",
                "0.20",
                "--degree-days",
                "1500",
                "--normal",
                "3000",
                "--format",
                "json");

        assertThat(run.output())
                .isEqualTo(
                        "{\"correctedMWh\":90,\"fixedMWh\":10,\"weatherMWh\":80,\"degreeDays\":1500,\"station\":null,"
                                + "\"normalYear\":3000,\"flags\":[]}\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void normalise_takesAKindOfBuildingOrAnAmount() {
        Run use = Run.of(
                "normalise",
                "--energy",
                "100MWh",
                "--use",
                "sport",
                "--degree-days",
                "3112",
                "--normal",
                "3112",
                "--format",
                "json");
        Run amount = Run.of(
                "normalise",
                "--energy",
                "100MWh",
                "--guf",
                "40MWh",
                "--degree-days",
                "1000",
                "--normal",
                "2000",
                "--format",
                "json");

        assertThat(use.json("correctedMWh", "fixedMWh", "weatherMWh")).containsExactly("100|36|64");
        assertThat(amount.json("correctedMWh", "fixedMWh", "weatherMWh")).containsExactly("160|40|120");
    }

    @Test
    void normalise_withoutAResult_isNullAndSaysWhy() {
        Run noDegreeDays = Run.of(
                "normalise",
                "--energy",
                "50MWh",
                "--guf-share",
                "0.2",
                "--degree-days",
                "0",
                "--normal",
                "3000",
                "--format",
                "json");
        Run tooMuch = Run.of(
                "normalise",
                "--energy",
                "50MWh",
                "--guf",
                "51MWh",
                "--degree-days",
                "1",
                "--normal",
                "3000",
                "--format",
                "json");

        assertThat(noDegreeDays.json("correctedMWh", "fixedMWh", "weatherMWh")).containsExactly("null|null|null");
        assertThat(noDegreeDays.output()).contains("no-degree-days");
        assertThat(noDegreeDays.exitCode()).isEqualTo(1);
        assertThat(tooMuch.output()).contains("fixed-above-total");
    }

    @Test
    void normalise_takesDegreeDaysFromAFile_andKeepsTheStation() throws IOException {
        Path file = degreeDays();
        String[] whole = arguments(file, "2024-01-01", "2024-12-31");

        assertThat(Run.of(whole).json("correctedMWh", "degreeDays", "station", "normalYear"))
                .containsExactly("90|3650|06180|7300");
        Run gap = Run.of(arguments(file, "2023-12-31", "2024-12-31"));
        assertThat(gap.json("correctedMWh", "degreeDays", "station")).containsExactly("null|null|06180");
        assertThat(gap.errors()).contains("There are no degree days of 2023-12-31 from station 06180.");
        assertThat(gap.exitCode()).isEqualTo(1);
    }

    /** Fixed and weather part add up to the corrected amount as they are read, in JSON and in the table, where the whole ends and where not. */
    @ParameterizedTest
    @CsvSource({
        "50MWh, 30GJ, 2500, 3112, 8.33333333333333333333333333333333, 51.86666666666666666666666666666667, 60.2",
        "50MWh, 0MWh, 3000, 3000, 0, 50, 50",
        "50MWh, 50MWh, 3000, 3112, 50, 0, 50",
        "7GJ, 1GJ, 2999, 3112, 0.277777777777777777777777777777778, 1.729465377348004890519061909525397, 2.007243155125782668296839687303175",
    })
    void normalise_partsAddUpAsTheyAreRead(
            String energy,
            String guf,
            String degreeDays,
            String normal,
            String fixed,
            String weather,
            String corrected) {
        List<String> arguments =
                List.of("normalise", "--energy", energy, "--guf", guf, "--degree-days", degreeDays, "--normal", normal);
        List<String> json = new ArrayList<>(arguments);
        json.addAll(List.of("--format", "json"));

        String line = Run.of(json.toArray(String[]::new)).output();
        String table = Run.of(arguments.toArray(String[]::new))
                .output()
                .lines()
                .toList()
                .get(1);

        assertThat(line)
                .contains("\"correctedMWh\":" + corrected + ",\"fixedMWh\":" + fixed + ",\"weatherMWh\":" + weather
                        + ",");
        assertThat(new BigDecimal(fixed).add(new BigDecimal(weather))).isEqualByComparingTo(corrected);
        String[] cells = table.split(" +", -1);
        assertThat(new BigDecimal(cells[1]).add(new BigDecimal(cells[2]))).isEqualTo(new BigDecimal(cells[0]));
    }

    @Test
    void normalise_ofLessThanNothing_isWrongUsage() {
        Run run =
                Run.of("normalise", "--energy", "-5MWh", "--use", "dwelling", "--degree-days", "1", "--normal", "3112");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors()).contains("--energy: expected 0 or more");
    }

    private static String[] arguments(Path file, String start, String end) {
        return new String[] {
            "normalise",
            "--energy",
            "50MWh",
            "--guf-share",
            "0.20",
            "--degree-day-file",
            file.toString(),
            "--station",
            "06180",
            "--start",
            start,
            "--end",
            end,
            "--normal",
            "7300",
            "--format",
            "json"
        };
    }

    private Path degreeDays() throws IOException {
        List<String> lines = new ArrayList<>(List.of("station,day,value"));
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
            lines.add("06180," + day + ",10");
            lines.add("06190," + day + ",11.5");
        }
        return Files.write(folder.resolve("graddage.csv"), lines);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --degree-days 1                                                     | Give the fixed part
            --degree-days 1 --guf-share 0.2 --use garage                        | Give one of --guf-share, --use and --guf
            --degree-days 1 --guf-share 25                                      | a share from 0 to 1, such as 0.25 for 25 %
            --degree-days 1 --guf -1MWh                                         | --guf: expected 0 or more
            --degree-days 2000 --guf-share 0.2 --start 2024-01-01               | --start and --end go with --degree-day-file
            --degree-days 2000 --guf-share 0.2 --end 2024-01-01                 | --start and --end go with --degree-day-file
            --guf-share 0.2 --degree-day-file FILE --station 06180 --start 2024-02-01 --end 2024-02-01 | --end: expected a day after --start
            --degree-days -1 --guf-share 0.2                                    | --degree-days: expected 0 or more
            --guf-share 0.2                                                     | Give --degree-days, or --degree-day-file
            --guf-share 0.2 --station A                                         | --station goes with --degree-day-file
            --guf-share 0.2 --degree-day-file FILE                              | --station is missing: the file has degree days of 2 stations
            --guf-share 0.2 --degree-day-file FILE --station 1                  | the file has no degree days of '1'
            --guf-share 0.2 --degree-day-file FILE --station 06180              | needs --start and --end
            --guf-share 0.2 --degree-day-file FILE --station 06180 --start 2024-02-01 --end 2024-01-01 | --end: expected a day after --start, which is 2024-02-01
            """)
    void options_thatDoNotFit_areWrongUsage(String options, String message) throws IOException {
        List<String> all = new ArrayList<>(List.of("normalise", "--energy", "50MWh", "--normal", "3112"));
        all.addAll(List.of(options.replace("FILE", degreeDays().toString()).split(" ", -1)));

        Run run = Run.of(all.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors()).contains(message);
    }

    @Test
    void file_thatIsNotOfTheForm_isToldLineByLine() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "station,day,value\nA,1/1-2024,10\n");

        Run run = Run.of(arguments(file, "2024-01-01", "2024-12-31"));

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.errors()).contains("line 2: day: expected a day such as 2025-01-31");
    }
}
