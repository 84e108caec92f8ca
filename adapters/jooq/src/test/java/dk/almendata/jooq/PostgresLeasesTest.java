package dk.almendata.jooq;

import static dk.almendata.jooq.Deliveries.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The leases on a PostgreSQL server. */
class PostgresLeasesTest extends LeasesContract {

    private static final String SCHEMA = "leases";

    @Override
    DataSource database() {
        return PostgresServer.shared().emptySchema(SCHEMA);
    }

    @AfterEach
    void drop() {
        PostgresServer.shared().dropSchema(SCHEMA);
    }

    /** It may run on another machine; only its time tells. */
    @Test
    void lease_ofAnotherProcess_isWaitedFor() throws SQLException {
        JooqDeliveryStore.open(database).claim(SOURCE, "", LONG);
        run("UPDATE sync_lease SET holder = 'a process elsewhere'");

        assertThat(JooqDeliveryStore.open(database).claim(SOURCE, "", LONG)).isPresent();
    }
}
