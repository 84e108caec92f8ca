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
                RowSink sink = session.dialect().rowSink(session, schema)) {
            while (rows.next()) {
                long cellId = FileRows.cellId(fileKey, cells.count(lbf.organisationOf(rows), monthOf(rows)));
                sink.add(FileRows.firstRowId(fileKey) + rows.record() - 1, cellId, rows);
            }
            long landed = sink.finish();
            return new FileRows(
                    fileKey,
                    number,
                    load,
                    cells,
                    rows.records(),
                    landed,
                    outside,
                    Optional.ofNullable(firstOutside),
                    lbf.contradiction(load.entry().name()).stream().toList());
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
