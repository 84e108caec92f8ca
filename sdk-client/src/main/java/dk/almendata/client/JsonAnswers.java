package dk.almendata.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Reads JSON answers within limits: bytes counted while they come in, depth, text and number lengths. */
final class JsonAnswers {

    private final ObjectMapper mapper;
    private final WireProfile profile;
    private final Faults faults;
    private final int maxBytes;

    JsonAnswers(WireProfile profile, Faults faults, int maxBytes) {
        this.profile = profile;
        this.faults = faults;
        this.maxBytes = maxBytes;
        this.mapper = mapper(maxBytes);
    }

    /** Reads documents of so many bytes at most, within limits of depth and lengths, and quotes none of them. */
    static ObjectMapper mapper(int maxBytes) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(64)
                        .maxStringLength(1_000_000)
                        .maxNameLength(1_000)
                        .maxDocumentLength(maxBytes)
                        .build())
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        return new ObjectMapper(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** The object that an answer is. */
    JsonObject object(String call, Response response) throws IOException {
        JsonNode root = root(call, response);
        if (root == null || !root.isObject()) {
            throw faults.contract(call, response, "expected a JSON object, found " + JsonObject.kind(root));
        }
        return new JsonObject(profile, faults, call, root);
    }

    /** The page of a list that an answer is. */
    ListPage page(String call, Response response) throws IOException {
        HttpUrl from = response.request().url();
        if (profile.paging().rootArray()) {
            JsonNode root = root(call, response);
            if (root == null || !root.isArray()) {
                throw faults.contract(call, response, "expected a JSON array, found " + JsonObject.kind(root));
            }
            return new ListPage(
                    JsonObject.elements(profile, faults, call, root),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    hasLinks() ? NextLink.of(response) : "",
                    from);
        }
        JsonObject json = object(call, response);
        return new ListPage(
                json.objects(WireField.ITEMS),
                json.count(WireField.PAGE_COUNT),
                json.count(WireField.ITEM_COUNT),
                hasLinks() ? json.findText(WireField.NEXT).orElseGet(() -> NextLink.of(response)) : "",
                from);
    }

    private boolean hasLinks() {
        return profile.paging().style() == PagingStyle.NEXT_LINK
                || profile.paging().style() == PagingStyle.NONE;
    }

    private @Nullable JsonNode root(String call, Response response) throws IOException {
        if (isHtml(response)) {
            throw faults.html(call, response, "JSON");
        }
        byte[] bytes = bytes(call, response);
        try {
            JsonNode root = mapper.readTree(bytes);
            return root == null ? null : faults.withoutKey(root);
        } catch (IOException e) {
            // The exception quotes the document, so it goes no further; no file or connection is read here.
            throw beginsWithTag(bytes)
                    ? faults.html(call, response, "JSON")
                    : faults.contract(
                            call,
                            response,
                            "expected JSON in UTF-8, found something else or beyond the limits" + place(e));
        }
    }

    private static String place(IOException fault) {
        JsonLocation at = fault instanceof JsonProcessingException inJson ? inJson.getLocation() : null;
        return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private byte[] bytes(String call, Response response) throws IOException {
        long announced = response.body().contentLength();
        if (announced <= maxBytes) {
            try (InputStream body = response.body().byteStream()) {
                byte[] bytes = body.readNBytes(maxBytes);
                if (body.read() < 0) {
                    return bytes;
                }
            }
        }
        throw faults.contract(call, response, "expected at most " + maxBytes + " bytes of JSON, found more");
    }

    static boolean isHtml(Response response) {
        MediaType type = response.body().contentType();
        return type != null && (type.subtype().equals("html") || type.subtype().equals("xhtml+xml"));
    }

    /** Whether the first visible byte is that of a tag; a byte order mark does not count. */
    static boolean beginsWithTag(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '<') {
                return true;
            }
            if (b > ' ') {
                return false;
            }
        }
        return false;
    }
}
