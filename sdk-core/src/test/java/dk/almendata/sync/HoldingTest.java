package dk.almendata.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.Scope;
import dk.almendata.sync.Decision.Verdict;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is held until somebody decides or what it waits for comes, and what a decision does to the next run. */
class HoldingTest {

    private static final Instant AT = Instant.parse("2025-05-01T12:00:00Z");
    private static final Clock NOON = Clock.fixed(AT, ZoneOffset.UTC);
    private static final SourceId SOURCE = new MemorySource().id();
    private static final String BOLIG = "Bolig.csv:Type;Areal|A;75|B;80";

    private final MemorySource source = new MemorySource();
    private final MemorySpool spool = new MemorySpool();
    private final MemoryStore store = new MemoryStore();

    // What waits for a full delivery

    @Test
    void monthWithoutABase_isHeldAndSaysWhatItWaitsFor() {
        source.add(month(2, 2, Scope.all()), BOLIG);

        SyncReport report = run();

        assertThat(results(report)).containsExactly(Result.HELD);
        assertThat(codes(report)).containsExactly(FindingCode.BASE_MISSING);
        assertThat(report.outcomes().get(0).message()).contains("Huslejedata_Delvis", "2025-02");
        assertThat(store.ledger.get(DeliveryId.of(2)).state()).isEqualTo(DeliveryState.HELD);
    }

    @Test
    void monthsWaiting_areLoadedInTheRunThatLoadsTheirBase_andFetchedOnce() {
        source.add(month(2, 1, Scope.all()), BOLIG);
        source.add(month(3, 2, Scope.all()), BOLIG);
        assertThat(results(run())).containsExactly(Result.HELD, Result.HELD);
        source.add(full(9, Scope.all()), BOLIG);

        assertThat(results(run())).containsExactly(Result.LOADED, Result.LOADED, Result.LOADED);
        assertThat(source.fetched).containsExactly(DeliveryId.of(2), DeliveryId.of(3), DeliveryId.of(9));
    }

    /** A base is one of the same area whose filter covers the month's. */
    @ParameterizedTest
    @CsvSource({
        "0240;0397, 0240;0397, LOADED",
        "0240;0397, 0240,      LOADED",
        "all,       0240,      LOADED",
        "0240,      0240;0397, HELD",
        "0240,      all,       HELD",
    })
    void base_coversTheFilterOfTheMonth(String base, String month, Result expected) {
        source.add(full(1, scope(base)), BOLIG);
        source.add(month(2, 1, scope(month)), BOLIG);

        assertThat(results(run())).containsExactly(Result.LOADED, expected);
    }

    @Test
    void base_ofAnotherArea_isNone() {
        source.add(
                Delivery.builder(DeliveryId.of(1), DatapakkeName.of("Bbr_Fuld"), DeliveryStatus.SUCCES)
                        .build(),
                "Bbr.csv:A|1");
        source.add(month(2, 1, Scope.all()), BOLIG);

        assertThat(results(run()).get(1)).isEqualTo(Result.HELD);
    }

    @Test
    void monthsThatNeedNoBase_areLoaded() {
        source.add(month(2, 2, Scope.all()), BOLIG);

        assertThat(results(sync().baseRequired(false).build().run())).containsExactly(Result.LOADED);
    }

    // Rows that go

    @ParameterizedTest
    @CsvSource({
        "1000, 700, LOADED",
        "1000, 699, HELD",
        "120, 21, LOADED",
        "120, 20, HELD",
        "1000, 2000, LOADED",
        "1000, 0, HELD",
        "1, 0, HELD",
        "0, 0, LOADED",
        "99, 1, LOADED",
    })
    void fewerRows_areHeldByShareAndNumber(int before, int after, Result expected) {
        source.add(full(1, Scope.all()), bolig(before));
        source.add(full(2, Scope.all()), bolig(after));

        SyncReport report = run();

        assertThat(results(report)).containsExactly(Result.LOADED, expected);
        if (expected == Result.HELD) {
            assertThat(codes(report))
                    .containsExactly(after == 0 ? FindingCode.ROWS_VANISHED : FindingCode.ROWS_DROPPED);
            assertThat(report.outcomes().get(1).message()).contains(String.valueOf(before));
        }
    }

    /** Nothing is lost by growth, so it is told and never held. */
    @ParameterizedTest
    @CsvSource({
        "0, 5000, false",
        "100, 999, false",
        "100, 1000, true",
        "11, 110, false",
        "11, 111, true",
        "20, 119, false",
        "1, 100, false",
        "1, 101, true",
    })
    void manyTimesTheRows_areLoadedAndTold(int before, int after, boolean told) {
        source.add(full(1, Scope.all()), bolig(before));
        source.add(full(2, Scope.all()), bolig(after));

        SyncReport report = run();

        assertThat(results(report)).containsExactly(Result.LOADED, Result.LOADED);
        assertThat(codes(report)).isEqualTo(told ? List.of(FindingCode.ROWS_GREW) : List.of());
    }

    @Test
    void dropGuard_canBeSet() {
        source.add(full(1, Scope.all()), bolig(10));
        source.add(full(2, Scope.all()), bolig(5));

        assertThat(results(sync().dropGuard(new DropGuard(10, 2)).build().run()))
                .containsExactly(Result.LOADED, Result.HELD);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "101, 1", "30, 0"})
    void dropGuard_refusesWhatMakesNoSense(int percent, long rows) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DropGuard(percent, rows));
    }

    // Files that go

    @Test
    void fileThatTheLastDeliveryHad_isMissed() {
        source.add(full(1, Scope.all()), BOLIG, "Lejemål.csv:A|1");
        source.add(full(2, Scope.all()), BOLIG);

        SyncReport report = run();

        assertThat(results(report)).containsExactly(Result.LOADED, Result.HELD);
        assertThat(codes(report)).containsExactly(FindingCode.FILE_MISSING);
        assertThat(report.outcomes().get(1).message()).contains("lejemaal");
    }

    // Decisions

    @Test
    void accepted_isLoadedWhateverTheGuardsSay() {
        source.add(full(1, Scope.all()), bolig(1000), "Lejemål.csv:A|1");
        source.add(full(2, Scope.all()), bolig(10));
        source.add(month(3, 1, scope("0240")), "Leje.csv:A|1");
        source.add(
                Delivery.builder(DeliveryId.of(4), DatapakkeName.of("Grunddata_Fuld_test"), DeliveryStatus.SUCCES)
                        .build(),
                "Grund.csv:A|1");
        source.add(
                Delivery.builder(DeliveryId.of(5), DatapakkeName.of("Bbr_Delvis"), DeliveryStatus.SUCCES)
                        .period(DeliveryPeriod.ofMonth(YearMonth.of(2025, 1)))
                        .build(),
                "Bbr.csv:A|1");
        assertThat(results(run())).containsExactly(Result.LOADED, Result.HELD, Result.LOADED, Result.HELD, Result.HELD);

        for (long id : new long[] {2, 4, 5}) {
            store.decide(SOURCE, DeliveryId.of(id), new Decision(Verdict.ACCEPT, "I orden", AT));
        }

        assertThat(results(run()))
                .containsExactly(Result.UNCHANGED, Result.LOADED, Result.UNCHANGED, Result.LOADED, Result.LOADED);
    }

    /** Acceptance lets through what a guard holds, not what cannot be read. */
    @Test
    void accepted_butUnreadable_isStillRejected() {
        source.add(full(1, Scope.all()), "Bolig.csv:Type;Areal|A;75");
        source.add(full(2, Scope.all()), "Bolig.csv:Type;Areal|A;75|B;ukendt");
        run();
        store.decide(SOURCE, DeliveryId.of(2), new Decision(Verdict.ACCEPT, "I orden", AT));

        assertThat(results(run())).containsExactly(Result.UNCHANGED, Result.REJECTED);
    }

    @Test
    void rejected_isNeitherFetchedNorLoadedUntilTheDecisionIsTakenBack() {
        source.add(full(1, Scope.all()), BOLIG);
        store.decide(SOURCE, DeliveryId.of(1), new Decision(Verdict.REJECT, "Forkert filter", AT));

        SyncReport report = run();

        assertThat(results(report)).containsExactly(Result.DECLINED);
        assertThat(report.outcomes().get(0).message()).contains("Forkert filter");
        assertThat(source.fetched).isEmpty();

        store.decide(SOURCE, DeliveryId.of(1), new Decision(Verdict.UNDO, "Var rigtigt", AT));
        assertThat(results(run())).containsExactly(Result.LOADED);
    }

    @ParameterizedTest
    @CsvSource(value = {"''", "' '", "a\\nb"})
    void decision_hasAReasonOfOneLine(String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision(Verdict.ACCEPT, reason.replace("\\n", "\n"), AT));
    }

    // Rows that may be refused

    @ParameterizedTest
    @CsvSource({"0, REJECTED", "1, REJECTED", "2, LOADED", "3, LOADED"})
    void refusedRows_mayBeSoMany(int allowed, Result expected) {
        source.add(full(1, Scope.all()), "Bolig.csv:Type;Areal|A;75");
        source.add(full(2, Scope.all()), "Bolig.csv:Type;Areal|A;75|B;ukendt|C;80|D;også");

        SyncReport report = sync().maxRejectedRows(allowed).build().run();

        assertThat(results(report)).containsExactly(Result.LOADED, expected);
        assertThat(codes(report)).containsOnly(FindingCode.VALUE_INTEGER).hasSize(2);
        assertThat(store.rows.get("bolig")).isEqualTo(expected == Result.LOADED ? 2 : 1);
    }

    /** Rows that contradict the delivery as a whole are not bad rows. */
    @Test
    void refusedRows_doNotExcuseWhatIsWrongWithTheWhole() {
        store.remarks.add(Finding.of(FindingCode.LBF_CONTRADICTS, Place.ARCHIVE, "found two"));
        source.add(full(1, Scope.all()), BOLIG);

        assertThat(results(sync().maxRejectedRows(10).build().run())).containsExactly(Result.REJECTED);
    }

    @ParameterizedTest
    @CsvSource({"-1", "100001"})
    void maxRejectedRows_hasARange(int value) {
        assertThatIllegalArgumentException().isThrownBy(() -> sync().maxRejectedRows(value));
    }

    // What is loaded, looked at again

    /** Nobody fetches it unless asked; then its rows stay, and a person is asked. */
    @Test
    void changedContentOfALoadedDelivery_isHeldAndChangesNothing() {
        source.add(full(1, Scope.all()), BOLIG);
        run();
        source.add(full(1, Scope.all()), "Bolig.csv:Type;Areal|A;76|B;80");
        assertThat(results(run())).containsExactly(Result.UNCHANGED);
        assertThat(source.fetched).hasSize(1);

        SyncReport report = sync().recheck(true).build().run();

        assertThat(results(report)).containsExactly(Result.HELD);
        assertThat(codes(report)).containsExactly(FindingCode.CONTENT_CHANGED);
        assertThat(store.rows).containsEntry("bolig", 2L);
        assertThat(store.ledger.get(DeliveryId.of(1)).state()).isEqualTo(DeliveryState.LOADED);

        store.decide(SOURCE, DeliveryId.of(1), new Decision(Verdict.ACCEPT, "Det gamle er rigtigt", AT));
        SyncReport accepted = sync().recheck(true).build().run();
        assertThat(results(accepted)).containsExactly(Result.UNCHANGED);
        assertThat(codes(accepted)).containsExactly(FindingCode.CONTENT_CHANGED);
    }

    @Test
    void equalContentOfALoadedDelivery_isUnchanged() {
        source.add(full(1, Scope.all()), BOLIG);
        run();

        SyncReport report = sync().recheck(true).build().run();

        assertThat(results(report)).containsExactly(Result.UNCHANGED);
        assertThat(report.outcomes().get(0).message()).contains("the same content");
    }

    @Test
    void damagedArchiveOfALoadedDelivery_failsAndChangesNothing() {
        source.add(full(1, Scope.all()), BOLIG);
        run();
        source.add(full(1, Scope.all()), "damaged");

        assertThat(results(sync().recheck(true).build().run())).containsExactly(Result.FAILED);
        assertThat(store.ledger.get(DeliveryId.of(1)).state()).isEqualTo(DeliveryState.LOADED);
    }

    /** What was run again needs no rows; should the newer run go, it is fetched once more. */
    @Test
    void prunedDelivery_isFetchedAgainOnlyIfNoNewerRunStandsForIt() {
        source.add(full(1, Scope.all()), BOLIG);
        source.add(full(2, Scope.all()), BOLIG);
        store.known.addAll(source.list().deliveries());
        run();
        prune(1);
        assertThat(results(run())).containsExactly(Result.UNCHANGED, Result.UNCHANGED);
        assertThat(source.fetched).hasSize(2);

        prune(2);
        assertThat(results(run())).containsExactly(Result.LOADED, Result.LOADED);
        assertThat(source.fetched).hasSize(4);
    }

    private void prune(long id) {
        store.ledger.computeIfPresent(
                DeliveryId.of(id),
                (delivery, entry) -> new LedgerEntry(
                        delivery,
                        DeliveryState.PRUNED,
                        entry.firstSeen(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        "Run again since; its rows were removed."));
    }

    private SyncReport run() {
        return sync().build().run();
    }

    private DeliverySync.Builder sync() {
        return DeliverySync.builder().source(source).spool(spool).store(store).clock(NOON);
    }

    private static List<Result> results(SyncReport report) {
        return report.outcomes().stream().map(DeliveryOutcome::result).toList();
    }

    private static List<FindingCode> codes(SyncReport report) {
        return report.outcomes().get(report.outcomes().size() - 1).findings().stream()
                .map(Finding::code)
                .toList();
    }

    private static String bolig(int rows) {
        StringBuilder file = new StringBuilder("Bolig.csv:Type;Areal");
        IntStream.range(0, rows).forEach(row -> file.append("|A;").append(row % 9 + 1));
        return file.toString();
    }

    private static Scope scope(String text) {
        return Scope.parse(text.replace(';', ','));
    }

    private static Delivery full(long id, Scope scope) {
        return Delivery.builder(DeliveryId.of(id), DatapakkeName.of("Huslejedata_Fuld"), DeliveryStatus.SUCCES)
                .period(DeliveryPeriod.until(LocalDate.of(2024, 12, 31)))
                .scope(scope)
                .build();
    }

    private static Delivery month(long id, int month, Scope scope) {
        return Delivery.builder(DeliveryId.of(id), DatapakkeName.of("Huslejedata_Delvis"), DeliveryStatus.SUCCES)
                .period(DeliveryPeriod.ofMonth(YearMonth.of(2025, month)))
                .scope(scope)
                .build();
    }
}
