package dk.almendata.jooq;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** Reviews and plans on a PostgreSQL server. */
class PostgresConditionStoreTest extends ConditionStoreContract {

    private static final String SCHEMA = "condition_store";

    @Override
    DataSource database() {
        return PostgresServer.shared().emptySchema(SCHEMA);
    }

    @AfterEach
    void drop() {
        PostgresServer.shared().dropSchema(SCHEMA);
    }
}
