package dk.almendata.jooq;

import static dk.almendata.jooq.Deliveries.NOW;
import static dk.almendata.jooq.Deliveries.POSTINGS;
import static dk.almendata.jooq.Deliveries.SOURCE;
import static dk.almendata.jooq.Deliveries.full;
import static dk.almendata.jooq.Deliveries.month;
import static dk.almendata.jooq.Deliveries.order;
import static dk.almendata.jooq.Deliveries.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.jooq.Current.Came;
import dk.almendata.sync.Decision;
import dk.almendata.sync.Decision.Verdict;
import dk.almendata.sync.DecisionReceipt;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.LedgerEntry;
import dk.almendata.sync.Listing;
import dk.almendata.sync.LoadAbandonedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is current is a function of the accepted deliveries and the decisions, whatever came first. A subclass brings the database. */
abstract class RulingContract {

    private static final LocalDate END_2024 = LocalDate.parse("2024-12-31");
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final List<String> ORGANISATIONS = List.of("0240", "0397", "0555");

    private DataSource database;
    private DeliveryStore store;

    /** An empty database, the same one until the test ends. */
    abstract DataSource database() throws Exception;

    /** The folder of the database's scripts. */
    abstract String scripts();

    @BeforeEach
    void open() throws Exception {
        database = database();
    }

    // Any order, any decisions

    /** Fulls, months, re-runs, shrunk filters, stray and blank rows, loads that break off, decisions and second thoughts, in any order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyOrder_endsWhereTheRulesSay(long seed) throws SQLException {
        Random random = new Random(seed);
        store = JooqDeliveryStore.open(database);
        store.prepare(POSTINGS);
        List<Came> deliveries = deliveries(random);
        List<Came> arriving = new ArrayList<>(deliveries);
        Collections.shuffle(arriving, random);
        Map<DeliveryId, Came> accepted = new TreeMap<>();
        Map<DeliveryId, Came> here = new LinkedHashMap<>();
        for (Came came : arriving) {
            if (random.nextInt(4) == 0) {
                breakOff(came);
            }
            store.load(order(came.delivery(), POSTINGS, came.rows()));
            here.put(came.delivery().id(), came);
            accepted.put(came.delivery().id(), came);
            if (random.nextInt(3) == 0) {
                List<DeliveryId> ids = new ArrayList<>(here.keySet());
                DeliveryId id = ids.get(random.nextInt(ids.size()));
                decideSomething(random, id, here, accepted);
            }
            if (random.nextInt(5) == 0) {
                store = JooqDeliveryStore.open(database);
            }
            assertThat(current()).isEqualTo(Current.rows(accepted.values()));
        }
        assertThat(accepted).as("deliveries that count").isNotEmpty();
    }

    private void decideSomething(
            Random random, DeliveryId id, Map<DeliveryId, Came> here, Map<DeliveryId, Came> accepted) {
        boolean counts = accepted.containsKey(id);
        Verdict verdict = counts ? Verdict.REJECT : random.nextBoolean() ? Verdict.ACCEPT : Verdict.UNDO;
        store.decide(SOURCE, id, new Decision(verdict, "Prøve", NOW));
        if (counts) {
            accepted.remove(id);
        } else {
            accepted.put(id, here.get(id));
        }
    }

    private void breakOff(Came came) {
        assertThatThrownBy(() -> store.load(order(
                        came.delivery(), POSTINGS, () -> new RowsInMemory(POSTINGS, came.rows()), (changes, found) -> {
                            throw new LoadAbandonedException("no");
                        })))
                .isInstanceOf(LoadAbandonedException.class);
    }

    private static List<Came> deliveries(Random random) {
        List<Came> deliveries = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            long id = 10 + i;
            String[] scope = random.nextInt(3) == 0
                    ? new String[0]
                    : ORGANISATIONS.subList(0, 1 + random.nextInt(3)).toArray(new String[0]);
            boolean full = random.nextInt(3) == 0;
            YearMonth month = JANUARY.plusMonths(random.nextInt(3));
            Delivery delivery = full
                    ? full(id, random.nextBoolean() ? END_2024 : LocalDate.parse("2025-01-31"), scope)
                    : month(id, month, scope);
            deliveries.add(new Came(delivery, rows(random, full, month, scope)));
        }
        return deliveries;
    }

    private static List<@Nullable Object[]> rows(Random random, boolean full, YearMonth month, String... scope) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            List<String> organisations = scope.length == 0 ? ORGANISATIONS : List.of(scope);
            String afdeling = organisations.get(random.nextInt(organisations.size())) + "001";
            LocalDate day = full
                    ? LocalDate.of(2024, 10, 5).plusMonths(random.nextInt(6))
                    : month.atDay(1 + random.nextInt(28));
            rows.add(new Object[] {
                random.nextInt(8) == 0 ? null : afdeling,
                random.nextInt(8) == 0 ? null : day,
                random.nextInt(3) + ".00",
                (long) random.nextInt(3),
                "x"
            });
        }
        return rows;
    }

    /** October is run again twice, then the full load of January comes; it rules October because its id is the highest. */
    @Test
    void octoberRunAgainTwice_thenTheFullLoadRules() throws SQLException {
        YearMonth october = YearMonth.of(2024, 10);
        Came first = new Came(month(150, october), List.<Object[]>of(posting("0240001", "2024-10-02", "1.00", 1)));
        Came again = new Came(month(210, october), List.<Object[]>of(posting("0240001", "2024-10-02", "2.00", 1)));
        Came full = new Came(full(300, END_2024), List.<Object[]>of(posting("0240001", "2024-10-02", "3.00", 1)));
        for (List<Came> arriving : List.of(
                List.of(first, again, full),
                List.of(full, again, first),
                List.of(again, full, first),
                List.of(full, first, again))) {
            store = JooqDeliveryStore.open(database);
            store.prepare(POSTINGS);
            arriving.forEach(came -> store.load(order(came.delivery(), POSTINGS, came.rows())));

            assertThat(current()).containsExactly("0240001 2024-10-02 3.00 1 from 300");
            arriving.forEach(
                    came -> store.decide(SOURCE, came.delivery().id(), new Decision(Verdict.REJECT, "Fra nyt", NOW)));
            assertThat(current()).isEmpty();
            clear();
        }
    }

    // What a decision does

    @Test
    void rejected_uncoversWhatItHadDisplaced_andUndoCoversItAgain() throws SQLException {
        threeLoads();

        DecisionReceipt went =
                store.decide(SOURCE, DeliveryId.of(4), new Decision(Verdict.REJECT, "Forkert kørsel", NOW));

        assertThat(went).isEqualTo(new DecisionReceipt(true, 2, 1));
        assertThat(current())
                .containsExactly(
                        "0240001 2024-03-01 10.00 1 from 1",
                        "0240001 2025-01-15 30.00 3 from 2",
                        "0397001 2025-01-16 40.00 4 from 2");
        LedgerEntry entry = store.ledger(SOURCE).get(DeliveryId.of(4));
        assertThat(entry.state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(entry.message()).isEqualTo("Rejected by decision: Forkert kørsel");
        assertThat(entry.isSetAside()).isTrue();

        DecisionReceipt came = store.decide(SOURCE, DeliveryId.of(4), new Decision(Verdict.UNDO, "Var rigtig", NOW));

        assertThat(came).isEqualTo(new DecisionReceipt(true, 1, 2));
        assertThat(current()).containsExactly("0240001 2024-03-01 10.00 1 from 1", "0240001 2025-01-15 31.00 3 from 4");
        assertThat(store.ledger(SOURCE).get(DeliveryId.of(4)).state()).isEqualTo(DeliveryState.LOADED);
        assertThat(store.decisions(SOURCE))
                .isEqualTo(Map.of(
                        DeliveryId.of(4),
                        List.of(
                                new Decision(Verdict.REJECT, "Forkert kørsel", NOW),
                                new Decision(Verdict.UNDO, "Var rigtig", NOW))));
    }

    @Test
    void rejected_staysOutOfEveryLaterEvent() throws SQLException {
        threeLoads();
        store.decide(SOURCE, DeliveryId.of(4), new Decision(Verdict.REJECT, "Forkert", NOW));

        assertThatThrownBy(() -> store.load(order(month(4, JANUARY, "0240", "0397"), POSTINGS, List.of())))
                .isInstanceOf(LoadAbandonedException.class)
                .hasMessageContaining("set aside");
        store.load(order(
                month(5, JANUARY, "0397"), POSTINGS, List.<Object[]>of(posting("0397001", "2025-01-20", "50.00", 5))));
        store.decide(SOURCE, DeliveryId.of(5), new Decision(Verdict.REJECT, "Også", NOW));

        assertThat(current())
                .containsExactly(
                        "0240001 2024-03-01 10.00 1 from 1",
                        "0240001 2025-01-15 30.00 3 from 2",
                        "0397001 2025-01-16 40.00 4 from 2");
    }

    /** Also where its rows never came. */
    @Test
    void rejected_beforeItIsLoaded_staysRejectedUntilTheDecisionIsTakenBack() {
        store = JooqDeliveryStore.open(database);
        store.recordListing(SOURCE, new Listing(List.of(), List.of(month(9, JANUARY))), NOW);

        assertThat(store.decide(SOURCE, DeliveryId.of(9), new Decision(Verdict.REJECT, "Ikke vores", NOW)))
                .isEqualTo(DecisionReceipt.NOTHING);
        assertThat(store.ledger(SOURCE).get(DeliveryId.of(9)).state()).isEqualTo(DeliveryState.REJECTED);

        store.decide(SOURCE, DeliveryId.of(9), new Decision(Verdict.UNDO, "Jo", NOW));
        LedgerEntry entry = store.ledger(SOURCE).get(DeliveryId.of(9));
        assertThat(entry.state()).isEqualTo(DeliveryState.LISTED);
        assertThat(entry.isSetAside()).isFalse();
        assertThat(Decision.standing(store.decisions(SOURCE).get(DeliveryId.of(9))))
                .isEmpty();
    }

    /** A delivery that came in because it was accepted is held again when that is taken back; one that was in anyway stays. */
    @Test
    void acceptance_takenBack_holdsWhatItLetIn() throws SQLException {
        threeLoads();
        store.decide(SOURCE, DeliveryId.of(2), new Decision(Verdict.ACCEPT, "I orden", NOW.plusSeconds(10)));
        store.decide(SOURCE, DeliveryId.of(2), new Decision(Verdict.UNDO, "Unødvendigt", NOW.plusSeconds(20)));
        assertThat(store.ledger(SOURCE).get(DeliveryId.of(2)).state()).isEqualTo(DeliveryState.LOADED);

        Delivery february = month(6, JANUARY.plusMonths(1), "0240");
        store.recordListing(SOURCE, new Listing(List.of(), List.of(february)), NOW);
        store.decide(SOURCE, february.id(), new Decision(Verdict.ACCEPT, "I orden", NOW));
        store.load(order(february, POSTINGS, List.<Object[]>of(posting("0240001", "2025-02-01", "5.00", 9))));
        assertThat(current()).hasSize(3);

        store.decide(SOURCE, february.id(), new Decision(Verdict.UNDO, "Alligevel ikke", NOW.plusSeconds(30)));

        assertThat(store.ledger(SOURCE).get(february.id()).state()).isEqualTo(DeliveryState.HELD);
        assertThat(current()).hasSize(2);
    }

    /** What was taken back before the load had no part in it, so nothing follows from it later. */
    @Test
    void acceptance_takenBackBeforeTheLoad_leavesTheDeliveryAlone() throws SQLException {
        threeLoads();
        Delivery february = month(6, JANUARY.plusMonths(1), "0240");
        store.recordListing(SOURCE, new Listing(List.of(), List.of(february)), NOW);
        store.decide(SOURCE, february.id(), new Decision(Verdict.ACCEPT, "I orden", NOW));
        store.decide(SOURCE, february.id(), new Decision(Verdict.UNDO, "Vent", NOW));
        store.load(order(february, POSTINGS, List.<Object[]>of(posting("0240001", "2025-02-01", "5.00", 9))));

        store = JooqDeliveryStore.open(database);

        assertThat(store.ledger(SOURCE).get(february.id()).state()).isEqualTo(DeliveryState.LOADED);
        assertThat(current()).hasSize(3);
    }

    /** An undo leads back to what the rules say, not to what stood before. */
    @Test
    void rejection_takenBackOfWhatOnlyAnAcceptanceLetIn_holdsIt() throws SQLException {
        threeLoads();
        Delivery february = month(6, JANUARY.plusMonths(1), "0240");
        store.recordListing(SOURCE, new Listing(List.of(), List.of(february)), NOW);
        store.decide(SOURCE, february.id(), new Decision(Verdict.ACCEPT, "I orden", NOW));
        store.load(order(february, POSTINGS, List.<Object[]>of(posting("0240001", "2025-02-01", "5.00", 9))));
        store.decide(SOURCE, february.id(), new Decision(Verdict.REJECT, "Nej", NOW));
        store.decide(SOURCE, february.id(), new Decision(Verdict.UNDO, "Ved ikke", NOW));

        assertThat(store.ledger(SOURCE).get(february.id()).state()).isEqualTo(DeliveryState.HELD);
        assertThat(current()).hasSize(2);

        store.decide(SOURCE, february.id(), new Decision(Verdict.ACCEPT, "Jo", NOW));
        assertThat(current()).hasSize(3);
    }

    @Test
    void decision_onAnUnknownDeliveryIsAnError() {
        store = JooqDeliveryStore.open(database);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.decide(SOURCE, DeliveryId.of(77), new Decision(Verdict.REJECT, "x", NOW)))
                .withMessageContaining("77");
    }

    /** What a kill between writing a decision down and giving effect to it leaves. */
    @Test
    void decision_cutShortIsFinishedWhenTheStoreIsOpened() throws SQLException {
        threeLoads();
        execute(
                "INSERT INTO sync_decision VALUES (900, 'data-ud', 4, 'reject', 'Afbrudt', TIMESTAMP '2025-06-01 10:00:00', 3)");
        execute("INSERT INTO sync_event VALUES (4, 99, 'SET_ASIDE', TIMESTAMP '2025-06-01 10:00:00')");
        execute("UPDATE sync_cell SET ruled_until = 4 WHERE delivery_id = 4");
        execute("UPDATE sync_cell SET ruled_again = 4 WHERE delivery_id = 2");
        assertThat(current()).as("nothing is seen of what is half done").hasSize(2);

        store = JooqDeliveryStore.open(database);

        assertThat(store.ledger(SOURCE).get(DeliveryId.of(4)).state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(current()).hasSize(3).allMatch(line -> !line.endsWith("from 4"));
    }

    // Older schemas

    @Test
    void storeOfTheFirstVersion_isUpgradedAndGoesOn() throws SQLException {
        script("/dk/almendata/jooq/" + scripts() + "/001.sql");
        script("/dk/almendata/jooq/store-v1.sql");
        execute("ALTER SEQUENCE sync_key RESTART WITH 8");
        assertThat(JooqDeliveryStore.find(database))
                .as("one that is yet to be upgraded")
                .isEmpty();
        List<String> before = current();

        store = JooqDeliveryStore.open(database);

        assertThat(current()).isEqualTo(before).hasSize(3);
        assertThat(store.schema("finanspostering")).contains(POSTINGS);
        store.decide(SOURCE, DeliveryId.of(4), new Decision(Verdict.REJECT, "Fra før", NOW));
        assertThat(current())
                .containsExactly(
                        "0240001 2024-03-01 10.00 1 from 1",
                        "0240001 2025-01-15 30.00 3 from 2",
                        "0397001 2024-04-02 -20.50 2 from 1",
                        "0397001 2025-01-16 40.00 4 from 2");
        store.load(order(month(9, JANUARY, "0240"), POSTINGS, List.of()));
        assertThat(current()).hasSize(3);
    }

    private void threeLoads() {
        store = JooqDeliveryStore.open(database);
        store.prepare(POSTINGS);
        store.load(order(
                full(1, END_2024, "0240", "0397"),
                POSTINGS,
                List.<Object[]>of(posting("0240001", "2024-03-01", "10.00", 1))));
        store.load(order(
                month(2, JANUARY, "0240", "0397"),
                POSTINGS,
                List.of(posting("0240001", "2025-01-15", "30.00", 3), posting("0397001", "2025-01-16", "40.00", 4))));
        store.load(order(
                month(4, JANUARY, "0240", "0397"),
                POSTINGS,
                List.<Object[]>of(posting("0240001", "2025-01-15", "31.00", 3))));
    }

    private List<String> current() throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM finanspostering")) {
            while (rows.next()) {
                Object[] row = {
                    rows.getString("afdelingidentifikator"),
                    rows.getObject("bogfoeringsdato", LocalDate.class),
                    rows.getBigDecimal("beloeb"),
                    rows.getLong("bilag")
                };
                lines.add(Current.line(row, rows.getLong("from_delivery")));
            }
        }
        lines.sort(null);
        return lines;
    }

    /** Leaves the tables as a store that was never used has them. */
    private void clear() throws SQLException {
        for (String table : List.of(
                "finanspostering_rows",
                "sync_cell",
                "sync_cell_past",
                "sync_offer",
                "sync_file",
                "sync_change",
                "sync_event",
                "sync_decision",
                "sync_finding",
                "sync_delivery")) {
            execute("DELETE FROM " + table);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void script(String resource) throws SQLException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(resource), resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String statement : text.strip().split(";\\s*\\n|;$")) {
                execute(statement);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
