package dk.almendata.jooq;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server on a free port of the loopback, one for all tests of a JVM, ended with it. Its texts sort as Danish does (not on
 * PostgreSQL 14), so that nothing can lean on the order of bytes by accident. It does not force to disk: what survives a power cut is not asked here.
 */
final class PostgresServer {

    /** The version that the build put on the class path, empty where something else runs the tests. */
    static final String VERSION = System.getProperty("almendata.postgresql", "");

    private static @Nullable PostgresServer shared;

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The server, started when it is first asked for. Where there is none for this machine the test is skipped, visibly. */
    static synchronized PostgresServer shared() {
        if (shared == null) {
            assumeTrue(
                    hasBinary(),
                    () -> "No PostgreSQL server is known for " + System.getProperty("os.name") + " on "
                            + System.getProperty("os.arch") + "; see the profiles of this module");
            try {
                EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setLocaleConfig("encoding", "UTF8")
                        .setLocaleConfig("locale", "C");
                // PostgreSQL 14 has no such choice for a whole database.
                shared = new PostgresServer((VERSION.startsWith("14.")
                                ? builder
                                : builder.setLocaleConfig("locale-provider", "icu")
                                        .setLocaleConfig("icu-locale", "da-DK"))
                        .start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    private static boolean hasBinary() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return PostgresServer.class.getResource("/postgres-" + system + "-" + machine + ".txz") != null;
    }

    /** The address for a driver, of which a process of its own can make a data source. */
    String url(String schema) {
        return server.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
    }

    int port() {
        return server.getPort();
    }

    /** A schema without tables, made anew. */
    DataSource emptySchema(String schema) {
        dropSchema(schema);
        run("CREATE SCHEMA " + schema);
        return dataSource(schema);
    }

    void dropSchema(String schema) {
        run("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
    }

    private void run(String sql) {
        run(dataSource("public"), sql);
    }

    static void run(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    DataSource dataSource(String schema) {
        return server.getPostgresDatabase(Map.of("currentSchema", schema));
    }
}
