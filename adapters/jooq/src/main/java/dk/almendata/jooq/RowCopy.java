package dk.almendata.jooq;

import dk.almendata.jooq.Database.Session;
import dk.almendata.table.Column;
import dk.almendata.table.RowCursor;
import dk.almendata.table.TableSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.StringJoiner;
import org.jooq.Record;
import org.jooq.Table;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Copies rows into a table of PostgreSQL: one {@code COPY … FROM STDIN (FORMAT binary)} for all of them, sent in blocks, in the
 * transaction of the connection. The one class that knows the driver, so that a host without it can use the others. Not thread-safe.
 */
final class RowCopy implements RowSink {

    /** Small enough for any heap, and no more than the network takes while the server works. */
    private static final int BLOCK = 128 * 1024;

    private final String table;
    private final CopyIn copy;
    private final BinaryRows rows;
    private long taken;

    private RowCopy(PGConnection connection, TableSchema schema) throws SQLException {
        this.table = schema.table();
        this.rows = new BinaryRows(schema, BLOCK);
        this.copy = connection.getCopyAPI().copyIn(statement(schema));
    }

    /**
     * Begins to copy.
     *
     * @return empty if the connection, perhaps a pool's, does not lead to one of the driver's
     */
    static Optional<RowSink> into(Session session, TableSchema schema) throws SQLException {
        Optional<PGConnection> connection = driversOwn(session.connection());
        return connection.isPresent() ? Optional.of(new RowCopy(connection.get(), schema)) : Optional.empty();
    }

    private static Optional<PGConnection> driversOwn(Connection connection) {
        try {
            return connection.isWrapperFor(PGConnection.class)
                    ? Optional.of(connection.unwrap(PGConnection.class))
                    : Optional.empty();
        } catch (SQLException refusesTheQuestion) {
            return Optional.empty();
        }
    }

    /** jOOQ has no COPY; the names have passed {@link Names}. */
    private static String statement(TableSchema schema) {
        Table<Record> table = Names.rows(schema.table());
        StringJoiner columns = new StringJoiner(", ", "(", ")");
        columns.add(Names.ROW_ID).add(Names.CELL_ID).add(Names.ROW_HASH);
        for (Column column : schema.columns()) {
            columns.add(Names.column(table, column.name(), Shape.typeOf(column.type()))
                    .getName());
        }
        return "COPY " + table.getName() + " " + columns + " FROM STDIN (FORMAT binary)";
    }

    @Override
    public void add(long rowId, long cellId, RowCursor row) throws SQLException {
        rows.add(rowId, cellId, row);
        taken++;
        if (rows.length() >= BLOCK) {
            send();
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(rows.bytes(), 0, rows.length());
        rows.clear();
    }

    @Override
    public long finish() throws SQLException {
        rows.end();
        send();
        long stored = copy.endCopy();
        if (stored != taken) {
            throw new SQLException(taken + " rows were sent to table " + table + " and " + stored + " stored");
        }
        return stored;
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
