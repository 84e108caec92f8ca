package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.RowOrigin;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.StoredRow;
import dk.almendata.table.Column;
import dk.almendata.table.TableSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * The rows of some cells of one table, file by file in the order of where they came from.
 *
 * <p>Rows are read a page at a time along the primary key. A cursor over the view would say the same in one statement, but H2 holds the whole
 * of an answer before it gives the first row, and an order by where rows came from would have to be sorted.
 */
final class RowsByOrigin {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final int HASHES_AT_ONCE = 20_000;

    private final DSLContext sql;
    private final Table<Record> table;
    private final List<Field<?>> columns = new ArrayList<>();
    private final Map<Long, FileCells> files = new LinkedHashMap<>();
    private final LongPredicate chosen;
    private long rowCount;

    /** The cells of one file, each with the load that is told of its rows. */
    private record FileCells(
            SourceId source, DeliveryId delivery, String file, long firstRowId, Map<Long, Long> cells) {

        StoredRow row(Record record, List<Field<?>> columns, long rowId) {
            List<@Nullable String> values = new ArrayList<>(columns.size());
            columns.forEach(column -> values.add(text(record.get(column))));
            return StoredRow.of(values, new RowOrigin(source, delivery, file, rowId - firstRowId + 1));
        }
    }

    /** Takes the hash of a row and the cell it is in. */
    @FunctionalInterface
    interface HashSink {
        void accept(long rowId, long cellId, long hash);
    }

    /** Takes a row, its id, and the load that is told of it. */
    @FunctionalInterface
    interface RowSink {
        void accept(StoredRow row, long rowId, long load);
    }

    /** Says of a cell by its organisation and month whether its rows are meant. */
    @FunctionalInterface
    interface CellChoice {
        boolean test(String organisation, String month);
    }

    RowsByOrigin(DSLContext sql, TableSchema schema, Condition cells, CellChoice choice, Field<Long> load) {
        this(sql, schema, cells, choice, load, rowId -> true);
    }

    /** The rows of some cells that are chosen by their ids besides. */
    RowsByOrigin(
            DSLContext sql,
            TableSchema schema,
            Condition cells,
            CellChoice choice,
            Field<Long> load,
            LongPredicate chosen) {
        this.sql = sql;
        this.chosen = chosen;
        this.table = Names.rows(schema.table());
        for (Column column : schema.columns()) {
            columns.add(Names.column(table, column.name(), Shape.typeOf(column.type())));
        }
        sql.select(
                        CELL.fileKey,
                        CELL.cellId,
                        CELL.sourceId,
                        CELL.deliveryId,
                        CELL.entryName,
                        CELL.firstRowId,
                        CELL.organisation,
                        CELL.cellMonth,
                        CELL.rowCount,
                        load)
                .from(CELL)
                .where(CELL.tableName.eq(schema.table()))
                .and(cells)
                .and(CELL.rowCount.gt(0L))
                .fetch()
                .sortAsc(RowsByOrigin::byOrigin)
                .forEach(row -> {
                    if (choice.test(row.get(CELL.organisation), row.get(CELL.cellMonth))) {
                        rowCount += row.get(CELL.rowCount);
                        files.computeIfAbsent(row.get(CELL.fileKey), key -> file(row))
                                .cells()
                                .put(row.get(CELL.cellId), row.get(load));
                    }
                });
    }

    /** In Java, because the database may sort text as Danish does. */
    private static int byOrigin(Record one, Record other) {
        int bySource = one.get(CELL.sourceId).compareTo(other.get(CELL.sourceId));
        int byDelivery = Long.compare(one.get(CELL.deliveryId), other.get(CELL.deliveryId));
        int byFile = one.get(CELL.entryName).compareTo(other.get(CELL.entryName));
        return bySource != 0 ? bySource : byDelivery != 0 ? byDelivery : byFile;
    }

    private static FileCells file(Record row) {
        return new FileCells(
                new SourceId(row.get(CELL.sourceId)),
                DeliveryId.of(row.get(CELL.deliveryId)),
                row.get(CELL.entryName),
                row.get(CELL.firstRowId),
                new HashMap<>());
    }

    /** How many rows the cells hold, chosen or not. */
    long rowCount() {
        return rowCount;
    }

    /** Reads every row. */
    void rows(RowSink sink) {
        List<Field<?>> fields = keysAnd(columns);
        files.forEach((key, file) -> pages(key, fields, ROWS_AT_ONCE, record -> {
            Long load = file.cells().get(record.get(Names.cellId(table)));
            long rowId = record.get(Names.rowId(table));
            if (load != null && chosen.test(rowId)) {
                sink.accept(file.row(record, columns, rowId), rowId, load);
            }
        }));
    }

    /** Reads the hash of every row. */
    void hashes(HashSink sink) {
        List<Field<?>> fields = keysAnd(List.of(Names.rowHash(table)));
        files.forEach((key, file) -> pages(key, fields, HASHES_AT_ONCE, record -> {
            long cellId = record.get(Names.cellId(table));
            long rowId = record.get(Names.rowId(table));
            if (chosen.test(rowId) && file.cells().containsKey(cellId)) {
                sink.accept(rowId, cellId, record.get(Names.rowHash(table)));
            }
        }));
    }

    /** Reads some rows, in the order in which they are named. */
    void rows(List<Long> rowIds, RowSink sink) {
        Field<Long> rowId = Names.rowId(table);
        Map<Long, Record> found = new HashMap<>();
        sql.select(keysAnd(columns))
                .from(table)
                .where(rowId.in(rowIds))
                .forEach(record -> found.put(record.get(rowId), record));
        for (long id : rowIds) {
            Record record = Objects.requireNonNull(found.get(id), "row");
            FileCells file = fileOf(id);
            long load = Objects.requireNonNull(file.cells().get(record.get(Names.cellId(table))), "load");
            sink.accept(file.row(record, columns, id), id, load);
        }
    }

    private FileCells fileOf(long rowId) {
        FileCells file = files.get(rowId / FileRows.RECORDS_PER_FILE);
        if (file == null) {
            throw new IllegalArgumentException("Row " + rowId + " is of none of the files read");
        }
        return file;
    }

    private List<Field<?>> keysAnd(List<Field<?>> others) {
        List<Field<?>> fields = new ArrayList<>(List.of(Names.rowId(table), Names.cellId(table)));
        fields.addAll(others);
        return fields;
    }

    private void pages(long fileKey, List<Field<?>> fields, int atOnce, Consumer<Record> sink) {
        Field<Long> rowId = Names.rowId(table);
        long end = FileRows.lastRowId(fileKey);
        long from = FileRows.firstRowId(fileKey);
        int read = atOnce;
        while (read == atOnce) {
            List<Record> page = sql.select(fields)
                    .from(table)
                    .where(rowId.between(from, end))
                    .orderBy(rowId)
                    .limit(atOnce)
                    .fetch();
            page.forEach(sink);
            read = page.size();
            from = read == 0 ? end : page.get(read - 1).get(rowId) + 1;
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
}
