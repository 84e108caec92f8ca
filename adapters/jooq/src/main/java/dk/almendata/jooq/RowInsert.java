package dk.almendata.jooq;

import dk.almendata.jooq.Database.Session;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.table.Column;
import dk.almendata.table.ColumnType;
import dk.almendata.table.RowCursor;
import dk.almendata.table.TableSchema;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows many at a time: one statement holds as many rows as are gathered, because a statement costs either database as much as
 * several rows. Rows are gathered as plain numbers and texts; other objects are made only as the driver takes them. Not thread-safe.
 */
final class RowInsert implements RowSink {

    private static final int MOST_ROWS = 100;

    /**
     * So few that H2 can write them out and forget them. Measured: 10,000 are alike; with 20,000 the file was twice as large in every
     * round, and a load took 1.3 to 1.9 times the processor time.
     */
    private static final int ROWS_PER_COMMIT = 5_000;

    /** PostgreSQL takes 65,535. */
    private static final int MOST_PARAMETERS = 10_000;

    private static final int KEYS = 3;

    /** Stands for a number that is not there; a number column has at most 18 digits. */
    private static final long ABSENT = Long.MIN_VALUE;

    private final Session session;
    private final TableSchema schema;
    private final int width;
    private final int capacity;
    private final ColumnType.Kind[] kinds;
    private final int[] scales;
    private final List<@Nullable Recent<String>> lbfTexts = new ArrayList<>();
    private final Recent<LocalDate> dates = new Recent<>(LocalDate::ofEpochDay);
    private final TextBuffer text = new TextBuffer();

    /** The gathered rows one after another, each {@link #width} places: keys and numbers here, texts there. */
    private final long[] numbers;

    private final @Nullable String[] texts;
    private int gathered;
    private long stored;
    private long uncommitted;

    private @Nullable PreparedStatement statement;
    private int statementRows;

    RowInsert(Session session, TableSchema schema) {
        this.session = session;
        this.schema = schema;
        int columns = schema.columns().size();
        this.width = KEYS + columns;
        this.capacity = Math.max(1, Math.min(MOST_ROWS, MOST_PARAMETERS / width));
        this.kinds = new ColumnType.Kind[columns];
        this.scales = new int[columns];
        for (int i = 0; i < columns; i++) {
            ColumnType type = schema.columns().get(i).type();
            kinds[i] = type.kind();
            scales[i] = type.scale();
            lbfTexts.add(type.lbfLevel()
                    .map(level -> new Recent<>(
                            number -> LbfNumber.ofPacked(level, number).toString()))
                    .orElse(null));
        }
        this.numbers = new long[capacity * width];
        this.texts = new String[capacity * width];
    }

    @Override
    public void add(long rowId, long cellId, RowCursor row) throws SQLException {
        if (gathered == capacity) {
            send();
        }
        int at = gathered++ * width;
        numbers[at] = rowId;
        numbers[at + 1] = cellId;
        numbers[at + 2] = row.rowHash();
        for (int column = 0; column < kinds.length; column++) {
            take(row, column, at + KEYS + column);
        }
    }

    private void take(RowCursor row, int column, int at) {
        boolean absent = row.isNull(column);
        switch (kinds[column]) {
            case INTEGER -> numbers[at] = absent ? ABSENT : row.longAt(column);
            case DECIMAL -> numbers[at] = absent ? ABSENT : row.unscaledAt(column);
            case DATE -> numbers[at] = absent ? ABSENT : row.epochDayAt(column);
            case LBF_ORGANISATION, LBF_AFDELING, LBF_BYGGEAFSNIT, TEXT, UNDETERMINED ->
                texts[at] = absent ? null : textAt(row, column);
        }
    }

    private String textAt(RowCursor row, int column) {
        Recent<String> lbf = lbfTexts.get(column);
        if (lbf != null) {
            return lbf.get(row.lbfAt(column));
        }
        row.appendTo(column, text);
        return text.take();
    }

    @Override
    public long finish() throws SQLException {
        if (gathered > 0) {
            send();
        }
        return stored;
    }

    private void send() throws SQLException {
        int rows = gathered;
        PreparedStatement insert = statementFor(rows);
        for (int at = 0; at < rows * width; at++) {
            bind(insert, at);
        }
        int taken = insert.executeUpdate();
        if (taken != rows) {
            throw new SQLException(rows + " rows were sent to table " + schema.table() + " and " + taken + " stored");
        }
        gathered = 0;
        stored += taken;
        uncommitted += taken;
        if (uncommitted >= ROWS_PER_COMMIT && session.dialect().commitsAsItGoes()) {
            session.commit();
            uncommitted = 0;
        }
    }

    private void bind(PreparedStatement insert, int at) throws SQLException {
        int parameter = at + 1;
        int column = at % width - KEYS;
        if (column < 0) {
            insert.setLong(parameter, numbers[at]);
            return;
        }
        long number = numbers[at];
        switch (kinds[column]) {
            case INTEGER -> {
                if (number == ABSENT) {
                    insert.setNull(parameter, Types.BIGINT);
                } else {
                    insert.setLong(parameter, number);
                }
            }
            case DECIMAL ->
                insert.setBigDecimal(parameter, number == ABSENT ? null : BigDecimal.valueOf(number, scales[column]));
            case DATE -> {
                if (number == ABSENT) {
                    insert.setNull(parameter, Types.DATE);
                } else {
                    insert.setObject(parameter, dates.get(number));
                }
            }
            case LBF_ORGANISATION, LBF_AFDELING, LBF_BYGGEAFSNIT, TEXT, UNDETERMINED ->
                insert.setString(parameter, texts[at]);
        }
    }

    /** The statement for so many rows: the same again and again, and another one for the last rows. */
    private PreparedStatement statementFor(int rows) throws SQLException {
        if (statement == null || statementRows != rows) {
            close();
            statement = session.connection().prepareStatement(insertion(rows));
            statementRows = rows;
        }
        return statement;
    }

    private String insertion(int rows) {
        Table<Record> table = Names.rows(schema.table());
        List<Field<?>> fields = new ArrayList<>(List.of(Names.rowId(table), Names.cellId(table), Names.rowHash(table)));
        for (Column column : schema.columns()) {
            fields.add(Names.column(table, column.name(), Shape.typeOf(column.type())));
        }
        InsertValuesStepN<Record> insertion = session.sql().insertInto(table, fields);
        for (int row = 0; row < rows; row++) {
            insertion = insertion.values(Collections.nCopies(width, null));
        }
        return insertion.getSQL();
    }

    @Override
    public void close() throws SQLException {
        if (statement != null) {
            statement.close();
            statement = null;
        }
    }
}
