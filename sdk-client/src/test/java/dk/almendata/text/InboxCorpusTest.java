package dk.almendata.text;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.enrichment.CheckReport;
import dk.almendata.enrichment.EnrichmentCheck;
import dk.almendata.enrichment.EnrichmentCode;
import dk.almendata.enrichment.EnrichmentFinding;
import dk.almendata.enrichment.EnrichmentLevel;
import dk.almendata.enrichment.EnrichmentLimits;
import dk.almendata.enrichment.EnrichmentReading;
import dk.almendata.enrichment.KnownNumbers;
import dk.almendata.enrichment.NumberNotation;
import dk.almendata.enrichment.ValueType;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inboxes with one fault each, named after it, and the exact findings; a clean one has none. */
class InboxCorpusTest {

    private static final KnownNumbers KNOWN = known();

    /**
     * One line of the index.
     *
     * @param file its bytes
     * @param level its level
     * @param types the declared columns, such as {@code Areal=danish:2}
     * @param findings line, column and code of each finding
     */
    record Inbox(String file, EnrichmentLevel level, String types, List<String> findings) {

        @Override
        public String toString() {
            return file;
        }
    }

    @ParameterizedTest
    @MethodSource("inboxes")
    void check_findsExactlyTheFault(Inbox inbox) throws IOException {
        List<EnrichmentFinding> findings = new ArrayList<>();

        CheckReport report = check(inbox, findings);

        assertThat(findings.stream().map(InboxCorpusTest::text)).containsExactlyElementsOf(inbox.findings);
        if (inbox.file.startsWith("clean")) {
            assertThat(report.accepted()).isEqualTo(report.rows()).isPositive();
        }
    }

    /** What a reader sees of them: both languages, and no value. */
    @ParameterizedTest
    @MethodSource("inboxes")
    void findings_haveSentencesInBothLanguagesAndNeverAPersonsData(Inbox inbox) throws IOException {
        List<EnrichmentFinding> findings = new ArrayList<>();
        check(inbox, findings);

        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message(Locale.ENGLISH)).endsWith(".").doesNotContain("{}");
            assertThat(finding.message(Locale.forLanguageTag("da")))
                    .endsWith(".")
                    .doesNotContain("{}")
                    .isNotEqualTo(finding.message(Locale.ENGLISH));
            assertThat(finding.toString())
                    .doesNotContain(
                            "1118",
                            "1234567890",
                            "991234",
                            "Holm",
                            "Madsen",
                            "madsen",
                            "31.12",
                            "１１１８",
                            "example.dk",
                            "2030",
                            "Lindevej");
        });
    }

    @Test
    void corpus_holdsAtLeastSixtyDamagedInboxes_andAFindingOfEveryCode() throws IOException {
        List<Inbox> damaged =
                inboxes().filter(inbox -> !inbox.findings.isEmpty()).toList();
        Set<EnrichmentCode> met = damaged.stream()
                .flatMap(inbox -> inbox.findings.stream())
                .map(finding -> EnrichmentCode.valueOf(finding.substring(finding.lastIndexOf(':') + 1)
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_')))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EnrichmentCode.class)));

        assertThat(damaged).hasSizeGreaterThanOrEqualTo(60);
        // A number cell comes from a spreadsheet only, and an organisation 0000 is no data point of 0240.
        assertThat(EnumSet.complementOf(EnumSet.copyOf(met)))
                .containsExactly(EnrichmentCode.LBF_DOUBTFUL, EnrichmentCode.NUMBER_AS_TEXT);
    }

    private static CheckReport check(Inbox inbox, List<EnrichmentFinding> findings) throws IOException {
        EnrichmentCheck.Builder check = EnrichmentCheck.builder(inbox.level)
                .organisation(LbfNumber.of(LbfLevel.ORGANISATION, "0240"))
                .masterData(KNOWN)
                .limits(new EnrichmentLimits(10, 45, 200));
        for (String type : inbox.types.isEmpty() ? new String[0] : inbox.types.split(" ", -1)) {
            String[] parts = type.split("[=:]", -1);
            check.type(
                    parts[0],
                    ValueType.number(
                            NumberNotation.valueOf(parts[1].toUpperCase(Locale.ROOT)), Integer.parseInt(parts[2])));
        }
        EnrichmentReading reading = check.build().begin(findings::add);
        try (InputStream in = resource(inbox.file)) {
            InboxText.read(in, reading);
        }
        return reading.end();
    }

    private static String text(EnrichmentFinding finding) {
        return (finding.line().isPresent() ? finding.line().getAsLong() : "-")
                + ":" + finding.column().orElse("-").replace("\n", "\\n")
                + ":" + finding.code().text().substring("enrichment-".length());
    }

    static Stream<Inbox> inboxes() throws IOException {
        try (InputStream in = resource("expected.tsv")) {
            String index = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return index.lines().toList().stream().map(InboxCorpusTest::inbox);
        }
    }

    private static Inbox inbox(String line) {
        String[] cells = line.split("\t", -1);
        return new Inbox(
                cells[0],
                EnrichmentLevel.find(cells[1]).orElseThrow(),
                cells[2],
                cells[3].isEmpty() ? List.of() : Arrays.asList(cells[3].split(" / ", -1)));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(InboxCorpusTest.class.getResourceAsStream("inbox/" + name), name);
    }

    private static KnownNumbers known() {
        KnownNumbers.Builder known = KnownNumbers.builder().current(LbfNumber.of(LbfLevel.ORGANISATION, "0240"));
        for (String afdeling : List.of("0240001", "0240002", "0240003")) {
            known.current(LbfNumber.of(LbfLevel.AFDELING, afdeling));
        }
        for (String byggeafsnit : List.of("024000101", "024000102")) {
            known.current(LbfNumber.of(LbfLevel.BYGGEAFSNIT, byggeafsnit));
        }
        return known.until(LbfNumber.of(LbfLevel.AFDELING, "0240009"), YearMonth.of(2019, 12))
                .build();
    }
}
