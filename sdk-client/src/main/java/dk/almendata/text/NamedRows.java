package dk.almendata.text;

import dk.almendata.sync.ArchiveEntry;
import dk.almendata.sync.DeliveryArchive;
import dk.almendata.table.Column;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingSink;
import dk.almendata.table.RowCursor;
import dk.almendata.table.Severity;
import dk.almendata.table.SqlNames;
import dk.almendata.table.TableSchema;
import dk.almendata.text.NamedColumn.Demand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads the rows of a person's CSV file by the headings of its columns, in the standard dialect ({@link CsvDialect#standard()}). Columns that
 * the form does not know are passed over with a note; every fault is told with its line and column.
 */
final class NamedRows {

    private NamedRows() {}

    /**
     * Reads a file.
     *
     * @throws dk.almendata.sync.SpoolException if the bytes cannot be read
     */
    static <T> CsvReading<T> read(
            String name, CsvFile.Source source, List<NamedColumn> columns, Function<NamedRow, T> form) {
        CsvFile file = CsvFile.of(name, "rows", CsvDialect.standard(), source);
        return read(name, file::header, file::open, columns, form);
    }

    /**
     * Reads the files of a delivery that have the columns which must be there, one after the other.
     *
     * @throws dk.almendata.sync.ArchiveRefusedException if the archive turns out to be damaged or hostile
     * @throws dk.almendata.sync.SpoolException if the bytes cannot be read
     */
    static <T> CsvReading<T> read(DeliveryArchive archive, List<NamedColumn> columns, Function<NamedRow, T> form) {
        List<String> demanded = columns.stream()
                .filter(column -> column.demand() != Demand.OPTIONAL)
                .map(NamedColumn::header)
                .toList();
        List<T> values = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        boolean found = false;
        for (ArchiveEntry entry : archive.entries()) {
            if (archive.header(entry, finding -> {}).containsAll(demanded)) {
                found = true;
                CsvReading<T> reading = read(
                        entry.name(),
                        sink -> archive.header(entry, sink),
                        (schema, sink) -> archive.open(entry, schema, sink),
                        columns,
                        form);
                values.addAll(reading.values());
                faults.addAll(reading.faults());
                notes.addAll(reading.notes());
            }
        }
        if (!found) {
            faults.add(
                    "expected a file with the columns " + String.join(", ", demanded) + " in the delivery, found none");
        }
        archive.verified();
        return new CsvReading<>(values, faults, notes);
    }

    private static <T> CsvReading<T> read(
            String name,
            Function<FindingSink, List<String>> header,
            BiFunction<TableSchema, FindingSink, RowCursor> rows,
            List<NamedColumn> columns,
            Function<NamedRow, T> form) {
        List<String> faults = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<String> headings = header.apply(finding -> take(finding, faults, notes));
        if (!faults.isEmpty()) {
            return new CsvReading<>(List.of(), faults, notes);
        }
        for (NamedColumn column : columns) {
            if (column.demand() != Demand.OPTIONAL && !headings.contains(column.header())) {
                faults.add(name + ": expected a column '" + column.header() + "', found none");
            }
        }
        List<String> unknown = headings.stream()
                .filter(heading ->
                        columns.stream().noneMatch(column -> column.header().equals(heading)))
                .toList();
        if (!unknown.isEmpty()) {
            notes.add(name + ": " + unknown.size() + (unknown.size() == 1 ? " column is" : " columns are")
                    + " not known here and passed over");
        }
        List<T> values = new ArrayList<>();
        if (faults.isEmpty()) {
            read(rows, name, columns, form, values, faults, notes);
        }
        return new CsvReading<>(values, faults, notes);
    }

    private static <T> void read(
            BiFunction<TableSchema, FindingSink, RowCursor> rows,
            String name,
            List<NamedColumn> columns,
            Function<NamedRow, T> form,
            List<T> values,
            List<String> faults,
            List<String> notes) {
        TableSchema schema = schema(columns);
        try (RowCursor cursor = rows.apply(schema, finding -> take(finding, faults, notes))) {
            NamedRow row = new NamedRow(cursor, schema);
            while (cursor.next()) {
                boolean whole = true;
                for (NamedColumn column : columns) {
                    if (column.demand() == Demand.FILLED && !row.has(column.header())) {
                        faults.add(name + ", line " + cursor.line() + ", column '" + column.header()
                                + "': expected a value, found nothing");
                        whole = false;
                    }
                }
                if (whole) {
                    try {
                        values.add(form.apply(row));
                    } catch (NamedRow.Fault fault) {
                        faults.add(fault.at(name, cursor.line()));
                    } catch (IllegalArgumentException contradiction) {
                        faults.add(name + ", line " + cursor.line() + ": " + contradiction.getMessage());
                    }
                }
            }
        }
    }

    private static TableSchema schema(List<NamedColumn> columns) {
        List<Column> named = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (NamedColumn column : columns) {
            String sqlName = SqlNames.columnOf(column.header(), taken);
            taken.add(sqlName);
            named.add(new Column(column.header(), sqlName, column.type()));
        }
        return new TableSchema("rows", named, Optional.empty(), Optional.empty());
    }

    private static void take(Finding finding, List<String> faults, List<String> notes) {
        (finding.severity() == Severity.ERROR ? faults : notes).add(KeptFile.told(finding));
    }
}
