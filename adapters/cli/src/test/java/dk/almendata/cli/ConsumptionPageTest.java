package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example of the page on consumption gives what the page shows. */
class ConsumptionPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "consumption.md");
    private static final Pattern FILE = Pattern.compile("`([a-z]+\\.(?:csv|json))`:\n\n```\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile("```\n\\$ almendata ([^\n]+)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void page_showsWhatTheVerbsAnswer() throws IOException {
        String page = Files.readString(PAGE);
        for (Matcher file = FILE.matcher(page); file.find(); ) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }
        int examples = 0;
        for (Matcher example = EXAMPLE.matcher(page); example.find(); examples++) {
            List<String> arguments = List.of(example.group(1).split(" ", -1)).stream()
                    .map(argument -> argument.matches("[a-z]+\\.(csv|json)")
                            ? folder.resolve(argument).toString()
                            : argument)
                    .toList();

            assertThat(Run.of(arguments.toArray(String[]::new)).output().lines())
                    .as(example.group(1))
                    .containsExactlyElementsOf(example.group(2).lines().toList());
        }

        assertThat(examples).isGreaterThanOrEqualTo(7);
    }
}
