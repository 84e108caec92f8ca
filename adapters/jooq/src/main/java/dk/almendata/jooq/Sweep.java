package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.CHANGE;
import static dk.almendata.jooq.SyncTables.DELIVERY;
import static dk.almendata.jooq.SyncTables.FILE;
import static dk.almendata.jooq.SyncTables.OFFER;
import static dk.almendata.jooq.SyncTables.PAST;

import dk.almendata.jooq.Database.Session;
import java.sql.SQLException;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what loads left behind that did not finish. Nothing of it was ever visible. Safe to repeat, and to cut short: a file's entry goes
 * last, and it is what says that there is something to remove.
 */
final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final long ROWS_AT_ONCE = 50_000;

    private final Session session;
    private final DSLContext sql;

    Sweep(Session session) {
        this.session = session;
        this.sql = session.sql();
    }

    void run() throws SQLException {
        if (session.dialect().commitsAsItGoes()) {
            // Elsewhere an event and what it prepared are one transaction, and others may be about to begin one.
            new Events(sql).tidy();
            session.commit();
        }
        List<? extends Record> files = files();
        if (files.isEmpty()) {
            return;
        }
        Condition unfinished = CELL.deliveryKey.notIn(loaded());
        sql.deleteFrom(PAST)
                .where(PAST.cellId.in(DSL.select(CELL.cellId).from(CELL).where(unfinished)))
                .execute();
        sql.deleteFrom(CELL).where(unfinished).execute();
        sql.deleteFrom(OFFER).where(OFFER.deliveryKey.notIn(loaded())).execute();
        sql.deleteFrom(CHANGE).where(CHANGE.deliveryKey.notIn(loaded())).execute();
        session.commit();
        for (Record file : files) {
            removeRows(file.get(FILE.tableName), file.get(FILE.fileKey));
            sql.deleteFrom(FILE).where(FILE.fileKey.eq(file.get(FILE.fileKey))).execute();
            session.commit();
        }
        LOG.info("Removed the rows of {} files that no delivery stands for", files.size());
    }

    /** Whether anything is left of loads that did not finish; one that is still running commits nothing where this is asked. */
    boolean hasWork() {
        return !files().isEmpty();
    }

    private List<? extends Record> files() {
        return sql.select(FILE.fileKey, FILE.tableName)
                .from(FILE)
                .where(FILE.deliveryKey.notIn(loaded()))
                .fetch();
    }

    private static org.jooq.Select<org.jooq.Record1<Long>> loaded() {
        return DSL.select(DELIVERY.deliveryKey).from(DELIVERY).where(DELIVERY.loadSeq.isNotNull());
    }

    /** In steps, because one large transaction needs as much space again. */
    private void removeRows(String tableName, long fileKey) throws SQLException {
        Table<Record> rows = Names.rows(tableName);
        Field<Long> rowId = Names.rowId(rows);
        long first = FileRows.firstRowId(fileKey);
        Long last = sql.select(DSL.max(rowId))
                .from(rows)
                .where(rowId.between(first, FileRows.lastRowId(fileKey)))
                .fetchOne(0, Long.class);
        if (last == null) {
            return;
        }
        for (long from = first; from <= last; from += ROWS_AT_ONCE) {
            sql.deleteFrom(rows)
                    .where(rowId.between(from, from + ROWS_AT_ONCE - 1))
                    .execute();
            session.commit();
        }
    }
}
