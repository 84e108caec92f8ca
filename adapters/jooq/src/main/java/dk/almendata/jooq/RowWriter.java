package dk.almendata.jooq;

import dk.almendata.delivery.CellMonth;
import dk.almendata.delivery.CellRule;
import dk.almendata.jooq.Database.Session;
import dk.almendata.sync.LoadOrder.FileLoad;
import dk.almendata.table.Place;
import dk.almendata.table.RowCursor;
import dk.almendata.table.TableSchema;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends the rows of one file to the database, each with its cell. Beyond what the database needs nothing is made per row. */
final class RowWriter {

    /**
     * So few that H2 can write them out and forget them. Measured: 10,000 are alike; with 20,000 the file was twice as large in every
     * round, and a load took 1.3 to 1.9 times the processor time.
     */
    private static final int ROWS_PER_COMMIT = 5_000;

    private final Session session;
    private final long fileKey;
    private final FileLoad load;
    private final TableSchema schema;
    private final CellRule rule;
    private final LbfColumns lbf;
    private final int periodColumn;
    private final long firstDay;
    private final long lastDay;

    private final Cells cells = new Cells();

    private long landed;
    private long uncommitted;
    private long outside;
    private @Nullable Place firstOutside;

    RowWriter(Session session, long fileKey, FileLoad load) {
        this.session = session;
        this.fileKey = fileKey;
        this.load = load;
        this.schema = load.schema();
        this.rule = load.cells();
        this.lbf = LbfColumns.of(schema);
        this.periodColumn = schema.periodColumn().orElse(-1);
        this.firstDay = rule.firstDay().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        this.lastDay = rule.lastDay().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }

    FileRows write(int number) throws SQLException {
        try (RowCursor rows = load.rows().get();
                RowInsert insert = new RowInsert(session, schema)) {
            while (rows.next()) {
                if (insert.isFull()) {
                    send(insert);
                }
                long cellId = FileRows.cellId(fileKey, cells.count(lbf.organisationOf(rows), monthOf(rows)));
                insert.add(FileRows.firstRowId(fileKey) + rows.record() - 1, cellId, rows);
            }
            send(insert);
            return new FileRows(
                    fileKey,
                    number,
                    load,
                    cells,
                    rows.records(),
                    landed,
                    outside,
                    Optional.ofNullable(firstOutside),
                    lbf.contradiction(load.entry().name()));
        }
    }

    private void send(RowInsert insert) throws SQLException {
        int stored = insert.send();
        landed += stored;
        uncommitted += stored;
        if (uncommitted >= ROWS_PER_COMMIT && session.dialect().commitsAsItGoes()) {
            session.commit();
            uncommitted = 0;
        }
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
}
