package dk.almendata.jooq;

import static dk.almendata.jooq.Deliveries.POSTINGS;
import static dk.almendata.jooq.Deliveries.SOURCE;
import static dk.almendata.jooq.Deliveries.full;
import static dk.almendata.jooq.Deliveries.order;
import static dk.almendata.jooq.Deliveries.posting;
import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.DeliveryState;
import dk.almendata.table.ColumnType;
import dk.almendata.table.TableSchema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 changes a table by way of a copy; what a crash leaves of that costs no row and needs nobody's hand. */
class H2AlterationsTest {

    private static final String COPY = "FINANSPOSTERING_ROWS_COPY_3_18";

    @TempDir
    Path folder;

    private KeptConnections connections;
    private DataSource database;
    private Map<String, List<String>> before;

    @BeforeEach
    void load() throws SQLException {
        connections = new KeptConnections("jdbc:h2:file:" + folder.resolve("almendata") + ";USER=sa");
        database = connections.dataSource();
        JooqDeliveryStore store = JooqDeliveryStore.open(database);
        store.prepare(POSTINGS);
        store.load(order(
                full(1, LocalDate.parse("2024-12-31")),
                POSTINGS,
                List.of(posting("0240001", "2024-03-01", "10.00", 1), posting("0240002", "2024-03-02", "20.00", 2))));
        before = StoreContent.of(database);
    }

    @AfterEach
    void close() throws SQLException {
        connections.close();
    }

    /** After the table was dropped and before the copy has its name. */
    @Test
    void copyInPlaceOfTheTable_getsItsName() throws SQLException {
        run("UPDATE sync_table SET is_ready = FALSE");
        run("DROP VIEW finanspostering");
        run("ALTER TABLE finanspostering_rows RENAME TO " + COPY);

        JooqDeliveryStore store = JooqDeliveryStore.open(database);

        assertThat(StoreContent.of(database)).isEqualTo(before);
        assertThat(store.ledger(SOURCE).get(DeliveryId.of(1)).state()).isEqualTo(DeliveryState.LOADED);
        store.prepare(
                POSTINGS.join(TableSchema.propose(POSTINGS.table(), List.of("Momskode"), List.of(ColumnType.TEXT))));
        assertThat(StoreContent.of(database).get("finanspostering")).isEqualTo(before.get("finanspostering"));
    }

    /** Before the table was dropped; the copy may lack rows. */
    @Test
    void copyBesideTheTable_isDropped() throws SQLException {
        run("CREATE TABLE " + COPY + " AS SELECT * FROM finanspostering_rows FETCH FIRST ROW ONLY");
        run("CREATE TABLE SYNC_CELL_COPY_3_0 AS SELECT * FROM sync_cell");

        JooqDeliveryStore.open(database);

        assertThat(StoreContent.of(database)).isEqualTo(before);
    }

    /** A store of an older version that was being upgraded. */
    @Test
    void copyInPlaceOfATableOfTheLedger_getsItsName() throws SQLException {
        run("UPDATE sync_table SET is_ready = FALSE");
        run("DROP VIEW finanspostering");
        run("ALTER TABLE sync_cell RENAME TO SYNC_CELL_COPY_3_0");

        JooqDeliveryStore.open(database);

        assertThat(StoreContent.of(database)).isEqualTo(before);
    }

    @Test
    void tablesOfOthers_stay() throws SQLException {
        run("CREATE TABLE kunder_rows_copy_1_2 (navn VARCHAR)");

        JooqDeliveryStore.open(database);

        assertThat(StoreContent.of(database)).containsKey("kunder_rows_copy_1_2");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
