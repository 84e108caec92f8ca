package dk.almendata.jooq;

import dk.almendata.consumption.UtilityField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a utility's own database the fields of a consumer are. The tables of the billing systems are not documented, so this is
 * configuration.
 *
 * <pre>
 * from = FORBRUGER
 * join.1 = INSTALLATION ON INSTALLATION.FORBRUGER_NR = FORBRUGER.NR
 * column.CONSUMER_NUMBER = FORBRUGER.NR
 * column.INSTALLATION_NUMBER = INSTALLATION.NR
 * column.UTILITY_ROAD_NUMBER = INSTALLATION.VEJNR
 * sensitive.WEB_PIN = FORBRUGER.PINKODE
 * </pre>
 *
 * <p>A row of {@code from} is a consumer; joins are outer joins, so that consumers without an installation, the passive ones, stay. Fields are
 * those of {@link UtilityField}; credentials and personal data have to be mapped with {@code sensitive}, never by {@code column}, so that nobody
 * selects them by accident. Names are letters, digits, underscores and dollar signs with at most two points, written as the database folds plain
 * names; nothing else becomes part of a statement. Immutable; may be shared between threads.
 */
public final class UtilityMapping {

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_$]{0,62}";
    private static final String PATH = NAME + "(?:\\." + NAME + "){0,2}";
    private static final Pattern TABLE = Pattern.compile(PATH);
    private static final Pattern COLUMN = Pattern.compile(PATH);
    private static final Pattern JOIN = Pattern.compile(
            "(" + PATH + ")\\s+ON\\s+(" + PATH + ")\\s*=\\s*(" + PATH + ")", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PREFIXES = Set.of("join", "column", "sensitive");

    private final String from;
    private final List<Join> joins;
    private final Map<UtilityField, String> columns;

    private UtilityMapping(String from, List<Join> joins, Map<UtilityField, String> columns) {
        this.from = from;
        this.joins = List.copyOf(joins);
        this.columns = new EnumMap<>(columns);
    }

    /** A table that is joined where two columns are equal. */
    record Join(String table, String left, String right) {}

    /**
     * Reads a mapping, such as the properties of a file.
     *
     * @param settings the lines above, by their keys
     * @return the mapping
     * @throws IllegalArgumentException if anything is wrong with it; the message says all of it
     */
    public static UtilityMapping of(Map<String, String> settings) {
        List<String> faults = new ArrayList<>();
        String from = settings.getOrDefault("from", "").strip();
        if (!TABLE.matcher(from).matches()) {
            faults.add("from: expected the name of a table");
        }
        List<Join> joins = new ArrayList<>();
        Map<UtilityField, String> columns = new EnumMap<>(UtilityField.class);
        for (Map.Entry<String, String> setting : new TreeMap<>(settings).entrySet()) {
            String[] key = setting.getKey().split("\\.", 2);
            String value = setting.getValue().strip();
            if (key.length == 2 && PREFIXES.contains(key[0])) {
                if (key[0].equals("join")) {
                    join(setting.getKey(), value, joins, faults);
                } else {
                    column(setting.getKey(), key, value, columns, faults);
                }
            } else if (!setting.getKey().equals("from")) {
                faults.add(setting.getKey() + ": expected from, join.N, column.FIELD or sensitive.FIELD");
            }
        }
        if (columns.isEmpty()) {
            faults.add("expected at least one column");
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("The mapping cannot be used: " + String.join("; ", faults) + ".");
        }
        return new UtilityMapping(from, joins, columns);
    }

    private static void join(String key, String value, List<Join> joins, List<String> faults) {
        Matcher join = JOIN.matcher(value);
        if (join.matches()) {
            joins.add(new Join(join.group(1), join.group(2), join.group(3)));
        } else {
            faults.add(key + ": expected TABLE ON COLUMN = COLUMN");
        }
    }

    private static void column(
            String key, String[] parts, String value, Map<UtilityField, String> columns, List<String> faults) {
        UtilityField field;
        try {
            field = UtilityField.valueOf(parts[1].toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            faults.add(key + ": there is no such field");
            return;
        }
        boolean onPurpose = parts[0].equals("sensitive");
        if (field.isSensitive() != onPurpose) {
            faults.add(key + ": " + (onPurpose ? "the field is not sensitive; map it with column" : "the field is sensitive; map it with sensitive, if it is really wanted"));
        } else if (!COLUMN.matcher(value).matches()) {
            faults.add(key + ": expected the name of a column");
        } else {
            columns.put(field, value);
        }
    }

    String from() {
        return from;
    }

    List<Join> joins() {
        return joins;
    }

    /**
     * The fields that are mapped.
     *
     * @return unmodifiable, in the order of {@link UtilityField}
     */
    public List<UtilityField> fields() {
        return List.copyOf(columns.keySet());
    }

    String column(UtilityField field) {
        return columns.getOrDefault(field, "");
    }
}
