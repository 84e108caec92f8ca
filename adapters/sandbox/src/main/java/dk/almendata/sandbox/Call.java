package dk.almendata.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** One call as the routes see it. For one thread. */
final class Call {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

    private final HttpExchange exchange;

    Call(HttpExchange exchange) {
        this.exchange = exchange;
    }

    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return Objects.requireNonNullElse(exchange.getRequestURI().getPath(), "");
    }

    /** A header; the values of one that stands several times are joined, as HTTP has it. */
    Optional<String> header(String name) {
        List<String> values = exchange.getRequestHeaders().get(name);
        return values == null ? Optional.empty() : Optional.of(String.join(", ", values));
    }

    /** The path as it was sent, with its escapes. */
    String rawPath() {
        return Objects.requireNonNullElse(exchange.getRequestURI().getRawPath(), "");
    }

    /** Where the caller reached this, without the query. */
    String url() {
        return "http://" + header("Host").orElse("localhost") + rawPath();
    }

    /** A query parameter that is a whole number. */
    int number(String name, int byDefault, int min, int max) {
        List<String> values = parameters(name);
        if (values.isEmpty()) {
            return byDefault;
        }
        if (values.size() > 1) {
            throw new ProblemException(400, Besked.twice(name));
        }
        String text = values.get(0);
        long value = NUMBER.matcher(text).matches() ? Long.parseLong(text) : -1;
        if (value < min || value > max) {
            throw new ProblemException(400, Besked.parameter(name, min, max, text));
        }
        return (int) value;
    }

    private List<String> parameters(String name) {
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        List<String> values = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            if (decoded(key).equals(name)) {
                values.add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    /** The request was parsed as a URI, so every percent sign begins an escape. */
    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /**
     * The body as text.
     *
     * @throws ProblemException if it is too long or not in UTF-8
     */
    String text(int maxBytes) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new ProblemException(400, Besked.tooLong(maxBytes));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(400, Besked.noObject());
        }
    }

    /** The body as text, cut at a length that no sensible body reaches. */
    String body(int maxBytes) throws IOException {
        return new String(exchange.getRequestBody().readNBytes(maxBytes), StandardCharsets.UTF_8);
    }
}
