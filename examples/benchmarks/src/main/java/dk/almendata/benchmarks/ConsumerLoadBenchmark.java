package dk.almendata.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dk.almendata.address.MunicipalityCode;
import dk.almendata.consumption.ConsumerSource;
import dk.almendata.consumption.FilePlace;
import dk.almendata.jooq.ConsumerLoad;
import dk.almendata.jooq.JooqConsumptionStore;
import dk.almendata.jooq.LoadMode;
import dk.almendata.jooq.LoadedConsumers;
import dk.almendata.text.ConsumerCursor;
import dk.almendata.text.ConsumerFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The 11-field file of a utility, 2,000,000 lines with 1 % faults of every kind, through every check into a consumption store on H2 and on
 * PostgreSQL, against what the databases take for such rows in the same run, turn about.
 *
 * <ul>
 *   <li>H2: {@code INSERT … SELECT … FROM SYSTEM_RANGE} of rows of the same columns and alike values, committed every 5,000 rows as the store
 *       does: no file, no parsing, no JDBC.
 *   <li>PostgreSQL: {@code COPY} by the driver of the very rows that the store keeps, which somebody has read, checked and typed before.
 * </ul>
 *
 * <p>A ratio is the time of the limit by the time of the load, so above 1 is faster than the limit; processor time is that of this process and of
 * the server. These are the limits that {@link H2LoadBenchmark} and {@link PostgresLoadBenchmark} set the store of deliveries against, so the
 * ratios compare. Both run in one JVM, whose JIT has read a tenth of the file before.
 *
 * <p>Seen on 2026-11-26 with JDK 17, two cores, nothing else at work, 2,000,000 lines, one round: 1.09 on H2 and 1.30 on PostgreSQL.
 *
 * <p>From the root:
 *
 * <pre>{@code
 * mvn -q -pl examples/benchmarks -am -DskipTests package dependency:build-classpath -Dmdep.outputFile=target/classpath
 * cd examples/benchmarks
 * java -Xmx256m -cp "target/classes:$(cat target/classpath)" dk.almendata.benchmarks.ConsumerLoadBenchmark
 * }</pre>
 *
 * <p>Two arguments change the number of lines and of rounds.
 */
public final class ConsumerLoadBenchmark {

    private static final long ROWS_PER_CHUNK = 5_000;
    private static final String ROWS = "consumption_line_rows";
    private static final String PLAIN = "plain";

    private final Path folder;
    private final Path file;
    private final int lines;
    private final long faulty;

    private ConsumerLoadBenchmark(Path folder, int lines) throws IOException {
        this.folder = folder;
        this.file = folder.resolve("consumers.txt");
        this.lines = lines;
        this.faulty = ConsumerFileBenchmark.write(file, lines);
    }

    /** What a load took. */
    private record Took(double seconds, double cpuSeconds) {

        /** How many times as fast as another. */
        String to(Took limit) {
            return String.format(
                    Locale.ROOT, "%.2f (processor %.2f)", limit.seconds / seconds, limit.cpuSeconds / cpuSeconds);
        }
    }

    /** Something to be measured. */
    @FunctionalInterface
    private interface Work {
        void run() throws SQLException, IOException;
    }

    /**
     * Runs the rounds.
     *
     * @param arguments lines and rounds
     * @throws Exception if a load fails or does not leave the rows
     */
    public static void main(String[] arguments) throws Exception {
        int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path folder = Files.createTempDirectory("almendata-consumers");
        try {
            ConsumerLoadBenchmark benchmark = new ConsumerLoadBenchmark(folder, lines);
            benchmark.warmUp();
            for (int round = 1; round <= rounds; round++) {
                System.out.println("round " + round + ", H2: " + benchmark.h2(round));
            }
            if (PostgresBench.hasServer()) {
                benchmark.postgres(rounds);
            }
            System.out.printf(Locale.ROOT, "peak memory %,d MB%n", ProcessFigures.peakBytes() / 1_000_000);
        } finally {
            H2LoadBenchmark.delete(folder);
        }
    }

    private void warmUp() {
        try (ConsumerCursor rows = open()) {
            for (int i = 0; i < lines / 10 && rows.next(); i++) {
                rows.current();
            }
        }
    }

    private ConsumerCursor open() {
        return ConsumerFile.of("consumers.txt", () -> Files.newInputStream(file))
                .open(issue -> {});
    }

    private void load(DataSource dataSource) {
        try (ConsumerCursor rows = open()) {
            LoadedConsumers loaded = JooqConsumptionStore.open(dataSource)
                    .load(
                            new ConsumerLoad(
                                    "consumers.txt",
                                    ConsumerSource.LOCAL,
                                    FilePlace.of(MunicipalityCode.of("0461")),
                                    LoadMode.REPLACE,
                                    Instant.EPOCH),
                            rows);
            if (loaded.rows() != lines - faulty || loaded.refused() != faulty) {
                throw new IllegalStateException("Expected " + faulty + " faulty lines, found " + loaded);
            }
        }
    }

    private String h2(int round) throws SQLException, IOException {
        JdbcConnectionPool limitPool = pool("limit" + round);
        JdbcConnectionPool pool = pool("store" + round);
        try {
            Took limit = measured(() -> 0, () -> h2Limit(limitPool));
            Took ours = measured(() -> 0, () -> load(pool));
            return report(ours, limit);
        } finally {
            limitPool.dispose();
            pool.dispose();
        }
    }

    private JdbcConnectionPool pool(String name) {
        return JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve(name).toAbsolutePath(), "sa", "");
    }

    private void h2Limit(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET WRITE_DELAY 0");
            statement.execute(
                    "CREATE TABLE plain (row_id BIGINT, cell_id BIGINT, row_hash BIGINT, consumer_number BIGINT,"
                            + " installation_number BIGINT, road_code BIGINT, house_number BIGINT, letter VARCHAR, unit_text VARCHAR,"
                            + " volume_m3 NUMERIC(18, 9), energy_mwh NUMERIC(18, 9), period_start DATE, period_end DATE, flags VARCHAR,"
                            + " PRIMARY KEY (cell_id, row_id))");
            for (long first = 1; first <= lines - faulty; first += ROWS_PER_CHUNK) {
                statement.execute(
                        "INSERT INTO plain SELECT x, 1, x * 7919, 10000000 + x, 1 + MOD(x, 3), 1 + MOD(x * 31, 2000),"
                                + " 1 + MOD(x * 17, 300), CASE WHEN MOD(x, 4) = 0 THEN 'A' END, CASE WHEN MOD(x, 3) = 0 THEN 'st. th' END,"
                                + " 10 + MOD(x * 137, 99000) / 100.0, 1 + MOD(x * 31, 99000) / 1000.0, DATE '2023-01-01' + CAST(MOD(x, 300) AS INT),"
                                + " DATE '2024-01-01' + CAST(MOD(x, 60) AS INT), NULL FROM SYSTEM_RANGE(" + first + ", "
                                + Math.min(lines - faulty, first + ROWS_PER_CHUNK - 1) + ")");
            }
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private void postgres(int rounds) throws SQLException, IOException {
        Path rows = folder.resolve("rows.csv");
        try (LoopbackPostgres server = LoopbackPostgres.start(folder.resolve("postgresql"))) {
            prepare(server.emptySchema(), rows);
            List<Double> ratios = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                PGSimpleDataSource limitSource = server.emptySchema();
                plainTable(limitSource);
                Took limit = measured(server::serverNanos, () -> copyIn(limitSource, rows));
                PGSimpleDataSource dataSource = server.emptySchema();
                Took ours = measured(server::serverNanos, () -> load(dataSource));
                ratios.add(limit.seconds() / ours.seconds());
                System.out.println("round " + round + ", PostgreSQL: " + report(ours, limit));
            }
            Collections.sort(ratios);
            System.out.printf(Locale.ROOT, "PostgreSQL: median %.2f%n", ratios.get(ratios.size() / 2));
        }
    }

    /** The rows as the store keeps them, for the limit to copy. */
    private void prepare(PGSimpleDataSource dataSource, Path rows) throws SQLException, IOException {
        load(dataSource);
        try (Connection connection = dataSource.getConnection();
                OutputStream out = Files.newOutputStream(rows)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (SELECT * FROM " + ROWS + " ORDER BY row_id) TO STDOUT (FORMAT csv)", out);
        }
    }

    /** A table of the columns and the key that the store's has. */
    private static void plainTable(PGSimpleDataSource dataSource) throws SQLException {
        JooqConsumptionStore.open(dataSource);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + PLAIN + " (LIKE " + ROWS + " INCLUDING INDEXES)");
        }
    }

    private void copyIn(PGSimpleDataSource dataSource, Path rows) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection();
                InputStream csv = Files.newInputStream(rows)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + PLAIN + " FROM STDIN (FORMAT csv)", csv, 64 * 1024);
            try (Statement statement = connection.createStatement();
                    ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + PLAIN)) {
                count.next();
                if (count.getLong(1) != lines - faulty) {
                    throw new IllegalStateException(
                            "Expected " + (lines - faulty) + " rows, found " + count.getLong(1));
                }
            }
        }
    }

    private static Took measured(LongSupplier serverNanos, Work work) throws SQLException, IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime() + serverNanos.getAsLong();
        long begun = System.nanoTime();
        work.run();
        long nanos = System.nanoTime() - begun;
        return new Took(nanos / 1e9, (system.getProcessCpuTime() + serverNanos.getAsLong() - cpu) / 1e9);
    }

    private String report(Took ours, Took limit) {
        return String.format(
                Locale.ROOT, "%,d rows/s, %s to the limit", Math.round(lines / ours.seconds()), ours.to(limit));
    }
}
