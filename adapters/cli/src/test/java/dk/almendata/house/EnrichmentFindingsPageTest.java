package dk.almendata.house;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.enrichment.EnrichmentCode;
import dk.almendata.enrichment.EnrichmentFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of the findings of enrichment says what the code says, in both languages. */
class EnrichmentFindingsPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "enrichment-findings.md");

    @ParameterizedTest
    @EnumSource(EnrichmentCode.class)
    void page_hasASectionForEveryCode(EnrichmentCode code) throws IOException {
        EnrichmentFinding finding = EnrichmentFinding.atLine(code, 1, "…");

        assertThat(Files.readString(PAGE))
                .as("docs/enrichment-findings.md, section '%s'", code.text())
                .containsPattern("(?s)## " + code.text() + "\n\n[^\n]+\n\n- Severity: "
                        + code.severity().name().toLowerCase(Locale.ROOT)
                        + "\n- English: \\Q" + finding.message(Locale.ENGLISH)
                        + "\\E\n- Danish: \\Q" + finding.message(Locale.forLanguageTag("da")) + "\\E\n");
    }

    @Test
    void page_hasNoOtherSection() throws IOException {
        List<String> sections = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        assertThat(sections)
                .containsExactlyElementsOf(Arrays.stream(EnrichmentCode.values())
                        .map(EnrichmentCode::text)
                        .toList());
    }
}
