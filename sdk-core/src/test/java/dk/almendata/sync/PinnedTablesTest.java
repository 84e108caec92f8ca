package dk.almendata.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.SyncObserver.Stage;
import dk.almendata.table.Column;
import dk.almendata.table.ColumnType;
import dk.almendata.table.DriftPolicy;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.TableSchema;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sync does with tables that a user pinned. */
class PinnedTablesTest {

    private static final TableSchema BOLIG = TableSchema.propose(
            "bolig",
            List.of("Type", "Areal", "Ny"),
            List.of(ColumnType.TEXT, ColumnType.integer(3), ColumnType.UNDETERMINED));

    private final MemorySource source = new MemorySource();
    private final MemoryStore store = new MemoryStore();
    private final List<String> surveyed = new ArrayList<>();

    /** Decision: a pinned table never changes its types by itself; a column without type takes that of its first values. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            additive ! -     ! Type;Areal;Ny|A;75;        ! LOADED   ! 0
            additive ! -     ! Type;Areal;Ny|A;75.5;      ! REJECTED ! 1
            additive ! -     ! Type;Areal;Ny|A;75;7       ! LOADED   ! 1
            additive ! -     ! Type;Areal;Ny|A;75.5;7     ! REJECTED ! 1
            additive ! -     ! Type;Areal;Ny;Rum|A;75;;2  ! LOADED   ! 1
            frozen   ! -     ! Type;Areal;Ny;Rum|A;75;;2  ! REJECTED ! 1
            additive ! -     ! Type;Ny|A;                 ! LOADED   ! 0
            additive ! Areal ! Type;Ny|A;                 ! REJECTED ! 0
            frozen   ! Areal ! Type;Areal;Ny|A;75;        ! LOADED   ! 0
            """)
    void file_isLoadedAsThePinSays(String drift, String required, String file, Result result, int surveys) {
        store.pin(List.of(new SchemaPin(
                BOLIG, DriftPolicy.find(drift).orElseThrow(), required.equals("-") ? Set.of() : Set.of(required))));
        source.add(month(1), "Bolig_Delvis.csv:" + file);

        assertThat(run().outcomes()).extracting(DeliveryOutcome::result).containsExactly(result);
        assertThat(surveyed).hasSize(surveys);
        assertThat(store.schemas.get("bolig").columns().get(1).type()).isEqualTo(ColumnType.integer(3));
    }

    /** Without a column that has no type yet there is nothing that a second reading could find. */
    @Test
    void settledTable_isReadOnce() {
        store.pin(
                List.of(SchemaPin.of(TableSchema.propose("bolig", List.of("Areal"), List.of(ColumnType.integer(3))))));
        source.add(month(1), "Bolig_Delvis.csv:Areal|75.5");

        assertThat(run().outcomes()).extracting(DeliveryOutcome::result).containsExactly(Result.REJECTED);
        assertThat(surveyed).isEmpty();
    }

    @Test
    void tableThatIsToCome_takesItsTypesFromThePin() {
        TableSchema asText = new TableSchema(
                "bolig", List.of(new Column("Areal", "areal", ColumnType.TEXT)), Optional.empty(), Optional.empty());
        store.pin(List.of(SchemaPin.of(asText)));
        source.add(month(1), "Bolig_Delvis.csv:Areal|75");

        assertThat(run().outcomes()).extracting(DeliveryOutcome::result).containsExactly(Result.LOADED);
        assertThat(store.schemas.get("bolig")).isEqualTo(asText);
    }

    private SyncReport run() {
        return DeliverySync.builder()
                .source(source)
                .spool(new MemorySpool())
                .store(store)
                .baseRequired(false)
                .clock(Clock.fixed(Instant.parse("2025-05-01T12:00:00Z"), ZoneOffset.UTC))
                .observer(new SyncObserver() {
                    @Override
                    public void entered(Delivery delivery, Stage stage, String file) {
                        if (stage == Stage.SURVEY) {
                            surveyed.add(file);
                        }
                    }
                })
                .build()
                .run();
    }

    private static Delivery month(int month) {
        return Delivery.builder(DeliveryId.of(month), DatapakkeName.of("Huslejedata_Delvis"), DeliveryStatus.SUCCES)
                .period(DeliveryPeriod.ofMonth(YearMonth.of(2025, month)))
                .build();
    }
}
