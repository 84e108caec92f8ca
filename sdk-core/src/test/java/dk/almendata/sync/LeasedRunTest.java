package dk.almendata.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.StoreException.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a run shares its source with the runs of other processes, and what it does when the database gives way to them. */
class LeasedRunTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2025-05-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String BOLIG = "Bolig_Delvis.csv:Type;Areal|A;75|B;80";

    private final MemorySource source = new MemorySource();
    private final MemorySpool spool = new MemorySpool();
    private final MemoryStore store = new MemoryStore();

    @Test
    void run_claimsItsSourceRenewsByProgressAndGivesItBack() {
        source.add(month(1), BOLIG);

        SyncReport report = sync().owner("nightly job")
                .leaseLength(Duration.ofMinutes(3))
                .build()
                .run();

        assertThat(report.elsewhere()).isEmpty();
        assertThat(store.leaseCalls)
                .startsWith("claim for nightly job PT3M", "renew")
                .endsWith("release");
        assertThat(Collections.frequency(store.leaseCalls, "release")).isOne();
    }

    /** The other one does the work: no fault, and nothing to be counted twice. */
    @Test
    void run_ofASourceThatAnotherHolds_doesNothingAndNamesTheOther() {
        source.add(month(1), BOLIG);
        Lease other = new Lease(source.id(), "nightly job (process 7)", 3, NOON.instant());
        store.other = Optional.of(other);

        SyncReport report = sync().build().run();

        assertThat(report).isEqualTo(new SyncReport(source.id(), List.of(), Optional.empty(), Optional.of(other)));
        assertThat(source.fetched).isEmpty();
        assertThat(store.ledger).isEmpty();
        assertThat(store.leaseCalls).containsExactly("claim for  PT10M");
    }

    @Test
    void run_isWrittenDownWithWhatItCameTo() {
        source.add(month(1), BOLIG);

        sync().owner("nightly job").build().run();
        store.faults.add(new StoreException("disk full", null));
        source.add(month(2), BOLIG);
        sync().owner("by hand").build().run();

        assertThat(store.attempts)
                .containsExactly(
                        new Attempt("nightly job", NOON.instant(), Optional.of(NOON.instant()), "1 loaded."),
                        new Attempt(
                                "by hand",
                                NOON.instant(),
                                Optional.of(NOON.instant()),
                                "Ended early: disk full 1 unchanged, 1 failed."));
    }

    @Test
    void run_thatFails_givesItsSourceBack() {
        source.add(month(1), BOLIG);
        store.faults.add(new StoreException("disk full", null));

        assertThat(sync().build().run().fault()).isPresent();
        assertThat(store.leaseCalls).endsWith("release");
    }

    /** Whatever is tried again is the whole delivery; {@code result} is what came of it. */
    @ParameterizedTest
    @CsvSource({
        "CONFLICT,     2, LOADED",
        "CONFLICT,     3, FAILED",
        "DISCONNECTED, 1, LOADED",
        "DISCONNECTED, 2, FAILED",
        "FAILED,       1, FAILED",
        "SOURCE_TAKEN, 1, FAILED",
    })
    void load_isTriedAgainWhereThatCanHelp(Reason reason, int faults, Result result) {
        source.add(month(1), "Bolig_Delvis.csv:Type;Areal|A;75|B;80|C;");
        for (int i = 0; i < faults; i++) {
            store.faults.add(new StoreException(reason, "no", null));
        }

        SyncReport report = sync().build().run();

        assertThat(report.outcomes()).extracting(DeliveryOutcome::result).containsExactly(result);
        assertThat(report.rowsLanded()).isEqualTo(result == Result.LOADED ? 3 : 0);
        assertThat(report.fault().isPresent()).isEqualTo(result == Result.FAILED);
        assertThat(source.fetched).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "bell\u0007"})
    void owner_isOneLine(String owner) {
        assertThatThrownBy(() -> sync().owner(owner)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sync().owner("x".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void leaseLength_isPositive(Duration length) {
        assertThatThrownBy(() -> sync().leaseLength(length))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(length.toString());
    }

    private DeliverySync.Builder sync() {
        return DeliverySync.builder()
                .source(source)
                .spool(spool)
                .store(store)
                .clock(NOON)
                .baseRequired(false);
    }

    private static Delivery month(long id) {
        return Delivery.builder(DeliveryId.of(id), DatapakkeName.of("Bbr_Delvis"), DeliveryStatus.SUCCES)
                .period(DeliveryPeriod.ofMonth(YearMonth.of(2025, 1)))
                .build();
    }
}
