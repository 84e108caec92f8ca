package dk.almendata.client;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.delivery.DeliveryStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object, its fields found by the names of the wire profile whatever their case and Unicode normalisation. Fields that nobody
 * asked for are the others. Values never appear in messages, only what kind they are.
 */
final class JsonObject {

    private static final int NAMES_SHOWN = 20;
    private static final int OTHERS_KEPT = 50;
    private static final int OTHER_CHARS = 1_000;
    private static final Pattern SHORT_ID = Pattern.compile("[0-9]{1,18}");

    private final WireProfile profile;
    private final Faults faults;
    private final String where;
    private final Map<String, JsonNode> byFoldedName = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final JsonNode node;

    JsonObject(WireProfile profile, Faults faults, String where, JsonNode node) {
        this.profile = profile;
        this.faults = faults;
        this.where = where;
        this.node = node;
        node.properties()
                .forEach(field -> byFoldedName.putIfAbsent(WireProfile.folded(field.getKey()), field.getValue()));
    }

    /** The elements of an array that must be there, each an object. */
    List<JsonObject> objects(WireField field) {
        JsonNode array = find(field);
        if (array == null || !array.isArray()) {
            throw wrong(field, "an array", array);
        }
        return elements(profile, faults, where, array);
    }

    /** The elements of an array, each an object, whose id is part of its place. */
    static List<JsonObject> elements(WireProfile profile, Faults faults, String where, JsonNode array) {
        List<JsonObject> objects = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            String place = where + ", element " + (objects.size() + 1);
            if (!element.isObject()) {
                throw faults.content(place, "expected a JSON object, found " + kind(element));
            }
            JsonObject object = new JsonObject(profile, faults, place, element);
            objects.add(object.withIdInPlace(element));
        }
        return objects;
    }

    private JsonObject withIdInPlace(JsonNode element) {
        JsonNode id = find(WireField.ID);
        return id == null || !SHORT_ID.matcher(id.asText()).matches()
                ? this
                : new JsonObject(
                        profile, faults, where + " (" + profile.name(WireField.ID) + " " + id.asText() + ")", element);
    }

    /** What stands where, for messages. */
    String where() {
        return where;
    }

    /** An object that must be there. */
    JsonObject object(WireField field) {
        JsonNode value = find(field);
        if (value == null || !value.isObject()) {
            throw wrong(field, "an object", value);
        }
        return new JsonObject(profile, faults, where + ", " + profile.name(field), value);
    }

    /** The whole numbers greater than zero of an array; empty where it is absent or null. */
    List<Long> numbers(WireField field) {
        JsonNode value = find(field);
        if (value == null) {
            return List.of();
        }
        List<Long> numbers = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            if (element.isIntegralNumber() && element.canConvertToLong() && element.longValue() > 0) {
                numbers.add(element.longValue());
            }
        }
        if (!value.isArray() || numbers.size() != value.size()) {
            throw wrong(field, "an array of whole numbers greater than zero", value);
        }
        return numbers;
    }

    /** Text, or a number as text; empty where it is absent or null. */
    String text(WireField field) {
        return findText(field).orElse("");
    }

    /** Text that must be there and not blank. */
    String requiredText(WireField field) {
        return findText(field).filter(text -> !text.isBlank()).orElseThrow(() -> wrong(field, "text", find(field)));
    }

    /** Text, or a number as text; empty where it is absent, null or blank. */
    Optional<String> findText(WireField field) {
        JsonNode value = find(field);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual() && !value.isIntegralNumber()) {
            throw wrong(field, "text", value);
        }
        return Optional.of(value.asText()).filter(text -> !text.isBlank());
    }

    /** True or false, which must be there. */
    boolean flag(WireField field) {
        JsonNode value = find(field);
        if (value == null || !value.isBoolean()) {
            throw wrong(field, "true or false", value);
        }
        return value.booleanValue();
    }

    /** A day in the profile's form; empty where it is absent, null or blank. */
    Optional<LocalDate> date(WireField field) {
        return findText(field)
                .map(text -> profile.dates()
                        .parse(text)
                        .orElseThrow(() -> wrong(field, "a date as " + profile.dates(), find(field))));
    }

    /** A count; empty where it is absent or null. */
    OptionalLong count(WireField field) {
        JsonNode value = find(field);
        if (value == null) {
            return OptionalLong.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw wrong(field, "a count", value);
        }
        return OptionalLong.of(value.longValue());
    }

    /** The texts of an array, or those between commas of one text; empty where it is absent, null or blank. */
    List<String> texts(WireField field) {
        JsonNode value = find(field);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            for (JsonNode element : value) {
                if (!element.isTextual()) {
                    throw wrong(field, "an array of texts", value);
                }
                texts.add(element.textValue().strip());
            }
        } else if (value.isTextual()) {
            for (String part : value.textValue().split(",", -1)) {
                texts.add(part.strip());
            }
            if (texts.size() == 1) {
                texts.remove("");
            }
        } else {
            throw wrong(field, "an array of texts", value);
        }
        return texts;
    }

    /** A status by the profile's words; empty where it is absent, null or blank. */
    Optional<DeliveryStatus> findStatus(WireField field) {
        return findText(field).map(profile::status);
    }

    /** The fields that nobody has asked for so far, as JSON text: at most 50 of 1,000 characters, what is longer ends in {@code …}. */
    Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        node.properties().stream()
                .filter(field -> !asked.contains(WireProfile.folded(field.getKey())))
                .limit(OTHERS_KEPT)
                .forEach(field ->
                        others.put(cut(field.getKey()), cut(field.getValue().toString())));
        return others;
    }

    private static String cut(String text) {
        return text.length() <= OTHER_CHARS ? text : text.substring(0, OTHER_CHARS) + "…";
    }

    /** What to throw for a value that is there and does not do. */
    RuntimeException wrong(WireField field, String expected) {
        return wrong(field, expected, find(field));
    }

    private RuntimeException wrong(WireField field, String expected, @Nullable JsonNode found) {
        String problem = "field '" + profile.name(field) + "': expected " + expected + ", found " + kind(found);
        return faults.content(where, found == null ? problem + " among " + names() : problem);
    }

    private @Nullable JsonNode find(WireField field) {
        JsonNode found = null;
        for (String name : profile.names(field)) {
            String folded = WireProfile.folded(name);
            asked.add(folded);
            JsonNode value = node.has(name) ? node.get(name) : byFoldedName.get(folded);
            if (found == null && value != null && !value.isNull()) {
                found = value;
            }
        }
        return found;
    }

    private String names() {
        StringJoiner names = new StringJoiner(", ", "the fields ", "").setEmptyValue("no fields");
        node.properties().stream().limit(NAMES_SHOWN).forEach(field -> {
            String name = field.getKey().replaceAll("[^\\p{L}\\p{N}_.@$-]", "?");
            names.add(name.length() <= 40 ? name : name.substring(0, 40) + "…");
        });
        return node.size() > NAMES_SHOWN ? names + ", …" : names.toString();
    }

    /** What a value is, without the value. */
    static String kind(@Nullable JsonNode value) {
        if (value == null || value.isMissingNode() || value.isNull()) {
            return "nothing";
        }
        return switch (value.getNodeType()) {
            case STRING -> "text(" + value.textValue().length() + ")";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "an array of " + value.size();
            case OBJECT -> "an object";
            default -> "something else";
        };
    }
}
