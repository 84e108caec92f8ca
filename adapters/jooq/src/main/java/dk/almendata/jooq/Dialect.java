package dk.almendata.jooq;

import dk.almendata.jooq.Database.Session;
import dk.almendata.sync.StoreException;
import dk.almendata.sync.StoreException.Reason;
import dk.almendata.table.TableSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.SQLDialect;

/** What differs between the databases, and the few statements that jOOQ cannot say. */
abstract class Dialect {

    /** The dialect of a connection's database. */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "h2" -> new H2Dialect();
            case "postgresql" -> new PostgresDialect();
            default ->
                throw new StoreException(
                        "Expected an H2 or PostgreSQL database, found " + product
                                + ". Give a data source of one of the two.",
                        null);
        };
    }

    abstract SQLDialect jooq();

    /** The folder of the schema scripts. */
    abstract String scripts();

    /** Makes the database durable as the store needs it, and its tables whole. Called once when the store is opened, before anything else. */
    abstract void setUp(Connection connection) throws SQLException;

    /** Runs a migration while no other process does. The connection is in a transaction. */
    abstract void lockMigration(Connection connection) throws SQLException;

    /** Limits how long the transaction of a connection may wait and take, and lets each of its statements see what others have committed. */
    abstract void limit(Connection connection, StoreTimeouts timeouts) throws SQLException;

    /** The database's own clock, at the moment of the statement. */
    abstract Field<Instant> clock();

    /** Whether no other process can have the database open while this one has. */
    abstract boolean belongsToOneProcess(Connection connection) throws SQLException;

    /** From here to the end of the transaction no other load decides what is current, whatever its source. */
    abstract void lockRuling(Connection connection) throws SQLException;

    /** From here to the end of the transaction no other connection prepares tables. */
    abstract void lockShapes(Connection connection) throws SQLException;

    /** From here to the end of the transaction the tables of rows stay as they are. */
    abstract void keepShape(Connection connection, Collection<String> rows) throws SQLException;

    /** Waits for loads into the table of rows, and keeps new ones out to the end of the transaction. */
    abstract void lockRows(Connection connection, String rows) throws SQLException;

    /** What a caller may do about a fault. */
    abstract Reason reason(SQLException fault);

    /** Whether a load commits as it goes and stays invisible until the ledger says otherwise, instead of in one transaction. */
    abstract boolean commitsAsItGoes();

    /** After this, what was committed so far survives a power cut. */
    abstract void force(Connection connection) throws SQLException;

    /** Where the rows of a file go. */
    abstract RowSink rowSink(Session session, TableSchema schema) throws SQLException;

    /** Whether tables that were made go with a transaction that is rolled back. */
    abstract boolean rollsBackTables();

    /** How texts are kept, where that is chosen when a database is made: the encoding and the collation; empty elsewhere. */
    abstract Optional<TextForm> textForm(Connection connection) throws SQLException;

    /**
     * How a database keeps texts.
     *
     * @param encoding such as {@code UTF8}
     * @param collation such as {@code da_DK.UTF-8}
     */
    record TextForm(String encoding, String collation) {}

    /** What to do about a fault, in one sentence. */
    abstract String remedy(SQLException fault);

    /** Runs one statement of our own scripts. */
    final void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
