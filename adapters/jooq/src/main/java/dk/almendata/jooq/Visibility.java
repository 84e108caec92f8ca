package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.DELIVERY;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.LoadMark;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Which cells were current when, and what made them so: for reading the one place that says it. The views say the same for SQL. */
final class Visibility {

    /** With {@link #ENDED} the loads by which a cell begins and ceases to be current. */
    static final Field<Long> BEGAN = CELL.ruledSince;

    static final Field<Long> ENDED = CELL.ruledUntil;

    private Visibility() {}

    /** The cells that were current after a load. Never null for any cell, so that it can be negated. */
    static Condition at(LoadMark mark) {
        return CELL.ruledSince.le(mark.number()).and(CELL.ruledUntil.gt(mark.number()));
    }

    static LoadMark newest(DSLContext sql) {
        return new LoadMark(Sweep.newestLoad(sql));
    }

    /** The deliveries loaded after a mark, each by the number of its load. */
    static Map<Long, DeliveryId> loadsSince(DSLContext sql, LoadMark mark) {
        return sql.select(DELIVERY.loadSeq, DELIVERY.deliveryId)
                .from(DELIVERY)
                .where(DELIVERY.loadSeq.gt(mark.number()))
                .fetchMap(DELIVERY.loadSeq, row -> DeliveryId.of(row.get(DELIVERY.deliveryId)));
    }
}
