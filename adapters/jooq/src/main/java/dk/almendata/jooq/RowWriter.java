package dk.almendata.jooq;

import dk.almendata.jooq.Database.Session;
import dk.almendata.sync.LoadOrder.FileLoad;
import dk.almendata.sync.RowPlaces;
import dk.almendata.table.RowCursor;
import java.sql.SQLException;
import java.util.List;

/** Sends the rows of one file to the database, each with its cell. Beyond what the database needs nothing is made per row. */
final class RowWriter {

    private final Session session;
    private final long fileKey;
    private final FileLoad load;

    RowWriter(Session session, long fileKey, FileLoad load) {
        this.session = session;
        this.fileKey = fileKey;
        this.load = load;
    }

    FileRows write(int number) throws SQLException {
        RowPlaces places = new RowPlaces(load);
        try (RowCursor rows = load.rows().get();
                RowSink sink = session.dialect().rowSink(session, load.schema())) {
            while (rows.next()) {
                long cellId = FileRows.cellId(fileKey, places.add(rows));
                sink.add(FileRows.firstRowId(fileKey) + rows.record() - 1, cellId, rows);
            }
            return new FileRows(fileKey, number, load, places, rows.records(), sink.finish(), List.of());
        }
    }
}
