package dk.almendata.enrichment;

import dk.almendata.table.Severity;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Hands findings on and counts them. For one thread. */
final class Report {

    private final FindingTaker taker;
    private final Map<EnrichmentCode, Long> counts = new EnumMap<>(EnrichmentCode.class);
    private long errors;

    Report(FindingTaker taker) {
        this.taker = taker;
    }

    void tell(EnrichmentFinding finding) {
        counts.merge(finding.code(), 1L, Long::sum);
        if (finding.severity() == Severity.ERROR && !finding.code().blocks()) {
            errors++;
        }
        taker.accept(finding);
    }

    void at(EnrichmentCode code, long line, String column, String detail) {
        at(code, line, column, detail, detail);
    }

    void at(EnrichmentCode code, long line, String column, String danish, String english) {
        tell(EnrichmentFinding.of(
                code, line, column.isEmpty() ? Optional.empty() : Optional.of(column), danish, english));
    }

    /** How many errors there were so far, those of personal data not counted. */
    long errors() {
        return errors;
    }

    Map<EnrichmentCode, Long> counts() {
        return counts;
    }
}
