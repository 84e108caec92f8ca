package dk.almendata.jooq;

import dk.almendata.sync.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The host's database: hands out connections for one piece of work, and turns the database's faults into the port's. */
final class Database {

    /** The connection that a thread has already, while a load renews its lease on another. */
    private static final ThreadLocal<@Nullable Connection> AT_WORK = new ThreadLocal<>();

    private final DataSource dataSource;
    private final Dialect dialect;
    private final StoreTimeouts timeouts;

    private Database(DataSource dataSource, Dialect dialect, StoreTimeouts timeouts) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.timeouts = timeouts;
    }

    static Database of(DataSource dataSource, StoreTimeouts timeouts) {
        try (Connection connection = dataSource.getConnection()) {
            return new Database(dataSource, Dialect.of(connection), timeouts);
        } catch (SQLException e) {
            throw new StoreException("The database cannot be opened (" + code(e) + "). " + remedyWithoutDialect(e), e);
        }
    }

    Dialect dialect() {
        return dialect;
    }

    /** Runs a piece of work in one transaction on a connection of its own. */
    <T> T inTransaction(Work<T> work) {
        return onConnection(session -> {
            T result = work.run(session);
            session.commit();
            return result;
        });
    }

    /**
     * The same for work that may be done twice: once more, if other work stood in its way, if the connection broke off around its commit, or
     * if a pool gave one that was broken already.
     */
    <T> T surelyInTransaction(Work<T> work) {
        try {
            return inTransaction(work);
        } catch (StoreException fault) {
            if (fault.reason().tries() == 1) {
                throw fault;
            }
            return inTransaction(work);
        }
    }

    /** Runs a piece of work on a connection of its own; the work commits what is to stay. */
    <T> T onConnection(Work<T> work) {
        Connection outer = AT_WORK.get();
        try (Connection connection = dataSource.getConnection()) {
            requireAnother(outer, connection);
            AT_WORK.set(connection);
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                dialect.limit(connection, timeouts);
                return work.run(new Session(connection, dialect, context(connection, dialect.jooq())));
            } finally {
                // Harmless after a commit; the connection may belong to a pool.
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw fault(e);
        } catch (DataAccessException e) {
            SQLException cause = e.getCause(SQLException.class);
            throw cause == null ? new StoreException("The database failed.", e) : fault(cause);
        } finally {
            if (outer == null) {
                AT_WORK.remove();
            } else {
                AT_WORK.set(outer);
            }
        }
    }

    /** The driver would wait for ever for the statement that this thread has begun, or commit it. */
    private static void requireAnother(@Nullable Connection outer, Connection connection) {
        if (outer != null && isSame(outer, connection)) {
            throw new IllegalStateException(
                    "The data source gave the connection that is at work already. A load takes a second one"
                            + " now and then, to renew its lease: give a data source of at least two connections.");
        }
    }

    private static boolean isSame(Connection outer, Connection connection) {
        try {
            return outer.isClosed() || driversOwn(outer) == driversOwn(connection);
        } catch (SQLException takenAway) {
            return true;
        }
    }

    private static Connection driversOwn(Connection connection) throws SQLException {
        return connection.isWrapperFor(Connection.class) ? connection.unwrap(Connection.class) : connection;
    }

    private StoreException fault(SQLException e) {
        return new StoreException(
                dialect.reason(e),
                "The database failed (" + code(e) + "). " + dialect.remedy(e),
                Faults.withoutValues(e));
    }

    /** Names pass {@link Names}, so that they need no quotes and users can write them plainly in SQL. */
    private static DSLContext context(Connection connection, SQLDialect dialect) {
        Settings settings = new Settings()
                .withExecuteLogging(false)
                .withRenderQuotedNames(RenderQuotedNames.NEVER)
                .withRenderNameCase(RenderNameCase.AS_IS);
        return DSL.using(connection, dialect, settings);
    }

    private static String code(SQLException e) {
        return "SQL state " + e.getSQLState() + ", code " + e.getErrorCode();
    }

    private static String remedyWithoutDialect(SQLException e) {
        Dialect likely = e.getErrorCode() == 0 ? new PostgresDialect() : new H2Dialect();
        return likely.remedy(e);
    }

    /** A piece of work. */
    @FunctionalInterface
    interface Work<T> {
        T run(Session session) throws SQLException;
    }

    /**
     * One connection in use.
     *
     * @param connection the connection, in a transaction
     * @param dialect its dialect
     * @param sql jOOQ on the connection
     */
    record Session(Connection connection, Dialect dialect, DSLContext sql) {

        void commit() throws SQLException {
            connection.commit();
        }

        /** Where a load commits as it goes: commits, so that it survives a power cut. Elsewhere: nothing, the transaction goes on. */
        void keep() throws SQLException {
            if (dialect.commitsAsItGoes()) {
                connection.commit();
                dialect.force(connection);
            }
        }
    }
}
