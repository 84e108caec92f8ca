package dk.almendata.text;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.text.internal.StrictJson;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An object of a document that a user writes, and its place: what is not of its form becomes a fault, all of them at once. For one thread. */
final class JsonForm {

    private static final int MOST_DIGITS = 15;

    private final JsonNode json;
    private final String where;
    private final List<String> faults;

    private JsonForm(JsonNode json, String where, List<String> faults, Set<String> words) {
        this.json = json;
        this.where = where;
        this.faults = faults;
        StrictJson.unknownWords(json, where, words, faults);
    }

    /** The document, whose words are known. What is no JSON at all has that fault alone, not those of everything it does not say. */
    static JsonForm document(byte[] bytes, List<String> faults, Set<String> words) {
        List<String> broken = new ArrayList<>();
        JsonNode json = StrictJson.object(bytes, broken);
        faults.addAll(broken);
        return new JsonForm(json, "", broken.isEmpty() ? faults : broken, words);
    }

    boolean has(String property) {
        return json.hasNonNull(property);
    }

    /** A text; null where there is none. */
    @Nullable
    String text(String property) {
        JsonNode value = json.path(property);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            fault(property, "expected text");
            return null;
        }
        return value.textValue();
    }

    String required(String property) {
        String text = text(property);
        if (text == null || text.isBlank()) {
            if (!has(property) || text != null) {
                fault(property, "expected text, found nothing");
            }
            return "";
        }
        return text;
    }

    @Nullable
    BigDecimal decimal(String property) {
        JsonNode value = json.path(property);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            fault(property, "expected a number");
            return null;
        }
        BigDecimal number = value.decimalValue();
        // An exponent can name a number that no memory writes out.
        if ((long) number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS) {
            fault(
                    property,
                    "expected a number of at most " + MOST_DIGITS + " digits before the point and as many after it");
            return null;
        }
        return number;
    }

    Optional<Integer> whole(String property) {
        JsonNode value = json.path(property);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            fault(property, "expected a whole number");
            return Optional.empty();
        }
        return Optional.of(value.intValue());
    }

    Optional<Boolean> yesOrNo(String property) {
        JsonNode value = json.path(property);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            fault(property, "expected true or false");
            return Optional.empty();
        }
        return Optional.of(value.booleanValue());
    }

    @Nullable
    LocalDate date(String property) {
        String text = text(property);
        return text == null ? null : date(property, text).orElse(null);
    }

    private Optional<LocalDate> date(String property, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException wrong) {
            fault(property, "expected a date such as 2025-04-30");
            return Optional.empty();
        }
    }

    /** A date that must be there. */
    Optional<LocalDate> requiredDate(String property) {
        if (!has(property)) {
            fault(property, "expected a date, found nothing");
        }
        return Optional.ofNullable(date(property));
    }

    List<LocalDate> dates(String property) {
        return texts(property).stream()
                .flatMap(text -> date(property, text).stream())
                .toList();
    }

    /** A word of a closed list. */
    <T> Optional<T> word(String property, T[] values, Function<T, String> text) {
        String written = text(property);
        return written == null ? Optional.empty() : word(property, written, values, text);
    }

    private <T> Optional<T> word(String property, String written, T[] values, Function<T, String> text) {
        Optional<T> found = Arrays.stream(values)
                .filter(value -> text.apply(value).equals(written))
                .findFirst();
        if (found.isEmpty()) {
            fault(property, "expected one of " + Arrays.stream(values).map(text).collect(Collectors.joining(", ")));
        }
        return found;
    }

    <T> List<T> words(String property, T[] values, Function<T, String> text) {
        return texts(property).stream()
                .flatMap(written -> word(property, written, values, text).stream())
                .toList();
    }

    List<String> texts(String property) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(property)) {
            if (element.isTextual()) {
                texts.add(element.textValue());
            } else {
                fault(property, "expected an array of texts");
            }
        }
        return texts;
    }

    /** The objects of an array. */
    List<JsonForm> objects(String property, Set<String> words) {
        List<JsonForm> objects = new ArrayList<>();
        JsonNode array = array(property);
        for (int i = 0; i < array.size(); i++) {
            String at = path(property) + "[" + i + "]";
            if (array.get(i).isObject()) {
                objects.add(new JsonForm(array.get(i), at, faults, words));
            } else {
                faults.add(at + ": expected an object");
            }
        }
        return objects;
    }

    /** The object of a property, whatever words it has. */
    Optional<JsonForm> object(String property, Set<String> words) {
        JsonNode value = json.path(property);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isObject()) {
            fault(property, "expected an object");
            return Optional.empty();
        }
        return Optional.of(new JsonForm(value, path(property), faults, words));
    }

    /** The words of the object of a property. */
    Set<String> wordsOf(String property) {
        return json.path(property).properties().stream().map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    private JsonNode array(String property) {
        JsonNode array = json.path(property);
        if (!array.isMissingNode() && !array.isNull() && !array.isArray()) {
            fault(property, "expected an array");
        }
        return array;
    }

    void fault(String property, String expected) {
        faults.add(path(property) + ": " + expected);
    }

    /** What a value says against itself. */
    void refuse(@Nullable String message) {
        faults.add((where.isEmpty() ? "" : where + ": ") + message);
    }

    boolean isWithoutFault() {
        return faults.isEmpty();
    }

    private String path(String property) {
        return where.isEmpty() ? property : where + "." + property;
    }
}
