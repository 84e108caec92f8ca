package dk.almendata.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.almendata.text.CsvDialect;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The file form of a {@link WireProfile}, so that the first user with a key corrects it without a line of code.
 *
 * <pre>{@code
 * {"keyHeader": "Authorization", "keyPrefix": "Bearer ",
 *  "paths": {"deliveries": "/deliveries", "rerun": null},
 *  "paging": {"style": "nextLink", "sizeParameter": "top"},
 *  "names": {"items": "value", "status": ["status", "executionStatus"]},
 *  "dates": ["uuuu-MM-dd", "iso"],
 *  "statuses": {"Succes": "Succeeded"},
 *  "csv": {"separator": ",", "datapakker": {"Bbr_Fuld": {"decimalMark": ","}}}}
 * }</pre>
 *
 * <p>A file says only what differs; the rest is as {@link WireProfile#assumed()} has it. {@code paths} has a word for each {@link WirePath},
 * {@code null} for what the service does not offer; {@code names} a word for each {@link WireField}, with one name or several of which the
 * first is written; {@code statuses} the five words of the portal, each with what the service says for it. Paging begins with what is usual for
 * its style. Read strictly: a word that is not known is a fault. All faults are told at once.
 *
 * <p>The page <em>wire-profile</em> of the documents describes every property. Stateless; thread-safe.
 */
public final class WireProfileJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private WireProfileJson() {}

    /**
     * Reads a file over the assumed profile.
     *
     * @param json its bytes, in UTF-8
     * @return the profile
     * @throws InvalidWireProfileException if it is no JSON, or not of this form; carries every fault
     */
    public static WireProfile read(byte[] json) {
        return new WireProfileReader().profile(json);
    }

    /**
     * Writes everything that a profile holds, what is as assumed too.
     *
     * @param profile the profile
     * @return a document that {@link #read} understands, in UTF-8 with lines ended by LF
     */
    public static byte[] write(WireProfile profile) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("baseUrl", profile.baseUrl().orElse(null));
        root.put("keyHeader", profile.keyHeader());
        root.put("keyPrefix", profile.keyPrefix());
        ObjectNode paths = root.putObject("paths");
        for (WirePath path : WirePath.values()) {
            paths.put(path.word(), profile.offers(path) ? profile.path(path) : null);
        }
        root.set("paging", paging(profile.paging()));
        ObjectNode names = root.putObject("names");
        for (WireField field : WireField.values()) {
            names.set(field.word(), texts(profile.names(field)));
        }
        root.set("dates", texts(profile.datePatterns()));
        ObjectNode statuses = root.putObject("statuses");
        StatusWords.FIVE.forEach(status -> statuses.set(status.text(), texts(profile.statusWords(status))));
        ObjectNode csv = dialect(profile.csvDialect());
        ObjectNode datapakker = csv.putObject("datapakker");
        profile.csvDialects().forEach((name, dialect) -> datapakker.set(name.text(), dialect(dialect)));
        root.set("csv", csv);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            return (MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(lines))
                                    .writeValueAsString(root)
                            + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain values can be written", e);
        }
    }

    private static ObjectNode paging(Paging paging) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("style", paging.style().word());
        json.put("parameter", paging.parameter());
        json.put("sizeParameter", paging.sizeParameter());
        json.put("first", paging.first());
        json.put("size", paging.size());
        json.put("rootArray", paging.rootArray());
        return json;
    }

    private static ObjectNode dialect(CsvDialect dialect) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("separator", String.valueOf(dialect.separator()));
        json.put("quote", String.valueOf(dialect.quote()));
        json.put("decimalMark", String.valueOf(dialect.decimalMark().character()));
        return json;
    }

    /** One text for itself, several as an array. */
    private static JsonNode texts(List<String> texts) {
        return texts.size() == 1 ? MAPPER.valueToTree(texts.get(0)) : MAPPER.valueToTree(texts);
    }
}
