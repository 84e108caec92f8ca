package dk.almendata.client;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.client.DataUdException.Details;
import dk.almendata.sync.SourceException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Makes every exception of a call, in words that say what to do, and keeps the key out of all of them. */
final class Faults {

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,80}");
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

    private final BaseUrl base;
    private final Keyring keys;
    private final Clock clock;

    Faults(BaseUrl base, Keyring keys, Clock clock) {
        this.base = base;
        this.keys = keys;
        this.clock = clock;
    }

    /** The service answered with a status that is no success. */
    DataUdException status(String call, Response response, String word) {
        int status = response.code();
        String says = word.isEmpty() ? "" : "; the service says: " + word;
        String start = call + " at " + base.origin() + " answered " + status + ": ";
        Secret key = keyOf(response);
        return switch (status) {
            case 401 ->
                fault(
                        Reason.KEY_REFUSED,
                        start + key.origin() + " is refused",
                        "fetch a new one in the portal",
                        response);
            case 403 ->
                fault(
                        Reason.ACCESS_ENDED,
                        start + key.origin() + " has no access to this",
                        "ask the organisation whether the access was taken away or has reached its end date",
                        response);
            case 404, 410 ->
                fault(
                        Reason.NOT_FOUND,
                        start + "it does not exist, or no longer" + says,
                        "if every call answers so, the base URL or the paths of the wire profile are wrong",
                        response);
            case 407 ->
                fault(
                        Reason.UNREACHABLE,
                        start + "a proxy on the way wants credentials",
                        "give the client an OkHttpClient that has them",
                        response);
            case 409 ->
                fault(
                        Reason.STATE,
                        start + "what was asked for is not in a state that allows it" + says,
                        says.isEmpty() && response.request().method().equals("GET")
                                ? "a delivery can be fetched only when its status is Succes"
                                : "",
                        response);
            case 400 ->
                // A service that says why has understood the call and refuses what is in it.
                says.isEmpty() || response.request().method().equals("GET")
                        ? fault(
                                Reason.CONTRACT,
                                start + "expected success" + says,
                                "the wire profile may not fit this service",
                                response)
                        : fault(Reason.STATE, start + "what was given cannot be taken" + says, "", response);
            case 422 -> fault(Reason.STATE, start + "what was given cannot be taken" + says, "", response);
            case 429 -> later(Reason.RATE_LIMITED, start + "too many calls", response);
            case 408, 425 -> later(Reason.SERVICE_DOWN, start + "the service was not ready for the call", response);
            default ->
                status >= 500
                        ? later(Reason.SERVICE_DOWN, start + "the service is down or in trouble", response)
                        : fault(
                                Reason.CONTRACT,
                                start + "expected success" + says,
                                "the wire profile may not fit this service",
                                response);
        };
    }

    private DataUdException later(Reason reason, String problem, Response response) {
        String advice = RetryAfter.of(response.headers(), clock.instant())
                .map(moment -> "the service wants to be asked again at " + moment)
                .orElse("try again later");
        return fault(reason, problem, advice, response);
    }

    /** The service sends us elsewhere. */
    DataUdException redirect(String call, Response response, String target) {
        return fault(
                Reason.CONTRACT,
                call + " at " + base.origin() + " answered " + response.code() + " with a redirect to " + target
                        + ": not followed, because the key is for " + base.origin() + " alone",
                "check the base URL, and the key if the target is a login page",
                response);
    }

    /** The service sends us on and on. */
    DataUdException redirects(String call, Response response, int followed) {
        return fault(
                Reason.CONTRACT,
                call + " at " + base.origin() + " answered " + response.code() + " after " + followed
                        + " redirects: expected an answer",
                "check the base URL",
                response);
    }

    /** The wire profile says that the service cannot do this. */
    DataUdException notOffered(String what) {
        return plain(
                Reason.NOT_OFFERED,
                "The service at " + base.origin() + " does not offer '" + what + "', as the wire profile says",
                "do it in the portal");
    }

    /** The answer came, but is not what was expected. */
    DataUdException contract(String call, Response response, String problem) {
        return fault(Reason.CONTRACT, call + " at " + base.origin() + ": " + problem, "", response);
    }

    /** A web page came where data was expected. */
    DataUdException html(String call, Response response, String expected) {
        return fault(
                Reason.CONTRACT,
                call + " at " + base.origin() + ": expected " + expected + ", found a web page",
                "if it is a login page, check " + keyOf(response).origin() + " and the base URL",
                response);
    }

    /** The content of an answer is not what was expected. */
    DataUdException content(String where, String problem) {
        return plain(Reason.CONTRACT, where + ": " + problem, "the wire profile may not fit this service");
    }

    /** The service contradicts itself over several answers. */
    DataUdException listing(String call, Reason reason, String problem) {
        return plain(reason, call + " at " + base.origin() + ": " + problem, "");
    }

    /** More, fewer or other bytes came than announced. */
    DataUdException bytes(String call, Response response, String problem) {
        return incomplete(call + " at " + base.origin() + ": " + problem, response, null);
    }

    /** The answer broke off. */
    DataUdException broken(String call, Response response, IOException cause) {
        if (Thread.currentThread().isInterrupted()) {
            return interrupted(call, cause);
        }
        String how = cause instanceof InterruptedIOException ? "nothing more came in time" : "the connection broke";
        return incomplete(
                call + " at " + base.origin() + ": " + how + " before the end of the answer", response, cause);
    }

    private DataUdException incomplete(String problem, Response response, @Nullable IOException cause) {
        return make(Reason.INCOMPLETE, problem, "try again", response, true, cause);
    }

    /** No answer came. */
    DataUdException unreachable(String call, IOException cause) {
        if (Thread.currentThread().isInterrupted()) {
            return interrupted(call, cause);
        }
        String origin = base.origin();
        String problem;
        String advice;
        if (cause instanceof UnknownHostException) {
            problem = "the name of the host " + base.url().host() + " is not known";
            advice = "check the base URL and the network";
        } else if (cause instanceof SSLException) {
            problem = "no trusted TLS connection to " + origin;
            advice = "check the certificate of the service, the trust store and the clock of this machine";
        } else if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
            problem = "nothing answers at " + origin;
            advice = "check the base URL, the network and whether the service runs";
        } else if (cause instanceof InterruptedIOException) {
            problem = "no answer from " + origin + " in time";
            advice = "try again later";
        } else {
            problem = "the connection to " + origin + " broke before an answer came";
            advice = "try again later";
        }
        return make(Reason.UNREACHABLE, call + ": " + problem, advice, null, isPassing(cause), cause);
    }

    /**
     * A certificate that is not trusted now is not trusted in a second either; a handshake that broke off may be. What is no HTTP will not
     * become it.
     */
    private static boolean isPassing(IOException fault) {
        if (fault instanceof ProtocolException) {
            return false;
        }
        if (!(fault instanceof SSLException)) {
            return true;
        }
        Throwable below = fault.getCause();
        return below instanceof EOFException
                || below instanceof SocketException
                || below instanceof InterruptedIOException;
    }

    /** The thread was interrupted; its flag is set. */
    DataUdException interrupted(String call, @Nullable Exception cause) {
        return make(Reason.UNREACHABLE, call + ": interrupted, nothing is kept", "", null, false, cause);
    }

    private DataUdException plain(Reason reason, String problem, String advice) {
        return make(reason, problem, advice, null, false, null);
    }

    private DataUdException fault(Reason reason, String problem, String advice, Response response) {
        return make(reason, problem, advice, response, PASSING.contains(response.code()), null);
    }

    private DataUdException make(
            Reason reason,
            String problem,
            String advice,
            @Nullable Response response,
            boolean repeatable,
            @Nullable Throwable cause) {
        return new DataUdException(new Details(
                reason,
                keys.without(problem),
                keys.without(advice),
                response == null ? 0 : response.code(),
                response == null ? null : requestId(response),
                response == null
                        ? null
                        : RetryAfter.of(response.headers(), clock.instant()).orElse(null),
                repeatable,
                reason == Reason.KEY_REFUSED && response != null ? keyOf(response) : null,
                cause == null || givesKeyAway(cause) ? null : cause));
    }

    /** The key that a request went out with. */
    private Secret keyOf(Response response) {
        Secret used = response.request().tag(Secret.class);
        return used == null ? keys.current() : used;
    }

    /** What the service calls the request, if it looks like an id. */
    @Nullable
    String requestId(Response response) {
        for (String header : new String[] {"X-Request-Id", "X-Correlation-Id", "Request-Id"}) {
            String value = response.header(header);
            if (value != null && REQUEST_ID.matcher(value).matches() && !keys.isIn(value)) {
                return value;
            }
        }
        return null;
    }

    /** An answer in which a service that repeats the key has it masked: what is read is stored, logged and shown. */
    JsonNode withoutKey(JsonNode answer) {
        return new MaskedJson(keys).mask(answer);
    }

    /** Whether a value that would be kept gives a key away. */
    boolean holdsKey(String value) {
        return keys.isIn(value);
    }

    /** HTTP libraries put header values into exception texts. */
    private boolean givesKeyAway(Throwable cause) {
        Throwable current = cause;
        for (int depth = 0; current != null && depth < 50; depth++) {
            if (keys.isIn(current.toString())) {
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
