package dk.almendata.jooq;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** The contract on a PostgreSQL server. */
class PostgresUtilityExtractTest extends UtilityExtractContract {

    private static final String SCHEMA = "almendata_utility_";

    @Override
    DataSource database(int number) {
        return PostgresServer.shared().emptySchema(SCHEMA + number);
    }

    @AfterEach
    void dropSchemas() {
        PostgresServer.shared().dropSchema(SCHEMA + 1);
        PostgresServer.shared().dropSchema(SCHEMA + 2);
    }
}
