package dk.almendata.benchmarks;

import dk.almendata.benchmarks.PostgresLoad.Way;
import dk.almendata.jooq.JooqDeliveryStore;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.TableSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * A PostgreSQL server of the benchmark's own, and what to load into it. The server has its default configuration (forced to disk, commits
 * awaited), listens on the loopback, and ends with the benchmark.
 */
final class PostgresBench implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres server;
    private final long serverPid;
    private final List<String> tables = new ArrayList<>();
    private final List<TableSchema> schemas;
    private final long csvBytes;

    private PostgresBench(Path folder, long rows, boolean beside) throws IOException, SQLException {
        this.folder = folder;
        Path data = folder.resolve("data");
        this.server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                // The library that starts it turns this off.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C")
                .start();
        this.serverPid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.UTF_8)
                .get(0));
        new Postings(rows / PostgresLoad.FILES.size()).write(PostgresLoad.zip(folder), PostgresLoad.FILES);
        this.schemas = new ArrayList<>();
        this.csvBytes = beside ? prepare() : 0;
    }

    static PostgresBench start(Path folder, long rows) throws IOException, SQLException {
        return new PostgresBench(folder, rows, true);
    }

    /** A server for {@link Way#SYNC} alone, with nothing that stands beside it. */
    static PostgresBench forSyncAlone(Path folder, long rows) throws IOException, SQLException {
        return new PostgresBench(folder, rows, false);
    }

    /** Loads once with ours and takes from it what the limit gets: the tables as they are made, and every row as it is stored. */
    private long prepare() throws IOException, SQLException {
        clear();
        JooqDeliveryStore store = JooqDeliveryStore.open(PostgresLoad.dataSource(port()));
        OneDelivery.of(PostgresLoad.zip(folder)).load(folder, store);
        PostgresLoad.VIEWS.forEach(view -> schemas.add(store.schema(view).orElseThrow()));
        long bytes = 0;
        try (Connection connection = PostgresLoad.dataSource(port()).getConnection()) {
            for (int i = 0; i < PostgresLoad.TABLES.size(); i++) {
                String view = PostgresLoad.VIEWS.get(i);
                Path csv = PostgresLoad.prepared(folder, PostgresLoad.TABLES.get(i));
                try (OutputStream out = Files.newOutputStream(csv)) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(
                                    "COPY (SELECT * FROM " + view + "_rows ORDER BY row_id) TO STDOUT (FORMAT csv)",
                                    out);
                }
                bytes += Files.size(csv);
                tables.add(columns(connection, PostgresLoad.TABLES.get(i), view));
            }
        }
        return bytes;
    }

    private static String columns(Connection connection, String table, String view) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet column =
                        statement.executeQuery("SELECT a.attname || ' ' || format_type(a.atttypid, a.atttypmod)"
                                + " FROM pg_attribute a WHERE a.attrelid = '" + view
                                + "_rows'::regclass AND a.attnum > 0"
                                + " ORDER BY a.attnum")) {
            List<String> columns = new ArrayList<>();
            while (column.next()) {
                columns.add(column.getString(1) + (columns.size() < 3 ? " NOT NULL" : ""));
            }
            return "CREATE TABLE " + table + " (" + String.join(", ", columns) + ", PRIMARY KEY (row_id))";
        }
    }

    private static boolean isOurs(Way way) {
        return way == Way.SYNC || way == Way.READY || way == Way.WARM;
    }

    /** Whether there is a server for this machine. */
    static boolean hasServer() {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return PostgresBench.class.getResource("/postgres-linux-" + machine + ".txz") != null;
    }

    /** Whether PostgreSQL's own client can be called. */
    static boolean hasPsql() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "psql")));
    }

    int port() {
        return server.getPort();
    }

    /** The size of the limit's files. */
    long csvBytes() {
        return csvBytes;
    }

    /** An empty schema, with empty tables for those that need them; all that came before is on disk and does not disturb. */
    void makeReady(Way way) throws IOException, SQLException {
        clear();
        if (way == Way.READY || way == Way.WARM) {
            JooqDeliveryStore store = JooqDeliveryStore.open(PostgresLoad.dataSource(port()));
            store.pin(schemas.stream().map(SchemaPin::of).toList());
        }
        try (Connection connection = PostgresLoad.dataSource(port()).getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : isOurs(way) ? List.<String>of() : tables) {
                statement.execute(table);
            }
            statement.execute("CHECKPOINT");
        }
    }

    private void clear() throws IOException, SQLException {
        H2LoadBenchmark.delete(folder.resolve("spool"));
        H2LoadBenchmark.delete(folder.resolve(PostgresLoad.OTHER_SCHEMA));
        try (Connection connection = PostgresLoad.dataSource(port()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + PostgresLoad.SCHEMA + " CASCADE");
            statement.execute("CREATE SCHEMA " + PostgresLoad.SCHEMA);
        }
    }

    /** The script of the limit: one transaction. */
    List<String> psql() throws IOException {
        Path script = folder.resolve("limit.sql");
        Files.writeString(
                script,
                PostgresLoad.TABLES.stream()
                        .map(table -> "\\copy " + PostgresLoad.SCHEMA + "." + table + " from '"
                                + PostgresLoad.prepared(folder, table) + "' with (format csv)\n")
                        .collect(Collectors.joining("", "begin;\n", "commit;\n")),
                StandardCharsets.UTF_8);
        return List.of(
                "psql",
                "-X",
                "-q",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                "localhost",
                "-p",
                Integer.toString(port()),
                "-U",
                "postgres",
                "-f",
                script.toString(),
                "postgres");
    }

    /** What the tables hold, as {@link Postings#check} says it of each. */
    String check(Way way) throws SQLException {
        List<String> said = new ArrayList<>();
        try (Connection connection = PostgresLoad.dataSource(port()).getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : isOurs(way) ? PostgresLoad.VIEWS : PostgresLoad.TABLES) {
                try (ResultSet row = statement.executeQuery(Postings.check(table))) {
                    row.next();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        said.add(row.getString(i));
                    }
                }
            }
        }
        return String.join("|", said);
    }

    long serverNanos() {
        return ProcessFigures.familyNanos(serverPid);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
