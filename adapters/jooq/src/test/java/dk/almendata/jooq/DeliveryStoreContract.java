package dk.almendata.jooq;

import static dk.almendata.jooq.Deliveries.NOW;
import static dk.almendata.jooq.Deliveries.POSTINGS;
import static dk.almendata.jooq.Deliveries.SOURCE;
import static dk.almendata.jooq.Deliveries.YES;
import static dk.almendata.jooq.Deliveries.digest;
import static dk.almendata.jooq.Deliveries.full;
import static dk.almendata.jooq.Deliveries.month;
import static dk.almendata.jooq.Deliveries.order;
import static dk.almendata.jooq.Deliveries.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.subscription.Subscription;
import dk.almendata.sync.ArchiveRefusedException;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.LedgerEntry;
import dk.almendata.sync.Listing;
import dk.almendata.sync.LoadAbandonedException;
import dk.almendata.sync.LoadOrder;
import dk.almendata.sync.LoadReceipt;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.SpoolException;
import dk.almendata.sync.SpooledArchive;
import dk.almendata.sync.StoredTable;
import dk.almendata.sync.TableChange;
import dk.almendata.table.Column;
import dk.almendata.table.ColumnType;
import dk.almendata.table.DriftPolicy;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.TableSchema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store must do, whatever its database. A subclass brings an empty database for each test. */
abstract class DeliveryStoreContract {

    private static final LocalDate END_2024 = LocalDate.parse("2024-12-31");
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    private DataSource database;
    private DeliveryStore store;

    /** An empty database, the same one until the test ends. */
    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = database();
        store = JooqDeliveryStore.open(database);
    }

    @Nested
    class TheLedger {

        private final Delivery waiting = Delivery.builder(
                        DeliveryId.of(7), DatapakkeName.of("Bbr_Fuld"), DeliveryStatus.TILFOEJET_KOEEN)
                .build();
        private final Delivery described = Delivery.builder(
                        DeliveryId.of(8), DatapakkeName.of("Finanspostering_Delvis"), DeliveryStatus.SUCCES)
                .recipient(RecipientId.of("4711"))
                .scope(Scope.parse("0240,0397"))
                .description("Månedlig; til økonomi")
                .createdBy("ab")
                .period(DeliveryPeriod.ofMonth(JANUARY))
                .downloadStatus("Hentet")
                .subscription(SubscriptionId.of("12"))
                .build();
        private final Subscription subscription = Subscription.builder(
                        SubscriptionId.of("12"), DatapakkeName.of("Finanspostering_Delvis"), RecipientId.of("4711"))
                .recipientName("Boligforening")
                .scope(Scope.parse("0240"))
                .description("Månedlig")
                .active(false)
                .valid(false)
                .message("Adgang udløbet")
                .nextRun(LocalDate.parse("2025-07-01"))
                .latestStatus(DeliveryStatus.FEJLET)
                .build();

        @Test
        void unknownSource_isEmpty() {
            assertThat(store.sources()).isEmpty();
            assertThat(store.listing(SOURCE)).isEqualTo(new Listing(List.of(), List.of()));
            assertThat(store.ledger(SOURCE).values())
                    .extracting(LedgerEntry::state)
                    .doesNotContain(DeliveryState.LOADED);
            assertThat(store.findings(SOURCE, DeliveryId.of(1))).isEmpty();
            assertThat(store.tables()).isEmpty();
            assertThat(store.schema("bolig")).isEmpty();
        }

        @Test
        void listing_comesBackAsItWasRecorded() {
            Listing listing = new Listing(List.of(subscription), List.of(waiting, described));

            store.recordListing(SOURCE, listing, NOW);

            assertThat(store.listing(SOURCE)).isEqualTo(listing);
            assertThat(store.sources()).containsExactly(SOURCE);
            assertThat(store.ledger(SOURCE).get(DeliveryId.of(7)))
                    .isEqualTo(new LedgerEntry(
                            DeliveryId.of(7),
                            DeliveryState.LISTED,
                            NOW,
                            Optional.empty(),
                            Optional.empty(),
                            0,
                            Optional.empty(),
                            ""));
        }

        @Test
        void listing_keepsWhatIsNoLongerListedAndTakesOverWhatChanged() {
            store.recordListing(SOURCE, new Listing(List.of(subscription), List.of(waiting, described)), NOW);
            Delivery done = waiting.toBuilder().status(DeliveryStatus.SUCCES).build();
            Subscription mended =
                    subscription.toBuilder().valid(true).withoutNextRun().build();

            store.recordListing(SOURCE, new Listing(List.of(mended), List.of(done)), NOW.plusSeconds(60));

            assertThat(store.listing(SOURCE)).isEqualTo(new Listing(List.of(mended), List.of(done, described)));
        }

        /** A subscription deleted in the portal owes nothing more; a folder of files, which knows none, says nothing about it. */
        @Test
        void subscriptions_areThoseOfTheNewestListingThatHasAny() {
            Subscription other = Subscription.builder(
                            SubscriptionId.of("13"), DatapakkeName.of("Bbr_Fuld"), RecipientId.of("4711"))
                    .build();
            store.recordListing(SOURCE, new Listing(List.of(subscription, other), List.of()), NOW);
            store.recordListing(SOURCE, new Listing(List.of(other), List.of()), NOW.plusSeconds(60));
            store.recordListing(SOURCE, new Listing(List.of(), List.of(waiting)), NOW.plusSeconds(120));

            assertThat(store.listing(SOURCE).subscriptions()).containsExactly(other);

            store.recordListing(SOURCE, new Listing(List.of(subscription), List.of()), NOW.plusSeconds(180));

            assertThat(store.listing(SOURCE).subscriptions()).containsExactly(subscription);
        }

        /** Nothing is hidden by a clock that was set back. */
        @Test
        void subscriptions_areThoseOfTheLastListing_whateverTheClockSays() {
            Subscription other = Subscription.builder(
                            SubscriptionId.of("13"), DatapakkeName.of("Bbr_Fuld"), RecipientId.of("4711"))
                    .build();
            store.recordListing(SOURCE, new Listing(List.of(subscription), List.of()), NOW);
            store.recordListing(SOURCE, new Listing(List.of(other), List.of()), NOW.minusSeconds(86_400));

            assertThat(store.listing(SOURCE).subscriptions()).containsExactly(other);

            store.recordListing(SOURCE, new Listing(List.of(subscription), List.of()), NOW.minusSeconds(86_400));

            assertThat(store.listing(SOURCE).subscriptions()).containsExactly(subscription);
        }

        /** The rows of a loaded delivery came under its label, and the service cannot move them by giving it another. */
        @Test
        void loadedDelivery_keepsItsLabel() {
            Delivery january = month(5, JANUARY);
            store.recordListing(SOURCE, new Listing(List.of(), List.of(january, waiting)), NOW);
            store.prepare(POSTINGS);
            store.load(order(january, POSTINGS, january()));
            Delivery moved = month(5, JANUARY.plusMonths(1), "0240").toBuilder()
                    .description("ny")
                    .build();
            Delivery renamed =
                    waiting.toBuilder().datapakke(DatapakkeName.of("Dcab_Fuld")).build();

            store.recordListing(SOURCE, new Listing(List.of(), List.of(moved, renamed)), NOW);

            assertThat(store.listing(SOURCE).deliveries())
                    .containsExactly(january.toBuilder().description("ny").build(), renamed);
        }

        @Test
        void emptyListing_isToldApartFromAnOlderOne() {
            assertThat(store.isNewestListingEmpty(SOURCE)).isTrue();
            store.recordListing(SOURCE, new Listing(List.of(), List.of(waiting)), NOW);
            assertThat(store.isNewestListingEmpty(SOURCE)).isFalse();
            store.recordListing(SOURCE, new Listing(List.of(subscription), List.of()), NOW.plusSeconds(60));
            assertThat(store.isNewestListingEmpty(SOURCE)).isTrue();
            assertThat(store.listing(SOURCE).deliveries()).containsExactly(waiting);
        }

        /** A file tells no filter; the service does, later. Rows that it would not have let through keep the delivery as it is. */
        @Test
        void deliveryThatCameAsAFile_takesOverItsFilterIfTheRowsFit() {
            store.prepare(POSTINGS);
            Delivery file = month(5, JANUARY);
            store.recordListing(SOURCE, new Listing(List.of(), List.of(file)), NOW);
            store.load(order(file, POSTINGS, january()));
            Delivery tooNarrow = listed(month(5, JANUARY, "0240"));

            store.recordListing(SOURCE, new Listing(List.of(), List.of(tooNarrow)), NOW);
            assertThat(store.listing(SOURCE).deliveries().get(0).scope()).isEqualTo(Scope.all());

            store.recordListing(SOURCE, new Listing(List.of(), List.of(file)), NOW);
            Delivery fitting = listed(month(5, JANUARY, "0240", "0397", "0555"));
            store.recordListing(SOURCE, new Listing(List.of(), List.of(fitting)), NOW);
            assertThat(store.listing(SOURCE).deliveries()).containsExactly(fitting);
        }

        private Delivery listed(Delivery delivery) {
            return delivery.toBuilder().recipient(RecipientId.of("4711")).build();
        }

        @Test
        void find_looksAndMakesNothing() throws SQLException {
            store.recordListing(SOURCE, new Listing(List.of(subscription), List.of(waiting)), NOW);

            DeliveryStore found = JooqDeliveryStore.find(database).orElseThrow();

            assertThat(found.listing(SOURCE)).isEqualTo(store.listing(SOURCE));
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP TABLE sync_version");
            }
            assertThat(JooqDeliveryStore.find(database)).isEmpty();
            assertThat(JooqDeliveryStore.find(database)).isEmpty();
        }

        @Test
        void sources_doNotMix() {
            SourceId test = new SourceId("test");
            store.recordListing(SOURCE, new Listing(List.of(), List.of(waiting)), NOW);
            store.recordListing(test, new Listing(List.of(), List.of(described)), NOW);

            assertThat(store.sources()).containsExactly(SOURCE, test);
            assertThat(store.ledger(test)).containsOnlyKeys(DeliveryId.of(8));
        }

        @Test
        void download_isWrittenDownAndEndsARefusal() {
            store.recordListing(SOURCE, new Listing(List.of(), List.of(described)), NOW);
            store.recordRefusal(SOURCE, described, DeliveryState.REJECTED, "Cut short", List.of(), NOW);

            store.recordDownload(SOURCE, described, new SpooledArchive(digest(5), 1234), NOW);

            LedgerEntry entry = store.ledger(SOURCE).get(DeliveryId.of(8));
            assertThat(entry.state()).isEqualTo(DeliveryState.DOWNLOADED);
            assertThat(entry.archive()).contains(digest(5));
            assertThat(entry.message()).isEmpty();
        }

        @Test
        void refusal_replacesWhatWasFoundBefore() {
            Finding first = Finding.of(FindingCode.ARCHIVE_NOT_A_ZIP, Place.ARCHIVE, "found a web page");
            Finding second = new Finding(
                    FindingCode.VALUE_DATE,
                    new Place(
                            Optional.of("Bolig.csv"),
                            OptionalLong.of(3),
                            OptionalLong.of(2),
                            Optional.of("Indflytning")),
                    Optional.of("'2025-13-01'"),
                    "found '2025-13-01'");
            store.recordListing(SOURCE, new Listing(List.of(), List.of(described)), NOW);

            store.recordRefusal(SOURCE, described, DeliveryState.REJECTED, "Not a zip", List.of(first, first), NOW);
            store.recordRefusal(SOURCE, described, DeliveryState.HELD, "A date", List.of(second), NOW);

            assertThat(store.findings(SOURCE, described.id())).containsExactly(second);
            LedgerEntry entry = store.ledger(SOURCE).get(described.id());
            assertThat(entry.state()).isEqualTo(DeliveryState.HELD);
            assertThat(entry.message()).isEqualTo("A date");
        }

        @Test
        void refusal_ofALoadedDeliveryIsAnError() {
            store.prepare(POSTINGS);
            store.load(order(month(1, JANUARY), POSTINGS, List.of()));

            assertThatThrownBy(() -> store.recordRefusal(
                            SOURCE, month(1, JANUARY), DeliveryState.REJECTED, "no", List.of(), NOW))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is loaded");
        }
    }

    @Nested
    class Tables {

        @Test
        void schema_comesBackOnceADeliveryIsLoadedUnderIt() {
            store.prepare(POSTINGS);
            assertThat(store.schema("finanspostering")).isEmpty();
            assertThat(store.tables()).containsExactly("finanspostering");

            store.load(order(month(1, JANUARY), POSTINGS, january()));

            assertThat(store.schema("finanspostering")).contains(POSTINGS);
            assertThat(store.datapakker("finanspostering")).containsExactly(DatapakkeName.of("Finanspostering_Delvis"));
            assertThat(store.datapakker("konto")).isEmpty();
        }

        /** Asked together they say what they say alone: loaded, pinned only, prepared only, and never heard of. */
        @Test
        void severalTables_sayWhatEachSaysAlone() {
            TableSchema konto =
                    TableSchema.propose("konto", List.of("Kontonr", "Navn"), List.of(ColumnType.TEXT, ColumnType.TEXT));
            TableSchema sats = TableSchema.propose("sats", List.of("Sats"), List.of(ColumnType.TEXT));
            SchemaPin pin = new SchemaPin(
                    konto, DriftPolicy.FROZEN, Set.of("Navn"), List.of("Navn", "Kontonr"), Optional.empty());
            List<String> names = List.of("finanspostering", "konto", "sats", "ukendt");
            store.prepare(POSTINGS);
            store.load(order(month(1, JANUARY), POSTINGS, january()));
            store.pin(List.of(pin));
            store.prepare(sats);

            Map<String, StoredTable> together = store.storedTables(names);

            assertThat(together)
                    .containsOnly(
                            Map.entry("finanspostering", new StoredTable(POSTINGS, Optional.empty())),
                            Map.entry("konto", new StoredTable(konto, Optional.of(pin))));
            for (String name : names) {
                Optional<StoredTable> alone = Optional.ofNullable(together.get(name));
                assertThat(store.schema(name)).isEqualTo(alone.map(StoredTable::schema));
                assertThat(store.pin(name)).isEqualTo(alone.flatMap(StoredTable::pin));
            }
            assertThat(store.datapakker(names))
                    .containsOnly(Map.entry("finanspostering", Set.of(DatapakkeName.of("Finanspostering_Delvis"))));
            assertThat(store.storedTables(List.of())).isEmpty();
            assertThat(store.datapakker(List.of())).isEmpty();
        }

        /** A delivery that was refused leaves nothing that the next one would have to fit. */
        @Test
        void prepare_makesATableAnewThatNothingWasLoadedInto() throws SQLException {
            TableSchema wrong = TableSchema.propose(
                    "finanspostering",
                    List.of("Noget", "Beløb", "Bilag"),
                    List.of(ColumnType.TEXT, ColumnType.DATE, ColumnType.TEXT));
            store.prepare(wrong);
            assertThatThrownBy(() -> store.load(order(
                            month(1, JANUARY),
                            wrong,
                            () -> new RowsInMemory(wrong, List.<Object[]>of(new Object[] {"x", null, "y"})),
                            (changes, found) -> {
                                throw new LoadAbandonedException("no");
                            })))
                    .isInstanceOf(LoadAbandonedException.class);

            store.prepare(POSTINGS);
            store.load(order(month(2, JANUARY), POSTINGS, january()));

            assertThat(store.schema("finanspostering")).contains(POSTINGS);
            assertThat(query("select * from finanspostering where bilag = 2"))
                    .containsExactly(
                            "0240001|2025-01-15|-12.50|2|Postering nr. 2 æøå|2|Finans/finanspostering.csv|2|data-ud");
        }

        @Test
        void prepare_twiceChangesNothing() {
            store.prepare(POSTINGS);
            store.load(order(month(1, JANUARY), POSTINGS, january()));

            store.prepare(POSTINGS);

            assertThat(count("finanspostering")).isEqualTo(3);
        }

        @Test
        void view_showsTheColumnsByNameThenWhereRowsCameFrom() throws SQLException {
            store.prepare(POSTINGS);
            store.load(order(month(5, JANUARY), POSTINGS, january()));

            assertThat(query("select * from finanspostering where bilag = 2"))
                    .containsExactly(
                            "0240001|2025-01-15|-12.50|2|Postering nr. 2 æøå|5|Finans/finanspostering.csv|2|data-ud");
            assertThat(query(
                            "select afdelingidentifikator, bogfoeringsdato, beloeb, bilag, tekst, from_delivery, from_file,"
                                    + " from_row from finanspostering"))
                    .hasSize(3);
        }

        @Test
        void everyKindOfValue_isStoredExactly() throws SQLException {
            TableSchema schema = TableSchema.propose(
                    "vaerdier",
                    List.of(
                            "ByggeafsnitIdentifikator",
                            "BoligorganisationIdentifikator",
                            "Tal",
                            "Decimal",
                            "Dato",
                            "Tekst",
                            "Tom"),
                    List.of(
                            ColumnType.TEXT,
                            ColumnType.TEXT,
                            ColumnType.integer(18),
                            ColumnType.decimal(14, 4),
                            ColumnType.DATE,
                            ColumnType.TEXT,
                            ColumnType.UNDETERMINED));
            store.prepare(schema);
            List<Object[]> rows = List.of(
                    new Object[] {
                        "024000102",
                        "0240",
                        999_999_999_999_999_999L,
                        "12345678901234.0001",
                        LocalDate.parse("0001-01-01"),
                        "Ærø; \"å\" 😀\nlinje",
                        null
                    },
                    new Object[] {"999999999", null, -1L, "-0.0001", LocalDate.parse("9999-12-31"), "", null},
                    new Object[] {null, null, null, null, null, null, null});

            store.load(order(month(1, JANUARY), schema, rows));

            List<String> names = schema.columns().stream().map(Column::name).toList();
            assertThat(query("select " + String.join(",", names) + " from vaerdier order by from_row"))
                    .containsExactly(
                            "024000102|0240|999999999999999999|12345678901234.0001|0001-01-01|Ærø; \"å\" 😀\nlinje|null",
                            "999999999|null|-1|-0.0001|9999-12-31||null",
                            "null|null|null|null|null|null|null");
        }

        @Test
        void rows_keepTheirValuesWhereverAStatementEnds() {
            store.prepare(POSTINGS);
            int id = 0;
            for (int size : List.of(1, 99, 100, 101, 250)) {
                List<@Nullable Object[]> rows = new ArrayList<>();
                List<String> expected = new ArrayList<>();
                for (int i = 1; i <= size; i++) {
                    String amount = i % 5 == 0 ? null : i + ".25";
                    String text = i % 3 == 0 ? null : i % 3 == 1 ? "" : "linje " + i;
                    LocalDate day =
                            i % 7 == 0 ? null : LocalDate.parse("2025-01-01").plusDays(i % 31);
                    rows.add(new Object[] {"0240001", day, amount, (long) i, text});
                    expected.add(i + "|" + i + "|" + amount + "|" + text + "|" + day);
                }

                store.load(order(month(++id, JANUARY), POSTINGS, rows));

                assertThat(query("select from_row, bilag, beloeb, tekst, bogfoeringsdato from finanspostering"
                                + " order by from_row"))
                        .isEqualTo(expected);
            }
        }

        @Test
        void wideTable_works() {
            int width = 600;
            TableSchema schema = TableSchema.propose(
                    "bred",
                    IntStream.range(0, width).mapToObj(i -> "k" + i).toList(),
                    java.util.Collections.nCopies(width, ColumnType.integer(9)));
            store.prepare(schema);
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (long row = 0; row < 20; row++) {
                long first = row * width;
                rows.add(IntStream.range(0, width).mapToObj(i -> first + i).toArray());
            }

            store.load(order(month(1, JANUARY), schema, rows));

            assertThat(query("select k0, k599 from bred where from_row = 20")).containsExactly("11400|11999");
            assertThat(count("bred")).isEqualTo(20);
        }

        @Test
        void names_thatAreReservedOrEqualOrDanish_work() throws SQLException {
            TableSchema schema = TableSchema.propose(
                    "order_",
                    List.of(
                            "Order",
                            "Select",
                            "Value",
                            "User",
                            "from_row",
                            "row_id",
                            "Æble",
                            "Aeble",
                            "År",
                            "Key",
                            "Month"),
                    java.util.Collections.nCopies(11, ColumnType.TEXT));
            store.prepare(schema);

            store.load(order(month(1, JANUARY), schema, List.<Object[]>of(new Object[] {
                "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"
            })));

            List<String> names = schema.columns().stream().map(Column::name).toList();
            assertThat(query("select " + String.join(",", names) + ", from_row from order_"))
                    .containsExactly("a|b|c|d|e|f|g|h|i|j|k|1");
        }

        @Test
        void longestName_works() {
            String name = "a".repeat(59);
            TableSchema schema = TableSchema.propose(name, List.of("b".repeat(70)), List.of(ColumnType.TEXT));
            store.prepare(schema);

            store.load(order(month(1, JANUARY), schema, List.<Object[]>of(new Object[] {"x"})));

            assertThat(count(name)).isEqualTo(1);
        }

        @Test
        void ownNames_areRefused() {
            store.prepare(TableSchema.propose("bolig", List.of("a"), List.of(ColumnType.TEXT)));

            for (String name : List.of("sync_delivery", "bolig_rows")) {
                TableSchema schema = TableSchema.propose(name, List.of("a"), List.of(ColumnType.TEXT));
                assertThatThrownBy(() -> store.prepare(schema))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(name);
            }
            TableSchema hostile = new TableSchema("x;drop", POSTINGS.columns(), Optional.empty(), Optional.empty());
            assertThatThrownBy(() -> store.prepare(hostile)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void addedColumn_isEmptyInOldRows() throws SQLException {
            store.prepare(POSTINGS);
            store.load(order(month(1, JANUARY), POSTINGS, january()));
            TableSchema wider =
                    POSTINGS.join(TableSchema.propose("finanspostering", List.of("Projekt"), List.of(ColumnType.TEXT)));

            store.prepare(wider);
            List<Object[]> rows = new ArrayList<>(january());
            rows.add(new Object[] {"0240001", LocalDate.parse("2025-01-31"), "1.00", 9L, "ny", "P-1"});
            LoadReceipt receipt = store.load(order(month(2, JANUARY), wider, rows));

            assertThat(store.schema("finanspostering")).contains(wider);
            assertThat(query("select bilag, projekt from finanspostering order by bilag"))
                    .containsExactly("1|null", "2|null", "3|null", "9|P-1");
            assertThat(receipt.changes().get(0).inserted()).isEqualTo(1);
            assertThat(receipt.changes().get(0).deleted()).isZero();
        }

        @Test
        void widerTypes_keepOldValues() throws SQLException {
            TableSchema narrow = TableSchema.propose(
                    "stigning", List.of("Antal", "Dato"), List.of(ColumnType.integer(4), ColumnType.UNDETERMINED));
            TableSchema wide = TableSchema.propose(
                    "stigning", List.of("Antal", "Dato"), List.of(ColumnType.decimal(4, 2), ColumnType.DATE));
            store.prepare(narrow);
            store.load(order(month(1, JANUARY), narrow, List.<Object[]>of(new Object[] {12L, null})));

            store.prepare(wide);
            store.load(order(month(2, JANUARY.plusMonths(1)), wide, List.<Object[]>of(new Object[] {
                "0.25", LocalDate.parse("2025-02-01")
            })));

            assertThat(query("select antal, dato from stigning order by from_delivery"))
                    .containsExactly("12.00|null", "0.25|2025-02-01");
            assertThatThrownBy(() -> store.prepare(narrow)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void load_underAnotherSchemaThanPreparedIsAnError() {
            assertThatThrownBy(() -> store.load(order(month(1, JANUARY), POSTINGS, january())))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("not prepared");
        }
    }

    @Nested
    class Loads {

        @BeforeEach
        void prepare() {
            store.prepare(POSTINGS);
        }

        @Test
        void firstLoad_isVisibleWholeAndInTheLedger() {
            LoadReceipt receipt = store.load(order(month(5, JANUARY), POSTINGS, january()));

            assertThat(receipt)
                    .isEqualTo(new LoadReceipt(
                            false,
                            List.of(new TableChange(
                                    "finanspostering", "Finans/finanspostering.csv", 3, 3, 3, 0, 3, 0, 0))));
            assertThat(store.ledger(SOURCE).get(DeliveryId.of(5)))
                    .isEqualTo(new LedgerEntry(
                            DeliveryId.of(5),
                            DeliveryState.LOADED,
                            NOW,
                            Optional.empty(),
                            Optional.of(digest(5)),
                            3,
                            Optional.of(NOW),
                            ""));
        }

        @Test
        void sameDeliveryAgain_changesNothingAndSaysSo() {
            store.load(order(month(5, JANUARY), POSTINGS, january()));

            LoadReceipt again = store.load(order(
                    month(5, JANUARY),
                    POSTINGS,
                    () -> {
                        throw new AssertionError("nothing needs to be read");
                    },
                    YES));

            assertThat(again).isEqualTo(new LoadReceipt(true, List.of()));
            assertThat(count("finanspostering")).isEqualTo(3);
        }

        @Test
        void otherContentUnderALoadedId_isRefused() {
            Delivery delivery = month(5, JANUARY);
            store.load(order(delivery, POSTINGS, january()));
            LoadOrder other = Deliveries.order(
                    delivery,
                    99,
                    List.of(Deliveries.file(delivery, POSTINGS, () -> new RowsInMemory(POSTINGS, List.of()))),
                    YES);

            assertThatThrownBy(() -> store.load(other))
                    .isInstanceOf(LoadAbandonedException.class)
                    .hasMessageContaining("other content");
            assertThat(count("finanspostering")).isEqualTo(3);
        }

        /** Rows may be loaded while their archive is verified; the load asks before anything takes effect. */
        @Test
        void archiveThatIsRefusedAfterItsRowsCame_leavesNothing() {
            Delivery delivery = month(5, JANUARY);
            LoadOrder good = order(delivery, POSTINGS, january());
            LoadOrder damaged = new LoadOrder(
                    SOURCE,
                    delivery,
                    () -> {
                        throw new ArchiveRefusedException(List.of(
                                Finding.of(FindingCode.ARCHIVE_CHECKSUM, Place.ARCHIVE, "found one that does not")));
                    },
                    good.files(),
                    List::of,
                    YES,
                    NOW);

            assertThatThrownBy(() -> store.load(damaged)).isInstanceOf(ArchiveRefusedException.class);

            assertThat(count("finanspostering")).isZero();
            assertThat(count("finanspostering_rows")).isZero();
            assertThat(store.ledger(SOURCE).values())
                    .extracting(LedgerEntry::state)
                    .doesNotContain(DeliveryState.LOADED);
            assertThat(store.load(good).changes())
                    .extracting(TableChange::inserted)
                    .containsExactly(3L);
            assertThat(query("select sha256 from sync_file"))
                    .containsExactly(digest(1).hex());
        }

        @Test
        void rerun_ofTheSameRowsInsertsAndDeletesNothing() {
            store.load(order(month(5, JANUARY), POSTINGS, january()));
            List<Object[]> reversed = new ArrayList<>(january());
            java.util.Collections.reverse(reversed);

            TableChange change = store.load(order(month(6, JANUARY), POSTINGS, reversed))
                    .changes()
                    .get(0);

            assertThat(change).isEqualTo(change(3, 3, 3, 0, 0));
            assertThat(query("select distinct from_delivery from finanspostering"))
                    .containsExactly("6");
        }

        @Test
        void rerun_ofChangedRowsCountsThem() {
            store.load(order(month(5, JANUARY), POSTINGS, january()));
            List<Object[]> changed = List.of(
                    posting("0240001", "2025-01-02", "100.00", 1),
                    posting("0240001", "2025-01-15", "-13.00", 2),
                    posting("0397001", "2025-01-31", "7.00", 3),
                    posting("0397001", "2025-01-31", "7.00", 3));

            TableChange change = store.load(order(month(6, JANUARY), POSTINGS, changed))
                    .changes()
                    .get(0);

            // Voucher 2 is one deleted and one inserted, and the second copy of voucher 3 is a row of its own.
            assertThat(change).isEqualTo(change(4, 4, 3, 2, 1));
            assertThat(count("finanspostering")).isEqualTo(4);
        }

        @Test
        void equalRows_areAllKept() {
            Object[] row = posting("0240001", "2025-01-02", "100.00", 1);

            store.load(order(month(5, JANUARY), POSTINGS, List.of(row, row, row)));

            assertThat(count("finanspostering")).isEqualTo(3);
        }

        @Test
        void lateDelivery_withALowerIdNeverUndoesANewerOne() {
            store.load(order(month(9, JANUARY), POSTINGS, january()));

            TableChange change = store.load(order(
                            month(4, JANUARY),
                            POSTINGS,
                            List.<Object[]>of(posting("0240001", "2025-01-03", "1.00", 77))))
                    .changes()
                    .get(0);

            assertThat(change).isEqualTo(change(1, 1, 0, 0, 0));
            assertThat(query("select distinct from_delivery from finanspostering"))
                    .containsExactly("9");
        }

        @Test
        void full_replacesMonthsUpToItsEndAlsoWhereItHasNoRows() {
            store.load(order(
                    month(5, YearMonth.of(2024, 11)),
                    POSTINGS,
                    List.<Object[]>of(posting("0240001", "2024-11-03", "1.00", 1))));
            store.load(order(month(6, JANUARY), POSTINGS, january()));

            TableChange change = store.load(order(
                            full(9, END_2024, "0240"),
                            POSTINGS,
                            List.<Object[]>of(posting("0240002", "2023-05-05", "2.00", 2))))
                    .changes()
                    .get(0);

            assertThat(change).isEqualTo(change(1, 1, 1, 1, 1));
            assertThat(query("select from_delivery, count(*) from finanspostering group by from_delivery order by 1"))
                    .containsExactly("6|3", "9|1");
        }

        @Test
        void explicitScope_deletesOnlyInsideItself() {
            store.load(order(month(5, JANUARY), POSTINGS, january()));

            TableChange change = store.load(order(month(6, JANUARY, "0397"), POSTINGS, List.of()))
                    .changes()
                    .get(0);

            assertThat(change).isEqualTo(change(0, 0, 1, 0, 1));
            assertThat(query("select distinct afdelingidentifikator from finanspostering"))
                    .containsExactly("0240001");
        }

        @Test
        void emptyFilter_neverDeletesAnAbsentOrganisation() {
            store.load(order(month(5, JANUARY), POSTINGS, january()));

            TableChange change = store.load(order(
                            month(6, JANUARY),
                            POSTINGS,
                            List.<Object[]>of(posting("0240001", "2025-01-02", "100.00", 1))))
                    .changes()
                    .get(0);

            assertThat(change).isEqualTo(change(1, 1, 2, 0, 1));
            assertThat(query("select afdelingidentifikator, from_delivery from finanspostering order by 1"))
                    .containsExactly("0240001|6", "0397001|5");
        }

        /** Told, and only of the months that the delivery offers; a filter says itself whom it leaves out. */
        @Test
        void organisationThatIsAbsentUnderAnEmptyFilter_isTold() {
            List<@Nullable Object[]> one = List.<Object[]>of(posting("0240001", "2025-01-02", "100.00", 1));
            store.load(order(month(5, JANUARY), POSTINGS, january()));

            assertThat(absent(month(6, JANUARY), one))
                    .containsExactly(
                            "found no row of organisations with current rows (their number and where they came last): 0397 (1, delivery 5)");
            assertThat(absent(month(7, JANUARY.plusMonths(1)), one)).isEmpty();
            assertThat(absent(month(8, JANUARY, "0240"), one)).isEmpty();
            assertThat(absent(month(9, JANUARY), january())).isEmpty();
            assertThat(absent(month(4, JANUARY), one))
                    .as("an older one that rules nothing")
                    .isEmpty();
        }

        /** The filter lost one, as after Reparér, and the subscription was run again: since when is told, and the rest is ruled by the new one. */
        @Test
        void organisationThatLeftTheFilter_isToldAndKept() {
            List<@Nullable Object[]> one = List.<Object[]>of(posting("0240001", "2025-01-02", "100.00", 1));
            store.load(order(month(5, JANUARY, "0240", "0397"), POSTINGS, january()));
            assertThat(outOfFilter(month(7, JANUARY.plusMonths(1), "0240"), one))
                    .as("another period")
                    .isEmpty();
            assertThat(outOfFilter(month(8, JANUARY, "0240"), one))
                    .containsExactly(
                            "found no row of organisations with current rows (their number and where they came last): 0397 (1, delivery 5)");
            assertThat(outOfFilter(month(4, JANUARY, "0240"), one))
                    .as("an older one")
                    .isEmpty();
            assertThat(
                            query(
                                    "select afdelingidentifikator, from_delivery from finanspostering where from_delivery <> 7 order by 1"))
                    .containsExactly("0240001|8", "0397001|5");
            store.load(order(month(9, JANUARY, "0397"), POSTINGS, january().subList(1, 2)));
            assertThat(outOfFilter(month(10, JANUARY, "0240"), one))
                    .as("another subscription delivers it")
                    .isEmpty();
        }

        private List<String> outOfFilter(Delivery delivery, List<@Nullable Object[]> rows) {
            return details(FindingCode.ORGANISATION_OUT_OF_FILTER, delivery, rows);
        }

        private List<String> absent(Delivery delivery, List<@Nullable Object[]> rows) {
            return details(FindingCode.ORGANISATION_ABSENT, delivery, rows);
        }

        private List<String> details(FindingCode code, Delivery delivery, List<@Nullable Object[]> rows) {
            return store.load(order(delivery, POSTINGS, rows)).findings().stream()
                    .filter(finding -> finding.code() == code)
                    .map(Finding::detail)
                    .toList();
        }

        @Test
        void tablesOf_areThoseOfTheLoadedDeliveryWithTheHighestId() {
            DatapakkeName datapakke = DatapakkeName.of("Finanspostering_Delvis");
            assertThat(store.tablesOf(SOURCE, datapakke)).isEmpty();
            store.load(order(month(5, JANUARY), POSTINGS, january()));
            store.load(order(month(4, JANUARY), POSTINGS, List.of()));

            assertThat(store.tablesOf(SOURCE, datapakke)).containsExactly("finanspostering");
            assertThat(store.tablesOf(SOURCE, DatapakkeName.of("Finanspostering_Fuld")))
                    .isEmpty();
            assertThat(store.tablesOf(new SourceId("other"), datapakke)).isEmpty();
        }

        /** It names no organisation, so it can replace nothing; but somebody must look before it counts as delivered. */
        @Test
        void fileWithoutRows_underAnEmptyFilterSaysWhatItWasMeantToReplace() {
            store.load(order(month(5, JANUARY), POSTINGS, january()));
            store.load(order(month(6, JANUARY.plusMonths(1)), POSTINGS, List.of()));

            assertThat(rowsReplaced(order(month(7, JANUARY), POSTINGS, List.of())))
                    .isEqualTo(3);
            assertThat(rowsReplaced(order(month(8, JANUARY.plusMonths(1)), POSTINGS, List.of())))
                    .isZero();
            assertThat(rowsReplaced(order(full(9, END_2024), POSTINGS, List.of())))
                    .isZero();
            assertThat(rowsReplaced(order(full(10, END_2024.plusYears(1)), POSTINGS, List.of())))
                    .isEqualTo(3);
            assertThat(rowsReplaced(order(month(4, JANUARY), POSTINGS, List.of())))
                    .as("a late one replaces nothing")
                    .isZero();
            assertThat(count("finanspostering")).isEqualTo(3);
        }

        private long rowsReplaced(LoadOrder order) {
            return store.load(order).changes().get(0).rowsReplaced();
        }

        /** Whoever fills in a number that was blank must not count its row twice. */
        @Test
        void numbersFilledInLater_replaceTheBlankOnes() {
            Object[] blank = {null, LocalDate.parse("2025-01-31"), "5.00", 4L, "uden afdeling"};
            Object[] filled = {"0240001", LocalDate.parse("2025-01-31"), "5.00", 4L, "uden afdeling"};
            List<String> scopes = List.of("", "0240");
            int id = 0;
            for (String scope : scopes) {
                String[] filter = scope.isEmpty() ? new String[0] : new String[] {scope};
                store.load(order(month(++id, JANUARY, filter), POSTINGS, List.of(blank, blank)));
                store.load(order(month(++id, JANUARY, filter), POSTINGS, List.<Object[]>of(filled)));

                assertThat(query("select afdelingidentifikator from finanspostering"))
                        .as("filter '%s'", scope)
                        .containsExactly("0240001");
            }
        }

        @Test
        void rowsWithoutNumber_areNeverTakenFromAnotherFilter() {
            Object[] blank = {null, LocalDate.parse("2025-01-31"), "5.00", 4L, "uden afdeling"};
            store.load(order(month(1, JANUARY, "0240"), POSTINGS, List.<Object[]>of(blank)));
            store.load(order(month(2, JANUARY, "0397"), POSTINGS, List.<Object[]>of(blank)));

            assertThat(query("select from_delivery from finanspostering order by 1"))
                    .containsExactly("1", "2");

            store.load(order(month(3, JANUARY), POSTINGS, List.<Object[]>of(blank)));

            assertThat(query("select from_delivery from finanspostering")).containsExactly("3");

            store.load(order(month(4, JANUARY, "0240"), POSTINGS, List.of()));

            assertThat(query("select from_delivery from finanspostering")).containsExactly("3");
        }

        /** An adviser's delivery for one client must not bring another one's rows. */
        @Test
        void rowsOfOtherOrganisationsThanTheFilters_areToldToTheGuardAsAnError() {
            List<Finding> seen = new ArrayList<>();
            assertThatThrownBy(() -> store.load(order(
                            month(5, JANUARY, "0240", "0555"),
                            POSTINGS,
                            () -> new RowsInMemory(POSTINGS, january()),
                            (changes, found) -> {
                                seen.addAll(found);
                                throw new LoadAbandonedException("no");
                            })))
                    .isInstanceOf(LoadAbandonedException.class);

            assertThat(seen).extracting(Finding::code).containsExactly(FindingCode.LBF_OUTSIDE_FILTER);
            assertThat(seen.get(0).message())
                    .contains("finanspostering.csv", "AfdelingIdentifikator", "found rows of 0397")
                    .contains("0240,0555");
            assertThat(count("finanspostering")).isZero();
        }

        @Test
        void rowsOutsideThePeriod_areNotWhatTheDeliveryOffers() {
            store.load(
                    order(full(5, END_2024), POSTINGS, List.<Object[]>of(posting("0240001", "2024-03-01", "1.00", 1))));

            TableChange change = store.load(order(
                            full(6, END_2024),
                            POSTINGS,
                            List.<Object[]>of(posting("0240001", "2025-03-01", "1.00", 1))))
                    .changes()
                    .get(0);

            assertThat(change.rowsOffered()).isZero();
            assertThat(change.rowsReplaced()).isPositive();
        }

        /** A row that was dated wrongly and is corrected in the next delivery of the same package and period. */
        @Test
        void rowOutsideThePeriod_goesWithTheDeliveryThatIsMadeAgain() {
            LoadOrder wrong = order(
                    full(5, END_2024),
                    POSTINGS,
                    List.of(posting("0240001", "2024-03-01", "1.00", 1), posting("0240001", "2025-01-01", "5.00", 2)));
            LoadOrder right = order(
                    full(6, END_2024),
                    POSTINGS,
                    List.of(posting("0240001", "2024-03-01", "1.00", 1), posting("0240001", "2024-12-31", "5.00", 2)));
            store.load(wrong);
            store.load(right);
            assertThat(query("select bilag, from_delivery from finanspostering order by bilag"))
                    .containsExactly("1|6", "2|6");

            store.load(
                    order(full(4, END_2024), POSTINGS, List.<Object[]>of(posting("0240001", "2025-02-01", "5.00", 9))));
            assertThat(count("finanspostering")).as("a late one").isEqualTo(2);
        }

        /** A full package that states its start says nothing of what was before. */
        @Test
        void full_thatStatesItsStart_leavesWhatWasBefore() {
            store.load(
                    order(full(5, END_2024), POSTINGS, List.<Object[]>of(posting("0240001", "2022-03-01", "1.00", 1))));
            Delivery lastYear =
                    Deliveries.delivery(6, "Finanspostering_Fuld", DeliveryPeriod.parse("2024-01-01..2024-12-31"));
            store.load(order(lastYear, POSTINGS, List.<Object[]>of(posting("0240001", "2024-03-01", "1.00", 2))));

            assertThat(query("select bilag from finanspostering order by 1")).containsExactly("1", "2");
        }

        @Test
        void numbersOfTwoOrganisationsInARow_areToldToTheGuardAsAnError() {
            TableSchema schema = twoLevels();
            store.prepare(schema);
            List<Finding> seen = new ArrayList<>();
            store.load(order(
                    month(5, JANUARY),
                    schema,
                    () -> new RowsInMemory(
                            schema,
                            List.of(new Object[] {"0240", "0240001"}, new Object[] {"0240", "0999001"}, new Object[] {
                                "0240", null
                            })),
                    (changes, found) -> seen.addAll(found)));

            assertThat(seen).extracting(Finding::code).containsExactly(FindingCode.LBF_CONTRADICTS);
            assertThat(seen.get(0).message()).contains("record 2", "AfdelingIdentifikator", "found 1 row");
        }

        /** A row belongs to an organisation also if only another column than the first says so. */
        @Test
        void rowWithoutItsFirstNumber_belongsWhereAnotherOneSays() {
            TableSchema schema = twoLevels();
            store.prepare(schema);
            List<Finding> seen = new ArrayList<>();
            store.load(order(
                    month(5, JANUARY, "0240"),
                    schema,
                    () -> new RowsInMemory(
                            schema, List.of(new Object[] {null, "0999001"}, new Object[] {null, "0240001"})),
                    (changes, found) -> seen.addAll(found)));

            assertThat(seen).extracting(Finding::code).containsExactly(FindingCode.LBF_OUTSIDE_FILTER);
            assertThat(seen.get(0).message()).contains("0999");
        }

        private TableSchema twoLevels() {
            return TableSchema.propose(
                    "bolig",
                    List.of("BoligorganisationIdentifikator", "AfdelingIdentifikator"),
                    List.of(ColumnType.TEXT, ColumnType.TEXT));
        }

        @Test
        void rowsWithoutNumber_inADeliveryWithAFilterAreWarnedOf() {
            Object[] blank = {null, LocalDate.parse("2025-01-31"), "5.00", 4L, "uden afdeling"};

            assertThat(store.load(order(month(1, JANUARY), POSTINGS, List.<Object[]>of(blank)))
                            .findings())
                    .isEmpty();
            assertThat(store.load(order(month(2, JANUARY, "0240"), POSTINGS, List.of(blank, blank)))
                            .findings())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo(FindingCode.LBF_MISSING);
                        assertThat(finding.message()).contains("found 2 rows", "0240");
                    });
        }

        @Test
        void tableWithoutLbfNumbers_isReplacedWhole() {
            TableSchema schema = TableSchema.propose("satser", List.of("Kode"), List.of(ColumnType.TEXT));
            store.prepare(schema);
            DeliveryPeriod none = DeliveryPeriod.none();
            store.load(order(
                    Deliveries.delivery(1, "Satser_Fuld", none), schema, List.of(new Object[] {"a"}, new Object[] {"b"
                    })));

            store.load(
                    order(Deliveries.delivery(2, "Satser_Fuld", none), schema, List.<Object[]>of(new Object[] {"b"})));

            assertThat(query("select kode, from_delivery from satser")).containsExactly("b|2");
        }

        @Test
        void rowOutsideThePeriod_isReportedAndVisibleUntilSomebodyOffersItsMonth() {
            List<Object[]> rows =
                    List.of(posting("0240001", "2024-03-01", "1.00", 1), posting("0240001", "2025-01-09", "2.00", 2));
            LoadReceipt receipt = store.load(order(full(9, END_2024), POSTINGS, rows));

            assertThat(receipt.findings()).hasSize(1);
            assertThat(receipt.findings().get(0).code()).isEqualTo(FindingCode.PERIOD_OUTSIDE);
            assertThat(receipt.findings().get(0).message())
                    .contains("record 2", "column 'Bogføringsdato'", "1 row dated outside ..2024-12-31");
            assertThat(store.findings(SOURCE, DeliveryId.of(9))).isEqualTo(receipt.findings());
            assertThat(count("finanspostering")).isEqualTo(2);

            store.load(order(month(4, JANUARY), POSTINGS, january()));

            assertThat(query("select bilag, from_delivery from finanspostering order by from_delivery, bilag"))
                    .containsExactly("1|4", "2|4", "3|4", "1|9");
        }

        @Test
        void whatWasFoundWhileReading_isKeptBesideWhatTheStoreFound() {
            Finding repaired = Finding.of(
                    FindingCode.LBF_REPAIRED,
                    Place.ofFile("Finans/finanspostering.csv").inColumn("AfdelingIdentifikator"),
                    "found 1 value");
            Delivery delivery = full(9, END_2024);
            LoadOrder silent =
                    order(delivery, POSTINGS, List.<Object[]>of(posting("0240001", "2025-01-09", "2.00", 2)));

            LoadReceipt receipt = store.load(new LoadOrder(
                    SOURCE, delivery, silent.digests(), silent.files(), () -> List.of(repaired), YES, NOW));

            assertThat(receipt.findings())
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.LBF_REPAIRED, FindingCode.PERIOD_OUTSIDE);
            assertThat(store.findings(SOURCE, delivery.id())).isEqualTo(receipt.findings());
        }

        @Test
        void sources_neverRuleEachOther() {
            store.load(order(month(5, JANUARY), POSTINGS, january()));
            LoadOrder mine = order(month(6, JANUARY), POSTINGS, january());
            store.load(new LoadOrder(
                    new SourceId("test"), mine.delivery(), mine.digests(), mine.files(), List::of, YES, NOW));

            assertThat(query("select from_source, count(*) from finanspostering group by from_source order by 1"))
                    .containsExactly("data-ud|3", "test|3");
        }

        @Test
        void deliveryWithoutFiles_isLoadedAndBringsNothing() {
            LoadOrder some = order(month(6, JANUARY), POSTINGS, january());

            LoadReceipt receipt =
                    store.load(new LoadOrder(SOURCE, some.delivery(), some.digests(), List.of(), List::of, YES, NOW));

            assertThat(receipt.changes()).isEmpty();
            assertThat(store.ledger(SOURCE).get(some.delivery().id()).state()).isEqualTo(DeliveryState.LOADED);
        }

        @Test
        void guard_seesWhatWouldChangeAndNothingIsVisibleYet() {
            store.load(order(month(5, JANUARY), POSTINGS, january()));
            List<TableChange> seen = new ArrayList<>();

            store.load(order(
                    month(6, JANUARY),
                    POSTINGS,
                    () -> new RowsInMemory(POSTINGS, List.<Object[]>of(posting("0240001", "2025-01-02", "100.00", 1))),
                    (changes, found) -> {
                        seen.addAll(changes);
                        assertThat(count("finanspostering")).isEqualTo(3);
                    }));

            assertThat(seen).containsExactly(change(1, 1, 2, 0, 1));
        }

        @Test
        void guard_thatSaysNoLeavesNothingBehind() throws SQLException {
            store.recordListing(SOURCE, new Listing(List.of(), List.of(month(5, JANUARY), month(6, JANUARY))), NOW);
            store.load(order(month(5, JANUARY), POSTINGS, january()));
            List<String> before = everything();

            assertThatThrownBy(() -> store.load(order(
                            month(6, JANUARY),
                            POSTINGS,
                            () -> new RowsInMemory(POSTINGS, january()),
                            (changes, found) -> {
                                throw new LoadAbandonedException("no");
                            })))
                    .isInstanceOf(LoadAbandonedException.class)
                    .hasMessage("no");

            assertThat(everything()).isEqualTo(before);
            assertThat(store.ledger(SOURCE).get(DeliveryId.of(6)).state()).isEqualTo(DeliveryState.LISTED);
        }

        /** Also where the machine itself gives up: too little heap, too deep a call. */
        @ParameterizedTest
        @ValueSource(classes = {SpoolException.class, OutOfMemoryError.class, StackOverflowError.class})
        void readerThatFails_leavesNothingBehindAndClosesItsRows(Class<? extends Throwable> fault) throws SQLException {
            List<Object[]> many = IntStream.range(0, 25_000)
                    .mapToObj(i -> posting("0240001", "2025-01-02", "1.00", i))
                    .toList();
            List<String> before = everything();
            RowsInMemory failing = new RowsInMemory(POSTINGS, many) {
                @Override
                public boolean next() {
                    if (record() == 20_500) {
                        fail(fault);
                    }
                    return super.next();
                }
            };

            assertThatThrownBy(() -> store.load(order(month(5, JANUARY), POSTINGS, () -> failing, YES)))
                    .isInstanceOf(fault);

            assertThat(failing.closed).isTrue();
            assertThat(everything()).isEqualTo(before);
            store.load(order(month(5, JANUARY), POSTINGS, many));
            assertThat(count("finanspostering")).isEqualTo(25_000);
        }

        /** The true thing for an error: the heap is asked for more than there can be, the stack for a call without end. */
        private void fail(Class<? extends Throwable> fault) {
            if (fault == OutOfMemoryError.class) {
                assertThat(new long[Integer.MAX_VALUE]).isEmpty();
            } else if (fault == StackOverflowError.class) {
                fail(fault);
            }
            throw new SpoolException("The disk is gone", null);
        }

        @Test
        void filesOfOneDelivery_becomeVisibleTogether() {
            TableSchema other = TableSchema.propose("konto", List.of("Konto"), List.of(ColumnType.TEXT));
            store.prepare(other);
            Delivery delivery = month(5, JANUARY);
            LoadReceipt receipt = store.load(Deliveries.order(
                    delivery,
                    5,
                    List.of(
                            Deliveries.file(delivery, POSTINGS, () -> new RowsInMemory(POSTINGS, january())),
                            Deliveries.file(
                                    delivery,
                                    other,
                                    () -> new RowsInMemory(other, List.<Object[]>of(new Object[] {"1100"})))),
                    (changes, found) -> assertThat(count("finanspostering") + count("konto"))
                            .isZero()));

            assertThat(receipt.changes()).extracting(TableChange::rowsLanded).containsExactly(3L, 1L);
            assertThat(count("finanspostering")).isEqualTo(3);
            assertThat(count("konto")).isEqualTo(1);
            assertThat(store.ledger(SOURCE).get(DeliveryId.of(5)).rows()).isEqualTo(4);
        }

        @Test
        void reopened_showsTheSame() throws SQLException {
            store.load(order(month(5, JANUARY), POSTINGS, january()));
            List<String> before = everything();
            Map<DeliveryId, LedgerEntry> ledger = store.ledger(SOURCE);

            DeliveryStore again = JooqDeliveryStore.open(database);

            assertThat(everything()).isEqualTo(before);
            assertThat(again.ledger(SOURCE)).isEqualTo(ledger);
            assertThat(again.schema("finanspostering")).contains(POSTINGS);
        }

        private TableChange change(long inFile, long landed, long replaced, long inserted, long deleted) {
            return new TableChange(
                    "finanspostering",
                    "Finans/finanspostering.csv",
                    inFile,
                    landed,
                    landed,
                    replaced,
                    inserted,
                    0,
                    deleted);
        }
    }

    private static List<Object[]> january() {
        return List.of(
                posting("0240001", "2025-01-02", "100.00", 1),
                posting("0240001", "2025-01-15", "-12.50", 2),
                posting("0397001", "2025-01-31", "7.00", 3));
    }

    private long count(String table) {
        return Long.parseLong(query("select count(*) from " + table).get(0));
    }

    private List<String> everything() throws SQLException {
        List<String> all = new ArrayList<>(query("select * from finanspostering_rows order by row_id"));
        for (String table : List.of("sync_file", "sync_cell", "sync_offer", "sync_change")) {
            all.addAll(query("select * from " + table + " order by 1, 2"));
        }
        return all;
    }

    private List<String> query(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> fields = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    fields.add(String.valueOf(rows.getString(i)));
                }
                found.add(String.join("|", fields));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
