package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first command of the README shows, and that it shows the same the second time with nothing loaded twice. */
class DemoCommandTest {

    @TempDir
    Path folder;

    @Test
    void demo_endsInStepAndASecondTimeFindsEverythingUnchanged() {
        Run first = demo();
        Run second = demo();

        assertThat(first.exitCode()).as(first.errors()).isZero();
        assertThat(of(first, "delivery"))
                .extracting(row -> row.path("outcome").asText())
                .containsOnly("loaded");
        assertThat(of(first, "summary"))
                .hasSize(8)
                .allSatisfy(row -> assertThat(row.path("gaps").asInt()).isZero());
        assertThat(of(first, "answer")).hasSize(6);

        assertThat(second.exitCode()).as(second.errors()).isZero();
        assertThat(of(second, "delivery")).isEmpty();
        assertThat(of(second, "summary")).allSatisfy(row -> {
            assertThat(row.path("loaded").asInt()).isZero();
            assertThat(row.path("unchanged").asInt())
                    .isEqualTo(row.path("deliveries").asInt());
        });
        assertThat(second.errors()).contains("nothing was counted twice");
        for (String kind : List.of("table", "coverage", "gaps", "answer")) {
            assertThat(of(second, kind)).as(kind).isNotEmpty().isEqualTo(of(first, kind));
        }
    }

    @Test
    void demo_rerunBringsCorrectionsAndLeavesNoMonthTwice() {
        Run run = demo();

        List<JsonNode> again = of(run, "delivery").stream()
                .filter(row -> row.path("on").asText().equals("2025-07-15"))
                .collect(Collectors.toList());
        assertThat(again)
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.path("datapakke").asText()).isEqualTo("Finanspostering_Delvis"));
        long came =
                again.stream().mapToLong(row -> row.path("inserted").asLong()).sum();
        long went =
                again.stream().mapToLong(row -> row.path("deleted").asLong()).sum();
        long before = of(run, "delivery").stream()
                .filter(row -> row.path("datapakke").asText().startsWith("Finanspostering")
                        && !row.path("on").asText().equals("2025-07-15"))
                .mapToLong(row -> row.path("rowsLanded").asLong())
                .sum();
        assertThat(went).isPositive();
        assertThat(rows(run, "finanspostering")).isEqualTo(before + came - went);
    }

    private Run demo() {
        return Run.of("demo", "--folder", folder.resolve("demo").toString(), "--format", "json");
    }

    private static long rows(Run run, String table) {
        return of(run, "table").stream()
                .filter(row -> row.path("table").asText().equals(table))
                .mapToLong(row -> row.path("rows").asLong())
                .sum();
    }

    private static List<JsonNode> of(Run run, String kind) {
        return run.json().stream()
                .filter(row -> row.path("kind").asText().equals(kind))
                .collect(Collectors.toList());
    }
}
