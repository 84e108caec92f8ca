package dk.almendata.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.PooledConnection;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The smallest pool: the driver's own handle on one connection, which stays open. A new connection costs the server a process. */
final class OneConnectionPool extends PGSimpleDataSource implements AutoCloseable {

    private static final long serialVersionUID = 1L;

    private final transient PooledConnection kept;

    OneConnectionPool(PGSimpleDataSource one) throws SQLException {
        PGConnectionPoolDataSource pool = new PGConnectionPoolDataSource();
        pool.setUrl(one.getUrl());
        pool.setUser(one.getUser());
        this.kept = pool.getPooledConnection();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return kept.getConnection();
    }

    @Override
    public void close() throws SQLException {
        kept.close();
    }
}
