package dk.almendata.quickstart;

import dk.almendata.archive.FileSpool;
import dk.almendata.client.DataUdClient;
import dk.almendata.client.DataUdSource;
import dk.almendata.client.Secret;
import dk.almendata.jooq.JooqDeliveryStore;
import dk.almendata.sync.DeliverySync;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.SyncReport;
import java.nio.file.Path;
import java.time.Clock;
import org.h2.jdbcx.JdbcConnectionPool;

public final class KeepInStep {

    private KeepInStep() {}

    public static void main(String[] arguments) {
        Secret key = Secret.fromEnvironment("ALMENDATA_API_KEY");
        SyncReport report = run(arguments[0], key, Path.of(arguments[1]));
        report.outcomes()
                .forEach(outcome -> System.out.println(
                        outcome.delivery() + ": " + outcome.result().text() + ". " + outcome.message()));
        report.fault().ifPresent(fault -> System.out.println("Ended early: " + fault.getMessage()));
    }

    static SyncReport run(String url, Secret key, Path folder) {
        Path file = folder.resolve("almendata").toAbsolutePath();
        JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:file:" + file, "sa", "");
        try (DataUdClient client =
                DataUdClient.builder().baseUrl(url).apiKey(key).build()) {
            return DeliverySync.builder()
                    .source(DataUdSource.of(new SourceId("data-ud"), client))
                    .spool(FileSpool.of(folder.resolve("archives")))
                    .store(JooqDeliveryStore.open(database))
                    .clock(Clock.systemUTC())
                    .build()
                    .run();
        } finally {
            database.dispose();
        }
    }
}
