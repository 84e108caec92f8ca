package dk.almendata.client;

import java.time.Duration;

/** Calls an observer and lets nothing it throws reach the work it watches. */
final class CarefulClientObserver implements ClientObserver {

    private final ClientObserver observer;

    CarefulClientObserver(ClientObserver observer) {
        this.observer = observer;
    }

    @Override
    public void started(String call, int number) {
        careful(() -> observer.started(call, number));
    }

    @Override
    public void ended(Attempt attempt) {
        careful(() -> observer.ended(attempt));
    }

    @Override
    public void waiting(Attempt failed, Duration wait) {
        careful(() -> observer.waiting(failed, wait));
    }

    private static void careful(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException watchingFailed) {
            // An observer is optional: its fault must not become a fault of the call.
        }
    }
}
