package dk.almendata.client;

import dk.almendata.sync.SourceException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A call to the service failed. {@link #reason()} says what a caller may do, the message what a person should do.
 *
 * <p>The answer of the service becomes a reason like this:
 *
 * <table>
 * <caption>Reasons</caption>
 * <tr><th>what happened</th><th>reason</th></tr>
 * <tr><td>unknown host, nothing listens, no TLS, no answer in time, 407</td><td>UNREACHABLE</td></tr>
 * <tr><td>401, 403</td><td>REFUSED</td></tr>
 * <tr><td>404, 410</td><td>NOT_FOUND</td></tr>
 * <tr><td>409, 422</td><td>STATE</td></tr>
 * <tr><td>the wire profile says that the service cannot do it</td><td>NOT_OFFERED</td></tr>
 * <tr><td>408, 425, 429, 5xx</td><td>BUSY</td></tr>
 * <tr><td>a redirect elsewhere, another status, HTML or other content than expected, too much of it</td><td>CONTRACT</td></tr>
 * <tr><td>the answer broke off, or is longer than announced</td><td>INCOMPLETE</td></tr>
 * </table>
 *
 * <p>Message, cause and fields never hold the key. Of a body they hold nothing but the sentence by which the service refuses a verb.
 */
public final class DataUdException extends SourceException {

    private static final long serialVersionUID = 1L;

    /** The HTTP status, 0 where there was no answer. */
    private final int status;

    /** What the service calls the request. */
    private final @Nullable String requestId;

    DataUdException(Reason reason, String message, int status, @Nullable String requestId, @Nullable Throwable cause) {
        super(reason, message, cause);
        this.status = status;
        this.requestId = requestId;
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
}
