package dk.almendata.jooq;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** The contract on a PostgreSQL server: the same database throughout, a schema of its own for each test. */
class PostgresMergeTest extends MergeContract {

    private static final String SCHEMA = "almendata_merge";

    @Override
    DataSource database() {
        return PostgresServer.shared().emptySchema(SCHEMA);
    }

    @AfterEach
    void dropSchema() {
        PostgresServer.shared().dropSchema(SCHEMA);
    }
}
