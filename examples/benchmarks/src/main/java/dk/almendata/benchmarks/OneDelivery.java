package dk.almendata.benchmarks;

import dk.almendata.archive.ArchiveLimits;
import dk.almendata.archive.FileSpool;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.sync.DeliveryOutcome;
import dk.almendata.sync.DeliverySource;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.DeliverySync;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.Listing;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.SpooledArchive;
import dk.almendata.sync.SyncReport;
import dk.almendata.text.CsvDialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

/** A source with one full delivery of postings, whose archive lies in a file. */
final class OneDelivery implements DeliverySource {

    /** As large as a benchmark likes. */
    private static final ArchiveLimits LIMITS =
            ArchiveLimits.builder().entryBytes(1L << 40).totalBytes(1L << 40).build();

    private final Path archive;

    private OneDelivery(Path archive) {
        this.archive = archive;
    }

    static OneDelivery of(Path archive) {
        return new OneDelivery(archive);
    }

    /** Brings it into a store by the whole {@link DeliverySync}, the spool beside the rest. */
    void load(Path folder, DeliveryStore store) {
        SyncReport report = DeliverySync.builder()
                .source(this)
                .spool(FileSpool.of(folder.resolve("spool"), CsvDialect.standard(), LIMITS))
                .store(store)
                .clock(Clock.systemUTC())
                .build()
                .run();
        if (report.outcomes().size() != 1 || report.outcomes().get(0).result() != DeliveryOutcome.Result.LOADED) {
            throw new IllegalStateException("The delivery was not loaded: " + report);
        }
    }

    @Override
    public SourceId id() {
        return new SourceId("benchmark");
    }

    @Override
    public Listing list() {
        return new Listing(
                List.of(),
                List.of(Delivery.builder(
                                DeliveryId.of(1), DatapakkeName.of("Finanspostering_Fuld"), DeliveryStatus.SUCCES)
                        .period(DeliveryPeriod.until(Postings.LAST_DAY))
                        .build()));
    }

    @Override
    public SpooledArchive fetch(Delivery delivery, Incoming incoming) {
        try (InputStream in = Files.newInputStream(archive)) {
            byte[] block = new byte[64 * 1024];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                incoming.write(block, 0, read);
            }
            return incoming.complete(OptionalLong.of(Files.size(archive)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
