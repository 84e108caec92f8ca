package dk.almendata.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.tools.jdbc.DefaultConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The smallest pool: one connection, which stays open, since a new one costs the server a process. While it is lent, such as to a load of many
 * minutes that renews its lease meanwhile, others get a connection of their own.
 */
final class OneConnectionPool extends PGSimpleDataSource implements AutoCloseable {

    private static final long serialVersionUID = 1L;

    private final transient Connection kept;
    private final AtomicBoolean lent = new AtomicBoolean();

    OneConnectionPool(PGSimpleDataSource one) throws SQLException {
        setUrl(one.getUrl());
        setUser(one.getUser());
        this.kept = one.getConnection();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return lent.compareAndSet(false, true) ? new Lent() : super.getConnection();
    }

    @Override
    public void close() throws SQLException {
        kept.close();
    }

    /** Closed by giving it back; passed on as a pool does, with nothing begun. */
    private final class Lent extends DefaultConnection {

        private boolean returned;

        Lent() {
            super(kept);
        }

        @Override
        public void close() throws SQLException {
            if (returned) {
                return;
            }
            returned = true;
            try {
                if (!kept.getAutoCommit()) {
                    kept.rollback();
                    kept.setAutoCommit(true);
                }
            } finally {
                lent.set(false);
            }
        }

        @Override
        public boolean isClosed() {
            return returned;
        }
    }
}
