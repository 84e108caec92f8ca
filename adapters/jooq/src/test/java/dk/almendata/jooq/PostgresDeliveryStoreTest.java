package dk.almendata.jooq;

import static dk.almendata.jooq.Deliveries.POSTINGS;
import static dk.almendata.jooq.Deliveries.month;
import static dk.almendata.jooq.Deliveries.order;
import static dk.almendata.jooq.Deliveries.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.sync.DeliveryStore;
import dk.almendata.table.ColumnType;
import dk.almendata.table.TableSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The contract on a PostgreSQL server: the same database throughout, a schema of its own for each test. */
class PostgresDeliveryStoreTest extends DeliveryStoreContract {

    private static final String SCHEMA = "almendata";

    @Override
    DataSource database() throws SQLException {
        run("CREATE SCHEMA " + SCHEMA);
        return PostgresServer.shared().dataSource(SCHEMA);
    }

    @AfterEach
    void dropSchema() throws SQLException {
        run("DROP SCHEMA " + SCHEMA + " CASCADE");
    }

    /** A role that may read what the loading user makes, also after a view was made anew for a new column, and nothing else. */
    @Test
    void aRoleThatReads_seesEveryViewAndChangesNothing() throws SQLException {
        DataSource database = PostgresServer.shared().dataSource(SCHEMA);
        run("DROP ROLE IF EXISTS reader");
        run("CREATE ROLE reader");
        try {
            run("GRANT USAGE ON SCHEMA " + SCHEMA + " TO reader");
            run("ALTER DEFAULT PRIVILEGES IN SCHEMA " + SCHEMA + " GRANT SELECT ON TABLES TO reader");
            DeliveryStore store = JooqDeliveryStore.open(database);
            store.prepare(POSTINGS);
            store.load(order(
                    month(1, YearMonth.of(2025, 1)),
                    POSTINGS,
                    List.<Object[]>of(posting("0240001", "2025-01-15", "30.00", 3))));
            store.prepare(POSTINGS.join(
                    TableSchema.propose(POSTINGS.table(), List.of("Momskode"), List.of(ColumnType.TEXT))));
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET ROLE reader");
                try (ResultSet rows = statement.executeQuery("SELECT COUNT(momskode), COUNT(*) FROM finanspostering")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getInt(2)).isEqualTo(1);
                }
                assertThatThrownBy(() -> statement.execute("DELETE FROM finanspostering_rows"))
                        .hasMessageContaining("permission denied");
            }
        } finally {
            run("DROP OWNED BY reader");
            run("DROP ROLE reader");
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
