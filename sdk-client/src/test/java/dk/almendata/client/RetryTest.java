package dk.almendata.client;

import static dk.almendata.client.FakeService.delivery;
import static dk.almendata.client.FakeService.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.sync.SourceException;
import dk.almendata.sync.SourceException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is repeated, how often, after which wait (dependencies: the clients of the large clouds; the numbers are a decision). */
class RetryTest {

    private static final DeliveryId ID = DeliveryId.of(12);

    private final FakeService service = new FakeService();
    private final MovedClock clock = new MovedClock();
    private final List<Long> waits = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();

    @AfterEach
    void close() {
        service.close();
    }

    private DataUdClient client(Consumer<DataUdClientBuilder> change) {
        DataUdClientBuilder options = service.options()
                .retryPolicy(RetryPolicy.standard())
                .clock(clock)
                .random(new LongestWaits())
                .sleeper(time -> {
                    waits.add(time.toMillis());
                    clock.move(time);
                })
                .observer(new ClientObserver() {
                    @Override
                    public void started(String call, int number) {
                        seen.add("started " + number);
                    }

                    @Override
                    public void ended(Attempt attempt) {
                        seen.add("ended " + attempt.number() + " "
                                + attempt.fault().map(Enum::name).orElse("done") + " "
                                + attempt.status().orElse(0));
                    }

                    @Override
                    public void waiting(Attempt failed, Duration wait) {
                        seen.add("waiting " + wait.toMillis());
                    }
                });
        change.accept(options);
        return options.build();
    }

    private DataUdClient client() {
        return client(options -> {});
    }

    private void answers(int status, int times) {
        for (int i = 0; i < times; i++) {
            service.answer(new MockResponse.Builder().code(status));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "408, 200 400 800",
        "425, 200 400 800",
        "429, 1000 2000 4000",
        "500, 200 400 800",
        "502, 200 400 800",
        "503, 1000 2000 4000",
        "504, 200 400 800"
    })
    void passingFaults_areTriedFourTimes_withDoublingWaits(int status, String expected) {
        answers(status, 4);
        try (DataUdClient client = client()) {
            DataUdException fault = (DataUdException) fault(() -> client.delivery(ID));
            assertThat(fault).hasMessageContaining("4 attempts");
            assertThat(fault.attempts()).extracting(Attempt::number).containsExactly(1, 2, 3, 4);
            assertThat(fault.attempts()).allMatch(attempt -> attempt.status().orElse(0) == status);
        }
        assertThat(service.server.getRequestCount()).isEqualTo(4);
        assertThat(waits).extracting(String::valueOf).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 304, 400, 401, 403, 404, 405, 407, 409, 410, 422, 501, 505})
    void lastingFaults_areNotRepeated(int status) {
        answers(status, 1);
        try (DataUdClient client = client()) {
            fault(() -> client.delivery(ID));
        }
        assertThat(service.server.getRequestCount()).isEqualTo(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void success_afterFaults_isAllTheCallerSees_andTheObserverSeesEveryAttempt() {
        answers(503, 1);
        service.answer(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()));
        service.json(delivery(12));
        try (DataUdClient client = client()) {
            assertThat(client.delivery(ID).id()).isEqualTo(ID);
        }
        assertThat(seen)
                .containsExactly(
                        "started 1",
                        "ended 1 SERVICE_DOWN 503",
                        "waiting 1000",
                        "started 2",
                        "ended 2 UNREACHABLE 0",
                        "waiting 400",
                        "started 3",
                        "ended 3 done 200");
    }

    @Test
    void anAnswerThatBreaksOff_isAskedForAgain() {
        service.answer(new MockResponse.Builder().body(delivery(12)).onResponseBody(new SocketEffect.CloseSocket()));
        service.json(delivery(12));
        try (DataUdClient client = client()) {
            assertThat(client.delivery(ID).id()).isEqualTo(ID);
        }
        assertThat(waits).containsExactly(200L);
    }

    @Test
    void waits_areDrawnEvenlyBelowTheirUpperEnd() {
        answers(500, 40);
        try (DataUdClient client = client(options -> options.random(new SplittableRandom(7)))) {
            for (int i = 0; i < 10; i++) {
                fault(() -> client.delivery(ID));
            }
        }
        assertThat(waits).hasSize(30);
        for (int i = 0; i < waits.size(); i++) {
            assertThat(waits.get(i)).isBetween(0L, 200L << i % 3);
        }
        assertThat(waits.stream().filter(wait -> wait < 100)).isNotEmpty();
        assertThat(waits).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "'3', 4000",
        "' 60 ', 61000",
        "'Sun, 01 Mar 2026 08:00:10 GMT', 11000",
        "'Sunday, 01-Mar-26 08:00:10 GMT', 11000",
        "'Sun Mar  1 08:00:10 2026', 11000",
        "'Sun, 01 Mar 2026 07:00:00 GMT', 1000",
        "'0', 1000",
        "'-5', 1000",
        "'soon', 1000",
        "'00', 1000"
    })
    void retryAfter_isObeyed_inEveryForm_andOurOwnWaitComesOnTop(String header, long expected) {
        service.answer(new MockResponse.Builder().code(429).addHeader("Retry-After", header));
        service.json(delivery(12));
        try (DataUdClient client = client()) {
            client.delivery(ID);
        }
        assertThat(waits).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999999999", "99999999999999999999999", "Fri, 01 Jan 2999 00:00:00 GMT"})
    void retryAfter_longerThanAnybodyWaits_failsAtOnce(String header) {
        service.answer(new MockResponse.Builder().code(429).addHeader("Retry-After", header));
        try (DataUdClient client = client()) {
            DataUdException fault = (DataUdException) fault(() -> client.delivery(ID));
            assertThat(fault.retryAt())
                    .hasValueSatisfying(moment -> assertThat(moment).isAfter("2050-01-01T00:00:00Z"));
        }
        assertThat(waits).isEmpty();
    }

    @Test
    void listThatNeverEnds_isGivenUpAfterItsTime() {
        for (int page = 1; page <= 20; page++) {
            service.json("{\"Elementer\":[" + delivery(page) + "]}");
        }
        clock.stride(Duration.ofSeconds(10));
        try (DataUdClient client = client(options -> options.listTimeout(Duration.ofMinutes(2)))) {
            assertThat(fault(client::deliveries)).hasMessageContaining("did not end within 120 seconds");
        }
        assertThat(service.server.getRequestCount()).isLessThan(10);
    }

    @Test
    void keyThatIsRepeatedWithEscapes_isMasked() {
        String key = "ab+/cdEF0123456789==";
        service.json(delivery(12)
                .replace("\"Måned\"", "\"key ab\\u002b\\/cdEF0123456789==\"")
                .replace("\"Ukendt\"", "\"\\u0061b+\\/cdEF0123456789==\""));
        try (DataUdClient client = client(options -> options.apiKey(Secret.of(key)))) {
            Delivery found = client.delivery(ID);
            assertThat(found.description()).isEqualTo("key ***");
            assertThat(found.otherFields()).containsKey("***").doesNotContainKey(key);
        }
    }

    @Test
    void retryAfter_beyondWhatWeWait_failsAtOnceWithTheMoment() {
        service.answer(new MockResponse.Builder().code(429).addHeader("Retry-After", "61"));
        try (DataUdClient client = client()) {
            DataUdException fault = (DataUdException) fault(() -> client.delivery(ID));
            assertThat(fault.reason()).isEqualTo(Reason.RATE_LIMITED);
            assertThat(fault.retryAt()).hasValue(Instant.parse("2026-03-01T08:01:01Z"));
            assertThat(fault).hasMessageContaining("2026-03-01T08:01:01Z").hasMessageContaining("longer wait");
        }
        assertThat(waits).isEmpty();
    }

    @Test
    void deadline_spansAllAttempts() {
        answers(503, 4);
        try (DataUdClient client = client(options -> options.retryPolicy(RetryPolicy.standard().toBuilder()
                .attempts(50)
                .deadline(Duration.ofSeconds(4))
                .build()))) {
            assertThat(fault(() -> client.delivery(ID)))
                    .hasMessageContaining("3 attempts")
                    .hasMessageContaining("no time left of 4 seconds");
        }
        assertThat(waits).containsExactly(1000L, 2000L);
    }

    @Test
    void waits_neverExceedTheLongest() {
        answers(500, 12);
        try (DataUdClient client = client(options -> options.retryPolicy(RetryPolicy.standard().toBuilder()
                .attempts(12)
                .deadline(Duration.ofHours(1))
                .build()))) {
            fault(() -> client.delivery(ID));
        }
        assertThat(waits).hasSize(11).endsWith(12_800L, 20_000L, 20_000L, 20_000L, 20_000L);
    }

    @Test
    void stock_isSharedByAllCalls_andRefilledBySuccess() {
        answers(500, 4);
        answers(500, 1);
        service.json(delivery(12));
        answers(500, 2);
        try (DataUdClient client = client(options ->
                options.retryPolicy(RetryPolicy.standard().toBuilder().stock(19).build()))) {
            fault(() -> client.delivery(ID)); // three repeats, 4 tokens are left
            assertThat(fault(() -> client.delivery(ID))).hasMessageContaining("too many calls were repeated lately");
            client.delivery(ID); // one token comes back
            fault(() -> client.delivery(ID));
        }
        assertThat(service.server.getRequestCount()).isEqualTo(8);
    }

    @Test
    void callsThatChangeSomething_areMadeOnce() {
        answers(503, 1);
        try (DataUdClient client = client()) {
            fault(() -> client.verbs().rerun(SubscriptionId.of("3")));
        }
        assertThat(service.server.getRequestCount()).isEqualTo(1);
        service.answer(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()));
        try (DataUdClient client = client()) {
            fault(() -> client.verbs().rerun(SubscriptionId.of("3")));
        }
        assertThat(service.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void refusedKey_isAskedForAnew_andTheCallMadeOnceMore() {
        List<Secret> keys = new ArrayList<>(List.of(Secret.of("first-key"), Secret.of("second-key")));
        answers(401, 1);
        service.json(delivery(12));
        service.json(delivery(12));
        try (DataUdClient client = client(options -> options.apiKey(() -> keys.remove(0)))) {
            client.delivery(ID);
            client.delivery(ID);
        }
        assertThat(service.request().getHeaders().get("X-Api-Key")).isEqualTo("first-key");
        assertThat(service.request().getHeaders().get("X-Api-Key")).isEqualTo("second-key");
        assertThat(service.request().getHeaders().get("X-Api-Key")).isEqualTo("second-key");
        assertThat(waits).isEmpty();
    }

    @Test
    void refusedKey_ofACallThatChangesSomething_isRenewedToo_becauseNothingWasDone() {
        List<Secret> keys = new ArrayList<>(List.of(Secret.of("first-key"), Secret.of("second-key")));
        answers(401, 1);
        service.json("{\"Abonnement\":" + FakeService.SUBSCRIPTION + ",\"Dataleverancer\":[1]}");
        try (DataUdClient client = client(options -> options.apiKey(() -> keys.remove(0)))) {
            client.verbs().rerun(SubscriptionId.of("3"));
        }
        assertThat(service.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void refusedKey_thatHasNoSuccessor_endsTheCall() {
        List<List<Secret>> cases = List.of(
                List.of(Secret.of("first-key"), Secret.of("first-key")),
                List.of(Secret.of("first-key")),
                List.of(Secret.of("first-key"), Secret.of("second-key"), Secret.of("third-key")));
        int expected = 0;
        for (List<Secret> list : cases) {
            List<Secret> keys = new ArrayList<>(list);
            answers(401, list.size() == 3 ? 2 : 1);
            expected += list.size() == 3 ? 2 : 1;
            try (DataUdClient client = client(options -> options.apiKey(() -> keys.remove(0)))) {
                SourceException fault = fault(() -> client.delivery(ID));
                assertThat(fault.reason()).isEqualTo(Reason.KEY_REFUSED);
                assertThat(fault.getMessage()).doesNotContain("first-key", "second-key", "third-key");
            }
            assertThat(service.server.getRequestCount()).isEqualTo(expected);
        }
    }

    @Test
    void keysUsedBefore_doNotShowEither() {
        List<Secret> keys = new ArrayList<>(List.of(Secret.of("first-key"), Secret.of("second-key")));
        answers(401, 1);
        service.answer(new MockResponse.Builder()
                .code(409)
                .addHeader("Content-Type", "application/json")
                .body("{\"Besked\":\"first-key second-key\"}"));
        try (DataUdClient client = client(options -> options.apiKey(() -> keys.remove(0)))) {
            assertThat(fault(() -> client.verbs().rerun(SubscriptionId.of("3"))))
                    .hasMessageContaining("*** ***");
        }
    }

    @Test
    void interrupt_whileWaiting_endsTheCallAtOnce() {
        answers(500, 1);
        try (DataUdClient client = client(options -> options.sleeper(time -> {
            throw new InterruptedException();
        }))) {
            assertThat(fault(() -> client.delivery(ID))).hasMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(service.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void observer_thatThrows_disturbsNothing() {
        answers(500, 1);
        service.json(delivery(12));
        try (DataUdClient client = client(options -> options.observer(new ClientObserver() {
            @Override
            public void started(String call, int number) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void waiting(Attempt failed, Duration wait) {
                throw new IllegalStateException("broken");
            }
        }))) {
            assertThat(client.delivery(ID).id()).isEqualTo(ID);
        }
    }

    @Test
    void policy_refusesWhatMakesNoSense() {
        RetryPolicy.Builder policy = RetryPolicy.standard().toBuilder();
        assertThatThrownBy(() -> policy.attempts(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policy.attempts(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> policy.base(Duration.ZERO)).hasMessageContaining("base");
        assertThatThrownBy(() -> policy.deadline(Duration.ofDays(2))).hasMessageContaining("deadline");
        assertThatThrownBy(() -> policy.stock(-1)).hasMessageContaining("stock");
    }
}
