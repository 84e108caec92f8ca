package dk.almendata.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.sync.Decision.Verdict;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.Reconciliation.Amount;
import dk.almendata.sync.Reconciliation.Line;
import dk.almendata.sync.Reconciliation.Sums;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a run does with a full delivery that differs from the months it replaces. */
class ReconcilingTest {

    private static final Instant AT = Instant.parse("2025-01-05T12:00:00Z");
    private static final DeliveryId FULL = DeliveryId.of(30);
    private static final Reconciliation DIFFERENT = reconciliation("bolig", "90.00");
    private static final Reconciliation EQUAL = reconciliation("bolig", "100.00");

    private final MemorySource source = new MemorySource();
    private final MemorySpool spool = new MemorySpool();
    private final MemoryStore store = new MemoryStore();

    @BeforeEach
    void aMonthAndAFull() {
        source.add(month(), "Bolig.csv:Type;Areal|A;75");
        source.add(full(), "Bolig.csv:Type;Areal|A;75");
    }

    @ParameterizedTest
    @CsvSource({
        "HOLD, true, HELD, 1",
        "WARN, true, LOADED, 1",
        "ACCEPT, true, LOADED, 0",
        "HOLD, false, LOADED, 0",
        "WARN, false, LOADED, 0",
        "ACCEPT, false, LOADED, 0",
    })
    void policy_decides(ReconciliationPolicy policy, boolean differs, Result expected, int findings) {
        store.compared.add(differs ? DIFFERENT : EQUAL);

        DeliveryOutcome outcome = last(run(policy));

        assertThat(outcome.result()).isEqualTo(expected);
        assertThat(outcome.findings()).hasSize(findings).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.FULL_DIFFERS);
            assertThat(finding.place()).isEqualTo(Place.ofFile("Bolig.csv"));
            assertThat(finding.detail()).contains("Beløb 100.00 before, 90.00 after");
        });
        assertThat(store.findings(source.id(), FULL)).isEqualTo(outcome.findings());
    }

    /** Whatever the policy, and for a delivery that is held as well. */
    @ParameterizedTest
    @EnumSource(ReconciliationPolicy.class)
    void reconciliation_isKept(ReconciliationPolicy policy) {
        store.compared.add(DIFFERENT);

        run(policy);

        assertThat(store.reconciliation(source.id(), FULL)).containsExactly(DIFFERENT);
    }

    @Test
    void byDefault_isTold() {
        store.compared.add(DIFFERENT);

        assertThat(last(sync().build().run()).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.FULL_DIFFERS);
    }

    @Test
    void everyTableThatDiffers_isTold() {
        store.compared.add(DIFFERENT);
        store.compared.add(reconciliation("leje", "100.00"));
        store.compared.add(reconciliation("lejer", "0.00"));

        assertThat(last(run(ReconciliationPolicy.WARN)).findings())
                .extracting(Finding::detail)
                .satisfiesExactly(
                        bolig -> assertThat(bolig).contains("table bolig"),
                        lejer -> assertThat(lejer).contains("table lejer"));
    }

    @Test
    void held_isLoadedOnceItIsAccepted_andStillSaysWhatDiffers() {
        store.compared.add(DIFFERENT);
        assertThat(last(run(ReconciliationPolicy.HOLD)).result()).isEqualTo(Result.HELD);
        assertThat(store.ledger.get(FULL).state()).isEqualTo(DeliveryState.HELD);
        assertThat(store.ledger.get(FULL).message()).contains("1 of 1 place");

        store.decide(source.id(), FULL, new Decision(Verdict.ACCEPT, "Gennemgået", AT));
        DeliveryOutcome outcome = last(run(ReconciliationPolicy.HOLD));

        assertThat(outcome.result()).isEqualTo(Result.LOADED);
        assertThat(outcome.findings()).extracting(Finding::code).containsExactly(FindingCode.FULL_DIFFERS);
    }

    /** What is held for another reason says how it compares all the same. */
    @Test
    void heldForRowsThatGo_keepsItsReconciliationToo() {
        source.add(full(31), "Bolig.csv:Type;Areal");
        store.compared.add(DIFFERENT);

        DeliveryOutcome outcome = last(run(ReconciliationPolicy.WARN));

        assertThat(outcome.findings()).extracting(Finding::code).containsExactly(FindingCode.ROWS_VANISHED);
        assertThat(store.reconciliation(source.id(), DeliveryId.of(31))).containsExactly(DIFFERENT);
    }

    /** Only a full delivery takes the place of months, and only of those of its own area. */
    @Test
    void months_areThePartialTwinOfAFullDelivery() {
        run(ReconciliationPolicy.WARN);

        assertThat(store.months.get(DeliveryId.of(2))).isEmpty();
        assertThat(store.months.get(FULL)).isEqualTo(Set.of(DatapakkeName.of("Huslejedata_Delvis")));
    }

    @Test
    void fullWithoutAPartialTwin_isComparedWithNothing() {
        source.add(
                Delivery.builder(DeliveryId.of(40), DatapakkeName.of("Satser_Fuld"), DeliveryStatus.SUCCES)
                        .build(),
                "Satser.csv:Sats|1");
        store.compared.add(DIFFERENT);

        DeliveryOutcome outcome = last(run(ReconciliationPolicy.HOLD));

        assertThat(outcome.result()).isEqualTo(Result.LOADED);
        assertThat(store.months.get(DeliveryId.of(40))).isEmpty();
    }

    private SyncReport run(ReconciliationPolicy policy) {
        return sync().reconciliation(policy).build().run();
    }

    private DeliverySync.Builder sync() {
        return DeliverySync.builder()
                .source(source)
                .spool(spool)
                .store(store)
                .baseRequired(false)
                .clock(Clock.fixed(AT, ZoneOffset.UTC));
    }

    private static DeliveryOutcome last(SyncReport report) {
        return report.outcomes().get(report.outcomes().size() - 1);
    }

    private static Reconciliation reconciliation(String table, String after) {
        return new Reconciliation(
                table,
                List.of(new Line("0240", "2024-10", 3, 3, List.of(new Amount("Beløb", sums("100.00"), sums(after))))));
    }

    private static Sums sums(String one) {
        return new Sums(new BigDecimal(one), new BigDecimal(one));
    }

    private static Delivery month() {
        return Delivery.builder(DeliveryId.of(2), DatapakkeName.of("Huslejedata_Delvis"), DeliveryStatus.SUCCES)
                .period(DeliveryPeriod.ofMonth(YearMonth.of(2024, 10)))
                .build();
    }

    private static Delivery full() {
        return full(FULL.value());
    }

    private static Delivery full(long id) {
        return Delivery.builder(DeliveryId.of(id), DatapakkeName.of("Huslejedata_Fuld"), DeliveryStatus.SUCCES)
                .period(DeliveryPeriod.until(LocalDate.of(2024, 12, 31)))
                .build();
    }
}
