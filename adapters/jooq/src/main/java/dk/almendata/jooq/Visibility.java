package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.DELIVERY;
import static dk.almendata.jooq.SyncTables.EVENT;
import static dk.almendata.jooq.SyncTables.PAST;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.LoadMark;
import dk.almendata.sync.SourceId;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Which cells were current when, and which event made them so: for reading the one place that says it. */
final class Visibility {

    private final DSLContext sql;
    private final LoadMark newest;

    Visibility(DSLContext sql) {
        this.sql = sql;
        this.newest = new LoadMark(new Events(sql).newest());
    }

    LoadMark newest() {
        return newest;
    }

    /** The cells that were current after an event, the newest or an earlier one. Never null for any cell, so that it can be negated. */
    Condition at(LoadMark mark) {
        Field<Long> number = DSL.val(mark.number());
        return CELL.isCurrentAt(number)
                .or(DSL.exists(DSL.selectOne()
                        .from(PAST)
                        .where(PAST.cellId.eq(CELL.cellId))
                        .and(PAST.ruledSince.le(number))
                        .and(PAST.ruledUntil.gt(number))));
    }

    /** The event by which a cell that is current became so. */
    Field<Long> began() {
        return DSL.when(CELL.ruledAgain.le(newest.number()), CELL.ruledAgain).otherwise(CELL.ruledSince);
    }

    /** The event by which a cell that was current ceased to be. */
    Field<Long> ended() {
        return CELL.ruledUntil;
    }

    /** The mark of the load of a delivery; what was decided about it later does not count. */
    Optional<LoadMark> ofLoad(SourceId source, DeliveryId delivery) {
        return sql.select(DSL.max(EVENT.seq))
                .from(EVENT)
                .join(DELIVERY)
                .on(DELIVERY.deliveryKey.eq(EVENT.deliveryKey))
                .where(DELIVERY.sourceId.eq(source.text()))
                .and(DELIVERY.deliveryId.eq(delivery.value()))
                .and(EVENT.kind.eq(Events.Kind.LOADED.name()))
                .and(EVENT.seq.le(newest.number()))
                .fetchOptional(row -> row.value1())
                .map(LoadMark::new);
    }

    /** The deliveries of the events after a mark, each by the number of its event. */
    Map<Long, DeliveryId> causesSince(LoadMark mark) {
        return sql.select(EVENT.seq, DELIVERY.deliveryId)
                .from(EVENT)
                .join(DELIVERY)
                .on(DELIVERY.deliveryKey.eq(EVENT.deliveryKey))
                .where(EVENT.seq.gt(mark.number()))
                .and(EVENT.seq.le(newest.number()))
                .fetchMap(EVENT.seq, row -> DeliveryId.of(row.get(DELIVERY.deliveryId)));
    }
}
