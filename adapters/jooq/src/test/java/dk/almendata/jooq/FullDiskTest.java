package dk.almendata.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.almendata.delivery.Delivery;
import dk.almendata.sync.DeliveryOutcome;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.DeliverySync;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.StoreException;
import dk.almendata.sync.SyncObserver;
import dk.almendata.sync.SyncReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F30: there is no room for the database to grow in the middle of a load; and then there is. */
class FullDiskTest {

    private static final SourceId SOURCE = new SourceId("full-disk");
    private static final String SCHEMA = "full_disk";
    private static final long ROOM = 64 * 1024;

    /** More than a segment of the write-ahead log, which is of 16 MB from the start. */
    private static final long LARGEST_FILE = 17L * 1024 * 1024;

    @Test
    void h2_loadsWhatDidNotFit_onceThereIsRoom(@TempDir Path folder) throws SQLException {
        LimitedFiles.register();
        String path = folder.resolve("almendata").toString();
        SmallSource source = new SmallSource(SOURCE, 2, 20_000);
        JdbcConnectionPool pool = JdbcConnectionPool.create(LimitedFiles.url(path), "sa", "");
        SyncReport report = run(source, pool, () -> LimitedFiles.limitTo(Files.size(Path.of(path + ".mv.db")) + ROOM));
        LimitedFiles.limitTo(Long.MAX_VALUE);
        pool.dispose();

        JdbcConnectionPool again = JdbcConnectionPool.create(LimitedFiles.url(path), "sa", "");
        assertThatTheRestIsLoaded(source, again, report);
        again.dispose();
    }

    /** The limit is one of the system for the server's process; to the server it is a file that cannot grow. */
    @Test
    void postgres_loadsWhatDidNotFit_onceThereIsRoom() throws SQLException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/prlimit")), "There is no prlimit on this machine");
        DataSource database = PostgresServer.shared().emptySchema(SCHEMA);
        SmallSource source = new SmallSource(SOURCE, 2, 110_000);

        SyncReport report = run(source, database, () -> limitServers(LARGEST_FILE));

        limitServers(Long.MAX_VALUE);
        assertThatTheRestIsLoaded(source, database, report);
        PostgresServer.shared().dropSchema(SCHEMA);
    }

    private static void assertThatTheRestIsLoaded(SmallSource source, DataSource database, SyncReport report)
            throws SQLException {
        assertThat(report.outcomes()).extracting(DeliveryOutcome::result).containsExactly(Result.LOADED, Result.FAILED);
        assertThat(report.fault().orElseThrow()).isInstanceOf(StoreException.class);
        assertThat(run(source, database, () -> {}).outcomes())
                .extracting(DeliveryOutcome::result)
                .containsExactly(Result.UNCHANGED, Result.LOADED);
        assertThat(SourceContent.strayRows(database)).isZero();
        assertThat(run(source, database, () -> {}).outcomes())
                .extracting(DeliveryOutcome::result)
                .containsExactly(Result.UNCHANGED, Result.UNCHANGED);
    }

    private static SyncReport run(SmallSource source, DataSource database, Act beforeTheSecond) {
        SyncObserver observer = new SyncObserver() {
            @Override
            public void entered(Delivery delivery, Stage stage, String file) {
                if (stage == Stage.LOAD && delivery.id().value() == 2) {
                    try {
                        beforeTheSecond.act();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        };
        return DeliverySync.builder()
                .source(source)
                .spool(source)
                .store(JooqDeliveryStore.open(database))
                .clock(Clock.fixed(Deliveries.NOW, ZoneOffset.UTC))
                .observer(observer)
                .build()
                .run();
    }

    /** The largest file that the processes may write which serve the connections there are. */
    private static void limitServers(long bytes) {
        try (Connection connection =
                        PostgresServer.shared().dataSource("public").getConnection();
                Statement statement = connection.createStatement();
                ResultSet processes = statement.executeQuery(
                        "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'")) {
            List<Process> limiting = new ArrayList<>();
            while (processes.next()) {
                limiting.add(new ProcessBuilder(
                                "/usr/bin/prlimit",
                                "--pid",
                                processes.getString(1),
                                "--fsize=" + (bytes == Long.MAX_VALUE ? "unlimited" : bytes) + ":")
                        .inheritIO()
                        .start());
            }
            for (Process process : limiting) {
                assertThat(process.waitFor()).isZero();
            }
        } catch (SQLException | IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something that is done to a disk. */
    private interface Act {
        void act() throws IOException;
    }
}
