package dk.almendata.jooq;

import dk.almendata.jooq.Database.Session;
import dk.almendata.table.TableSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jooq.SQLDialect;
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
        run(connection, "SELECT pg_advisory_xact_lock(" + MIGRATION_LOCK + ")");
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
    String remedy(SQLException fault) {
        String state = fault.getSQLState() == null ? "" : fault.getSQLState();
        if (state.startsWith("28")) {
            return "Check user and password.";
        }
        if (state.startsWith("42501")) {
            return "Give the user the right to create tables and views in its schema.";
        }
        return "Check that the server runs and can be reached, then run again; nothing half-loaded is visible.";
    }
}
