package dk.almendata.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list that an answer holds.
 *
 * @param answer the answer
 * @param path its path below the base URL
 * @param envelope the object around the elements, null where the list is the array itself
 * @param itemsName the field of the elements, empty where the list is the array itself
 * @param items the elements, each an object
 */
record Listing(ProbeAnswer answer, String path, @Nullable JsonNode envelope, String itemsName, List<JsonNode> items) {

    /** The list in an answer, if it holds one. */
    static Optional<Listing> of(ProbeAnswer answer, String path, WireProfile profile) {
        JsonNode root = answer.json();
        if (!answer.isSuccess() || root == null) {
            return Optional.empty();
        }
        if (root.isArray()) {
            return isList(root) ? Optional.of(new Listing(answer, path, null, "", elements(root))) : Optional.empty();
        }
        String only = "";
        int arrays = 0;
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            if (!isList(field.getValue())) {
                continue;
            }
            String folded = WireProfile.folded(field.getKey());
            boolean named = profile.names(WireField.ITEMS).stream()
                            .anyMatch(name -> WireProfile.folded(name).equals(folded))
                    || ProbeCandidates.aliases(WireField.ITEMS).contains(ProbeCandidates.plain(field.getKey()));
            if (named) {
                return Optional.of(new Listing(answer, path, root, field.getKey(), elements(field.getValue())));
            }
            if (!field.getValue().isEmpty()) {
                only = field.getKey();
                arrays++;
            }
        }
        return arrays == 1
                ? Optional.of(new Listing(answer, path, root, only, elements(root.path(only))))
                : Optional.empty();
    }

    private static boolean isList(JsonNode node) {
        if (!node.isArray()) {
            return false;
        }
        for (JsonNode element : node) {
            if (!element.isObject()) {
                return false;
            }
        }
        return true;
    }

    private static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return List.copyOf(elements);
    }

    boolean isRootArray() {
        return envelope == null;
    }
}
