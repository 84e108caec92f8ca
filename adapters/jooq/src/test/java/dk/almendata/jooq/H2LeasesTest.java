package dk.almendata.jooq;

import static dk.almendata.jooq.Deliveries.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The leases on an H2 file. */
class H2LeasesTest extends LeasesContract {

    @TempDir
    Path folder;

    private JdbcConnectionPool pool;

    @Override
    DataSource database() {
        pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("almendata"), "sa", "");
        return pool;
    }

    @AfterEach
    void close() {
        pool.dispose();
    }

    /** Who has the file open knows that every other process that had it is gone, so nobody waits after a kill. */
    @Test
    void lease_ofAProcessThatWasKilled_isNotWaitedFor() throws SQLException {
        JooqDeliveryStore.open(database).claim(SOURCE, "", LONG);
        run("UPDATE sync_lease SET holder = 'a process of yesterday'");

        assertThat(JooqDeliveryStore.open(database).claim(SOURCE, "", LONG)).isEmpty();
    }
}
