package dk.almendata.jooq;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** Kills on a PostgreSQL server, which goes on: what the killed process had begun is rolled back by it. */
class PostgresKillTest extends KillContract {

    private static final String SCHEMA = "killed";

    @Override
    String empty(Path folder) {
        PostgresServer.shared().emptySchema(SCHEMA);
        return PostgresServer.shared().url(SCHEMA);
    }

    @AfterEach
    void drop() {
        PostgresServer.shared().dropSchema(SCHEMA);
    }

    @Override
    void waitForTheLease(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT to_regclass('sync_lease') IS NOT NULL")) {
            found.next();
            if (found.getBoolean(1)) {
                statement.execute("UPDATE sync_lease SET expires_at = clock_timestamp()");
            }
        }
    }

    @Override
    int few() {
        return 12;
    }
}
