package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.FILE;

import dk.almendata.delivery.Scope;
import dk.almendata.jooq.SyncTables.SyncCell;
import dk.almendata.jooq.SyncTables.SyncDelivery;
import dk.almendata.jooq.SyncTables.SyncOffer;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.RowPlaces;
import dk.almendata.sync.SourceId;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Works out which cells rule once an event has taken effect: a pure function of the deliveries that are accepted then, whatever came first.
 *
 * <p>Decision: of all accepted deliveries of a source that offer a cell the one with the highest id rules it. It always offers to rule the
 * rows without an LBF number as well, because a number may be filled in later; of another scope's such rows only an empty filter knows that
 * they are its own. A row that falls into a cell which its delivery does not offer (its date lies outside the period) stays visible as long
 * as no accepted delivery offers that cell, and among several such the highest id wins: so it neither hides what somebody offered nor is it
 * counted twice. When the same package, filter and period is delivered again, the stray rows of the earlier delivery go with it.
 *
 * <p>Only cells that the event's delivery has anything to do with are looked at: those it offers, those its rows lie in, and those of
 * deliveries of the same package, filter and period.
 *
 * <p>In a table that keeps its rows ({@link dk.almendata.table.MergeMode#keepsRows}) no delivery rules over another, but for the one that
 * stands for an earlier one of the same package, filter and period.
 */
final class Ruling {

    /** Stands for "still", and for "never". */
    static final long STILL = Long.MAX_VALUE;

    private final DSLContext sql;
    private final SourceId source;
    private final OptionalLong event;
    private final boolean accepted;
    private final long sequence;

    /**
     * The ruling after an event.
     *
     * @param deliveryKey the delivery of the event
     * @param accepted whether that delivery counts once the event has taken effect
     * @param sequence the number of the event
     */
    Ruling(DSLContext sql, SourceId source, long deliveryKey, boolean accepted, long sequence) {
        this(sql, source, OptionalLong.of(deliveryKey), accepted, sequence);
    }

    private Ruling(DSLContext sql, SourceId source, OptionalLong event, boolean accepted, long sequence) {
        this.sql = sql;
        this.source = source;
        this.event = event;
        this.accepted = accepted;
        this.sequence = sequence;
    }

    /** The ruling of all cells anew, whatever happened before. */
    static Ruling ofAll(DSLContext sql, SourceId source, long sequence) {
        return new Ruling(sql, source, OptionalLong.empty(), true, sequence);
    }

    /** Cells of a table that cease to rule, or whose rows came with this event and never begin to. */
    void end(Merging table) {
        sql.update(CELL)
                .set(CELL.ruledUntil, sequence)
                .where(touched(table))
                .and(CELL.ruledUntil.eq(STILL))
                .andNot(rules(table))
                .execute();
    }

    /** Cells of a table that ruled before, or never did, and do from now on. */
    void reopen(Merging table) {
        sql.update(CELL)
                .set(CELL.ruledAgain, sequence)
                .where(touched(table))
                .and(CELL.ruledUntil.lt(sequence))
                .and(rules(table))
                .execute();
    }

    private Condition touched(Merging merging) {
        Condition ofTable = CELL.tableName.eq(merging.table()).and(CELL.sourceId.eq(source.text()));
        return event.isEmpty() ? ofTable : ofTable.and(touched(merging, event.getAsLong()));
    }

    private static Condition touched(Merging merging, long deliveryKey) {
        String table = merging.table();
        SyncOffer offer = new SyncOffer("offered");
        SyncCell own = new SyncCell("own_cell");
        SyncDelivery here = new SyncDelivery("here");
        SyncDelivery alike = new SyncDelivery("alike");
        Condition stays = merging.keepsRows() ? DSL.trueCondition() : CELL.isOffered.isFalse();
        return DSL.exists(DSL.selectOne()
                        .from(offer)
                        .where(offer.deliveryKey.eq(deliveryKey))
                        .and(offer.tableName.eq(table))
                        .and(covers(offer, CELL)))
                .or(DSL.exists(DSL.selectOne()
                        .from(own)
                        .where(own.deliveryKey.eq(deliveryKey))
                        .and(samePlace(own, CELL))))
                .or(stays.and(CELL.deliveryKey.in(DSL.select(alike.deliveryKey)
                        .from(alike)
                        .join(here)
                        .on(sameLabel(here, alike))
                        .where(here.deliveryKey.eq(deliveryKey)))));
    }

    private Condition rules(Merging merging) {
        String table = merging.table();
        if (merging.keepsRows()) {
            return CELL.deliveryKey.in(accepted()).andNot(isDeliveredAgain(table));
        }
        return CELL.deliveryKey
                .in(accepted())
                .andNot(isOfferedByAnother(table, merging.hasLbfColumn()))
                .and(CELL.isOffered
                        .isTrue()
                        .or(DSL.noCondition().andNot(isStrayBelowAnother()).andNot(isDeliveredAgain(table))));
    }

    private Condition isOfferedByAnother(String table, boolean hasLbfColumn) {
        SyncOffer offer = new SyncOffer("other_offer");
        SyncDelivery by = new SyncDelivery("offering");
        return DSL.exists(DSL.selectOne()
                .from(offer)
                .join(by)
                .on(by.deliveryKey.eq(offer.deliveryKey))
                .where(offer.tableName.eq(table))
                .and(covers(offer, CELL))
                .and(by.sourceId.eq(source.text()))
                .and(by.deliveryKey.ne(CELL.deliveryKey))
                .and(by.deliveryId.gt(CELL.deliveryId).or(CELL.isOffered.isFalse()))
                .and(isAccepted(by))
                .and(hasLbfColumn ? knowsItsOwn(by) : DSL.trueCondition()));
    }

    /** Rows without an LBF number are another delivery's own, unless the scopes say that they cannot be others'. */
    private static Condition knowsItsOwn(SyncDelivery by) {
        SyncDelivery cells = new SyncDelivery("cells_delivery");
        return CELL.organisation
                .ne(RowPlaces.NONE)
                .or(by.scope.eq(Scope.all().toString()))
                .or(by.scope.eq(
                        DSL.field(DSL.select(cells.scope).from(cells).where(cells.deliveryKey.eq(CELL.deliveryKey)))));
    }

    private Condition isStrayBelowAnother() {
        SyncCell other = new SyncCell("other_cell");
        return DSL.exists(DSL.selectOne()
                .from(other)
                .where(samePlace(other, CELL))
                .and(other.sourceId.eq(source.text()))
                .and(other.isOffered.isFalse())
                .and(other.deliveryId.gt(CELL.deliveryId))
                .and(other.deliveryKey.in(accepted())));
    }

    private Condition isDeliveredAgain(String table) {
        SyncDelivery cells = new SyncDelivery("cells_delivery");
        SyncDelivery by = new SyncDelivery("again");
        return DSL.exists(DSL.selectOne()
                .from(by)
                .join(FILE)
                .on(FILE.deliveryKey.eq(by.deliveryKey))
                .join(cells)
                .on(sameLabel(cells, by))
                .where(cells.deliveryKey.eq(CELL.deliveryKey))
                .and(FILE.tableName.eq(table))
                .and(by.deliveryId.gt(CELL.deliveryId))
                .and(isAccepted(by)));
    }

    private Select<Record1<Long>> accepted() {
        SyncDelivery some = new SyncDelivery("any_delivery");
        return DSL.select(some.deliveryKey).from(some).where(isAccepted(some));
    }

    /** Accepted once the event has taken effect. */
    private Condition isAccepted(SyncDelivery some) {
        Condition loaded = some.state.eq(DeliveryState.LOADED.name());
        if (event.isEmpty()) {
            return loaded;
        }
        Condition ours = some.deliveryKey.eq(event.getAsLong());
        return accepted ? loaded.or(ours) : loaded.andNot(ours);
    }

    /** Deliveries of the same package, filter and period: of these a later one stands for an earlier one, stray rows included. */
    static Condition sameLabel(SyncDelivery one, SyncDelivery other) {
        return one.sourceId
                .eq(other.sourceId)
                .and(one.datapakke.eq(other.datapakke))
                .and(one.scope.eq(other.scope))
                .and(one.periodStart.isNotDistinctFrom(other.periodStart))
                .and(one.periodEnd.isNotDistinctFrom(other.periodEnd));
    }

    private static Condition covers(SyncOffer offer, SyncCell cell) {
        return offer.organisation.eq(cell.organisation).and(cell.cellMonth.between(offer.firstMonth, offer.lastMonth));
    }

    private static Condition samePlace(SyncCell one, SyncCell other) {
        return one.tableName
                .eq(other.tableName)
                .and(one.organisation.eq(other.organisation))
                .and(one.cellMonth.eq(other.cellMonth));
    }
}
