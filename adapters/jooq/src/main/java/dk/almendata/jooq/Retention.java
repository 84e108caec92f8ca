package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.DELIVERY;
import static dk.almendata.jooq.SyncTables.PRUNED;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.jooq.SyncTables.SyncDelivery;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.SourceId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * Lets go of the rows of deliveries that were run again. It takes effect with the ledger, which then knows them as never loaded; their rows go
 * by the {@link Sweep}, as those of a load that did not finish do.
 */
final class Retention {

    private final DSLContext sql;
    private final SourceId source;

    Retention(DSLContext sql, SourceId source) {
        this.sql = sql;
        this.source = source;
    }

    List<DeliveryId> prune(int keep) {
        List<? extends Record> goners = sql.select(DELIVERY.deliveryKey, DELIVERY.deliveryId)
                .from(DELIVERY)
                .where(isRunAgain(keep))
                .orderBy(DELIVERY.deliveryId)
                .fetch();
        List<Long> keys =
                goners.stream().map(row -> row.get(DELIVERY.deliveryKey)).toList();
        if (!keys.isEmpty()) {
            forgetThePast(keys);
            sql.update(DELIVERY)
                    .set(DELIVERY.state, DeliveryState.PRUNED.name())
                    .setNull(DELIVERY.loadSeq)
                    .setNull(DELIVERY.loadedAt)
                    .setNull(DELIVERY.contentSha256)
                    .set(DELIVERY.rowCount, 0L)
                    .set(DELIVERY.message, "Run again since; its rows were removed.")
                    .where(DELIVERY.deliveryKey.in(keys))
                    .execute();
        }
        return goners.stream()
                .map(row -> DeliveryId.of(row.get(DELIVERY.deliveryId)))
                .toList();
    }

    /** The delivery of the newest event stays, because that event is what everybody reads by. */
    private Condition isRunAgain(int keep) {
        long newest = new Events(sql).newest();
        SyncDelivery later = new SyncDelivery("later");
        Field<Integer> laterRuns = DSL.field(DSL.selectCount()
                .from(later)
                .where(Ruling.sameLabel(DELIVERY, later))
                .and(later.deliveryId.gt(DELIVERY.deliveryId))
                .and(later.state.eq(DeliveryState.LOADED.name())));
        return DELIVERY.sourceId
                .eq(source.text())
                .and(DELIVERY.state.eq(DeliveryState.LOADED.name()))
                .and(DELIVERY.loadSeq.lt(newest))
                .and(laterRuns.gt(keep))
                .andNotExists(DSL.selectOne()
                        .from(CELL)
                        .where(CELL.deliveryKey.eq(DELIVERY.deliveryKey))
                        .and(CELL.rowCount.gt(0L))
                        .and(CELL.isCurrentAt(DSL.val(newest))));
    }

    private void forgetThePast(List<Long> keys) {
        sql.select(CELL.tableName, DSL.max(CELL.ruledUntil))
                .from(CELL)
                .where(CELL.deliveryKey.in(keys))
                .and(CELL.rowCount.gt(0L))
                .and(CELL.ruledUntil.lt(Ruling.STILL))
                .groupBy(CELL.tableName)
                .forEach(row -> forgetThePast(sql, row.value1(), row.value2()));
    }

    /** Whoever asks for the changes of a table since an event before this one must hear that they can no longer be told. */
    static void forgetThePast(DSLContext sql, String table, long until) {
        Long before = sql.select(PRUNED.untilSeq)
                .from(PRUNED)
                .where(PRUNED.tableName.eq(table))
                .fetchOne(PRUNED.untilSeq);
        sql.deleteFrom(PRUNED).where(PRUNED.tableName.eq(table)).execute();
        sql.insertInto(PRUNED)
                .set(PRUNED.tableName, table)
                .set(PRUNED.untilSeq, before == null ? until : Math.max(before, until))
                .execute();
    }
}
