package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    private static final byte[] NEW = "ny".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void write_makesOrReplacesAFile_andLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("a.txt");

        WholeFile.write(file, "gammel".getBytes(StandardCharsets.UTF_8));
        WholeFile.write(file, NEW);

        assertThat(file).hasContent("ny");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right of their own there")
    void write_followsLinks_andTheyStay() throws IOException {
        Path real =
                Files.writeString(Files.createDirectory(folder.resolve("deep")).resolve("real.txt"), "gammel");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("deep", "real.txt"));
        Path second = Files.createSymbolicLink(folder.resolve("second.txt"), link);
        Path later = Files.createSymbolicLink(folder.resolve("later.txt"), Path.of("not-yet.txt"));

        WholeFile.write(second, NEW);
        WholeFile.write(later, NEW);

        assertThat(link).isSymbolicLink();
        assertThat(second).isSymbolicLink();
        assertThat(later).isSymbolicLink();
        assertThat(Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(real).hasContent("ny");
        assertThat(folder.resolve("not-yet.txt")).hasContent("ny");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right of their own there")
    void write_refusesLinksThatGoRound() throws IOException {
        Path one = folder.resolve("one");
        Path other = Files.createSymbolicLink(folder.resolve("other"), one);
        Files.createSymbolicLink(one, other);

        assertThatThrownBy(() -> WholeFile.write(one, NEW)).isInstanceOf(IOException.class);
        assertThat(names()).containsExactly("one", "other");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no mkfifo")
    @Timeout(20)
    void write_intoAPipe_leavesItAPipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo");
        Path link = Files.createSymbolicLink(folder.resolve("link"), pipe);

        for (Path target : new Path[] {pipe, link}) {
            CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> text(pipe));
            WholeFile.tryToWrite(target);
            WholeFile.write(target, NEW);

            assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("ny");
            assertThat(WholeFile.isStream(target)).isTrue();
        }
        assertThat(names()).containsExactly("link", "pipe");
    }

    private static String text(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }
}
