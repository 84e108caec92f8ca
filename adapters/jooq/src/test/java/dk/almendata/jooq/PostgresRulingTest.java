package dk.almendata.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** The rules on a PostgreSQL server: the same database throughout, a schema of its own for each test. */
class PostgresRulingTest extends RulingContract {

    private static final String SCHEMA = "almendata_ruling";

    @Override
    DataSource database() throws SQLException {
        run("CREATE SCHEMA " + SCHEMA);
        return PostgresServer.shared().dataSource(SCHEMA);
    }

    @Override
    String scripts() {
        return "postgresql";
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
