package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** {@code reconcile}: a new full delivery over the months of the year, for a controller to read. */
class ReconcileCommandTest {

    private static final String MONTH = "2024-10-01_2024-10-31";
    private static final String YEAR = "-_2024-12-31";

    @TempDir
    private Path root;

    private Path zips;

    @BeforeEach
    void loadTheMonths() throws Exception {
        zips = Files.createDirectory(root.resolve("zips"));
        put(11, "Fuld", "-_2023-12-31", "0240001;2023-05-01;1.00;a\n");
        put(12, "Delvis", MONTH, "0240001;2024-10-02;1000.50;b\n0397001;2024-10-03;20.00;c\n");
        put(13, "Delvis", "2024-11-01_2024-11-30", "0240001;2024-11-02;-5.00;d\n");
        assertThat(sync().exitCode()).isZero();
    }

    @Test
    void fullThatHasTheMonthsAsTheyWere_isAlike() {
        put(20, "Fuld", YEAR, "0240001;2024-10-02;1000.50;b\n0397001;2024-10-03;20.00;c\n0240001;2024-11-02;-5.00;d\n");
        Run sync = sync("--max-drop", "100", "--format", "json");
        assertThat(sync.json("deliveryId", "outcome")).contains("20|loaded");
        assertThat(sync.output()).doesNotContain("Warning");

        Run run = run("reconcile", "20", "--format", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json("kind", "table", "places", "differing", "rowsBefore", "rowsAfter"))
                .containsExactly("table|postering|3|0|3|3", "summary|-|3|0|-|-");
        assertThat(run("reconcile", "20", "--all", "--format", "json").json("organisation", "month", "differs"))
                .containsExactly(
                        "0240|2024-10|false", "0240|2024-11|false", "0397|2024-10|false", "-|-|false", "-|-|-");
    }

    @Test
    void fullThatDiffers_isLoadedWithAWarning_andShownPlaceByPlace() {
        corrected();
        Run sync = sync("--format", "json");
        assertThat(sync.json("deliveryId", "outcome")).contains("20|loaded");
        assertThat(sync.output())
                .contains("Warning: Postering.csv: expected as many rows and the same sums")
                .contains(
                        "found 2 of 3 places (organisation and month) of table postering otherwise: rows 3 before, 3 after;"
                                + " Beløb 1015.50 before, 920.25 after; the first is 0240 2024-10");

        Run run = run("reconcile", "20", "--format", "json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).isEqualTo("""
                        {"kind":"line","table":"postering","organisation":"0240","month":"2024-10","rowsBefore":1,"rowsAfter":2,\
                        "onlyBefore":null,"onlyAfter":null,"differs":true,\
                        "amounts":[{"column":"Beløb","before":"1000.50","after":"900.25","difference":"-100.25",\
                        "aboveZeroBefore":"1000.50","aboveZeroAfter":"900.50"}]}
                        {"kind":"line","table":"postering","organisation":"0240","month":"2024-11","rowsBefore":1,"rowsAfter":0,\
                        "onlyBefore":null,"onlyAfter":null,"differs":true,\
                        "amounts":[{"column":"Beløb","before":"-5.00","after":"0.00","difference":"5.00",\
                        "aboveZeroBefore":"0.00","aboveZeroAfter":"0.00"}]}
                        {"kind":"table","table":"postering","places":3,"differing":2,"rowsBefore":3,"rowsAfter":3,\
                        "onlyBefore":null,"onlyAfter":null,"differs":true,\
                        "amounts":[{"column":"Beløb","before":"1015.50","after":"920.25","difference":"-95.25",\
                        "aboveZeroBefore":"1020.50","aboveZeroAfter":"920.50"}],\
                        "message":"postering: 2 of 3 places (organisation and month) differ; rows 3 before, 3 after; Beløb 1015.50\
                         before, 920.25 after."}
                        {"kind":"summary","source":"data-ud","deliveryId":20,"withDeliveryId":null,"state":"loaded","tables":1,\
                        "places":3,"differing":2,"exitCode":1,"message":"Delivery 20 against the months that it replaced: 2 of 3\
                         places differ (organisation and month, tables 1)."}
                        """);
    }

    @Test
    void table_showsTheAmountsThatDifferUnderTheirPlace() {
        corrected();
        sync();

        assertThat(run("reconcile", "20").output())
                .contains("postering: 2 of 3 places (organisation and month) differ")
                .containsPattern("organisation +month +rowsBefore +rowsAfter\\R")
                .containsPattern(
                        "0240 +2024-10 +1 +2\\R +Beløb: 1000.50 before, 900.25 after, difference -100.25; above zero 1000.50 before,"
                                + " 900.50 after, difference -100.00\\R")
                .doesNotContain("0397")
                .contains("Delivery 20 against the months that it replaced: 2 of 3 places differ");
        assertThat(run("reconcile", "20", "--all").output()).containsPattern("0397 +2024-10 +1 +1\\R");
    }

    @Test
    void csv_hasALineForEachAmount() {
        corrected();
        sync();

        assertThat(run("reconcile", "20", "--format", "csv").output())
                .startsWith(
                        "kind,table,organisation,month,rowsBefore,rowsAfter,onlyBefore,onlyAfter,differs,column,before,"
                                + "after,difference,aboveZeroBefore,aboveZeroAfter,places,differing,")
                .contains("line,postering,0240,2024-10,1,2,,,true,Beløb,1000.50,900.25,-100.25,1000.50,900.50,,")
                .contains("table,postering,,,3,3,,,true,Beløb,1015.50,920.25,-95.25,1020.50,920.50,3,2,");
    }

    @Test
    void held_changesNothingUntilItIsAccepted() {
        corrected();

        Run sync = sync("--reconcile", "hold", "--format", "json");

        assertThat(sync.exitCode()).isEqualTo(2);
        assertThat(sync.json("deliveryId", "outcome")).contains("20|held");
        Run held = run("reconcile", "20", "--format", "json");
        assertThat(held.exitCode()).isEqualTo(1);
        assertThat(held.json("kind", "state", "differing")).contains("summary|held|2");
        assertThat(held.output()).contains("It is held: accept 20 lets it in, reject keeps it out.");
        assertThat(run("changes", "--since-delivery", "13", "--format", "json").json("inserted", "deleted"))
                .containsExactly("0|0");

        assertThat(run("accept", "20", "--reason", "Rettelser gennemgået", "--format", "json")
                        .json("message"))
                .containsExactly("The next sync loads it.");
        assertThat(sync("--reconcile", "hold", "--format", "json").json("deliveryId", "outcome"))
                .contains("20|loaded");
        assertThat(run("reconcile", "20", "--format", "json").json("kind", "state", "differing"))
                .contains("summary|loaded|2");
    }

    @Test
    void accepted_byPolicy_saysNothingAndKeepsTheReport() {
        corrected();

        Run sync = sync("--reconcile", "ACCEPT", "--format", "json");

        assertThat(sync.json("deliveryId", "outcome")).contains("20|loaded");
        assertThat(sync.output()).doesNotContain("Warning");
        assertThat(run("reconcile", "20").exitCode()).isEqualTo(1);
    }

    @Test
    void twoDeliveries_areComparedRowByRowWhateverRules_inTheOrderOfTheirIds() {
        put(20, "Fuld", YEAR, "0240001;2023-05-01;1.00;a\n0240001;2024-10-02;1000.50;b\n");
        put(21, "Fuld", YEAR, "0240001;2023-05-01;1.00;rettet\n0240001;2024-10-02;1000.50;b\n");
        sync("--max-drop", "100");

        Run run = run("reconcile", "20", "--with", "21", "--format", "json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json("organisation", "month", "rowsBefore", "rowsAfter", "onlyBefore", "onlyAfter", "differing"))
                .containsExactly("0240|2023-05|1|1|1|1|-", "-|-|2|2|1|1|1", "-|-|-|-|-|-|1");
        assertThat(run.output()).contains("Delivery 21 against delivery 20: 1 of 2 places differs");
        assertThat(run("reconcile", "21", "--with", "20", "--format", "json").output())
                .isEqualTo(run.output());
        assertThat(run("reconcile", "21", "--with", "20").output())
                .containsPattern("organisation +month +rowsBefore +rowsAfter +onlyBefore +onlyAfter\\R")
                .containsPattern("0240 +2023-05 +1 +1 +1 +1\\R");
    }

    @Test
    void deliveryThatReplacedNoMonth_isAlikeAndSaysWhy() {
        Run run = run("reconcile", "12", "--format", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json("kind", "tables", "message"))
                .containsExactly("summary|0|Delivery 12 replaced no months, so there was nothing to compare.");
        assertThat(run("reconcile", "12").output()).contains("nothing to compare");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reconcile 99                    | 64 | Delivery 99 is not known in the source data-ud
            reconcile 12 --with 99          | 64 | Delivery 99 is not known
            reconcile 12 --with 12          | 64 | expected another delivery than 12
            reconcile 12 --with 0           | 64 | expected a number from 1 on
            reconcile 0                     | 64 | expected a number from 1 on
            reconcile 12 --source test      | 64 | is not known in the source test
            reconcile 12 --html mangler/a   | 74 | its folder does not exist
            sync --reconcile maybe --from x | 64 | hold, warn, accept
            """)
    void whatCannotBe_isRefused(String command, int exitCode, String message) {
        Run run = run(command.split(" "));

        assertThat(run.errors()).containsIgnoringCase(message);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.output()).isEmpty();
    }

    @Test
    void deliveriesThatCannotBeCompared_areWrongUsage() {
        ZipFiles.write(zips, "Satser_Fuld_31_-_-.zip", ZipFiles.zip("Note.csv", "Tekst\na\n"));
        ZipFiles.write(
                zips, "Finanspostering_Delvis_30_2024-12-01_2024-12-31.zip", ZipFiles.zip("Postering.csv", "<html>"));
        sync();

        assertThat(run("reconcile", "12", "--with", "30").errors()).contains("Delivery 30 is not loaded");
        assertThat(run("reconcile", "30").errors()).contains("Delivery 30 is not loaded and was not compared");
        Run apart = run("reconcile", "12", "--with", "31");
        assertThat(apart.errors()).contains("have no table in common: postering and note");
        assertThat(apart.exitCode()).isEqualTo(64);
    }

    @Test
    void database_thatIsNotThere_isUnreachable() {
        assertThat(Run.of("reconcile", "1", "--db", "jdbc:h2:file:" + root.resolve("ingen"))
                        .exitCode())
                .isEqualTo(3);
    }

    // The page

    @Test
    void page_isWellFormedDanish_andShowsWhatDiffers() throws Exception {
        corrected();
        sync("--reconcile", "hold");
        Path file = root.resolve("afstemning.html");

        Run run = run("reconcile", "20", "--html", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("The page is in " + file);
        String page = Files.readString(file);
        assertThat(rows(page, "tr"))
                .anySatisfy(row -> assertThat(row)
                        .isEqualTo("0240|2024-10|1|2|+1|1.000,50|900,25|-100,25|1.000,50|900,50|-100,00"))
                .anySatisfy(row -> assertThat(row).isEqualTo("0240|2024-11|1|0|-1|-5,00|0,00|+5,00|0,00|0,00|0,00"))
                .anySatisfy(row -> assertThat(row)
                        .isEqualTo("Alt, der er afstemt|3|3|0|1.015,50|920,25|-95,25|1.020,50|920,50|-100,00"))
                .noneMatch(row -> row.startsWith("0397"));
        assertThat(page)
                .contains("lang=\"da\"", "Afstemning af dataleverance 20", "2 af 3 organisationer og måneder afviger")
                .contains("Leverancen er tilbageholdt", "default-src 'none'", "Finanspostering_Fuld ..2024-12-31")
                .doesNotContain("<script", "src=", "url(", "@import");
        assertThat(page.replace("http://www.w3.org/1999/xhtml", "")).doesNotContain("http:", "https:");
    }

    @Test
    void page_inEnglishWithEverything_ofTwoDeliveries() throws Exception {
        corrected();
        sync();
        Path file = root.resolve("page.html");

        run("reconcile", "20", "--with", "12", "--all", "--language", "en", "--html", file.toString());

        String page = Files.readString(file);
        assertThat(rows(page, "tr"))
                .contains(
                        "0240|2024-10|1|2|+1|1|2|1,000.50|900.25|-100.25|1,000.50|900.50|-100.00",
                        "0397|2024-10|1|1|0|0|0|20.00|20.00|0.00|20.00|20.00|0.00");
        assertThat(page)
                .contains("lang=\"en\"", "Reconciliation of delivery 20", "delivery 12, Finanspostering_Delvis")
                .contains("All places are shown.");
        assertThat(run("reconcile", "20", "--html", file.toString()).errors())
                .as("a page of ours is written again")
                .contains("The page is in");
    }

    /** A heading comes from a file. */
    @Test
    void page_escapesHeadings() throws Exception {
        ZipFiles.write(
                zips,
                "Finanspostering_Delvis_14_2024-12-01_2024-12-31.zip",
                ZipFiles.zip(
                        "Frit.csv",
                        "AfdelingIdentifikator;Posteringsdato;<script>&\n0240001;2024-12-01;1.5\n",
                        "Postering.csv",
                        HEADINGS + "0240001;2024-12-01;1.00;b\n"));
        ZipFiles.write(
                zips,
                "Finanspostering_Fuld_20_" + YEAR + ".zip",
                ZipFiles.zip(
                        "Frit.csv",
                        "AfdelingIdentifikator;Posteringsdato;<script>&\n0240001;2024-12-01;2.5\n",
                        "Postering.csv",
                        HEADINGS + "0240001;2024-10-02;1000.50;b\n"));
        sync("--max-drop", "100");
        Path file = root.resolve("page.html");

        assertThat(run("reconcile", "20", "--html", file.toString()).exitCode()).isEqualTo(1);

        String page = Files.readString(file);
        assertThat(page).contains("&lt;script&gt;&amp;").doesNotContain("<script");
        assertThat(rows(page, "tr")).contains("0240|2024-12|1|1|0|1,5|2,5|+1,0");
    }

    private static final String HEADINGS = "AfdelingIdentifikator;Posteringsdato;Beløb;Tekst\n";

    /** October has a posting more and another amount, November has gone, the other organisation is as it was. */
    private void corrected() {
        put(
                20,
                "Fuld",
                YEAR,
                "0240001;2023-05-01;1.00;a\n0240001;2024-10-02;900.50;b\n0240001;2024-10-09;-0.25;e\n"
                        + "0397001;2024-10-03;20.00;c\n");
    }

    private void put(int id, String extent, String period, String rows) {
        ZipFiles.write(
                zips,
                "Finanspostering_" + extent + "_" + id + "_" + period + ".zip",
                ZipFiles.zip("Postering.csv", HEADINGS + rows));
    }

    private Run sync(String... options) {
        List<String> command = new ArrayList<>(List.of("sync", "--from", zips.toString()));
        command.addAll(List.of(options));
        return run(command.toArray(new String[0]));
    }

    private Run run(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--db", "jdbc:h2:file:" + root.resolve("db")));
        return Run.of(arguments.toArray(new String[0]));
    }

    /** The cells of each row of the page's tables. */
    private static List<String> rows(String page, String name) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page.replaceFirst("<!DOCTYPE html>", ""))));
        NodeList found = document.getElementsByTagName(name);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            List<String> cells = new ArrayList<>();
            NodeList children = found.item(i).getChildNodes();
            for (int j = 0; j < children.getLength(); j++) {
                cells.add(children.item(j).getTextContent());
            }
            rows.add(String.join("|", cells));
        }
        return rows;
    }
}
