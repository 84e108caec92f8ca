package dk.almendata.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What one call is answered with. For one thread. */
final class Answer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_MODIFIED = 304;

    private final int status;
    private final long length;
    private final Body body;
    private final @Nullable JsonNode json;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private boolean saysLength = true;
    private OptionalLong cutAfter = OptionalLong.empty();

    private Answer(int status, long length, Body body, @Nullable JsonNode json) {
        this.status = status;
        this.length = length;
        this.body = body;
        this.json = json;
    }

    /** Writes a body. */
    @FunctionalInterface
    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    static Answer json(int status, JsonNode node) {
        byte[] bytes;
        try {
            bytes = JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values can be written", e);
        }
        return new Answer(status, bytes.length, out -> out.write(bytes), node).with("Content-Type", "application/json");
    }

    static Answer problem(int status, String besked) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("Status", status);
        problem.put("Besked", besked);
        return json(status, problem);
    }

    static Answer notModified() {
        return new Answer(NOT_MODIFIED, 0, out -> {}, null);
    }

    /** Bytes of a payload from an offset on. */
    static Answer bytes(int status, Payload payload, long offset, long count) {
        return new Answer(status, count, out -> payload.write(offset, count, out), null)
                .with("Content-Type", payload.contentType());
    }

    /** Adds a header, or replaces the one of this name. */
    Answer with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Leaves the length unsaid; the bytes go out in chunks. */
    Answer withoutLength() {
        saysLength = false;
        return this;
    }

    /** Breaks off after so many bytes, if there are as many. */
    Answer cutAfter(long bytes) {
        cutAfter = OptionalLong.of(bytes);
        return this;
    }

    /** This answer in the words of a wire. */
    Answer in(SandboxWire wire) {
        if (json == null) {
            return this;
        }
        Answer dressed = json(status, WireDress.dressed(json, wire));
        headers.forEach(dressed::with);
        return dressed;
    }

    /** Sends the answer; to HEAD without its body. */
    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        if (status == NOT_MODIFIED) {
            exchange.sendResponseHeaders(status, -1);
        } else if (exchange.getRequestMethod().equals("HEAD")) {
            if (saysLength) {
                exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
            }
            exchange.sendResponseHeaders(status, -1);
        } else if (length == 0) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, saysLength ? length : 0);
            OutputStream out = exchange.getResponseBody();
            // Closed only behind the last byte: closing ends the chunks as if nothing were missing.
            body.write(cutAfter.isPresent() ? new FirstBytes(out, cutAfter.getAsLong()) : out);
            out.close();
        }
    }
}
