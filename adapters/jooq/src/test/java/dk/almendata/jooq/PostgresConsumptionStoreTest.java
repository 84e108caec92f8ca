package dk.almendata.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** The contract on a PostgreSQL server. */
class PostgresConsumptionStoreTest extends ConsumptionStoreContract {

    private static final String SCHEMA = "almendata_consumption_";

    @Override
    DataSource database(int number) throws SQLException {
        run("CREATE SCHEMA " + SCHEMA + number);
        return PostgresServer.shared().dataSource(SCHEMA + number);
    }

    @AfterEach
    void dropSchemas() throws SQLException {
        for (int number = 1; number <= 2; number++) {
            run("DROP SCHEMA IF EXISTS " + SCHEMA + number + " CASCADE");
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection =
                        PostgresServer.shared().dataSource("public").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
