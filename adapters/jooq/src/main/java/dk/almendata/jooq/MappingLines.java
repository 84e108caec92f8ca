package dk.almendata.jooq;

import dk.almendata.consumption.UtilityField;
import dk.almendata.consumption.UtilityTable;
import dk.almendata.jooq.MappedTable.Condition;
import dk.almendata.jooq.MappedTable.Join;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a mapping that are about one table. For one use. */
final class MappingLines {

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_$]{0,62}";
    private static final String PATH = NAME + "(?:\\." + NAME + "){0,2}";
    private static final Pattern PLAIN = Pattern.compile(PATH);
    private static final Pattern JOIN = Pattern.compile("(" + PATH + ")\\s+ON\\s+(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("\\s+AND\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONDITION = Pattern.compile("(" + PATH + ")\\s*=\\s*(" + PATH + ")");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /** What can be said of consumers without an installation: where they are. */
    private static final Set<UtilityField> OF_PASSIVE = Set.of(
            UtilityField.MUNICIPALITY_CODE,
            UtilityField.ROAD_CODE,
            UtilityField.HOUSE_NUMBER,
            UtilityField.LETTER,
            UtilityField.UNIT_TEXT,
            UtilityField.UTILITY_ROAD_NUMBER);

    private final UtilityTable table;
    private final Map<String, String> lines;
    private final List<String> faults;
    private final Map<Integer, Join> joins = new TreeMap<>();
    private final Map<UtilityField, String> columns = new EnumMap<>(UtilityField.class);
    private final Map<UtilityField, String> passive = new EnumMap<>(UtilityField.class);
    private final Map<UtilityField, Map<String, String>> codes = new EnumMap<>(UtilityField.class);

    /** The lines by their keys without the word of the table. */
    MappingLines(UtilityTable table, Map<String, String> lines, List<String> faults) {
        this.table = table;
        this.lines = lines;
        this.faults = faults;
    }

    MappedTable read() {
        String from = lines.getOrDefault("from", "");
        if (!PLAIN.matcher(from).matches()) {
            fault("from", "expected the name of a table");
        }
        lines.forEach((key, value) -> {
            if (!key.equals("from")) {
                line(key, value);
            }
        });
        for (UtilityField field : codes.keySet()) {
            if (!columns.containsKey(field)) {
                fault("code." + field, "the field has codes and no column");
            }
        }
        for (UtilityField field : table.fields()) {
            if (table.required().contains(field) && !columns.containsKey(field)) {
                fault("column." + field, "expected a column, found none");
            }
        }
        if (columns.isEmpty()) {
            faults.add(table == UtilityTable.CONSUMERS ? "expected at least one column" : table.word() + ": no columns");
        }
        return new MappedTable(from, List.copyOf(joins.values()), columns, passive, codes);
    }

    private void line(String key, String value) {
        int point = key.indexOf('.');
        String what = point < 0 ? key : key.substring(0, point);
        String rest = point < 0 ? "" : key.substring(point + 1);
        switch (what) {
            case "join" -> join(key, rest, value);
            case "column", "sensitive" -> column(key, rest, what.equals("sensitive"), value);
            case "passive" -> passive(key, rest, value);
            case "code" -> code(key, rest, value);
            default -> fault(key, "expected from, join.N, column.FIELD, sensitive.FIELD, passive.FIELD or code.FIELD.CODE");
        }
    }

    private void join(String key, String number, String value) {
        Matcher join = JOIN.matcher(value);
        List<Condition> conditions = new ArrayList<>();
        boolean readable = NUMBER.matcher(number).matches() && join.matches();
        if (readable) {
            for (String text : AND.split(join.group(2), -1)) {
                Matcher condition = CONDITION.matcher(text.strip());
                readable &= condition.matches();
                if (readable) {
                    conditions.add(new Condition(condition.group(1), condition.group(2)));
                }
            }
        }
        if (!readable) {
            fault(key, "expected a number after join, and TABLE ON COLUMN = COLUMN");
        } else if (joins.putIfAbsent(Integer.parseInt(number), new Join(join.group(1), conditions)) != null) {
            fault(key, "the number stands twice");
        }
    }

    private void column(String key, String name, boolean onPurpose, String value) {
        UtilityField field = field(key, name);
        if (field == null) {
            return;
        }
        if (field.isSensitive() != onPurpose) {
            fault(
                    key,
                    onPurpose
                            ? "the field is not sensitive; map it with column"
                            : "the field is sensitive; map it with sensitive, if it is really wanted");
        } else if (isColumn(key, value)) {
            columns.put(field, value);
        }
    }

    private void passive(String key, String name, String value) {
        UtilityField field = field(key, name);
        if (field == null) {
            return;
        }
        if (table != UtilityTable.CONSUMERS || !OF_PASSIVE.contains(field)) {
            fault(key, "expected a field of the address of a consumer");
        } else if (isColumn(key, value)) {
            passive.put(field, value);
        }
    }

    private void code(String key, String rest, String value) {
        int point = rest.indexOf('.');
        UtilityField field = field(key, point < 0 ? rest : rest.substring(0, point));
        if (field == null) {
            return;
        }
        if (point < 0 || !field.names().contains(value)) {
            fault(
                    key,
                    field.names().isEmpty()
                            ? "the field has no codes"
                            : "expected code.FIELD.CODE = one of " + String.join(", ", field.names()));
        } else {
            codes.computeIfAbsent(field, none -> new TreeMap<>()).put(rest.substring(point + 1).strip(), value);
        }
    }

    private boolean isColumn(String key, String value) {
        boolean plain = PLAIN.matcher(value).matches();
        if (!plain) {
            fault(key, "expected the name of a column");
        }
        return plain;
    }

    private @Nullable UtilityField field(String key, String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        for (UtilityField field : table.fields()) {
            if (field.name().equals(wanted)) {
                return field;
            }
        }
        fault(key, "there is no such field");
        return null;
    }

    private void fault(String key, String what) {
        faults.add((table == UtilityTable.CONSUMERS ? "" : table.word() + ".") + key + ": " + what);
    }
}
