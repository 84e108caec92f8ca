package dk.almendata.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.almendata.funding.EntryOutcome;
import dk.almendata.funding.EntryRule;
import dk.almendata.funding.EntryType;
import dk.almendata.funding.FundKind;
import dk.almendata.funding.FundingDocument;
import dk.almendata.funding.FundingDocument.Kind;
import dk.almendata.funding.FundingStore;
import dk.almendata.funding.Pool;
import dk.almendata.funding.PoolEntry;
import dk.almendata.funding.StandardPools;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of pools holds, whatever the database. A subclass brings an empty one for each test. */
abstract class FundingStoreContract {

    private static final Pool POOL = StandardPools.BAEREDYGTIGHED;
    private static final Instant AT = Instant.parse("2024-02-15T10:00:00.123456Z");

    private DataSource database;
    private FundingStore store;

    /** An empty database, the same one until the test ends. */
    abstract DataSource database() throws Exception;

    @BeforeEach
    void open() throws Exception {
        database = database();
        store = JooqFundingStore.open(database);
    }

    private static PoolEntry entry(String date, EntryType type, String amount, String reference) {
        return new PoolEntry(
                LocalDate.parse(date), FundKind.TRIAL, type, new BigDecimal(amount), reference, "Behov æøå");
    }

    @Test
    void append_keepsWhoWhenAndWhy_andIsReadBackAsItWas() {
        List<PoolEntry> entries = List.of(
                entry("2021-06-01", EntryType.COMMITMENT, "8500000.01", "Sag \"æ\"; 'ø'"),
                entry("2022-06-01", EntryType.COMMITMENT, "0.99", ""));
        store.append(POOL, entries.subList(1, 2), "LBF", "Tilsagn", AT);
        List<EntryOutcome> refused = store.append(POOL, entries.subList(0, 1), "LBF", "Tilsagn", AT);

        assertThat(refused.get(0).rule()).hasValue(EntryRule.NOT_ENOUGH);
        assertThat(store.history(POOL)).hasSize(1);
        assertThat(store.history(POOL).get(0).entry()).isEqualTo(entries.get(1));
        assertThat(store.history(POOL).get(0).by()).isEqualTo("LBF");
        assertThat(store.history(POOL).get(0).at()).isEqualTo(AT);
        assertThat(store.history(POOL).get(0).why()).isEqualTo("Tilsagn");
        assertThat(store.ledger(POOL).entries()).containsExactly(entries.get(1));
        assertThat(store.ledger(StandardPools.DIGITALISERING).entries()).isEmpty();
    }

    @Test
    void append_ofABatchWithOneRefusedEntry_addsNone() {
        List<EntryOutcome> outcomes = store.append(
                POOL,
                List.of(
                        entry("2021-06-01", EntryType.COMMITMENT, "1", "a"),
                        entry("2020-06-01", EntryType.COMMITMENT, "1", "b")),
                "LBF",
                "Tilsagn",
                AT);

        assertThat(outcomes).extracting(EntryOutcome::isRefused).containsExactly(false, true);
        assertThat(store.history(POOL)).isEmpty();
    }

    /** The ledger is never rewritten: a backdated entry may not take away what a later one stands on. */
    @Test
    void append_ofABackdatedEntry_thatWouldUndoALaterOne_isRefused() {
        store.append(POOL, List.of(entry("2022-01-01", EntryType.COMMITMENT, "17000000", "a")), "LBF", "Tilsagn", AT);

        assertThat(store.append(
                                POOL,
                                List.of(entry("2021-12-31", EntryType.COMMITMENT, "0.01", "b")),
                                "LBF",
                                "Glemt",
                                AT)
                        .get(0)
                        .rule())
                .hasValue(EntryRule.DISTURBS_LATER_ENTRIES);
        assertThat(store.history(POOL)).hasSize(1);
    }

    @Test
    void append_needsSomebodyAndAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.append(POOL, List.of(), " ", "x", AT));
        assertThatIllegalArgumentException().isThrownBy(() -> store.append(POOL, List.of(), "x", "", AT));
    }

    /** What a batch wrote that was cut short before it counted is not there, and is gone with the next batch. */
    @Test
    void entriesThatDoNotCountYet_areNotThere() throws Exception {
        store.append(POOL, List.of(entry("2021-06-01", EntryType.COMMITMENT, "1", "a")), "LBF", "Tilsagn", AT);
        run(
                "INSERT INTO sync_pool_entry SELECT pool_id, 2, entry_date, kind, entry_type, 99, 'half', need, recorded_by,"
                        + " recorded_at, reason FROM sync_pool_entry");

        assertThat(store.history(POOL)).hasSize(1);

        store.append(POOL, List.of(entry("2021-06-02", EntryType.COMMITMENT, "2", "b")), "LBF", "Tilsagn", AT);

        assertThat(store.history(POOL))
                .extracting(each -> each.number() + each.entry().reference())
                .containsExactly("1a", "2b");
    }

    /** Two that commit at once cannot promise the same krone twice. */
    @Test
    void append_atTheSameTime_isJudgedOneAfterTheOther() throws Exception {
        FundingStore other = JooqFundingStore.open(database);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<EntryOutcome>>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                FundingStore mine = i % 2 == 0 ? store : other;
                PoolEntry commitment = entry("2021-06-01", EntryType.COMMITMENT, "2000000", "c" + i);
                work.add(() -> mine.append(POOL, List.of(commitment), "LBF", "Tilsagn", AT));
            }
            int refused = 0;
            for (Future<List<EntryOutcome>> done : threads.invokeAll(work)) {
                refused += done.get().get(0).isRefused() ? 1 : 0;
            }

            assertThat(refused).isEqualTo(4);
            assertThat(store.history(POOL)).hasSize(4);
            assertThat(store.ledger(POOL)
                            .free(FundKind.TRIAL, 2021)
                            .frame()
                            .orElseThrow()
                            .free())
                    .isEqualByComparingTo("500000");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void open_again_keepsEverything() {
        store.append(POOL, List.of(entry("2021-06-01", EntryType.COMMITMENT, "1", "a")), "LBF", "Tilsagn", AT);
        store.save(document("2024-1", 1, "{}"));

        FundingStore again = JooqFundingStore.open(database);

        assertThat(again.history(POOL)).hasSize(1);
        assertThat(again.documents(POOL, Kind.APPLICATION)).hasSize(1);
    }

    /** Beside the store of deliveries, whichever is opened first. */
    @Test
    void open_besideDeliveries() {
        store.append(POOL, List.of(entry("2021-06-01", EntryType.COMMITMENT, "1", "a")), "LBF", "Tilsagn", AT);

        assertThat(JooqDeliveryStore.open(database).tables()).isEmpty();
        assertThat(JooqFundingStore.open(database).history(POOL)).hasSize(1);
    }

    private static FundingDocument document(String id, int version, String body) {
        return new FundingDocument(POOL.id(), Kind.APPLICATION, id, version, body, "sagsbehandling", AT);
    }

    @Test
    void documents_keepEveryVersion() {
        assertThat(store.save(document("2024-1", 1, "{\"æ\": 1}"))).isTrue();
        assertThat(store.save(document("2024-2", 1, "b"))).isTrue();
        assertThat(store.save(document("2024-1", 2, "c".repeat(100_000)))).isTrue();

        assertThat(store.versions(POOL, Kind.APPLICATION, "2024-1"))
                .containsExactly(document("2024-1", 1, "{\"æ\": 1}"), document("2024-1", 2, "c".repeat(100_000)));
        assertThat(store.documents(POOL, Kind.APPLICATION))
                .extracting(each -> each.id() + " " + each.version())
                .containsExactly("2024-1 2", "2024-2 1");
        assertThat(store.find(POOL, Kind.APPLICATION, "2024-2")).isEqualTo(Optional.of(document("2024-2", 1, "b")));
        assertThat(store.find(POOL, Kind.AGREEMENT, "2024-2")).isEmpty();
        assertThat(store.documents(StandardPools.DIGITALISERING, Kind.APPLICATION))
                .isEmpty();
    }

    @Test
    void document_changedByTwo_isNotOverwritten() {
        store.save(document("2024-1", 1, "a"));

        assertThat(store.save(document("2024-1", 1, "b"))).isFalse();
        assertThat(store.find(POOL, Kind.APPLICATION, "2024-1").orElseThrow().body())
                .isEqualTo("a");
        assertThatIllegalArgumentException().isThrownBy(() -> store.save(document("2024-1", 3, "c")));
    }

    private void run(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
