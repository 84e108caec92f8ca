package dk.almendata.jooq;

import dk.almendata.jooq.Database.Session;
import dk.almendata.sync.StoreException.Reason;
import dk.almendata.table.TableSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL: a load is one transaction, and rows are copied. Where the host's connections do not lead to the driver's own, they are
 * inserted.
 */
final class PostgresDialect extends Dialect {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresDialect.class);

    /** Any number that other users of advisory locks are unlikely to take. */
    private static final long MIGRATION_LOCK = 0x616c_6d65_6e64_6174L;

    private boolean saidThatItInserts;
    private static final long SHAPES_LOCK = MIGRATION_LOCK + 1;
    private static final long RULING_LOCK = MIGRATION_LOCK + 2;

    /** Serialization failure, deadlock, lock not available. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03");

    /** The server was shut down or crashed, is starting, or ended a session that had nothing to do for too long. */
    private static final Set<String> DISCONNECTIONS = Set.of("57P01", "57P02", "57P03", "57P05", "25P03", "25P04");

    @Override
    SQLDialect jooq() {
        return SQLDialect.POSTGRES;
    }

    @Override
    String scripts() {
        return "postgresql";
    }

    @Override
    void setUp(Connection connection) {
        // A commit is durable by default.
    }

    @Override
    void lockMigration(Connection connection) throws SQLException {
        lock(connection, MIGRATION_LOCK);
    }

    @Override
    void lockRuling(Connection connection) throws SQLException {
        lock(connection, RULING_LOCK);
    }

    @Override
    void lockShapes(Connection connection) throws SQLException {
        lock(connection, SHAPES_LOCK);
    }

    private void lock(Connection connection, long number) throws SQLException {
        run(connection, "SELECT pg_advisory_xact_lock(" + number + ")");
    }

    @Override
    void keepShape(Connection connection, Collection<String> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        run(connection, "LOCK TABLE " + String.join(", ", rows) + " IN ROW EXCLUSIVE MODE");
    }

    @Override
    void lockRows(Connection connection, String rows) throws SQLException {
        run(connection, "LOCK TABLE " + rows + " IN ACCESS EXCLUSIVE MODE");
    }

    /** A host may have made another isolation the default; then a lease renewed during a load could not be locked at its end. */
    @Override
    void limit(Connection connection, StoreTimeouts timeouts) throws SQLException {
        run(
                connection,
                "SET TRANSACTION ISOLATION LEVEL READ COMMITTED"
                        + "; SET LOCAL statement_timeout = "
                        + timeouts.statement().toMillis()
                        + "; SET LOCAL idle_in_transaction_session_timeout = "
                        + timeouts.idle().toMillis()
                        + "; SET LOCAL lock_timeout = " + timeouts.lock().toMillis());
    }

    @Override
    Field<Instant> clock() {
        return DSL.function(DSL.name("clock_timestamp"), SQLDataType.INSTANT);
    }

    @Override
    boolean belongsToOneProcess(Connection connection) {
        return false;
    }

    @Override
    Reason reason(SQLException fault) {
        String state = Objects.requireNonNullElse(fault.getSQLState(), "");
        if (CONFLICTS.contains(state)) {
            return Reason.CONFLICT;
        }
        return state.startsWith("08") || DISCONNECTIONS.contains(state) ? Reason.DISCONNECTED : Reason.FAILED;
    }

    @Override
    boolean commitsAsItGoes() {
        return false;
    }

    @Override
    void force(Connection connection) {
        // A commit is durable by default.
    }

    @Override
    RowSink rowSink(Session session, TableSchema schema) throws SQLException {
        Optional<RowSink> copy = Optional.empty();
        try {
            copy = RowCopy.into(session, schema);
        } catch (NoClassDefFoundError withoutDriver) {
            LOG.debug("The PostgreSQL driver cannot be seen from here", withoutDriver);
        }
        if (copy.isEmpty() && !saidThatItInserts) {
            saidThatItInserts = true;
            LOG.warn(
                    "Rows go into PostgreSQL by INSERT, which takes several times as long as COPY, because the data source's connections"
                            + " do not unwrap to org.postgresql.PGConnection");
        }
        return copy.isPresent() ? copy.get() : new RowInsert(session, schema);
    }

    @Override
    boolean rollsBackTables() {
        return true;
    }

    /** The name of the column for a collation of ICU has changed over time, and a row as JSON has what there is. */
    @Override
    Optional<TextForm> textForm(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT pg_encoding_to_char(d.encoding),"
                        + " COALESCE(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale', d.datcollate)"
                        + " FROM pg_database d WHERE d.datname = current_database()")) {
            return found.next() ? Optional.of(new TextForm(found.getString(1), found.getString(2))) : Optional.empty();
        }
    }

    @Override
    String remedy(SQLException fault) {
        String state = Objects.requireNonNullElse(fault.getSQLState(), "");
        if (state.startsWith("28")) {
            return "Check user and password.";
        }
        if (state.startsWith("42501")) {
            return "Give the user the right to create tables and views in its schema.";
        }
        if (state.equals("3D000")) {
            return "There is no database of that name on the server: make it, or check the address.";
        }
        if (state.equals("3F000")) {
            return "Name a schema that exists as currentSchema in the address.";
        }
        if (state.equals("25006")) {
            return "The database may only be read: name the server that takes writes.";
        }
        if (CONFLICTS.contains(state)) {
            return "Other work on the database stood in the way longer than could be waited; run again when it has ended.";
        }
        if (state.equals("57014")) {
            return "A statement took longer than it may or was cancelled: let the store's statement take longer, or see what the server"
                    + " is busy with.";
        }
        return "Check that the server runs and can be reached, then run again; nothing half-loaded is visible.";
    }
}
