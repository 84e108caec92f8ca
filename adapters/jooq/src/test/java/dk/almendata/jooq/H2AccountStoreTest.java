package dk.almendata.jooq;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Charts in an H2 file. */
class H2AccountStoreTest extends AccountStoreContract {

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
}
