package dk.almendata.table;

import dk.almendata.table.PinFault.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A schema as a user states it: the columns of a table, those that every file must have, what a new column does, what makes a row the same
 * row, and how deliveries become current rows.
 *
 * <p>The types of a pinned table never change by themselves: a value that does not fit rejects its delivery. A column without a type
 * ({@link ColumnType#UNDETERMINED}, nothing but empty fields so far) still takes that of its first values. Immutable; may be shared between
 * threads.
 *
 * @param schema the table
 * @param drift what a column does that the table does not have
 * @param required the headings of columns that no file may lack; their values may be missing
 * @param key the headings whose values, together, no two rows of a file may share, and which every row must have; empty if the table has no
 *     key, and its rows are a multiset
 * @param merge how deliveries become current rows, empty for what {@link MergeMode} says of a table that nobody pinned
 */
public record SchemaPin(
        TableSchema schema, DriftPolicy drift, Set<String> required, List<String> key, Optional<MergeMode> merge) {

    /**
     * Copies the headings.
     *
     * @throws IllegalArgumentException if the schema has no column of a required heading or of the key, the key names one twice, or the
     *     mode needs a key and there is none
     */
    public SchemaPin {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(drift, "drift");
        required = Set.copyOf(required);
        key = List.copyOf(key);
        Objects.requireNonNull(merge, "merge");
        Set<String> named = new HashSet<>(required);
        named.addAll(key);
        for (String header : named) {
            if (schema.indexOf(header).isEmpty()) {
                throw new IllegalArgumentException("Table " + schema.table() + " has no column '" + header + "'");
            }
        }
        if (Set.copyOf(key).size() < key.size()) {
            throw new IllegalArgumentException("The key of table " + schema.table() + " names a column twice");
        }
        if (key.isEmpty() && merge.equals(Optional.of(MergeMode.UPSERT_BY_KEY))) {
            throw new IllegalArgumentException("Table " + schema.table() + " is merged by key and has none");
        }
    }

    /**
     * A schema without a key.
     *
     * @param schema the table
     * @param drift what a column does that the table does not have
     * @param required the headings of columns that no file may lack
     */
    public SchemaPin(TableSchema schema, DriftPolicy drift, Set<String> required) {
        this(schema, drift, required, List.of(), Optional.empty());
    }

    /**
     * A schema that states nothing beyond its columns.
     *
     * @param schema the table
     * @return additive, with no required column
     */
    public static SchemaPin of(TableSchema schema) {
        return new SchemaPin(schema, DriftPolicy.ADDITIVE, Set.of());
    }

    /**
     * The table's name.
     *
     * @return the name in the database
     */
    public String table() {
        return schema.table();
    }

    /**
     * How the headings of a file differ from this schema, as {@link TableSchema#drift} tells it, with what is pinned beside: a required
     * column that is missing, and in a frozen table one that is new, is an error; in an open table the new one is kept.
     *
     * @param file the file's name, for the place
     * @param headings the headings of the file, distinct
     * @return one finding for each column that differs
     */
    public List<Finding> drift(String file, List<String> headings) {
        return schema.drift(file, headings).stream().map(this::judged).toList();
    }

    private Finding judged(Finding finding) {
        boolean missing = finding.code() == FindingCode.COLUMN_MISSING
                && finding.place()
                        .column()
                        .filter(header -> required.contains(header) || key.contains(header))
                        .isPresent();
        boolean isNew = finding.code() == FindingCode.COLUMN_NEW;
        if (missing) {
            return Finding.of(FindingCode.COLUMN_PINNED, finding.place(), finding.detail());
        }
        if (isNew && drift != DriftPolicy.ADDITIVE) {
            FindingCode code = drift == DriftPolicy.FROZEN ? FindingCode.COLUMN_FROZEN : FindingCode.COLUMN_KEPT;
            return Finding.of(code, finding.place(), finding.detail());
        }
        return finding;
    }

    /**
     * This pin for a table that holds rows under another schema: stored columns keep their place and name in the database and take the
     * types stated here, others come last.
     *
     * @param stored the schema that rows are stored under
     * @return the pin to keep
     * @throws IllegalArgumentException if {@link #faults} finds any
     */
    public SchemaPin over(TableSchema stored) {
        if (!faults(stored).isEmpty()) {
            throw new IllegalArgumentException(faults(stored).get(0).message());
        }
        return new SchemaPin(stored.join(schema), drift, required, key, merge);
    }

    /**
     * Why this cannot be pinned to a table that holds rows.
     *
     * @param stored the schema that rows are stored under
     * @return every fault, one for each column at most; empty if nothing would be lost
     */
    public List<PinFault> faults(TableSchema stored) {
        List<PinFault> faults = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        for (Column column : stored.columns()) {
            Optional<PinFault> fault = fault(column);
            fault.ifPresent(found -> told.add(column.header()));
            fault.ifPresent(faults::add);
        }
        placed(Rule.LBF_COLUMN, stored.lbfHeader(), schema.lbfHeader(), told).ifPresent(faults::add);
        placed(Rule.PERIOD_COLUMN, stored.periodHeader(), schema.periodHeader(), told)
                .ifPresent(faults::add);
        return List.copyOf(faults);
    }

    private Optional<PinFault> fault(Column stored) {
        if (schema.indexOf(stored.header()).isEmpty()) {
            return Optional.of(fault(Optional.of(stored.header()), Rule.COLUMN_LOST, "found no such field"));
        }
        ColumnType wanted =
                schema.columns().get(schema.indexOf(stored.header()).getAsInt()).type();
        return stored.type().widensWithoutLossTo(wanted)
                ? Optional.empty()
                : Optional.of(fault(
                        Optional.of(stored.header()),
                        Rule.TYPE_LOSES,
                        "found " + wanted.toText() + " where " + stored.type().toText() + " is stored"));
    }

    private Optional<PinFault> placed(Rule rule, Optional<String> stored, Optional<String> wanted, Set<String> told) {
        Optional<String> column = wanted.or(() -> stored);
        boolean same = stored.equals(wanted) || stored.filter(told::contains).isPresent();
        return same
                ? Optional.empty()
                : Optional.of(fault(
                        column,
                        rule,
                        "found " + wanted.map(header -> "'" + header + "'").orElse("none") + " where "
                                + stored.map(header -> "'" + header + "'").orElse("none") + " placed them"));
    }

    private PinFault fault(Optional<String> column, Rule rule, String detail) {
        return new PinFault(schema.table(), column, rule, detail);
    }
}
