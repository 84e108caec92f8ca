package dk.almendata.jooq;

import static dk.almendata.jooq.Deliveries.NOTES;
import static dk.almendata.jooq.Deliveries.NOW;
import static dk.almendata.jooq.Deliveries.POSTINGS;
import static dk.almendata.jooq.Deliveries.SOURCE;
import static dk.almendata.jooq.Deliveries.YES;
import static dk.almendata.jooq.Deliveries.file;
import static dk.almendata.jooq.Deliveries.full;
import static dk.almendata.jooq.Deliveries.month;
import static dk.almendata.jooq.Deliveries.order;
import static dk.almendata.jooq.Deliveries.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.jooq.Current.Came;
import dk.almendata.sync.Decision;
import dk.almendata.sync.Decision.Verdict;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.Listing;
import dk.almendata.sync.LoadAbandonedException;
import dk.almendata.sync.LoadOrder;
import dk.almendata.sync.LoadOrder.FileLoad;
import dk.almendata.sync.LoadOrder.LoadGuard;
import dk.almendata.sync.LoadOrder.Reconciling;
import dk.almendata.sync.Reconciliation;
import dk.almendata.sync.Reconciliation.Amount;
import dk.almendata.sync.Reconciliation.Line;
import dk.almendata.sync.Reconciliation.Sums;
import dk.almendata.sync.TableDifference;
import dk.almendata.table.ColumnType;
import dk.almendata.table.DriftPolicy;
import dk.almendata.table.MergeMode;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.TableSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a full delivery compares with the months that it replaces, and any two deliveries with one another. A subclass brings the database. */
abstract class ReconciliationContract {

    private static final LocalDate END_2023 = LocalDate.parse("2023-12-31");
    private static final LocalDate END_2024 = LocalDate.parse("2024-12-31");
    private static final YearMonth OCTOBER = YearMonth.of(2024, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2024, 11);
    private static final List<String> ORGANISATIONS = List.of("0240", "0397", "0555");
    private static final Set<DatapakkeName> MONTHS = Set.of(DatapakkeName.of("Finanspostering_Delvis"));

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

    // January

    @Test
    void fullThatHasTheMonthsAsTheyWere_differsNowhere() {
        twoMonths();

        List<Reconciliation> told =
                load(full(10, END_2024, "0240"), october("10.00", 1), october("-2.50", 2), november("5.00", 3));

        assertThat(texts(told))
                .containsExactly(
                        "finanspostering 0240 2024-10: 2 > 2, Beløb 7.50 > 7.50",
                        "finanspostering 0240 2024-11: 1 > 1, Beløb 5.00 > 5.00");
        assertThat(told.get(0).differs()).isFalse();
        assertThat(store.reconciliation(SOURCE, DeliveryId.of(10))).isEqualTo(told);
    }

    @Test
    void correctionThatIsDatedBack_showsInItsMonth() {
        twoMonths();

        List<Reconciliation> told =
                load(full(10, END_2024, "0240"), october("10.00", 1), october("-2.50", 2), november("4.00", 3));

        assertThat(texts(told))
                .containsExactly(
                        "finanspostering 0240 2024-10: 2 > 2, Beløb 7.50 > 7.50",
                        "finanspostering 0240 2024-11: 1 > 1, Beløb 5.00 > 4.00");
        assertThat(told.get(0).differing()).extracting(Line::month).containsExactly("2024-11");
        assertThat(store.reconciliation(SOURCE, DeliveryId.of(10))).isEqualTo(told);
    }

    @Test
    void monthThatTheFullLacks_isThereWithNoRowsAfter() {
        twoMonths();

        assertThat(texts(load(full(10, END_2024, "0240"), october("10.00", 1), october("-2.50", 2))))
                .contains("finanspostering 0240 2024-11: 1 > 0, Beløb 5.00 > 0.00");
    }

    /** The months of the year before are ruled by a full delivery and are none of the months' business. */
    @Test
    void placesThatNoMonthRuled_areNotCompared() {
        twoMonths();

        assertThat(texts(load(
                        full(10, END_2024, "0240"),
                        posting("0240001", "2023-05-02", "99.00", 9),
                        posting("0240001", "2024-09-02", "99.00", 9),
                        new Object[] {"0240001", null, "99.00", 9L, "uden dato"},
                        october("7.50", 1),
                        november("5.00", 3))))
                .containsExactly(
                        "finanspostering 0240 2024-10: 2 > 1, Beløb 7.50 > 7.50",
                        "finanspostering 0240 2024-11: 1 > 1, Beløb 5.00 > 5.00");
    }

    /** A posting of an organisation in a month in which it had none before is a difference, if the month was asked about it. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # filter of the month, filter of the full, compared
            0240 0397, 0240 0397, true
            -,         -,         true
            -,         0240 0397, true
            0240 0397, -,         true
            0240,      0240 0397, false
            0240,      -,         false
            """)
    void organisationThatOnlyTheFullHas_isComparedWhereAMonthSpeaksOfIt(
            @Nullable String months, @Nullable String fulls, boolean compared) {
        load(full(1, END_2023, scope(fulls)));
        load(month(2, OCTOBER, scope(months)), october("10.00", 1));

        List<String> told = texts(load(
                full(10, END_2024, scope(fulls)), october("10.00", 1), posting("0397001", "2024-10-03", "3.00", 2)));

        assertThat(told)
                .startsWith("finanspostering 0240 2024-10: 1 > 1, Beløb 10.00 > 10.00")
                .hasSize(compared ? 2 : 1);
        if (compared) {
            assertThat(told).endsWith("finanspostering 0397 2024-10: 0 > 1, Beløb 0.00 > 3.00");
        }
    }

    /** Run again in January, a month has a higher id than the full delivery, and rules whatever that one says. */
    @Test
    void monthsThatStillRuleAfterwards_areNotCompared() {
        load(full(1, END_2023, "0240"));
        load(month(2, OCTOBER, "0240"), october("10.00", 1));
        load(month(20, NOVEMBER, "0240"), november("5.00", 3));
        load(month(21, YearMonth.of(2025, 1), "0240"), posting("0240001", "2025-01-02", "6.00", 4));

        assertThat(texts(load(full(10, END_2024, "0240"), october("9.00", 1), november("4.00", 3))))
                .containsExactly("finanspostering 0240 2024-10: 1 > 1, Beløb 10.00 > 9.00");
    }

    @Test
    void genKoerOfTheFull_isComparedWithTheMonthsThatCameInBetween() {
        twoMonths();
        load(full(10, END_2024, "0240"), october("9.00", 1), november("4.00", 3));

        assertThat(load(full(11, END_2024, "0240"), october("8.00", 1), november("3.00", 3)))
                .isEmpty();
        assertThat(store.reconciliation(SOURCE, DeliveryId.of(11))).isEmpty();
        load(month(12, NOVEMBER, "0240"), november("2.00", 3));

        assertThat(texts(load(full(13, END_2024, "0240"), october("7.00", 1), november("1.00", 3))))
                .containsExactly("finanspostering 0240 2024-11: 1 > 1, Beløb 2.00 > 1.00");
        assertThat(texts(store.reconciliation(SOURCE, DeliveryId.of(10))))
                .as("what was compared then stays")
                .contains("finanspostering 0240 2024-11: 1 > 1, Beløb 5.00 > 4.00");
    }

    /** Repaired, the subscription covers fewer; the rows of the others stay, and are not compared with nothing. */
    @Test
    void filterThatShrank_leavesTheOthersOut() {
        load(full(1, END_2023, "0240", "0397"));
        load(month(2, OCTOBER, "0240", "0397"), october("10.00", 1), posting("0397001", "2024-10-03", "3.00", 2));

        assertThat(texts(load(full(10, END_2024, "0240"), october("9.00", 1))))
                .containsExactly("finanspostering 0240 2024-10: 1 > 1, Beløb 10.00 > 9.00");
    }

    @Test
    void monthThatWasRejected_doesNotCount() {
        twoMonths();
        store.decide(SOURCE, DeliveryId.of(3), new Decision(Verdict.REJECT, "Forkert", NOW));

        assertThat(texts(load(full(10, END_2024, "0240"), october("7.50", 1), november("4.00", 3))))
                .containsExactly("finanspostering 0240 2024-10: 2 > 1, Beløb 7.50 > 7.50");
    }

    /** Rows without an LBF number are another filter's own unless one without a filter comes. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,    -,    true
            0240, -,    true
            0240, 0240, true
            -,    0240, false
            0397, 0240, false
            """)
    void rowsWithoutANumber_areComparedWhereTheyAreDisplaced(
            @Nullable String months, @Nullable String fulls, boolean compared) {
        Object[] blank = {null, LocalDate.parse("2024-10-05"), "4.00", 5L, "uden nummer"};
        load(full(1, END_2023));
        load(month(2, OCTOBER, scope(months)), blank);

        List<String> told = texts(load(full(10, END_2024, scope(fulls)), blank, blank));

        assertThat(told)
                .containsExactlyElementsOf(
                        compared ? List.of("finanspostering none 2024-10: 1 > 2, Beløb 4.00 > 8.00") : List.of());
    }

    // Amounts

    @Test
    void tableWithoutAmounts_isComparedByItsRows() {
        TableSchema counts = TableSchema.propose(
                "bolig",
                List.of("AfdelingIdentifikator", "Opgørelsesdato", "Antal"),
                List.of(ColumnType.TEXT, ColumnType.DATE, ColumnType.integer(3)));
        store.prepare(counts);
        LocalDate day = LocalDate.parse("2024-10-31");
        load(counts, month(2, OCTOBER, "0240"), new Object[] {"0240001", day, 5L});

        List<Reconciliation> told = load(
                counts, full(10, END_2024, "0240"), new Object[] {"0240001", day, 7L}, new Object[] {"0240002", day, 1L
                });

        assertThat(texts(told)).containsExactly("bolig 0240 2024-10: 1 > 2");
        assertThat(store.reconciliation(SOURCE, DeliveryId.of(10))).isEqualTo(told);
    }

    /** Twenty values of 18 digits; a double would not see the last øre. */
    @Test
    void sumsBeyondEighteenDigits_areExact() {
        TableSchema large = TableSchema.propose(
                "stor",
                List.of("AfdelingIdentifikator", "Bogføringsdato", "Beløb", "Kurs"),
                List.of(ColumnType.TEXT, ColumnType.DATE, ColumnType.decimal(16, 2), ColumnType.decimal(1, 17)));
        store.prepare(large);
        Object[] row = {"0240001", LocalDate.parse("2024-10-02"), "9999999999999999.99", "0.00000000000000001"};
        Object[] less = {"0240001", LocalDate.parse("2024-10-02"), "9999999999999999.98", "0.00000000000000002"};
        load(large, month(2, OCTOBER, "0240"), Collections.nCopies(20, row).toArray(Object[][]::new));
        List<Object[]> rows = new ArrayList<>(Collections.nCopies(19, row));
        rows.add(less);

        List<Reconciliation> told = load(large, full(10, END_2024, "0240"), rows.toArray(Object[][]::new));

        assertThat(told.get(0).lines().get(0).amounts())
                .containsExactly(
                        new Amount("Beløb", positive("199999999999999999.80"), positive("199999999999999999.79")),
                        new Amount("Kurs", positive("0.00000000000000020"), positive("0.00000000000000021")));
        assertThat(store.reconciliation(SOURCE, DeliveryId.of(10))).isEqualTo(told);
    }

    private static Sums positive(String sum) {
        return new Sums(new BigDecimal(sum), new BigDecimal(sum));
    }

    /** Each voucher adds up to nothing, before a correction and after it. */
    @Test
    void booksInBalance_differByWhatLiesAboveZero() {
        load(month(2, OCTOBER, "0240"), october("500.00", 1), october("-500.00", 1));

        List<Reconciliation> told = load(full(10, END_2024, "0240"), october("400.00", 1), october("-400.00", 1));

        Amount amount = told.get(0).lines().get(0).amounts().get(0);
        assertThat(amount.difference()).isEqualTo("0.00");
        assertThat(amount.differenceAboveZero()).isEqualTo("-100.00");
        assertThat(told.get(0).differs()).isTrue();
        assertThat(store.reconciliation(SOURCE, DeliveryId.of(10))).isEqualTo(told);
    }

    @Test
    void amountsThatAreNotThere_addNothing() {
        Object[] without = {"0240001", LocalDate.parse("2024-10-02"), null, 1L, "uden beløb"};
        load(month(2, OCTOBER, "0240"), without);

        assertThat(texts(load(full(10, END_2024, "0240"), without, october("0.00", 2))))
                .containsExactly("finanspostering 0240 2024-10: 1 > 2, Beløb 0.00 > 0.00");
    }

    /** The rows of a table without dates belong to no month in a full delivery, so there is nothing to compare month by month. */
    @Test
    void tableWithoutDates_isNotCompared() {
        store.prepare(NOTES);
        load(NOTES, month(2, OCTOBER), new Object[] {"a"});

        assertThat(load(NOTES, full(10, END_2024), new Object[] {"b"})).isEmpty();
    }

    /** There a full delivery takes the place of no month. */
    @ParameterizedTest
    @EnumSource(
            value = MergeMode.class,
            names = {"UPSERT_BY_KEY", "APPEND"})
    void tableWhoseRowsStay_isNotCompared(MergeMode mode) {
        store.pin(List.of(new SchemaPin(
                POSTINGS,
                DriftPolicy.ADDITIVE,
                Set.of(),
                List.of("AfdelingIdentifikator", "Bilag"),
                Optional.of(mode))));
        load(month(2, OCTOBER, "0240"), october("10.00", 1));

        assertThat(load(full(10, END_2024, "0240"), october("9.00", 1))).isEmpty();
        assertThat(store.reconciliation(SOURCE, DeliveryId.of(10))).isEmpty();
    }

    @Test
    void everyTableOfTheDelivery_isCompared() {
        TableSchema rents = TableSchema.propose(
                "leje",
                List.of("AfdelingIdentifikator", "Opgørelsesdato", "Leje", "Varme"),
                List.of(ColumnType.TEXT, ColumnType.DATE, ColumnType.decimal(5, 1), ColumnType.decimal(5, 3)));
        store.prepare(rents);
        Object[] rent = {"0240001", LocalDate.parse("2024-10-31"), "4000.5", "12.345"};
        twoTables(month(2, OCTOBER, "0240"), rents, rent);

        List<Reconciliation> told = twoTables(full(10, END_2024, "0240"), rents, rent);

        assertThat(texts(told))
                .containsExactly(
                        "finanspostering 0240 2024-10: 1 > 1, Beløb 1.00 > 1.00",
                        "leje 0240 2024-10: 1 > 1, Leje 4000.5 > 4000.5, Varme 12.345 > 12.345");
        assertThat(store.reconciliation(SOURCE, DeliveryId.of(10))).isEqualTo(told);
    }

    // Held, and loaded after all

    @Test
    void held_changesNothingAndCanBeReadMeanwhile_loadedItIsReplaced() {
        twoMonths();
        Delivery full = full(10, END_2024, "0240");
        store.recordListing(SOURCE, new Listing(List.of(), List.of(full)), NOW);
        Map<String, List<Reconciliation>> seen = new TreeMap<>();
        List<Reconciliation> told = new ArrayList<>();
        LoadGuard guard = (changes, found) -> {
            seen.put("told before the guard is asked", List.copyOf(told));
            throw new LoadAbandonedException("Held");
        };
        List<TableDifference> before = store.difference(SOURCE, DeliveryId.of(2), DeliveryId.of(3));

        assertThatThrownBy(() -> store.load(reconciled(full, told, guard, october("9.00", 1))))
                .isInstanceOf(LoadAbandonedException.class);
        assertThat(store.reconciliation(SOURCE, full.id()))
                .as("a load that is abandoned leaves nothing")
                .isEmpty();
        store.recordReconciliation(SOURCE, full, told);

        assertThat(seen.values()).containsExactly(told);
        store = JooqDeliveryStore.open(database);
        assertThat(texts(store.reconciliation(SOURCE, full.id())))
                .containsExactly(
                        "finanspostering 0240 2024-10: 2 > 1, Beløb 7.50 > 9.00",
                        "finanspostering 0240 2024-11: 1 > 0, Beløb 5.00 > 0.00");
        assertThat(store.difference(SOURCE, DeliveryId.of(2), DeliveryId.of(3))).isEqualTo(before);

        load(month(4, NOVEMBER, "0240"), november("6.00", 3));
        load(full, october("9.00", 1));
        assertThat(texts(store.reconciliation(SOURCE, full.id())))
                .containsExactly(
                        "finanspostering 0240 2024-10: 2 > 1, Beløb 7.50 > 9.00",
                        "finanspostering 0240 2024-11: 1 > 0, Beløb 6.00 > 0.00");
    }

    @Test
    void loadThatReplacesNoMonth_leavesNothingOfWhatWasRecordedBefore() {
        Delivery full = full(10, END_2024, "0240");
        store.recordListing(SOURCE, new Listing(List.of(), List.of(full)), NOW);
        store.recordReconciliation(
                SOURCE,
                full,
                List.of(new Reconciliation("finanspostering", List.of(new Line("0240", "2024-10", 1, 2, List.of())))));
        assertThat(store.reconciliation(SOURCE, full.id())).hasSize(1);

        load(full, october("9.00", 1));

        assertThat(store.reconciliation(SOURCE, full.id())).isEmpty();
    }

    @Test
    void record_ofADeliveryThatIsLoadedOrUnknown_isAnError() {
        load(full(10, END_2024, "0240"), october("9.00", 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.recordReconciliation(SOURCE, full(10, END_2024, "0240"), List.of()))
                .withMessageContaining("is loaded");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.recordReconciliation(SOURCE, full(77, END_2024), List.of()))
                .withMessageContaining("77 is not known");
        assertThat(store.reconciliation(SOURCE, DeliveryId.of(77))).isEmpty();
    }

    // What it costs

    @Test
    void loadThatReplacesNoMonth_readsNoRows_andAPartialOneAsksNothingMore() {
        RecordedSql recorded = new RecordedSql(database);
        store = JooqDeliveryStore.open(recorded.dataSource());
        recorded.take();

        store.load(order(month(2, OCTOBER, "0240"), POSTINGS, List.<Object[]>of(october("1.00", 1))));
        assertThat(recorded.take())
                .noneMatch(sql -> sql.contains("sync_reconciliation"))
                .noneMatch(sql -> sql.contains("sum(finanspostering_rows"));

        load(full(3, END_2023, "0240"), posting("0240001", "2023-10-02", "1.00", 1));
        assertThat(recorded.take())
                .anyMatch(sql -> sql.contains("sync_reconciliation"))
                .noneMatch(sql -> sql.contains("sum(finanspostering_rows"));

        load(full(4, END_2024, "0240"), october("1.00", 1));
        assertThat(recorded.take().stream().filter(sql -> sql.contains("sum(finanspostering_rows")))
                .as("one for each file that takes part")
                .hasSize(2);
    }

    // Any order, any decisions

    /** Fulls, months, re-runs, shrunk filters, stray and blank rows, and decisions, in any order: each report is what adding up row by row gives. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyHistory_comparesAsRowByRow(long seed) {
        Random random = new Random(seed);
        Map<DeliveryId, Came> accepted = new TreeMap<>();
        List<Came> arriving = deliveries(random);
        int compared = 0;
        for (Came came : arriving) {
            List<Reconciliation> expected = came.isFull()
                    ? ReplacedRows.compared(came, accepted.values()).stream().toList()
                    : List.of();

            List<Reconciliation> told = load(came.delivery(), came.rows().toArray(Object[][]::new));

            assertThat(told).as("delivery %s", came.delivery()).isEqualTo(expected);
            assertThat(store.reconciliation(SOURCE, came.delivery().id())).isEqualTo(expected);
            compared += told.size();
            accepted.put(came.delivery().id(), came);
            if (random.nextInt(4) == 0) {
                DeliveryId rejected = new ArrayList<>(accepted.keySet()).get(random.nextInt(accepted.size()));
                store.decide(SOURCE, rejected, new Decision(Verdict.REJECT, "Prøve", NOW));
                accepted.remove(rejected);
            }
        }
        assertThat(compared).as("full deliveries that replaced months").isPositive();
    }

    private static List<Came> deliveries(Random random) {
        List<Came> deliveries = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            String[] scope = random.nextInt(3) == 0
                    ? new String[0]
                    : ORGANISATIONS.subList(0, 1 + random.nextInt(3)).toArray(new String[0]);
            boolean full = random.nextInt(3) == 0;
            YearMonth month = OCTOBER.plusMonths(random.nextInt(4));
            Delivery delivery = full
                    ? full(10 + i, random.nextBoolean() ? END_2024 : OCTOBER.atEndOfMonth(), scope)
                    : month(10 + i, month, scope);
            deliveries.add(new Came(delivery, rows(random, full, month, scope)));
        }
        for (int swaps = 0; swaps < 4; swaps++) {
            Collections.swap(deliveries, random.nextInt(14), random.nextInt(14));
        }
        deliveries.add(new Came(full(40, END_2024), rows(random, true, OCTOBER)));
        return deliveries;
    }

    private static List<@Nullable Object[]> rows(Random random, boolean full, YearMonth month, String... scope) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<String> organisations = scope.length == 0 ? ORGANISATIONS : List.of(scope);
        for (int i = random.nextInt(9); i > 0; i--) {
            LocalDate day =
                    full ? LocalDate.of(2024, 9, 5).plusMonths(random.nextInt(5)) : month.atDay(1 + random.nextInt(28));
            rows.add(new Object[] {
                random.nextInt(8) == 0 ? null : organisations.get(random.nextInt(organisations.size())) + "001",
                random.nextInt(8) == 0 ? null : day,
                random.nextInt(8) == 0 ? null : random.nextInt(3) - 1 + ".50",
                (long) random.nextInt(3),
                "x"
            });
        }
        return rows;
    }

    // Any two deliveries

    @Test
    void difference_isOfAllThatCameWhateverRulesNow() {
        load(full(1, END_2023, "0240"), posting("0240001", "2023-05-02", "1.00", 1), october("2.00", 2));
        load(full(2, END_2024, "0240"), posting("0240001", "2023-05-02", "1.00", 1), october("3.00", 2));
        load(full(3, END_2024, "0240"), october("9.00", 9));

        List<TableDifference> difference = store.difference(SOURCE, DeliveryId.of(1), DeliveryId.of(2));

        assertThat(differences(difference))
                .containsExactly(
                        "finanspostering 0240 2023-05: 1 > 1, Beløb 1.00 > 1.00, only 0 and 0",
                        "finanspostering 0240 2024-10: 1 > 1, Beløb 2.00 > 3.00, only 1 and 1");
        assertThat(differences(store.difference(SOURCE, DeliveryId.of(2), DeliveryId.of(2))))
                .containsExactly(
                        "finanspostering 0240 2023-05: 1 > 1, Beløb 1.00 > 1.00, only 0 and 0",
                        "finanspostering 0240 2024-10: 1 > 1, Beløb 3.00 > 3.00, only 0 and 0");
    }

    /** Equal rows count as often as they stand there; a text that changed is a row on each side. */
    @Test
    void difference_countsRowsThatStandInOneAlone() {
        Object[] row = october("1.00", 1);
        Object[] renamed = row.clone();
        renamed[4] = "rettet tekst";
        load(full(1, END_2024), row, row, row, october("2.00", 2));
        load(full(2, END_2024), row, renamed, renamed, posting("0397001", "2024-11-02", "2.00", 2));

        assertThat(differences(store.difference(SOURCE, DeliveryId.of(1), DeliveryId.of(2))))
                .containsExactly(
                        "finanspostering 0240 2024-10: 4 > 3, Beløb 5.00 > 3.00, only 3 and 2",
                        "finanspostering 0397 2024-11: 0 > 1, Beløb 0.00 > 2.00, only 0 and 1");
    }

    @Test
    void difference_ofARejectedDelivery_canStillBeHad() {
        load(full(1, END_2024), october("1.00", 1));
        load(month(2, OCTOBER), october("2.00", 1));
        store.decide(SOURCE, DeliveryId.of(2), new Decision(Verdict.REJECT, "Forkert", NOW));

        assertThat(differences(store.difference(SOURCE, DeliveryId.of(1), DeliveryId.of(2))))
                .containsExactly("finanspostering 0240 2024-10: 1 > 1, Beløb 1.00 > 2.00, only 1 and 1");
    }

    /** Whose rows are removed says so, and is not taken for one without rows; what was compared before stays. */
    @Test
    void difference_ofAPrunedDelivery_isAnError() {
        load(month(2, OCTOBER, "0240"), october("10.00", 1));
        load(full(10, END_2024, "0240"), october("9.00", 1));
        load(full(11, END_2024, "0240"), october("8.00", 1));
        load(full(12, END_2024, "0240"), october("7.00", 1));
        List<Reconciliation> kept = store.reconciliation(SOURCE, DeliveryId.of(10));

        assertThat(store.prune(SOURCE, 0)).contains(DeliveryId.of(10));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.difference(SOURCE, DeliveryId.of(10), DeliveryId.of(12)))
                .withMessageContaining("10 of data-ud is not loaded");
        assertThat(store.reconciliation(SOURCE, DeliveryId.of(10)))
                .isEqualTo(kept)
                .isNotEmpty();
    }

    @Test
    void difference_tellsTablesThatOneAloneHas() {
        store.prepare(NOTES);
        load(full(1, END_2024), october("1.00", 1));
        Delivery both = full(2, END_2024);
        store.load(Deliveries.order(
                both,
                2,
                List.of(
                        file(both, NOTES, () -> new RowsInMemory(NOTES, List.<Object[]>of(new Object[] {"a"}))),
                        file(both, POSTINGS, () -> new RowsInMemory(POSTINGS, List.of()))),
                YES));

        assertThat(differences(store.difference(SOURCE, DeliveryId.of(1), DeliveryId.of(2))))
                .containsExactly(
                        "finanspostering 0240 2024-10: 1 > 0, Beløb 1.00 > 0.00, only 1 and 0",
                        "note none none: 0 > 1, only 0 and 1");
    }

    @Test
    void difference_ofWhatCannotBeCompared_isAnError() {
        store.prepare(NOTES);
        load(full(1, END_2024), october("1.00", 1));
        load(NOTES, full(2, END_2024), new Object[] {"a"});
        store.recordListing(SOURCE, new Listing(List.of(), List.of(full(3, END_2024))), NOW);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.difference(SOURCE, DeliveryId.of(1), DeliveryId.of(2)))
                .withMessageContaining("no table in common");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.difference(SOURCE, DeliveryId.of(1), DeliveryId.of(3)))
                .withMessageContaining("3 of data-ud is not loaded");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.difference(SOURCE, DeliveryId.of(4), DeliveryId.of(1)))
                .withMessageContaining("4 of data-ud is not known");
    }

    /** However many rows are compared at once. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void difference_isThatOfTwoMultisets(long seed) {
        Random random = new Random(seed);
        List<@Nullable Object[]> older = rows(random, true, OCTOBER);
        List<@Nullable Object[]> newer = rows(random, true, OCTOBER);
        for (int i = 0; i < 40; i++) {
            older.addAll(rows(random, true, OCTOBER));
            newer.addAll(rows(random, true, OCTOBER));
        }
        load(full(1, END_2024), older.toArray(Object[][]::new));
        load(full(2, END_2024), newer.toArray(Object[][]::new));
        List<String> onlyOlder = less(older, newer);
        List<String> onlyNewer = less(newer, older);
        assertThat(onlyOlder).isNotEmpty();

        for (long atOnce : new long[] {1_000_000, 7}) {
            List<TableDifference> difference = Database.of(database, StoreTimeouts.ofDefaults())
                    .inTransaction(session -> new DeliveryDifferences(session.sql(), atOnce)
                            .of(SOURCE, DeliveryId.of(1), DeliveryId.of(2)));

            assertThat(difference.get(0).lines()).allSatisfy(line -> {
                String place = line.sums().place() + " ";
                assertThat(line.onlyOlder()).isEqualTo(count(onlyOlder, place));
                assertThat(line.onlyNewer()).isEqualTo(count(onlyNewer, place));
            });
            assertThat(difference.get(0).onlyOlder()).isEqualTo(onlyOlder.size());
            assertThat(difference.get(0).onlyNewer()).isEqualTo(onlyNewer.size());
        }
    }

    private static List<String> less(List<@Nullable Object[]> some, List<@Nullable Object[]> others) {
        List<String> left = some.stream().map(ReconciliationContract::placed).collect(Collectors.toList());
        others.forEach(row -> left.remove(placed(row)));
        return left;
    }

    private static String placed(@Nullable Object[] row) {
        Came full = new Came(full(1, END_2024), List.of());
        return Came.organisation(row) + " " + full.month(row) + " "
                + List.of(row[0] + "", row[1] + "", row[2] + "", row[3] + "");
    }

    private static long count(List<String> rows, String place) {
        return rows.stream().filter(row -> row.startsWith(place)).count();
    }

    // What the tests are made of

    private void twoMonths() {
        load(full(1, END_2023, "0240"), posting("0240001", "2023-05-02", "1.00", 1));
        load(month(2, OCTOBER, "0240"), october("10.00", 1), october("-2.50", 2));
        load(month(3, NOVEMBER, "0240"), november("5.00", 3));
    }

    private List<Reconciliation> load(Delivery delivery, @Nullable Object[]... rows) {
        return load(POSTINGS, delivery, rows);
    }

    private List<Reconciliation> load(TableSchema schema, Delivery delivery, @Nullable Object[]... rows) {
        List<Reconciliation> told = new ArrayList<>();
        store.load(reconciled(
                delivery, told, YES, List.of(file(delivery, schema, () -> new RowsInMemory(schema, List.of(rows))))));
        return told;
    }

    private List<Reconciliation> twoTables(Delivery delivery, TableSchema other, Object[] row) {
        List<Reconciliation> told = new ArrayList<>();
        store.load(reconciled(
                delivery,
                told,
                YES,
                List.of(
                        file(
                                delivery,
                                POSTINGS,
                                () -> new RowsInMemory(POSTINGS, List.<Object[]>of(october("1.00", 1)))),
                        file(delivery, other, () -> new RowsInMemory(other, List.<Object[]>of(row))))));
        return told;
    }

    private static LoadOrder reconciled(
            Delivery delivery, List<Reconciliation> told, LoadGuard guard, @Nullable Object[]... rows) {
        return reconciled(
                delivery,
                told,
                guard,
                List.of(file(delivery, POSTINGS, () -> new RowsInMemory(POSTINGS, List.of(rows)))));
    }

    private static LoadOrder reconciled(
            Delivery delivery, List<Reconciliation> told, LoadGuard guard, List<FileLoad> files) {
        boolean full = delivery.datapakke().text().endsWith("_Fuld");
        return new LoadOrder(
                SOURCE,
                delivery,
                Deliveries.verified(delivery.id().value(), files),
                files,
                List::of,
                guard,
                NOW,
                full ? new Reconciling(MONTHS, told::add) : Reconciling.NOTHING);
    }

    private static Object[] october(String amount, long voucher) {
        return posting("0240001", "2024-10-02", amount, voucher);
    }

    private static Object[] november(String amount, long voucher) {
        return posting("0240001", "2024-11-02", amount, voucher);
    }

    private static String[] scope(@Nullable String organisations) {
        return Optional.ofNullable(organisations).map(text -> text.split(" ")).orElse(new String[0]);
    }

    private static List<String> texts(List<Reconciliation> reconciliations) {
        return reconciliations.stream()
                .flatMap(reconciliation ->
                        reconciliation.lines().stream().map(line -> reconciliation.table() + " " + text(line)))
                .toList();
    }

    private static List<String> differences(List<TableDifference> differences) {
        return differences.stream()
                .flatMap(difference -> difference.lines().stream()
                        .map(line -> difference.table() + " " + text(line.sums()) + ", only " + line.onlyOlder()
                                + " and " + line.onlyNewer()))
                .toList();
    }

    private static String text(Line line) {
        return Stream.concat(
                        Stream.of(line.place() + ": " + line.rowsBefore() + " > " + line.rowsAfter()),
                        line.amounts().stream()
                                .map(amount ->
                                        amount.column() + " " + amount.before().all() + " > "
                                                + amount.after().all()))
                .collect(Collectors.joining(", "));
    }
}
