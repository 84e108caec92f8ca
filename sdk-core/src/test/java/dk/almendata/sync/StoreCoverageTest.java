package dk.almendata.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dk.almendata.coverage.Coverage;
import dk.almendata.coverage.CoverageCause;
import dk.almendata.coverage.CoverageRow;
import dk.almendata.coverage.CoverageState;
import dk.almendata.coverage.Verdict;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.subscription.Subscription;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a store holds, in the words of the coverage. */
class StoreCoverageTest {

    private static final SourceId SOURCE = new SourceId("data-ud");
    private static final DatapakkeName RENTS = DatapakkeName.of("Huslejedata_Delvis");

    private final DeliveryStore store = mock(DeliveryStore.class);

    @ParameterizedTest
    @CsvSource({
        "LISTED, AVAILABLE, BEHIND",
        "DOWNLOADED, AVAILABLE, BEHIND",
        "LOADED, LOADED, IN_STEP",
        "HELD, HELD, DECISION_NEEDED",
        "REJECTED, REJECTED, BEHIND"
    })
    void stateOfTheLedger_decides(DeliveryState state, CoverageState expected, Verdict verdict) {
        holds(DeliveryStatus.SUCCES, state, "2025-02-01T08:00:00Z");

        Coverage coverage =
                StoreCoverage.of(store, SOURCE, LocalDate.of(2025, 2, 10)).build();

        assertThat(january(coverage).state()).isEqualTo(expected);
        assertThat(coverage.verdict()).isEqualTo(verdict);
    }

    /** A bad re-run that is rejected leaves no gap where the run before is loaded; alone it does. */
    @ParameterizedTest
    @CsvSource({"LOADED, LOADED, IN_STEP", "LISTED, REJECTED, BEHIND"})
    void rejectedByDecision_isLeftOutWhereAnotherOneIsLoaded(
            DeliveryState before, CoverageState expected, Verdict verdict) {
        holds(DeliveryStatus.SUCCES, before, "2025-02-01T08:00:00Z");
        Listing listing = store.listing(SOURCE);
        Map<DeliveryId, LedgerEntry> ledger = new HashMap<>(store.ledger(SOURCE));
        Delivery first = listing.deliveries().get(0);
        Delivery again = Delivery.builder(DeliveryId.of(999), first.datapakke(), first.status())
                .scope(first.scope())
                .period(first.period())
                .build();
        LedgerEntry entry = ledger.get(first.id());
        ledger.put(
                again.id(),
                new LedgerEntry(
                        again.id(),
                        DeliveryState.REJECTED,
                        entry.firstSeen(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        "Rejected by decision: x"));
        when(store.listing(SOURCE)).thenReturn(new Listing(listing.subscriptions(), List.of(first, again)));
        when(store.ledger(SOURCE)).thenReturn(ledger);
        when(store.decisions(SOURCE))
                .thenReturn(Map.of(again.id(), List.of(new Decision(Decision.Verdict.REJECT, "x", entry.firstSeen()))));

        Coverage coverage =
                StoreCoverage.of(store, SOURCE, LocalDate.of(2025, 2, 10)).build();

        assertThat(january(coverage).state()).isEqualTo(expected);
        assertThat(coverage.verdict()).isEqualTo(verdict);
    }

    /** January is due on 1 February; three days of grace count from the day it was first listed in Copenhagen. */
    @ParameterizedTest
    @CsvSource({
        // first listed           on          cause
        "2025-02-03T22:59:00Z, 2025-02-05, QUEUED",
        "2025-02-03T22:59:00Z, 2025-02-06, STUCK",
        "2025-02-03T23:01:00Z, 2025-02-06, QUEUED",
        "2025-02-03T23:01:00Z, 2025-02-07, STUCK",
        // a year that is rehearsed: the day lies before the listing
        "2026-11-20T12:00:00Z, 2025-02-03, QUEUED",
        "2026-11-20T12:00:00Z, 2025-02-04, STUCK"
    })
    void daysOfGrace_countFromTheFirstListing(Instant firstSeen, LocalDate on, CoverageCause cause) {
        holds(DeliveryStatus.TILFOEJET_KOEEN, DeliveryState.LISTED, firstSeen.toString());

        Coverage coverage = StoreCoverage.of(store, SOURCE, on).build();

        assertThat(january(coverage).cause()).isEqualTo(cause);
    }

    @Test
    void unknownSource_isNeverInStep() {
        when(store.listing(SOURCE)).thenReturn(new Listing(List.of(), List.of()));
        when(store.ledger(SOURCE)).thenReturn(Map.of());

        Coverage coverage =
                StoreCoverage.of(store, SOURCE, LocalDate.of(2025, 2, 10)).build();

        assertThat(coverage.rows()).isEmpty();
        assertThat(coverage.verdict()).isEqualTo(Verdict.BEHIND);
    }

    private void holds(DeliveryStatus status, DeliveryState state, String firstSeen) {
        Subscription subscription = Subscription.builder(SubscriptionId.of("7"), RENTS, RecipientId.of("0240"))
                .active(true)
                .valid(true)
                .build();
        Delivery delivery = Delivery.builder(DeliveryId.of(1), RENTS, status)
                .period(DeliveryPeriod.ofMonth(YearMonth.of(2025, 1)))
                .subscription(subscription.id())
                .build();
        when(store.listing(SOURCE)).thenReturn(new Listing(List.of(subscription), List.of(delivery)));
        when(store.ledger(SOURCE))
                .thenReturn(Map.of(
                        delivery.id(),
                        new LedgerEntry(
                                delivery.id(),
                                state,
                                Instant.parse(firstSeen),
                                Optional.empty(),
                                Optional.empty(),
                                0,
                                Optional.empty(),
                                "")));
    }

    private static CoverageRow january(Coverage coverage) {
        return coverage.rows().get(0);
    }
}
