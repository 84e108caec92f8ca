package dk.almendata.jooq;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.LoadMark;
import dk.almendata.sync.RowChange;
import dk.almendata.sync.RowChange.Kind;
import dk.almendata.table.TableSchema;
import java.util.ArrayList;
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
        long passes = EqualRows.passes(gone, come, atOnce);
        for (long pass = 0; pass < passes; pass++) {
            tell(gone, Kind.DELETED, pass, passes, changes);
        }
        for (long pass = 0; pass < passes; pass++) {
            tell(come, Kind.INSERTED, pass, passes, changes);
        }
    }

    private void tell(RowsByOrigin side, Kind kind, long pass, long passes, Consumer<RowChange> changes) {
        EqualRows kept = EqualRows.of(gone, come, pass, passes);
        List<Long> told = new ArrayList<>(TOLD_AT_ONCE);
        RowsByOrigin.RowSink sink = (row, rowId, load) -> changes.accept(new RowChange(kind, cause(load), row));
        side.hashes((rowId, cellId, hash) -> {
            if (EqualRows.isIn(hash, pass, passes) && !kept.takes(hash)) {
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
}
