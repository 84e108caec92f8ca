package dk.almendata.client;

import dk.almendata.client.Attempts.Answered;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** One attempt of a call: sent once, redirected only within the service, its status checked, its answer read and closed. */
final class Exchange {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MAX_REDIRECTS = 5;

    private final BaseUrl base;
    private final WireProfile profile;
    private final Faults faults;
    private final Map<Thread, Call> running = new ConcurrentHashMap<>();

    Exchange(BaseUrl base, WireProfile profile, Faults faults) {
        this.base = base;
        this.profile = profile;
        this.faults = faults;
    }

    /** Reads a successful answer. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Response response) throws IOException;
    }

    /**
     * Sends a request.
     *
     * @param call what is asked, for messages
     * @throws dk.almendata.sync.SourceException for every fault of the way and the answer
     */
    <T> T send(OkHttpClient client, String call, Request request, Answered answered, Reader<T> reader) {
        return send(client, call, request, answered, Set.of(), reader);
    }

    /**
     * Sends a request whose reader also takes some answers that are no success.
     *
     * @param taken their status codes
     */
    <T> T send(
            OkHttpClient client,
            String call,
            Request request,
            Answered answered,
            Set<Integer> taken,
            Reader<T> reader) {
        Thread thread = Thread.currentThread();
        try (Response response = answer(client, call, request)) {
            answered.status = response.code();
            answered.requestId = faults.requestId(response);
            if (!response.isSuccessful() && !taken.contains(response.code())) {
                throw faults.status(call, response, ServiceWord.of(response, profile));
            }
            try {
                return reader.read(response);
            } catch (IOException e) {
                throw faults.broken(call, response, e);
            }
        } finally {
            running.remove(thread);
        }
    }

    /**
     * Breaks off what a thread is waiting for, an answer or the rest of one: an interruption alone does not end a read of a socket. OkHttp's
     * own list forgets a call when its headers are there.
     */
    void cancelCallsOf(Thread thread) {
        Call call = running.get(thread);
        if (call != null) {
            call.cancel();
        }
    }

    private Response answer(OkHttpClient client, String call, Request first) {
        Request request = first;
        for (int redirects = 0; ; redirects++) {
            Response response = execute(client, call, request);
            if (!REDIRECTS.contains(response.code())) {
                return response;
            }
            try (response) {
                request = follow(call, request, response, redirects);
            }
        }
    }

    private Response execute(OkHttpClient client, String call, Request request) {
        try {
            Call sent = client.newCall(request);
            running.put(Thread.currentThread(), sent);
            return sent.execute();
        } catch (IOException e) {
            throw faults.unreachable(call, e);
        } catch (Exception e) {
            // While it waits for a connection, OkHttp lets an InterruptedException through that it does not declare.
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw faults.interrupted(call, e);
            }
            throw e;
        }
    }

    private Request follow(String call, Request request, Response response, int redirects) {
        String location = response.header("Location");
        HttpUrl target = location == null ? null : request.url().resolve(location);
        if (target == null) {
            throw faults.redirect(call, response, "nowhere");
        }
        if (!base.hasOriginOf(target)) {
            throw faults.redirect(call, response, target.scheme() + "://" + BaseUrl.origin(target));
        }
        if (!request.method().equals("GET")) {
            throw faults.redirect(call, response, "another path, of a " + request.method());
        }
        if (redirects == MAX_REDIRECTS) {
            throw faults.redirects(call, response, MAX_REDIRECTS);
        }
        return request.newBuilder().url(target).build();
    }
}
