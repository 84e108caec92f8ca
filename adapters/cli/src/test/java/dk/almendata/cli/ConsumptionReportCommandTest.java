package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.consumption.InstallationNumber;
import dk.almendata.jooq.DwellingLink;
import dk.almendata.jooq.JooqConsumptionStore;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class ConsumptionReportCommandTest {

    @TempDir
    private Path folder;

    private Path readings;
    private Path installations;
    private Path page;

    /** Three installations of two afdelinger, six years, and one without afdeling; 10 MWh and 300 m3 in each year of the first. */
    @BeforeEach
    void write() throws Exception {
        StringBuilder rows = new StringBuilder("installationNumber,readingNumber,date,kind,energy,volume\n");
        for (int installation = 1; installation <= 4; installation++) {
            for (int year = 0; year <= 5; year++) {
                rows.append(installation)
                        .append(',')
                        .append(year + 1)
                        .append(',')
                        .append(2019 + year)
                        .append("-01-01,annual,")
                        .append(10 * year * installation)
                        .append(',')
                        .append(300 * year * installation * installation)
                        .append('\n');
            }
        }
        readings = Files.writeString(folder.resolve("maalere.csv"), rows.toString());
        installations = Files.writeString(
                folder.resolve("installationer.csv"),
                "installationNumber,afdeling,area\n1,0240001,100\n2,0240001,\n3,0240002,50\n");
        page = folder.resolve("forbrug.html");
    }

    @Test
    void rows_areTheFiguresOfThePage() {
        Run run = report("--format", "json");

        assertThat(run.json("afdeling", "yearsBack", "installations", "energyMWh", "volumeM3", "kwhPerM2")
                        .get(0))
                .isEqualTo("0240001|0|2|30|1500|100");
        assertThat(run.output().lines().findFirst().orElseThrow())
                .startsWith(
                        "{\"afdeling\":\"0240001\",\"yearsBack\":0,\"periodStart\":\"2023-01-01\",\"periodEnd\":\"2024-01-01\","
                                + "\"installations\":2,\"withoutUse\":0,\"energyMWh\":30,\"volumeM3\":1500,\"meanCoolingC\":17.2,\"kwhPerM2\":100,\"method\":\"FACTOR_860\"}");
        assertThat(run.json()).hasSize(15);
        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).contains("3 afdelinger, 4 installations.");
    }

    /** One method on the page, in the rows and in the list of those that cool least (consumption, 2.3: never mixed). */
    @ParameterizedTest
    @CsvSource({
        "FACTOR_860, 17.2, MWh × 860 / m³",
        "FACTOR_239_GJ, 17.208, GJ × 239 / m³",
        "REGISTERS, null, temperature registers"
    })
    void method_holdsForTheWholePage(String method, String cooling, String text) throws Exception {
        Run run = report("--format", "json", "--method", method, "--language", "en");

        assertThat(run.json("meanCoolingC", "method").get(0)).isEqualTo(cooling + "|" + method);
        assertThat(Files.readString(page)).contains(text);
    }

    /** Energy by register temperatures: 70/40 in 100 m3 and 60/40 in 300 m3 are 62.5/40. */
    @Test
    void registers_areWeightedByVolume() throws Exception {
        Files.writeString(readings, """
                installationNumber,readingNumber,date,kind,energy,volume,supplyRegister,returnRegister,volumeFormat
                1,1,2023-01-01,annual,0,0.00,0,0,####0.00
                1,2,2024-01-01,annual,3,100.00,7000,4000,####0.00
                2,1,2023-01-01,annual,0,0.00,0,0,####0.00
                2,2,2024-01-01,annual,7,300.00,18000,12000,####0.00
                """);
        Run run = report("--format", "json", "--method", "REGISTERS");

        assertThat(run.json("afdeling", "yearsBack", "meanCoolingC").get(0)).isEqualTo("0240001|0|22.5");
    }

    /** An installation that was last read years ago is in the bars of its own years, and counted. */
    @Test
    void years_areNotMixed_andTheUnreadAreCounted() throws Exception {
        Files.writeString(readings, """
                installationNumber,readingNumber,date,kind,energy,volume
                1,1,2020-01-05,annual,0,0
                1,2,2021-01-04,annual,10,300
                2,1,2024-01-01,annual,0,0
                2,2,2025-01-01,annual,20,600
                3,1,2024-01-01,annual,5,60
                3,0,,expected,7,200
                """);
        Run run = report("--format", "json", "--language", "en");

        assertThat(run.json("afdeling", "yearsBack", "installations", "withoutUse", "periodEnd"))
                .containsExactly("0240001|0|1|0|2025-01-01", "0240001|4|1|0|2021-01-04");
        Files.writeString(installations, "installationNumber,afdeling,area\n2,0240001,\n98,0240001,\n99,0240002,\n");
        Run listed = report("--format", "json", "--language", "en");
        String html = Files.readString(page);

        assertThat(listed.json("afdeling", "yearsBack", "installations", "withoutUse"))
                .contains("0240001|0|2|1", "0240002|0|1|1");
        assertThat(html)
                .contains("Installations of the list without any reading</td><td>2</td>")
                .contains("behind the latest of this page</td><td>1</td>")
                .contains("what is expected in a normal year is in no sum", "area not known")
                .doesNotContain("shown is what is expected");
    }

    @Test
    void page_isWholeInBothLanguages_andNeedsNothingElse() throws Exception {
        report();
        String danish = withoutNamespace(Files.readString(page));
        report("--language", "en");
        String english = withoutNamespace(Files.readString(page));

        assertThat(danish).contains("Varmeforbrug pr. afdeling", "Det seneste år", "Datakvalitet", "1.500", "17,2");
        assertThat(english)
                .contains("Heat consumption by afdeling", "The latest year", "Data quality", "1,500", "17.2");
        for (String html : List.of(danish, english)) {
            assertThat(html)
                    .contains("default-src 'none'", "Afdeling 0240001", "<svg role=\"img\"", "kWh/m²")
                    .doesNotContain("http:", "https:", "<script", "src=", "url(", "@import")
                    .satisfies(text -> assertThat(DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(new InputSource(new StringReader(text.replace("<!DOCTYPE html>", "")))))
                            .isNotNull());
        }
    }

    @Test
    void worst_areNamedAsManyAsAsked() throws Exception {
        report("--worst", "1", "--language", "en");

        String worst = section(Files.readString(page), "Installations that cool least");
        assertThat(worst).contains("<td>4</td>").doesNotContain("<td>3</td><td>0240002</td>");
        assertThat(report("--worst", "-1").exitCode()).isEqualTo(64);
    }

    @Test
    void readingsAtFault_areCountedOnThePageAndInTheExitCode() throws Exception {
        Files.writeString(readings, Files.readString(readings) + "9,1,2024-01-01,annual,x,1\n");

        Run run = report("--language", "en");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("readings at fault");
        assertThat(section(Files.readString(page), "Data quality"))
                .contains("Figures or rows of the file that cannot be read</td><td>1</td>");
    }

    /** The same readings by way of a database give the same page and the same rows. */
    @Test
    void storedReadings_giveTheSameReport() throws Exception {
        String fromFile = report("--format", "json").output();
        String filePage = Files.readString(page);
        String url = "jdbc:h2:file:" + folder.resolve("varme");
        Run kept = Run.of("readings", readings.toString(), "--db", url, "--format", "json");

        Run fromDatabase = Run.of(
                "consumption-report",
                "--db",
                url,
                "--installations",
                installations.toString(),
                "--html",
                page.toString(),
                "--format",
                "json");

        assertThat(kept.errors()).contains("Kept the readings of 4 installations; ");
        assertThat(fromDatabase.errors()).contains("3 afdelinger, 4 installations.");
        assertThat(fromDatabase.output()).isEqualTo(fromFile);
        assertThat(Files.readString(page)).isEqualTo(filePage);
        assertThat(fromDatabase.exitCode()).isZero();
    }

    /** What the database says of a dwelling holds where no list is given: its afdeling, also of a byggeafsnit, and its area. */
    @Test
    void storedDwellings_holdWithoutAList() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("varme");
        Run.of("readings", readings.toString(), "--db", url);
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        try {
            JooqConsumptionStore.open(pool)
                    .putDwellings(List.of(new DwellingLink(
                            new InstallationNumber(1),
                            Optional.empty(),
                            Optional.of(LbfNumber.parse(LbfLevel.BYGGEAFSNIT, "024000102")),
                            Optional.empty(),
                            Optional.of(new BigDecimal("100")))));
        } finally {
            pool.dispose();
        }

        Run run = Run.of("consumption-report", "--db", url, "--html", page.toString(), "--format", "json");

        assertThat(run.json("afdeling", "yearsBack", "installations", "kwhPerM2")
                        .get(0))
                .isEqualTo("0240001|0|1|100");
        assertThat(run.errors()).contains("2 afdelinger, 4 installations.");
    }

    @Test
    void databaseWithoutReadings_isRefused() {
        Path none = folder.resolve("ingen");
        Run missing = Run.of("consumption-report", "--db", "jdbc:h2:file:" + none, "--html", page.toString());
        Run both = report("--db", "jdbc:h2:file:" + none);
        Run neither = Run.of("consumption-report", "--html", page.toString());

        assertThat(missing.exitCode()).isEqualTo(3);
        assertThat(missing.errors()).contains("There is no database file");
        assertThat(both.exitCode()).isEqualTo(64);
        assertThat(both.errors()).contains("found both");
        assertThat(neither.exitCode()).isEqualTo(64);
        assertThat(page).doesNotExist();
    }

    @Test
    void oneOfAKind_standsInTheSingular() throws Exception {
        Files.writeString(
                readings,
                "installationNumber,readingNumber,date,kind,energy,volume\n1,1,2023-01-01,annual,1,30\n1,2,2024-01-01,annual,11,330\n");
        Files.writeString(installations, "installationNumber,afdeling,area\n1,0240001,100\n");

        Run danish = report();
        String dansk = Files.readString(page);
        report("--language", "en");
        String english = Files.readString(page);

        assertThat(danish.errors()).contains(": 1 afdeling, 1 installation.");
        assertThat(dansk).contains("1 installation ·", ">1 installation, ").doesNotContain("1 installationer");
        assertThat(english).contains("1 installation ·", ">1 installation, ").doesNotContain("1 installations");
    }

    @Test
    void listThatCannotBeRead_isRefusedWithItsLine() throws Exception {
        Files.writeString(installations, "installationNumber,afdeling\nx,0240001\n");

        Run run = report();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("installationer.csv: line 2: installationNumber");
        assertThat(page).doesNotExist();
    }

    @Test
    void page_isLegibleInABrowserAndOnAPhone() throws Exception {
        Browser browser = Browser.in(folder);
        report("--language", "en");

        String dom = browser.document(page);
        BufferedImage wide = browser.picture(page, 1200);
        BufferedImage phone = browser.picture(page, 500);

        assertThat(dom).contains("Heat consumption by afdeling", "Afdeling 0240002", "MWh: 2020 ", "Data quality");
        assertThat(wide.getWidth()).isEqualTo(1200);
        assertThat(Browser.coloursOf(wide))
                .as("paper, ink, lines and bars")
                .hasSizeGreaterThan(8)
                .contains(0xff2f6f8f, 0xff1b4a63);
        // On a phone the charts stand below one another, each as wide as the window.
        assertThat(widestBar(wide)).isLessThan(50);
        assertThat(widestBar(phone)).isBetween(60, 100);
    }

    /** The name of XHTML is an address that nobody asks. */
    private static String withoutNamespace(String html) {
        return html.replace(" xmlns=\"http://www.w3.org/1999/xhtml\"", "");
    }

    /** The most points of the colour of a bar that stand side by side. */
    private static int widestBar(BufferedImage picture) {
        int widest = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            int run = 0;
            for (int x = 0; x < picture.getWidth(); x++) {
                run = picture.getRGB(x, y) == 0xff2f6f8f ? run + 1 : 0;
                widest = Math.max(widest, run);
            }
        }
        return widest;
    }

    private static String section(String html, String heading) {
        return html.substring(html.indexOf("<h2>" + heading));
    }

    private Run report(String... more) {
        String[] arguments = new String[6 + more.length];
        System.arraycopy(
                new String[] {
                    "consumption-report",
                    readings.toString(),
                    "--installations",
                    installations.toString(),
                    "--html",
                    page.toString()
                },
                0,
                arguments,
                0,
                6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return Run.of(arguments);
    }
}
