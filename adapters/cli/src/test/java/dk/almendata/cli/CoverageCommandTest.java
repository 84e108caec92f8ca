package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The year that {@code demo --year} rehearses, told by {@code gaps} and {@code coverage} to somebody who reads only them. */
class CoverageCommandTest {

    @TempDir
    static Path folder;

    private static Run year = new Run();

    @BeforeAll
    static void rehearse() {
        year = Run.of("demo", "--year", "--folder", folder.toString(), "--format", "json");
    }

    @Test
    void year_endsBehindOnPurpose_withThreeCauses() {
        assertThat(year.exitCode()).as(year.errors()).isEqualTo(1);
        assertThat(year.json("kind", "datapakke", "cause").stream()
                        .filter(row -> row.startsWith("gap|"))
                        .distinct())
                .containsExactly(
                        "gap|Bbr_Delvis|subscriptionStopped",
                        "gap|Finanspostering_Delvis|accessEnded",
                        "gap|Huslejedata_Delvis|failedAtLbf");
        assertThat(year.json("on", "gaps").stream().filter(row -> row.startsWith("2025-")))
                .containsExactly(
                        "2025-01-15|0",
                        "2025-02-01|0",
                        "2025-03-01|0",
                        "2025-04-01|0",
                        "2025-05-01|0",
                        "2025-06-01|1",
                        "2025-07-01|1",
                        "2025-08-01|1",
                        "2025-09-01|2",
                        "2025-10-01|3",
                        "2025-11-01|5",
                        "2025-12-01|7");
        assertThat(year.output()).contains("Grant 2 ends on 2025-10-15: renew it.");
    }

    @Test
    void gaps_ofTheYear_sayTheSameFromTheDatabaseAlone() {
        Run gaps = ask("gaps", "--format", "json");

        assertThat(gaps.exitCode()).isEqualTo(1);
        assertThat(gaps.json("datapakke", "periodStart", "cause"))
                .hasSize(9)
                .contains(
                        "Bbr_Delvis|2025-08-01|subscriptionStopped",
                        "Finanspostering_Delvis|2025-10-01|accessEnded",
                        "Huslejedata_Delvis|2025-05-01|failedAtLbf");
        assertThat(gaps.output()).contains("Grant 2, given by kommune 0240, ended 2025-10-15.");
    }

    @Test
    void coverage_onTheTerminal_hasASignForEveryMonth() {
        Run coverage = ask("coverage");

        assertThat(coverage.exitCode()).isEqualTo(1);
        assertThat(coverage.output())
                .containsPattern("datapakke +organisation +2024 +2025 +2026")
                .containsPattern("Bbr_Delvis +0240 +CCCCCCCCCCCC  LLLLLLLMMMMM")
                .containsPattern("Finanspostering_Delvis +0240 +CCCCCCCCCCCC  LLLLLLLLLMMM")
                .containsPattern("Huslejedata_Delvis +0240 +CCCCCCCCCCCC  LLLLFLLLLLLL  \\.");
        assertThat(coverage.errors()).contains("M missing: due, and not there", "behind. 9 deliveries are due");
    }

    @Test
    void coverage_forPrograms_hasARowForEveryCell() {
        assertThat(ask("coverage", "--by", "year", "--format", "json").json("datapakke", "column", "state"))
                .contains("Bbr_Delvis|2025|missing", "Stamdata_Delvis|2025|loaded", "Huslejedata_Delvis|2025|failed");
        assertThat(ask("coverage", "--format", "csv").output())
                .contains("sandbox-year,Huslejedata_Delvis,0240,2025-05,failed,failedAtLbf,2025-06-01");
    }

    @Test
    void page_isWellFormed_andHasEveryGapWithWhatToDo() throws Exception {
        String page = page("en");
        Document document = parsed(page);
        List<Element> rows = elements(document, "tr");

        assertThat(rows.stream().map(Element::getTextContent))
                .anySatisfy(text -> assertThat(text)
                        .contains(
                                "Huslejedata_Delvis",
                                "2025-05-01..2025-05-31",
                                "2025-06-01",
                                "F failed",
                                "Huslejedata_Fuld"))
                .anySatisfy(text -> assertThat(text)
                        .contains(
                                "Finanspostering_Delvis",
                                "Grant 2, given by kommune 0240, ended 2025-10-15.",
                                "granted again"));
        assertThat(elements(document, "svg")).hasSize(1);
        assertThat(page)
                .contains("<meta charset=\"utf-8\"/>", "default-src 'none'")
                .doesNotContain("<script");
    }

    /** Colour is never the only sign. */
    @Test
    void page_hasASignAndAWordInEveryCell() throws Exception {
        List<Element> cells = elements(parsed(page("en")), "td").stream()
                .filter(cell -> cell.getAttribute("class").startsWith("sign "))
                .toList();

        assertThat(cells).hasSizeGreaterThan(200).allSatisfy(cell -> {
            String word = cell.getAttribute("class").substring("sign ".length());
            assertThat(cell.getTextContent()).matches(". " + word);
            assertThat(cell.getAttribute("title")).startsWith(word);
        });
    }

    @Test
    void page_loadsNothingFromOutside() throws Exception {
        assertThat(page("en").replace("http://www.w3.org/1999/xhtml", "").replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "url(", "@import", "src=\"");
    }

    @Test
    void page_inDanish_speaksDanish() throws Exception {
        assertThat(page("da")).contains("lang=\"da\"", "Hvad der mangler", "i tabellerne", "Signaturforklaring");
    }

    @Test
    void page_thatCannotBeWritten_isAFault() throws Exception {
        Run run = ask("coverage", "--html", folder.resolve("missing/page.html").toString());

        assertThat(run.exitCode()).isEqualTo(74);
        assertThat(run.errors()).contains("page.html cannot be written");
        for (String taken : List.of("db.mv.db", "page.txt")) {
            Path file = folder.resolve(taken);
            if (!Files.exists(file)) {
                Files.writeString(file, "mine");
            }
            long size = Files.size(file);
            Run refused = ask("coverage", "--html", file.toString());
            assertThat(refused.exitCode()).isEqualTo(74);
            assertThat(refused.errors()).contains("is no page of ours");
            assertThat(refused.output()).isEmpty();
            assertThat(file).hasSize(size);
        }
        String page = folder.resolve("page.html").toString();
        assertThat(ask("coverage", "--html", page).errors()).contains("The page is in");
        assertThat(ask("coverage", "--html", page).errors()).contains("The page is in");
        assertThat(ask("coverage", "--html", folder.toString()).errors()).contains("is a folder");
        assertThat(folder.resolveSibling(folder.getFileName() + ".part")).doesNotExist();
    }

    @Test
    void text_isEscapedWhateverIsInIt() throws Exception {
        String hostile = "<script>alert('\"&')</script>\u0000]]>";

        String element = new Html().element("p", hostile).toString();

        assertThat(parsed(element).getDocumentElement().getTextContent())
                .isEqualTo(hostile.replace('\u0000', '\uFFFD'));
        assertThat(element).doesNotContain("<script");
    }

    private static String page(String language) throws Exception {
        Path file = folder.resolve("coverage-" + language + ".html");
        Run run = ask("coverage", "--html", file.toString(), "--language", language);
        assertThat(run.errors()).contains("The page is in " + file);
        return Files.readString(file);
    }

    private static Run ask(String verb, String... options) {
        List<String> all = new ArrayList<>(List.of(
                verb,
                "--db",
                "jdbc:h2:file:" + folder.resolve("almendata"),
                "--source",
                "sandbox-year",
                "--grants",
                folder.resolve("adgange.json").toString(),
                "--on",
                "2026-01-15"));
        all.addAll(List.of(options));
        return Run.of(all.toArray(String[]::new));
    }

    private static Document parsed(String page) throws Exception {
        String root = page.replaceFirst("<!DOCTYPE html>", "");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(root)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }
}
