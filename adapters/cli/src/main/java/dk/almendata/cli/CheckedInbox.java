package dk.almendata.cli;

import dk.almendata.enrichment.CheckReport;
import dk.almendata.enrichment.DataPoint;
import dk.almendata.enrichment.EnrichmentCheck;
import dk.almendata.enrichment.EnrichmentDefinition;
import dk.almendata.enrichment.EnrichmentFinding;
import dk.almendata.enrichment.EnrichmentReading;
import dk.almendata.enrichment.EnrichmentSet;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.table.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An inbox that was read and checked whole, to be written or kept.
 *
 * @param findings what was found
 * @param report what came of the check
 * @param rows the rows without an error
 */
record CheckedInbox(List<EnrichmentFinding> findings, CheckReport report, Map<DataPoint, List<String>> rows) {

    private static final int MOST_TOLD = 20;

    static CheckedInbox read(String file, EnrichmentCheck check, Surroundings surroundings) {
        List<EnrichmentFinding> findings = new ArrayList<>();
        Map<DataPoint, List<String>> rows = new TreeMap<>();
        EnrichmentReading reading = check.begin(findings::add, rows::put);
        InboxSource.read(file, surroundings, reading);
        return new CheckedInbox(findings, reading.end(), rows);
    }

    /** Tells what keeps it from being written or kept; the exit code, 0 if nothing does. */
    int refuse(String file, String reason, Locale locale, Surroundings surroundings) {
        List<EnrichmentFinding> errors = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> !finding.code().blocks() || reason.isBlank())
                .toList();
        errors.stream().limit(MOST_TOLD).forEach(error -> surroundings.say(line(error, locale)));
        boolean blocked = report.personalData().isBlocking() && reason.isBlank();
        EnrichmentSummary.tell(file, report, reason, locale, surroundings);
        return blocked ? ExitCode.DECISION_NEEDED : report.hasErrors() ? ExitCode.BEHIND : ExitCode.OK;
    }

    private static String line(EnrichmentFinding finding, Locale locale) {
        return (finding.line().isPresent() ? "line " + finding.line().getAsLong() : "inbox")
                + finding.column().map(column -> ", " + column).orElse("")
                + ": " + finding.code().text() + ": " + finding.message(locale);
    }

    /** The set, of an inbox that nothing kept back. Without an organisation it is that of the first data point. */
    EnrichmentSet set(EnrichmentOption option) {
        return set(option, option.description());
    }

    /** The same with a description that was made. */
    EnrichmentSet set(EnrichmentOption option, String description) {
        LbfNumber owner = option.organisation()
                .or(() -> rows.keySet().stream()
                        .findFirst()
                        .map(point -> point.number().organisation()))
                .orElseGet(option::requiredOrganisation);
        try {
            return EnrichmentSet.of(
                    new EnrichmentDefinition(owner, option.level(), description, report.columns()), rows);
        } catch (IllegalArgumentException e) {
            throw Refusal.input("The rows are not of one organisation: " + Refusal.ended(e.getMessage())
                    + " State --organisation to see which.");
        }
    }
}
