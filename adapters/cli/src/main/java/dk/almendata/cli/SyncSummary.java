package dk.almendata.cli;

import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.Lease;
import dk.almendata.sync.SyncReport;
import dk.almendata.sync.TableChange;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What a run of {@code sync} comes to, and whether the database is in step.
 *
 * <p>Decision: with a service the coverage of the source decides. With given files every one of them must be loaded, and there must be at
 * least one; where subscriptions are known from the service, the coverage must be in step as well. A run that found another one at work cannot
 * tell that the database is in step, so it is behind.
 *
 * @param report what the run did
 * @param refused how many files were not even offered
 * @param givenFiles whether the deliveries were given as files
 * @param coverage how the source stands after the run; empty if it cannot be told
 */
record SyncSummary(SyncReport report, int refused, boolean givenFiles, Optional<SourceStanding> coverage) {

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
        int covered = coverage.map(SourceStanding::exitCode).orElse(ExitCode.OK);
        int given = givenFiles ? exitCodeOfFiles() : contradicted() ? ExitCode.DECISION_NEEDED : ExitCode.OK;
        int fault = report.fault().map(Faults::exitCode).orElse(ExitCode.OK);
        return ExitCode.worse(fault, ExitCode.worse(covered, given));
    }

    /** Whether the service contradicts what is loaded: held without a finding, and the coverage knows nothing of it. */
    private boolean contradicted() {
        return report.outcomes().stream()
                .anyMatch(outcome ->
                        outcome.result() == Result.HELD && outcome.findings().isEmpty());
    }

    private int exitCodeOfFiles() {
        if (count(Result.HELD) > 0) {
            return ExitCode.DECISION_NEEDED;
        }
        long good = count(Result.LOADED) + count(Result.UNCHANGED);
        return deliveries() > 0 && good == deliveries() ? ExitCode.OK : ExitCode.BEHIND;
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
        if (!givenFiles) {
            return (contradicted() ? "A decision is needed: the service contradicts what is loaded. " : "")
                    + coverage.map(SourceStanding::sentence).orElse("");
        }
        String files = deliveries() == 0
                ? "No zip was given."
                : switch (exitCodeOfFiles()) {
                    case ExitCode.OK -> "Every file given is loaded.";
                    case ExitCode.DECISION_NEEDED -> "A decision is needed on what is held.";
                    default -> "Not every file given is loaded.";
                };
        return files + coverage.map(known -> " " + known.sentence()).orElse("");
    }

    /** The summary for people. */
    String sentence() {
        String counts = Arrays.stream(Result.values())
                .filter(result -> count(result) > 0 || result == Result.LOADED)
                .map(result -> count(result) + " " + result.text())
                .collect(Collectors.joining(", "));
        return counts + "; " + sum(TableChange::rowsLanded) + " rows. " + reason();
    }
}
