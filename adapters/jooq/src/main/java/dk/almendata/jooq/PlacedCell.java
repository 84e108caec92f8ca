package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.DELIVERY;

import dk.almendata.datapakke.DatapakkeName;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * A cell of a file that has rows.
 *
 * @param fileKey the file
 * @param cellId the cell
 * @param place where it is
 * @param rows how many rows it has
 * @param datapakke the datapakke of its delivery
 */
record PlacedCell(long fileKey, long cellId, CellPlace place, long rows, DatapakkeName datapakke) {

    /** The cells that meet a condition. */
    static List<PlacedCell> read(DSLContext sql, Condition cells) {
        return sql.select(
                        CELL.fileKey, CELL.cellId, CELL.organisation, CELL.cellMonth, CELL.rowCount, DELIVERY.datapakke)
                .from(CELL)
                .join(DELIVERY)
                .on(DELIVERY.deliveryKey.eq(CELL.deliveryKey))
                .where(cells)
                .fetch(row -> new PlacedCell(
                        row.get(CELL.fileKey),
                        row.get(CELL.cellId),
                        new CellPlace(row.get(CELL.organisation), row.get(CELL.cellMonth)),
                        row.get(CELL.rowCount),
                        DatapakkeName.of(row.get(DELIVERY.datapakke))));
    }
}
