package dk.almendata.benchmarks;

import dk.almendata.jooq.JooqDeliveryStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One load into PostgreSQL in a JVM of its own: the clock runs from the first line of {@code main}, or from the end of the load before it that
 * makes the JVM warm, until everything is committed. What it printed last is a {@link LoadResult}.
 */
final class PostgresLoad {

    /** Who brings the rows into the database. */
    enum Way {
        /** The limit: {@code \copy} of the prepared files by PostgreSQL's own client, which is no JVM. */
        PSQL,
        /** {@code COPY} of the prepared files by the driver. */
        RAW,
        /** The whole sync of the zip. */
        SYNC,
        /** The whole sync of the zip into a store that is there already, its tables pinned. */
        READY,
        /** The same in a JVM that has loaded as much before, into another schema. */
        WARM,
        /** JDBC in batches of 1,000 with {@code reWriteBatchedInserts}, the zip read by FastCSV. */
        JDBC,
        /** jOOQ in batches of 1,000, likewise. */
        JOOQ,
        /** Spring Batch in chunks of 1,000, likewise rewritten, the zip read by its own reader; commits every chunk. */
        SPRING
    }

    /** The files of the delivery. */
    static final List<String> FILES =
            List.of("Finanspostering_A_Fuld.csv", "Finanspostering_B_Fuld.csv", "Finanspostering_C_Fuld.csv");

    /** The views that the store makes of them. */
    static final List<String> VIEWS = List.of("finanspostering_a", "finanspostering_b", "finanspostering_c");

    /** The tables of everybody else, of the same columns and key as the store's tables of rows. */
    static final List<String> TABLES = List.of("plain_a", "plain_b", "plain_c");

    static final String SCHEMA = "benchmark";

    /** Where a JVM loads first that is to be warm; empty afterwards. */
    static final String OTHER_SCHEMA = "warming";

    private final Path folder;
    private final int port;

    PostgresLoad(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static Path zip(Path folder) {
        return folder.resolve("delivery.zip");
    }

    /** The rows of a table as the limit gets them: plain CSV with keys, cells and hashes, checked and typed by nobody before. */
    static Path prepared(Path folder, String table) {
        return folder.resolve(table + ".csv");
    }

    /**
     * Loads once.
     *
     * @param arguments the way, the folder with the files, the port of the server on the loopback
     * @throws Exception if the load fails
     */
    public static void main(String[] arguments) throws Exception {
        long begun = System.nanoTime();
        PostgresLoad load = new PostgresLoad(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        Way way = Way.valueOf(arguments[0]);
        if (way == Way.WARM) {
            load.warmUp();
        }
        long start = way == Way.WARM ? System.nanoTime() : begun;
        load.run(way);
        long nanos = System.nanoTime() - start;
        System.out.println(new LoadResult(nanos, 0, ProcessFigures.peakBytes(), 0, "").line());
    }

    void run(Way way) throws Exception {
        switch (way) {
            case PSQL -> throw new IllegalArgumentException("psql is a program of its own");
            case RAW -> raw();
            case SYNC, READY, WARM -> sync(folder, dataSource(port));
            case JDBC -> new PostgresPeers(zip(folder), rewriting()).jdbc();
            case JOOQ -> new PostgresPeers(zip(folder), rewriting()).jooq();
            case SPRING -> new SpringBatchPeer(zip(folder), rewriting(), FILES, TABLES).load();
        }
    }

    /** The same delivery into another schema, of which nothing is left. */
    private void warmUp() throws SQLException {
        PGSimpleDataSource other = dataSource(port);
        other.setCurrentSchema(OTHER_SCHEMA);
        execute("CREATE SCHEMA " + OTHER_SCHEMA);
        sync(folder.resolve(OTHER_SCHEMA), other);
        execute("DROP SCHEMA " + OTHER_SCHEMA + " CASCADE");
        execute("CHECKPOINT");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource(port).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void sync(Path spool, PGSimpleDataSource dataSource) throws SQLException {
        try (OneConnectionPool pool = new OneConnectionPool(dataSource)) {
            OneDelivery.of(zip(folder)).load(spool, JooqDeliveryStore.open(pool));
        }
    }

    private void raw() throws SQLException, IOException {
        try (Connection connection = dataSource(port).getConnection()) {
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                try (InputStream csv = Files.newInputStream(prepared(folder, table))) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("COPY " + table + " FROM STDIN (FORMAT csv)", csv, 64 * 1024);
                }
            }
            connection.commit();
        }
    }

    private PGSimpleDataSource rewriting() {
        PGSimpleDataSource dataSource = dataSource(port);
        dataSource.setReWriteBatchedInserts(true);
        return dataSource;
    }

    static PGSimpleDataSource dataSource(int port) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setServerNames(new String[] {"localhost"});
        dataSource.setPortNumbers(new int[] {port});
        dataSource.setDatabaseName("postgres");
        dataSource.setUser("postgres");
        dataSource.setCurrentSchema(SCHEMA);
        return dataSource;
    }
}
