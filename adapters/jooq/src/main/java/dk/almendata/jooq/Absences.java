package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;

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
 * Organisations with current rows that a delivery without a filter holds no row of. Decision: they are told, never deleted, because an empty
 * filter does not say which organisations it lets through.
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
        if (!order.delivery().scope().isAll()
                || file.load().schema().lbfColumn().isEmpty()
                || file.landed() == 0) {
            return Optional.empty();
        }
        Condition months = file.load().cells().offers().stream()
                .map(offer -> CELL.cellMonth.between(offer.first(), offer.last()))
                .reduce(DSL.falseCondition(), Condition::or);
        Field<BigDecimal> rows = DSL.sum(CELL.rowCount);
        List<String> absent = sql.select(CELL.organisation, rows)
                .from(CELL)
                .where(CELL.tableName.eq(file.table()))
                .and(CELL.sourceId.eq(order.source().text()))
                .and(CELL.ruledUntil.eq(Ruling.STILL))
                .and(CELL.deliveryId.lt(order.delivery().id().value()))
                .and(CELL.isOffered.isTrue())
                .and(months)
                .and(CELL.organisation.notIn(file.places().organisations()))
                .and(CELL.organisation.ne(RowPlaces.NONE))
                .groupBy(CELL.organisation)
                .orderBy(CELL.organisation)
                .fetch(row -> row.value1() + " (" + row.value2() + ")");
        if (absent.isEmpty()) {
            return Optional.empty();
        }
        String shown = String.join(", ", absent.subList(0, Math.min(SHOWN, absent.size())));
        String more = absent.size() > SHOWN ? " and " + (absent.size() - SHOWN) + " more" : "";
        return Optional.of(Finding.of(
                FindingCode.ORGANISATION_ABSENT,
                Place.ofFile(file.load().entry().name())
                        .inColumn(file.load().schema().lbfHeader().orElseThrow()),
                "found no row of organisations with current rows (their number): " + shown + more));
    }
}
