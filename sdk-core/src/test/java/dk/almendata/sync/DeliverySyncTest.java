package dk.almendata.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.SourceException.Reason;
import dk.almendata.sync.SyncObserver.Stage;
import dk.almendata.table.Column;
import dk.almendata.table.ColumnType;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.InOrder;

class DeliverySyncTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2025-05-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String BOLIG = "Bolig_Delvis.csv:Type;Areal|A;75|B;80";

    private final MemorySource source = new MemorySource();
    private final MemorySpool spool = new MemorySpool();
    private final MemoryStore store = new MemoryStore();

    @Test
    void run_loadsEveryDeliveryOnceAndSaysUnchangedTheNextTime() {
        source.add(month(2, 2), BOLIG);
        source.add(month(1, 1), BOLIG);

        SyncReport first = run();
        SyncReport second = run();

        assertThat(results(first)).containsExactly(Result.LOADED, Result.LOADED);
        assertThat(first.outcomes())
                .extracting(outcome -> outcome.delivery().id().value())
                .containsExactly(1L, 2L);
        assertThat(first.rowsLanded()).isEqualTo(4);
        assertThat(results(second)).containsExactly(Result.UNCHANGED, Result.UNCHANGED);
        assertThat(source.fetched).containsExactly(DeliveryId.of(1), DeliveryId.of(2));
    }

    @Test
    void run_waitsForWhatTheServiceHasNotFinishedAndReportsWhatFailedThere() {
        source.add(month(1, 1).toBuilder().status(DeliveryStatus.EKSEKVERER).build(), BOLIG);
        source.add(month(2, 2).toBuilder().status(DeliveryStatus.FEJLET).build(), BOLIG);
        source.add(month(3, 3).toBuilder().status(DeliveryStatus.of("På vej")).build(), BOLIG);

        assertThat(results(run())).containsExactly(Result.WAITING, Result.FAILED, Result.WAITING);
        assertThat(source.fetched).isEmpty();
    }

    @Test
    void run_holdsTestDatapakkerUnlessAskedFor() {
        source.add(
                Delivery.builder(DeliveryId.of(1), DatapakkeName.of("Grunddata_Fuld_test"), DeliveryStatus.SUCCES)
                        .build(),
                BOLIG);

        assertThat(results(run())).containsExactly(Result.HELD);
        assertThat(results(sync().testDatapakker(true).build().run())).containsExactly(Result.LOADED);
    }

    @Test
    void run_holdsADeliveryWhosePeriodItsDatapakkeDoesNotAllow() {
        source.add(month(1, 1).toBuilder().period(DeliveryPeriod.none()).build(), BOLIG);

        SyncReport report = run();

        assertThat(results(report)).containsExactly(Result.HELD);
        assertThat(report.outcomes().get(0).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.PERIOD_UNCLEAR);
        assertThat(source.fetched).isEmpty();
    }

    /** Decision: that a commit was answered is no leave to delete the archive in the same run. */
    @Test
    void run_keepsTheArchiveUntilALaterRunFindsItsRowsLoaded() {
        source.add(month(1, 1), BOLIG);

        run();
        assertThat(spool.archives).hasSize(1);

        assertThat(results(run())).containsExactly(Result.UNCHANGED);
        assertThat(spool.archives).isEmpty();
        assertThat(source.fetched).hasSize(1);
    }

    @Test
    void run_discardsADamagedArchiveAndFetchesItAgainTheNextTime() {
        source.add(month(1, 1), "damaged");
        source.add(month(2, 2), BOLIG);

        assertThat(results(run())).containsExactly(Result.REJECTED, Result.LOADED);
        source.add(month(1, 1), BOLIG);
        assertThat(results(run())).containsExactly(Result.LOADED, Result.UNCHANGED);
    }

    @Test
    void run_goesOnFromTheSpoolAfterAKillBetweenDownloadAndLoad() {
        source.add(month(1, 1), BOLIG);
        store.recordListing(source.id(), source.list(), NOON.instant());
        Delivery delivery = source.deliveries.get(0);
        store.recordDownload(
                source.id(), delivery, source.fetch(delivery, spool.receive(delivery.id())), NOON.instant());
        source.fetched.clear();

        assertThat(results(run())).containsExactly(Result.LOADED);
        assertThat(source.fetched).isEmpty();
    }

    @Test
    void run_fetchesAgainWhatTheSpoolHasLost() {
        source.add(month(1, 1), BOLIG);
        source.add(month(2, 2), "Bolig_Delvis.csv:Type;Areal|A;stor");
        run();
        run();
        assertThat(source.fetched).hasSize(2);
        spool.archives.clear();

        run();

        assertThat(source.fetched).hasSize(3);
    }

    @Test
    void run_reportsWhatTheStoreFoundAboutTheRows() {
        source.add(month(1, 1), BOLIG);
        Finding outside = Finding.of(FindingCode.PERIOD_OUTSIDE, Place.ofFile("Bolig_Delvis.csv"), "found 1 row");
        store.remarks.add(outside);

        assertThat(run().outcomes().get(0).findings()).containsExactly(outside);
    }

    @Test
    void run_widensANumberColumnWithoutLoss() {
        source.add(month(1, 1), BOLIG);
        source.add(month(2, 2), "Bolig_Delvis.csv:Type;Areal|A;75.5");

        assertThat(results(run())).containsExactly(Result.LOADED, Result.LOADED);
        assertThat(type("areal")).isEqualTo(ColumnType.decimal(2, 1));
    }

    /** Rows that are stored stay where they were placed, so later ones must be placed by the same rule. */
    @Test
    void run_placesRowsAsBefore_whenANewColumnComesWithAWiderOne() {
        source.add(month(1, 1), BOLIG);
        source.add(month(2, 2), "Bolig_Delvis.csv:Type;Areal;AfdelingIdentifikator|A;75.5;0240001");
        source.add(month(3, 3), "Bolig_Delvis.csv:Type;Areal;AfdelingIdentifikator|A;75.25;0240001");

        assertThat(results(run())).containsExactly(Result.LOADED, Result.LOADED, Result.LOADED);
        assertThat(type("areal")).isEqualTo(ColumnType.decimal(2, 2));
        assertThat(store.schemas.get("bolig").lbfHeader()).isEmpty();
    }

    @Test
    void run_isNotBoundByADeliveryThatWasRefused() {
        source.add(month(1, 1), "Bolig_Delvis.csv:Forkert;AfdelingIdentifikator|A;x");
        source.add(month(2, 2), BOLIG);

        assertThat(results(run())).containsExactly(Result.REJECTED, Result.LOADED);
        assertThat(store.schemas.get("bolig").columns())
                .extracting(Column::header)
                .containsExactly("Type", "Areal");
    }

    @Test
    void run_countsEveryFault() {
        source.add(
                month(1, 1),
                "Bolig_Delvis.csv:AfdelingIdentifikator"
                        + IntStream.range(0, 250).mapToObj(i -> "|x").collect(Collectors.joining()));

        assertThat(run().outcomes().get(0).message()).endsWith("(and 249 more)");
    }

    @Test
    void run_rejectsWhatTheStoreFindsWrongWithTheRowsAsAWhole() {
        source.add(month(1, 1), BOLIG);
        store.remarks.add(
                Finding.of(FindingCode.LBF_OUTSIDE_FILTER, Place.ofFile("Bolig_Delvis.csv"), "found rows of 0397"));

        SyncReport report = run();

        assertThat(results(report)).containsExactly(Result.REJECTED);
        assertThat(report.outcomes().get(0).message()).contains("found rows of 0397");
        assertThat(store.rows).isEmpty();
    }

    @Test
    void run_holdsALoadedDeliveryThatTheServiceGivesAnotherLabel() {
        source.add(month(1, 1), BOLIG);
        run();
        store.known.add(month(1, 2));

        SyncReport report = run();

        assertThat(results(report)).containsExactly(Result.HELD);
        assertThat(report.outcomes().get(0).message())
                .contains(
                        "loaded as Huslejedata_Delvis 2025-02-01..2025-02-28 all",
                        "2025-01-01..2025-01-31",
                        "look in the portal");
    }

    /** Two packages whose files have one name must not replace one another's rows; a test package never mixes with the real one. */
    @Test
    void run_keepsTheTablesOfDataAreasApart() {
        source.add(month(1, 1), BOLIG);
        source.add(whole(2, "Bbr_Fuld"), "Bolig.csv:Type|A");
        source.add(whole(3, "Huslejedata_Fuld_test"), "Bolig.csv:Type|A");
        source.add(month(4, 2), BOLIG);
        source.add(whole(5, "Bbr_Fuld"), "Bolig.csv:Type|A|B");

        SyncReport report = sync().testDatapakker(true).build().run();

        assertThat(results(report)).containsOnly(Result.LOADED);
        assertThat(store.rows).containsOnly(entry("bolig", 2L), entry("bbr_bolig", 2L), entry("bolig_test", 1L));
        assertThat(report.outcomes().get(1).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("Bolig.csv", "table bolig with the rows of Huslejedata", "go to bbr_bolig"));
        assertThat(report.outcomes().get(0).findings()).isEmpty();
    }

    private static Delivery whole(long id, String datapakke) {
        return Delivery.builder(DeliveryId.of(id), DatapakkeName.of(datapakke), DeliveryStatus.SUCCES)
                .period(
                        datapakke.endsWith("_test")
                                ? DeliveryPeriod.none()
                                : DeliveryPeriod.until(LocalDate.of(2024, 12, 31)))
                .build();
    }

    @Test
    void run_neverTurnsANumberColumnIntoText() {
        source.add(month(1, 1), BOLIG);
        source.add(month(2, 2), "Bolig_Delvis.csv:Type;Areal|A;stor");

        SyncReport report = run();

        assertThat(results(report)).containsExactly(Result.LOADED, Result.REJECTED);
        assertThat(report.outcomes().get(1).message()).contains("Bolig_Delvis.csv, line 2, record 1, column 'Areal'");
        assertThat(type("areal")).isEqualTo(ColumnType.integer(2));
        assertThat(store.rows).containsEntry("bolig", 2L);
    }

    @Test
    void run_givesAnEmptyColumnItsTypeWhenValuesCome() {
        source.add(month(1, 1), "Bolig_Delvis.csv:Type;Areal|A;|B;");
        source.add(month(2, 2), BOLIG);

        assertThat(results(run())).containsExactly(Result.LOADED, Result.LOADED);
        assertThat(type("areal")).isEqualTo(ColumnType.integer(2));
    }

    @Test
    void run_addsANewColumnAndSaysSo() {
        source.add(month(1, 1), BOLIG);
        source.add(month(2, 2), "Bolig_Delvis.csv:Type;Areal;Energimærke|A;75;C");

        SyncReport report = run();

        assertThat(results(report)).containsExactly(Result.LOADED, Result.LOADED);
        assertThat(report.outcomes().get(1).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.COLUMN_NEW);
        assertThat(store.findings(source.id(), DeliveryId.of(2)))
                .isEqualTo(report.outcomes().get(1).findings());
        assertThat(type("energimaerke")).isEqualTo(ColumnType.TEXT);
    }

    @Test
    void run_warnsOfAMissingColumnAndRejectsWhatLooksRenamed() {
        source.add(month(1, 1), BOLIG);
        source.add(month(2, 2), "Bolig_Delvis.csv:Type|A");
        source.add(month(3, 3), "Bolig_Delvis.csv:Type;Kvm|A;75");

        SyncReport report = run();

        assertThat(results(report)).containsExactly(Result.LOADED, Result.LOADED, Result.REJECTED);
        assertThat(report.outcomes().get(1).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.COLUMN_MISSING);
        assertThat(report.outcomes().get(2).message()).contains("it may have been renamed");
    }

    @Test
    void run_rejectsAFileWithoutTheColumnThatPlacesItsRows() {
        source.add(month(1, 1), "Bolig_Delvis.csv:AfdelingIdentifikator;Areal|0240001;75");
        source.add(month(2, 2), "Bolig_Delvis.csv:Areal|75");

        SyncReport report = run();

        assertThat(report.outcomes().get(1).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.COLUMN_REQUIRED);
    }

    @Test
    void run_holdsADeliveryWithoutRowsWhereRowsAreCurrent() {
        source.add(month(1, 1), BOLIG);
        source.add(month(2, 1), "Bolig_Delvis.csv:Type;Areal");

        assertThat(results(run())).containsExactly(Result.LOADED, Result.HELD);
        assertThat(store.rows).containsEntry("bolig", 2L);
    }

    @Test
    void run_loadsADeliveryWithoutRowsWhereNoneWere() {
        source.add(month(1, 1), "Bolig_Delvis.csv:Type;Areal");

        assertThat(results(run())).containsExactly(Result.LOADED);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void run_stopsForAFaultOfTheSourceAndGoesOnAfterAFaultOfOneDelivery(Reason reason) {
        source.add(month(1, 1), BOLIG);
        source.add(month(2, 2), BOLIG);
        source.faults.put(DeliveryId.of(1), new SourceException(reason, "no", null));

        SyncReport report = run();

        if (reason.endsRun()) {
            assertThat(results(report)).containsExactly(Result.FAILED);
            assertThat(report.fault()).isPresent();
        } else {
            assertThat(results(report)).containsExactly(Result.FAILED, Result.LOADED);
            assertThat(report.fault()).isEmpty();
        }
    }

    @Test
    void run_reportsAStoreThatFails() {
        DeliveryStore broken = mock(DeliveryStore.class);
        when(broken.ledger(any())).thenThrow(new StoreException("the database is gone", null));

        SyncReport report = sync().store(broken).build().run();

        assertThat(report.fault()).get().isInstanceOf(StoreException.class);
        assertThat(report.outcomes()).isEmpty();
    }

    @Test
    void run_reportsASpoolThatCannotBeWritten() {
        Spool full = mock(Spool.class);
        when(full.receive(any())).thenThrow(new SpoolException("the disk is full", null));
        source.add(month(1, 1), BOLIG);

        SyncReport report = sync().spool(full).build().run();

        assertThat(report.fault()).get().isInstanceOf(SpoolException.class);
        assertThat(results(report)).containsExactly(Result.FAILED);
    }

    /** Decision: what ends later is not touched, whatever else would be said of it; what has no end is what the months build on. */
    @Test
    void run_untilAMonth_touchesNothingThatEndsLater() {
        source.add(month(1, 1), BOLIG);
        source.add(month(2, 2), BOLIG);
        source.add(month(3, 3).toBuilder().status(DeliveryStatus.FEJLET).build(), BOLIG);
        source.add(month(4, 4).toBuilder().status(DeliveryStatus.EKSEKVERER).build(), BOLIG);
        source.add(month(5, 1).toBuilder().status(DeliveryStatus.FEJLET).build(), BOLIG);
        source.add(
                Delivery.builder(DeliveryId.of(6), DatapakkeName.of("Satser_Fuld"), DeliveryStatus.SUCCES)
                        .build(),
                "Satser.csv:Type|A");
        source.add(whole(7, "Grunddata_Fuld_test"), BOLIG);

        SyncReport early = sync().until(YearMonth.of(2025, 1)).build().run();

        assertThat(results(early))
                .containsExactly(
                        Result.LOADED,
                        Result.POSTPONED,
                        Result.POSTPONED,
                        Result.POSTPONED,
                        Result.FAILED,
                        Result.LOADED,
                        Result.HELD);
        assertThat(early.outcomes().get(1).message()).isEqualTo("Later than 2025-01, the last month asked for.");
        assertThat(source.fetched).containsExactly(DeliveryId.of(1), DeliveryId.of(6));
        assertThat(store.ledger(source.id()).get(DeliveryId.of(2)).state()).isEqualTo(DeliveryState.LISTED);

        assertThat(results(run()).subList(0, 4))
                .containsExactly(Result.UNCHANGED, Result.LOADED, Result.FAILED, Result.WAITING);
        assertThat(results(sync().until(YearMonth.of(2025, 1)).build().run()).subList(0, 3))
                .as("what is loaded stays loaded")
                .containsExactly(Result.UNCHANGED, Result.UNCHANGED, Result.POSTPONED);
    }

    @Test
    void run_tellsAnObserverInOrder() {
        SyncObserver observer = mock(SyncObserver.class);
        source.add(month(1, 1), BOLIG);

        SyncReport report = sync().observer(observer).build().run();

        Delivery delivery = source.deliveries.get(0);
        InOrder order = inOrder(observer);
        order.verify(observer).listed(any());
        order.verify(observer).started(delivery, 1, 1);
        order.verify(observer).entered(delivery, Stage.DOWNLOAD, "");
        order.verify(observer).entered(delivery, Stage.VERIFY, "");
        order.verify(observer).entered(delivery, Stage.SURVEY, "Bolig_Delvis.csv");
        order.verify(observer).entered(delivery, Stage.LOAD, "Bolig_Delvis.csv");
        order.verify(observer).progressed(delivery, Stage.LOAD, 2);
        order.verify(observer).finished(report.outcomes().get(0));
    }

    @Test
    void run_isNotBrokenByAnObserver() {
        SyncObserver observer = mock(SyncObserver.class);
        doThrow(new IllegalStateException("the screen is gone")).when(observer).started(any(), anyInt(), anyInt());
        source.add(month(1, 1), BOLIG);

        assertThat(results(sync().observer(observer).build().run())).containsExactly(Result.LOADED);
    }

    @Test
    void build_namesWhatIsMissing() {
        assertThatThrownBy(() -> DeliverySync.builder()
                        .source(source)
                        .spool(spool)
                        .clock(NOON)
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("store");
    }

    private SyncReport run() {
        return sync().build().run();
    }

    private DeliverySync.Builder sync() {
        return DeliverySync.builder()
                .source(source)
                .spool(spool)
                .store(store)
                .clock(NOON)
                .baseRequired(false);
    }

    private ColumnType type(String column) {
        return store.schemas.get("bolig").columns().stream()
                .filter(candidate -> candidate.name().equals(column))
                .findFirst()
                .orElseThrow()
                .type();
    }

    private static List<Result> results(SyncReport report) {
        return report.outcomes().stream().map(DeliveryOutcome::result).toList();
    }

    private static Delivery month(long id, int month) {
        return Delivery.builder(DeliveryId.of(id), DatapakkeName.of("Huslejedata_Delvis"), DeliveryStatus.SUCCES)
                .period(DeliveryPeriod.ofMonth(YearMonth.of(2025, month)))
                .build();
    }
}
