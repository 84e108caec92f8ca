package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
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

/** A headless Chromium, where the machine has one; a test without one is skipped, visibly. */
final class Browser {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final String chromium;
    private final Path folder;

    private Browser(String chromium, Path folder) {
        this.chromium = chromium;
        this.folder = folder;
    }

    /** The browser of this machine. */
    static Browser in(Path folder) {
        Optional<Path> found = Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "no Chromium on this machine: apt-get install chromium");
        return new Browser(found.get().toString(), folder);
    }

    /** The document as the browser has it. */
    String document(Path page) throws Exception {
        return browse(page, 1200, "--dump-dom");
    }

    /** What a window of some width shows. */
    BufferedImage picture(Path page, int width) throws Exception {
        Path shot = folder.resolve("page-" + width + ".png");
        browse(page, width, "--screenshot=" + shot);
        return ImageIO.read(shot.toFile());
    }

    private String browse(Path page, int width, String what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                chromium,
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--window-size=" + width + ",900",
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

    /** The colours of every third point. */
    static Set<Integer> coloursOf(BufferedImage picture) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y += 3) {
            for (int x = 0; x < picture.getWidth(); x += 3) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours;
    }
}
