package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.DELIVERY;
import static dk.almendata.jooq.SyncTables.OFFER;

import dk.almendata.delivery.CellRule.Offer;
import dk.almendata.delivery.Scope;
import dk.almendata.jooq.SyncTables.SyncCell;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.LoadOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;

/**
 * Works out which cells a file comes to rule and which cease to rule, as of one load.
 *
 * <p>Decision: of all loaded deliveries of a source that offer a cell the one with the highest id rules it. A delivery offers the months of
 * its rule for the organisations of its scope; where the scope is {@code all}, for the organisations seen in the file's rows, so that an
 * organisation which is absent under an empty filter is never deleted. A row that falls into a cell which its delivery does not offer (its
 * date lies outside the period) stays visible as long as no loaded delivery offers that cell, and among several such the highest id wins:
 * so it neither hides what somebody offered nor is it counted twice.
 *
 * <p>Nothing is visible until the ledger says that this load is loaded.
 */
final class Ruling {

    /** Stands for "still". */
    static final long STILL = Long.MAX_VALUE;

    private static final String NONE = "none";

    private final DSLContext sql;
    private final LoadOrder order;
    private final long deliveryKey;
    private final long sequence;

    Ruling(DSLContext sql, LoadOrder order, long deliveryKey, long sequence) {
        this.sql = sql;
        this.order = order;
        this.deliveryKey = deliveryKey;
        this.sequence = sequence;
    }

    void apply(FileRows file) {
        SortedSet<String> organisations = offered(file);
        List<Query> writes = new ArrayList<>();
        for (String organisation : organisations) {
            for (Offer offer : file.load().cells().offers()) {
                writes.add(sql.insertInto(OFFER)
                        .set(OFFER.fileKey, file.key())
                        .set(OFFER.deliveryKey, deliveryKey)
                        .set(OFFER.tableName, file.table())
                        .set(OFFER.organisation, organisation)
                        .set(OFFER.firstMonth, offer.first())
                        .set(OFFER.lastMonth, offer.last()));
            }
        }
        for (int cell = 0; cell < file.cells().size(); cell++) {
            writes.add(cellInsertion(file, cell, organisations));
        }
        sql.batch(writes).execute();
        endBlocked(file);
        endDisplaced(file);
    }

    private SortedSet<String> offered(FileRows file) {
        SortedSet<String> seen = file.cells().organisations();
        Scope scope = order.delivery().scope();
        if (file.load().schema().lbfColumn().isEmpty()) {
            return new TreeSet<>(List.of(NONE));
        }
        if (scope.isAll()) {
            return seen;
        }
        SortedSet<String> offered = new TreeSet<>(seen.tailSet(NONE));
        scope.organisations().forEach(number -> offered.add(number.toString()));
        return offered;
    }

    private Query cellInsertion(FileRows file, int cell, SortedSet<String> organisations) {
        String organisation = file.cells().organisation(cell);
        String month = file.cells().month(cell);
        boolean offered = organisations.contains(organisation)
                && file.load().cells().offers().stream()
                        .anyMatch(offer -> offer.first().compareTo(month) <= 0 && month.compareTo(offer.last()) <= 0);
        return sql.insertInto(CELL)
                .set(CELL.cellId, FileRows.cellId(file.key(), cell))
                .set(CELL.fileKey, file.key())
                .set(CELL.deliveryKey, deliveryKey)
                .set(CELL.sourceId, order.source().text())
                .set(CELL.deliveryId, order.delivery().id().value())
                .set(CELL.tableName, file.table())
                .set(CELL.entryName, file.load().entry().name())
                .set(CELL.firstRowId, FileRows.firstRowId(file.key()))
                .set(CELL.organisation, organisation)
                .set(CELL.cellMonth, month)
                .set(CELL.rowCount, file.cells().rows(cell))
                .set(CELL.isOffered, offered)
                .set(CELL.ruledSince, sequence)
                .set(CELL.ruledUntil, STILL);
    }

    /** New cells that a delivery with a higher id rules already: they never begin to rule. */
    private void endBlocked(FileRows file) {
        long id = order.delivery().id().value();
        SyncCell other = new SyncCell("other");
        Condition offeredElsewhere = DSL.exists(DSL.selectOne()
                .from(OFFER)
                .join(DELIVERY)
                .on(DELIVERY.deliveryKey.eq(OFFER.deliveryKey))
                .where(OFFER.tableName.eq(file.table()))
                .and(covers(CELL))
                .and(DELIVERY.sourceId.eq(order.source().text()))
                .and(DELIVERY.state.eq(DeliveryState.LOADED.name()))
                .and(DELIVERY.deliveryId.gt(id).or(CELL.isOffered.isFalse())));
        Condition higherStray = CELL.isOffered
                .isFalse()
                .and(DSL.exists(DSL.selectOne()
                        .from(other)
                        .where(samePlace(other, CELL))
                        .and(other.sourceId.eq(order.source().text()))
                        .and(other.ruledUntil.eq(STILL))
                        .and(other.isOffered.isFalse())
                        .and(other.deliveryId.gt(id))));
        sql.update(CELL)
                .set(CELL.ruledUntil, sequence)
                .where(CELL.fileKey.eq(file.key()))
                .and(offeredElsewhere.or(higherStray))
                .execute();
    }

    /** Cells of deliveries with a lower id that cease to rule. */
    private void endDisplaced(FileRows file) {
        long id = order.delivery().id().value();
        SyncCell own = new SyncCell("own");
        Condition offered = CELL.deliveryId
                .lt(id)
                .or(CELL.isOffered.isFalse())
                .and(DSL.exists(DSL.selectOne()
                        .from(OFFER)
                        .where(OFFER.fileKey.eq(file.key()))
                        .and(covers(CELL))));
        Condition stray = CELL.deliveryId
                .lt(id)
                .and(CELL.isOffered.isFalse())
                .and(DSL.exists(DSL.selectOne()
                        .from(own)
                        .where(own.fileKey.eq(file.key()))
                        .and(samePlace(own, CELL))));
        sql.update(CELL)
                .set(CELL.ruledUntil, sequence)
                .where(CELL.tableName.eq(file.table()))
                .and(CELL.sourceId.eq(order.source().text()))
                .and(CELL.ruledUntil.eq(STILL))
                .and(CELL.fileKey.ne(file.key()))
                .and(offered.or(stray))
                .execute();
    }

    private static Condition covers(SyncCell cell) {
        return OFFER.organisation.eq(cell.organisation).and(cell.cellMonth.between(OFFER.firstMonth, OFFER.lastMonth));
    }

    private static Condition samePlace(SyncCell one, SyncCell other) {
        return one.tableName
                .eq(other.tableName)
                .and(one.organisation.eq(other.organisation))
                .and(one.cellMonth.eq(other.cellMonth));
    }
}
