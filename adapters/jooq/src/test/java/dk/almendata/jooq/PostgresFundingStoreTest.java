package dk.almendata.jooq;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** Pools on a PostgreSQL server. */
class PostgresFundingStoreTest extends FundingStoreContract {

    private static final String SCHEMA = "funding";

    @Override
    DataSource database() {
        return PostgresServer.shared().emptySchema(SCHEMA);
    }

    @AfterEach
    void drop() {
        PostgresServer.shared().dropSchema(SCHEMA);
    }
}
