package dk.almendata.sync;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.Sha256;
import dk.almendata.sync.SyncObserver.Stage;
import java.time.Clock;
import java.util.Optional;

/** The archives of one run: from the source into the spool, and open for reading. */
final class Archives {

    private final DeliverySource source;
    private final Spool spool;
    private final DeliveryStore store;
    private final Clock clock;
    private final SyncObserver observer;

    Archives(DeliverySource source, Spool spool, DeliveryStore store, Clock clock, SyncObserver observer) {
        this.source = source;
        this.spool = spool;
        this.store = store;
        this.clock = clock;
        this.observer = observer;
    }

    /** What the spool holds of a delivery, as the ledger says. */
    Optional<SpooledArchive> held(Optional<Sha256> digest) {
        return digest.flatMap(spool::find);
    }

    SpooledArchive fetch(Delivery delivery) {
        observer.entered(delivery, Stage.DOWNLOAD, "");
        try (Incoming incoming = new WatchedIncoming(
                spool.receive(delivery.id()), bytes -> observer.progressed(delivery, Stage.DOWNLOAD, bytes))) {
            SpooledArchive archive = source.fetch(delivery, incoming);
            store.recordDownload(source.id(), delivery, archive, clock.instant());
            return archive;
        }
    }

    /**
     * Opens an archive, which may still be verified while it is read.
     *
     * @throws ArchiveRefusedException if its directory is not what it should be
     */
    DeliveryArchive open(Delivery delivery, SpooledArchive archive) {
        observer.entered(delivery, Stage.VERIFY, "");
        return spool.open(archive, delivery.datapakke());
    }

    void discard(SpooledArchive archive) {
        spool.discard(archive.digest());
    }

    /** Only in a later run than the one that loaded it, so that the archive outlives a commit whose answer was believed too early. */
    void release(Sha256 archive) {
        try {
            spool.discard(archive);
        } catch (SpoolException stays) {
            // Nothing depends on its going; the next run tries again.
        }
    }
}
