package dk.almendata.jooq;

import static dk.almendata.jooq.Deliveries.POSTINGS;
import static dk.almendata.jooq.Deliveries.YES;
import static dk.almendata.jooq.Deliveries.month;
import static dk.almendata.jooq.Deliveries.order;
import static dk.almendata.jooq.Deliveries.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.SpoolException;
import dk.almendata.sync.StoreException;
import dk.almendata.table.Column;
import dk.almendata.table.ColumnType;
import dk.almendata.table.TableSchema;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL shows is what was copied, and the same that H2 shows of the same rows. */
class RowCopyTest {

    private static final String SCHEMA = "copied";
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final String SECRET = "Fru Hansens gæld";

    @TempDir
    Path folder;

    private Connection connection;
    private OneConnection one;
    private DataSource postgres;

    @BeforeEach
    void open() throws SQLException {
        DataSource server = PostgresServer.shared().dataSource(SCHEMA);
        run(server, "CREATE SCHEMA " + SCHEMA);
        connection = server.getConnection();
        one = new OneConnection(connection);
        postgres = one.pool();
    }

    @AfterEach
    void close() throws SQLException {
        if (connection != null) {
            connection.close();
            run(PostgresServer.shared().dataSource("public"), "DROP SCHEMA " + SCHEMA + " CASCADE");
        }
    }

    /** {@link ColumnType}: at most 18 digits, dates of the years 1 to 9999. */
    @Test
    void extremesOfEveryType_areStoredExactly() {
        List<String> headers = new ArrayList<>(List.of("Tal", "Dato", "Tekst"));
        List<ColumnType> types = new ArrayList<>(List.of(ColumnType.integer(18), ColumnType.DATE, ColumnType.TEXT));
        for (int scale = 1; scale <= 17; scale++) {
            headers.add("Decimal" + scale);
            types.add(ColumnType.decimal(18 - scale, scale));
        }
        TableSchema schema = TableSchema.propose("graenser", headers, types);
        List<LocalDate> days = List.of(
                LocalDate.parse("0001-01-01"),
                LocalDate.parse("1899-12-31"),
                LocalDate.parse("1999-12-31"),
                LocalDate.parse("2000-01-01"),
                LocalDate.parse("2000-02-29"),
                LocalDate.parse("9999-12-31"));
        List<String> texts = List.of("", " ", "æøåÆØÅ", "😀\n\"\\N\"\t\\.", "null", "x".repeat(300_000));
        long[] numbers = {0, 1, -1, 10_000, 999_999_999_999_999_999L, -999_999_999_999_999_999L};
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            List<Object> row = new ArrayList<>(List.of(numbers[i], days.get(i), texts.get(i)));
            for (int scale = 1; scale <= 17; scale++) {
                row.add(BigDecimal.valueOf(numbers[i], scale).toPlainString());
            }
            rows.add(row.toArray());
        }
        rows.add(new @Nullable Object[headers.size()]);

        assertThat(stored(postgres, schema, rows)).isEqualTo(expected(rows)).isEqualTo(storedByH2(schema, rows));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyRows_areStoredExactly(long seed) {
        Random random = new Random(seed);
        TableSchema schema = TableSchema.propose(
                "blandet",
                List.of("A", "B", "C", "D", "E", "F"),
                List.of(
                        ColumnType.integer(18),
                        ColumnType.decimal(16, 2),
                        ColumnType.decimal(9, 9),
                        ColumnType.DATE,
                        ColumnType.TEXT,
                        ColumnType.TEXT));
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            rows.add(new @Nullable Object[] {
                sometimes(random, number(random)),
                sometimes(random, BigDecimal.valueOf(number(random), 2).toPlainString()),
                sometimes(random, BigDecimal.valueOf(number(random), 9).toPlainString()),
                sometimes(random, LocalDate.ofEpochDay(random.nextInt(-719_162, 2_932_897))),
                sometimes(random, text(random, 40)),
                sometimes(random, text(random, 400))
            });
        }

        assertThat(stored(postgres, schema, rows)).isEqualTo(expected(rows)).isEqualTo(storedByH2(schema, rows));
    }

    /** A host's own rule on the table, found by the server while rows are still being sent, and only at the end. */
    @ParameterizedTest
    @ValueSource(ints = {0, 39_999})
    void refusedRow_isNeitherShownNorLeavesAnything(int at) throws SQLException {
        DeliveryStore store = JooqDeliveryStore.open(postgres);
        store.prepare(POSTINGS);
        run(postgres, "ALTER TABLE finanspostering_rows ADD CONSTRAINT polite CHECK (tekst NOT LIKE '%gæld%')");
        List<@Nullable Object[]> rows = postings(40_000);
        rows.get(at)[4] = SECRET;

        Throwable refused = catchThrowable(() -> store.load(order(month(1, JANUARY), POSTINGS, rows)));

        assertThat(refused)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("SQL state 23514")
                .hasCauseInstanceOf(SQLException.class);
        assertThat(printed(refused)).contains("RowCopy").doesNotContain("gæld", "Failing row", "COPY finans");
        assertThat(query(postgres, "select count(*) from finanspostering_rows")).containsExactly("0");
        store.load(order(month(1, JANUARY), POSTINGS, postings(3)));
        assertThat(query(postgres, "select count(*) from finanspostering")).containsExactly("3");
    }

    /** The copy is broken off, or the connection could neither roll back nor serve again. */
    @ParameterizedTest
    @ValueSource(ints = {1, 30_000})
    void readerThatFails_leavesTheConnectionFitForUse(int at) {
        DeliveryStore store = JooqDeliveryStore.open(postgres);
        store.prepare(POSTINGS);
        RowsInMemory failing = new RowsInMemory(POSTINGS, postings(40_000)) {
            @Override
            public boolean next() {
                if (record() == at) {
                    throw new SpoolException("The disk is gone", null);
                }
                return super.next();
            }
        };

        Throwable failed = catchThrowable(() -> store.load(order(month(1, JANUARY), POSTINGS, () -> failing, YES)));

        assertThat(failed).isInstanceOf(SpoolException.class).hasNoSuppressedExceptions();
        store.load(order(month(1, JANUARY), POSTINGS, postings(3)));
        assertThat(query(postgres, "select count(*) from finanspostering_rows")).containsExactly("3");
    }

    @Test
    void refusedRow_isNotShownWhereRowsAreInserted() throws SQLException {
        one.unwraps = false;

        assertThat(refusalOf(postgres)).contains("RowInsert").doesNotContain(SECRET, "Failing row");
    }

    @Test
    void refusedRow_isNotShownByH2() throws SQLException {
        JdbcConnectionPool pool = h2();
        try {
            assertThat(refusalOf(pool)).contains("RowInsert").doesNotContain(SECRET);
        } finally {
            pool.dispose();
        }
    }

    /** All that a log would have of it. */
    private static String refusalOf(DataSource database) throws SQLException {
        DeliveryStore store = JooqDeliveryStore.open(database);
        store.prepare(POSTINGS);
        run(database, "ALTER TABLE finanspostering_rows ADD CONSTRAINT polite CHECK (tekst NOT LIKE '%gæld%')");
        List<@Nullable Object[]> rows = postings(300);
        rows.get(250)[4] = SECRET;

        Throwable refused = catchThrowable(() -> store.load(order(month(1, JANUARY), POSTINGS, rows)));

        assertThat(refused).isInstanceOf(StoreException.class).hasMessageContaining("SQL state 23");
        return printed(refused);
    }

    /** A pool may hide the driver's connection; the rows are the same, only later. */
    @Test
    void connectionThatDoesNotUnwrap_stillTakesTheRows() {
        one.unwraps = false;
        List<@Nullable Object[]> rows = postings(250);

        assertThat(stored(postgres, POSTINGS, rows)).isEqualTo(expected(rows));
        assertThat(one.unwrapped).isZero();
    }

    @Test
    void rows_areCopiedWhereTheConnectionUnwraps() {
        List<@Nullable Object[]> rows = postings(250);

        assertThat(stored(postgres, POSTINGS, rows)).isEqualTo(expected(rows));
        assertThat(one.unwrapped).isEqualTo(1);
    }

    private static List<@Nullable Object[]> postings(int rows) {
        return IntStream.range(0, rows)
                .<@Nullable Object[]>mapToObj(i -> posting("0240001", "2025-01-02", i + ".25", i))
                .toList();
    }

    private JdbcConnectionPool h2() {
        return JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("almendata"), "sa", "");
    }

    private List<String> storedByH2(TableSchema schema, List<@Nullable Object[]> rows) {
        JdbcConnectionPool pool = h2();
        try {
            return stored(pool, schema, rows);
        } finally {
            pool.dispose();
        }
    }

    private static List<String> stored(DataSource database, TableSchema schema, List<@Nullable Object[]> rows) {
        DeliveryStore store = JooqDeliveryStore.open(database);
        store.prepare(schema);
        store.load(order(month(1, JANUARY), schema, rows));
        List<String> names = schema.columns().stream().map(Column::name).toList();
        return query(database, "select " + String.join(", ", names) + " from " + schema.table() + " order by from_row");
    }

    private static List<String> expected(List<@Nullable Object[]> rows) {
        List<String> expected = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            List<String> fields = new ArrayList<>();
            for (Object field : row) {
                fields.add(field == null ? "null" : "<" + field + ">");
            }
            expected.add(String.join("|", fields));
        }
        return expected;
    }

    private static List<String> query(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> fields = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    String field = rows.getString(i);
                    fields.add(columns == 1 ? field : field == null ? "null" : "<" + field + ">");
                }
                found.add(String.join("|", fields));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object sometimes(Random random, Object value) {
        return random.nextInt(7) == 0 ? null : value;
    }

    /** Short and long ones alike, of either sign. */
    private static long number(Random random) {
        long bound = BigDecimal.ONE.scaleByPowerOfTen(random.nextInt(19)).longValueExact();
        return random.nextLong() % bound;
    }

    private static String text(Random random, int length) {
        int[] letters = random.ints(random.nextInt(length), 1, 0x1_0400)
                .filter(letter -> letter < 0xd800 || letter > 0xdfff)
                .toArray();
        return new String(letters, 0, letters.length);
    }

    private static String printed(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
