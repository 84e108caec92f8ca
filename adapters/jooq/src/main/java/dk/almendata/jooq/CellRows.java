package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.OFFER;

import dk.almendata.delivery.CellRule.Offer;
import dk.almendata.sync.LoadOrder;
import dk.almendata.sync.RowPlaces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Writes down the cells of a file's rows and what the file offers to rule ({@link dk.almendata.sync.RowPlaces}).
 */
final class CellRows {

    private final DSLContext sql;
    private final LoadOrder order;
    private final long deliveryKey;
    private final long sequence;

    CellRows(DSLContext sql, LoadOrder order, long deliveryKey, long sequence) {
        this.sql = sql;
        this.order = order;
        this.deliveryKey = deliveryKey;
        this.sequence = sequence;
    }

    void write(FileRows file) {
        SortedSet<String> organisations = file.places().offered(order.delivery().scope());
        writeOffers(file, organisations);
        writeCells(file, organisations);
    }

    private void writeOffers(FileRows file, SortedSet<String> organisations) {
        List<Offer> offers = file.load().cells().offers();
        int size = organisations.size() * offers.size();
        String[] names = new String[size];
        String[] first = new String[size];
        String[] last = new String[size];
        int i = 0;
        for (String organisation : organisations) {
            for (Offer offer : offers) {
                names[i] = organisation;
                first[i] = offer.first();
                last[i++] = offer.last();
            }
        }
        Map<Field<?>, Object> same = new LinkedHashMap<>();
        same.put(OFFER.fileKey, file.key());
        same.put(OFFER.deliveryKey, deliveryKey);
        same.put(OFFER.tableName, file.table());
        Map<Field<?>, Object[]> own = new LinkedHashMap<>();
        own.put(OFFER.organisation, names);
        own.put(OFFER.firstMonth, first);
        own.put(OFFER.lastMonth, last);
        insert(OFFER, same, own, size);
    }

    private void writeCells(FileRows file, SortedSet<String> organisations) {
        RowPlaces places = file.places();
        int size = places.size();
        Long[] ids = new Long[size];
        String[] names = new String[size];
        String[] months = new String[size];
        Long[] rows = new Long[size];
        Boolean[] offered = new Boolean[size];
        for (int cell = 0; cell < size; cell++) {
            ids[cell] = FileRows.cellId(file.key(), cell);
            names[cell] = places.organisation(cell);
            months[cell] = places.month(cell);
            rows[cell] = places.rows(cell);
            offered[cell] = places.isOffered(cell, organisations);
        }
        Map<Field<?>, Object> same = new LinkedHashMap<>();
        same.put(CELL.fileKey, file.key());
        same.put(CELL.deliveryKey, deliveryKey);
        same.put(CELL.sourceId, order.source().text());
        same.put(CELL.deliveryId, order.delivery().id().value());
        same.put(CELL.tableName, file.table());
        same.put(CELL.entryName, file.load().entry().name());
        same.put(CELL.firstRowId, FileRows.firstRowId(file.key()));
        same.put(CELL.ruledSince, sequence);
        same.put(CELL.ruledUntil, Ruling.STILL);
        Map<Field<?>, Object[]> own = new LinkedHashMap<>();
        own.put(CELL.cellId, ids);
        own.put(CELL.organisation, names);
        own.put(CELL.cellMonth, months);
        own.put(CELL.rowCount, rows);
        own.put(CELL.isOffered, offered);
        insert(CELL, same, own, size);
    }

    /**
     * Inserts rows in one statement, column by column: ten years of fifty organisations are 6,000 cells.
     *
     * @param same the columns that are equal in all rows
     * @param own each other column with its values, one for each row
     */
    private void insert(Table<Record> table, Map<Field<?>, Object> same, Map<Field<?>, Object[]> own, int rows) {
        if (rows == 0) {
            return;
        }
        List<Field<?>> fields = new ArrayList<>(own.keySet());
        fields.addAll(same.keySet());
        List<SelectField<?>> values = new ArrayList<>();
        own.keySet().forEach(field -> values.add(DSL.field(DSL.name(field.getName()), field.getDataType())));
        same.forEach((field, value) -> values.add(DSL.val(value, field.getDataType())));
        String marks =
                IntStream.range(0, own.size()).mapToObj(i -> "{" + i + "}").collect(Collectors.joining(", "));
        Table<?> lists = DSL.table(
                        "unnest(" + marks + ")",
                        own.values().stream().map(DSL::val).toArray(QueryPart[]::new))
                .as("lists", own.keySet().stream().map(Field::getName).toArray(String[]::new));
        sql.insertInto(table, fields).select(DSL.select(values).from(lists)).execute();
    }
}
