package dk.almendata.sync;

import dk.almendata.delivery.Delivery;

/** Renews the lease on a source by the progress of its run, and passes on what it is told. */
final class RenewingObserver implements SyncObserver {

    private final SyncObserver observer;
    private final Leases leases;
    private final SourceId source;

    RenewingObserver(SyncObserver observer, Leases leases, SourceId source) {
        this.observer = observer;
        this.leases = leases;
        this.source = source;
    }

    @Override
    public void listed(Listing listing) {
        observer.listed(listing);
    }

    @Override
    public void started(Delivery delivery, int number, int count) {
        observer.started(delivery, number, count);
    }

    @Override
    public void entered(Delivery delivery, Stage stage, String file) {
        leases.renew(source);
        observer.entered(delivery, stage, file);
    }

    @Override
    public void progressed(Delivery delivery, Stage stage, long count) {
        leases.renew(source);
        observer.progressed(delivery, stage, count);
    }

    @Override
    public void finished(DeliveryOutcome outcome) {
        observer.finished(outcome);
    }
}
