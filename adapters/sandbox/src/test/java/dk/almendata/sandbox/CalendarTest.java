package dk.almendata.sandbox;

import static dk.almendata.sandbox.Sandboxes.INITIAL;
import static dk.almendata.sandbox.Sandboxes.MONTHLY;
import static dk.almendata.sandbox.Sandboxes.WHOLE;
import static dk.almendata.sandbox.Sandboxes.YEARLY;
import static dk.almendata.sandbox.Sandboxes.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.Datapakke;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.datapakke.Repetition;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.subscription.CalendarPlan;
import dk.almendata.subscription.DeliveryCalendar;
import dk.almendata.subscription.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which deliveries there are on which day (guide 3.3.3.4 to 3.3.3.6, and the decisions on the calendar). */
class CalendarTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private static Subscription only(SandboxServer sandbox) {
        return sandbox.subscriptions().get(0);
    }

    @Test
    void start_activatesInTheOrderOfTheNames_withRunningIds() {
        try (SandboxServer sandbox =
                Sandboxes.on("2025-04-15", INITIAL, MONTHLY, WHOLE).start()) {
            assertThat(sandbox.subscriptions())
                    .extracting(subscription -> subscription.id() + " " + subscription.datapakke() + " "
                            + subscription.nextRun().map(LocalDate::toString).orElse("never"))
                    .containsExactly(
                            "1 Huslejedata_Fuld never", "2 Huslejedata_Delvis 2025-05-01", "3 Lån_Fuld 2026-01-01");
            assertThat(shown(sandbox.deliveries()))
                    .containsExactly(
                            "1 ..2024-12-31",
                            "2 2025-01-01..2025-01-31",
                            "3 2025-02-01..2025-02-28",
                            "4 2025-03-01..2025-03-31",
                            "5 ..");
            assertThat(sandbox.deliveries())
                    .extracting(
                            delivery -> delivery.subscription().orElseThrow().text())
                    .containsExactly("1", "2", "2", "2", "3");
        }
    }

    /** 2010 to last year, 15 deliveries on any day of 2025. */
    @Test
    void start_bringsEveryYearOfAYearlyPackage() {
        try (SandboxServer sandbox = Sandboxes.on("2025-04-15", YEARLY).start()) {
            assertThat(sandbox.deliveries()).hasSize(15);
            assertThat(sandbox.deliveries().get(14).period()).isEqualTo(DeliveryPeriod.ofYear(2024));
            assertThat(sandbox.moveTo(NEW_YEAR))
                    .extracting(Delivery::period)
                    .containsExactly(DeliveryPeriod.ofYear(2025));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-30, 2025-04-30, ''",
        "2025-04-30, 2025-05-01, 4 2025-04-01..2025-04-30",
        "2025-05-01, 2025-05-31, ''",
        "2025-12-31, 2026-01-01, 12 2025-12-01..2025-12-31",
        "2024-02-29, 2024-03-01, 2 2024-02-01..2024-02-29",
    })
    void moveTo_runsWhatIsDueOnTheWay(String from, LocalDate to, String made) {
        try (SandboxServer sandbox = Sandboxes.on(from, MONTHLY).start()) {
            List<String> expected = made.isEmpty() ? List.of() : List.of(made);
            assertThat(shown(sandbox.moveTo(to))).isEqualTo(expected);
            assertThat(sandbox.on()).isEqualTo(to);
        }
    }

    @Test
    void moveTo_inOneStepOrInMany_isTheSame() {
        try (SandboxServer atOnce =
                        Sandboxes.on("2025-01-10", MONTHLY, WHOLE, YEARLY).start();
                SandboxServer daily =
                        Sandboxes.on("2025-01-10", MONTHLY, WHOLE, YEARLY).start()) {
            LocalDate end = LocalDate.of(2026, 3, 2);
            atOnce.moveTo(end);
            for (LocalDate day = LocalDate.of(2025, 1, 11); !day.isAfter(end); day = day.plusDays(1)) {
                daily.moveTo(day);
            }
            assertThat(daily.deliveries()).isEqualTo(atOnce.deliveries());
            assertThat(daily.subscriptions()).isEqualTo(atOnce.subscriptions());
        }
    }

    /** Two years, every standard package: per subscription exactly what the core's calendar says, day by day. */
    @Test
    void years_areWhatTheCoreSays() {
        LocalDate start = LocalDate.of(2024, 11, 20);
        LocalDate end = LocalDate.of(2026, 11, 20);
        DatapakkeName[] all =
                Catalogue.standard().all().stream().map(Datapakke::name).toArray(DatapakkeName[]::new);
        try (SandboxServer sandbox = Sandboxes.on(start.toString(), all).start()) {
            sandbox.moveTo(end);

            for (Subscription subscription : sandbox.subscriptions()) {
                DeliveryCalendar calendar =
                        DeliveryCalendar.of(Catalogue.standard().get(subscription.datapakke()));
                CalendarPlan plan = calendar.activate(start);
                List<DeliveryPeriod> expected = new ArrayList<>(plan.deliveries());
                for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
                    expected.addAll(calendar.run(day).deliveries());
                }
                assertThat(sandbox.deliveries())
                        .filteredOn(delivery -> delivery.subscription().equals(Optional.of(subscription.id())))
                        .as("%s", subscription)
                        .extracting(Delivery::period)
                        .isEqualTo(expected);
                assertThat(subscription.nextRun()).isEqualTo(calendar.nextRunAfter(end));
            }
            assertThat(sandbox.deliveries())
                    .extracting(delivery -> delivery.id().value())
                    .isEqualTo(LongStream.rangeClosed(1, sandbox.deliveries().size())
                            .boxed()
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-14", "1999-12-31", "2100-01-01", "+999999999-12-31"})
    void moveTo_refusesToGoBackOrOutOfItsCenturies(LocalDate day) {
        try (SandboxServer sandbox = Sandboxes.on("2025-04-15", MONTHLY).start()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sandbox.moveTo(day))
                    .withMessageContaining(day.toString());
            assertThat(sandbox.on()).isEqualTo(LocalDate.of(2025, 4, 15));
        }
    }

    @Test
    void stop_pausesAndStart_bringsWhatIsMissing_alsoAcrossANewYear() {
        try (SandboxServer sandbox = Sandboxes.on("2025-10-20", MONTHLY).start()) {
            SubscriptionId id = only(sandbox).id();
            sandbox.stop(id);
            assertThat(sandbox.moveTo(LocalDate.of(2026, 1, 10))).isEmpty();
            assertThat(only(sandbox).isActive()).isFalse();
            assertThat(only(sandbox).nextRun()).contains(LocalDate.of(2025, 11, 1));

            assertThat(shown(sandbox.start(id)))
                    .containsExactly(
                            "10 2025-10-01..2025-10-31", "11 2025-11-01..2025-11-30", "12 2025-12-01..2025-12-31");
            assertThat(only(sandbox).isActive()).isTrue();
            assertThat(only(sandbox).nextRun()).contains(LocalDate.of(2026, 2, 1));
            assertThatIllegalStateException()
                    .isThrownBy(() -> sandbox.start(id))
                    .withMessageContaining("active already");
        }
    }

    @Test
    void rerun_makesThePeriodsAgain_andTheOlderDeliveriesLoseTheirLink() {
        try (SandboxServer sandbox =
                Sandboxes.on("2025-03-10", MONTHLY, INITIAL).start()) {
            SubscriptionId id = sandbox.subscription(MONTHLY).id();

            assertThat(shown(sandbox.rerun(id)))
                    .containsExactly("4 2025-01-01..2025-01-31", "5 2025-02-01..2025-02-28");
            assertThat(sandbox.deliveries())
                    .extracting(delivery ->
                            delivery.subscription().map(SubscriptionId::text).orElse("none"))
                    .containsExactly("none", "none", "2", "1", "1");
            assertThat(shown(sandbox.moveTo(LocalDate.of(2025, 4, 1)))).containsExactly("6 2025-03-01..2025-03-31");
        }
    }

    /** Decision: Gen-kør gives exactly the table, which holds nothing of the year before. */
    @Test
    void rerunInJanuary_bringsNoMonth_unlinksAll_andFebruaryBringsJanuary() {
        try (SandboxServer sandbox = Sandboxes.on("2025-11-01", MONTHLY).start()) {
            sandbox.moveTo(LocalDate.of(2026, 1, 10));
            assertThat(sandbox.deliveries()).hasSize(12);

            assertThat(sandbox.rerun(only(sandbox).id())).isEmpty();

            assertThat(sandbox.deliveries())
                    .hasSize(12)
                    .allMatch(delivery -> delivery.subscription().isEmpty());
            assertThat(only(sandbox).latestStatus()).isEmpty();
            assertThat(only(sandbox).nextRun()).contains(LocalDate.of(2026, 2, 1));
            assertThat(shown(sandbox.moveTo(LocalDate.of(2026, 2, 1)))).containsExactly("13 2026-01-01..2026-01-31");
        }
    }

    @Test
    void rerunOfAFuldAfterNewYear_endsAYearLater() {
        try (SandboxServer sandbox = Sandboxes.on("2025-03-10", INITIAL).start()) {
            assertThat(sandbox.moveTo(NEW_YEAR)).as("Initialt runs once").isEmpty();
            assertThat(shown(sandbox.rerun(only(sandbox).id()))).containsExactly("2 ..2025-12-31");
        }
    }

    @Test
    void rerun_startsAStoppedSubscription() {
        try (SandboxServer sandbox = Sandboxes.on("2025-03-10", MONTHLY).start()) {
            sandbox.stop(only(sandbox).id());
            sandbox.rerun(only(sandbox).id());
            assertThat(only(sandbox).isActive()).isTrue();
        }
    }

    @Test
    void catalogue_decidesWhatIsDue() {
        Catalogue yearly = Catalogue.standard()
                .with(Catalogue.standard().get(MONTHLY).toBuilder()
                        .repetition(Repetition.YEARLY)
                        .build());
        try (SandboxServer sandbox =
                Sandboxes.on("2025-04-15", MONTHLY).catalogue(yearly).start()) {
            assertThat(shown(sandbox.deliveries())).containsExactly("1 ..");
            assertThat(sandbox.moveTo(LocalDate.of(2025, 12, 31))).isEmpty();
        }
    }

    @Test
    void queue_holdsNewDeliveriesForItsDays_andAStatusSetByHandWins() {
        try (SandboxServer sandbox =
                Sandboxes.on("2025-02-10", MONTHLY).queueDays(3).start()) {
            DeliveryId id = DeliveryId.of(1);
            assertThat(status(sandbox, id)).isEqualTo(DeliveryStatus.TILFOEJET_KOEEN);
            assertThat(only(sandbox).latestStatus()).contains(DeliveryStatus.TILFOEJET_KOEEN);
            sandbox.moveTo(LocalDate.of(2025, 2, 12));
            assertThat(status(sandbox, id)).isEqualTo(DeliveryStatus.TILFOEJET_KOEEN);
            sandbox.moveTo(LocalDate.of(2025, 2, 13));
            assertThat(status(sandbox, id)).isEqualTo(DeliveryStatus.SUCCES);
            assertThat(only(sandbox).latestStatus()).contains(DeliveryStatus.SUCCES);

            sandbox.setStatus(id, DeliveryStatus.FEJLET);
            assertThat(status(sandbox, id)).isEqualTo(DeliveryStatus.FEJLET);
            sandbox.moveTo(LocalDate.of(2025, 3, 1));
            assertThat(status(sandbox, id)).isEqualTo(DeliveryStatus.FEJLET);
            assertThat(only(sandbox).latestStatus())
                    .as("that of the newest, February")
                    .contains(DeliveryStatus.TILFOEJET_KOEEN);
        }
    }

    private static DeliveryStatus status(SandboxServer sandbox, DeliveryId id) {
        return sandbox.deliveries().get((int) id.value() - 1).status();
    }
}
