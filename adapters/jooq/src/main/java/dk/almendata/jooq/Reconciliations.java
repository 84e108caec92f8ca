package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.DELIVERY;
import static dk.almendata.jooq.SyncTables.RECONCILED;
import static dk.almendata.jooq.SyncTables.RECONCILED_SUM;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.Reconciliation;
import dk.almendata.sync.Reconciliation.Amount;
import dk.almendata.sync.Reconciliation.Line;
import dk.almendata.sync.Reconciliation.Sums;
import dk.almendata.sync.SourceId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** How full deliveries compared with the months that they replace, written down line by line. */
final class Reconciliations {

    private final DSLContext sql;

    Reconciliations(DSLContext sql) {
        this.sql = sql;
    }

    /** Writes them down for a delivery that stays out. */
    void record(SourceId source, Delivery delivery, List<Reconciliation> reconciliations) {
        Record row = new Ledger(sql).find(source, delivery.id());
        if (row == null || Ledger.hasRows(row)) {
            throw new IllegalArgumentException("Delivery " + delivery.id()
                    + (row == null ? " is not known" : " is loaded, and what it was compared with stays as it was"));
        }
        replace(row.get(DELIVERY.deliveryKey), reconciliations);
    }

    /** Puts them in the place of those before. */
    void replace(long deliveryKey, List<Reconciliation> reconciliations) {
        sql.deleteFrom(RECONCILED_SUM)
                .where(RECONCILED_SUM.deliveryKey.eq(deliveryKey))
                .execute();
        sql.deleteFrom(RECONCILED).where(RECONCILED.deliveryKey.eq(deliveryKey)).execute();
        List<Object[]> lines = new ArrayList<>();
        List<Object[]> sums = new ArrayList<>();
        for (Reconciliation reconciliation : reconciliations) {
            for (Line line : reconciliation.lines()) {
                lines.add(new Object[] {
                    deliveryKey,
                    reconciliation.table(),
                    line.organisation(),
                    line.month(),
                    line.rowsBefore(),
                    line.rowsAfter()
                });
                for (int i = 0; i < line.amounts().size(); i++) {
                    sums.add(sum(deliveryKey, reconciliation.table(), line, i));
                }
            }
        }
        insert(
                sql.batch(
                        sql.insertInto(RECONCILED, RECONCILED.fields()).values(new Object[RECONCILED.fields().length])),
                lines);
        insert(
                sql.batch(sql.insertInto(RECONCILED_SUM, RECONCILED_SUM.fields())
                        .values(new Object[RECONCILED_SUM.fields().length])),
                sums);
    }

    private static Object[] sum(long deliveryKey, String table, Line line, int number) {
        Amount amount = line.amounts().get(number);
        return new Object[] {
            deliveryKey,
            table,
            line.organisation(),
            line.month(),
            number + 1,
            amount.column(),
            amount.before().all().scale(),
            amount.before().all(),
            amount.after().all(),
            amount.before().aboveZero(),
            amount.after().aboveZero()
        };
    }

    /** Ten years of fifty organisations are 6,000 places, so they share one statement. */
    private static void insert(BatchBindStep statement, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        BatchBindStep batch = statement;
        for (Object[] row : rows) {
            batch = batch.bind(row);
        }
        batch.execute();
    }

    List<Reconciliation> of(SourceId source, DeliveryId delivery) {
        Record row = new Ledger(sql).find(source, delivery);
        if (row == null) {
            return List.of();
        }
        long deliveryKey = row.get(DELIVERY.deliveryKey);
        Map<String, Map<CellPlace, List<Amount>>> amounts = amounts(deliveryKey);
        Map<String, List<Line>> tables = new TreeMap<>();
        sql.selectFrom(RECONCILED).where(RECONCILED.deliveryKey.eq(deliveryKey)).forEach(line -> {
            String table = line.get(RECONCILED.tableName);
            CellPlace place = new CellPlace(line.get(RECONCILED.organisation), line.get(RECONCILED.cellMonth));
            tables.computeIfAbsent(table, name -> new ArrayList<>())
                    .add(new Line(
                            place.organisation(),
                            place.month(),
                            line.get(RECONCILED.rowsBefore),
                            line.get(RECONCILED.rowsAfter),
                            amounts.getOrDefault(table, Map.of()).getOrDefault(place, List.of())));
        });
        List<Reconciliation> all = new ArrayList<>();
        tables.forEach((table, lines) -> all.add(new Reconciliation(table, lines)));
        return all;
    }

    private Map<String, Map<CellPlace, List<Amount>>> amounts(long deliveryKey) {
        Map<String, Map<CellPlace, List<Amount>>> amounts = new HashMap<>();
        sql.selectFrom(RECONCILED_SUM)
                .where(RECONCILED_SUM.deliveryKey.eq(deliveryKey))
                .orderBy(RECONCILED_SUM.columnNo)
                .forEach(row -> {
                    CellPlace place =
                            new CellPlace(row.get(RECONCILED_SUM.organisation), row.get(RECONCILED_SUM.cellMonth));
                    amounts.computeIfAbsent(row.get(RECONCILED_SUM.tableName), table -> new HashMap<>())
                            .computeIfAbsent(place, key -> new ArrayList<>())
                            .add(new Amount(
                                    row.get(RECONCILED_SUM.header),
                                    sums(row, RECONCILED_SUM.sumBefore, RECONCILED_SUM.aboveZeroBefore),
                                    sums(row, RECONCILED_SUM.sumAfter, RECONCILED_SUM.aboveZeroAfter)));
                });
        return amounts;
    }

    private static Sums sums(Record row, Field<BigDecimal> all, Field<BigDecimal> aboveZero) {
        int decimals = row.get(RECONCILED_SUM.decimals);
        return new Sums(row.get(all).setScale(decimals), row.get(aboveZero).setScale(decimals));
    }
}
