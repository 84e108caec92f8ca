package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser: a headless Chromium, where the machine has one. */
class CoveragePageInBrowserTest {

    @TempDir
    private Path folder;

    private Browser browser;

    @BeforeEach
    void findBrowser() {
        browser = Browser.in(folder);
    }

    @Test
    void page_showsItsPictureItsTablesAndItsColours() throws Exception {
        Run.of("demo", "--year", "--folder", folder.resolve("year").toString());
        Path page = folder.resolve("coverage.html");
        Run.of(
                "coverage",
                "--db",
                "jdbc:h2:file:" + folder.resolve("year/almendata"),
                "--grants",
                folder.resolve("year/adgange.json").toString(),
                "--on",
                "2026-01-15",
                "--html",
                page.toString());

        String dom = browser.document(page);
        BufferedImage picture = browser.picture(page, 1200);

        assertThat(dom)
                .contains("Coverage of sandbox-year", "Huslejedata_Delvis", "What is missing, and what to do")
                .contains("<svg role=\"img\"", "F failed", "ended 2025-10-15");
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(Browser.coloursOf(picture))
                .as("paper, ink, lines and the colours of the states")
                .hasSizeGreaterThan(8);
    }
}
