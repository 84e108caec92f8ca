package dk.almendata.sync;

import dk.almendata.delivery.Delivery;

/** Calls an observer and lets nothing it throws reach the work it watches. */
final class CarefulObserver implements SyncObserver {

    private final SyncObserver observer;

    CarefulObserver(SyncObserver observer) {
        this.observer = observer;
    }

    @Override
    public void listed(Listing listing) {
        call(() -> observer.listed(listing));
    }

    @Override
    public void started(Delivery delivery, int number, int count) {
        call(() -> observer.started(delivery, number, count));
    }

    @Override
    public void entered(Delivery delivery, Stage stage, String file) {
        call(() -> observer.entered(delivery, stage, file));
    }

    @Override
    public void progressed(Delivery delivery, Stage stage, long count) {
        call(() -> observer.progressed(delivery, stage, count));
    }

    @Override
    public void finished(DeliveryOutcome outcome) {
        call(() -> observer.finished(outcome));
    }

    private static void call(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException watchingFailed) {
            // An observer is optional: its fault must not become a fault of the load.
        }
    }
}
