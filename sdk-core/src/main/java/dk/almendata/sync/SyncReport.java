package dk.almendata.sync;

import dk.almendata.sync.DeliveryOutcome.Result;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one run did.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param source the source
 * @param outcomes every delivery that the source lists, by id
 * @param fault what ended the run early, empty if it went through
 * @param elsewhere the lease of another run that is at work on the source, so that this one did nothing; no fault, and empty if this one
 *     did the work itself
 */
public record SyncReport(
        SourceId source, List<DeliveryOutcome> outcomes, Optional<RuntimeException> fault, Optional<Lease> elsewhere) {

    /** Copies the outcomes. */
    public SyncReport {
        Objects.requireNonNull(source, "source");
        outcomes = List.copyOf(outcomes);
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(elsewhere, "elsewhere");
    }

    /**
     * The report of a run that did the work itself.
     *
     * @param source the source
     * @param outcomes every delivery that the source lists, by id
     * @param fault what ended the run early, empty if it went through
     */
    public SyncReport(SourceId source, List<DeliveryOutcome> outcomes, Optional<RuntimeException> fault) {
        this(source, outcomes, fault, Optional.empty());
    }

    /**
     * How many deliveries ended in one way.
     *
     * @param result the way
     * @return the number
     */
    public long count(Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }

    /**
     * What the run came to, for people.
     *
     * @return for example {@code 3 loaded, 40 unchanged.}, with the fault that ended it early if one did
     */
    public String sentence() {
        String counts = Arrays.stream(Result.values())
                .filter(result -> count(result) > 0)
                .map(result -> count(result) + " " + result.text())
                .collect(Collectors.joining(", "));
        String listed = counts.isEmpty() ? "No delivery." : counts + ".";
        return fault.map(early ->
                        "Ended early: " + Objects.requireNonNullElse(early.getMessage(), "a fault.") + " " + listed)
                .orElse(listed);
    }

    /**
     * Rows stored in this run.
     *
     * @return the sum over all deliveries and files
     */
    public long rowsLanded() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.changes().stream())
                .mapToLong(TableChange::rowsLanded)
                .sum();
    }
}
