package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.consumption.ConsumerLineFault;
import dk.almendata.consumption.ConsumerLineFlag;
import dk.almendata.consumption.ConsumptionFlag;
import dk.almendata.coverage.CoverageCause;
import dk.almendata.enrichment.EnrichmentCode;
import dk.almendata.table.FindingCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code explain CODE}: the documents, where somebody reads a report. */
class ExplainCodeTest {

    private static final Path DOCS = Path.of("..", "..", "docs");

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyFinding_isExplainedByItsSection(FindingCode code) {
        Run run = Run.of("explain", code.text(), "--format", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json("code", "page")).containsExactly(code.text() + "|findings");
        assertThat(run.json().get(0).path("text").asText()).endsWith("- What to do: " + code.remedy());
    }

    @ParameterizedTest
    @EnumSource(CoverageCause.class)
    void everyCause_isExplainedByItsSection(CoverageCause cause) {
        Run run = Run.of("explain", cause.code(), "--format", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json("code", "page")).containsExactly(cause.code() + "|causes");
        assertThat(run.json().get(0).path("text").asText()).startsWith(cause.sentence() + "\n");
    }

    /** The same bytes, not a copy that somebody has to keep in step. */
    @ParameterizedTest
    @CsvSource({"findings", "causes"})
    void pages_areThoseOfTheDocuments(String page) throws Exception {
        StringBuilder told = new StringBuilder();
        for (String heading : Files.readAllLines(DOCS.resolve(page + ".md"))) {
            if (heading.startsWith("## ")) {
                Run run = Run.of("explain", heading.substring(3));
                told.append("## ")
                        .append(run.output()
                                .replace(System.lineSeparator(), "\n")
                                .strip());
                told.append("\n\n");
            }
        }
        String text = Files.readString(DOCS.resolve(page + ".md"));

        assertThat(told.toString().strip())
                .isEqualTo(text.substring(text.indexOf("## ")).strip());
    }

    /** Letter case and the marks between words do not count, so no two codes may differ in these alone. */
    @Test
    void codes_areAllDifferentHoweverTheyAreWritten() {
        List<String> codes = new ArrayList<>();
        Stream.of(FindingCode.values()).map(FindingCode::text).forEach(codes::add);
        Stream.of(CoverageCause.values()).map(CoverageCause::code).forEach(codes::add);
        Stream.of(ConsumerLineFault.values()).map(ConsumerLineFault::text).forEach(codes::add);
        Stream.of(ConsumerLineFlag.values()).map(ConsumerLineFlag::text).forEach(codes::add);
        Stream.of(ConsumptionFlag.values()).map(Codes::hyphened).forEach(codes::add);
        Stream.of(EnrichmentCode.values()).map(EnrichmentCode::text).forEach(codes::add);

        assertThat(CodePages.read().codes()).containsExactlyElementsOf(codes);
    }

    /** Every flag that a verb of consumption shows is explained. */
    @ParameterizedTest
    @EnumSource(ConsumptionFlag.class)
    void everyFlagOfConsumption_isExplained(ConsumptionFlag flag) {
        Run run = Run.of("explain", Codes.hyphened(flag));

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).startsWith(Codes.hyphened(flag) + "\n\n").contains(flag.english(), flag.danish());
    }

    /** A code that both lists have is that of deliveries; with the word in front it is that of enrichment. */
    @ParameterizedTest
    @CsvSource({
        "enrichment-lbf-repaired, enrichment-lbf-repaired",
        "heading-spelling, enrichment-heading-spelling",
        "CPR_NUMBER, enrichment-cpr-number"
    })
    void code_ofEnrichmentIsFoundWithAndWithoutItsWord(String typed, String code) {
        Run run = Run.of("explain", typed);

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).startsWith(code + "\n\n").contains("- Danish: ");
    }

    @ParameterizedTest
    @CsvSource({
        "CSV-COLUMN-COUNT, csv-column-count",
        "CSV_COLUMN_COUNT, csv-column-count",
        "Lbf_Repaired, lbf-repaired",
        "neverlisted, neverListed",
        "NEVER_LISTED, neverListed",
        "ARCHIVE_LIMIT, archive-limit",
    })
    void code_isTakenAsReportsAndTablesWriteIt(String typed, String code) {
        Run run = Run.of("explain", typed);

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).startsWith(code + "\n\n").contains("- What to do: ");
        assertThat(run.errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            csv-colum-count    | Did you mean csv-column-count?
            cvs-quote          | Did you mean csv-quote?
            neverListet        | Did you mean neverListed?
            helHere            | Did you mean heldHere?
            something-else-yet | The pages findings, causes, consumption-codes and enrichment-findings of the documents list them.
            12a                | The pages findings, causes, consumption-codes and
            """)
    void unknownCode_namesTheNearest(String typed, String message) {
        Run run = Run.of("explain", typed);

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).contains("found '" + typed + "'", message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12                   | Missing required option: '--db=URL'
            99999999999999999999 | expected a number of at most 18 digits
            -1                   | ID
            """)
    void delivery_needsANumberAndADatabase(String typed, String message) {
        Run run = Run.of("explain", typed);

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors()).contains(message);
    }

    /** By letters alone: the table of a Turkish machine has another small I. */
    @Test
    void nearestWord_isFoundInAnyLocale() {
        assertThat(NearestWord.to(List.of("archive-limit", "archive-size"), "ARCHIVE-LIMIT".toLowerCase(Locale.ROOT)))
                .hasValue("archive-limit");
        assertThat(NearestWord.to(List.of("maxDrop", "url"), "MAXDROPP")).hasValue("maxDrop");
        assertThat(NearestWord.to(List.of("maxDrop", "url"), "ulr")).hasValue("url");
        assertThat(NearestWord.to(List.of("maxDrop", "url"), "spool")).isEmpty();
        assertThat(NearestWord.to(List.of(), "spool")).isEmpty();
    }
}
