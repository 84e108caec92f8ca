package dk.almendata.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty PostgreSQL server of a benchmark's own, in its default configuration (forced to disk, commits awaited), on the loopback. */
final class LoopbackPostgres implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final long serverPid;

    private LoopbackPostgres(EmbeddedPostgres server, long serverPid) {
        this.server = server;
        this.serverPid = serverPid;
    }

    static LoopbackPostgres start(Path folder) throws IOException {
        Path data = folder.resolve("data");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                // The library that starts it turns this off.
                .setServerConfig("synchronous_commit", "on")
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C")
                .start();
        return new LoopbackPostgres(
                server,
                Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.UTF_8)
                        .get(0)));
    }

    /** An empty schema. All that came before is on disk and does not disturb. */
    PGSimpleDataSource emptySchema() throws SQLException {
        PGSimpleDataSource dataSource = PostgresLoad.dataSource(server.getPort());
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + PostgresLoad.SCHEMA + " CASCADE");
            statement.execute("CREATE SCHEMA " + PostgresLoad.SCHEMA);
            statement.execute("CHECKPOINT");
        }
        return dataSource;
    }

    long serverNanos() {
        return ProcessFigures.familyNanos(serverPid);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
