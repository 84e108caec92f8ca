package dk.almendata.jooq;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract on H2 files. */
class H2UtilityExtractTest extends UtilityExtractContract {

    private final List<JdbcConnectionPool> pools = new ArrayList<>();

    @TempDir
    Path files;

    @Override
    DataSource database(int number) {
        JdbcConnectionPool pool =
                JdbcConnectionPool.create("jdbc:h2:file:" + files.resolve("almendata" + number), "sa", "");
        pools.add(pool);
        return pool;
    }

    @AfterEach
    void close() {
        pools.forEach(JdbcConnectionPool::dispose);
    }
}
