package dk.almendata.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The smallest pool: the driver's own handle on one connection, which stays open, since a new one costs the server a process. While it is
 * lent, such as to a load of many minutes that renews its lease meanwhile, others get a connection of their own.
 */
final class OneConnectionPool extends PGSimpleDataSource implements AutoCloseable {

    private static final long serialVersionUID = 1L;

    private final transient PooledConnection kept;
    private final AtomicBoolean lent = new AtomicBoolean();

    OneConnectionPool(PGSimpleDataSource one) throws SQLException {
        setUrl(one.getUrl());
        setUser(one.getUser());
        PGConnectionPoolDataSource pool = new PGConnectionPoolDataSource();
        pool.setUrl(one.getUrl());
        pool.setUser(one.getUser());
        this.kept = pool.getPooledConnection();
        kept.addConnectionEventListener(new Returned());
    }

    @Override
    public Connection getConnection() throws SQLException {
        return lent.compareAndSet(false, true) ? kept.getConnection() : super.getConnection();
    }

    @Override
    public void close() throws SQLException {
        kept.close();
    }

    private final class Returned implements ConnectionEventListener {

        @Override
        public void connectionClosed(ConnectionEvent event) {
            lent.set(false);
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            // The one who has it closes it.
        }
    }
}
