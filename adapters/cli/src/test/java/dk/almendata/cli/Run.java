package dk.almendata.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dk.almendata.subscription.DeliveryCalendar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One command, run in this JVM: what it was given, and what it said. */
final class Run {

    /** 15 January 2025, noon in Copenhagen. */
    static final Instant NOW = Instant.parse("2025-01-15T11:00:00Z");

    /** Numbers keep the decimals that they were written with. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Map<String, String> environment = new HashMap<>();
    private byte[] input = {};
    private boolean endless;
    private Clock clock = Clock.fixed(NOW, DeliveryCalendar.COPENHAGEN);
    private Charset charset = StandardCharsets.UTF_8;
    private byte[] output = {};
    private String errors = "";
    private int exitCode = -1;

    static Run of(String... arguments) {
        return new Run().run(arguments);
    }

    Run input(String text) {
        return input(text.getBytes(StandardCharsets.UTF_8));
    }

    Run input(byte[] bytes) {
        this.input = bytes;
        return this;
    }

    /** Standard input that is too large, as a line without end is; not so slow. */
    Run endlessInput() {
        endless = true;
        return this;
    }

    Run charset(Charset value) {
        this.charset = value;
        return this;
    }

    Run clock(Instant now) {
        this.clock = Clock.fixed(now, DeliveryCalendar.COPENHAGEN);
        return this;
    }

    Run variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                endless ? new TooLarge() : new ByteArrayInputStream(input),
                out,
                new PrintStream(err, true, charset),
                charset,
                false,
                clock,
                Map.copyOf(environment));
        exitCode = Almendata.run(surroundings, List.of(arguments));
        output = out.toByteArray();
        errors = err.toString(charset);
        return this;
    }

    int exitCode() {
        return exitCode;
    }

    byte[] bytes() {
        return output;
    }

    String output() {
        return new String(output, StandardCharsets.UTF_8);
    }

    String errors() {
        return errors;
    }

    /** Standard output as JSON, one object a line. */
    List<JsonNode> json() {
        return output().lines().map(Run::parse).toList();
    }

    /** What the objects say about some properties, each as {@code a|b|c}. */
    List<String> json(String... properties) {
        return json().stream().map(node -> texts(node, properties)).toList();
    }

    private static String texts(JsonNode node, String... properties) {
        return String.join(
                "|",
                List.of(properties).stream()
                        .map(name -> node.path(name).isMissingNode()
                                ? "-"
                                : node.path(name).asText())
                        .toList());
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static final class TooLarge extends InputStream {

        @Override
        public int read() {
            throw new OutOfMemoryError("Java heap space");
        }
    }
}
