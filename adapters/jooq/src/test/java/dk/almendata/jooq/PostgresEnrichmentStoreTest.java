package dk.almendata.jooq;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** The contract on a PostgreSQL server: the same database throughout, a schema of its own for each test. */
class PostgresEnrichmentStoreTest extends EnrichmentStoreContract {

    private static final String SCHEMA = "almendata_enrichment";

    @Override
    DataSource database() {
        return PostgresServer.shared().emptySchema(SCHEMA);
    }

    @AfterEach
    void dropSchema() {
        PostgresServer.shared().dropSchema(SCHEMA);
    }
}
