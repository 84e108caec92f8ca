package dk.almendata.jooq;

import dk.almendata.table.ByteSink;
import dk.almendata.table.RowCursor;
import dk.almendata.table.TableSchema;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a test as a cursor: numbers as {@link Long}, decimals, dates and text as themselves, LBF numbers as their digits. */
class RowsInMemory implements RowCursor {

    private final TableSchema schema;
    private final List<@Nullable Object[]> rows;
    private int at = -1;
    boolean closed;

    RowsInMemory(TableSchema schema, List<@Nullable Object[]> rows) {
        this.schema = schema;
        this.rows = rows;
    }

    @Override
    public boolean next() {
        return ++at < rows.size();
    }

    private @Nullable Object field(int column) {
        Object[] row = rows.get(at);
        return column < row.length ? row[column] : null;
    }

    @Override
    public boolean isNull(int column) {
        return field(column) == null;
    }

    @Override
    public long longAt(int column) {
        return ((Number) field(column)).longValue();
    }

    @Override
    public long epochDayAt(int column) {
        return ((LocalDate) field(column)).toEpochDay();
    }

    @Override
    public long unscaledAt(int column) {
        return new BigDecimal(field(column).toString())
                .setScale(schema.columns().get(column).type().scale())
                .unscaledValue()
                .longValueExact();
    }

    @Override
    public long lbfAt(int column) {
        return Long.parseLong(field(column).toString());
    }

    @Override
    public void appendTo(int column, ByteSink sink) {
        byte[] bytes = field(column).toString().getBytes(StandardCharsets.UTF_8);
        int half = bytes.length / 2;
        sink.append(bytes, 0, half);
        sink.append(bytes, half, bytes.length);
    }

    @Override
    public long rowHash() {
        long hash = 0;
        for (int column = 0; column < schema.columns().size(); column++) {
            Object field = field(column);
            hash += field == null ? 0 : field.toString().hashCode() * 0x9E3779B97F4A7C15L * (2L * column + 1);
        }
        return hash;
    }

    @Override
    public long record() {
        return at + 1;
    }

    @Override
    public long line() {
        return at + 2;
    }

    @Override
    public long records() {
        return Math.min(at + 1, rows.size());
    }

    @Override
    public long refused() {
        return 0;
    }

    @Override
    public boolean isBroken() {
        return false;
    }

    @Override
    public void close() {
        closed = true;
    }
}
