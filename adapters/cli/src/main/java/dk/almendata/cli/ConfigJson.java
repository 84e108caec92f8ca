package dk.almendata.cli;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the JSON of a configuration file: one object, no word twice, nothing after it. Stateless. */
final class ConfigJson {

    /** A path with single backslashes, which JSON takes for something else. */
    private static final Pattern WINDOWS_PATH = Pattern.compile("[A-Za-z]:\\\\[^\\\\]|[^\\\\]\\\\[^\\\\\"/bfnrtu]");

    private ConfigJson() {}

    /** The object that the file is; an empty one after a fault. */
    static JsonNode read(Path file, List<String> faults) {
        byte[] bytes = bytes(file);
        ObjectMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        try {
            JsonNode root = mapper.readTree(bytes);
            if (root.isObject()) {
                return root;
            }
            faults.add("expected a JSON object, found something else");
        } catch (JsonProcessingException e) {
            faults.add("expected JSON, found a fault" + place(e.getLocation()) + hint(bytes));
        } catch (IOException e) {
            faults.add("expected JSON in UTF-8, found another encoding");
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Refusal.file("The configuration " + file + " cannot be read. Check the path.", e);
        }
    }

    private static String place(JsonLocation at) {
        return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String hint(byte[] bytes) {
        return WINDOWS_PATH.matcher(new String(bytes, StandardCharsets.UTF_8)).find()
                ? "; in JSON the backslashes of a path are written twice, as in C:\\\\data, or as in C:/data"
                : "";
    }
}
