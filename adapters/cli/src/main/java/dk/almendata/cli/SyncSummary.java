package dk.almendata.cli;

import dk.almendata.sync.DeliveryOutcome;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.Lease;
import dk.almendata.sync.SyncReport;
import dk.almendata.sync.TableChange;
import dk.almendata.table.FindingCode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run of {@code sync} comes to, and whether the database is in step.
 *
 * <p>Decision: with a service the coverage of the source decides. With given files every one of them must be loaded, and there must be at
 * least one; where subscriptions are known from the service, the coverage must be in step as well. A run that found another one at work cannot
 * tell that the database is in step, so it is behind. Where a last month was asked for, what ends later neither counts nor helps.
 *
 * @param report what the run did
 * @param refused how many files were not even offered
 * @param givenFiles whether the deliveries were given as files
 * @param coverage how the source stands after the run; empty if it cannot be told
 * @param until the last month asked for; empty if every one was
 * @param planned whether nothing was loaded, and the outcomes are those of a run to come
 */
record SyncSummary(
        SyncReport report,
        int refused,
        boolean givenFiles,
        Optional<SourceStanding> coverage,
        Optional<YearMonth> until,
        boolean planned) {

    long deliveries() {
        return (long) report.outcomes().size() + refused;
    }

    long count(Result result) {
        return report.count(result) + (result == Result.REJECTED ? refused : 0);
    }

    long sum(ToLongFunction<TableChange> number) {
        return report.outcomes().stream()
                .flatMap(outcome -> outcome.changes().stream())
                .mapToLong(number)
                .sum();
    }

    int exitCode() {
        if (report.elsewhere().isPresent()) {
            return ExitCode.BEHIND;
        }
        if (planned) {
            return ExitCode.worse(report.fault().map(Faults::exitCode).orElse(ExitCode.OK), exitCodeOfPlan());
        }
        int covered = coverage.map(SourceStanding::exitCode).orElse(ExitCode.OK);
        int given = givenFiles ? exitCodeOfFiles() : contradicted() ? ExitCode.DECISION_NEEDED : ExitCode.OK;
        int fault = report.fault().map(Faults::exitCode).orElse(ExitCode.OK);
        return ExitCode.worse(fault, ExitCode.worse(covered, given));
    }

    private int exitCodeOfPlan() {
        long nothing = count(Result.UNCHANGED) + count(Result.DECLINED) + count(Result.POSTPONED);
        return count(Result.HELD) > 0
                ? ExitCode.DECISION_NEEDED
                : deliveries() > nothing || deliveries() == 0 ? ExitCode.BEHIND : ExitCode.OK;
    }

    /** Whether the service contradicts what is loaded, by another label or other content: the coverage knows nothing of it. */
    private boolean contradicted() {
        return report.outcomes().stream()
                .filter(outcome -> outcome.result() == Result.HELD)
                .map(DeliveryOutcome::findings)
                .anyMatch(findings -> findings.isEmpty()
                        || findings.stream().anyMatch(finding -> finding.code() == FindingCode.CONTENT_CHANGED));
    }

    private int exitCodeOfFiles() {
        if (count(Result.HELD) > 0) {
            return ExitCode.DECISION_NEEDED;
        }
        boolean allGood = refused == 0
                && asked().allMatch(
                                outcome -> outcome.result() == Result.LOADED || outcome.result() == Result.UNCHANGED);
        return allGood && !nothingAsked() ? ExitCode.OK : ExitCode.BEHIND;
    }

    /** Those that end by the last month asked for. */
    private Stream<DeliveryOutcome> asked() {
        return report.outcomes().stream()
                .filter(outcome ->
                        until.filter(outcome.delivery().period()::endsAfter).isEmpty());
    }

    private boolean nothingAsked() {
        return refused == 0 && asked().findAny().isEmpty();
    }

    /** Why the run ends as it does. */
    String reason() {
        if (report.fault().isPresent()) {
            return "Ended early: "
                    + Objects.requireNonNullElse(report.fault().get().getMessage(), "a fault without message");
        }
        if (report.elsewhere().isPresent()) {
            Lease other = report.elsewhere().get();
            return "Nothing done: another run is at work on " + other.source() + ", " + other.owner()
                    + ", and holds it at the latest until " + other.until() + ". Run again when it has ended.";
        }
        if (planned) {
            return deliveries() == 0
                    ? "A plan: no delivery was listed."
                    : "A plan: nothing was loaded, and no table was made or changed.";
        }
        if (!givenFiles) {
            return (contradicted() ? "A decision is needed: the service contradicts what is loaded. " : "")
                    + coverage.map(SourceStanding::sentence).orElse("");
        }
        String asked = until.map(last -> " that ends by " + last).orElse("");
        String files = nothingAsked()
                ? "No zip" + asked + " was given."
                : switch (exitCodeOfFiles()) {
                    case ExitCode.OK -> "Every file given" + asked + " is loaded.";
                    case ExitCode.DECISION_NEEDED -> "A decision is needed on what is held.";
                    default -> "Not every file given" + asked + " is loaded.";
                };
        return files + coverage.map(known -> " " + known.sentence()).orElse("");
    }

    /** The summary for people. */
    String sentence() {
        String counts = Arrays.stream(Result.values())
                .filter(result -> count(result) > 0 || result == Result.LOADED)
                .map(result -> count(result) + " " + word(result))
                .collect(Collectors.joining(", "));
        return counts + "; " + sum(TableChange::rowsLanded) + " rows. " + reason();
    }

    private String word(Result result) {
        return result.text()
                + (result == Result.POSTPONED
                        ? until.map(last -> " (later than " + last + ")").orElse("")
                        : "");
    }
}
