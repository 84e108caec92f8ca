package dk.almendata.jooq;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** The rules on a PostgreSQL server: the same database throughout, a schema of its own for each test. */
class PostgresRulingTest extends RulingContract {

    private static final String SCHEMA = "almendata_ruling";

    @Override
    DataSource database() {
        return PostgresServer.shared().emptySchema(SCHEMA);
    }

    @Override
    String scripts() {
        return "postgresql";
    }

    @AfterEach
    void dropSchema() {
        PostgresServer.shared().dropSchema(SCHEMA);
    }
}
