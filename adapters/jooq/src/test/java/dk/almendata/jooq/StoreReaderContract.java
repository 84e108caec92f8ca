package dk.almendata.jooq;

import static dk.almendata.jooq.Deliveries.POSTINGS;
import static dk.almendata.jooq.Deliveries.SOURCE;
import static dk.almendata.jooq.Deliveries.full;
import static dk.almendata.jooq.Deliveries.month;
import static dk.almendata.jooq.Deliveries.order;
import static dk.almendata.jooq.Deliveries.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Scope;
import dk.almendata.sync.Decision;
import dk.almendata.sync.Decision.Verdict;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.LoadMark;
import dk.almendata.sync.PinRefusedException;
import dk.almendata.sync.RowChange;
import dk.almendata.sync.RowChange.Kind;
import dk.almendata.sync.RowSelection;
import dk.almendata.sync.StoreReader;
import dk.almendata.sync.StoredRow;
import dk.almendata.table.ColumnType;
import dk.almendata.table.DriftPolicy;
import dk.almendata.table.PinFault.Rule;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.TableSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reading a store must give, whatever the database, and what pinning its schemas keeps. */
abstract class StoreReaderContract {

    private static final LocalDate END_2024 = LocalDate.parse("2024-12-31");
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final String TABLE = POSTINGS.table();

    private DataSource database;
    private DeliveryStore store;

    /** An empty database, the same one until the test ends. */
    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = database();
        store = JooqDeliveryStore.open(database);
        store.prepare(POSTINGS);
    }

    // Current rows

    @Test
    void storeWithoutALoad_hasNoTables() {
        assertThat(read(StoreReader::tables)).isEmpty();
        assertThat(read(StoreReader::mark)).isEqualTo(LoadMark.BEGINNING);
        assertThatThrownBy(() -> current(RowSelection.all())).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void current_isWhatTheViewShowsInTheOrderOfWhereItCameFrom() throws SQLException {
        load(month(7, JANUARY, "0240"), posting("0240001", "2025-01-03", "1.00", 1));
        load(
                full(3, END_2024, "0240"),
                posting("0240001", "2024-05-03", "2.50", 2),
                posting("0240002", "2024-05-04", "-3", 3));
        load(month(9, JANUARY, "0240"), posting("0240001", "2025-01-09", "4.00", 4));

        List<StoredRow> rows = current(RowSelection.all());

        assertThat(rows)
                .extracting(row -> row.origin().delivery().value() + "/"
                        + row.origin().record() + " " + row.value(0).orElseThrow() + " "
                        + row.value(2).orElseThrow())
                .containsExactly("3/1 0240001 2.50", "3/2 0240002 -3.00", "9/1 0240001 4.00");
        assertThat(rows).hasSize(count("SELECT COUNT(*) FROM finanspostering"));
    }

    /** Pages end where they end; no row is lost or told twice there. */
    @ParameterizedTest
    @CsvSource({"999", "1000", "1001", "2000", "2001"})
    void current_tellsEveryRowOnceWhereverAPageEnds(int rows) {
        Object[][] postings = new Object[rows][];
        for (int i = 0; i < rows; i++) {
            postings[i] = posting("0240001", "2025-01-03", "1.00", i + 1L);
        }
        load(month(1, JANUARY, "0240"), postings);

        assertThat(current(RowSelection.all()))
                .extracting(row -> row.origin().record())
                .hasSize(rows)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            all,       -,       -,       1 2 3 4 5
            0240,      -,       -,       1 3
            '0240,0397', -,     -,       1 2 3 4
            all,       2024-06, -,       3 4 5
            all,       2024-05, 2024-06, 1 2 3 5
            0397,      2025-01, 2025-01, 4
            0555,      -,       -,       -
            """)
    void selection_leavesOutOtherOrganisationsAndMonths(
            String scope, YearMonth from, YearMonth until, String vouchers) {
        load(
                full(1, END_2024),
                posting("0240001", "2024-05-03", "1", 1),
                posting("0397001", "2024-05-03", "1", 2),
                posting("0240001", "2024-06-03", "1", 3),
                new Object[] {null, null, "1", 5L, "uden nummer og dato"});
        load(month(2, JANUARY, "0397"), posting("0397001", "2025-01-03", "1", 4));

        List<StoredRow> rows = current(new RowSelection(
                scope.equals("all") ? Scope.all() : Scope.parse(scope),
                Optional.ofNullable(from),
                Optional.ofNullable(until)));

        assertThat(rows)
                .extracting(row -> row.value(3).orElseThrow())
                .containsExactlyInAnyOrderElementsOf(vouchers == null ? List.of() : List.of(vouchers.split(" ")));
    }

    @Test
    void reader_seesOneMoment() {
        load(month(1, JANUARY, "0240"), posting("0240001", "2025-01-03", "1", 1));

        List<Integer> seen = read(reader -> {
            List<StoredRow> before = new ArrayList<>();
            reader.current(TABLE, RowSelection.all(), before::add);
            load(month(2, JANUARY.plusMonths(1), "0240"), posting("0240001", "2025-02-03", "1", 2));
            List<StoredRow> after = new ArrayList<>();
            reader.current(TABLE, RowSelection.all(), after::add);
            return List.of(before.size(), after.size(), (int) reader.mark().number());
        });

        assertThat(seen).containsExactly(1, 1, 1);
        assertThat(current(RowSelection.all())).hasSize(2);
    }

    // Changes

    @Test
    void changes_nameTheDeliveryThatCausedThem() {
        load(
                month(1, JANUARY, "0240"),
                posting("0240001", "2025-01-03", "1", 1),
                posting("0240001", "2025-01-04", "2", 2));
        load(
                month(5, JANUARY, "0240"),
                posting("0240001", "2025-01-04", "2", 2),
                posting("0240001", "2025-01-05", "3", 3));

        assertThat(told(1)).containsExactly("DELETED by 5 of 1: 1", "INSERTED by 5 of 5: 3");
        assertThat(told(0)).containsExactly("INSERTED by 5 of 5: 2", "INSERTED by 5 of 5: 3");
        assertThat(told(2)).isEmpty();
        assertThat(markOf(5)).contains(new LoadMark(2));
        assertThat(markOf(6)).isEmpty();
    }

    /** A late delivery that another one rules changes nothing. */
    @Test
    void delivery_thatRulesNothing_changesNothing() {
        load(month(5, JANUARY, "0240"), posting("0240001", "2025-01-03", "1", 1));
        load(month(1, JANUARY, "0240"), posting("0240001", "2025-01-03", "9", 9));

        assertThat(told(1)).isEmpty();
    }

    @Test
    void equalRows_countAsOftenAsTheyStandThere() {
        Object[] row = posting("0240001", "2025-01-03", "1", 1);
        load(month(1, JANUARY, "0240"), row, row, row);
        load(month(2, JANUARY, "0240"), row, row);
        load(month(3, JANUARY, "0240"), row, row, row, row);

        assertThat(told(1)).hasSize(1).first().asString().startsWith("INSERTED by 3");
        assertThat(told(2)).hasSize(2).allMatch(change -> change.startsWith("INSERTED by 3"));
    }

    /** A decision changes what is current as a load does, and is told with the delivery that it was about. */
    @Test
    void decision_isToldAsItsDelivery() {
        load(month(1, JANUARY, "0240"), posting("0240001", "2025-01-03", "1", 1));
        load(month(5, JANUARY, "0240"), posting("0240001", "2025-01-03", "2", 2));
        decide(5, Verdict.REJECT);

        assertThat(told(2)).containsExactly("DELETED by 5 of 5: 2", "INSERTED by 5 of 1: 1");
        assertThat(told(1)).isEmpty();
        assertThat(told(0)).containsExactly("INSERTED by 5 of 1: 1");
        assertThat(markOf(5)).contains(new LoadMark(2));

        decide(5, Verdict.UNDO);

        assertThat(told(3)).containsExactly("DELETED by 5 of 1: 1", "INSERTED by 5 of 5: 2");
        assertThat(told(2)).isEmpty();
        assertThat(current(RowSelection.all())).hasSize(1);
    }

    @Test
    void mark_thatIsAheadOfTheStore_isRefused() {
        load(month(1, JANUARY, "0240"), posting("0240001", "2025-01-03", "1", 1));

        assertThatThrownBy(() -> told(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("newest mark is 1");
    }

    /** Oracle: what changes tell is the difference of what was current then and is now, from every mark to the end. */
    @Test
    void changes_areTheDifferenceOfWhatWasCurrent() {
        Random random = new Random(4711);
        List<List<String>> snapshots = new ArrayList<>(List.of(List.of()));
        for (long load = 1; load <= 14; load++) {
            if (load > 3 && random.nextBoolean()) {
                decide(3, random.nextBoolean() ? Verdict.REJECT : Verdict.UNDO);
                if (read(StoreReader::mark).number() == snapshots.size()) {
                    snapshots.add(current(RowSelection.all()).stream()
                            .map(StoreReaderContract::values)
                            .toList());
                }
            }
            long id = load % 3 == 0 ? load : load + random.nextInt(20) * 100;
            List<Object[]> rows = new ArrayList<>();
            for (int i = random.nextInt(60); i >= 0; i--) {
                int month = random.nextInt(3) + 1;
                rows.add(posting("0240001", "2025-0" + month + "-03", "1", random.nextInt(25)));
            }
            Delivery delivery = load % 4 == 0
                    ? full(id, LocalDate.parse("2025-03-31"), "0240")
                    : month(id, YearMonth.of(2025, random.nextInt(3) + 1), "0240");
            load(delivery, rows.toArray(Object[][]::new));
            snapshots.add(current(RowSelection.all()).stream()
                    .map(StoreReaderContract::values)
                    .toList());
        }
        assertThat(snapshots)
                .hasSizeGreaterThan(15)
                .hasSize((int) read(StoreReader::mark).number() + 1);
        for (int since = 0; since < snapshots.size(); since++) {
            for (long atOnce : new long[] {1_000_000, 7}) {
                List<String> rows = new ArrayList<>(snapshots.get(since));
                for (RowChange change : changes(since, atOnce)) {
                    if (change.kind() == Kind.DELETED) {
                        assertThat(rows.remove(values(change.row()))).isTrue();
                    } else {
                        rows.add(values(change.row()));
                    }
                }
                assertThat(rows)
                        .as("since %s, %s at once", since, atOnce)
                        .containsExactlyInAnyOrderElementsOf(snapshots.get(snapshots.size() - 1));
                assertThat(changes(since, atOnce)).hasSameSizeAs(changes(since, 1_000_000));
            }
        }
    }

    // Pins

    @Test
    void pin_ofATableThatIsToCome_isTheSchemaItIsLoadedUnder() {
        TableSchema schema = TableSchema.propose("bolig", List.of("Areal"), List.of(ColumnType.decimal(5, 1)));
        SchemaPin pin = new SchemaPin(schema, DriftPolicy.FROZEN, Set.of("Areal"));

        store.pin(List.of(pin));

        assertThat(store.pin("bolig")).contains(pin);
        assertThat(store.schema("bolig")).contains(schema);
        assertThat(JooqDeliveryStore.open(database).pin("bolig")).contains(pin);
        assertThat(store.pin(TABLE)).isEmpty();
    }

    @Test
    void pin_widensWhatIsStored() {
        load(month(1, JANUARY, "0240"), posting("0240001", "2025-01-03", "1.50", 1));
        TableSchema wider = POSTINGS.join(TableSchema.propose(
                TABLE, List.of("Beløb", "Bilag"), List.of(ColumnType.decimal(12, 4), ColumnType.decimal(9, 1))));

        store.pin(List.of(SchemaPin.of(wider)));

        assertThat(store.schema(TABLE)).contains(wider);
        assertThat(current(RowSelection.all()).get(0).value(2)).contains("1.5000");
        assertThat(current(RowSelection.all()).get(0).value(3)).contains("1.0");
    }

    @Test
    void pin_thatWouldLoseValues_isRefusedWithTheFaultsOfEveryTableAndChangesNothing() {
        load(month(1, JANUARY, "0240"), posting("0240001", "2025-01-03", "1.50", 1));
        TableSchema narrower = new TableSchema(
                TABLE,
                List.of(
                        POSTINGS.columns().get(0),
                        POSTINGS.columns().get(1),
                        POSTINGS.columns().get(2).withType(ColumnType.integer(9)),
                        POSTINGS.columns().get(3)),
                POSTINGS.lbfHeader(),
                Optional.empty());
        SchemaPin other = SchemaPin.of(TableSchema.propose("bolig", List.of("Areal"), List.of(ColumnType.TEXT)));

        assertThatThrownBy(() -> store.pin(List.of(other, SchemaPin.of(narrower))))
                .isInstanceOfSatisfying(
                        PinRefusedException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.rule())
                                .containsExactly(Rule.TYPE_LOSES, Rule.COLUMN_LOST, Rule.PERIOD_COLUMN));
        assertThat(store.schema(TABLE)).contains(POSTINGS);
        assertThat(store.pin("bolig")).isEmpty();
        assertThat(store.pin(TABLE)).isEmpty();
    }

    private void load(Delivery delivery, Object[]... rows) {
        store.load(order(delivery, POSTINGS, Arrays.asList(rows)));
    }

    private void decide(long delivery, Verdict verdict) {
        store.decide(SOURCE, DeliveryId.of(delivery), new Decision(verdict, "Prøve", Deliveries.NOW));
    }

    private <T> T read(Function<StoreReader, T> work) {
        return JooqStoreReader.read(database, work).orElseThrow();
    }

    private List<StoredRow> current(RowSelection selection) {
        return read(reader -> {
            List<StoredRow> rows = new ArrayList<>();
            reader.current(TABLE, selection, rows::add);
            return rows;
        });
    }

    private Optional<LoadMark> markOf(long delivery) {
        return read(reader -> reader.markOf(SOURCE, DeliveryId.of(delivery)));
    }

    private List<String> told(long since) {
        return read(reader -> {
            List<String> told = new ArrayList<>();
            reader.changes(
                    TABLE,
                    new LoadMark(since),
                    change -> told.add(change.kind() + " by " + change.cause().orElseThrow() + " of "
                            + change.row().origin().delivery() + ": "
                            + change.row().value(3).orElseThrow()));
            return told;
        });
    }

    private List<RowChange> changes(long since, long atOnce) {
        List<RowChange> changes = new ArrayList<>();
        Database.of(database, StoreTimeouts.ofDefaults()).inTransaction(session -> {
            new ChangedRows(session.sql(), POSTINGS, new LoadMark(since), atOnce).tell(changes::add);
            return true;
        });
        return changes;
    }

    private static String values(StoredRow row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < row.width(); i++) {
            values.add(row.value(i).orElse("-"));
        }
        return String.join("|", values);
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
