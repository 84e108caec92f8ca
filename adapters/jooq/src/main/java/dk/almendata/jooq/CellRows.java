package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.OFFER;

import dk.almendata.delivery.CellRule.Offer;
import dk.almendata.sync.LoadOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

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
        List<Map<Field<?>, Object>> offers = new ArrayList<>();
        for (String organisation : organisations) {
            for (Offer offer : file.load().cells().offers()) {
                offers.add(values(file, organisation, offer));
            }
        }
        List<Map<Field<?>, Object>> cells = new ArrayList<>();
        for (int cell = 0; cell < file.places().size(); cell++) {
            cells.add(values(file, cell, organisations));
        }
        insert(OFFER, offers);
        insert(CELL, cells);
    }

    /** Ten years of fifty organisations are 6,000 cells, so they share one statement. All rows name the same fields in the same order. */
    private void insert(Table<Record> table, List<Map<Field<?>, Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Set<Field<?>> fields = rows.get(0).keySet();
        BatchBindStep batch = sql.batch(sql.insertInto(table, fields).values(Collections.nCopies(fields.size(), null)));
        for (Map<Field<?>, Object> row : rows) {
            batch = batch.bind(row.values().toArray());
        }
        batch.execute();
    }

    private Map<Field<?>, Object> values(FileRows file, String organisation, Offer offer) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(OFFER.fileKey, file.key());
        values.put(OFFER.deliveryKey, deliveryKey);
        values.put(OFFER.tableName, file.table());
        values.put(OFFER.organisation, organisation);
        values.put(OFFER.firstMonth, offer.first());
        values.put(OFFER.lastMonth, offer.last());
        return values;
    }

    private Map<Field<?>, Object> values(FileRows file, int cell, SortedSet<String> organisations) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(CELL.cellId, FileRows.cellId(file.key(), cell));
        values.put(CELL.fileKey, file.key());
        values.put(CELL.deliveryKey, deliveryKey);
        values.put(CELL.sourceId, order.source().text());
        values.put(CELL.deliveryId, order.delivery().id().value());
        values.put(CELL.tableName, file.table());
        values.put(CELL.entryName, file.load().entry().name());
        values.put(CELL.firstRowId, FileRows.firstRowId(file.key()));
        values.put(CELL.organisation, file.places().organisation(cell));
        values.put(CELL.cellMonth, file.places().month(cell));
        values.put(CELL.rowCount, file.places().rows(cell));
        values.put(CELL.isOffered, file.places().isOffered(cell, organisations));
        values.put(CELL.ruledSince, sequence);
        values.put(CELL.ruledUntil, Ruling.STILL);
        return values;
    }
}
