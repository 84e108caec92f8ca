package dk.almendata.sync;

import dk.almendata.table.ByteSink;
import dk.almendata.table.RowCursor;
import java.util.function.LongConsumer;

/** Tells how many rows have been read, now and then, and otherwise is the cursor it wraps. */
final class WatchedCursor implements RowCursor {

    private static final long EVERY = 4_096;

    private final RowCursor rows;
    private final LongConsumer progress;
    private long next = EVERY;

    WatchedCursor(RowCursor rows, LongConsumer progress) {
        this.rows = rows;
        this.progress = progress;
    }

    @Override
    public boolean next() {
        boolean more = rows.next();
        if (rows.records() >= next || !more) {
            progress.accept(rows.records());
            next = rows.records() + EVERY;
        }
        return more;
    }

    @Override
    public boolean isNull(int column) {
        return rows.isNull(column);
    }

    @Override
    public long longAt(int column) {
        return rows.longAt(column);
    }

    @Override
    public long epochDayAt(int column) {
        return rows.epochDayAt(column);
    }

    @Override
    public long unscaledAt(int column) {
        return rows.unscaledAt(column);
    }

    @Override
    public long lbfAt(int column) {
        return rows.lbfAt(column);
    }

    @Override
    public void appendTo(int column, ByteSink sink) {
        rows.appendTo(column, sink);
    }

    @Override
    public long rowHash() {
        return rows.rowHash();
    }

    @Override
    public long record() {
        return rows.record();
    }

    @Override
    public long line() {
        return rows.line();
    }

    @Override
    public long records() {
        return rows.records();
    }

    @Override
    public long refused() {
        return rows.refused();
    }

    @Override
    public boolean isBroken() {
        return rows.isBroken();
    }

    @Override
    public void close() {
        rows.close();
    }
}
