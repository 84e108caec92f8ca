package dk.almendata.client;

import static dk.almendata.client.FakeService.fault;
import static dk.almendata.client.FakeService.page;
import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.sync.SourceException.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One call that shows whether a service can be worked with. */
class ContactTest {

    private final FakeService service = new FakeService();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void contact_isOneCallWhateverTheNumberOfPages() {
        service.answer(answer(page(1, 3, 250, List.of(FakeService.delivery(12))))
                .addHeader("Date", "Wed, 15 Jan 2025 11:00:07 GMT"));

        ServiceContact contact = service.client().contact();

        assertThat(contact)
                .isEqualTo(
                        new ServiceContact(Optional.of(Instant.parse("2025-01-15T11:00:07Z")), OptionalLong.of(250)));
        assertThat(service.request().getTarget()).isEqualTo("/v1/dataleverancer?side=1&antal=100");
        assertThat(service.server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"i morgen", "2025-01-15T11:00:07Z", "''"})
    void contact_withoutATimeThatCanBeRead_saysNone(String date) {
        service.answer(answer(page(1, 1, 0, List.of())).addHeader("Date", date));

        assertThat(service.client().contact().serverTime()).isEmpty();
    }

    /** A person waits for the answer, and asks again. */
    @ParameterizedTest
    @CsvSource({"401, KEY_REFUSED", "403, ACCESS_ENDED", "404, NOT_FOUND", "503, SERVICE_DOWN", "429, RATE_LIMITED"})
    void contact_thatFails_isNotRepeated(int status, Reason reason) {
        service.answer(new MockResponse.Builder().code(status));
        try (DataUdClient patient =
                service.options().retryPolicy(RetryPolicy.standard()).build()) {
            assertThat(fault(patient::contact).reason()).isEqualTo(reason);
        }
        assertThat(service.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void contact_withAWebPage_isAFault() {
        service.answer(new MockResponse.Builder()
                .addHeader("Content-Type", "text/html")
                .body("<html>Log ind</html>"));

        assertThat(fault(() -> service.client().contact()).reason()).isEqualTo(Reason.CONTRACT);
    }

    private static MockResponse.Builder answer(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json; charset=utf-8")
                .body(body);
    }
}
