package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.DELIVERY;
import static dk.almendata.jooq.SyncTables.FILE;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.Reconciliation;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.TableDifference;
import dk.almendata.table.TableSchema;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Compares everything that came with two deliveries, whatever rules now; rows are kept when they are displaced. */
final class DeliveryDifferences {

    private static final long ROWS_AT_ONCE = 2_000_000;

    private final DSLContext sql;
    private final long atOnce;

    DeliveryDifferences(DSLContext sql) {
        this(sql, ROWS_AT_ONCE);
    }

    DeliveryDifferences(DSLContext sql, long atOnce) {
        this.sql = sql;
        this.atOnce = atOnce;
    }

    List<TableDifference> of(SourceId source, DeliveryId older, DeliveryId newer) {
        long before = keyOf(source, older);
        long after = keyOf(source, newer);
        Set<String> tables = tables(before);
        Set<String> others = tables(after);
        if (Collections.disjoint(tables, others)) {
            throw new IllegalArgumentException(
                    "Deliveries " + older + " and " + newer + " have no table in common: " + tables + " and " + others);
        }
        tables.addAll(others);
        return tables.stream().map(table -> of(table, before, after)).toList();
    }

    private long keyOf(SourceId source, DeliveryId delivery) {
        Record row = new Ledger(sql).find(source, delivery);
        if (row == null || !Ledger.hasRows(row)) {
            throw new IllegalArgumentException(
                    "Delivery " + delivery + " of " + source + (row == null ? " is not known" : " is not loaded"));
        }
        return row.get(DELIVERY.deliveryKey);
    }

    private Set<String> tables(long deliveryKey) {
        return new TreeSet<>(sql.select(FILE.tableName)
                .from(FILE)
                .where(FILE.deliveryKey.eq(deliveryKey))
                .fetch(FILE.tableName));
    }

    private TableDifference of(String table, long before, long after) {
        TableSchema schema = new Schemas(sql)
                .find(table)
                .orElseThrow(() -> new IllegalStateException("Table " + table + " has no schema"));
        Side older = new Side(schema, before);
        Side newer = new Side(schema, after);
        PlaceTotals totals = new PlaceTotals(new CellSums(sql, schema));
        totals.before(older.cells);
        totals.after(newer.cells);
        countWhatIsInOneAlone(older, newer);
        return new TableDifference(
                table,
                totals.lines().stream()
                        .map(line -> new TableDifference.Line(line, older.aloneIn(line), newer.aloneIn(line)))
                        .toList());
    }

    private void countWhatIsInOneAlone(Side older, Side newer) {
        if (older.rows.rowCount() == 0 || newer.rows.rowCount() == 0) {
            older.countAll();
            newer.countAll();
            return;
        }
        long passes = EqualRows.passes(older.rows, newer.rows, atOnce);
        for (long pass = 0; pass < passes; pass++) {
            older.countBut(EqualRows.of(older.rows, newer.rows, pass, passes), pass, passes);
            newer.countBut(EqualRows.of(older.rows, newer.rows, pass, passes), pass, passes);
        }
    }

    /** What one delivery brought of a table, and how many of its rows the other does not have. */
    private final class Side {

        private final List<PlacedCell> cells;
        private final RowsByOrigin rows;
        private final Map<Long, CellPlace> places = new HashMap<>();
        private final Map<CellPlace, Long> alone = new HashMap<>();

        Side(TableSchema schema, long deliveryKey) {
            Condition own = CELL.deliveryKey.eq(deliveryKey);
            this.cells = PlacedCell.read(sql, own.and(CELL.tableName.eq(schema.table())));
            this.rows = new RowsByOrigin(sql, schema, own, (organisation, month) -> true, CELL.ruledSince);
            cells.forEach(cell -> places.put(cell.cellId(), cell.place()));
        }

        void countAll() {
            cells.forEach(cell -> alone.merge(cell.place(), cell.rows(), Long::sum));
        }

        void countBut(EqualRows inBoth, long pass, long passes) {
            rows.hashes((rowId, cellId, hash) -> {
                if (EqualRows.isIn(hash, pass, passes) && !inBoth.takes(hash)) {
                    alone.merge(Objects.requireNonNull(places.get(cellId), "place"), 1L, Long::sum);
                }
            });
        }

        long aloneIn(Reconciliation.Line line) {
            return alone.getOrDefault(CellPlace.of(line), 0L);
        }
    }
}
