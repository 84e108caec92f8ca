package dk.almendata.client;

import java.time.Duration;

/**
 * Watches the calls of a client: metrics, traces, logs. Every method is called on the thread that calls; what an observer throws is ignored,
 * so that watching never breaks the work.
 *
 * <pre>{@code
 * DataUdClient.builder().observer(new ClientObserver() {
 *     public void ended(Attempt attempt) {
 *         timer("dataud", attempt.fault().map(Enum::name).orElse("done")).record(attempt.took());
 *     }
 * })
 * }</pre>
 */
public interface ClientObserver {

    /** Watches nothing. */
    ClientObserver SILENT = new ClientObserver() {};

    /**
     * An attempt begins.
     *
     * @param call what is asked, such as {@code GET /v1/dataleverancer page 2}
     * @param number which attempt it is, from 1
     */
    default void started(String call, int number) {}

    /**
     * An attempt has ended.
     *
     * @param attempt what came of it
     */
    default void ended(Attempt attempt) {}

    /**
     * A call will be repeated.
     *
     * @param failed the last attempt
     * @param wait how long is waited before the next
     */
    default void waiting(Attempt failed, Duration wait) {}
}
