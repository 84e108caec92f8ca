package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser: a headless Chromium, where the machine has one. */
class CoveragePageInBrowserTest {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    @TempDir
    private Path folder;

    private String chromium = "";

    @BeforeEach
    void findBrowser() {
        Optional<Path> found = Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "no Chromium on this machine: apt-get install chromium");
        chromium = found.get().toString();
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

        String dom = browse("--dump-dom", page);
        Path shot = folder.resolve("page.png");
        browse("--screenshot=" + shot, page);

        assertThat(dom)
                .contains("Coverage of sandbox-year", "Huslejedata_Delvis", "What is missing, and what to do")
                .contains("<svg role=\"img\"", "F failed", "ended 2025-10-15");
        BufferedImage picture = ImageIO.read(shot.toFile());
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(coloursOf(picture))
                .as("paper, ink, lines and the colours of the states")
                .hasSizeGreaterThan(8);
    }

    private String browse(String what, Path page) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                chromium,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--window-size=1200,900",
                "--user-data-dir=" + folder.resolve("profile"),
                what,
                page.toUri().toString()));
        Path output = folder.resolve("output");
        Process browser = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(browser.waitFor(120, TimeUnit.SECONDS))
                .as("the browser ends")
                .isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static Set<Integer> coloursOf(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 3) {
            for (int x = 0; x < picture.getWidth(); x += 3) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours;
    }
}
