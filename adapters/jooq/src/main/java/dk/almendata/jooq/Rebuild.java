package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.DELIVERY;
import static dk.almendata.jooq.SyncTables.FILE;

import dk.almendata.jooq.Database.Session;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.RebuildReceipt;
import dk.almendata.sync.SourceId;
import dk.almendata.table.TableSchema;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Works out anew which rows of a table are current, from nothing but the accepted deliveries and the decisions, as if it had never been done.
 * What comes out is what was there, unless the way of merging was pinned otherwise since, or somebody wrote into the store's own tables.
 */
final class Rebuild {

    private static final Field<Instant> AT = DSL.field(DSL.name("_at"), SQLDataType.INSTANT);

    private final Session session;
    private final DSLContext sql;

    Rebuild(Session session) {
        this.session = session;
        this.sql = session.sql();
    }

    /**
     * Works out a table anew.
     *
     * @param otherwise whether its deliveries are merged in another way since; then what was current before can no longer be told
     */
    RebuildReceipt of(TableSchema schema, boolean otherwise) throws SQLException {
        new Sweep(session).run();
        new Shape(session, schema).makeView();
        session.keep();
        session.dialect().lockRuling(session.connection());
        Merging merging = new Pins(sql).merging(schema);
        RebuildReceipt receipt = new RebuildReceipt(schema.table(), 0, 0);
        for (SourceId source : sources(schema.table())) {
            receipt = receipt.plus(of(merging, source, otherwise));
        }
        session.commit();
        session.dialect().force(session.connection());
        return receipt;
    }

    private RebuildReceipt of(Merging merging, SourceId source, boolean otherwise) throws SQLException {
        Record newest = sql.select(
                        DELIVERY.deliveryKey, session.dialect().clock().as(AT))
                .from(DELIVERY)
                .join(FILE)
                .on(FILE.deliveryKey.eq(DELIVERY.deliveryKey))
                .where(FILE.tableName.eq(merging.table()))
                .and(DELIVERY.sourceId.eq(source.text()))
                .and(DELIVERY.state.eq(DeliveryState.LOADED.name()))
                .orderBy(DELIVERY.deliveryId.desc())
                .limit(1)
                .fetchOne();
        if (newest == null) {
            return new RebuildReceipt(merging.table(), 0, 0);
        }
        long key = newest.get(DELIVERY.deliveryKey);
        long sequence = new Events(sql).begin(key, Events.Kind.REBUILT, newest.get(AT));
        Ruling ruling = Ruling.ofAll(sql, source, sequence);
        ruling.end(merging);
        ruling.reopen(merging);
        RebuildReceipt receipt = new RebuildReceipt(
                merging.table(),
                RowCounts.of(sql, CELL.ruledAgain.eq(sequence)),
                RowCounts.of(sql, CELL.ruledUntil.eq(sequence).and(CELL.ruledSince.lt(sequence))));
        session.keep();
        if (otherwise) {
            Retention.forgetThePast(sql, merging.table(), sequence);
        }
        if (otherwise || receipt.changesAnything()) {
            sql.update(DELIVERY)
                    .set(DELIVERY.loadSeq, sequence)
                    .where(DELIVERY.deliveryKey.eq(key))
                    .execute();
        }
        return receipt;
    }

    private List<SourceId> sources(String table) {
        return sql.selectDistinct(CELL.sourceId)
                .from(CELL)
                .where(CELL.tableName.eq(table))
                .orderBy(CELL.sourceId)
                .fetch(row -> new SourceId(row.value1()));
    }
}
