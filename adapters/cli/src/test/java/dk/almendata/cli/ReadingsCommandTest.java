package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingsCommandTest {

    private static final String HEADER =
            "installationNumber,readingNumber,date,kind,energy,volume,flowMeter,electronicMeter,energyFormat,volumeFormat\n";
    private static final String PARTS = ",F1,E1,####0.000,####0.00\n";

    @Test
    void readings_json_hasThePropertiesOfTheContract() {
        Run run = run("1,1,2002-05-08,annual,100,1000" + PARTS + "1,2,2003-05-11,annual,129.44,1901.4" + PARTS
                + "1,3,2003-08-01,intermediate,130.3,1931.4" + PARTS);

        assertThat(run.output().lines())
                .containsExactly(
                        "{\"installationNumber\":1,\"period\":\"YEAR\",\"yearsBack\":0,\"periodStart\":\"2002-05-08\","
                                + "\"periodEnd\":\"2003-05-11\",\"days\":368,\"intermediateReadings\":0,\"volumeM3\":901.4,\"energyMWh\":29.44,"
                                + "\"annualVolumeM3\":894.0516304347826086956521739130435,\"annualEnergyMWh\":29.2,"
                                + "\"meanCoolingC\":28.08786332371865986243621033947193"
                                + ",\"method\":\"FACTOR_860\",\"flags\":[]}",
                        "{\"installationNumber\":1,\"period\":\"SM\",\"yearsBack\":null,\"periodStart\":\"2003-05-11\","
                                + "\"periodEnd\":\"2003-08-01\",\"days\":82,\"intermediateReadings\":1,\"volumeM3\":30,\"energyMWh\":0.86,"
                                + "\"annualVolumeM3\":null,\"annualEnergyMWh\":null,\"meanCoolingC\":24.65333333333333333333333333333333,"
                                + "\"method\":\"FACTOR_860\",\"flags\":[\"low-cooling\"]}");
        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).isEmpty();
    }

    /** Old 1200 → 1234.5, new 3.2 → 50.7 is 82.0; volume rolls over from 99,998.50 to 3.25 (consumption, 3 and 6). */
    @Test
    void readings_countOnOverExchangesAndRollovers() {
        Run run = run("1,1,2022-01-01,annual,1200,99900.00,F1,E1,####0.000,####0.00\n"
                + "1,2,2022-06-01,exchange-out,1234.5,99998.50,F1,E1,####0.000,####0.00\n"
                + "1,3,2022-06-01,exchange-in,3.2,99998.50,F1,E2,####0.000,####0.00\n"
                + "1,4,2023-01-01,annual,50.7,3.25,F1,E2,####0.000,####0.00\n");

        assertThat(run.json("energyMWh", "volumeM3")).containsExactly("82|103.25");
        assertThat(run.output()).contains("\"rollover\"", "\"exchange\"", "\"cooling-implausible\"");
        assertThat(run.errors())
                .isEqualTo(
                        "{\"line\":5,\"column\":\"volume\",\"code\":\"reading-rollover\",\"value\":\"3.25\",\"message\":\"standard input,"
                                + " line 5, column 'volume': expected a register that rises, found 3.25 after 99998.50 in reading 4 of installation 1."
                                + " Nothing; its digits say how much to add, and it was counted on.\"}"
                                + System.lineSeparator());
        assertThat(run.exitCode()).isZero();
    }

    /** Installations come when their last row has been read; those in several pieces are whole as well. */
    @Test
    void readings_inAnyOrder_areAnsweredWhole() {
        Run run = run("2,1,2022-01-01,annual,1,1" + PARTS + "1,1,2022-01-01,annual,10,100" + PARTS
                + "2,2,2023-01-01,annual,8,201" + PARTS + "1,2,2023-01-01,annual,30,700" + PARTS);

        assertThat(run.json("installationNumber", "period", "energyMWh", "volumeM3"))
                .containsExactly("2|YEAR|7|200", "1|YEAR|20|600");
    }

    /** A row is a line, so a quote that is not closed takes its own installation and no other (decision). */
    @Test
    void readings_withAQuoteThatIsNotClosed_answerTheOthers() {
        Run run = run(
                "1,1,2022-01-01,annual,1,1" + PARTS + "1,2,2023-01-01,annual,2,2" + PARTS + "2,1,\"2022-01-01,annual\n"
                        + "3,1,2022-01-01,annual,1,1" + PARTS + "3,2,2023-01-01,annual,4,4" + PARTS);

        assertThat(run.json("installationNumber", "energyMWh")).containsExactly("1|1", "3|3");
        assertThat(run.errors())
                .isEqualTo(
                        "{\"line\":4,\"column\":\"date\",\"code\":\"reading-quote\",\"value\":null,\"message\":\"standard input, line 4,"
                                + " column 'date': expected quotes around the whole field, doubled inside, closed on the same line, found a quote that"
                                + " is not closed at the end of the field. Close the quote, or take it out; the installation is left without an answer"
                                + " until then.\"}"
                                + System.lineSeparator());
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void readings_inAnotherEncodingAtTheEnd_areRefusedBeforeAnythingIsAnswered() {
        Run run = new Run()
                .input((HEADER + "1,1,2022-01-01,annual,1,1" + PARTS + "1,2,2023-01-01,annual,2,2" + PARTS
                                + "2,1,2022-01-01,\u00e5rlig")
                        .getBytes(StandardCharsets.ISO_8859_1))
                .run("readings", "-");

        assertThat(run.output()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("expected UTF-8");
    }

    /** As a consumer file without a line: something is wrong upstream, so it is said and ends with 1. */
    @Test
    void readings_ofHeadingsAlone_sayThatThereAreNone() {
        Run run = run("");

        assertThat(run.output()).isEmpty();
        assertThat(run.errors())
                .isEqualTo(
                        "{\"line\":1,\"column\":null,\"code\":\"reading-none\",\"value\":null,\"message\":\"standard input, line 1: expected at"
                                + " least one row below the headings, found the headings alone. Look if the file was cut off, or made before there"
                                + " were any data.\"}"
                                + System.lineSeparator());
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void readings_showWhatIsExpectedWhereThereIsNoYear() {
        Run run = run("1,1,2022-01-01,annual,1,1" + PARTS + "1,0,,expected,18,600" + PARTS + "2,1,2022-01-01,annual,1,1"
                + PARTS);

        assertThat(run.json(
                        "installationNumber", "period", "yearsBack", "periodStart", "annualEnergyMWh", "meanCoolingC"))
                .containsExactly("1|YEAR|0|null|18|25.8", "2|YEAR|0|null|null|null");
        assertThat(run.output()).contains("[\"estimated\",\"expected\"]").contains("no-year");
    }

    @Test
    void readings_atFault_areToldAndTheOthersAnswered() {
        Run run = run("1,1,2022-01-01,annual,10,100" + PARTS + "1,2,2021-01-01,annual,20,200" + PARTS
                + "2,1,2021-01-01,annual,10,100" + PARTS + "2,2,2022-01-01,annual,20,400" + PARTS
                + "3,1,2021-01-01,yearly,10,100" + PARTS);

        assertThat(run.json("installationNumber", "energyMWh")).containsExactly("1|null", "2|10");
        assertThat(run.errors())
                .contains("\"line\":3,\"column\":\"date\",\"code\":\"reading-order\",\"value\":\"2021-01-01\"")
                .contains("\"line\":6,\"column\":\"kind\",\"code\":\"reading-row\",\"value\":\"text(6)\"");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void readings_withADecimalComma_areReadAsDeclared() {
        String csv = (HEADER + "1,1,2022-01-01,annual,\"1,5\",100" + PARTS + "1,2,2023-01-01,annual,\"4,0\",\"160,5\""
                + PARTS);
        Run comma = new Run().input(csv).run("readings", "--decimal", "comma", "--format", "json", "-");
        Run point = new Run().input(csv).run("readings", "--format", "json", "-");

        assertThat(comma.json("energyMWh", "volumeM3")).containsExactly("2.5|60.5");
        assertThat(point.json("energyMWh", "volumeM3")).containsExactly("null|null");
        assertThat(point.errors()).contains("reading-number").contains("\"value\":\"1,5\"");
        assertThat(point.exitCode()).isEqualTo(1);
    }

    @Test
    void readings_table_isRoundedForPeople() {
        Run run = new Run()
                .input(HEADER + "1,1,2002-05-08,annual,100,1000" + PARTS + "1,2,2003-05-11,annual,130.9,1901.4" + PARTS)
                .run("readings", "-");

        assertThat(run.output().lines().skip(1))
                .singleElement()
                .asString()
                .contains("901.40", "30.900", "894.05", "30.648", "29.5");
    }

    /** Each part has its own price, so its own amounts and its own cooling; days with the last one have it once (consumption, 3). */
    @ParameterizedTest
    @CsvSource({"exclusive, 365, 184", "inclusive, 366, 185"})
    void readings_showTheParts(String days, String all, String second) {
        String csv = "installationNumber,readingNumber,date,kind,energy,volume,priceSplit\n"
                + "1,1,2022-01-01,annual,10,100,\n1,2,2022-07-01,intermediate,20,430,yes\n1,3,2023-01-01,annual,30,700,\n";
        Run run = new Run().input(csv).run("readings", "--parts", "--days", days, "--format", "json", "-");
        Run whole = new Run().input(csv).run("readings", "--days", days, "--format", "json", "-");

        assertThat(run.json("part", "periodStart", "periodEnd", "days", "energyMWh", "volumeM3"))
                .containsExactly(
                        "null|2022-01-01|2023-01-01|" + all + "|20|600",
                        "1|2022-01-01|2022-07-01|181|10|330",
                        "2|2022-07-01|2023-01-01|" + second + "|10|270");
        assertThat(run.json("meanCoolingC").get(1)).startsWith("26.0606");
        assertThat(run.json("meanCoolingC").get(2)).startsWith("31.8518");
        assertThat(run.output()).contains("\"annualVolumeM3\":null", "\"flags\":[],\"part\":2}");
        assertThat(whole.output().lines()).hasSize(1);
        assertThat(whole.output()).doesNotContain("\"part\"");
    }

    /** A GJ is no decimal of an MWh, and the parts of a period add up to it all the same, digit by digit. */
    @ParameterizedTest
    @ValueSource(strings = {"20, 31", "20.1, 30.02", "10.01, 10.02", "13, 17.7"})
    void readings_partsOfGigajoulesAddUp(String figures) {
        String[] energy = figures.split(", ", -1);
        Run run = new Run()
                .input(
                        "installationNumber,readingNumber,date,kind,energy,volume,priceSplit,energyUnit\n1,1,2022-01-01,annual,10,100,,GJ\n"
                                + "1,2,2022-07-01,intermediate," + energy[0] + ",130,yes,GJ\n1,3,2023-01-01,annual,"
                                + energy[1] + ",160,,GJ\n")
                .run("readings", "--parts", "--format", "json", "-");
        List<BigDecimal> shown = run.json().stream()
                .map(row -> row.path("energyMWh").decimalValue())
                .toList();

        assertThat(shown.get(1).add(shown.get(2))).isEqualByComparingTo(shown.get(0));
    }

    /** E8 and E9 have a width too, and roll over as other registers do (consumption, 3). */
    @Test
    void readings_temperatureRegistersRollOver() {
        String csv =
                "installationNumber,readingNumber,date,kind,energy,volume,supplyRegister,returnRegister,electronicMeter,"
                        + "flowMeter,volumeFormat,supplyFormat,returnFormat\n"
                        + "1,1,2022-01-01,annual,10,100.00,98000,4000,E,F,####0.00,####0,####0\n"
                        + "1,2,2023-01-01,annual,14,200.00,5000,8000,E,F,####0.00,####0,####0\n";
        Run run = new Run().input(csv).run("readings", "--method", "REGISTERS", "--format", "json", "-");

        assertThat(run.json("meanCoolingC", "method")).containsExactly("30|REGISTERS");
        assertThat(run.errors()).contains("\"column\":\"supplyRegister\",\"code\":\"reading-rollover\"");
    }

    /** A correction of a reading without a figure is not lost. */
    @ParameterizedTest
    @ValueSource(strings = {"intermediate,,", "move-out,,", "intermediate,-2147483648,200"})
    void readings_correctionsOfReadingsWithoutAFigure_count(String reading) {
        String csv = "installationNumber,readingNumber,date,kind,energy,volume,energyCorrection,volumeCorrection\n"
                + "1,1,2022-05-01,annual,10,100,,\n1,2,2022-08-01," + reading
                + ",1,5\n1,3,2023-05-01,annual,22,500,,\n";
        Run run = new Run().input(csv).run("readings", "--format", "json", "-");

        assertThat(run.json("energyMWh", "volumeM3")).containsExactly("13|405");
        assertThat(run.output()).contains("\"flags\":[\"corrected\"]");
    }

    @Test
    void readings_correctionsMayBeSubtracted() {
        String csv = "installationNumber,readingNumber,date,kind,energy,volume,energyCorrection\n"
                + "1,1,2022-01-01,annual,10,100,\n1,2,2023-01-01,annual,30,700,1.5\n";

        assertThat(new Run().input(csv).run("readings", "--format", "json", "-").json("energyMWh"))
                .containsExactly("21.5");
        assertThat(new Run()
                        .input(csv)
                        .run("readings", "--corrections", "subtracted", "--format", "json", "-")
                        .json("energyMWh"))
                .containsExactly("18.5");
    }

    /** The text's example in 368 and 369 days (consumption, 6). */
    @Test
    void readings_daysAreCountedAsIsSaid() {
        String csv = HEADER + "1,1,2002-05-08,annual,100,1000" + PARTS + "1,2,2003-05-11,annual,130.9,1901.4" + PARTS;

        assertThat(new Run().input(csv).run("readings", "--format", "csv", "-").output())
                .contains(",368,0,901.4,30.9,894.0516", ",30.648097");
        assertThat(new Run()
                        .input(csv)
                        .run("readings", "--days", "inclusive", "--format", "csv", "-")
                        .output())
                .contains(",369,0,901.4,30.9,891.6287", ",30.565040");
    }

    @Test
    void readings_withAnotherHeader_areRefused() {
        Run run = new Run().input("a,b\n1,2\n").run("readings", "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("the column installationNumber is missing");
    }

    @Test
    void readings_missingFile_isALocalFileFault() {
        assertThat(Run.of("readings", "no-such-file.csv").exitCode()).isEqualTo(74);
    }

    @Test
    void readings_missingFile_makesNoDatabase(@TempDir Path folder) {
        Run run = Run.of("readings", "no-such-file.csv", "--db", "jdbc:h2:file:" + folder.resolve("varme"));

        assertThat(run.exitCode()).isEqualTo(74);
        assertThat(folder).isEmptyDirectory();
    }

    private static Run run(String rows) {
        return new Run().input(HEADER + rows).run("readings", "--format", "json", "-");
    }

    @Test
    void numberTwice_isAnsweredAndNotKept(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("twice.csv");
        Files.writeString(file, """
                installationNumber,readingNumber,date,kind,energy
                1,1,2023-01-01,annual,0
                1,1,2024-01-01,annual,5
                2,1,2023-01-01,annual,0
                2,2,2024-01-01,annual,7
                """);

        Run run = Run.of("readings", file.toString(), "--db", "jdbc:h2:file:" + folder.resolve("varme"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors())
                .contains("The readings of installation 1 are not kept, because a number stands twice.")
                .contains("Kept the readings of 1 installation; 1 result changed.");
    }
}
