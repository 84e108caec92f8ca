package dk.almendata.client;

import dk.almendata.sync.SourceException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call: when, how long, and what came of it. It holds neither the key nor anything of the answer's body.
 *
 * <p>Immutable.
 */
public final class Attempt {

    private final String call;
    private final int number;
    private final Instant started;
    private final Duration took;
    private final int status;
    private final @Nullable Reason fault;
    private final @Nullable String requestId;

    Attempt(
            String call,
            int number,
            Instant started,
            Duration took,
            int status,
            @Nullable Reason fault,
            @Nullable String requestId) {
        this.call = call;
        this.number = number;
        this.started = started;
        this.took = took;
        this.status = status;
        this.fault = fault;
        this.requestId = requestId;
    }

    /**
     * What was asked.
     *
     * @return method and path, such as {@code GET /v1/dataleverancer page 2}
     */
    public String call() {
        return call;
    }

    /**
     * Which attempt of the call it was.
     *
     * @return the number, from 1
     */
    public int number() {
        return number;
    }

    /**
     * When it began, by the client's clock.
     *
     * @return the moment
     */
    public Instant started() {
        return started;
    }

    /**
     * How long it took, the reading of the answer included.
     *
     * @return the time
     */
    public Duration took() {
        return took;
    }

    /**
     * The HTTP status.
     *
     * @return the status of a fault, empty where there was no answer; of a success 200 or what else it was
     */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /**
     * What went wrong.
     *
     * @return the reason, empty for a success
     */
    public Optional<Reason> fault() {
        return Optional.ofNullable(fault);
    }

    /**
     * What the service calls the request.
     *
     * @return the id, empty if there was none
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** One line, such as {@code GET /v1/abonnementer page 1, attempt 2: 503 SERVICE_DOWN after 12 ms}. */
    @Override
    public String toString() {
        String code = status == 0 ? "" : status + " ";
        return call + ", attempt " + number + ": " + code + (fault == null ? "done" : fault) + " after "
                + took.toMillis() + " ms";
    }
}
