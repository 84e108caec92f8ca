package dk.almendata.jooq;

import static dk.almendata.jooq.Deliveries.NOW;
import static dk.almendata.jooq.Deliveries.POSTINGS;
import static dk.almendata.jooq.Deliveries.SOURCE;
import static dk.almendata.jooq.Deliveries.YES;
import static dk.almendata.jooq.Deliveries.digest;
import static dk.almendata.jooq.Deliveries.month;
import static dk.almendata.jooq.Deliveries.order;
import static dk.almendata.jooq.Deliveries.posting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.Lease;
import dk.almendata.sync.Listing;
import dk.almendata.sync.LoadOrder;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.SpooledArchive;
import dk.almendata.sync.StoreException;
import dk.almendata.sync.StoreException.Reason;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How two stores on one database take turns at a source, whatever the database. A subclass brings an empty one for each test. */
abstract class LeasesContract {

    static final Duration LONG = Duration.ofHours(1);

    /** Over before anybody can look. */
    static final Duration OVER = Duration.ofNanos(1);

    private static final Delivery JANUARY = month(5, YearMonth.of(2025, 1));

    DataSource database;
    private DeliveryStore store;
    private DeliveryStore other;

    /** An empty database, the same one until the test ends. */
    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = database();
        store = JooqDeliveryStore.open(database);
        other = JooqDeliveryStore.open(database);
        store.recordListing(SOURCE, new Listing(List.of(), List.of(JANUARY)), NOW);
        store.prepare(POSTINGS);
    }

    @Test
    void claim_ofAFreeSource_isGranted() throws SQLException {
        assertThat(store.claim(SOURCE, "nightly job", LONG)).isEmpty();
        assertThat(text("SELECT owner FROM sync_lease"))
                .isEqualTo("nightly job (process " + ProcessHandle.current().pid() + ")");
    }

    @Test
    void claim_withoutAnOwner_namesTheProcess() throws SQLException {
        store.claim(SOURCE, "", LONG);

        assertThat(text("SELECT owner FROM sync_lease"))
                .isEqualTo("process " + ProcessHandle.current().pid());
    }

    @Test
    void claim_ofASourceThatAnotherHolds_givesItsLease() throws SQLException {
        store.claim(SOURCE, "nightly job", LONG);

        Lease lease = other.claim(SOURCE, "second", LONG).orElseThrow();

        assertThat(lease.source()).isEqualTo(SOURCE);
        assertThat(lease.owner()).startsWith("nightly job (process ");
        assertThat(lease.fence()).isEqualTo(1);
        assertThat(lease.until()).isEqualTo(moment("SELECT expires_at FROM sync_lease"));
        assertThat(Duration.between(moment("SELECT CURRENT_TIMESTAMP"), lease.until()))
                .isBetween(LONG.minusMinutes(10), LONG);
        assertThat(text("SELECT fence FROM sync_lease")).isEqualTo("1");
    }

    @Test
    void claim_ofOnesOwnSource_isGrantedAgain() {
        store.claim(SOURCE, "", LONG);

        assertThat(store.claim(SOURCE, "", LONG)).isEmpty();
        store.load(order(JANUARY, POSTINGS, january()));
        assertThat(state()).isEqualTo(DeliveryState.LOADED);
    }

    @Test
    void sources_areClaimedApart() {
        store.claim(SOURCE, "", LONG);

        assertThat(other.claim(new SourceId("test"), "", LONG)).isEmpty();
    }

    @Test
    void release_letsTheNextOneInAtOnce_andTheFenceGoesOn() throws SQLException {
        store.claim(SOURCE, "", LONG);
        store.release(SOURCE);
        store.release(SOURCE);

        assertThat(other.claim(SOURCE, "", LONG)).isEmpty();
        assertThat(text("SELECT fence FROM sync_lease")).isEqualTo("2");
    }

    @Test
    void lease_thatHasRunOut_isTakenOver() {
        store.claim(SOURCE, "", OVER);

        assertThat(other.claim(SOURCE, "second", LONG)).isEmpty();
        assertThat(store.claim(SOURCE, "", LONG).orElseThrow().owner()).startsWith("second");
    }

    @Test
    void renew_makesALeaseLastAgain() throws SQLException {
        store.claim(SOURCE, "", OVER);
        Instant before = moment("SELECT expires_at FROM sync_lease");

        store.renew(SOURCE);

        assertThat(moment("SELECT expires_at FROM sync_lease")).isAfter(before);
        store.renew(new SourceId("never-claimed"));
    }

    @Test
    void renew_ofALeaseThatIsNew_asksNobody() throws SQLException {
        store.claim(SOURCE, "", LONG);
        String before = text("SELECT expires_at FROM sync_lease");

        store.renew(SOURCE);

        assertThat(text("SELECT expires_at FROM sync_lease")).isEqualTo(before);
    }

    /** On PostgreSQL the driver would wait for ever for the rows that are being copied. */
    @Test
    void renew_whereTheDataSourceHasOneConnectionOnly_isRefused() throws SQLException {
        try (Connection connection = database.getConnection()) {
            DeliveryStore single = JooqDeliveryStore.open(new OneConnection(connection).pool());
            single.claim(SOURCE, "", OVER);
            LoadOrder load = order(
                    JANUARY,
                    POSTINGS,
                    () -> {
                        single.renew(SOURCE);
                        return new RowsInMemory(POSTINGS, january());
                    },
                    Deliveries.YES);

            assertThatThrownBy(() -> single.load(load))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("at least two connections");
        }
        assertThat(state()).isEqualTo(DeliveryState.LISTED);
    }

    /** Once somebody else has taken over, nothing that is written for the source becomes visible. */
    @ParameterizedTest
    @MethodSource("writes")
    void writer_thatWasTakenOver_isRefused(String name, BiConsumer<DeliveryStore, Delivery> write) throws SQLException {
        store.claim(SOURCE, "", OVER);
        other.claim(SOURCE, "second", LONG);
        String before = everything();

        assertThatTaken(() -> write.accept(store, JANUARY), "was taken over by second (process ");

        assertThat(everything()).isEqualTo(before);
        store.release(SOURCE);
        assertThat(store.claim(SOURCE, "", LONG)).isPresent();
    }

    /** Who works without a lease is let in while nobody has one. */
    @ParameterizedTest
    @MethodSource("writes")
    void writer_withoutALease_isLetInWhileNobodyHasOne(String name, BiConsumer<DeliveryStore, Delivery> write)
            throws SQLException {
        other.claim(SOURCE, "second", LONG);
        String before = everything();
        if (!name.equals("renew") && !name.equals("prepare")) {
            assertThatTaken(() -> write.accept(store, JANUARY), "is being worked on by second (process ");
        }
        assertThat(everything()).isEqualTo(before);

        other.release(SOURCE);
        write.accept(store, JANUARY);
    }

    static List<Arguments> writes() {
        return List.of(
                write("renew", (store, delivery) -> store.renew(SOURCE)),
                write(
                        "listing",
                        (store, delivery) -> store.recordListing(
                                SOURCE, new Listing(List.of(), List.of(month(9, YearMonth.of(2025, 2)))), NOW)),
                write(
                        "download",
                        (store, delivery) ->
                                store.recordDownload(SOURCE, delivery, new SpooledArchive(digest(1), 7), NOW)),
                write(
                        "refusal",
                        (store, delivery) ->
                                store.recordRefusal(SOURCE, delivery, DeliveryState.HELD, "no", List.of(), NOW)),
                write("reconciliation", (store, delivery) -> store.recordReconciliation(SOURCE, delivery, List.of())),
                write("prepare", (store, delivery) -> store.prepare(Deliveries.NOTES)),
                write("load", (store, delivery) -> store.load(order(delivery, POSTINGS, january()))));
    }

    private static Arguments write(String name, BiConsumer<DeliveryStore, Delivery> write) {
        return Arguments.of(name, write);
    }

    /** F28: taken over while its rows were read, or after the last of them; the fence is the last word. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void load_thatIsTakenOverOnItsWay_isUndone(boolean whileReading) {
        store.claim(SOURCE, "", OVER);
        Runnable takeOver =
                () -> assertThat(other.claim(SOURCE, "second", LONG)).isEmpty();

        assertThatTaken(
                () -> store.load(order(
                        JANUARY,
                        POSTINGS,
                        () -> {
                            if (whileReading) {
                                takeOver.run();
                            }
                            return new RowsInMemory(POSTINGS, january());
                        },
                        whileReading ? YES : (changes, found) -> takeOver.run())),
                "was taken over by second");

        assertThat(state()).isEqualTo(DeliveryState.LISTED);
        assertThat(other.load(order(JANUARY, POSTINGS, january()))
                        .changes()
                        .get(0)
                        .rowsLanded())
                .isEqualTo(2);
        assertThat(state()).isEqualTo(DeliveryState.LOADED);
    }

    /** What the other one has loaded meanwhile is no fault of the program here. */
    @Test
    void refusal_ofWhatWasLoadedByTheOther_isToldAsTakenOver() {
        store.claim(SOURCE, "", OVER);
        other.claim(SOURCE, "second", LONG);
        other.load(order(JANUARY, POSTINGS, january()));

        assertThatTaken(
                () -> store.recordRefusal(SOURCE, JANUARY, DeliveryState.HELD, "no", List.of(), NOW), "was taken over");
    }

    private static void assertThatTaken(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StoreException.class,
                        fault -> assertThat(fault.reason()).isEqualTo(Reason.SOURCE_TAKEN))
                .hasMessageContaining(message);
    }

    static List<@Nullable Object[]> january() {
        return List.of(posting("0240001", "2025-01-02", "1.50", 1), posting("0240002", "2025-01-31", "2.25", 2));
    }

    private DeliveryState state() {
        return store.ledger(SOURCE).get(DeliveryId.of(5)).state();
    }

    /** The state of the source in one text. */
    private String everything() throws SQLException {
        return store.ledger(SOURCE) + " " + store.tables() + " " + store.findings(SOURCE, DeliveryId.of(5))
                + text("SELECT COUNT(*) FROM finanspostering_rows");
    }

    final String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private Instant moment(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    final void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
