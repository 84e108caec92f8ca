package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.DELIVERY;
import static dk.almendata.jooq.SyncTables.FILE;
import static dk.almendata.jooq.SyncTables.OFFER;

import dk.almendata.delivery.CellRule.Offer;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.Scope;
import dk.almendata.jooq.SyncTables.SyncCell;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.LoadOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Works out which cells a file comes to rule and which cease to rule, as of one load.
 *
 * <p>Decision: of all loaded deliveries of a source that offer a cell the one with the highest id rules it. A delivery offers the months of
 * its rule for the organisations of its scope; where the scope is {@code all}, for the organisations seen in the file's rows, so that an
 * organisation which is absent under an empty filter is never deleted. It always offers to rule the rows without an LBF number as well,
 * because a number may be filled in later; of another scope's such rows only an empty filter knows that they are its own. A row that falls into a cell which its delivery does not offer (its
 * date lies outside the period) stays visible as long as no loaded delivery offers that cell, and among several such the highest id wins:
 * so it neither hides what somebody offered nor is it counted twice. When the same package, filter and period is delivered again, the stray rows of
 * the earlier delivery go with it.
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
        List<Map<Field<?>, Object>> offers = new ArrayList<>();
        for (String organisation : organisations) {
            for (Offer offer : file.load().cells().offers()) {
                offers.add(values(file, organisation, offer));
            }
        }
        List<Map<Field<?>, Object>> cells = new ArrayList<>();
        for (int cell = 0; cell < file.cells().size(); cell++) {
            cells.add(values(file, cell, organisations));
        }
        insert(OFFER, offers);
        insert(CELL, cells);
        endBlocked(file);
        endDisplaced(file);
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

    private SortedSet<String> offered(FileRows file) {
        SortedSet<String> seen = file.cells().organisations();
        Scope scope = order.delivery().scope();
        if (file.load().schema().lbfColumn().isEmpty()) {
            return new TreeSet<>(List.of(NONE));
        }
        if (scope.isAll()) {
            seen.add(NONE);
            return seen;
        }
        SortedSet<String> offered = new TreeSet<>(List.of(NONE));
        scope.organisations().forEach(number -> offered.add(number.toString()));
        return offered;
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
        String organisation = file.cells().organisation(cell);
        String month = file.cells().month(cell);
        boolean offered = organisations.contains(organisation)
                && file.load().cells().offers().stream()
                        .anyMatch(offer -> offer.first().compareTo(month) <= 0 && month.compareTo(offer.last()) <= 0);
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(CELL.cellId, FileRows.cellId(file.key(), cell));
        values.put(CELL.fileKey, file.key());
        values.put(CELL.deliveryKey, deliveryKey);
        values.put(CELL.sourceId, order.source().text());
        values.put(CELL.deliveryId, order.delivery().id().value());
        values.put(CELL.tableName, file.table());
        values.put(CELL.entryName, file.load().entry().name());
        values.put(CELL.firstRowId, FileRows.firstRowId(file.key()));
        values.put(CELL.organisation, organisation);
        values.put(CELL.cellMonth, month);
        values.put(CELL.rowCount, file.cells().rows(cell));
        values.put(CELL.isOffered, offered);
        values.put(CELL.ruledSince, sequence);
        values.put(CELL.ruledUntil, STILL);
        return values;
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
                .and(knowsItsOwn(file, DELIVERY.scope.in(Scope.all().toString(), scope())))
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
        Condition succeeded = CELL.isOffered
                .isFalse()
                .and(DSL.exists(DSL.selectOne()
                        .from(FILE)
                        .join(DELIVERY)
                        .on(DELIVERY.deliveryKey.eq(FILE.deliveryKey))
                        .where(FILE.tableName.eq(file.table()))
                        .and(DELIVERY.state.eq(DeliveryState.LOADED.name()))
                        .and(DELIVERY.deliveryId.gt(id))
                        .and(sameLabel())));
        sql.update(CELL)
                .set(CELL.ruledUntil, sequence)
                .where(CELL.fileKey.eq(file.key()))
                .and(offeredElsewhere.or(higherStray).or(succeeded))
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
                        .and(covers(CELL))))
                .and(knowsItsOwn(file, ofAnEqualOrNarrowerScope()));
        Condition stray = CELL.deliveryId
                .lt(id)
                .and(CELL.isOffered.isFalse())
                .and(DSL.exists(DSL.selectOne()
                        .from(own)
                        .where(own.fileKey.eq(file.key()))
                        .and(samePlace(own, CELL))));
        Condition successor = CELL.deliveryId
                .lt(id)
                .and(CELL.isOffered.isFalse())
                .and(CELL.deliveryKey.in(
                        DSL.select(DELIVERY.deliveryKey).from(DELIVERY).where(sameLabel())));
        sql.update(CELL)
                .set(CELL.ruledUntil, sequence)
                .where(CELL.tableName.eq(file.table()))
                .and(CELL.sourceId.eq(order.source().text()))
                .and(CELL.ruledUntil.eq(STILL))
                .and(CELL.fileKey.ne(file.key()))
                .and(offered.or(stray).or(successor))
                .execute();
    }

    /** Rows without an LBF number are another delivery's own, unless the scopes say that they cannot be others'. */
    private static Condition knowsItsOwn(FileRows file, Condition scopes) {
        return file.load().schema().lbfColumn().isEmpty()
                ? DSL.trueCondition()
                : CELL.organisation.ne(NONE).or(scopes);
    }

    private Condition ofAnEqualOrNarrowerScope() {
        return order.delivery().scope().isAll()
                ? DSL.trueCondition()
                : CELL.deliveryKey.in(DSL.select(DELIVERY.deliveryKey)
                        .from(DELIVERY)
                        .where(DELIVERY.sourceId.eq(order.source().text()))
                        .and(DELIVERY.scope.eq(scope())));
    }

    private String scope() {
        return order.delivery().scope().toString();
    }

    /** Deliveries of the same package, filter and period: of these a later one stands for an earlier one, stray rows included. */
    private Condition sameLabel() {
        Delivery delivery = order.delivery();
        return DELIVERY.sourceId
                .eq(order.source().text())
                .and(DELIVERY.datapakke.eq(delivery.datapakke().text()))
                .and(DELIVERY.scope.eq(scope()))
                .and(sameDay(DELIVERY.periodStart, delivery.period().start()))
                .and(sameDay(DELIVERY.periodEnd, delivery.period().end()));
    }

    private static Condition sameDay(Field<LocalDate> field, Optional<LocalDate> day) {
        return day.map(field::eq).orElseGet(field::isNull);
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
