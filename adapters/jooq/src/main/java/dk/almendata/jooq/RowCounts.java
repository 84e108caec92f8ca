package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** How many rows cells hold, by what is written down of them. */
final class RowCounts {

    private RowCounts() {}

    static long of(DSLContext sql, Condition cells) {
        BigDecimal rows =
                sql.select(DSL.sum(CELL.rowCount)).from(CELL).where(cells).fetchOne(0, BigDecimal.class);
        return rows == null ? 0 : rows.longValueExact();
    }
}
