package dk.almendata.jooq;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** The contract on a PostgreSQL server: the same database throughout, a schema of its own for each test. */
class PostgresStoreReaderTest extends StoreReaderContract {

    private static final String SCHEMA = "almendata_read";

    @Override
    DataSource database() {
        return PostgresServer.shared().emptySchema(SCHEMA);
    }

    @AfterEach
    void dropSchema() {
        PostgresServer.shared().dropSchema(SCHEMA);
    }
}
