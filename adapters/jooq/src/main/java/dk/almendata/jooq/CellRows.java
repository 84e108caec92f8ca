package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.OFFER;

import dk.almendata.delivery.CellRule.Offer;
import dk.almendata.sync.LoadOrder;
import dk.almendata.sync.RowPlaces;
import java.util.List;
import java.util.SortedSet;
import org.jooq.DSLContext;

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
        ColumnInsert.into(sql, OFFER)
                .same(OFFER.fileKey, file.key())
                .same(OFFER.deliveryKey, deliveryKey)
                .same(OFFER.tableName, file.table())
                .own(OFFER.organisation, names)
                .own(OFFER.firstMonth, first)
                .own(OFFER.lastMonth, last)
                .execute();
    }

    /** Ten years of fifty organisations are 6,000 cells. */
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
        ColumnInsert.into(sql, CELL)
                .same(CELL.fileKey, file.key())
                .same(CELL.deliveryKey, deliveryKey)
                .same(CELL.sourceId, order.source().text())
                .same(CELL.deliveryId, order.delivery().id().value())
                .same(CELL.tableName, file.table())
                .same(CELL.entryName, file.load().entry().name())
                .same(CELL.firstRowId, FileRows.firstRowId(file.key()))
                .same(CELL.ruledSince, sequence)
                .same(CELL.ruledUntil, Ruling.STILL)
                .own(CELL.cellId, ids)
                .own(CELL.organisation, names)
                .own(CELL.cellMonth, months)
                .own(CELL.rowCount, rows)
                .own(CELL.isOffered, offered)
                .execute();
    }
}
