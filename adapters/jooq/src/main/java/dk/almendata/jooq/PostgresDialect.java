package dk.almendata.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.SQLDialect;

/** PostgreSQL: a load is one transaction. */
final class PostgresDialect extends Dialect {

    /** Any number that other users of advisory locks are unlikely to take. */
    private static final long MIGRATION_LOCK = 0x616c_6d65_6e64_6174L;

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
