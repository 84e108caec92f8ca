package dk.almendata.sandbox;

import static dk.almendata.sandbox.Sandboxes.INITIAL;
import static dk.almendata.sandbox.Sandboxes.MONTHLY;
import static dk.almendata.sandbox.Sandboxes.WHOLE;
import static dk.almendata.sandbox.Sandboxes.YEARLY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.access.Access;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.subscription.Subscription;
import dk.almendata.subscription.SubscriptionLife;
import dk.almendata.subscription.SubscriptionState;
import dk.almendata.subscription.SubscriptionStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three years, every day lived through, against the core, which is only asked on the days on which something happens and on the last one.
 */
class YearsTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 1, 1);
    private static final DatapakkeName[] ALL = {INITIAL, MONTHLY, YEARLY, WHOLE};
    private static final RecipientId ADVISER = RecipientId.of("adviser");

    /** From when the adviser has no access, and from when again. */
    private static final LocalDate ENDS = LocalDate.of(2025, 2, 17);

    private static final LocalDate COMES_BACK = LocalDate.of(2025, 11, 3);

    private static Access adviserOn(LocalDate day) {
        return day.isBefore(ENDS) || !day.isBefore(COMES_BACK) ? Sandboxes.access("0397", ALL) : Access.none();
    }

    /** What somebody does on a day: a verb to a subscription. */
    private record Event(LocalDate day, SubscriptionId subscription, String verb) {}

    /** Stops over new years, re-runs in January, starts that come late, and whatever chance adds. */
    private static SortedMap<LocalDate, List<Event>> script(long seed) {
        List<Event> events = new ArrayList<>();
        for (String id : List.of("1", "2", "3", "4", "5", "6", "7", "8")) {
            SubscriptionId subscription = SubscriptionId.of(id);
            events.add(new Event(LocalDate.of(2024, 10, 20), subscription, "stop"));
            events.add(new Event(LocalDate.of(2025, 1, 10), subscription, "start"));
            events.add(new Event(LocalDate.of(2026, 1, 10), subscription, "rerun"));
            Random random = new Random(seed * 100 + Integer.parseInt(id));
            for (int i = 0; i < 12 && seed > 0; i++) {
                String verb = List.of("stop", "start", "rerun").get(random.nextInt(3));
                events.add(new Event(FIRST.plusDays(1 + random.nextInt(1_095)), subscription, verb));
            }
            if (random.nextBoolean()) {
                events.add(new Event(COMES_BACK.plusDays(random.nextInt(30)), subscription, "start"));
            }
        }
        SortedMap<LocalDate, List<Event>> script = new TreeMap<>();
        events.forEach(event ->
                script.computeIfAbsent(event.day(), day -> new ArrayList<>()).add(event));
        return script;
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"})
    void everyDay_createsWhatTheCorePredictsFromTheEventsAlone(long seed) {
        SortedMap<LocalDate, List<Event>> script = script(seed);
        Map<SubscriptionId, List<DeliveryPeriod>> made = new TreeMap<>();
        try (SandboxServer sandbox = Sandboxes.on(FIRST.toString(), ALL)
                .addRecipient(Sandboxes.recipient("adviser", YearsTest::adviserOn))
                .start()) {
            for (DatapakkeName datapakke : ALL) {
                sandbox.create(ADVISER, datapakke, Scope.all(), "", true);
            }
            note(made, sandbox.deliveries());
            List<Prediction> predictions = sandbox.subscriptions().stream()
                    .map(subscription -> new Prediction(subscription, script))
                    .toList();

            for (LocalDate day = FIRST.plusDays(1); !day.isAfter(LAST); day = day.plusDays(1)) {
                note(made, sandbox.moveTo(day));
                for (Event event : script.getOrDefault(day, List.of())) {
                    note(made, happen(sandbox, event));
                }
            }

            assertThat(made).hasSize(8);
            for (Prediction prediction : predictions) {
                Subscription now = sandbox.subscriptions()
                        .get(Integer.parseInt(prediction.id().text()) - 1);
                assertThat(made.get(prediction.id())).as("%s", now).isEqualTo(prediction.periods);
                assertThat(now)
                        .usingRecursiveComparison()
                        .ignoringFields("latestStatus")
                        .isEqualTo(prediction.state.subscription());
            }
        }
    }

    private static void note(Map<SubscriptionId, List<DeliveryPeriod>> made, List<Delivery> deliveries) {
        for (Delivery delivery : deliveries) {
            made.computeIfAbsent(delivery.subscription().orElseThrow(), id -> new ArrayList<>())
                    .add(delivery.period());
        }
    }

    /** A start of an active one and a stop of a stopped one are left out, for the sandbox refuses them; the prediction is not changed by them. */
    private static List<Delivery> happen(SandboxServer sandbox, Event event) {
        boolean active = sandbox.subscriptions().stream()
                .filter(subscription -> subscription.id().equals(event.subscription()))
                .allMatch(Subscription::isActive);
        if (event.verb().equals("rerun")) {
            return sandbox.rerun(event.subscription());
        }
        if (event.verb().equals("start")) {
            return active ? List.of() : sandbox.start(event.subscription());
        }
        if (active) {
            sandbox.stop(event.subscription());
        }
        return List.of();
    }

    /** The same script, folded by the core over its events and nothing else. */
    private static final class Prediction {
        private static final SubscriptionLife LIFE = SubscriptionLife.of(Catalogue.standard());

        private final List<DeliveryPeriod> periods = new ArrayList<>();
        private SubscriptionState state;

        Prediction(Subscription wanted, SortedMap<LocalDate, List<Event>> script) {
            boolean isAdviser = wanted.recipient().equals(ADVISER);
            SubscriptionStep created =
                    LIFE.create(wanted.toBuilder().active(true).build(), access(isAdviser, FIRST), FIRST);
            this.state = created.state().orElseThrow();
            periods.addAll(created.deliveries());
            TreeMap<LocalDate, List<Event>> days = new TreeMap<>(script);
            if (isAdviser) {
                days.putIfAbsent(ENDS.minusDays(1), List.of());
                days.putIfAbsent(ENDS, List.of());
            }
            days.putIfAbsent(LAST, List.of());
            days.forEach((day, events) -> {
                Access access = access(isAdviser, day);
                follow(LIFE.run(state, access, day));
                for (Event event : events) {
                    if (event.subscription().equals(wanted.id())) {
                        follow(step(event, access));
                    }
                }
            });
        }

        private static Access access(boolean isAdviser, LocalDate day) {
            return isAdviser ? adviserOn(day) : Access.everything();
        }

        private SubscriptionStep step(Event event, Access access) {
            return switch (event.verb()) {
                case "start" -> LIFE.start(state, access, event.day());
                case "stop" -> LIFE.stop(state);
                default -> LIFE.rerun(state, access, event.day());
            };
        }

        private void follow(SubscriptionStep step) {
            state = step.state().orElseThrow();
            periods.addAll(step.deliveries());
        }

        SubscriptionId id() {
            return state.subscription().id();
        }
    }
}
