package dk.almendata.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an H2 file shows. */
class H2StoreExaminationTest extends StoreExaminationContract {

    @TempDir
    Path folder;

    private JdbcConnectionPool pool;

    @Override
    DataSource database() {
        pool = JdbcConnectionPool.create(url(), "sa", "");
        return pool;
    }

    @Override
    DataSource looker() throws Exception {
        run("CREATE USER looker PASSWORD 'x'");
        run("GRANT SELECT ON SCHEMA PUBLIC TO looker");
        return login(url(), "looker", "x");
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("almendata");
    }

    @AfterEach
    void close() {
        pool.dispose();
    }

    @Test
    void of_namesTheProductAndNoEncoding() {
        StoreExamination found = StoreExamination.of(database);

        assertThat(found.database()).matches("H2 2\\.[0-9.]+");
        assertThat(found.schema()).hasValue("PUBLIC");
        assertThat(found.encoding()).isEmpty();
        assertThat(found.collation()).isEmpty();
    }
}
