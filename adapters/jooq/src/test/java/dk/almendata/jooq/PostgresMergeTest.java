package dk.almendata.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** The contract on a PostgreSQL server: the same database throughout, a schema of its own for each test. */
class PostgresMergeTest extends MergeContract {

    private static final String SCHEMA = "almendata_merge";

    @Override
    DataSource database() throws SQLException {
        run("CREATE SCHEMA " + SCHEMA);
        return PostgresServer.shared().dataSource(SCHEMA);
    }

    @AfterEach
    void dropSchema() throws SQLException {
        run("DROP SCHEMA " + SCHEMA + " CASCADE");
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection =
                        PostgresServer.shared().dataSource("public").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
