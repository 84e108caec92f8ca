package dk.almendata.text;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.table.Column;
import dk.almendata.table.ColumnType;
import dk.almendata.table.DriftPolicy;
import dk.almendata.table.MergeMode;
import dk.almendata.table.Provenance;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.SqlNames;
import dk.almendata.table.TableSchema;
import dk.almendata.text.internal.StrictJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one Table Schema of a document and collects what is wrong with it. */
final class FieldsReader {

    private static final int WHOLE_DIGITS = 12;
    private static final int DECIMALS = 6;
    private static final Set<String> SCHEMA = Set.of(
            "$schema",
            "fields",
            "lbfColumn",
            "periodColumn",
            "drift",
            "primaryKey",
            "merge",
            "provenance",
            "missingValues",
            "name",
            "title",
            "description",
            "profile");
    private static final Set<String> FIELD = Set.of(
            "name",
            "type",
            "format",
            "title",
            "description",
            "example",
            "rdfType",
            "lbfLevel",
            "integerDigits",
            "decimals",
            "required");

    private final String prefix;
    private final String table;
    private final List<String> faults;

    FieldsReader(String prefix, String table, List<String> faults) {
        this.prefix = prefix;
        this.table = table;
        this.faults = faults;
    }

    /** The schema; empty if a fault was added that leaves no schema. */
    Optional<SchemaPin> read(JsonNode schema) {
        int before = faults.size();
        StrictJson.unknownWords(
                schema, prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1), SCHEMA, faults);
        JsonNode missing = schema.path("missingValues");
        if (!missing.isMissingNode()
                && !(missing.size() == 1 && missing.get(0).asText("-").isEmpty())) {
            faults.add(prefix + "missingValues: expected [\"\"], because only an empty field is a missing value");
        }
        JsonNode fields = schema.path("fields");
        if (!fields.isArray() || fields.isEmpty()) {
            faults.add(prefix + "fields: expected an array of at least one field");
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>();
        Set<String> required = new HashSet<>();
        Set<String> provenance = provenance(schema);
        Set<String> names = new HashSet<>(Provenance.NAMES);
        Set<String> headings = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            String where = prefix + "fields[" + i + "]";
            JsonNode field = fields.get(i);
            StrictJson.unknownWords(field, where, FIELD, faults);
            Optional<ColumnType> type = type(field, where);
            String heading = CsvHeader.normal(field.path("name").asText());
            if (heading.isEmpty() || !field.path("name").isTextual()) {
                faults.add(where + ".name: expected the heading of the column");
            } else if (!headings.add(heading.toLowerCase(Locale.ROOT))) {
                faults.add(where + ".name: expected every heading once, found '" + heading + "' again");
            } else if (type.isPresent() && !provenance.remove(heading)) {
                String name = SqlNames.columnOf(heading, names);
                names.add(name);
                columns.add(new Column(heading, name, type.get()));
                if (isRequired(field, where)) {
                    required.add(heading);
                }
            }
        }
        if (!provenance.isEmpty()) {
            faults.add(prefix + "provenance: expected names of fields");
        }
        Optional<DriftPolicy> drift = drift(schema);
        Optional<String> lbf = named(schema, "lbfColumn", columns);
        Optional<String> period = named(schema, "periodColumn", columns);
        lbf.flatMap(heading -> find(columns, heading))
                .filter(column -> column.type().lbfLevel().isEmpty())
                .ifPresent(column -> faults.add(
                        prefix + "lbfColumn: expected a field with lbfLevel, found '" + column.header() + "'"));
        period.flatMap(heading -> find(columns, heading))
                .filter(column -> !column.type().equals(ColumnType.DATE))
                .ifPresent(column -> faults.add(
                        prefix + "periodColumn: expected a field of type date, found '" + column.header() + "'"));
        List<String> key = key(schema, columns);
        Optional<MergeMode> merge = merge(schema, key);
        return faults.size() > before || drift.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SchemaPin(new TableSchema(table, columns, lbf, period), drift.get(), required, key, merge));
    }

    /** The headings of the key: a text, or an array of texts, as Table Schema has it. */
    private List<String> key(JsonNode schema, List<Column> columns) {
        JsonNode stated = schema.path("primaryKey");
        List<JsonNode> names = new ArrayList<>();
        if (stated.isArray()) {
            stated.forEach(names::add);
        } else if (!stated.isMissingNode()) {
            names.add(stated);
        }
        List<String> key = new ArrayList<>();
        for (JsonNode name : names) {
            String heading = CsvHeader.normal(name.asText());
            if (!name.isTextual() || find(columns, heading).isEmpty() || key.contains(heading)) {
                faults.add(prefix + "primaryKey: expected the name of a field, or an array of different ones");
                return List.of();
            }
            key.add(heading);
        }
        return key;
    }

    private Optional<MergeMode> merge(JsonNode schema, List<String> key) {
        if (!schema.has("merge")) {
            return Optional.empty();
        }
        Optional<MergeMode> mode = MergeMode.find(schema.path("merge").asText());
        if (mode.isEmpty()) {
            faults.add(prefix + "merge: expected "
                    + Arrays.stream(MergeMode.values()).map(MergeMode::text).collect(Collectors.joining(", ")));
        }
        if (key.isEmpty() && mode.filter(MergeMode.UPSERT_BY_KEY::equals).isPresent()) {
            faults.add(prefix + "merge: expected a primaryKey beside upsert-by-key");
        }
        return mode;
    }

    /** The fields that say where a row of an export came from, and are none of the table's own. */
    private Set<String> provenance(JsonNode schema) {
        JsonNode names = schema.path("provenance");
        Set<String> found = new HashSet<>();
        if (!names.isMissingNode() && !names.isArray()) {
            faults.add(prefix + "provenance: expected an array of names of fields");
        }
        names.forEach(name -> found.add(CsvHeader.normal(name.asText())));
        return found;
    }

    private Optional<DriftPolicy> drift(JsonNode schema) {
        Optional<DriftPolicy> policy = DriftPolicy.find(schema.path("drift").asText(DriftPolicy.ADDITIVE.text()));
        if (policy.isEmpty()) {
            faults.add(prefix + "drift: expected frozen, additive or open");
        }
        return policy;
    }

    private boolean isRequired(JsonNode field, String where) {
        JsonNode stated = field.path("required");
        if (!stated.isMissingNode() && !stated.isBoolean()) {
            faults.add(where + ".required: expected true or false");
        }
        return stated.asBoolean();
    }

    private Optional<ColumnType> type(JsonNode field, String where) {
        JsonNode stated = field.path("type");
        String type = stated.isMissingNode() ? "string" : stated.asText();
        JsonNode format = field.path("format");
        if (!format.isMissingNode() && !format.asText().equals("default")) {
            faults.add(where + ".format: expected default, or no format");
        }
        boolean digits = field.has("decimals") || (field.has("integerDigits") && !type.equals("integer"));
        if (digits && !type.equals("number")) {
            faults.add(where + ": integerDigits and decimals go with the type number, integerDigits with integer too");
            return Optional.empty();
        }
        if (field.has("lbfLevel")) {
            return level(field, type, where);
        }
        return switch (type) {
            case "integer" -> number(field, ColumnType.MAX_DIGITS, 0, where);
            case "number" -> number(field, WHOLE_DIGITS, DECIMALS, where);
            case "date" -> Optional.of(ColumnType.DATE);
            case "string" -> Optional.of(ColumnType.TEXT);
            case "any" -> Optional.of(ColumnType.UNDETERMINED);
            default -> {
                faults.add(where + ".type: expected integer, number, date, string or any, found "
                        + (stated.isTextual() ? "'" + type.replaceAll("\\P{Alnum}", "?") + "'" : "no text"));
                yield Optional.empty();
            }
        };
    }

    private Optional<ColumnType> level(JsonNode field, String type, String where) {
        String level = field.path("lbfLevel").asText();
        Optional<ColumnType> found = Arrays.stream(LbfLevel.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(level))
                .findFirst()
                .map(ColumnType::lbf);
        if (found.isEmpty()) {
            faults.add(where + ".lbfLevel: expected organisation, afdeling or byggeafsnit");
        }
        if (!type.equals("string")) {
            faults.add(where + ".type: expected string for LBF numbers, because a number loses its zeros");
        }
        return found;
    }

    private Optional<ColumnType> number(JsonNode field, int usualDigits, int usualDecimals, String where) {
        int whole = field.path("integerDigits").asInt(usualDigits);
        int decimals = field.path("decimals").asInt(usualDecimals);
        boolean numbers = isCountOrMissing(field.path("integerDigits")) && isCountOrMissing(field.path("decimals"));
        if (!numbers || whole < 1 || decimals < 0 || whole + decimals > ColumnType.MAX_DIGITS) {
            faults.add(where + ": expected integerDigits of at least 1 and decimals, together at most "
                    + ColumnType.MAX_DIGITS);
            return Optional.empty();
        }
        return Optional.of(decimals == 0 ? ColumnType.integer(whole) : ColumnType.decimal(whole, decimals));
    }

    private static boolean isCountOrMissing(JsonNode node) {
        return node.isMissingNode() || (node.isIntegralNumber() && node.canConvertToInt() && node.intValue() <= 18);
    }

    private Optional<String> named(JsonNode schema, String word, List<Column> columns) {
        if (!schema.has(word)) {
            return Optional.empty();
        }
        String heading = CsvHeader.normal(schema.path(word).asText());
        if (find(columns, heading).isEmpty()) {
            faults.add(prefix + word + ": expected the name of a field");
        }
        return Optional.of(heading);
    }

    private static Optional<Column> find(List<Column> columns, String heading) {
        return columns.stream()
                .filter(column -> column.header().equals(heading))
                .findFirst();
    }
}
