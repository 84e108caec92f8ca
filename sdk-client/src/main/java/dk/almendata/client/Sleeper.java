package dk.almendata.client;

import java.time.Duration;

/** How the client waits before it repeats a call; a test or a scheduler puts another way in its place. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Waits.
     *
     * @param time how long, not negative
     * @throws InterruptedException if the thread is interrupted; the call then ends at once
     */
    void sleep(Duration time) throws InterruptedException;
}
