package dk.almendata.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Masks a key that a service repeats, after the escapes of JSON are read: a key with {@code +} or {@code /} in it looks different in a document
 * than it is.
 */
final class MaskedJson {

    private final Keyring keys;

    MaskedJson(Keyring keys) {
        this.keys = keys;
    }

    /** The same document where no key is in it, else a copy without. */
    JsonNode mask(JsonNode node) {
        return holdsKey(node) ? copy(node) : node;
    }

    private boolean holdsKey(JsonNode node) {
        if (node.isTextual()) {
            return keys.isIn(node.textValue());
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (keys.isIn(field.getKey()) || holdsKey(field.getValue())) {
                return true;
            }
        }
        for (JsonNode element : node) {
            if (node.isArray() && holdsKey(element)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode copy(JsonNode node) {
        if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(keys.without(node.textValue()));
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> object.set(keys.without(field.getKey()), copy(field.getValue())));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(copy(element)));
            return array;
        }
        return node;
    }
}
