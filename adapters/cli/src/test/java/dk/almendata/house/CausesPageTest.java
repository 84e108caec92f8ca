package dk.almendata.house;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.coverage.CoverageCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of causes says what the code says: a user who looks a cause up finds the same words as in the row. */
class CausesPageTest {

    private static final Path DOCS = Path.of("..", "..", "docs");
    private static final Path PAGE = DOCS.resolve("causes.md");
    private static final Locale DANISH = Locale.forLanguageTag("da");

    @ParameterizedTest
    @EnumSource(CoverageCause.class)
    void page_hasASectionForEveryCause(CoverageCause cause) throws IOException {
        String remedy = cause.remedy().isEmpty() ? "Nothing." : cause.remedy();
        String danish = (cause.sentence(DANISH) + " " + cause.remedy(DANISH)).strip();

        assertThat(Files.readString(PAGE))
                .as("docs/causes.md, section '%s'", cause.code())
                .containsPattern("(?s)## " + cause.code() + "\n\n\\Q" + cause.sentence() + "\\E\n\n- State: "
                        + cause.state().text() + "\n- When: [^\n]+\n- What to do: \\Q" + remedy + "\\E\n- Dansk: \\Q"
                        + danish + "\\E\n");
    }

    @Test
    void page_hasNoOtherSection() throws IOException {
        List<String> sections = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        assertThat(sections)
                .containsExactlyElementsOf(Arrays.stream(CoverageCause.values())
                        .map(CoverageCause::code)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(CoverageCause.class)
    void commandLine_namesEveryCauseThatARowCanHave(CoverageCause cause) throws IOException {
        String page = Files.readString(DOCS.resolve("command-line.md"));

        assertThat(page.contains("`" + cause.code() + "`")).isEqualTo(cause != CoverageCause.NO_DELVIS);
    }
}
