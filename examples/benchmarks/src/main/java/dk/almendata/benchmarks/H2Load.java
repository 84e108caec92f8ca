package dk.almendata.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import dk.almendata.jooq.JooqDeliveryStore;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/**
 * One load in a JVM of its own: the clock runs from the first line of {@code main} until the database is closed. What it printed last is a
 * {@link LoadResult}.
 */
final class H2Load {

    /** The exit code that says that the heap was too small. */
    static final int OUT_OF_MEMORY = 3;

    /** Who brings the rows into the database. */
    enum Way {
        /** H2 makes them itself: no file, no parsing, no JDBC. */
        ENGINE,
        /** The same, committed as often as the store commits. */
        CHUNKS,
        /** H2 reads the unpacked file itself. */
        CSVREAD,
        /** Spring Batch reads the zip. */
        SPRING,
        /** The whole {@link DeliverySync} of the zip. */
        SYNC
    }

    private static final String PLAIN_TABLE = "plain";

    private static final long ROWS_PER_CHUNK = 5_000;

    private final Path folder;
    private final long rows;
    private final Postings postings;
    private final String url;

    H2Load(Path folder, long rows) {
        this.folder = folder;
        this.rows = rows;
        this.postings = new Postings(rows);
        this.url = "jdbc:h2:file:" + folder.resolve("database").toAbsolutePath();
    }

    static Path csv(Path folder) {
        return folder.resolve(Postings.FILE);
    }

    static Path zip(Path folder) {
        return folder.resolve("delivery.zip");
    }

    /**
     * Loads once.
     *
     * @param arguments the way, the folder with the files, the number of rows
     * @throws Exception if the load fails
     */
    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        Way way = Way.valueOf(arguments[0]);
        H2Load load = new H2Load(Path.of(arguments[1]), Long.parseLong(arguments[2]));
        try {
            load.run(way);
        } catch (SQLException | OutOfMemoryError e) {
            if (e instanceof SQLException fault && fault.getErrorCode() != ErrorCode.OUT_OF_MEMORY) {
                throw e;
            }
            System.exit(OUT_OF_MEMORY);
        }
        long nanos = System.nanoTime() - start;
        long cpuNanos =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        long peak = ProcessFigures.peakBytes();
        long file = Files.size(load.folder.resolve("database.mv.db"));
        System.out.println(new LoadResult(nanos, cpuNanos, peak, file, load.check(way)).line());
    }

    void run(Way way) throws Exception {
        switch (way) {
            case ENGINE -> insert(List.of(postings.fromRange(1, rows)));
            case CHUNKS -> insert(chunks());
            case CSVREAD -> insert(List.of(postings.fromCsv(csv(folder))));
            case SPRING -> spring();
            case SYNC -> sync();
        }
    }

    private List<String> chunks() {
        List<String> selects = new ArrayList<>();
        for (long first = 1; first <= rows; first += ROWS_PER_CHUNK) {
            selects.add(postings.fromRange(first, Math.min(rows, first + ROWS_PER_CHUNK - 1)));
        }
        return selects;
    }

    private void spring() throws Exception {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setUrl(url);
        dataSource.setUser("sa");
        dataSource.setPassword("");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET WRITE_DELAY 0");
            statement.execute(Postings.table(PLAIN_TABLE));
            new SpringBatchPeer(zip(folder), dataSource, List.of(Postings.FILE), List.of(PLAIN_TABLE)).load();
            statement.execute("CHECKPOINT SYNC");
        }
    }

    /** Each select in a transaction of its own. As durable as ours: no delay of writes, and everything forced to disk before it counts. */
    private void insert(List<String> selects) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("SET WRITE_DELAY 0");
            statement.execute(Postings.table(PLAIN_TABLE));
            for (String select : selects) {
                statement.execute("INSERT INTO " + PLAIN_TABLE + " " + select);
            }
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private void sync() {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        try {
            OneDelivery.of(zip(folder)).load(folder, JooqDeliveryStore.open(pool));
        } finally {
            pool.dispose();
        }
    }

    /** What the closed database holds, as {@link Postings#check} says it. */
    String check(Way way) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(Postings.check(way == Way.SYNC ? "finanspostering" : PLAIN_TABLE))) {
            row.next();
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getString(i));
            }
            return String.join("|", values);
        }
    }
}
