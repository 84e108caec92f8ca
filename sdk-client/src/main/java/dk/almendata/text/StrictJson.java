package dk.almendata.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** Reads what users write in JSON: one object, no word twice, nothing after it, and no word that would be left aside in silence. */
final class StrictJson {

    private static final int MAX_BYTES = 16 << 20;

    private StrictJson() {}

    /** The object that a document is; an empty one after a fault, which is added. */
    static JsonNode object(byte[] json, List<String> faults) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(32)
                        .maxDocumentLength(MAX_BYTES)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        ObjectMapper mapper = new ObjectMapper(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try {
            JsonNode root = mapper.readTree(json);
            if (root != null && root.isObject()) {
                return root;
            }
            faults.add("expected a JSON object, found something else");
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            faults.add("expected JSON, found a fault"
                    + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr()));
        } catch (CharConversionException e) {
            faults.add("expected JSON in UTF-8, found another encoding");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return mapper.createObjectNode();
    }

    /** Tells every word of an object that is not known. */
    static void unknownWords(JsonNode object, String where, Set<String> known, List<String> faults) {
        object.properties().forEach(property -> {
            if (!known.contains(property.getKey())) {
                String word = property.getKey().replaceAll("[^\\p{L}\\p{N}_.$-]", "?");
                faults.add((where.isEmpty() ? "" : where + ": ") + "'"
                        + (word.length() <= 40 ? word : word.substring(0, 40) + "…")
                        + "' is not known here; leave it out");
            }
        });
    }
}
