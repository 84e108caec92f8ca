package dk.almendata.house;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.table.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of findings says what the code says: a user who looks a code up finds the same words as in the report. */
class FindingsPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "findings.md");

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void page_hasASectionForEveryCode(FindingCode code) throws IOException {
        assertThat(Files.readString(PAGE))
                .as("docs/findings.md, section '%s'", code.text())
                .containsPattern("(?s)## " + code.text() + "\n\n[^\n]+\n\n- Severity: "
                        + code.severity().name().toLowerCase(Locale.ROOT) + "\n- Expected: \\Q" + code.expectation()
                        + "\\E\n- What to do: \\Q" + code.remedy() + "\\E\n");
    }

    @Test
    void page_hasNoOtherSection() throws IOException {
        List<String> sections = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        assertThat(sections)
                .containsExactlyElementsOf(Arrays.stream(FindingCode.values())
                        .map(FindingCode::text)
                        .toList());
    }
}
