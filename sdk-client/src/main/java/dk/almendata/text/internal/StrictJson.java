package dk.almendata.text.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what users write in JSON: one object, no word twice, nothing after it, and no word that would be left aside in silence. Stateless; thread-safe. */
public final class StrictJson {

    private static final int MAX_BYTES = 16 << 20;
    private static final int MAX_DEPTH = 32;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.$-]{1,40}");

    private StrictJson() {}

    /**
     * The object that a document is.
     *
     * @param json its bytes, in UTF-8
     * @param faults takes a fault
     * @return the object; an empty one after a fault
     */
    public static JsonNode object(byte[] json, List<String> faults) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxDocumentLength(MAX_BYTES)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        ObjectMapper mapper = new ObjectMapper(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        try {
            JsonNode root = mapper.readTree(json);
            if (root != null && root.isObject()) {
                return root;
            }
            faults.add("expected a JSON object, found something else");
        } catch (StreamConstraintsException e) {
            faults.add("expected JSON of at most " + (MAX_BYTES >> 20) + " MB, not nested deeper than " + MAX_DEPTH
                    + ", with ordinary numbers and names, found more");
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            faults.add(
                    "expected JSON, found a fault"
                            + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr())
                            + ": look there for a quote, comma or bracket that is missing or one too many, or a word that stands twice");
        } catch (CharConversionException e) {
            faults.add("expected JSON in UTF-8, found another encoding");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return mapper.createObjectNode();
    }

    /**
     * Tells every word of an object that is not known.
     *
     * @param object the object
     * @param where its place in the document, empty for the document itself
     * @param known the words
     * @param faults takes a fault for each other word
     */
    public static void unknownWords(JsonNode object, String where, Set<String> known, List<String> faults) {
        object.properties().forEach(property -> {
            if (!known.contains(property.getKey())) {
                // What does not look like a word may be a value that slipped into its place.
                String word = property.getKey();
                faults.add((where.isEmpty() ? "" : where + ": ")
                        + (WORD.matcher(word).matches()
                                ? "'" + word + "'"
                                : "a word of " + word.length() + " characters")
                        + " is not known here; leave it out");
            }
        });
    }
}
