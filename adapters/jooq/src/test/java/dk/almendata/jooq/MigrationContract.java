package dk.almendata.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.funding.EntryType;
import dk.almendata.funding.FundKind;
import dk.almendata.funding.PoolEntry;
import dk.almendata.funding.StandardPools;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How each store makes and upgrades its tables, whatever the database. A subclass brings an empty one for each test. */
abstract class MigrationContract {

    private DataSource database;

    /** An empty database, the same one until the test ends. */
    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = database();
    }

    static Stream<Arguments> stores() {
        return Stream.of(
                Arguments.of("sync_version", 8, opening(JooqDeliveryStore::open)),
                Arguments.of("sync_version", 8, opening(JooqEnrichmentStore::open)),
                Arguments.of("consumption_version", 2, opening(JooqConsumptionStore::open)),
                Arguments.of("sync_pool_version", 1, opening(JooqFundingStore::open)),
                Arguments.of("condition_version", 1, opening(JooqConditionStore::open)),
                Arguments.of("account_version", 1, opening(JooqAccountStore::open)));
    }

    private static Consumer<DataSource> opening(Consumer<DataSource> open) {
        return open;
    }

    @ParameterizedTest
    @MethodSource("stores")
    void open_writesEachVersionOnce(String table, int newest, Consumer<DataSource> open) throws Exception {
        open.accept(database);
        open.accept(database);

        assertThat(versions(table)).hasSize(newest).last().isEqualTo(newest);
    }

    /** A migration that was killed before it could say that it was done is run again. */
    @ParameterizedTest
    @MethodSource("stores")
    void open_ofTablesWithoutVersion_makesThemAgain(String table, int newest, Consumer<DataSource> open)
            throws Exception {
        open.accept(database);
        run("DELETE FROM " + table);

        open.accept(database);

        assertThat(versions(table)).hasSize(newest);
    }

    /** Pools were kept before they had a version: their tables are there, no version is, and nothing of them is lost. */
    @Test
    void open_ofPoolsWithoutATableOfVersions_keepsThem() throws Exception {
        PoolEntry entry = new PoolEntry(
                LocalDate.of(2024, 6, 1), FundKind.TRIAL, EntryType.COMMITMENT, new BigDecimal("5.00"), "a");
        JooqFundingStore.open(database)
                .append(StandardPools.BAEREDYGTIGHED, List.of(entry), "LBF", "Tilsagn", Instant.EPOCH);
        run("DROP TABLE sync_pool_version");

        JooqFundingStore again = JooqFundingStore.open(database);

        assertThat(again.ledger(StandardPools.BAEREDYGTIGHED).outcomes())
                .singleElement()
                .satisfies(each -> assertThat(each.entry()).isEqualTo(entry));
        assertThat(versions("sync_pool_version")).containsExactly(1);
    }

    /** All stores in one database, whichever is opened first; each counts its own versions. */
    @Test
    void open_allInOneDatabase() throws Exception {
        List<Arguments> all = stores().toList();
        for (int i = all.size() - 1; i >= 0; i--) {
            @SuppressWarnings("unchecked")
            Consumer<DataSource> open = (Consumer<DataSource>) all.get(i).get()[2];
            open.accept(database);
        }
        assertThat(versions("sync_version")).hasSize(8);
        assertThat(versions("consumption_version")).containsExactly(1, 2);
        assertThat(versions("sync_pool_version")).containsExactly(1);
        assertThat(versions("condition_version")).containsExactly(1);
        assertThat(versions("account_version")).containsExactly(1);
    }

    private List<Integer> versions(String table) throws SQLException {
        List<Integer> versions = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT version FROM " + table + " ORDER BY version")) {
            while (found.next()) {
                versions.add(found.getInt(1));
            }
        }
        return versions;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
