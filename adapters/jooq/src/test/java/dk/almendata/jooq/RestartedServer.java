package dk.almendata.jooq;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.sql.DataSource;

/** A PostgreSQL server of its own that comes back on the same port with the same data. */
final class RestartedServer implements AutoCloseable {

    private final Path folder;
    private EmbeddedPostgres server;

    RestartedServer(Path folder) {
        PostgresServer.shared();
        this.folder = folder.resolve("data");
        this.server = start(0);
    }

    private EmbeddedPostgres start(int port) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "off")
                    .setLocaleConfig("encoding", "UTF8")
                    .setLocaleConfig("locale", "C");
            return (port == 0 ? builder : builder.setPort(port)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataSource dataSource() {
        return new KeptConnections(server.getJdbcUrl("postgres", "postgres")).dataSource();
    }

    /** Ends every connection, rolls back what they had begun, and starts again. */
    void restart() {
        int port = server.getPort();
        close();
        server = start(port);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
