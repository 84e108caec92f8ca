package dk.almendata.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An archive may be read while it is verified. Whatever its bytes led to before they turned out to be damaged, nothing of it takes effect and the
 * damage is what is told.
 */
class DamageFoundLaterTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2025-05-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String BOLIG = "Bolig.csv:Type;Areal|A;75|B;80|B;81";

    private final MemorySource source = new MemorySource();
    private final MemorySpool spool = new MemorySpool();
    private final MemoryStore store = new MemoryStore();

    /** Undamaged, each of these comes to the outcome beside it. */
    @ParameterizedTest
    @CsvSource({
        "Bolig.csv:Type;Areal|A;75|B;80|C;90,                 LOADED",
        "Bolig.csv:Type;Areal|A;75|B;80|C;90 + Ny.csv:X|1,    LOADED",
        "Bolig.csv:Type;Areal;Ny|A;75;1|B;80;2|C;90;3,        LOADED",
        "Bolig.csv:Type;Areal|A;75|B;80.5|C;90,               LOADED",
        "Bolig.csv:Type;Areal,                                HELD",
        "Leje.csv:A|1,                                        HELD",
        "Bolig.csv:Type;Areal|A;75|B;mange|C;90,              REJECTED",
    })
    void damage_isToldInsteadOfWhatTheBytesLedTo(String files, Result undamaged) {
        for (boolean damaged : List.of(false, true)) {
            DamageFoundLaterTest one = new DamageFoundLaterTest();
            one.source.add(full(1), BOLIG);
            one.run();
            List<String> content = new ArrayList<>(List.of(files.split(" \\+ ")));
            if (damaged) {
                content.add(0, MemorySpool.DAMAGED_LATER);
            }
            one.source.add(full(2), content.toArray(String[]::new));

            DeliveryOutcome outcome = one.run().outcomes().get(1);

            assertThat(outcome.result()).isEqualTo(damaged ? Result.REJECTED : undamaged);
            if (damaged) {
                assertThat(codes(outcome)).containsExactly(FindingCode.ARCHIVE_DAMAGED);
                assertThat(one.store.rows).containsOnlyKeys("bolig").containsEntry("bolig", 3L);
                assertThat(one.store.schemas).containsOnlyKeys("bolig");
                assertThat(one.store.schemas.get("bolig").columns()).hasSize(2);
                assertThat(one.spool.archives).isEmpty();
            }
        }
    }

    @Test
    void monthWithoutABase_isDamagedFirst() {
        source.add(
                Delivery.builder(DeliveryId.of(2), DatapakkeName.of("Huslejedata_Delvis"), DeliveryStatus.SUCCES)
                        .period(DeliveryPeriod.ofMonth(YearMonth.of(2025, 1)))
                        .build(),
                MemorySpool.DAMAGED_LATER,
                BOLIG);

        DeliveryOutcome outcome = run().outcomes().get(0);

        assertThat(outcome.result()).isEqualTo(Result.REJECTED);
        assertThat(codes(outcome)).containsExactly(FindingCode.ARCHIVE_DAMAGED);
    }

    @Test
    void loadedDeliveryThatIsFetchedAgain_failsAndStays() {
        source.add(full(1), BOLIG);
        run();
        source.add(full(1), MemorySpool.DAMAGED_LATER, BOLIG);

        DeliveryOutcome outcome = sync().recheck(true).build().run().outcomes().get(0);

        assertThat(outcome.result()).isEqualTo(Result.FAILED);
        assertThat(outcome.message()).contains("damaged");
        assertThat(store.ledger.get(DeliveryId.of(1)).state()).isEqualTo(DeliveryState.LOADED);
    }

    /** A fault of the store that damaged bytes may have led to is no reason to end the run. */
    @Test
    void faultOfTheStore_overDamagedBytesIsTheirs() {
        source.add(full(1), BOLIG);
        run();
        store.faults.add(new StoreException("The database failed.", null));
        source.add(full(2), MemorySpool.DAMAGED_LATER, BOLIG);
        source.add(full(3), BOLIG);

        assertThat(run().outcomes())
                .extracting(DeliveryOutcome::result)
                .containsExactly(Result.UNCHANGED, Result.REJECTED, Result.LOADED);
    }

    private SyncReport run() {
        return sync().build().run();
    }

    private DeliverySync.Builder sync() {
        return DeliverySync.builder().source(source).spool(spool).store(store).clock(NOON);
    }

    private static List<FindingCode> codes(DeliveryOutcome outcome) {
        return outcome.findings().stream().map(Finding::code).toList();
    }

    private static Delivery full(long id) {
        return Delivery.builder(DeliveryId.of(id), DatapakkeName.of("Huslejedata_Fuld"), DeliveryStatus.SUCCES)
                .period(DeliveryPeriod.until(LocalDate.of(2024, 12, 31)))
                .build();
    }
}
