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
import java.util.Optional;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * H2 in a file.
 *
 * <p>H2 was seen to show rows of an unfinished transaction after a crash, and one large transaction doubles the file. So a load commits its
 * batches as it goes, everything is forced to disk, and then one row of the ledger makes it visible. Its changes of tables are no more whole
 * than its transactions, see {@link Alterations}.
 */
final class H2Dialect extends Dialect {

    private static final int FILE_LOCKED = 90020;
    private static final int WRONG_USER = 28000;
    private static final int NO_RIGHTS = 90040;
    private static final int NO_RIGHTS_IN_SCHEMA = 90096;
    private static final int FILE_DAMAGED = 90030;
    private static final int UNREADABLE = 90028;
    private static final int READ_ONLY = 90097;
    private static final int LOCK_TIMEOUT = 50200;
    private static final int DEADLOCK = 40001;
    private static final int CONCURRENT_UPDATE = 90131;
    private static final int CONNECTION_BROKEN = 90067;

    @Override
    SQLDialect jooq() {
        return SQLDialect.H2;
    }

    @Override
    String scripts() {
        return "h2";
    }

    @Override
    void setUp(Connection connection) throws SQLException {
        // With the default delay a killed process loses commits that were answered.
        run(connection, "SET WRITE_DELAY 0");
        new Alterations(connection).finish();
    }

    @Override
    void lockMigration(Connection connection) {
        // The file belongs to one process.
    }

    @Override
    void limit(Connection connection, StoreTimeouts timeouts) {
        // A lock is waited for as long as LOCK_TIMEOUT of the address says, and a process that is paused pauses the
        // database with it.
    }

    @Override
    Field<Instant> clock() {
        return DSL.field(DSL.currentTimestamp().cast(SQLDataType.INSTANT));
    }

    @Override
    boolean belongsToOneProcess(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT 1 FROM INFORMATION_SCHEMA.SESSIONS WHERE SERVER IS NOT NULL FETCH FIRST ROW ONLY")) {
            return !found.next();
        }
    }

    @Override
    void lockRuling(Connection connection) {
        // The file belongs to one process.
    }

    @Override
    void lockShapes(Connection connection) {
        // The file belongs to one process.
    }

    @Override
    void keepShape(Connection connection, Collection<String> rows) {
        // The file belongs to one process.
    }

    @Override
    void lockRows(Connection connection, String rows) {
        // The file belongs to one process.
    }

    @Override
    Reason reason(SQLException fault) {
        return switch (fault.getErrorCode()) {
            case LOCK_TIMEOUT, DEADLOCK, CONCURRENT_UPDATE -> Reason.CONFLICT;
            case CONNECTION_BROKEN -> Reason.DISCONNECTED;
            default -> Reason.FAILED;
        };
    }

    @Override
    boolean commitsAsItGoes() {
        return true;
    }

    @Override
    void force(Connection connection) throws SQLException {
        run(connection, "CHECKPOINT SYNC");
    }

    @Override
    RowSink rowSink(Session session, TableSchema schema) {
        return new RowInsert(session, schema);
    }

    @Override
    boolean rollsBackTables() {
        return false;
    }

    @Override
    Optional<TextForm> textForm(Connection connection) {
        return Optional.empty();
    }

    @Override
    String remedy(SQLException fault) {
        return switch (fault.getErrorCode()) {
            case FILE_LOCKED -> "The file is in use: end the other process that has it open, then run again.";
            case FILE_DAMAGED, UNREADABLE ->
                "The file cannot be read, or is damaged or no H2 database: check path, permissions and free space, bring the file back from a"
                        + " backup, or name a new one and sync again.";
            case READ_ONLY -> "The file may only be read: check its permissions and those of its folder.";
            case WRONG_USER -> "Check user and password.";
            case NO_RIGHTS, NO_RIGHTS_IN_SCHEMA ->
                "Give the user the right to create tables and views, which on H2 an administrator has: ALTER USER … ADMIN TRUE.";
            default ->
                "Check that the file can be written and the disk is not full, then run again; nothing half-loaded is visible.";
        };
    }
}
