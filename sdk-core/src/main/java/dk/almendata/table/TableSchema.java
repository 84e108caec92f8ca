package dk.almendata.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shape of a table: its columns, and which of them hold the LBF number and the date that decide where a row belongs.
 *
 * <p>The columns of the datapakker are not public, so a schema is read off what arrives ({@link #propose}), grows without loss
 * ({@link #join}) and can be pinned by a user. Immutable; may be shared between threads.
 *
 * @param table the table's name in the database
 * @param columns the columns in the order of the first file, headings distinct
 * @param lbfHeader the heading of the column whose LBF number says which organisation a row belongs to
 * @param periodHeader the heading of the date column that says which month a row of a full delivery belongs to
 */
public record TableSchema(
        String table, List<Column> columns, Optional<String> lbfHeader, Optional<String> periodHeader) {

    /** Copies the columns and checks that headings are distinct and the two named columns exist. */
    public TableSchema {
        Objects.requireNonNull(table, "table");
        columns = List.copyOf(columns);
        Set<String> headers = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!headers.add(column.header()) || !names.add(column.name())) {
                throw new IllegalArgumentException(
                        "Table " + table + " has the column '" + column.header() + "' twice");
            }
        }
        requireKnown(table, headers, lbfHeader);
        requireKnown(table, headers, periodHeader);
    }

    /**
     * The schema that a file suggests: names by {@link SqlNames}, what a heading stands for by {@link KnownColumns} (LBF numbers, the
     * period, account numbers as text), the other types as seen.
     *
     * @param table the table's name
     * @param headers the headings, distinct
     * @param seen the type seen in each column, in the order of the headings
     * @return the proposed schema
     */
    public static TableSchema propose(String table, List<String> headers, List<ColumnType> seen) {
        List<Column> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>(Provenance.NAMES);
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            String name = SqlNames.columnOf(header, taken);
            taken.add(name);
            ColumnType type = KnownColumns.type(header).orElse(seen.get(i));
            columns.add(new Column(header, name, type));
        }
        return new TableSchema(table, columns, KnownColumns.lbfHeader(columns), KnownColumns.periodHeader(columns));
    }

    /**
     * The position of a column.
     *
     * @param header the heading
     * @return the zero-based position, empty if the table has no such column
     */
    public OptionalInt indexOf(String header) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).header().equals(header)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * The position of the LBF column.
     *
     * @return the zero-based position, empty for a table without LBF numbers
     */
    public OptionalInt lbfColumn() {
        return lbfHeader.isPresent() ? indexOf(lbfHeader.get()) : OptionalInt.empty();
    }

    /**
     * The position of the period column.
     *
     * @return the zero-based position, empty for a table without one
     */
    public OptionalInt periodColumn() {
        return periodHeader.isPresent() ? indexOf(periodHeader.get()) : OptionalInt.empty();
    }

    /**
     * This schema widened by another: types are joined, columns that only the other has come last. The LBF and period columns stay as they
     * are here, also where there is none: rows that are stored keep the place they were given, and a table whose old and new rows were
     * placed by different rules would count both.
     *
     * @param other the schema of another file of the same table
     * @return the joined schema
     */
    public TableSchema join(TableSchema other) {
        Map<String, Column> theirs = new HashMap<>();
        other.columns.forEach(column -> theirs.put(column.header(), column));
        List<Column> joined = new ArrayList<>();
        Set<String> taken = new HashSet<>(Provenance.NAMES);
        for (Column mine : columns) {
            Column their = theirs.remove(mine.header());
            joined.add(their == null ? mine : mine.withType(mine.type().join(their.type())));
            taken.add(mine.name());
        }
        for (Column column : other.columns) {
            if (theirs.containsKey(column.header())) {
                String name = SqlNames.columnOf(column.header(), taken);
                taken.add(name);
                joined.add(new Column(column.header(), name, column.type()));
            }
        }
        return new TableSchema(table, joined, lbfHeader, periodHeader);
    }

    /**
     * This schema with the column for what it has no column for.
     *
     * @return the same if it has one
     */
    public TableSchema withExtra() {
        return join(propose(table, List.of(Column.EXTRA), List.of(ColumnType.TEXT)));
    }

    /**
     * How the headings of a file differ from this schema: columns that are missing, perhaps renamed, and columns that are new.
     *
     * <p>A missing column is an error if it says where rows belong, or if the file has new columns as well, because then it may have been
     * renamed (decision on schema drift). The order of the columns does not matter.
     *
     * @param file the file's name, for the place
     * @param headings the headings of the file, distinct
     * @return one finding for each column that differs; missing columns first
     */
    public List<Finding> drift(String file, List<String> headings) {
        List<String> added =
                headings.stream().filter(heading -> indexOf(heading).isEmpty()).toList();
        List<Finding> findings = new ArrayList<>();
        columns.stream()
                .map(Column::header)
                .filter(header -> !headings.contains(header) && !header.equals(Column.EXTRA))
                .forEach(header -> findings.add(missing(file, header, added)));
        added.forEach(heading -> findings.add(Finding.of(
                FindingCode.COLUMN_NEW,
                Place.ofFile(file).inColumn(heading),
                "found a column that table " + table + " does not have")));
        return findings;
    }

    private Finding missing(String file, String header, List<String> added) {
        boolean placesRows = lbfHeader.filter(header::equals).isPresent()
                || periodHeader.filter(header::equals).isPresent();
        FindingCode code = placesRows
                ? FindingCode.COLUMN_REQUIRED
                : added.isEmpty() ? FindingCode.COLUMN_MISSING : FindingCode.COLUMN_RENAMED;
        return Finding.of(
                code,
                Place.ofFile(file).inColumn(header),
                "found no such column, which table " + table + " has" + renamedTo(header, added));
    }

    private static String renamedTo(String header, List<String> added) {
        return added.stream()
                .filter(header::equalsIgnoreCase)
                .findFirst()
                .map(other -> "; it has '" + other + "', which differs in letter case only")
                .orElse(added.isEmpty() ? "" : "; it has new ones, so that it may have been renamed");
    }

    /**
     * The columns whose values would not survive a move to the wider schema.
     *
     * @param wider a schema made by {@link #join}
     * @return the columns of this schema that would change their kind, empty if nothing is lost
     */
    public List<Column> lossesTo(TableSchema wider) {
        Map<String, ColumnType> types = wider.columns.stream().collect(Collectors.toMap(Column::header, Column::type));
        return columns.stream()
                .filter(column ->
                        !column.type().widensWithoutLossTo(types.getOrDefault(column.header(), column.type())))
                .toList();
    }

    private static void requireKnown(String table, Set<String> headers, Optional<String> header) {
        if (header.isPresent() && !headers.contains(header.get())) {
            throw new IllegalArgumentException("Table " + table + " has no column '" + header.get() + "'");
        }
    }
}
