package dk.almendata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dk.almendata.client.WireProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The OpenAPI document of the assumed contract, held against the answers of a server: status, headers, content type and body of each. An
 * answer that the document does not describe is a failure.
 */
final class Contract {

    /** Headers that HTTP itself brings; the document says nothing of them. */
    private static final Set<String> OF_HTTP =
            Set.of("date", "content-type", "content-length", "connection", "transfer-encoding");

    private static final String ADDRESS = "https://almendata.dk/openapi.json";
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode document;
    private final JsonSchemaFactory schemas;

    private Contract(String text) throws IOException {
        this.document = new ObjectMapper().readTree(text);
        this.schemas = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                factory -> factory.schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, text))));
    }

    static Contract assumed() {
        try (InputStream in = WireProfile.class.getResourceAsStream("openapi.json")) {
            return new Contract(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every answer that the document describes, as {@code listDatapakker 200}. */
    Set<String> answers() {
        Set<String> answers = new TreeSet<>();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                operation
                        .path("responses")
                        .fieldNames()
                        .forEachRemaining(status -> answers.add(name(operation) + " " + status));
            }
        }
        return answers;
    }

    /**
     * Holds one answer against the document.
     *
     * @return what it is there, as {@code listDatapakker 200}; a method that a path does not have is the 405 of each operation of the path
     */
    Set<String> check(String method, String path, HttpResponse<byte[]> answer) {
        JsonNode item = itemOf(path);
        JsonNode own = item.path(method.toLowerCase(Locale.ROOT));
        Set<String> seen = new TreeSet<>();
        if (own.isObject()) {
            seen.add(check(own, method, answer));
        } else {
            assertThat(answer.statusCode())
                    .as("%s %s, which the document does not have", method, path)
                    .isIn(401, 405);
            for (JsonNode operation : item) {
                if (operation.path("responses").has(Integer.toString(answer.statusCode()))) {
                    seen.add(check(operation, method, answer));
                }
            }
            assertThat(seen).as("%s %s", method, path).isNotEmpty();
        }
        return seen;
    }

    private JsonNode itemOf(String path) {
        String plain = path.replaceFirst("\\?.*", "");
        for (Map.Entry<String, JsonNode> item : document.path("paths").properties()) {
            if (Pattern.matches(item.getKey().replace("{id}", "[^/]+"), plain)) {
                return item.getValue();
            }
        }
        throw new AssertionError("The document has no path " + plain);
    }

    private String check(JsonNode operation, String method, HttpResponse<byte[]> answer) {
        String status = Integer.toString(answer.statusCode());
        String key = operation.path("responses").has(status) ? status : status.charAt(0) + "XX";
        String what = name(operation) + " " + key;
        JsonNode response = resolved(operation.path("responses").path(key));
        assertThat(response.isObject()).as("%s in the document", what).isTrue();
        checkHeaders(what, response.path("headers"), answer);
        if (method.equals("HEAD") || !response.has("content")) {
            assertThat(answer.body()).as("body of %s", what).isEmpty();
        } else {
            checkBody(what, response.path("content"), answer);
        }
        return what;
    }

    private void checkHeaders(String what, JsonNode described, HttpResponse<byte[]> answer) {
        Map<String, JsonNode> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        described.properties().forEach(entry -> headers.put(entry.getKey(), resolved(entry.getValue())));
        headers.forEach((name, header) -> {
            List<String> values = answer.headers().allValues(name);
            if (header.path("required").asBoolean()) {
                assertThat(values).as("%s of %s", name, what).hasSize(1);
            }
            JsonNode schema = header.path("schema");
            for (String value : values) {
                JsonNode node = schema.path("type").asText().equals("integer")
                        ? new ObjectMapper().getNodeFactory().numberNode(Long.parseLong(value))
                        : new ObjectMapper().getNodeFactory().textNode(value);
                assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                                .getSchema(schema, STRICT)
                                .validate(node))
                        .as("%s of %s", name, what)
                        .isEmpty();
            }
        });
        assertThat(answer.headers().map().keySet())
                .as("headers of %s", what)
                .allMatch(name -> headers.containsKey(name) || OF_HTTP.contains(name));
    }

    private void checkBody(String what, JsonNode content, HttpResponse<byte[]> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        assertThat(content.has(type)).as("content type %s of %s", type, what).isTrue();
        if (!type.equals("application/json")) {
            assertThat(answer.body()).as("body of %s", what).isNotEmpty();
            return;
        }
        String reference = content.path(type).path("schema").path("$ref").asText();
        JsonSchema schema = schemas.getSchema(SchemaLocation.of(ADDRESS + reference), STRICT);
        try {
            assertThat(schema.validate(new ObjectMapper().readTree(answer.body())))
                    .as("body of %s", what)
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static String name(JsonNode operation) {
        return operation.path("operationId").asText();
    }
}
