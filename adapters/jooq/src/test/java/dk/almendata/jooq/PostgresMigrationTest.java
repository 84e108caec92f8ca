package dk.almendata.jooq;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** The tables of every store on a PostgreSQL server. */
class PostgresMigrationTest extends MigrationContract {

    private static final String SCHEMA = "migration";

    @Override
    DataSource database() {
        return PostgresServer.shared().emptySchema(SCHEMA);
    }

    @AfterEach
    void drop() {
        PostgresServer.shared().dropSchema(SCHEMA);
    }
}
