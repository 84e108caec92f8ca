package dk.almendata.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The suite runs on the newest PostgreSQL, and what depends on the server on the oldest as well: it is the one that the build names. */
class PostgresVersionTest {

    @Test
    void server_isTheOneThatTheBuildNames() throws SQLException {
        assumeFalse(PostgresServer.VERSION.isEmpty(), "Not run by the build");
        try (Connection connection =
                        PostgresServer.shared().dataSource("public").getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SHOW server_version")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1) + ".0").isEqualTo(PostgresServer.VERSION);
        }
    }
}
