package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.DELIVERY;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.Scope;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.sync.LoadOrder;
import dk.almendata.sync.RowPlaces;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Organisations with current rows that a delivery holds no row of: because it has no filter and they are not in it, or because an older delivery of
 * the same datapakke and period had them in its filter and this one has not. Decision: they are told with the delivery that had them last, never
 * deleted, because neither says that the rows are wrong.
 */
final class Absences {

    private static final int SHOWN = 10;

    private final DSLContext sql;
    private final LoadOrder order;

    Absences(DSLContext sql, LoadOrder order) {
        this.sql = sql;
        this.order = order;
    }

    /** What there is to say about a file whose cells are written down, and ruled over. */
    Optional<Finding> of(FileRows file) {
        if (file.load().schema().lbfColumn().isEmpty()) {
            return Optional.empty();
        }
        if (!order.delivery().scope().isAll()) {
            return outOfFilter().flatMap(left -> told(FindingCode.ORGANISATION_OUT_OF_FILTER, file, left));
        }
        return file.landed() == 0
                ? Optional.empty()
                : told(
                        FindingCode.ORGANISATION_ABSENT,
                        file,
                        CELL.organisation
                                .notIn(file.places().organisations())
                                .and(CELL.organisation.ne(RowPlaces.NONE)));
    }

    /**
     * The organisations that the newest older delivery of the same datapakke and period has more in its filter, and their rows as far as they are not of
     * a delivery since.
     */
    private Optional<Condition> outOfFilter() {
        Delivery delivery = order.delivery();
        Scope scope = delivery.scope();
        return sql
                .select(DELIVERY.deliveryId, DELIVERY.scope)
                .from(DELIVERY)
                .where(DELIVERY.sourceId.eq(order.source().text()))
                .and(DELIVERY.datapakke.eq(delivery.datapakke().text()))
                .and(DELIVERY.periodStart.isNotDistinctFrom(
                        delivery.period().start().orElse(null)))
                .and(DELIVERY.periodEnd.isNotDistinctFrom(
                        delivery.period().end().orElse(null)))
                .and(DELIVERY.deliveryId.lt(delivery.id().value()))
                .and(DELIVERY.loadSeq.isNotNull())
                .orderBy(DELIVERY.deliveryId.desc())
                .fetch()
                .stream()
                .filter(row -> isWider(Scope.parse(row.value2()), scope))
                .findFirst()
                .map(row -> CELL.deliveryId
                        .le(row.value1())
                        .and(CELL.organisation.in(Scope.parse(row.value2()).organisations().stream()
                                .filter(organisation -> !scope.contains(organisation))
                                .map(LbfNumber::toString)
                                .toList())));
    }

    private static boolean isWider(Scope older, Scope scope) {
        return !older.isAll() && !older.equals(scope) && older.covers(scope);
    }

    /** Those of the organisations that have current rows in the months of the file, each with their number and the delivery they are of. */
    private Optional<Finding> told(FindingCode code, FileRows file, Condition organisations) {
        Condition months = file.load().cells().offers().stream()
                .map(offer -> CELL.cellMonth.between(offer.first(), offer.last()))
                .reduce(DSL.falseCondition(), Condition::or);
        Field<BigDecimal> rows = DSL.sum(CELL.rowCount);
        Field<Long> last = DSL.max(CELL.deliveryId);
        List<String> found = sql.select(CELL.organisation, rows, last)
                .from(CELL)
                .where(CELL.tableName.eq(file.table()))
                .and(CELL.sourceId.eq(order.source().text()))
                .and(CELL.ruledUntil.eq(Ruling.STILL))
                .and(CELL.deliveryId.lt(order.delivery().id().value()))
                .and(CELL.isOffered.isTrue())
                .and(CELL.rowCount.gt(0L))
                .and(months)
                .and(organisations)
                .groupBy(CELL.organisation)
                .orderBy(CELL.organisation)
                .fetch(row -> row.value1() + " (" + row.value2() + ", delivery " + row.value3() + ")");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String shown = String.join(", ", found.subList(0, Math.min(SHOWN, found.size())));
        String more = found.size() > SHOWN ? " and " + (found.size() - SHOWN) + " more" : "";
        return Optional.of(Finding.of(
                code,
                Place.ofFile(file.load().entry().name())
                        .inColumn(file.load().schema().lbfHeader().orElseThrow()),
                "found no row of organisations with current rows (their number and where they came last): " + shown
                        + more));
    }
}
