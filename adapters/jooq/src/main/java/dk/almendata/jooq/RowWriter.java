package dk.almendata.jooq;

import dk.almendata.delivery.CellMonth;
import dk.almendata.delivery.CellRule;
import dk.almendata.jooq.Database.Session;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.sync.LoadOrder.FileLoad;
import dk.almendata.table.Column;
import dk.almendata.table.ColumnType;
import dk.almendata.table.Place;
import dk.almendata.table.RowCursor;
import dk.almendata.table.TableSchema;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Sends the rows of one file to the database: one prepared statement, values bound straight from the cursor, batches. Beyond what the
 * database needs nothing is made per row.
 */
final class RowWriter {

    private static final int BATCH = 1_000;
    private static final int BATCHES_PER_COMMIT = 10;
    private static final int FIXED_COLUMNS = 3;

    private final Session session;
    private final long fileKey;
    private final FileLoad load;
    private final TableSchema schema;
    private final CellRule rule;
    private final int lbfColumn;
    private final int lbfPerOrganisation;
    private final int periodColumn;
    private final long firstDay;
    private final long lastDay;

    private final Cells cells = new Cells();
    private final TextBuffer text = new TextBuffer();
    private final Recent<LocalDate> dates = new Recent<>(LocalDate::ofEpochDay);
    private final List<@Nullable Recent<String>> lbfTexts = new ArrayList<>();
    private final ColumnType.Kind[] kinds;
    private final int[] scales;

    private long landed;
    private long outside;
    private @Nullable Place firstOutside;

    RowWriter(Session session, long fileKey, FileLoad load) {
        this.session = session;
        this.fileKey = fileKey;
        this.load = load;
        this.schema = load.schema();
        this.rule = load.cells();
        this.lbfColumn = schema.lbfColumn().orElse(-1);
        this.lbfPerOrganisation =
                lbfColumn < 0 ? 1 : perOrganisation(schema.columns().get(lbfColumn));
        this.periodColumn = schema.periodColumn().orElse(-1);
        this.firstDay = rule.firstDay().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        this.lastDay = rule.lastDay().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
        int columns = schema.columns().size();
        this.kinds = new ColumnType.Kind[columns];
        this.scales = new int[columns];
        for (int i = 0; i < columns; i++) {
            ColumnType type = schema.columns().get(i).type();
            kinds[i] = type.kind();
            scales[i] = type.scale();
            lbfTexts.add(type.lbfLevel()
                    .map(level -> new Recent<>(number -> lbfText(level, number)))
                    .orElse(null));
        }
    }

    FileRows write(int number) throws SQLException {
        try (RowCursor rows = load.rows().get();
                PreparedStatement insert = session.connection().prepareStatement(insertion())) {
            int inBatch = 0;
            int batches = 0;
            while (rows.next()) {
                bind(insert, rows);
                insert.addBatch();
                if (++inBatch == BATCH) {
                    send(insert);
                    inBatch = 0;
                    if (++batches % BATCHES_PER_COMMIT == 0 && session.dialect().commitsAsItGoes()) {
                        session.commit();
                    }
                }
            }
            if (inBatch > 0) {
                send(insert);
            }
            return new FileRows(
                    fileKey, number, load, cells, rows.records(), landed, outside, Optional.ofNullable(firstOutside));
        }
    }

    private void send(PreparedStatement insert) throws SQLException {
        for (int count : insert.executeBatch()) {
            if (count != 1 && count != Statement.SUCCESS_NO_INFO) {
                throw new SQLException("A row was sent to table " + schema.table() + " and " + count + " were stored");
            }
            landed++;
        }
    }

    private void bind(PreparedStatement insert, RowCursor row) throws SQLException {
        insert.setLong(1, FileRows.firstRowId(fileKey) + row.record() - 1);
        insert.setLong(2, FileRows.cellId(fileKey, cells.count(organisationOf(row), monthOf(row))));
        insert.setLong(3, row.rowHash());
        for (int column = 0; column < kinds.length; column++) {
            bind(insert, column + FIXED_COLUMNS + 1, row, column);
        }
    }

    private void bind(PreparedStatement insert, int parameter, RowCursor row, int column) throws SQLException {
        boolean absent = row.isNull(column);
        switch (kinds[column]) {
            case INTEGER -> {
                if (absent) {
                    insert.setNull(parameter, Types.BIGINT);
                } else {
                    insert.setLong(parameter, row.longAt(column));
                }
            }
            case DECIMAL -> {
                if (absent) {
                    insert.setNull(parameter, Types.NUMERIC);
                } else {
                    insert.setBigDecimal(parameter, BigDecimal.valueOf(row.unscaledAt(column), scales[column]));
                }
            }
            case DATE -> {
                if (absent) {
                    insert.setNull(parameter, Types.DATE);
                } else {
                    insert.setObject(parameter, dates.get(row.epochDayAt(column)));
                }
            }
            default -> {
                if (absent) {
                    insert.setNull(parameter, Types.VARCHAR);
                } else {
                    insert.setString(parameter, textAt(row, column));
                }
            }
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

    private int organisationOf(RowCursor row) {
        return lbfColumn < 0 || row.isNull(lbfColumn)
                ? Cells.NO_ORGANISATION
                : (int) (row.lbfAt(lbfColumn) / lbfPerOrganisation);
    }

    private int monthOf(RowCursor row) {
        if (periodColumn < 0 || row.isNull(periodColumn)) {
            return rule.month();
        }
        long day = row.epochDayAt(periodColumn);
        if (day < firstDay || day > lastDay) {
            if (firstOutside == null) {
                firstOutside = Place.ofRecord(load.entry().name(), row.line(), row.record())
                        .inColumn(schema.columns().get(periodColumn).header());
            }
            outside++;
        }
        return rule.byRowDate() ? CellMonth.ofEpochDay(day) : rule.month();
    }

    private String insertion() {
        Table<Record> rows = Names.rows(schema.table());
        List<Field<?>> fields = new ArrayList<>(List.of(Names.rowId(rows), Names.cellId(rows), Names.rowHash(rows)));
        for (Column column : schema.columns()) {
            fields.add(Names.column(rows, column.name(), Shape.typeOf(column.type())));
        }
        return session.sql()
                .insertInto(rows, fields)
                .values(Collections.nCopies(fields.size(), null))
                .getSQL();
    }

    private static int perOrganisation(Column column) {
        LbfLevel level = column.type()
                .lbfLevel()
                .orElseThrow(() -> new IllegalArgumentException("The LBF column '" + column.header()
                        + "' is declared as " + column.type().kind()));
        int numbers = 1;
        for (int digit = LbfLevel.ORGANISATION.digits(); digit < level.digits(); digit++) {
            numbers *= 10;
        }
        return numbers;
    }

    private static String lbfText(LbfLevel level, long number) {
        return String.format(Locale.ROOT, "%0" + level.digits() + "d", number);
    }
}
