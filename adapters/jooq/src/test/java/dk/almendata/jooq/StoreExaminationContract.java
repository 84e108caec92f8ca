package dk.almendata.jooq;

import static dk.almendata.jooq.Deliveries.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.sync.Lease;
import dk.almendata.sync.StoreException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a database shows before a store is opened in it, whatever the database. A subclass brings an empty one for each test. */
abstract class StoreExaminationContract {

    DataSource database;

    /** An empty database, the same one until the test ends. */
    abstract DataSource database() throws Exception;

    /** A user of it who may look and make nothing. */
    abstract DataSource looker() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = database();
    }

    @Test
    void of_anEmptyDatabase_showsNoStoreAndMakesNone() throws SQLException {
        StoreExamination found = StoreExamination.of(database);

        assertThat(found.storeVersion()).isEmpty();
        assertThat(found.leases()).isEmpty();
        assertThat(found.newestVersion()).isPositive();
        assertThat(names()).isEmpty();
    }

    @Test
    void of_aStore_showsItsVersion() throws SQLException {
        JooqDeliveryStore.open(database);
        assertThat(StoreExamination.of(database).storeVersion())
                .hasValue(StoreExamination.of(database).newestVersion());

        run("INSERT INTO sync_version (version) VALUES (99)");
        assertThat(StoreExamination.of(database).storeVersion()).hasValue(99);

        run("DELETE FROM sync_version WHERE version > 1");
        run("DROP TABLE sync_lease");
        assertThat(StoreExamination.of(database).storeVersion()).hasValue(1);
        assertThat(StoreExamination.of(database).leases())
                .as("there were none then")
                .isEmpty();
    }

    @Test
    void of_aStore_showsWhoWorksOnASourceNow() {
        JooqDeliveryStore store = JooqDeliveryStore.open(database);
        assertThat(StoreExamination.of(database).leases()).isEmpty();

        store.claim(SOURCE, "nightly job", Duration.ofHours(1));
        List<Lease> leases = StoreExamination.of(database).leases();
        store.release(SOURCE);

        assertThat(leases).singleElement().satisfies(lease -> {
            assertThat(lease.source()).isEqualTo(SOURCE);
            assertThat(lease.owner()).startsWith("nightly job (process ");
        });
        assertThat(StoreExamination.of(database).leases()).isEmpty();
    }

    @Test
    void tryRights_leavesNothingBehind() throws SQLException {
        StoreExamination.tryRights(database);

        assertThat(names()).isEmpty();
    }

    @Test
    void tryRights_ofAUserWhoMayOnlyLook_saysWhatToDo() throws Exception {
        DataSource looker = looker();

        assertThatThrownBy(() -> StoreExamination.tryRights(looker))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Give the user the right to create tables and views");
        assertThat(names()).isEmpty();
        assertThat(StoreExamination.of(looker).database())
                .isEqualTo(StoreExamination.of(database).database());
    }

    @Test
    void tryConnections_takesSoManyAtOnceAndGivesThemBack() {
        AtomicInteger open = new AtomicInteger();
        DataSource two = pool(2, open);

        StoreExamination.tryConnections(two, 2);

        assertThat(open).hasValue(0);
        assertThatThrownBy(() -> StoreExamination.tryConnections(two, 3))
                .isInstanceOf(StoreException.class)
                .hasMessage("Expected 3 connections at the same time, got 2. Let the pool or the server give more.");
        assertThat(open).hasValue(0);
    }

    /** A pool of so many connections, which refuses at once when they are out. */
    private DataSource pool(int size, AtomicInteger open) {
        return proxy(DataSource.class, database, () -> {
            if (open.get() == size) {
                throw new SQLException("too many connections", "53300");
            }
            open.incrementAndGet();
            return proxy(Connection.class, database.getConnection(), () -> {
                open.decrementAndGet();
                return null;
            });
        });
    }

    /** The connections of a user. */
    static DataSource login(String url, String user, String password) {
        return proxy(DataSource.class, null, () -> DriverManager.getConnection(url, user, password));
    }

    private interface Call {
        Object make() throws SQLException;
    }

    private static <T> T proxy(Class<T> type, @Nullable T target, Call instead) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean replaced =
                            method.getName().equals("close") || method.getName().equals("getConnection");
                    if (method.getName().equals("close")) {
                        method.invoke(target, arguments);
                    }
                    return replaced ? instead.make() : method.invoke(target, arguments);
                }));
    }

    /** The tables, views and sequences of the schema. */
    private List<String> names() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet found = connection.getMetaData().getTables(null, connection.getSchema(), null, null);
                Statement statement = connection.createStatement();
                ResultSet sequences = statement.executeQuery(
                        "SELECT sequence_name FROM information_schema.sequences WHERE sequence_schema = '"
                                + connection.getSchema() + "'")) {
            List<String> names = new ArrayList<>();
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
            while (sequences.next()) {
                names.add(sequences.getString(1));
            }
            return names;
        }
    }

    final void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
