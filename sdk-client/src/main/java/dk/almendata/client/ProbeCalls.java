package dk.almendata.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.almendata.client.ProbeCandidates.KeyHeader;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sends the questions of a probe: GET alone, so many at most, so long at most, so many bytes of each answer at most. For one thread. */
final class ProbeCalls implements AutoCloseable {

    /** What a list may be, as for the client; the answers are kept, so it is also what all large ones may be together. */
    private static final int MAX_JSON_BYTES = 16 << 20;

    /** What an answer may be when the large ones have used that up. */
    private static final int MIN_JSON_BYTES = 1 << 20;

    /** Read here and not thrown: every refusal that another attempt would not change. */
    private static final Set<Integer> TAKEN = IntStream.range(400, 500)
            .boxed()
            .filter(status -> !Set.of(408, 425, 429).contains(status))
            .collect(Collectors.toUnmodifiableSet());

    private static final ObjectMapper MAPPER = JsonAnswers.mapper(MAX_JSON_BYTES);

    private final BaseUrl base;
    private final WireProfile profile;
    private final Keyring keys;
    private final DataUdClientBuilder options;
    private final Faults faults;
    private final Attempts attempts;
    private final Exchange exchange;
    private final Instant deadline;
    private final int maxRequests;
    private final Map<KeyHeader, Connections> connections = new HashMap<>();
    private final List<ProbeAnswer> answers = new ArrayList<>();
    private int jsonBytesLeft = MAX_JSON_BYTES;
    private int sent;

    ProbeCalls(DataUdClientBuilder given, BaseUrl base, Keyring keys, int maxRequests, Duration longest) {
        this.base = base;
        this.profile = given.wireProfile;
        this.keys = keys;
        this.maxRequests = maxRequests;
        this.options = careful(given);
        this.faults = new Faults(base, keys, options.clock);
        this.attempts = new Attempts(options, keys, faults);
        this.exchange = new Exchange(base, profile, faults);
        this.deadline = options.clock.instant().plus(longest);
    }

    private DataUdClientBuilder careful(DataUdClientBuilder given) {
        DataUdClientBuilder careful = new DataUdClientBuilder();
        OkHttpClient.Builder http =
                given.httpClient == null ? new OkHttpClient.Builder() : given.httpClient.newBuilder();
        careful.httpClient = http.addInterceptor(this::counted).build();
        careful.connectTimeout = shorter(given.connectTimeout, 10);
        careful.readTimeout = shorter(given.readTimeout, 15);
        careful.callTimeout = shorter(given.callTimeout, 20);
        careful.clock = given.clock;
        careful.sleeper = given.sleeper;
        careful.random = given.random;
        careful.observer = given.observer;
        careful.retryPolicy = RetryPolicy.standard().toBuilder()
                .attempts(2)
                .longestServerWait(Duration.ofSeconds(10))
                .deadline(Duration.ofSeconds(30))
                .build();
        return careful;
    }

    private static Duration shorter(Duration given, int seconds) {
        Duration limit = Duration.ofSeconds(seconds);
        return given.compareTo(limit) < 0 ? given : limit;
    }

    private Response counted(Interceptor.Chain chain) throws IOException {
        if (!chain.request().method().equals("GET")) {
            throw new ProtocolException("A probe only reads");
        }
        if (sent >= maxRequests) {
            throw new ProtocolException("A probe asks no more");
        }
        sent++;
        return chain.proceed(chain.request());
    }

    /** Whether another question may be asked. */
    boolean mayAsk() {
        return sent < maxRequests && options.clock.instant().isBefore(deadline);
    }

    int sent() {
        return sent;
    }

    List<ProbeAnswer> answers() {
        return Collections.unmodifiableList(answers);
    }

    boolean isSecret(String text) {
        return keys.isIn(text);
    }

    String withoutKey(String text) {
        return keys.without(text);
    }

    /** Asks for JSON. */
    ProbeAnswer json(KeyHeader header, HttpUrl url) {
        return ask(
                header,
                new Request.Builder()
                        .url(url)
                        .header("Accept", "application/json")
                        .build());
    }

    /** Asks for the beginning of a zip. */
    ProbeAnswer zip(KeyHeader header, HttpUrl url) {
        return ask(
                header,
                new Request.Builder()
                        .url(url)
                        .header("Accept", "application/zip, application/octet-stream")
                        .header("Accept-Encoding", "identity")
                        .header("Range", "bytes=0-" + (ZipSample.MAX_BYTES - 1))
                        .build());
    }

    private ProbeAnswer ask(KeyHeader header, Request request) {
        String call = keys.without("GET " + shownPath(request.url()));
        Instant started = options.clock.instant();
        ProbeAnswer answer;
        try {
            answer = attempts.repeat(
                    call,
                    answered -> exchange.send(
                            connection(header).forJson(),
                            call,
                            request,
                            answered,
                            TAKEN,
                            response -> read(call, request.url(), header, started, response)));
        } catch (DataUdException fault) {
            String outcome = sent >= maxRequests && fault.status().isEmpty()
                    ? "not asked: the limit of " + maxRequests + " requests is reached"
                    : outcome(fault);
            answer = new ProbeAnswer(
                    call,
                    request.url(),
                    header,
                    fault.status().orElse(0),
                    outcome,
                    since(started),
                    fault.retryAt().isPresent() ? List.of("Retry-After: present") : List.of(),
                    null,
                    "",
                    ZipSample.NONE);
        }
        answers.add(answer);
        return answer;
    }

    private static String outcome(DataUdException fault) {
        int status = fault.status().orElse(0);
        return status >= 300 && status < 400
                ? "a redirect that is not followed, because the key is for this host alone"
                : fault.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The path, an id in it as such, and the query, of which only small numbers are shown. */
    private static String shownPath(HttpUrl url) {
        StringBuilder shown = new StringBuilder(
                url.encodedPath().replaceAll("/(?!v[0-9]{1,2}(?:/|$))[^/]*[0-9][^/]*", "/" + WirePath.ID));
        for (int i = 0; i < url.querySize(); i++) {
            String value = Objects.requireNonNullElse(url.queryParameterValue(i), "");
            shown.append(i == 0 ? '?' : '&').append(url.queryParameterName(i)).append('=');
            shown.append(value.matches("[0-9]{1,3}") ? value : "…");
        }
        return shown.toString();
    }

    private Connections connection(KeyHeader header) {
        return connections.computeIfAbsent(
                header,
                one -> new Connections(
                        options,
                        base,
                        keys,
                        profile.toBuilder()
                                .keyHeader(one.name())
                                .keyPrefix(one.prefix())
                                .build()));
    }

    private ProbeAnswer read(String call, HttpUrl url, KeyHeader header, Instant started, Response response)
            throws IOException {
        byte[] bytes;
        boolean whole;
        try (InputStream body = response.body().byteStream()) {
            boolean zip = "identity".equals(response.request().header("Accept-Encoding"));
            int limit = zip && response.isSuccessful() ? ZipSample.MAX_BYTES : Math.max(jsonBytesLeft, MIN_JSON_BYTES);
            bytes = body.readNBytes(limit);
            whole = bytes.length < limit || body.read() < 0;
        }
        ZipSample zip = new ZipSample(bytes, whole);
        JsonNode json = whole && !zip.isZip() ? parse(bytes) : null;
        if (json != null) {
            jsonBytesLeft = Math.max(0, jsonBytesLeft - bytes.length);
        }
        return new ProbeAnswer(
                call,
                url,
                header,
                response.code(),
                content(response, bytes, whole, zip, json),
                since(started),
                ShownHeaders.of(response, keys::isIn),
                json,
                keys.isIn(NextLink.of(response)) ? "" : NextLink.of(response),
                zip.isZip() ? zip : ZipSample.NONE);
    }

    private @Nullable JsonNode parse(byte[] bytes) {
        try {
            JsonNode json = MAPPER.readTree(bytes);
            return json == null || json.isMissingNode() ? null : faults.withoutKey(json);
        } catch (IOException noJson) {
            return null;
        }
    }

    private static String content(
            Response response, byte[] bytes, boolean whole, ZipSample zip, @Nullable JsonNode json) {
        if (zip.isZip()) {
            return "a zip, " + bytes.length + " bytes of it read";
        }
        if (!whole) {
            return "more than " + bytes.length + " bytes, the rest left";
        }
        if (json != null) {
            return "JSON, " + JsonObject.kind(json).replaceAll("text\\([0-9]+\\)", "text");
        }
        if (bytes.length == 0) {
            return "nothing";
        }
        return JsonAnswers.isHtml(response) || JsonAnswers.beginsWithTag(bytes)
                ? "a web page"
                : "neither JSON nor a zip, " + bytes.length + " bytes";
    }

    private Duration since(Instant started) {
        return Duration.between(started, options.clock.instant());
    }

    @Override
    public void close() {
        connections.values().forEach(Connections::close);
    }
}
