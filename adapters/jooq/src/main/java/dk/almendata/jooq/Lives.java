package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.CHANGE;
import static dk.almendata.jooq.SyncTables.DELIVERY;
import static dk.almendata.jooq.SyncTables.FILE;
import static dk.almendata.jooq.SyncTables.OFFER;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.jooq.Database.Session;
import dk.almendata.sync.DeliveryLife;
import dk.almendata.sync.DeliveryLife.FileLife;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.SourceId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Puts together everything that is known of one delivery. */
final class Lives {

    private static final int RULERS = 20;

    private final Session session;
    private final DSLContext sql;

    Lives(Session session) {
        this.session = session;
        this.sql = session.sql();
    }

    Optional<DeliveryLife> of(SourceId source, DeliveryId delivery) {
        Ledger ledger = new Ledger(sql);
        Record row = ledger.find(source, delivery);
        if (row == null) {
            return Optional.empty();
        }
        List<FileLife> files = Ledger.hasRows(row)
                ? sql.select(
                                FILE.fileKey,
                                FILE.entryName,
                                FILE.tableName,
                                FILE.rowsInFile,
                                FILE.rowsLanded,
                                CHANGE.rowsReplaced)
                        .from(FILE)
                        .leftJoin(CHANGE)
                        .on(CHANGE.deliveryKey.eq(FILE.deliveryKey).and(CHANGE.fileNo.eq(FILE.fileNo)))
                        .where(FILE.deliveryKey.eq(row.get(DELIVERY.deliveryKey)))
                        .orderBy(FILE.fileNo)
                        .fetch(this::file)
                : List.of();
        return Optional.of(new DeliveryLife(
                DeliveryRows.delivery(row),
                Ledger.entry(row),
                files,
                ledger.findings(source, delivery),
                new Decisions(session).all(source).getOrDefault(delivery, List.of())));
    }

    private long currentRows(Record file, Field<Long> newest) {
        String table = file.get(FILE.tableName);
        Merging merging = new Pins(sql).merging(new Schemas(sql).find(table).orElseThrow());
        if (merging.isByKey()) {
            long key = file.get(FILE.fileKey);
            return Arrays.stream(new KeyedRows(merging)
                            .ids(sql, CELL.tableName.eq(table).and(CELL.isCurrentAt(newest))))
                    .filter(row -> row >= FileRows.firstRowId(key) && row <= FileRows.lastRowId(key))
                    .count();
        }
        return RowCounts.of(sql, CELL.fileKey.eq(file.get(FILE.fileKey)).and(CELL.isCurrentAt(newest)));
    }

    private FileLife file(Record file) {
        Field<Long> newest = DSL.inline(new Events(sql).newest());
        Condition own = CELL.fileKey.eq(file.get(FILE.fileKey));
        List<DeliveryId> rulers = sql.selectDistinct(DELIVERY.deliveryId)
                .from(CELL)
                .join(OFFER)
                .on(OFFER.tableName
                        .eq(CELL.tableName)
                        .and(OFFER.organisation.eq(CELL.organisation))
                        .and(CELL.cellMonth.between(OFFER.firstMonth, OFFER.lastMonth)))
                .join(DELIVERY)
                .on(DELIVERY.deliveryKey.eq(OFFER.deliveryKey))
                .where(own)
                .andNot(CELL.isCurrentAt(newest))
                .and(DELIVERY.sourceId.eq(CELL.sourceId))
                .and(DELIVERY.state.eq(DeliveryState.LOADED.name()))
                .and(DELIVERY.deliveryId.gt(CELL.deliveryId))
                .orderBy(DELIVERY.deliveryId)
                .limit(RULERS)
                .fetch(row -> DeliveryId.of(row.value1()));
        Long replaced = file.get(CHANGE.rowsReplaced);
        return new FileLife(
                file.get(FILE.entryName),
                file.get(FILE.tableName),
                file.get(FILE.rowsInFile),
                file.get(FILE.rowsLanded),
                currentRows(file, newest),
                replaced == null ? 0 : replaced,
                rulers);
    }
}
