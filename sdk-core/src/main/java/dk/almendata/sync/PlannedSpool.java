package dk.almendata.sync;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Sha256;
import java.util.Optional;

/** A spool of which nothing is thrown away, because a plan only looks. */
final class PlannedSpool implements Spool {

    private final Spool spool;

    PlannedSpool(Spool spool) {
        this.spool = spool;
    }

    @Override
    public Incoming receive(DeliveryId delivery) {
        return spool.receive(delivery);
    }

    @Override
    public Optional<SpooledArchive> find(Sha256 digest) {
        return spool.find(digest);
    }

    @Override
    public DeliveryArchive open(SpooledArchive archive, DatapakkeName datapakke) {
        return spool.open(archive, datapakke);
    }

    @Override
    public void discard(Sha256 digest) {
        // The run that comes after the plan does.
    }
}
