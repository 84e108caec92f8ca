package dk.almendata.client;

import static dk.almendata.client.FakeService.ZIP;
import static dk.almendata.client.FakeService.fault;
import static dk.almendata.client.FakeService.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.Sha256;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.SourceException;
import dk.almendata.sync.SourceException.Reason;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.SpoolException;
import dk.almendata.sync.SpooledArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Random;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownloadTest {

    private static final DeliveryId ID = DeliveryId.of(12);

    private final FakeService service = new FakeService();
    private final FakeService.Kept kept = new FakeService.Kept();

    @AfterEach
    void close() {
        service.close();
    }

    private SourceException faultOf(MockResponse.Builder response) {
        service.answer(response);
        SourceException fault = fault(() -> service.client().download(ID, kept));
        assertThat(kept.complete).isFalse();
        return fault;
    }

    private static byte[] largeZip() {
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        bytes[0] = 'P';
        bytes[1] = 'K';
        return bytes;
    }

    @Test
    void fetch_bringsEveryByteAsItIs() {
        byte[] bytes = largeZip();
        service.answer(zip(bytes).addHeader("ETag", "\"1\""));
        Delivery delivery = Delivery.builder(ID, DatapakkeName.of("Bbr_Fuld"), DeliveryStatus.SUCCES)
                .build();
        SpooledArchive archive =
                DataUdSource.of(new SourceId("test"), service.client()).fetch(delivery, kept);
        assertThat(archive.bytes()).isEqualTo(bytes.length);
        assertThat(kept.bytes.toByteArray()).isEqualTo(bytes);
        RecordedRequest request = service.request();
        assertThat(request.getTarget()).isEqualTo("/v1/dataleverancer/12/download");
        assertThat(request.getHeaders().get("Accept-Encoding")).isEqualTo("identity");
        assertThat(request.getHeaders().get("X-Api-Key")).isEqualTo(FakeService.KEY);
    }

    @Test
    void download_takesAnAnswerWithoutLength() {
        service.answer(new MockResponse.Builder().chunkedBody(new Buffer().write(ZIP), 5));
        assertThat(service.client().download(ID, kept).bytes()).isEqualTo(ZIP.length);
    }

    @ParameterizedTest
    @CsvSource({"30", "100000"})
    void download_refusesABodyThatEndsEarly(int more) {
        SourceException fault = faultOf(zip(ZIP).setHeader("Content-Length", ZIP.length + more)
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE));
        assertThat(fault.reason()).isEqualTo(Reason.INCOMPLETE);
        assertThat(fault).hasMessageContaining("GET /v1/dataleverancer/12/download");
    }

    @Test
    void download_refusesABodyThatBreaksOff() {
        SourceException fault = faultOf(zip(largeZip()).onResponseBody(new SocketEffect.CloseSocket()));
        assertThat(fault.reason()).isEqualTo(Reason.INCOMPLETE);
        SourceException chunked = faultOf(new MockResponse.Builder()
                .chunkedBody(new Buffer().write(largeZip()), 1_000)
                .onResponseBody(new SocketEffect.CloseSocket()));
        assertThat(chunked.reason()).isEqualTo(Reason.INCOMPLETE);
    }

    @Test
    void download_refusesABodyThatStalls() {
        try (DataUdClient client =
                service.options().readTimeout(Duration.ofMillis(200)).build()) {
            service.answer(zip(largeZip()).onResponseBody(SocketEffect.Stall.INSTANCE));
            SourceException fault = fault(() -> client.download(ID, kept));
            assertThat(fault.reason()).isEqualTo(Reason.INCOMPLETE);
            assertThat(fault).hasMessageContaining("in time");
        }
    }

    @Test
    void download_refusesMoreBytesThanAllowed() {
        try (DataUdClient client = service.options().maxDownloadBytes(1_000).build()) {
            service.answer(zip(largeZip()));
            assertThat(fault(() -> client.download(ID, kept)).reason()).isEqualTo(Reason.CONTRACT);
            assertThat(kept.bytes.size()).isZero();
            service.answer(new MockResponse.Builder().chunkedBody(new Buffer().write(largeZip()), 100));
            assertThat(fault(() -> client.download(ID, kept))).hasMessageContaining("at most 1000 bytes");
            assertThat(kept.bytes.size()).isLessThanOrEqualTo(1_000);
        }
    }

    @Test
    void download_refusesAWebPage() {
        assertThat(faultOf(new MockResponse.Builder()
                        .addHeader("Content-Type", "text/html")
                        .body("<html>log in</html>")))
                .hasMessageContaining("expected a zip, found a web page")
                .hasMessageContaining("check the API key");
        assertThat(faultOf(new MockResponse.Builder()
                        .addHeader("Content-Type", "application/zip")
                        .body("<!DOCTYPE html>")))
                .hasMessageContaining("found a web page");
        assertThat(kept.bytes.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, {}, 'expected a zip, found JSON'",
        "application/problem+json, {}, 'expected a zip, found JSON'",
        "application/octet-stream, Id;Navn, 'expected a zip, found something else'",
        "application/octet-stream, P, 'expected a zip, found something else'",
        "application/zip, '', 'expected a zip, found no bytes'",
    })
    void download_refusesWhatIsNoZip(String type, String body, String problem) {
        SourceException fault = faultOf(
                new MockResponse.Builder().addHeader("Content-Type", type).body(body));
        assertThat(fault.reason()).isEqualTo(Reason.CONTRACT);
        assertThat(fault).hasMessageContaining(problem);
        assertThat(kept.bytes.size()).isZero();
    }

    @Test
    void download_refusesAnotherStatusOfSuccessAndAnotherEncoding() {
        assertThat(faultOf(zip(ZIP).code(206))).hasMessageContaining("found 206");
        assertThat(faultOf(zip(ZIP).addHeader("Content-Encoding", "gzip"))).hasMessageContaining("content encoding");
        assertThat(faultOf(new MockResponse.Builder().code(404)).reason()).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void download_toAFileReplacesItOnlyWhenWhole(@TempDir Path folder) throws Exception {
        Path target = Files.writeString(folder.resolve("12.zip"), "old");
        service.answer(zip(largeZip()).onResponseBody(new SocketEffect.CloseSocket()));
        assertThat(fault(() -> service.client().download(ID, target)).reason()).isEqualTo(Reason.INCOMPLETE);
        assertThat(target).hasContent("old");
        assertThat(folder).isDirectoryContaining(target::equals).isDirectoryNotContaining("glob:**.part");

        byte[] bytes = largeZip();
        service.answer(zip(bytes));
        SpooledArchive archive = service.client().download(ID, target);
        assertThat(target).hasBinaryContent(bytes);
        assertThat(archive.digest())
                .isEqualTo(Sha256.of(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void download_toAFolderThatIsMissingAsksNobody(@TempDir Path folder) {
        Path target = folder.resolve("missing").resolve("12.zip");
        assertThatThrownBy(() -> service.client().download(ID, target)).isInstanceOf(SpoolException.class);
        assertThat(service.server.getRequestCount()).isZero();
    }

    @Test
    void download_closesTheAnswerWhenTheSpoolFails() {
        Incoming full = new FakeService.Kept() {
            @Override
            public void write(byte[] bytes, int offset, int length) {
                throw new SpoolException("The disk is full", null);
            }
        };
        service.answer(zip(largeZip()));
        assertThatThrownBy(() -> service.client().download(ID, full)).isInstanceOf(SpoolException.class);
    }
}
