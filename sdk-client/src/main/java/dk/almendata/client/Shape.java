package dk.almendata.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which fields JSON has and of which kinds, without a single value. For one thread. */
final class Shape {

    private static final int MAX_DEPTH = 6;
    private static final int MAX_FIELDS = 60;
    private static final Pattern SHOWN = Pattern.compile("[\\p{L}\\p{N}_.@$-]{1,40}");
    /** A name that is data: an e-mail address, or a number such as a CPR or LBF number. */
    private static final Pattern DATA = Pattern.compile(".+@.+\\..+|.*[0-9]{4}.*|.*[0-9]{6}-?[0-9].*");

    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Shape> fields = new LinkedHashMap<>();
    private final Predicate<String> secret;
    private int shortest = Integer.MAX_VALUE;
    private int longest;
    private boolean more;

    private Shape(Predicate<String> secret) {
        this.secret = secret;
    }

    /** The shape of a document. */
    static Shape of(JsonNode root, Predicate<String> secret) {
        Shape shape = new Shape(secret);
        shape.add(root, 0);
        return shape;
    }

    private void add(JsonNode node, int depth) {
        kinds.merge(kind(node), 1, Integer::sum);
        if (node.isTextual()) {
            shortest = Math.min(shortest, node.textValue().length());
            longest = Math.max(longest, node.textValue().length());
        }
        if (depth == MAX_DEPTH) {
            more |= node.isContainerNode() && !node.isEmpty();
            return;
        }
        if (node.isArray()) {
            node.forEach(element -> field("[]", element, depth));
        }
        node.properties().forEach(property -> field(shown(property.getKey(), secret), property.getValue(), depth));
    }

    private void field(String name, JsonNode value, int depth) {
        if (!fields.containsKey(name) && fields.size() == MAX_FIELDS) {
            more = true;
            return;
        }
        fields.computeIfAbsent(name, unused -> new Shape(secret)).add(value, depth + 1);
    }

    /** A field's name as it may be shown; one that may be data, or holds the key, is masked. */
    static String shown(String name, Predicate<String> secret) {
        return SHOWN.matcher(name).matches() && !DATA.matcher(name).matches() && !secret.test(name) ? name : "(masked)";
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "text";
            case NUMBER -> node.isIntegralNumber() ? "whole number" : "number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "null";
        };
    }

    /** One line a field, deeper ones further in. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines(lines, "", "(answer)");
        return lines;
    }

    private void lines(List<String> lines, String indent, String name) {
        List<String> parts = new ArrayList<>();
        kinds.forEach((kind, count) -> parts.add(count + " " + kind
                + (kind.equals("text") ? " of " + shortest + " to " + longest + " characters" : "")));
        lines.add(indent + name + ": " + String.join(", ", parts));
        fields.forEach((field, shape) -> shape.lines(lines, indent + "  ", field));
        if (more) {
            lines.add(indent + "  …");
        }
    }
}
