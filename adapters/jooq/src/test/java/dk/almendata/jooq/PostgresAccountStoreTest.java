package dk.almendata.jooq;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** Charts on a PostgreSQL server. */
class PostgresAccountStoreTest extends AccountStoreContract {

    private static final String SCHEMA = "account_store";

    @Override
    DataSource database() {
        return PostgresServer.shared().emptySchema(SCHEMA);
    }

    @AfterEach
    void drop() {
        PostgresServer.shared().dropSchema(SCHEMA);
    }
}
