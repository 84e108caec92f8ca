package dk.almendata.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Calls a sandbox over HTTP and holds every answer of the contract's paths against the contract, whatever the test asks for. */
final class Caller {

    static final Map<String, String> NO_HEADERS = Map.of();

    private static final Contract CONTRACT = Contract.assumed();

    final Set<String> seen = new ConcurrentSkipListSet<>();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String key;

    Caller(SandboxServer sandbox) {
        this(sandbox, sandbox.apiKey());
    }

    Caller(SandboxServer sandbox, String key) {
        this.url = sandbox.url();
        this.key = key;
    }

    HttpResponse<byte[]> get(String path) {
        return send("GET", path, NO_HEADERS);
    }

    HttpResponse<byte[]> post(String path) {
        return send("POST", path, "");
    }

    HttpResponse<byte[]> send(String method, String path, Map<String, String> headers) {
        return send(method, path, headers, "");
    }

    HttpResponse<byte[]> send(String method, String path, String body) {
        return send(method, path, NO_HEADERS, body);
    }

    private HttpResponse<byte[]> send(String method, String path, Map<String, String> headers, String body) {
        HttpResponse<byte[]> answer = sendUnchecked(method, path, headers, body);
        seen.addAll(CONTRACT.check(method, path, answer));
        return answer;
    }

    /** For what is not in the contract: the sandbox's own paths, unknown ones, and rehearsed faults. */
    HttpResponse<byte[]> sendUnchecked(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).method(method, BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("X-Api-Key", key);
        }
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String besked(HttpResponse<byte[]> answer) {
        return json(answer).path("Besked").asText();
    }
}
