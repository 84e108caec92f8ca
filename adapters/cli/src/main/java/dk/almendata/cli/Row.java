package dk.almendata.cli;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One object of an answer: properties in their order. A value is null, text, a number, a list of texts, a row, or a list of rows; anything else
 * is taken as its text. For one thread.
 */
final class Row {

    private final Map<String, @Nullable Object> properties = new LinkedHashMap<>();

    /** Adds a property; an empty Optional is null. */
    Row with(String name, @Nullable Object value) {
        Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        boolean kept = plain == null
                || plain instanceof Long
                || plain instanceof Integer
                || plain instanceof Boolean
                || plain instanceof List
                || plain instanceof Row;
        properties.put(name, kept ? plain : String.valueOf(plain));
        return this;
    }

    /** Adds a decimal number with the decimals it has. */
    Row withNumber(String name, @Nullable BigDecimal value) {
        properties.put(name, value);
        return this;
    }

    /** Adds text, null where there is none. */
    Row withText(String name, String value) {
        return with(name, value.isEmpty() ? null : value);
    }

    Map<String, @Nullable Object> properties() {
        return Collections.unmodifiableMap(properties);
    }

    /** The rows inside this one; empty where there are none. */
    List<Row> nested() {
        return properties.values().stream()
                .filter(Row::isNested)
                .flatMap(value -> value instanceof List<?> list ? list.stream() : null)
                .map(Row.class::cast)
                .toList();
    }

    static boolean isNested(@Nullable Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Row;
    }

    /** A value as a cell of a table or of CSV shows it. */
    String text(String name) {
        Object value = properties.get(name);
        if (value == null || isNested(value)) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Row row) {
            return row.properties().entrySet().stream()
                    .filter(property -> property.getValue() != null)
                    .map(property -> property.getKey() + "=" + property.getValue())
                    .collect(Collectors.joining(" "));
        }
        return value instanceof List<?> list
                ? String.join(" ", list.stream().map(String::valueOf).toList())
                : value.toString();
    }
}
