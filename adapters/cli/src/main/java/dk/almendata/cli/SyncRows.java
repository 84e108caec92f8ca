package dk.almendata.cli;

import dk.almendata.archive.RefusedFile;
import dk.almendata.delivery.Delivery;
import dk.almendata.sync.DeliveryOutcome;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.TableChange;
import dk.almendata.table.Finding;
import dk.almendata.table.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The rows of {@code sync}: one for each delivery, one for each file that is no delivery, and a last one that sums up. */
final class SyncRows {

    private static final List<String> COLUMNS = List.of(
            "deliveryId",
            "datapakke",
            "periodStart",
            "periodEnd",
            "outcome",
            "files",
            "rowsInFile",
            "rowsLanded",
            "inserted",
            "updated",
            "deleted",
            "message");

    private static final List<String> CSV = List.of(
            "kind",
            "deliveryId",
            "datapakke",
            "periodStart",
            "periodEnd",
            "outcome",
            "files",
            "rowsInFile",
            "rowsLanded",
            "inserted",
            "updated",
            "deleted",
            "message",
            "source",
            "deliveries",
            "loaded",
            "unchanged",
            "waiting",
            "held",
            "declined",
            "postponed",
            "rejected",
            "failed",
            "gaps",
            "inGrace",
            "exitCode");

    static final Layout LAYOUT = new Layout(
            COLUMNS,
            CSV,
            new Row()
                    .with("deliveryId", 1_000L)
                    .with("datapakke", "Finanspostering_Delvis")
                    .with("periodStart", "2025-01-01")
                    .with("periodEnd", "2025-01-31")
                    .with("outcome", "unchanged")
                    .with("rowsInFile", 1_000_000_000L));

    /** The same where there are several sources, and a last row for all. */
    static final Layout LAYOUT_OF_SEVERAL = new Layout(
            COLUMNS, Stream.concat(CSV.stream(), Stream.of("sources", "inStep")).toList(), LAYOUT.typical());

    /** The columns of the table that has a line for each source. */
    static final List<String> SOURCE_COLUMNS = List.of(
            "source", "exitCode", "loaded", "unchanged", "waiting", "held", "rejected", "failed", "gaps", "message");

    private SyncRows() {}

    static Row of(DeliveryOutcome outcome) {
        List<TableChange> changes = outcome.changes();
        boolean read = !changes.isEmpty();
        return delivery(Optional.of(outcome.delivery()), outcome.result())
                .with("files", read ? changes.size() : null)
                .with("rowsInFile", read ? sum(outcome, TableChange::rowsInFile) : null)
                .with("rowsLanded", sum(outcome, TableChange::rowsLanded))
                .with("inserted", sum(outcome, TableChange::inserted))
                .with("updated", sum(outcome, TableChange::updated))
                .with("deleted", sum(outcome, TableChange::deleted))
                .with("message", outcome.message() + warning(outcome));
    }

    /** What was accepted although somebody should look must not stay unsaid; what was refused says so in its message. */
    private static String warning(DeliveryOutcome outcome) {
        List<Finding> warnings = outcome.findings().stream()
                .filter(finding -> outcome.result() == Result.LOADED && finding.severity() == Severity.WARNING)
                .toList();
        if (warnings.isEmpty()) {
            return "";
        }
        String more = warnings.size() == 1 ? "" : " (and " + (warnings.size() - 1) + " more warnings)";
        return " Warning: " + warnings.get(0).message() + more;
    }

    static Row of(RefusedFile file) {
        return delivery(file.delivery(), Result.REJECTED)
                .with("files", null)
                .with("rowsInFile", null)
                .with("rowsLanded", 0)
                .with("inserted", 0)
                .with("updated", 0)
                .with("deleted", 0)
                .with("message", file.message());
    }

    static Row of(SyncSummary summary) {
        Row row = new Row()
                .with("kind", "summary")
                .with("source", summary.report().source())
                .with("deliveries", summary.deliveries());
        for (Result result : Result.values()) {
            row.with(result.text(), summary.count(result));
        }
        return row.with("rowsInFile", summary.sum(TableChange::rowsInFile))
                .with("rowsLanded", summary.sum(TableChange::rowsLanded))
                .with("inserted", summary.sum(TableChange::inserted))
                .with("updated", summary.sum(TableChange::updated))
                .with("deleted", summary.sum(TableChange::deleted))
                .with("gaps", summary.coverage().map(SourceStanding::gaps))
                .with("inGrace", summary.coverage().map(SourceStanding::inGrace))
                .with("exitCode", summary.exitCode())
                .with("message", summary.reason());
    }

    /** Of a source that could not be begun with. */
    static Row of(SourceId source, int exitCode, String message) {
        Row row = new Row().with("kind", "summary").with("source", source).with("deliveries", null);
        for (Result result : Result.values()) {
            row.with(result.text(), null);
        }
        for (String none : List.of("rowsInFile", "rowsLanded", "inserted", "updated", "deleted", "gaps", "inGrace")) {
            row.with(none, null);
        }
        return row.with("exitCode", exitCode).with("message", message);
    }

    /** Of all sources together. */
    static Row total(int sources, int inStep, int exitCode, String message) {
        return new Row()
                .with("kind", "total")
                .with("sources", sources)
                .with("inStep", inStep)
                .with("exitCode", exitCode)
                .with("message", message);
    }

    private static Row delivery(Optional<Delivery> delivery, Result result) {
        return new Row()
                .with("kind", "delivery")
                .with("deliveryId", delivery.map(known -> known.id().value()))
                .with("datapakke", delivery.map(Delivery::datapakke))
                .with("periodStart", delivery.flatMap(known -> known.period().start()))
                .with("periodEnd", delivery.flatMap(known -> known.period().end()))
                .with("outcome", result.text());
    }

    private static long sum(DeliveryOutcome outcome, ToLongFunction<TableChange> number) {
        return outcome.changes().stream().mapToLong(number).sum();
    }
}
