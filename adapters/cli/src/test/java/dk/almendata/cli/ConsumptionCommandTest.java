package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumptionCommandTest {

    /** The two examples of the utility text, 3.1. */
    private static final String ACTIVE = "John Doe,12345678,1,3423,12,A,stuen,901.4,30.9,08-05-2002,11-05-2003";

    private static final String POTENTIAL = "John Doe,0,0,3423,12,A,stuen,901.4,30.9,01-01-2007,31-12-2007";

    @TempDir
    private Path folder;

    @Test
    void json_hasThePropertiesOfTheContractInTheirOrder() {
        Run run = new Run()
                .input(ACTIVE + "\n" + POTENTIAL + "\n")
                .run("consumption", "--municipality", "461", "--format", "json", "-");

        assertThat(run.output().lines())
                .containsExactly(
                        "{\"line\":1,\"kind\":\"active\",\"consumerNumber\":12345678,\"installationNumber\":1,"
                                + "\"municipalityCode\":\"0461\",\"roadCode\":\"3423\",\"houseNumber\":12,\"letter\":\"A\","
                                + "\"letter2\":\"stuen\",\"periodStart\":\"2002-05-08\",\"periodEnd\":\"2003-05-11\",\"days\":368,"
                                + "\"volumeM3\":901.4,\"energyMWh\":30.9,"
                                + "\"annualVolumeM3\":894.0516304347826086956521739130435,"
                                + "\"annualEnergyMWh\":30.64809782608695652173913043478261,"
                                + "\"meanCoolingC\":29.48080763257155535833148435766585,\"method\":\"FACTOR_860\","
                                + "\"installationsAtAddress\":2,\"flags\":[]}",
                        "{\"line\":2,\"kind\":\"potential\",\"consumerNumber\":0,\"installationNumber\":0,"
                                + "\"municipalityCode\":\"0461\",\"roadCode\":\"3423\",\"houseNumber\":12,\"letter\":\"A\","
                                + "\"letter2\":\"stuen\",\"periodStart\":\"2007-01-01\",\"periodEnd\":\"2007-12-31\",\"days\":365,"
                                + "\"volumeM3\":901.4,\"energyMWh\":30.9,\"annualVolumeM3\":901.4,\"annualEnergyMWh\":30.9,"
                                + "\"meanCoolingC\":29.48080763257155535833148435766585,\"method\":\"FACTOR_860\","
                                + "\"installationsAtAddress\":2,\"flags\":[]}");
        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void issues_goToStandardErrorAsJson_andGoodRowsAreKept() throws IOException {
        Run run = new Run()
                .input(String.join(
                        "\n", ACTIVE, "", "John Doe,0,1,3423,12,A,,\"901,4\",,08-05-2002,11-05-02", "x", ACTIVE))
                .run("consumption", "--format", "json", "-");

        assertThat(run.json("line")).containsExactly("1", "5");
        List<JsonNode> issues = new ArrayList<>();
        for (String line : run.errors().lines().toList()) {
            issues.add(new ObjectMapper().readTree(line));
            assertThat(line)
                    .matches(
                            "\\{\"line\":\\d+,\"column\":(\\d+|null),\"code\":\".*\",\"value\":.*,\"message\":\".*\"}");
        }
        assertThat(issues.stream()
                        .map(i ->
                                i.path("line").asText() + " " + i.path("column").asText() + " "
                                        + i.path("code").asText() + " "
                                        + i.path("value").asText()))
                .containsExactly(
                        "2 null line-empty null",
                        "3 2 zero-in-one 0",
                        "3 8 decimal-comma 901,4",
                        "3 11 date-form 11-05-02",
                        "4 null field-count null");
        assertThat(run.errors()).doesNotContain("Doe");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "exclusive, 368, 894.0516, 30.6480",
        "inclusive, 369, 891.6287, 30.5650",
        "INCLUSIVE, 369, 891.6287, 30.5650"
    })
    void activeDays_areCountedAsAsked_potentialOnesAlwaysWithBothEnds(
            String count, String days, String m3, String mwh) {
        Run run = new Run()
                .input(ACTIVE + "\n" + POTENTIAL)
                .run("consumption", "--active-days", count, "--format", "json", "-");

        assertThat(run.json("days")).containsExactly(days, "365");
        assertThat(run.json("annualVolumeM3").get(0)).startsWith(m3);
        assertThat(run.json("annualEnergyMWh").get(0)).startsWith(mwh);
        assertThat(run.json("annualVolumeM3", "annualEnergyMWh").get(1)).isEqualTo("901.4|30.9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Doe,1,1,3423,012,i,,901.4,30.9,08-05-2002,11-05-2003            | zeros-dropped letter-raised legacy-letter
            Doe,1,1,9901,12,,,901.4,30.9,08-05-2002,11-05-2003              | not-a-physical-road
            Doe,0,0,3423,12,,,901.4,30.9,01-01-2008,31-12-2008              | not-a-year
            Doe,1,1,3423,12,,,901.4,30.9,01-01-2008,01-04-2008              | far-from-a-year
            Doe,1,1,3423,12,,,901.4,,08-05-2002,11-05-2003                  | amount-missing
            Doe,1,1,3423,12,,,901.4,3.09,08-05-2002,11-05-2003              | low-cooling
            Doe,1,1,3423,12,,,901.4,30900,08-05-2002,11-05-2003             | cooling-implausible
            Doe Doe Doe Doe Doe Doe Doe Doe,1,1,3423,12,,,901.4,30.9,08-05-2002,11-05-2003 | name-too-long
            """)
    void flags_travelWithTheRow(String line, String flags) {
        Run run = new Run().input(line).run("consumption", "--format", "json", "-");

        List<String> shown = new ArrayList<>();
        run.json().get(0).path("flags").forEach(flag -> shown.add(flag.asText()));
        assertThat(shown).contains(flags.split(" "));
        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).isEmpty();
    }

    /** A number of fixed width is told to have lost its zeros. */
    @Test
    void zerosInFront_areToldWithTheRow() {
        Run run = new Run()
                .input("Doe,0012345678,1,3423,12,,,901.4,30.9,08-05-2002,11-05-2003")
                .run("consumption", "--format", "json", "-");

        assertThat(run.json("consumerNumber")).containsExactly("12345678");
        assertThat(run.output()).contains("\"flags\":[\"zeros-dropped\"]");
    }

    @Test
    void emptyFile_isTold() {
        Run run = new Run().input("").run("consumption", "--format", "json", "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).contains("\"line\":1,\"column\":null,\"code\":\"no-lines\"");
    }

    /** Old files have codes of former municipalities, so the code stands, with a remark. */
    @ParameterizedTest
    @CsvSource({"9999, true", "0461, false", "0411, false"})
    void municipality_thatThereIsNot_isRemarkedOn(String code, boolean remarked) {
        Run run = new Run().input(ACTIVE).run("consumption", "--municipality", code, "--format", "json", "-");

        assertThat(run.json("municipalityCode")).containsExactly(code);
        assertThat(run.errors().contains("--municipality: no municipality has the code " + code))
                .isEqualTo(remarked);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void postcodeAndTown_standInTheRowIfTheyWereGiven() {
        Run run = new Run()
                .input(ACTIVE)
                .run(
                        "consumption",
                        "--municipality",
                        "0461",
                        "--postcode",
                        "5000",
                        "--town",
                        "Odense C",
                        "--format",
                        "csv",
                        "-");

        assertThat(run.output().lines()).first().asString().endsWith(",installationsAtAddress,flags,postcode,town");
        assertThat(run.output().lines())
                .element(1)
                .asString()
                .endsWith(",2002-05-08,2003-05-11,368,901.4,30.9,"
                        + "894.0516304347826086956521739130435,30.64809782608695652173913043478261,"
                        + "29.48080763257155535833148435766585,FACTOR_860,1,,5000,Odense C");
    }

    @Test
    void table_printsOneDecimalOfACooling() {
        Run run = new Run().input(ACTIVE).run("consumption", "-");

        assertThat(run.output().lines()).element(1).asString().contains(" 894.05 ", " 30.648 ", " 29.5 ");
        assertThat(run.output()).doesNotContain("29.48", "Doe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-8", "windows-1252", "cp850", "CP850"})
    void encoding_isDeclared(String encoding) throws IOException {
        Path file = folder.resolve("forbrug.txt");
        Charset charset = Charset.forName(encoding.equalsIgnoreCase("cp850") ? "IBM850" : encoding);
        Files.write(
                file,
                ACTIVE.replace("stuen", "kælder, ø")
                        .replace(',', ';')
                        .replace("kælder; ø", "kælder, ø")
                        .getBytes(charset));

        Run run = Run.of("consumption", "--encoding", encoding, "--format", "json", file.toString());

        assertThat(run.json("letter2")).containsExactly("kælder, ø");
    }

    @Test
    void encodingThatIsNotDeclared_isRefusedLineByLine() {
        Run run = new Run()
                .input((ACTIVE + "\n" + ACTIVE.replace("stuen", "kælder")).getBytes(StandardCharsets.ISO_8859_1))
                .run("consumption", "--format", "json", "-");

        assertThat(run.json("line")).containsExactly("1");
        assertThat(run.errors()).contains("\"line\":2,\"column\":7,\"code\":\"encoding\",\"value\":\"text(6)\"");
    }

    @ParameterizedTest
    @CsvSource({
        "--encoding, latin1,        expected utf-8",
        "--municipality, Odense,    expected a code of four digits",
        "--postcode, 50,            expected a postcode",
        "--separator, tab,          comma",
        "--active-days, both,       exclusive",
    })
    void wrongOption_isWrongUsage(String option, String value, String said) {
        Run run = new Run().input(ACTIVE).run("consumption", option, value, "-");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors().toLowerCase(java.util.Locale.ROOT)).contains(option, said);
        assertThat(run.output()).isEmpty();
    }

    @Test
    void fileThatIsNotThere_isALocalFileFault() {
        assertThat(Run.of("consumption", folder.resolve("none.txt").toString()).exitCode())
                .isEqualTo(74);
        assertThat(Run.of("consumption", folder.toString()).exitCode()).isEqualTo(74);
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        List<Path> before = temporaryFiles();
        new Run().input(ACTIVE).run("consumption", "-");

        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("almendata.*\\.txt"))
                    .sorted()
                    .toList();
        }
    }
}
