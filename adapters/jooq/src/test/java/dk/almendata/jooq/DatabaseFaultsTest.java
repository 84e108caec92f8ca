package dk.almendata.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.delivery.Delivery;
import dk.almendata.sync.DeliveryOutcome;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.DeliverySync;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.StoreException;
import dk.almendata.sync.SyncObserver;
import dk.almendata.sync.SyncReport;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F31: what stands in the way of a load on a PostgreSQL that others use too, or ends it, and what comes of the delivery. */
class DatabaseFaultsTest {

    private static final String SCHEMA = "faults";
    private static final SourceId SOURCE = new SourceId("faults");

    private final SmallSource source = new SmallSource(SOURCE, 2, 20);
    private DataSource database;

    @BeforeEach
    void open() {
        database = PostgresServer.shared().emptySchema(SCHEMA);
    }

    @AfterEach
    void drop() {
        PostgresServer.shared().dropSchema(SCHEMA);
    }

    /** The same fault so many times in a row, injected where the first delivery's change is written down. */
    @ParameterizedTest
    @CsvSource({
        "40001, 2, LOADED",
        "40P01, 2, LOADED",
        "55P03, 2, LOADED",
        "40001, 3, FAILED",
        "57P01, 1, LOADED",
        "57P01, 2, FAILED",
        "08006, 1, LOADED",
        "53100, 1, FAILED",
        "57014, 1, FAILED",
    })
    void load_isTriedAgainAsAWhole(String state, int times, Result expected) {
        JooqDeliveryStore store = JooqDeliveryStore.open(database);
        fail(state, times);

        SyncReport report = run(store, SyncObserver.SILENT);

        assertThat(report.outcomes().get(0).result()).isEqualTo(expected);
        assertThat(report.fault().isPresent()).isEqualTo(expected == Result.FAILED);
        assertThatTheNextRunIsQuiet(store, expected);
    }

    private void fail(String state, int times) {
        PostgresServer.run(database, "CREATE SEQUENCE tries");
        PostgresServer.run(
                database,
                "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF nextval('tries') <= " + times
                        + " THEN RAISE EXCEPTION 'injected' USING ERRCODE = '" + state
                        + "'; END IF; RETURN NEW; END $$");
        PostgresServer.run(
                database, "CREATE TRIGGER fail BEFORE INSERT ON sync_change FOR EACH ROW EXECUTE FUNCTION fail()");
    }

    /** Somebody holds a row that the load needs, until it has been waited for in vain once. */
    @Test
    void load_thatWaitsForALockTooLong_isTriedAgain() throws SQLException {
        JooqDeliveryStore store =
                JooqDeliveryStore.open(database, StoreTimeouts.ofDefaults().withLock(Duration.ofMillis(50)));
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            Attempts attempts = new Attempts(
                    () -> execute(other, "SELECT * FROM sync_delivery WHERE delivery_id = 2 FOR UPDATE"),
                    () -> rollBack(other));

            assertThat(run(store, attempts).outcomes())
                    .extracting(DeliveryOutcome::result)
                    .containsExactly(Result.LOADED, Result.LOADED);
            assertThat(attempts.count).isEqualTo(2);
        }
    }

    @Test
    void load_thatWaitsForALockInVain_failsAndIsLoadedByTheNextRun() throws SQLException {
        JooqDeliveryStore store =
                JooqDeliveryStore.open(database, StoreTimeouts.ofDefaults().withLock(Duration.ofMillis(20)));
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            Attempts attempts = new Attempts(
                    () -> execute(other, "SELECT * FROM sync_delivery WHERE delivery_id = 2 FOR UPDATE"), () -> {});

            SyncReport report = run(store, attempts);

            assertThat(attempts.count).isEqualTo(3);
            assertThat(report.outcomes())
                    .extracting(DeliveryOutcome::result)
                    .containsExactly(Result.LOADED, Result.FAILED);
            assertThat(report.fault().orElseThrow())
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("55P03")
                    .hasMessageContaining("Other work on the database stood in the way");
        }
        assertThat(run(store, SyncObserver.SILENT).outcomes())
                .extracting(DeliveryOutcome::result)
                .containsExactly(Result.UNCHANGED, Result.LOADED);
    }

    /** The load holds the table of rows and needs its delivery; the other way round for somebody else. The server ends the load. */
    @Test
    void load_inADeadlock_isTriedAgain() throws Exception {
        JooqDeliveryStore store = JooqDeliveryStore.open(database);
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            CompletableFuture<Void> waiting = new CompletableFuture<>();
            Attempts attempts = new Attempts(
                    () -> {
                        execute(other, "SET LOCAL deadlock_timeout = '1h'");
                        execute(other, "SELECT * FROM sync_delivery WHERE delivery_id = 2 FOR UPDATE");
                        waiting.completeAsync(() -> {
                            execute(other, "LOCK TABLE finanspostering_rows IN ACCESS EXCLUSIVE MODE");
                            rollBack(other);
                            return null;
                        });
                        until("SELECT 1 FROM pg_locks WHERE NOT granted AND mode = 'AccessExclusiveLock'");
                    },
                    () -> {});

            assertThat(run(store, attempts).outcomes())
                    .extracting(DeliveryOutcome::result)
                    .containsExactly(Result.LOADED, Result.LOADED);
            waiting.join();
            assertThat(attempts.count).isEqualTo(2);
        }
    }

    /** A process that is paused inside a transaction is put out by the server, so that it stands in nobody's way for ever. */
    @Test
    void load_thatIsSilentTooLong_isEndedByTheServerAndTriedAgain() {
        JooqDeliveryStore store =
                JooqDeliveryStore.open(database, StoreTimeouts.ofDefaults().withIdle(Duration.ofSeconds(2)));
        Attempts attempts = new Attempts(
                () -> until(
                        "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM pg_stat_activity WHERE state LIKE 'idle in transaction%')"),
                () -> {});

        assertThat(run(store, attempts).outcomes())
                .extracting(DeliveryOutcome::result)
                .containsExactly(Result.LOADED, Result.LOADED);
        assertThat(attempts.count).isEqualTo(2);
    }

    /** In the middle of a load; the next try meets the new server. */
    @Test
    void server_thatIsRestarted_findsTheDeliveryOnceMore(@TempDir Path folder) throws Exception {
        try (RestartedServer server = new RestartedServer(folder)) {
            JooqDeliveryStore store = JooqDeliveryStore.open(server.dataSource());
            Attempts attempts = new Attempts(server::restart, () -> {});

            assertThat(run(store, attempts).outcomes())
                    .extracting(DeliveryOutcome::result)
                    .containsExactly(Result.LOADED, Result.LOADED);
            assertThat(attempts.count).isEqualTo(2);
            assertThat(SourceContent.strayRows(server.dataSource())).isZero();
            assertThat(run(store, SyncObserver.SILENT).outcomes())
                    .extracting(DeliveryOutcome::result)
                    .containsOnly(Result.UNCHANGED);
        }
    }

    private void assertThatTheNextRunIsQuiet(JooqDeliveryStore store, Result before) {
        assertThat(run(store, SyncObserver.SILENT).outcomes())
                .extracting(DeliveryOutcome::result)
                .containsExactly(
                        before == Result.LOADED ? Result.UNCHANGED : Result.LOADED,
                        before == Result.LOADED ? Result.UNCHANGED : Result.LOADED);
    }

    private SyncReport run(JooqDeliveryStore store, SyncObserver observer) {
        return DeliverySync.builder()
                .source(source)
                .spool(source)
                .store(store)
                .clock(Clock.fixed(Deliveries.NOW, ZoneOffset.UTC))
                .observer(observer)
                .build()
                .run();
    }

    /** Waits until a query finds something. */
    private void until(String sql) {
        try (Connection connection =
                        PostgresServer.shared().dataSource("public").getConnection();
                Statement statement = connection.createStatement()) {
            boolean found = false;
            while (!found) {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    found = rows.next();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something when the rows of the second delivery are first asked for, inside its load, and something else at the next try. */
    private static final class Attempts implements SyncObserver {

        private final Runnable first;
        private final Runnable second;
        private int count;

        Attempts(Runnable first, Runnable second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public void entered(Delivery delivery, Stage stage, String file) {
            if (stage == Stage.LOAD && delivery.id().value() == 2) {
                count++;
                if (count == 1) {
                    first.run();
                } else if (count == 2) {
                    second.run();
                }
            }
        }
    }
}
