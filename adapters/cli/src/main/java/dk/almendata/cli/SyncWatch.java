package dk.almendata.cli;

import dk.almendata.archive.RefusedFile;
import dk.almendata.delivery.Delivery;
import dk.almendata.sync.DeliveryOutcome;
import dk.almendata.sync.Listing;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.SyncObserver;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prints a row for each delivery as soon as it is done with, and shows what goes on meanwhile. For one run. */
final class SyncWatch implements SyncObserver {

    private final SourceId source;
    private final Printer printer;
    private final ProgressLine progress;
    private @Nullable Listing listing;

    SyncWatch(SourceId source, Printer printer, ProgressLine progress) {
        this.source = source;
        this.printer = printer;
        this.progress = progress;
    }

    /** What the source listed; empty if it gave no list. */
    Optional<Listing> listing() {
        return Optional.ofNullable(listing);
    }

    /** A file that is not even offered as a delivery. */
    void refused(RefusedFile file) {
        show(SyncRows.of(file));
    }

    @Override
    public void listed(Listing listed) {
        this.listing = listed;
    }

    @Override
    public void started(Delivery delivery, int number, int count) {
        progress.started(delivery, number, count);
    }

    @Override
    public void entered(Delivery delivery, Stage stage, String file) {
        progress.entered(stage, file);
    }

    @Override
    public void progressed(Delivery delivery, Stage stage, long count) {
        progress.progressed(count);
    }

    @Override
    public void finished(DeliveryOutcome outcome) {
        progress.clear();
        show(SyncRows.of(outcome));
    }

    private void show(Row row) {
        printer.row(row.with("source", source));
        printer.flush();
    }
}
