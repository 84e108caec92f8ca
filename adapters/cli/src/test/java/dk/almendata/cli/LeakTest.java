package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An API key is found in no log, exception, report, page, text of an object, database or file beside a download (fault 35). */
class LeakTest {

    private static final String KEY = "k3y/Laekage+0815==";

    @TempDir
    private Path root;

    @Test
    void everything_withAKey_leavesItNowhere() throws Exception {
        Path folder = Files.createDirectory(root.resolve("work"));
        Path keyFile = Files.writeString(root.resolve("key"), KEY);
        Path log = folder.resolve("output.log");
        Path logging = Files.writeString(root.resolve("logging.properties"), """
                handlers = java.util.logging.ConsoleHandler
                .level = FINEST
                java.util.logging.ConsoleHandler.level = ALL
                """);
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dslf4j.provider=org.slf4j.simple.SimpleServiceProvider",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                        "-Djava.util.logging.config.file=" + logging,
                        "-cp",
                        System.getProperty("java.class.path"),
                        EverythingWithAKey.class.getName(),
                        folder.toString(),
                        keyFile.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(log).content(StandardCharsets.UTF_8).contains("all done").contains("exit code 0");

        assertThat(filesThatHold(KEY, folder)).isEmpty();
        assertThat(filesThatHold("## What was asked", folder))
                .as("reports of probes are looked into")
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(filesThatHold("Bbr_Delvis", folder))
                .as("databases are looked into")
                .anyMatch(name -> name.endsWith(".mv.db"));
    }

    /** What the suites of all modules have printed and logged so far; keys of the tests are fixed, so they can be looked for. */
    @Test
    void suites_haveLoggedAndReportedNoKey() throws IOException {
        List<String> leaks = new ArrayList<>();
        int seen = 0;
        for (String module : List.of("sdk-client", "adapters/sandbox", "adapters/cli")) {
            Path target = Path.of("../..").resolve(module).resolve("target");
            for (Path place : List.of(target.resolve("suite.log"), target.resolve("surefire-reports"))) {
                if (Files.exists(place)) {
                    seen++;
                    for (String key : List.of("Key-7f3a9c-hemmelig", SmallService.KEY)) {
                        leaks.addAll(filesThatHold(key, place));
                    }
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(seen).isPositive();
    }

    /** The search itself finds a key in each form that could hide it. */
    @Test
    void search_findsAKeyInEveryForm() throws IOException {
        List<byte[]> forms = formsOf(KEY);
        for (int i = 0; i < forms.size(); i++) {
            Path file = root.resolve("form" + i);
            byte[] around = new byte[forms.get(i).length + 2_001];
            System.arraycopy(forms.get(i), 0, around, 1_001, forms.get(i).length);
            Files.write(file, around);
        }
        Files.write(root.resolve("clean"), new byte[10_000]);
        assertThat(filesThatHold(KEY, root)).hasSize(forms.size()).doesNotContain("clean");
    }

    private static List<String> filesThatHold(String key, Path place) throws IOException {
        List<byte[]> forms = formsOf(key);
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> forms.stream().anyMatch(form -> contains(read(file), form)))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static List<byte[]> formsOf(String key) {
        List<byte[]> forms = new ArrayList<>();
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            forms.add(key.getBytes(charset));
        }
        forms.add(Base64.getEncoder().encode(key.getBytes(StandardCharsets.UTF_8)));
        forms.add(URLEncoder.encode(key, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
        return forms;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean contains(byte[] text, byte[] part) {
        return new String(text, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }
}
