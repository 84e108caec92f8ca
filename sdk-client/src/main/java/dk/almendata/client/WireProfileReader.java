package dk.almendata.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.text.CsvDialect;
import dk.almendata.text.DecimalMark;
import dk.almendata.text.internal.StrictJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one wire profile file and collects its faults. For one thread, used once. */
final class WireProfileReader {

    private static final Set<String> DOCUMENT =
            Set.of("baseUrl", "keyHeader", "keyPrefix", "paths", "paging", "names", "dates", "statuses", "csv");
    private static final Set<String> PAGING =
            Set.of("style", "parameter", "sizeParameter", "first", "size", "rootArray");
    private static final Set<String> DIALECT = Set.of("separator", "quote", "decimalMark");

    private final List<String> faults = new ArrayList<>();
    private final WireProfile.Builder builder = WireProfile.assumed().toBuilder();

    WireProfile profile(byte[] json) {
        JsonNode root = StrictJson.object(json, faults);
        StrictJson.unknownWords(root, "", DOCUMENT, faults);
        text(root, "", "baseUrl", builder::baseUrl);
        text(root, "", "keyHeader", builder::keyHeader);
        text(root, "", "keyPrefix", builder::keyPrefix);
        paths(object(root, "", "paths"));
        paging(object(root, "", "paging"));
        names(object(root, "", "names"));
        texts(root, "", "dates", words -> builder.datePatterns(words.toArray(new String[0])));
        statuses(object(root, "", "statuses"));
        csv(object(root, "", "csv"));
        if (faults.isEmpty()) {
            try {
                return builder.build();
            } catch (IllegalStateException contradiction) {
                faults.add(contradiction.getMessage());
            }
        }
        throw new InvalidWireProfileException(faults);
    }

    private void paths(JsonNode json) {
        Map<String, WirePath> words = byWord(WirePath.values(), WirePath::word);
        StrictJson.unknownWords(json, "paths", words.keySet(), faults);
        words.forEach((word, path) -> {
            if (json.path(word).isNull()) {
                attempt("paths." + word, () -> builder.without(path));
            } else {
                text(json, "paths", word, value -> builder.putPath(path, value));
            }
        });
    }

    private void names(JsonNode json) {
        Map<String, WireField> words = byWord(WireField.values(), WireField::word);
        StrictJson.unknownWords(json, "names", words.keySet(), faults);
        words.forEach((word, field) -> texts(
                json,
                "names",
                word,
                names -> builder.putName(
                        field, names.get(0), names.stream().skip(1).toArray(String[]::new))));
    }

    private void statuses(JsonNode json) {
        Set<String> words = StatusWords.FIVE.stream()
                .map(DeliveryStatus::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        StrictJson.unknownWords(json, "statuses", words, faults);
        for (DeliveryStatus status : StatusWords.FIVE) {
            texts(
                    json,
                    "statuses",
                    status.text(),
                    names -> builder.putStatusWord(
                            status, names.get(0), names.stream().skip(1).toArray(String[]::new)));
        }
    }

    private void paging(JsonNode json) {
        StrictJson.unknownWords(json, "paging", PAGING, faults);
        Map<String, PagingStyle> styles = byWord(PagingStyle.values(), PagingStyle::word);
        int before = faults.size();
        Paging[] paging = {Paging.byPage()};
        text(json, "paging", "style", word -> {
            PagingStyle style = styles.get(word);
            if (style == null) {
                throw new IllegalArgumentException(
                        "expected one of " + quoted(styles.keySet()) + ", found '" + WireProfile.printable(word) + "'");
            }
            paging[0] = Paging.of(style);
        });
        Paging usual = paging[0];
        String parameter = textOr(json, "parameter", usual.parameter());
        String sizeParameter = textOr(json, "sizeParameter", usual.sizeParameter());
        int first = numberOr(json, "first", usual.first());
        int size = numberOr(json, "size", usual.size());
        boolean rootArray = json.path("rootArray").asBoolean(false);
        if (json.has("rootArray") && !json.path("rootArray").isBoolean()) {
            faults.add("paging.rootArray: expected true or false, found " + found(json.path("rootArray")));
        }
        if (faults.size() == before) {
            attempt(
                    "paging",
                    () -> builder.paging(new Paging(usual.style(), parameter, sizeParameter, first, size, rootArray)));
        }
    }

    private void csv(JsonNode json) {
        Set<String> known = new HashSet<>(DIALECT);
        known.add("datapakker");
        StrictJson.unknownWords(json, "csv", known, faults);
        CsvDialect all = dialect(json, "csv", CsvDialect.standard());
        builder.csvDialect(all);
        object(json, "csv", "datapakker").properties().forEach(property -> {
            String where = "csv.datapakker." + WireProfile.printable(property.getKey());
            if (!property.getValue().isObject()) {
                faults.add(where + ": expected an object, found " + found(property.getValue()));
                return;
            }
            StrictJson.unknownWords(property.getValue(), where, DIALECT, faults);
            CsvDialect own = dialect(property.getValue(), where, all);
            attempt(where, () -> builder.putCsvDialect(DatapakkeName.of(property.getKey()), own));
        });
    }

    private CsvDialect dialect(JsonNode json, String where, CsvDialect base) {
        CsvDialect.Builder dialect = base.toBuilder();
        text(json, where, "separator", value -> dialect.separator(one(value)));
        text(json, where, "quote", value -> dialect.quote(one(value)));
        text(json, where, "decimalMark", value -> dialect.decimalMark(mark(value)));
        CsvDialect[] made = {base};
        attempt(where, () -> made[0] = dialect.build());
        return made[0];
    }

    private static char one(String value) {
        if (value.length() != 1) {
            throw new IllegalArgumentException("expected one character, found '" + WireProfile.printable(value) + "'");
        }
        return value.charAt(0);
    }

    private static DecimalMark mark(String value) {
        return Arrays.stream(DecimalMark.values())
                .filter(mark -> String.valueOf(mark.character()).equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected '.' or ',', found '" + WireProfile.printable(value) + "'"));
    }

    private JsonNode object(JsonNode json, String where, String property) {
        JsonNode value = json.path(property);
        if (value.isObject()) {
            return value;
        }
        if (!value.isMissingNode()) {
            faults.add(place(where, property) + ": expected an object, found " + found(value));
        }
        return JsonNodeFactory.instance.objectNode();
    }

    /** A text, if it is there; only the base URL may be null, as {@link WireProfileJson#write} has it. */
    private void text(JsonNode json, String where, String property, Consumer<String> taker) {
        JsonNode value = json.path(property);
        if (value.isMissingNode() || (value.isNull() && property.equals("baseUrl"))) {
            return;
        }
        if (!value.isTextual()) {
            faults.add(place(where, property) + ": expected text, found " + found(value));
            return;
        }
        attempt(place(where, property), () -> taker.accept(value.textValue()));
    }

    /** One text or an array of several, if it is there. */
    private void texts(JsonNode json, String where, String property, Consumer<List<String>> taker) {
        JsonNode value = json.path(property);
        if (value.isMissingNode()) {
            return;
        }
        List<String> texts = new ArrayList<>();
        if (value.isTextual()) {
            texts.add(value.textValue());
        }
        for (JsonNode one : value) {
            if (one.isTextual()) {
                texts.add(one.textValue());
            }
        }
        if (texts.isEmpty() || (value.isArray() ? texts.size() != value.size() : !value.isTextual())) {
            faults.add(place(where, property) + ": expected text or an array of texts, found " + found(value));
            return;
        }
        attempt(place(where, property), () -> taker.accept(texts));
    }

    private String textOr(JsonNode json, String property, String usual) {
        String[] found = {usual};
        text(json, "paging", property, value -> found[0] = value);
        return found[0];
    }

    private int numberOr(JsonNode json, String property, int usual) {
        JsonNode value = json.path(property);
        if (value.isMissingNode()) {
            return usual;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            faults.add("paging." + property + ": expected a whole number, found " + found(value));
            return usual;
        }
        return value.intValue();
    }

    private void attempt(String where, Runnable step) {
        try {
            step.run();
        } catch (IllegalArgumentException | IllegalStateException fault) {
            faults.add(where + ": " + fault.getMessage());
        }
    }

    private static <T> Map<String, T> byWord(T[] values, Function<T, String> word) {
        Map<String, T> words = new LinkedHashMap<>();
        for (T value : values) {
            words.put(word.apply(value), value);
        }
        return words;
    }

    private static String quoted(Set<String> words) {
        return words.stream().collect(Collectors.joining("', '", "'", "'"));
    }

    private static String place(String where, String property) {
        return where.isEmpty() ? property : where + "." + property;
    }

    private static String found(JsonNode value) {
        return JsonObject.kind(value);
    }
}
