package dk.almendata.jooq;

import static dk.almendata.jooq.Deliveries.NOW;
import static dk.almendata.jooq.Deliveries.SOURCE;
import static dk.almendata.jooq.Deliveries.delivery;
import static dk.almendata.jooq.Deliveries.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.CellRule;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.ArchiveEntry;
import dk.almendata.sync.Decision;
import dk.almendata.sync.Decision.Verdict;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.Listing;
import dk.almendata.sync.LoadAbandonedException;
import dk.almendata.sync.LoadMark;
import dk.almendata.sync.LoadOrder.FileLoad;
import dk.almendata.sync.LoadReceipt;
import dk.almendata.sync.PinRefusedException;
import dk.almendata.sync.RebuildReceipt;
import dk.almendata.sync.RowChange;
import dk.almendata.sync.RowChange.Kind;
import dk.almendata.sync.RowSelection;
import dk.almendata.sync.StoreReader;
import dk.almendata.sync.StoredRow;
import dk.almendata.sync.TableChange;
import dk.almendata.table.ColumnType;
import dk.almendata.table.DriftPolicy;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.MergeMode;
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
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys, and the ways in which deliveries become current rows other than the usual one. A subclass brings the database. */
abstract class MergeContract {

    /** Dwellings, known by their afdeling and number: master data without a date. */
    private static final TableSchema DWELLINGS = TableSchema.propose(
            "lejemaal",
            List.of("AfdelingIdentifikator", "Nr", "Areal"),
            List.of(ColumnType.TEXT, ColumnType.integer(6), ColumnType.decimal(5, 1)));

    private static final List<String> KEY = List.of("AfdelingIdentifikator", "Nr");
    private static final LocalDate EPOCH = LocalDate.of(1, 1, 1);

    private DataSource database;
    private DeliveryStore store;

    /** An empty database, the same one until the test ends. */
    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = database();
        store = JooqDeliveryStore.open(database);
    }

    /** A delivery with its rows: afdeling, number, area. */
    private record Came(Delivery delivery, List<Object[]> rows) {

        long id() {
            return delivery.id().value();
        }

        boolean isSameAgain(Came later) {
            return later.id() > id()
                    && later.delivery.datapakke().equals(delivery.datapakke())
                    && later.delivery.period().equals(delivery.period())
                    && later.delivery.scope().equals(delivery.scope());
        }
    }

    // By key

    /** The oracle works it out row by row: which delivery shows the latest state of a key, whatever came first. */
    @ParameterizedTest
    @CsvSource({"UPSERT_BY_KEY, 1", "UPSERT_BY_KEY, 2", "UPSERT_BY_KEY, 3", "APPEND, 5"})
    void anyOrderAndAnyDecisions_endWhereTheRulesSay(MergeMode mode, long seed) throws SQLException {
        Random random = new Random(seed);
        pin(mode, KEY);
        List<Came> deliveries = deliveries(random);
        store.recordListing(
                SOURCE,
                new Listing(List.of(), deliveries.stream().map(Came::delivery).toList()),
                NOW);
        List<Came> arriving = new ArrayList<>(deliveries);
        Collections.shuffle(arriving, random);
        Map<Long, Came> here = new TreeMap<>();
        Map<Long, Came> accepted = new TreeMap<>();
        List<List<String>> snapshots = new ArrayList<>(List.of(List.of()));
        for (Came came : arriving) {
            List<String> before = current();
            TableChange change = load(came.delivery(), came.rows()).changes().get(0);
            here.put(came.id(), came);
            accepted.put(came.id(), came);
            snapshots.add(values());

            assertThat(current()).isEqualTo(expected(mode, accepted.values(), deliveries));
            if (mode == MergeMode.UPSERT_BY_KEY) {
                assertCounts(change, before, current());
            }
            if (random.nextInt(3) == 0) {
                List<Long> ids = new ArrayList<>(here.keySet());
                long id = ids.get(random.nextInt(ids.size()));
                boolean counts = accepted.containsKey(id);
                store.decide(
                        SOURCE,
                        DeliveryId.of(id),
                        new Decision(counts ? Verdict.REJECT : Verdict.ACCEPT, "Prøve", NOW));
                if (counts) {
                    accepted.remove(id);
                } else {
                    accepted.put(id, here.get(id));
                }
                snapshots.add(values());
                assertThat(current()).isEqualTo(expected(mode, accepted.values(), deliveries));
            }
            if (random.nextInt(4) == 0) {
                store = JooqDeliveryStore.open(database);
            }
        }
        assertThat(snapshots).hasSize((int) read(StoreReader::mark).number() + 1);
        for (int since = 0; since < snapshots.size(); since++) {
            assertThat(changed(snapshots.get(since), since))
                    .as("since %s", since)
                    .containsExactlyInAnyOrderElementsOf(snapshots.get(snapshots.size() - 1));
        }
        assertThat(store.rebuild("lejemaal")).isEqualTo(new RebuildReceipt("lejemaal", 0, 0));
        assertThat(store.tables()).containsExactly("lejemaal");
    }

    private static List<String> expected(MergeMode mode, Collection<Came> accepted, List<Came> listed) {
        List<Came> counting = accepted.stream()
                .filter(came -> accepted.stream().noneMatch(came::isSameAgain))
                .sorted(Comparator.comparing((Came came) -> stateOf(came, listed))
                        .thenComparing(Came::id))
                .toList();
        Map<String, String> newest = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (Came came : counting) {
            for (Object[] row : came.rows()) {
                String line = row[0] + " " + row[1] + " " + row[2] + " from " + came.id();
                newest.put(row[0] + " " + row[1], line);
                lines.add(line);
            }
        }
        return (mode == MergeMode.APPEND ? lines : newest.values())
                .stream().sorted().toList();
    }

    /** The day whose state a delivery shows. */
    private static LocalDate stateOf(Came came, List<Came> listed) {
        return came.delivery()
                .period()
                .end()
                .orElseGet(() -> listed.stream()
                        .filter(other -> other.id() < came.id())
                        .flatMap(other -> other.delivery().period().end().stream())
                        .max(Comparator.naturalOrder())
                        .orElse(EPOCH));
    }

    private static void assertCounts(TableChange change, List<String> before, List<String> after) {
        Map<String, String> old = byKey(before);
        Map<String, String> now = byKey(after);
        assertThat(change.inserted())
                .isEqualTo(now.keySet().stream()
                        .filter(key -> !old.containsKey(key))
                        .count());
        assertThat(change.deleted())
                .isEqualTo(old.keySet().stream()
                        .filter(key -> !now.containsKey(key))
                        .count());
        assertThat(change.updated())
                .isEqualTo(now.keySet().stream()
                        .filter(key -> old.containsKey(key) && !old.get(key).equals(now.get(key)))
                        .count());
    }

    /** The area of each dwelling. */
    private static Map<String, String> byKey(List<String> lines) {
        Map<String, String> areas = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split(" ");
            areas.put(parts[0] + " " + parts[1], parts[2]);
        }
        return areas;
    }

    private static List<Came> deliveries(Random random) {
        List<Came> deliveries = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            DeliveryPeriod period = switch (random.nextInt(5)) {
                case 0 -> DeliveryPeriod.none();
                case 1 -> DeliveryPeriod.until(LocalDate.parse("2024-12-31"));
                default -> DeliveryPeriod.ofMonth(YearMonth.of(2025, 1 + random.nextInt(3)));
            };
            boolean full = period.start().isEmpty();
            List<Object[]> rows = new ArrayList<>();
            for (long number = 1; number <= 5; number++) {
                if (random.nextBoolean()) {
                    rows.add(new Object[] {"0240001", number, random.nextInt(3) + ".0"});
                }
            }
            deliveries.add(
                    new Came(delivery(10 + i, full ? "Stamdata_Fuld" : "Stamdata_Delvis", period, "0240"), rows));
        }
        return deliveries;
    }

    /** A late full delivery has a higher id than the months after it, and does not undo them. */
    @Test
    void lateFull_doesNotUndoNewerMonths_andAMonthRunAgainNotTheMonthsAfterIt() throws SQLException {
        pin(MergeMode.UPSERT_BY_KEY, KEY);
        DeliveryPeriod year = DeliveryPeriod.until(LocalDate.parse("2024-12-31"));
        load(month(2, 1), dwelling(1, "61.0"));
        load(month(3, 2), dwelling(1, "62.0"));
        load(delivery(9, "Stamdata_Fuld", year, "0240"), dwelling(1, "60.0"), dwelling(2, "50.0"));
        load(month(12, 1), dwelling(1, "61.5"));

        assertThat(current()).containsExactly("0240001 1 62.0 from 3", "0240001 2 50.0 from 9");
    }

    /** The day on which a full delivery without a period was made lies after the months with lower ids. */
    @Test
    void fullWithoutPeriod_showsTheStateAfterTheMonthsBeforeIt() throws SQLException {
        pin(MergeMode.UPSERT_BY_KEY, KEY);
        load(month(2, 1), dwelling(1, "61.0"));
        load(delivery(5, "Stamdata_Fuld", DeliveryPeriod.none(), "0240"), dwelling(1, "60.0"));
        assertThat(current()).containsExactly("0240001 1 60.0 from 5");

        load(month(6, 2), dwelling(1, "62.0"));
        assertThat(current()).containsExactly("0240001 1 62.0 from 6");
    }

    @Test
    void explainedDelivery_tellsHowManyOfItsRowsAreCurrent() throws SQLException {
        pin(MergeMode.UPSERT_BY_KEY, KEY);
        load(month(2, 1), dwelling(1, "61.0"), dwelling(2, "50.0"));
        load(month(3, 2), dwelling(1, "62.0"));

        assertThat(store.life(SOURCE, DeliveryId.of(2))
                        .orElseThrow()
                        .files()
                        .get(0)
                        .rowsCurrent())
                .isEqualTo(1);
    }

    // The whole table

    @Test
    void replaceAll_replacesEverythingOfItsOrganisationsWhateverThePeriod() throws SQLException {
        pin(MergeMode.REPLACE_ALL, List.of());
        loadWhole(month(2, 1), dwelling(1, "61.0"), dwelling(2, "50.0"));
        loadWhole(
                delivery(3, "Stamdata_Delvis", DeliveryPeriod.ofMonth(YearMonth.of(2025, 1)), "0397"),
                new Object[] {"0397001", 7L, "70.0"});
        loadWhole(month(5, 3), dwelling(3, "33.0"));
        loadWhole(month(4, 2), dwelling(4, "44.0"));

        assertThat(current()).containsExactly("0240001 3 33.0 from 5", "0397001 7 70.0 from 3");
    }

    // Keys

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            equal rows            | 1 61.0, 2 50.0, 1 61.0, 1 61.0 | KEY_REPEATED | 1 | found 2 rows again | 2
            one equal row         | 2 50.0, 1 61.0, 2 50.0         | KEY_REPEATED | 1 | found 1 row again  | 2
            different rows        | 2 50.0, 1 61.0, 1 62.0         | KEY_SHARED   | 2 | found 1 key that   | 0
            several keys          | 1 1.0, 1 2.0, 2 1.0, 2 2.0     | KEY_SHARED   | 1 | found 2 keys that  | 0
            equal and different   | 1 1.0, 1 1.0, 1 2.0            | KEY_SHARED   | 1 | found 1 key that   | 0
            no key                | 1 61.0, - 50.0, - 50.0         | KEY_EMPTY    | 2 | found 2 rows       | 0
            """)
    void key_isLookedAtInEveryFile(String name, String rows, FindingCode code, long record, String detail, int stored)
            throws SQLException {
        pin(MergeMode.REPLACE_CELL, KEY);
        List<Finding> found = new ArrayList<>();
        Delivery delivery = month(2, 1);
        store.recordListing(SOURCE, new Listing(List.of(), List.of(delivery)), NOW);
        List<Object[]> dwellings = new ArrayList<>();
        for (String row : rows.split(", ")) {
            String[] parts = row.split(" ");
            dwellings.add(new Object[] {"0240001", parts[0].equals("-") ? null : Long.valueOf(parts[0]), parts[1]});
        }
        try {
            store.load(order(
                    delivery,
                    DWELLINGS,
                    () -> new RowsInMemory(DWELLINGS, new ArrayList<>(dwellings)),
                    (changes, own) -> {
                        found.addAll(own);
                        if (own.stream()
                                .anyMatch(finding -> finding.severity().name().equals("ERROR"))) {
                            throw new LoadAbandonedException("refused");
                        }
                    }));
            assertThat(stored).isPositive();
        } catch (LoadAbandonedException refused) {
            assertThat(stored).isZero();
        }

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.place().record()).hasValue(record);
            assertThat(finding.place().column())
                    .contains(code == FindingCode.KEY_EMPTY ? "Nr" : "AfdelingIdentifikator");
            assertThat(finding.detail()).startsWith(detail);
        });
        assertThat(current()).hasSize(stored);
        assertThat(count("SELECT COUNT(*) FROM lejemaal_rows")).isEqualTo(stored);
        assertThat(count("SELECT COALESCE(SUM(row_count), 0) FROM sync_cell")).isEqualTo(stored);
        assertThat(store.ledger(SOURCE).get(delivery.id()).rows()).isEqualTo(stored);
    }

    /** The rows that were loaded before under no key are merged by it at once. */
    @Test
    void pinnedAfterRowsCame_mergesThemAtOnce_andBackAgain() throws SQLException {
        store.prepare(DWELLINGS);
        load(month(2, 1), dwelling(1, "61.0"));
        load(month(3, 2), dwelling(1, "62.0"));
        assertThat(current()).hasSize(2);

        pin(MergeMode.UPSERT_BY_KEY, KEY);
        assertThat(current()).containsExactly("0240001 1 62.0 from 3");
        assertThat(values()).hasSize(1);
        assertThatThrownBy(() -> changed(List.of(), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("merged in another way");
        assertThat(changed(values(), 3)).isEqualTo(values());

        store.pin(List.of(SchemaPin.of(DWELLINGS)));
        assertThat(current()).hasSize(2);
        assertThat(store.pin("lejemaal").orElseThrow().key()).isEmpty();
    }

    /** In a table that keeps its rows a full delivery stands beside the months; once it replaces cells again it rules over them. */
    @Test
    void pinnedFromAppendToReplace_ruleAnew() throws SQLException {
        pin(MergeMode.APPEND, List.of());
        loadWhole(month(2, 1), dwelling(1, "61.0"));
        loadWhole(month(3, 2), dwelling(2, "62.0"));
        assertThat(current()).hasSize(2);

        pin(MergeMode.REPLACE_ALL, List.of());
        assertThat(current()).containsExactly("0240001 2 62.0 from 3");

        pin(MergeMode.APPEND, List.of());
        assertThat(current()).hasSize(2);
    }

    @Test
    void keyThatStoredRowsDoNotHave_isRefused() {
        store.prepare(DWELLINGS);
        load(month(2, 1), dwelling(1, "61.0"), dwelling(1, "62.0"), new Object[] {"0240001", null, "1.0"});

        assertThatThrownBy(() -> pin(MergeMode.UPSERT_BY_KEY, KEY))
                .isInstanceOfSatisfying(
                        PinRefusedException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.rule())
                                .containsExactly(Rule.KEY_EMPTY, Rule.KEY_SHARED));
        assertThat(store.pin("lejemaal")).isEmpty();
    }

    @Test
    void pin_comesBackWithItsKeyAndMode() {
        SchemaPin pin = new SchemaPin(
                DWELLINGS,
                DriftPolicy.FROZEN,
                Set.of("Areal"),
                List.of("Nr", "AfdelingIdentifikator"),
                Optional.of(MergeMode.APPEND));

        store.pin(List.of(pin));

        assertThat(JooqDeliveryStore.open(database).pin("lejemaal")).contains(pin);
    }

    // Anew

    @Test
    void rebuild_makesGoodWhatSomebodyWroteIntoTheStore() throws SQLException {
        store.prepare(DWELLINGS);
        load(month(2, 1), dwelling(1, "61.0"));
        load(month(3, 1), dwelling(1, "61.5"), dwelling(2, "50.0"));
        LoadMark mark = read(StoreReader::mark);
        assertThat(store.rebuild("lejemaal").changesAnything()).isFalse();
        assertThat(read(StoreReader::mark)).isEqualTo(mark);
        execute("UPDATE sync_cell SET ruled_until = 2 WHERE delivery_id = 3");
        execute("UPDATE sync_cell SET ruled_until = 9223372036854775807 WHERE delivery_id = 2");
        execute("DROP VIEW lejemaal");

        assertThat(store.rebuild("lejemaal")).isEqualTo(new RebuildReceipt("lejemaal", 2, 1));

        assertThat(current()).containsExactly("0240001 1 61.5 from 3", "0240001 2 50.0 from 3");
        assertThat(store.life(SOURCE, DeliveryId.of(3))
                        .orElseThrow()
                        .files()
                        .get(0)
                        .rowsCurrent())
                .isEqualTo(2);
    }

    // How long rows are kept

    /** Three runs of January, February once; one earlier run keeps its rows. */
    @Test
    void prune_removesRunsThatNewerOnesStandFor_andNothingCurrent() throws SQLException {
        store.prepare(DWELLINGS);
        load(month(2, 1), dwelling(1, "61.0"));
        load(month(3, 1), dwelling(1, "61.5"));
        load(month(4, 1), dwelling(1, "62.0"));
        load(month(5, 2), dwelling(2, "50.0"));
        List<String> before = current();

        assertThat(store.prune(SOURCE, 1)).containsExactly(DeliveryId.of(2));

        assertThat(current()).isEqualTo(before);
        assertThat(count("SELECT COUNT(*) FROM lejemaal_rows")).isEqualTo(3);
        assertThat(store.ledger(SOURCE).get(DeliveryId.of(2)).state()).isEqualTo(DeliveryState.PRUNED);
        assertThat(store.prune(SOURCE, 1)).isEmpty();
        assertThat(changed(values(), 4)).isEqualTo(values());
        assertThatThrownBy(() -> changed(List.of(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("before mark 2");
        assertThat(changed(List.of(), 0)).containsExactlyInAnyOrderElementsOf(values());

        reject(4);
        assertThat(current()).contains("0240001 1 61.5 from 3");
        reject(3);
        load(month(2, 1), dwelling(1, "61.0"));
        assertThat(current()).as("fetched and loaded again").contains("0240001 1 61.0 from 2");
    }

    /** Between the two commits of a pruning, as a kill leaves it. */
    @Test
    void prune_cutShortIsFinishedWhenTheStoreIsOpened() throws SQLException {
        store.prepare(DWELLINGS);
        load(month(2, 1), dwelling(1, "61.0"));
        load(month(3, 1), dwelling(1, "61.5"));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE sync_delivery SET load_seq = NULL, state = 'PRUNED' WHERE delivery_id = 2");
        }

        JooqDeliveryStore.open(database);

        assertThat(count("SELECT COUNT(*) FROM lejemaal_rows")).isEqualTo(1);
        assertThat(current()).containsExactly("0240001 1 61.5 from 3");
    }

    /** The delivery of the newest event stays for now, because that event is what everybody reads by. */
    @Test
    void prune_leavesTheDeliveryOfTheNewestEvent() throws SQLException {
        store.prepare(DWELLINGS);
        load(month(4, 1), dwelling(1, "62.0"));
        load(month(2, 1), dwelling(1, "61.0"));

        assertThat(store.prune(SOURCE, 0)).isEmpty();
        assertThat(current()).containsExactly("0240001 1 62.0 from 4");

        load(month(5, 2), dwelling(2, "50.0"));
        assertThat(store.prune(SOURCE, 0)).containsExactly(DeliveryId.of(2));
        assertThat(current()).containsExactly("0240001 1 62.0 from 4", "0240001 2 50.0 from 5");
    }

    private void reject(long delivery) {
        store.decide(SOURCE, DeliveryId.of(delivery), new Decision(Verdict.REJECT, "Pr\u00f8ve", NOW));
    }

    private void pin(MergeMode mode, List<String> key) {
        store.pin(List.of(new SchemaPin(DWELLINGS, DriftPolicy.ADDITIVE, Set.of(), key, Optional.of(mode))));
    }

    private static Delivery month(long id, int month) {
        return delivery(id, "Stamdata_Delvis", DeliveryPeriod.ofMonth(YearMonth.of(2025, month)), "0240");
    }

    private static Object[] dwelling(long number, String area) {
        return new Object[] {"0240001", number, area};
    }

    private void load(Delivery delivery, @Nullable Object[]... rows) {
        load(delivery, List.of(rows));
    }

    private LoadReceipt load(Delivery delivery, List<@Nullable Object[]> rows) {
        return store.load(order(delivery, DWELLINGS, rows));
    }

    /** As a sync loads a table that a user has replaced whole. */
    private void loadWhole(Delivery delivery, Object[]... rows) {
        CellRule rule = CellRule.of(
                Catalogue.standard().definitionOf(DatapakkeName.of("Stamdata_Delvis")),
                delivery.period(),
                false,
                Optional.of(CellRule.Replaces.TABLE));
        ArchiveEntry entry = new ArchiveEntry("lejemaal.csv", "lejemaal", 1000, 17);
        store.load(Deliveries.order(
                delivery,
                delivery.id().value(),
                List.of(new FileLoad(entry, DWELLINGS, rule, () -> new RowsInMemory(DWELLINGS, List.of(rows)))),
                Deliveries.YES));
    }

    private <T> T read(Function<StoreReader, T> work) {
        return JooqStoreReader.read(database, work).orElseThrow();
    }

    private static List<StoredRow> rows(StoreReader reader) {
        List<StoredRow> rows = new ArrayList<>();
        reader.current("lejemaal", RowSelection.all(), rows::add);
        return rows;
    }

    private static String values(StoredRow row) {
        return row.value(0).orElse("-") + " " + row.value(1).orElse("-") + " "
                + row.value(2).orElse("-");
    }

    /** What is current, read row by row. */
    private List<String> values() {
        return read(reader -> rows(reader).stream().map(MergeContract::values).toList());
    }

    /** Rows as they were, after what the changes since then tell. */
    private List<String> changed(List<String> then, long since) {
        List<String> rows = new ArrayList<>(then);
        List<RowChange> changes = read(reader -> {
            List<RowChange> told = new ArrayList<>();
            reader.changes("lejemaal", new LoadMark(since), told::add);
            return told;
        });
        for (RowChange change : changes) {
            assertThat(change.cause()).isPresent();
            if (change.kind() == Kind.DELETED) {
                assertThat(rows.remove(values(change.row()))).isTrue();
            } else {
                rows.add(values(change.row()));
            }
        }
        return rows;
    }

    /** What users see. */
    private List<String> current() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT afdelingidentifikator, nr, areal, from_delivery FROM lejemaal")) {
            while (rows.next()) {
                lines.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3) + " from "
                        + rows.getLong(4));
            }
        }
        lines.sort(null);
        return lines;
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
