package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.DELIVERY;
import static dk.almendata.jooq.SyncTables.EVENT;
import static dk.almendata.jooq.SyncTables.PAST;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * What changes what is current: loads and decisions, numbered one after the other. An event prepares everything under its number, which
 * nobody sees, and takes effect with one row of the ledger: the number in {@code load_seq} of its delivery.
 */
final class Events {

    /** What an event does. */
    enum Kind {
        /** Rows came with a delivery. */
        LOADED,
        /** A delivery no longer counts; its rows are kept. */
        SET_ASIDE,
        /** A delivery that was set aside counts again. */
        RESTORED,
        /** What is current of a table was worked out anew; the delivery only carries the switch. */
        REBUILT
    }

    private final DSLContext sql;

    Events(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest event; what it and those before it made is visible. */
    long newest() {
        Long newest = sql.select(DSL.max(DELIVERY.loadSeq)).from(DELIVERY).fetchOne(0, Long.class);
        return newest == null ? 0 : newest;
    }

    /**
     * Writes an event down under the number after the newest, before it takes effect. Events come one after the other: whoever begins one
     * holds the lock on the ruling.
     */
    long begin(long deliveryKey, Kind kind, Instant at) {
        tidy();
        long sequence = newest() + 1;
        sql.insertInto(EVENT)
                .set(EVENT.seq, sequence)
                .set(EVENT.deliveryKey, deliveryKey)
                .set(EVENT.kind, kind.name())
                .set(EVENT.happenedAt, at)
                .execute();
        return sequence;
    }

    /**
     * Takes back what an event prepared that never took effect, and moves the times of cells that rule again into place. Nothing that can be
     * seen changes, so it may be cut short anywhere and done again.
     */
    void tidy() {
        long newest = newest();
        sql.deleteFrom(EVENT).where(EVENT.seq.gt(newest)).execute();
        sql.update(CELL)
                .set(CELL.ruledUntil, Ruling.STILL)
                .where(CELL.ruledUntil.lt(Ruling.STILL))
                .and(CELL.ruledUntil.gt(newest))
                .execute();
        sql.update(CELL)
                .set(CELL.ruledAgain, Ruling.STILL)
                .where(CELL.ruledAgain.lt(Ruling.STILL))
                .and(CELL.ruledAgain.gt(newest))
                .execute();
        Condition again = CELL.ruledAgain.lt(Ruling.STILL);
        sql.insertInto(PAST, PAST.cellId, PAST.ruledSince, PAST.ruledUntil)
                .select(DSL.select(CELL.cellId, CELL.ruledSince, CELL.ruledUntil)
                        .from(CELL)
                        .where(again)
                        .and(CELL.ruledSince.lt(CELL.ruledUntil))
                        .andNotExists(DSL.selectOne()
                                .from(PAST)
                                .where(PAST.cellId.eq(CELL.cellId))
                                .and(PAST.ruledSince.eq(CELL.ruledSince))))
                .execute();
        sql.update(CELL)
                .set(CELL.ruledSince, CELL.ruledAgain)
                .set(CELL.ruledUntil, Ruling.STILL)
                .set(CELL.ruledAgain, Ruling.STILL)
                .where(again)
                .execute();
    }
}
