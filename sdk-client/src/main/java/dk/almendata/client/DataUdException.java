package dk.almendata.client;

import dk.almendata.sync.SourceException;
import java.io.Serial;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A call to the service failed. {@link #reason()} says what a caller may do, {@link #advice()} what a person should do, {@link #attempts()}
 * what was tried.
 *
 * <p>The answer of the service becomes a reason like this:
 *
 * <table>
 * <caption>Reasons</caption>
 * <tr><th>what happened</th><th>reason</th><th>repeated</th></tr>
 * <tr><td>unknown host, nothing listens, no answer in time</td><td>UNREACHABLE</td><td>yes</td></tr>
 * <tr><td>no trusted TLS, 407</td><td>UNREACHABLE</td><td>no</td></tr>
 * <tr><td>401</td><td>KEY_REFUSED</td><td>once, if the {@link KeySource} has another key</td></tr>
 * <tr><td>403</td><td>ACCESS_ENDED</td><td>no</td></tr>
 * <tr><td>404, 410</td><td>NOT_FOUND</td><td>no</td></tr>
 * <tr><td>429</td><td>RATE_LIMITED, {@link #retryAt()} where the service says it</td><td>yes</td></tr>
 * <tr><td>408, 425, 500, 502, 503, 504</td><td>SERVICE_DOWN</td><td>yes</td></tr>
 * <tr><td>other 5xx</td><td>SERVICE_DOWN</td><td>no</td></tr>
 * <tr><td>409, 422, and 400 for a verb where the service says why</td><td>STATE</td><td>no</td></tr>
 * <tr><td>the wire profile says that the service cannot do it</td><td>NOT_OFFERED</td><td>no</td></tr>
 * <tr><td>a redirect elsewhere, another status, HTML or other content than expected, too much of it</td><td>CONTRACT</td><td>no</td></tr>
 * <tr><td>the answer broke off, comes too slowly, is longer than announced or has another digest</td><td>INCOMPLETE</td><td>yes</td></tr>
 * </table>
 *
 * <p>Only calls that read are repeated ({@link RetryPolicy}). A zip that came whole and is damaged, or none at all inside, is refused when it
 * is opened, by {@link dk.almendata.sync.ArchiveRefusedException}; a disk that cannot be written is a
 * {@link dk.almendata.sync.SpoolException}.
 *
 * <p>Message, cause and fields never hold the key. Of a body they hold nothing but the sentence by which the service refuses a verb.
 */
public final class DataUdException extends SourceException {

    @Serial
    private static final long serialVersionUID = 2L;

    /** What went wrong, without what to do. */
    private final String problem;

    /** What a person should do. */
    private final String advice;

    /** The HTTP status, 0 where there was no answer. */
    private final int status;

    /** What the service calls the request. */
    private final @Nullable String requestId;

    /** From when the service wants to be asked again. */
    private final @Nullable Instant retryAt;

    /** Whether another attempt may help. */
    private final boolean repeatable;

    /** The key that was refused. */
    private final transient @Nullable Secret refused;

    /** What was tried. */
    private final transient List<Attempt> attempts;

    DataUdException(Details details) {
        this(details, List.of(), details.message());
    }

    private DataUdException(Details details, List<Attempt> attempts, String message) {
        super(details.reason(), message, details.cause());
        this.problem = details.problem();
        this.advice = details.advice();
        this.status = details.status();
        this.requestId = details.requestId();
        this.retryAt = details.retryAt();
        this.repeatable = details.repeatable();
        this.refused = details.refused();
        this.attempts = List.copyOf(attempts);
    }

    /** Everything one fault says. */
    record Details(
            Reason reason,
            String problem,
            String advice,
            int status,
            @Nullable String requestId,
            @Nullable Instant retryAt,
            boolean repeatable,
            @Nullable Secret refused,
            @Nullable Throwable cause) {

        String message() {
            return (advice.isEmpty() ? problem : problem + "; " + advice)
                    + (requestId == null ? "" : " (request id " + requestId + ")");
        }
    }

    /** The same after the last attempt, with what was tried. */
    DataUdException after(List<Attempt> tried, String why) {
        Details details =
                new Details(reason(), problem, advice, status, requestId, retryAt, repeatable, refused, getCause());
        DataUdException last = new DataUdException(details, tried, details.message() + why);
        last.setStackTrace(getStackTrace());
        return last;
    }

    boolean isRepeatable() {
        return repeatable;
    }

    @Nullable
    Secret refused() {
        return refused;
    }

    /**
     * What a person should do.
     *
     * @return half a sentence, such as {@code fetch a new one in the portal}; empty where nothing can be done
     */
    public String advice() {
        return advice;
    }

    /**
     * The HTTP status.
     *
     * @return the status, empty if there was no answer
     */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /**
     * What the service calls the request ({@code X-Request-Id}, {@code X-Correlation-Id} or {@code Request-Id} of the answer), to be
     * quoted when asking its owner.
     *
     * @return the id, empty if there was none
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * From when the service wants to be asked again ({@code Retry-After}).
     *
     * @return the moment, empty if the service does not say
     */
    public Optional<Instant> retryAt() {
        return Optional.ofNullable(retryAt);
    }

    /**
     * What was tried, the failed last attempt included.
     *
     * @return the attempts in order; empty where nothing was sent, or after the exception was serialised
     */
    public List<Attempt> attempts() {
        return Objects.requireNonNullElse(attempts, List.of());
    }
}
