package dk.almendata.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One object of a configuration file and its place in it, as a JSON pointer. A property that is null is as good as absent. For one thread. */
final class ConfigEntry {

    /** What does not look like a word may be a value that slipped into its place. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_.$-]{1,40}");

    private static final List<String> SECRETS =
            List.of("key", "password", "secret", "token", "kode", "nøgle", "noegle");

    private final ObjectNode object;
    private final String pointer;
    private final List<String> faults;

    ConfigEntry(JsonNode object, String pointer, List<String> faults) {
        this.object = object instanceof ObjectNode node ? node : JsonNodeFactory.instance.objectNode();
        this.pointer = pointer;
        this.faults = faults;
        if (!object.isObject() && !object.isNull() && !object.isMissingNode()) {
            fault("expected an object, found " + kind(object));
        }
    }

    /** Says what is wrong with the entry as a whole. */
    void fault(String problem) {
        faults.add((pointer.isEmpty() ? "/" : pointer) + ": " + problem);
    }

    /** Says what is wrong with a property. */
    void fault(String name, String problem) {
        faults.add(place(name) + ": " + problem);
    }

    private String place(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Says of each property that is not known which one may be meant. */
    void requireKnown(List<String> known) {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fault(
                        WORD.matcher(name).matches() ? name : "…",
                        isSecret(name)
                                ? "a key or password never stands in this file. Put it into an environment variable or a file of"
                                        + " its own, and name that: " + namesOfSecrets(known)
                                : "not known here. "
                                        + NearestWord.to(known, name)
                                                .map(nearest -> "Did you mean " + nearest + "?")
                                                .orElse("Known are " + String.join(", ", known)));
            }
        });
    }

    private static boolean isSecret(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return SECRETS.stream().anyMatch(folded::contains);
    }

    private static String namesOfSecrets(List<String> known) {
        List<String> names = known.stream().filter(ConfigEntry::isSecret).toList();
        return names.isEmpty()
                ? "apiKeyEnv, apiKeyFile, database/passwordEnv, database/passwordFile"
                : String.join(", ", names);
    }

    /** Whether it says something about a property, be it that there is none. */
    boolean says(String name) {
        return object.has(name);
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    @Nullable
    String text(String name) {
        JsonNode value = object.path(name);
        if (value.isTextual() && value.textValue().chars().anyMatch(Character::isISOControl)) {
            fault(
                    name,
                    "has a control character; the backslashes of a path are written twice, as in C:\\\\data, or as in C:/data");
            return null;
        }
        if (value.isTextual() && !value.textValue().isBlank()) {
            return value.textValue();
        }
        if (has(name)) {
            fault(name, "expected text, found " + (value.isTextual() ? "none" : kind(value)));
        }
        return null;
    }

    /** Hands a text over, if there is one, and says what is wrong with it. */
    void check(String name, Consumer<String> taker) {
        String value = text(name);
        if (value == null) {
            return;
        }
        try {
            taker.accept(value);
        } catch (IllegalArgumentException | Refusal e) {
            String problem = String.valueOf(e.getMessage());
            fault(name, problem.startsWith("--db: ") ? problem.substring("--db: ".length()) : problem);
        }
    }

    /** A path, which starts in a folder unless it is absolute or in somebody's home. */
    @Nullable
    Path path(String name, Path base) {
        String value = text(name);
        try {
            return value == null ? null : DatabaseUrl.from(base, value);
        } catch (InvalidPathException e) {
            fault(name, "cannot be a path here (" + e.getReason() + ")");
            return null;
        }
    }

    boolean flag(String name) {
        JsonNode value = object.path(name);
        if (has(name) && !value.isBoolean()) {
            fault(name, "expected true or false, found " + kind(value));
        }
        return value.asBoolean();
    }

    int number(String name, int usual) {
        JsonNode value = object.path(name);
        if (has(name) && !(value.isIntegralNumber() && value.canConvertToInt())) {
            fault(name, "expected a whole number, found " + kind(value));
            return usual;
        }
        return value.asInt(usual);
    }

    /** An object inside this one, empty where there is none. */
    ConfigEntry object(String name) {
        return new ConfigEntry(object.path(name), place(name), faults);
    }

    /** The objects of an array inside this one. */
    List<ConfigEntry> objects(String name) {
        JsonNode array = object.path(name);
        if (!array.isArray() || array.isEmpty()) {
            fault(name, "expected an array of one or more sources, found " + (array.isArray() ? "none" : kind(array)));
            return List.of();
        }
        return IntStream.range(0, array.size())
                .mapToObj(i -> new ConfigEntry(array.get(i), place(name) + "/" + i, faults))
                .toList();
    }

    /** This entry over another one, without some of the other's properties. */
    ConfigEntry over(ConfigEntry other, List<String> without) {
        ObjectNode both = other.object.deepCopy();
        both.remove(without);
        both.setAll(object);
        return new ConfigEntry(both, pointer, faults);
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case STRING -> "text";
            default -> "nothing";
        };
    }
}
