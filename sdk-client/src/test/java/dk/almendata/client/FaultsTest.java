package dk.almendata.client;

import static dk.almendata.client.FakeService.KEY;
import static dk.almendata.client.FakeService.delivery;
import static dk.almendata.client.FakeService.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.sync.SourceException;
import dk.almendata.sync.SourceException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    private static final DeliveryId ID = DeliveryId.of(12);

    private final FakeService service = new FakeService();

    @AfterEach
    void close() {
        service.close();
    }

    private SourceException faultOf(MockResponse.Builder response) {
        service.answer(response);
        return fault(() -> service.client().delivery(ID));
    }

    @ParameterizedTest
    @CsvSource({
        "400, CONTRACT",
        "401, KEY_REFUSED",
        "403, ACCESS_ENDED",
        "404, NOT_FOUND",
        "405, CONTRACT",
        "408, SERVICE_DOWN",
        "409, STATE",
        "410, NOT_FOUND",
        "422, STATE",
        "425, SERVICE_DOWN",
        "429, RATE_LIMITED",
        "500, SERVICE_DOWN",
        "501, SERVICE_DOWN",
        "502, SERVICE_DOWN",
        "503, SERVICE_DOWN",
        "504, SERVICE_DOWN",
        "304, CONTRACT",
        "300, CONTRACT"
    })
    void status_becomesAReason(int status, Reason reason) {
        SourceException fault = faultOf(new MockResponse.Builder()
                .code(status)
                .addHeader("X-Request-Id", "req-1")
                .body("{\"Status\":" + status + ",\"Besked\":\"nøglen " + KEY + "\"}"));
        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(fault)
                .hasMessageContaining("GET /v1/dataleverancer/12")
                .hasMessageContaining("answered " + status)
                .hasMessageContaining("request id req-1")
                .isInstanceOfSatisfying(DataUdException.class, e -> {
                    assertThat(e.status()).hasValue(status);
                    assertThat(e.requestId()).hasValue("req-1");
                });
        assertThat(service.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void status_ofAProxyThatIsNoneIsUnreachable() {
        assertThat(faultOf(new MockResponse.Builder().code(407)).reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 503})
    void status_isNotRepeatedBehindOurBack_whereNothingIsToBeRepeated(int status) {
        SourceException fault = faultOf(new MockResponse.Builder().code(status).addHeader("Retry-After", "0"));
        assertThat(fault.reason()).isEqualTo(status == 429 ? Reason.RATE_LIMITED : Reason.SERVICE_DOWN);
        assertThat(service.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void refused_saysWhichKeyAndWhatToDo() {
        assertThat(faultOf(new MockResponse.Builder().code(401)))
                .hasMessageContaining("the API key is refused")
                .hasMessageContaining("fetch a new one in the portal");
    }

    @Test
    void requestId_isDroppedIfItIsNoIdOrHoldsTheKey() {
        assertThat(((DataUdException)
                                faultOf(new MockResponse.Builder().code(500).addHeader("X-Request-Id", KEY)))
                        .requestId())
                .isEmpty();
        assertThat(((DataUdException)
                                faultOf(new MockResponse.Builder().code(500).addHeader("X-Request-Id", "a b<c>")))
                        .requestId())
                .isEmpty();
    }

    @Test
    void findDelivery_isEmptyOnlyForWhatDoesNotExist() {
        service.answer(new MockResponse.Builder().code(404));
        assertThat(service.client().findDelivery(ID)).isEmpty();
        service.json(delivery(12));
        assertThat(service.client().findDelivery(ID)).isPresent();
        service.answer(new MockResponse.Builder().code(500));
        assertThat(fault(() -> service.client().findDelivery(ID)).reason()).isEqualTo(Reason.SERVICE_DOWN);
    }

    @Test
    void delivery_refusesAnotherThanAskedFor() {
        service.json(delivery(13));
        assertThat(fault(() -> service.client().delivery(ID)))
                .hasMessageContaining("expected delivery 12, found delivery 13".replace("found delivery", "found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/html; charset=utf-8", "application/xhtml+xml", "application/json", ""})
    void html_isTakenForALoginPage(String type) {
        MockResponse.Builder response = new MockResponse.Builder().body("\n <!DOCTYPE html><html>" + KEY + "</html>");
        if (!type.isEmpty()) {
            response.addHeader("Content-Type", type);
        }
        SourceException fault = faultOf(response);
        assertThat(fault.reason()).isEqualTo(Reason.CONTRACT);
        assertThat(fault).hasMessageContaining("found a web page").hasMessageContaining("check the API key");
    }

    @Test
    void html_neverHidesTheStatus() {
        assertThat(faultOf(new MockResponse.Builder()
                                .code(403)
                                .addHeader("Content-Type", "text/html")
                                .body("<html>"))
                        .reason())
                .isEqualTo(Reason.ACCESS_ENDED);
    }

    @Test
    void redirect_toAnotherHostIsRefusedAndDoesNotCarryTheKey() throws Exception {
        try (MockWebServer elsewhere = new MockWebServer()) {
            elsewhere.start();
            elsewhere.enqueue(new MockResponse.Builder().body(delivery(12)).build());
            SourceException fault = faultOf(new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", elsewhere.url("/login?key=" + KEY).toString()));
            assertThat(fault.reason()).isEqualTo(Reason.CONTRACT);
            assertThat(fault).hasMessageContaining(":" + elsewhere.getPort());
            assertThat(elsewhere.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirect_withinTheServiceIsFollowed(int status) {
        service.answer(new MockResponse.Builder().code(status).addHeader("Location", "/v2/x"))
                .json(delivery(12));
        assertThat(service.client().delivery(ID).id()).isEqualTo(ID);
        service.request();
        RecordedRequest second = service.request();
        assertThat(second.getTarget()).isEqualTo("/v2/x");
        assertThat(second.getHeaders().get("X-Api-Key")).isEqualTo(KEY);
    }

    @Test
    void redirect_chainsEnd() {
        for (int i = 0; i < 6; i++) {
            service.answer(new MockResponse.Builder().code(302).addHeader("Location", "/" + i));
        }
        assertThat(fault(() -> service.client().delivery(ID))).hasMessageContaining("after 5 redirects");
        assertThat(service.server.getRequestCount()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mailto:x@y", "ftp://localhost/x"})
    void redirect_toNoUrlIsRefused(String location) {
        MockResponse.Builder response = new MockResponse.Builder().code(302);
        if (!location.isEmpty()) {
            response.addHeader("Location", location);
        }
        assertThat(faultOf(response)).hasMessageContaining("a redirect to nowhere");
    }

    @Test
    void redirect_ofAPostIsRefused() {
        service.answer(new MockResponse.Builder().code(307).addHeader("Location", "/x"));
        assertThat(fault(() -> service.client().verbs().rerun(SubscriptionId.of("3")))
                        .reason())
                .isEqualTo(Reason.CONTRACT);
    }

    @Test
    void rerun_postsOnceWithTheIdAsOneSegment() {
        service.json(
                "{\"Abonnement\":" + FakeService.SUBSCRIPTION + ",\"Dataleverancer\":[8,9],\"Besked\":\"To nye\"}");
        SubscriptionAnswer rerun = service.client().verbs().rerun(SubscriptionId.of("77/Bbr_Fuld/all?x"));
        assertThat(rerun.subscription().id()).isEqualTo(SubscriptionId.of("3"));
        assertThat(rerun.deliveries()).containsExactly(DeliveryId.of(8), DeliveryId.of(9));
        assertThat(rerun.message()).isEqualTo("To nye");
        RecordedRequest request = service.request();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getTarget()).isEqualTo("/v1/abonnementer/77%2FBbr_Fuld%2Fall%3Fx/genkoer");
        assertThat(request.getHeaders().get("X-Api-Key")).isEqualTo(KEY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.client().verbs().rerun(SubscriptionId.of("..")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Abonnement\":[]}",
                "{\"Abonnement\":SUB,\"Dataleverancer\":[0]}",
                "{\"Abonnement\":SUB,\"Dataleverancer\":8}"
            })
    void rerun_refusesAnotherAnswer(String body) {
        service.json(body.replace("SUB", FakeService.SUBSCRIPTION));
        assertThat(fault(() -> service.client().verbs().rerun(SubscriptionId.of("3")))
                        .reason())
                .isEqualTo(Reason.CONTRACT);
    }

    @Test
    void unreachable_whenNothingListens() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (DataUdClient client =
                service.options().baseUrl("http://127.0.0.1:" + port).build()) {
            SourceException fault = fault(client::deliveries);
            assertThat(fault.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(fault)
                    .hasMessageContaining("nothing answers at 127.0.0.1:" + port)
                    .isInstanceOfSatisfying(
                            DataUdException.class, e -> assertThat(e.status()).isEmpty());
        }
    }

    @Test
    void unreachable_whenTheHostIsNotKnown() {
        try (DataUdClient client =
                service.options().baseUrl("https://does-not-exist.invalid/api").build()) {
            SourceException fault = fault(client::deliveries);
            assertThat(fault.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(fault).hasMessageContaining("does-not-exist.invalid");
        }
    }

    @Test
    void unreachable_whenTheCertificateIsNotTrusted() throws Exception {
        HeldCertificate unknown = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        try (MockWebServer tls = new MockWebServer()) {
            tls.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(unknown)
                    .build()
                    .sslSocketFactory());
            tls.start();
            try (DataUdClient client = service.options()
                    .baseUrl("https://localhost:" + tls.getPort())
                    .build()) {
                SourceException fault = fault(client::deliveries);
                assertThat(fault.reason()).isEqualTo(Reason.UNREACHABLE);
                assertThat(fault).hasMessageContaining("no trusted TLS connection to localhost:" + tls.getPort());
            }
        }
    }

    /** Certificates of a trusted authority that must not be trusted all the same, and are asked only once. */
    @ParameterizedTest
    @CsvSource({"true, localhost", "false, another.example"})
    void unreachable_whenTheCertificateHasExpired_orIsOfAnotherHost(boolean expired, String host) throws Exception {
        HeldCertificate authority =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate.Builder certificate =
                new HeldCertificate.Builder().signedBy(authority).addSubjectAlternativeName(host);
        HeldCertificate held = expired
                ? certificate
                        .validityInterval(1_000_000_000_000L, 1_100_000_000_000L)
                        .build()
                : certificate.build();
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(authority.certificate())
                .build();
        try (MockWebServer tls = new MockWebServer()) {
            tls.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(held)
                    .build()
                    .sslSocketFactory());
            tls.start();
            List<Duration> waits = new ArrayList<>();
            try (DataUdClient client = service.options()
                    .baseUrl("https://localhost:" + tls.getPort())
                    .httpClient(service.host
                            .newBuilder()
                            .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                            .build())
                    .retryPolicy(RetryPolicy.standard())
                    .sleeper(waits::add)
                    .build()) {
                SourceException fault = fault(client::deliveries);
                assertThat(fault.reason()).isEqualTo(Reason.UNREACHABLE);
                assertThat(fault).hasMessageContaining("no trusted TLS connection to localhost:" + tls.getPort());
                assertThat(waits).isEmpty();
            }
        }
    }

    @Test
    void tls_ofTheHostsTrustStoreIsUsed_andARedirectToPlainTextIsRefused() throws Exception {
        HeldCertificate held = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(held.certificate())
                .build();
        try (MockWebServer tls = new MockWebServer()) {
            tls.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(held)
                    .build()
                    .sslSocketFactory());
            tls.start();
            OkHttpClient host = service.host
                    .newBuilder()
                    .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                    .build();
            try (DataUdClient client = service.options()
                    .baseUrl("https://localhost:" + tls.getPort())
                    .httpClient(host)
                    .build()) {
                tls.enqueue(new MockResponse.Builder().body(delivery(12)).build());
                assertThat(client.delivery(ID).id()).isEqualTo(ID);
                tls.enqueue(new MockResponse.Builder()
                        .code(302)
                        .addHeader("Location", "http://localhost:" + tls.getPort() + "/x")
                        .build());
                assertThat(fault(() -> client.delivery(ID)))
                        .hasMessageContaining("a redirect to http://localhost:" + tls.getPort());
                assertThat(tls.getRequestCount()).isEqualTo(2);
            }
        }
    }

    @Test
    void unreachable_whenNoAnswerComesInTime() {
        try (DataUdClient client =
                service.options().readTimeout(Duration.ofMillis(200)).build()) {
            service.answer(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE));
            SourceException fault = fault(() -> client.delivery(ID));
            assertThat(fault.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(fault).hasMessageContaining("in time");
        }
    }

    @Test
    void unreachable_whenTheConnectionBreaksBeforeAnAnswer_andItIsNotRepeated() {
        SourceException fault = faultOf(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()));
        assertThat(fault.reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(service.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void incomplete_whenJsonBreaksOff() {
        SourceException fault =
                faultOf(new MockResponse.Builder().body(delivery(12)).onResponseBody(new SocketEffect.CloseSocket()));
        assertThat(fault.reason()).isEqualTo(Reason.INCOMPLETE);
    }

    @Test
    void cause_thatHoldsTheKeyIsDropped_andAnotherIsKept() {
        AtomicReference<String> text = new AtomicReference<>("header X-Api-Key: " + KEY);
        OkHttpClient host = service.host
                .newBuilder()
                .addInterceptor(chain -> {
                    throw new IOException("outer", new IOException(text.get()));
                })
                .build();
        try (DataUdClient client = service.options().httpClient(host).build()) {
            assertThat(fault(() -> client.delivery(ID))).hasNoCause();
            text.set("harmless");
            assertThat(fault(() -> client.delivery(ID))).hasRootCauseMessage("harmless");
        }
    }

    @Test
    void key_isSeenByNoInterceptorOfTheHost() {
        StringBuilder seen = new StringBuilder();
        OkHttpClient host = service.host
                .newBuilder()
                .addInterceptor(chain -> {
                    seen.append(chain.request().headers().toMultimap());
                    return chain.proceed(chain.request());
                })
                .addNetworkInterceptor(chain -> {
                    var response = chain.proceed(chain.request());
                    seen.append(chain.request().headers().toMultimap());
                    seen.append(response.request().headers().toMultimap());
                    return response;
                })
                .build();
        try (DataUdClient client = service.options().httpClient(host).build()) {
            service.json(delivery(12));
            assertThat(client.delivery(ID).id()).isEqualTo(ID);
        }
        assertThat(service.request().getHeaders().get("X-Api-Key")).isEqualTo(KEY);
        assertThat(seen.toString()).contains("accept").doesNotContain(KEY);
    }

    @Test
    void key_doesNotTravelWithARequestThatTheHostSendsElsewhere() throws Exception {
        try (MockWebServer elsewhere = new MockWebServer()) {
            elsewhere.start();
            elsewhere.enqueue(new MockResponse.Builder().body(delivery(12)).build());
            OkHttpClient host = service.host
                    .newBuilder()
                    .addInterceptor(chain -> chain.proceed(
                            chain.request().newBuilder().url(elsewhere.url("/")).build()))
                    .build();
            try (DataUdClient client = service.options().httpClient(host).build()) {
                client.delivery(ID);
            }
            assertThat(elsewhere.takeRequest().getHeaders().get("X-Api-Key")).isNull();
        }
    }

    @Test
    void interrupt_endsACallAndStaysSet() {
        service.json(delivery(12));
        Thread.currentThread().interrupt();
        try {
            SourceException fault = fault(() -> service.client().delivery(ID));
            assertThat(fault.reason()).isEqualTo(Reason.UNREACHABLE);
            assertThat(fault).hasMessageContaining("interrupted");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void close_keepsTheHostsClientOpen_andRefusesFurtherCalls() throws Exception {
        DataUdClient client = service.options().build();
        service.json(delivery(12));
        client.delivery(ID);
        client.close();
        client.close();
        assertThatIllegalStateException().isThrownBy(client::deliveries);
        assertThat(service.host.dispatcher().executorService().isShutdown()).isFalse();
        service.json("{}");
        try (var response = service.host
                .newCall(new okhttp3.Request.Builder()
                        .url(service.server.url("/"))
                        .build())
                .execute()) {
            assertThat(response.code()).isEqualTo(200);
        }
    }

    @Test
    void client_withoutHostsClientWorksToo() {
        try (DataUdClient client = DataUdClient.builder()
                .baseUrl(service.server.url("/").toString())
                .apiKey(Secret.of(KEY))
                .build()) {
            service.json(delivery(12));
            assertThat(client.delivery(ID).id()).isEqualTo(ID);
            assertThat(client.toString()).doesNotContain(KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.dk/api",
                "http://127.0.0.1.example.dk",
                "http://localhost.example.dk",
                "http://10.0.0.1",
                "ftp://localhost",
                "localhost",
                "",
                "https://user:hemmelig@example.dk",
                "https://example.dk?key=hemmelig",
                "https://example.dk/#hemmelig"
            })
    void baseUrl_refusesPlainTextAndSecretsInUrls(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataUdClient.builder().baseUrl(url))
                .withMessageContaining("The base URL")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hemmelig"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.dk",
                "https://example.dk/api/",
                "http://localhost:1",
                "http://127.8.9.1",
                "http://[::1]:8"
            })
    void baseUrl_takesHttpsAndLoopback(String url) {
        DataUdClient.builder()
                .baseUrl(url)
                .apiKey(Secret.of("noegle-1"))
                .build()
                .close();
    }

    @Test
    void build_namesWhatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DataUdClient.builder().baseUrl("https://x.dk").build())
                .withMessageContaining("missing: apiKey");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        DataUdClient.builder().apiKey(Secret.of("noegle-1")).build())
                .withMessageContaining("missing: baseUrl");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataUdClient.builder().readTimeout(Duration.ZERO))
                .withMessageContaining("readTimeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataUdClient.builder().maxResponseBytes(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataUdClient.builder().maxDownloadBytes(0));
    }
}
