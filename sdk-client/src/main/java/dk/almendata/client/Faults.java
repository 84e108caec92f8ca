package dk.almendata.client;

import dk.almendata.sync.SourceException;
import dk.almendata.sync.SourceException.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Makes every exception of a call, in words that say what to do, and keeps the key out of all of them. */
final class Faults {

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,80}");

    private final BaseUrl base;
    private final Secret key;

    Faults(BaseUrl base, Secret key) {
        this.base = base;
        this.key = key;
    }

    /** The service answered with a status that is no success. */
    SourceException status(String call, Response response, String word) {
        int status = response.code();
        String says = word.isEmpty() ? "" : "; the service says: " + word;
        String start = call + " at " + base.origin() + " answered " + status + ": ";
        return switch (status) {
            case 401 ->
                fault(Reason.REFUSED, start + key.origin() + " is refused; fetch a new one in the portal", response);
            case 403 ->
                fault(
                        Reason.REFUSED,
                        start + key.origin() + " has no access to this; ask the organisation whether the access was"
                                + " taken away or has reached its end date",
                        response);
            case 404, 410 ->
                fault(
                        Reason.NOT_FOUND,
                        start + "it does not exist, or no longer; if every call answers so, the base URL or the"
                                + " paths of the wire profile are wrong",
                        response);
            case 407 ->
                fault(
                        Reason.UNREACHABLE,
                        start + "a proxy on the way wants credentials; give the client an"
                                + " OkHttpClient that has them",
                        response);
            case 409 ->
                fault(
                        Reason.STATE,
                        start + "what was asked for is not in a state that allows it"
                                + (says.isEmpty()
                                        ? "; a delivery can be fetched only when its status is Succes"
                                        : says),
                        response);
            case 422 -> fault(Reason.STATE, start + "what was given cannot be taken" + says, response);
            case 408, 425, 429 -> fault(Reason.BUSY, start + "too many calls or too slow; try again later", response);
            default ->
                status >= 500
                        ? fault(Reason.BUSY, start + "the service is down or in trouble; try again later", response)
                        : fault(
                                Reason.CONTRACT,
                                start + "expected success; the wire profile may not fit this service" + says,
                                response);
        };
    }

    /** The service sends us elsewhere. */
    SourceException redirect(String call, Response response, String target) {
        return fault(
                Reason.CONTRACT,
                call + " at " + base.origin() + " answered " + response.code() + " with a redirect to " + target
                        + ": not followed, because the key is for " + base.origin()
                        + " alone; check the base URL, and the key if the target is a login page",
                response);
    }

    /** The wire profile says that the service cannot do this. */
    SourceException notOffered(String what) {
        return fault(
                Reason.NOT_OFFERED,
                "The service at " + base.origin() + " does not offer '" + what
                        + "', as the wire profile says; do it in the portal",
                null,
                null);
    }

    /** The answer came, but is not what was expected. */
    SourceException contract(String call, Response response, String problem) {
        return fault(Reason.CONTRACT, call + " at " + base.origin() + ": " + problem, response);
    }

    /** A web page came where data was expected. */
    SourceException html(String call, Response response, String expected) {
        return contract(
                call,
                response,
                "expected " + expected + ", found a web page; is it a login page? Check " + key.origin()
                        + " and the base URL");
    }

    /** The content of an answer is not what was expected. */
    SourceException content(String where, String problem) {
        return fault(
                Reason.CONTRACT, where + ": " + problem + "; the wire profile may not fit this service", null, null);
    }

    /** The service contradicts itself over several answers. */
    SourceException listing(String call, Reason reason, String problem) {
        return fault(reason, call + " at " + base.origin() + ": " + problem, null, null);
    }

    /** More or fewer bytes came than announced. */
    SourceException length(String call, Response response, String problem) {
        return fault(Reason.INCOMPLETE, call + " at " + base.origin() + ": " + problem, response);
    }

    /** The answer broke off. */
    SourceException broken(String call, Response response, IOException cause) {
        if (Thread.currentThread().isInterrupted()) {
            return interrupted(call, cause);
        }
        String how = cause instanceof InterruptedIOException ? "nothing more came in time" : "the connection broke";
        return fault(
                Reason.INCOMPLETE,
                call + " at " + base.origin() + ": " + how + " before the end of the answer; try again",
                response,
                cause);
    }

    /** No answer came. */
    SourceException unreachable(String call, IOException cause) {
        if (Thread.currentThread().isInterrupted()) {
            return interrupted(call, cause);
        }
        String origin = base.origin();
        String problem;
        if (cause instanceof UnknownHostException) {
            problem = "the name of the host " + base.url().host() + " is not known; check the base URL and the network";
        } else if (cause instanceof SSLException) {
            problem = "no trusted TLS connection to " + origin
                    + "; check the certificate of the service, the trust store" + " and the clock of this machine";
        } else if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            problem = "nothing answers at " + origin + "; check the base URL, the network and whether the service runs";
        } else if (cause instanceof InterruptedIOException) {
            problem = "no answer from " + origin + " in time; try again later";
        } else {
            problem = "the connection to " + origin + " broke before an answer came; try again later";
        }
        return fault(Reason.UNREACHABLE, call + ": " + problem, null, cause);
    }

    /** The thread was interrupted; its flag is set. */
    SourceException interrupted(String call, Exception cause) {
        return fault(Reason.UNREACHABLE, call + ": interrupted, nothing is kept", null, cause);
    }

    private DataUdException fault(Reason reason, String message, Response response) {
        return fault(reason, message, response, null);
    }

    private DataUdException fault(
            Reason reason, String message, @Nullable Response response, @Nullable Throwable cause) {
        String id = response == null ? null : requestId(response);
        String text = id == null ? message : message + " (request id " + id + ")";
        return new DataUdException(
                reason,
                text.replace(key.reveal(), "***"),
                response == null ? 0 : response.code(),
                id,
                cause == null || givesKeyAway(cause) ? null : cause);
    }

    private @Nullable String requestId(Response response) {
        for (String header : new String[] {"X-Request-Id", "X-Correlation-Id", "Request-Id"}) {
            String value = response.header(header);
            if (value != null && REQUEST_ID.matcher(value).matches() && !key.isIn(value)) {
                return value;
            }
        }
        return null;
    }

    /** HTTP libraries put header values into exception texts. */
    private boolean givesKeyAway(Throwable cause) {
        Throwable current = cause;
        for (int depth = 0; current != null && depth < 50; depth++) {
            if (key.isIn(current.toString())) {
                return true;
            }
            for (Throwable suppressed : current.getSuppressed()) {
                if (givesKeyAway(suppressed)) {
                    return true;
                }
            }
            current = current.getCause();
        }
        return current != null;
    }
}
