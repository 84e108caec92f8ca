package dk.almendata.client;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The same client, asked without waiting: every call runs on an executor of the host and its answer comes by a future.
 *
 * <p>How many run at once is up to the executor, so a pool of three threads makes three downloads at a time:
 *
 * <pre>{@code
 * ExecutorService three = Executors.newFixedThreadPool(3);
 * AsyncDataUd async = client.async(three);
 * List<CompletableFuture<SpooledArchive>> all = ids.stream()
 *         .map(id -> async.call(c -> c.download(id, folder.resolve(id + ".zip"))))
 *         .toList();
 * }</pre>
 *
 * <p>Cancelling a future ends its call at once: the connection is closed, and neither a part nor a file is left. Faults complete the future
 * as they are thrown by the blocking client. Immutable; may be shared between threads. Neither the client nor the executor is closed.
 */
public final class AsyncDataUd {

    private final DataUdClient client;
    private final Executor executor;
    private final Consumer<Thread> breaker;

    AsyncDataUd(DataUdClient client, Executor executor, Consumer<Thread> breaker) {
        this.client = client;
        this.executor = Objects.requireNonNull(executor, "executor");
        this.breaker = breaker;
    }

    /**
     * Makes a call, or several in turn.
     *
     * @param <T> what it gives
     * @param work what to ask the client
     * @return the answer to come; a full executor completes it with {@link RejectedExecutionException}
     */
    public <T> CompletableFuture<T> call(Function<DataUdClient, T> work) {
        Running<T> running = new Running<>(Objects.requireNonNull(work, "work"));
        try {
            executor.execute(running);
        } catch (RejectedExecutionException full) {
            running.completeExceptionally(full);
        }
        return running;
    }

    private final class Running<T> extends CompletableFuture<T> implements Runnable {

        private final Function<DataUdClient, T> work;
        private @Nullable Thread runner;

        private Running(Function<DataUdClient, T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            synchronized (this) {
                if (isDone()) {
                    return;
                }
                runner = Thread.currentThread();
            }
            @Nullable T result = null;
            @Nullable Throwable fault = null;
            try {
                result = work.apply(client);
            } catch (Throwable thrown) {
                fault = thrown;
            }
            synchronized (this) {
                runner = null;
                if (isCancelled()) {
                    // The thread is the host's: our interruption goes no further than this call.
                    Thread.interrupted();
                }
            }
            if (fault == null) {
                complete(result);
            } else {
                completeExceptionally(fault);
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            synchronized (this) {
                Thread running = runner;
                if (cancelled && running != null) {
                    running.interrupt();
                    breaker.accept(running);
                }
            }
            return cancelled;
        }
    }
}
