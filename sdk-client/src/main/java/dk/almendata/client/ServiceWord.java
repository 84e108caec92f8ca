package dk.almendata.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import okhttp3.Response;

/**
 * The sentence by which the service says why it refuses what was asked for: its message field, one line of at most
 * {@value #MAX_LENGTH} characters. Nothing else of an answer that is no success is ever repeated.
 */
final class ServiceWord {

    private static final Set<Integer> REFUSALS = Set.of(400, 404, 409, 410, 422);
    private static final int MAX_BYTES = 16 << 10;
    private static final int MAX_LENGTH = 300;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ServiceWord() {}

    /** The sentence; empty where there is none that can be read. */
    static String of(Response response, WireProfile profile) {
        if (!REFUSALS.contains(response.code())) {
            return "";
        }
        try (InputStream body = response.body().byteStream()) {
            JsonNode root = MAPPER.readTree(body.readNBytes(MAX_BYTES));
            if (root != null) {
                for (String name : profile.names(WireField.MESSAGE)) {
                    String folded = WireProfile.folded(name);
                    for (Map.Entry<String, JsonNode> field : root.properties()) {
                        if (WireProfile.folded(field.getKey()).equals(folded)
                                && field.getValue().isTextual()) {
                            return oneLine(field.getValue().textValue());
                        }
                    }
                }
            }
            return "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
    }
}
