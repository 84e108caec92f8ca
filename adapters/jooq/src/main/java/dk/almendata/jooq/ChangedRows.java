package dk.almendata.jooq;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.LoadMark;
import dk.almendata.sync.RowChange;
import dk.almendata.sync.RowChange.Kind;
import dk.almendata.table.TableSchema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * The rows of a table that came and went between two marks: those of cells that are current at one of the two alone, less the rows that stand
 * in both sets, as multisets.
 *
 * <p>What is in both is worked out from the hashes of the rows, {@value #AT_ONCE} at once; only rows that are told are read whole.
 */
final class ChangedRows {

    private static final int AT_ONCE = 2_000_000;
    private static final int TOLD_AT_ONCE = 500;

    private final RowsByOrigin gone;
    private final RowsByOrigin come;
    private final Map<Long, DeliveryId> causes;
    private final long atOnce;

    ChangedRows(DSLContext sql, TableSchema schema, LoadMark since) {
        this(sql, schema, since, AT_ONCE);
    }

    ChangedRows(DSLContext sql, TableSchema schema, LoadMark since, long atOnce) {
        Visibility visibility = new Visibility(sql);
        Condition before = visibility.at(since);
        Condition now = visibility.at(visibility.newest());
        this.gone = cells(sql, schema, before.and(now.not()), visibility.ended());
        this.come = cells(sql, schema, now.and(before.not()), visibility.began());
        this.causes = visibility.causesSince(since);
        this.atOnce = atOnce;
    }

    private static RowsByOrigin cells(DSLContext sql, TableSchema schema, Condition cells, Field<Long> load) {
        return new RowsByOrigin(sql, schema, cells, (organisation, month) -> true, load);
    }

    void tell(Consumer<RowChange> changes) {
        boolean oneSided = gone.rowCount() == 0 || come.rowCount() == 0;
        if (oneSided) {
            gone.rows((row, rowId, load) -> changes.accept(new RowChange(Kind.DELETED, cause(load), row)));
            come.rows((row, rowId, load) -> changes.accept(new RowChange(Kind.INSERTED, cause(load), row)));
            return;
        }
        long passes = Math.max(gone.rowCount(), come.rowCount()) / atOnce + 1;
        for (long pass = 0; pass < passes; pass++) {
            tell(gone, Kind.DELETED, pass, passes, changes);
        }
        for (long pass = 0; pass < passes; pass++) {
            tell(come, Kind.INSERTED, pass, passes, changes);
        }
    }

    private void tell(RowsByOrigin side, Kind kind, long pass, long passes, Consumer<RowChange> changes) {
        EqualRows kept = new EqualRows(hashes(gone, pass, passes), hashes(come, pass, passes));
        List<Long> told = new ArrayList<>(TOLD_AT_ONCE);
        RowsByOrigin.RowSink sink = (row, rowId, load) -> changes.accept(new RowChange(kind, cause(load), row));
        side.hashes((rowId, hash) -> {
            if (isIn(hash, pass, passes) && !kept.takes(hash)) {
                told.add(rowId);
            }
            if (told.size() == TOLD_AT_ONCE) {
                side.rows(told, sink);
                told.clear();
            }
        });
        side.rows(told, sink);
    }

    private Optional<DeliveryId> cause(long load) {
        return Optional.ofNullable(causes.get(load));
    }

    private static long[] hashes(RowsByOrigin side, long pass, long passes) {
        Hashes hashes = new Hashes();
        side.hashes((rowId, hash) -> {
            if (isIn(hash, pass, passes)) {
                hashes.add(hash);
            }
        });
        return hashes.sorted();
    }

    private static boolean isIn(long hash, long pass, long passes) {
        return Long.remainderUnsigned(hash, passes) == pass;
    }

    /** The rows that stand in both sets: as many of one hash as the set has that has fewer. */
    private static final class EqualRows {

        private final long[] hashes;
        private final int[] left;
        private int size;

        EqualRows(long[] some, long[] others) {
            this.hashes = new long[Math.min(some.length, others.length)];
            this.left = new int[hashes.length];
            for (int i = 0, j = 0; i < some.length && j < others.length; ) {
                int order = Long.compare(some[i], others[j]);
                if (order == 0) {
                    count(some[i]);
                }
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
        }

        private void count(long hash) {
            if (size == 0 || hashes[size - 1] != hash) {
                hashes[size++] = hash;
            }
            left[size - 1]++;
        }

        /** Whether a row of the hash is in both; takes it out. */
        boolean takes(long hash) {
            int at = Arrays.binarySearch(hashes, 0, size, hash);
            return at >= 0 && left[at] > 0 && left[at]-- > 0;
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

        long[] sorted() {
            long[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
