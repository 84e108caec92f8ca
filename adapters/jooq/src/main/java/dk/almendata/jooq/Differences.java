package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Scope;
import dk.almendata.sync.LoadOrder;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.TableChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Counts what a load changes in what is current of a table: the difference of two multisets of row hashes, those of the cells that the new
 * file rules and those of the cells that it displaces.
 *
 * <p>The hashes are read page by page along the primary key and sorted as plain numbers, {@value #AT_ONCE} at once. A {@code GROUP BY}
 * would say the same in one statement, but H2 holds every group in the heap.
 */
final class Differences {

    private static final int AT_ONCE = 2_000_000;
    private static final int PAGE = 20_000;

    private final DSLContext sql;
    private final SourceId source;
    private final DeliveryId delivery;
    private final Scope scope;
    private final long sequence;

    Differences(DSLContext sql, LoadOrder order, long sequence) {
        this.sql = sql;
        this.source = order.source();
        this.delivery = order.delivery().id();
        this.scope = order.delivery().scope();
        this.sequence = sequence;
    }

    /**
     * What a file changes.
     *
     * @param shared whether other deliveries brought rows of its table
     */
    TableChange of(FileRows file, Merging merging, boolean shared) throws SQLException {
        if (merging.isByKey()) {
            return byKey(file, merging);
        }
        return shared ? ofCells(file) : change(file, 0, file.landed(), 0, 0);
    }

    private TableChange byKey(FileRows file, Merging merging) {
        Map<KeyTally, Long> counts = new EnumMap<>(KeyTally.class);
        new KeyedRows(merging)
                .pairs(
                        sql,
                        CELL.isCurrentAt(DSL.val(sequence - 1)),
                        CELL.isCurrentAt(DSL.val(sequence)),
                        DSL.inline(0L),
                        DSL.inline(0L),
                        pair -> counts.merge(KeyTally.of(pair), 1L, Long::sum));
        long updated = counts.getOrDefault(KeyTally.UPDATED, 0L);
        long deleted = counts.getOrDefault(KeyTally.DELETED, 0L);
        return change(
                file,
                updated + deleted + counts.getOrDefault(KeyTally.EQUAL, 0L),
                counts.getOrDefault(KeyTally.INSERTED, 0L),
                updated,
                deleted);
    }

    private TableChange change(FileRows file, long replaced, long inserted, long updated, long deleted) {
        return new TableChange(
                file.table(),
                file.load().entry().name(),
                file.rowsInFile(),
                file.landed(),
                file.offered(scope),
                replaced,
                inserted,
                updated,
                deleted);
    }

    /** What became of a key. */
    private enum KeyTally {
        INSERTED,
        UPDATED,
        DELETED,
        EQUAL;

        static KeyTally of(KeyedRows.Pair pair) {
            if (pair.beforeRow() == null) {
                return INSERTED;
            }
            return pair.nowRow() == null ? DELETED : pair.isEqual() ? EQUAL : UPDATED;
        }
    }

    private TableChange ofCells(FileRows file) throws SQLException {
        Side added = new Side(file.table(), CELL.fileKey.eq(file.key()).and(CELL.ruledUntil.eq(Ruling.STILL)));
        Side removed = new Side(
                file.table(),
                CELL.tableName.eq(file.table()).and(CELL.fileKey.ne(file.key())).and(CELL.ruledUntil.eq(sequence)));
        long inserted = added.rows;
        long deleted = removed.rows;
        if (inserted > 0 && deleted > 0) {
            long kept = equalRows(added, removed);
            inserted -= kept;
            deleted -= kept;
        }
        boolean rulesNothing = file.offered(scope) == 0 && scope.isAll();
        return change(file, removed.rows + (rulesNothing ? couldReplace(file) : 0), inserted, 0, deleted);
    }

    /** A file without rows names no organisation, so that under an empty filter it rules nothing; what it was meant to rule is counted. */
    private long couldReplace(FileRows file) {
        Condition offered = file.load().cells().offers().stream()
                .map(offer -> CELL.cellMonth.between(offer.first(), offer.last()))
                .reduce(DSL.falseCondition(), Condition::or);
        return RowCounts.of(
                sql,
                CELL.tableName
                        .eq(file.table())
                        .and(CELL.sourceId.eq(source.text()))
                        .and(CELL.fileKey.ne(file.key()))
                        .and(CELL.deliveryId.lt(delivery.value()))
                        .and(CELL.ruledUntil.eq(Ruling.STILL))
                        .and(offered));
    }

    private static long equalRows(Side added, Side removed) throws SQLException {
        long passes = Math.max(added.rows, removed.rows) / AT_ONCE + 1;
        long equal = 0;
        for (long pass = 0; pass < passes; pass++) {
            Hashes left = added.hashes(pass, passes);
            Hashes right = removed.hashes(pass, passes);
            equal += left.inCommon(right);
        }
        return equal;
    }

    /** The rows of some cells of a table. */
    private final class Side {

        private final Table<Record> table;
        private final Map<Long, long[]> cellsByFile = new TreeMap<>();
        private final long rows;

        Side(String tableName, Condition cells) {
            this.table = Names.rows(tableName);
            long count = 0;
            List<? extends Record> found = sql.select(CELL.fileKey, CELL.cellId, CELL.rowCount)
                    .from(CELL)
                    .where(cells)
                    .orderBy(CELL.cellId)
                    .fetch();
            for (Record row : found) {
                count += row.get(CELL.rowCount);
                cellsByFile.merge(row.get(CELL.fileKey), new long[] {row.get(CELL.cellId)}, Side::joined);
            }
            this.rows = count;
        }

        private static long[] joined(long[] some, long[] more) {
            long[] all = Arrays.copyOf(some, some.length + more.length);
            System.arraycopy(more, 0, all, some.length, more.length);
            return all;
        }

        Hashes hashes(long pass, long passes) throws SQLException {
            Hashes hashes = new Hashes();
            for (Map.Entry<Long, long[]> file : cellsByFile.entrySet()) {
                long from = FileRows.firstRowId(file.getKey());
                long end = FileRows.lastRowId(file.getKey());
                while (from <= end) {
                    from = page(from, end, file.getValue(), hashes, pass, passes) + 1;
                }
            }
            return hashes;
        }

        /** Reads one page and gives the last row id in it, the end if there are no more. */
        private long page(long from, long end, long[] cells, Hashes hashes, long pass, long passes)
                throws SQLException {
            Field<Long> rowId = Names.rowId(table);
            long last = end;
            int read = 0;
            try (ResultSet rows = sql.select(rowId, Names.cellId(table), Names.rowHash(table))
                    .from(table)
                    .where(rowId.between(from, end))
                    .orderBy(rowId)
                    .limit(PAGE)
                    .fetchResultSet()) {
                while (rows.next()) {
                    read++;
                    last = rows.getLong(1);
                    long hash = rows.getLong(3);
                    if (Long.remainderUnsigned(hash, passes) == pass
                            && Arrays.binarySearch(cells, rows.getLong(2)) >= 0) {
                        hashes.add(hash);
                    }
                }
            }
            return read < PAGE ? end : last;
        }
    }

    /** Numbers, many of them. */
    private static final class Hashes {

        private long[] values = new long[1024];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        long inCommon(Hashes other) {
            Arrays.sort(values, 0, size);
            Arrays.sort(other.values, 0, other.size);
            long common = 0;
            for (int i = 0, j = 0; i < size && j < other.size; ) {
                int order = Long.compare(values[i], other.values[j]);
                if (order == 0) {
                    common++;
                }
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return common;
        }
    }
}
