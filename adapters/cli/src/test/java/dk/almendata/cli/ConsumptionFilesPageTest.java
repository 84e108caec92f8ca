package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the page on consumer files give what the page shows. */
class ConsumptionFilesPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "consumption-files.md");

    @TempDir
    private Path folder;

    @Test
    void page_showsWhatTheVerbAnswers() throws IOException {
        String page = Files.readString(PAGE);
        Matcher file = Pattern.compile("`forbrug\\.txt`:\n\n```\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        Matcher example = Pattern.compile(
                        "```\n\\$ almendata (consumption [^\n]+) forbrug\\.txt\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        assertThat(file.find() && example.find()).isTrue();
        Path lines = Files.writeString(folder.resolve("forbrug.txt"), file.group(1));

        Run run = Run.of((example.group(1) + " " + lines).split(" ", -1));

        assertThat(run.output()).isEqualTo(example.group(2));
        assertThat(run.errors()).isEmpty();
    }

    /** With the readings of the page of meters and heat consumption. */
    @Test
    void page_showsTheRowsOfTheReport() throws IOException {
        String page = Files.readString(PAGE);
        Matcher example = Pattern.compile("```\n\\$ almendata (consumption-report [^\n]+)\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        assertThat(example.find()).isTrue();
        write("installationer.csv", page);
        write("maalere.csv", Files.readString(PAGE.resolveSibling("consumption.md")));

        Run run = Run.of(example.group(1)
                .replaceAll("\\b(maalere\\.csv|installationer\\.csv|forbrug\\.html)", folder + "/$1")
                .split(" ", -1));

        assertThat(run.output()).isEqualTo(example.group(2));
        assertThat(run.exitCode()).isZero();
        assertThat(folder.resolve("forbrug.html")).exists();
    }

    private void write(String name, String page) throws IOException {
        Matcher file = Pattern.compile("`" + name + "`:\n\n```\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        assertThat(file.find()).isTrue();
        Files.writeString(folder.resolve(name), file.group(1));
    }

    @Test
    void page_showsAFaultAsItIsTold() throws IOException {
        Matcher fault =
                Pattern.compile("^\\{\"line\":4,.*}$", Pattern.MULTILINE).matcher(Files.readString(PAGE));
        assertThat(fault.find()).isTrue();
        String good = "Doe,1,1,3423,12,A,,901.4,30.9,08-05-2002,11-05-2003\n";

        Run run = new Run()
                .input(good.repeat(3) + good.replace("901.4", "\"901,4\""))
                .run("consumption", "-");

        assertThat(run.errors().strip()).isEqualTo(fault.group());
    }
}
