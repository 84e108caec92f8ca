package dk.almendata.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.almendata.delivery.Sha256;
import dk.almendata.sync.ArchiveVersion;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.PartialArchive;
import dk.almendata.sync.SourceException;
import dk.almendata.sync.SpooledArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A service that says what the test scripts, and a client of it whose open calls are counted. */
final class FakeService implements AutoCloseable {

    static final String KEY = "Key-7f3a9c-hemmelig";
    static final byte[] ZIP = "PK\3\4 some bytes of an archive".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    static final String SUBSCRIPTION =
            "{\"Id\":3,\"Datapakke\":\"Lån_Fuld\",\"Beskrivelse\":\"alle\",\"ModtagerId\":77,"
                    + "\"ModtagerNavn\":\"Boligforeningen Åen\",\"Organisation\":null,\"Aktiv\":false,\"Valid\":true,\"Besked\":\"stoppet\","
                    + "\"NæsteKørsel\":\"2026-01-01\",\"SenesteEksekveringsstatus\":\"Fejlet\"}";

    final MockWebServer server = new MockWebServer();
    final OpenCalls openCalls = new OpenCalls();
    final OkHttpClient host;
    private DataUdClient client;

    FakeService() {
        this.host = new OkHttpClient.Builder().eventListener(openCalls).build();
        try {
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    DataUdClientBuilder options() {
        return DataUdClient.builder()
                .baseUrl(server.url("/").toString())
                .apiKey(Secret.of(KEY))
                .httpClient(host)
                .retryPolicy(RetryPolicy.none())
                .connectTimeout(Duration.ofSeconds(2))
                .readTimeout(Duration.ofSeconds(2));
    }

    DataUdClient client() {
        if (client == null) {
            client = options().build();
        }
        return client;
    }

    FakeService json(String... bodies) {
        for (String body : bodies) {
            server.enqueue(new MockResponse.Builder()
                    .addHeader("Content-Type", "application/json; charset=utf-8")
                    .body(body)
                    .build());
        }
        return this;
    }

    FakeService answer(MockResponse.Builder response) {
        server.enqueue(response.build());
        return this;
    }

    static MockResponse.Builder zip(byte[] bytes) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/zip")
                .body(new Buffer().write(bytes));
    }

    RecordedRequest request() {
        try {
            return server.takeRequest();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the call throws; neither it nor anything below it gives the key away. */
    static SourceException fault(ThrowingCallable call) {
        SourceException fault = catchThrowableOfType(SourceException.class, call);
        assertThat(fault).isNotNull();
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).doesNotContain(KEY);
        return fault;
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
        server.close();
        openCalls.assertNone();
    }

    static String page(int page, int pages, int total, List<String> elements) {
        return "{\"Elementer\":[" + String.join(",", elements) + "],\"Side\":" + page + ",\"Antal\":100,\"SiderIAlt\":"
                + pages + ",\"ElementerIAlt\":" + total + "}";
    }

    static String delivery(long id) {
        return "{\"Id\":" + id
                + ",\"Datapakke\":\"Huslejedata_Delvis\",\"Eksekveringsstatus\":\"Succes\",\"Modtager\":\"77\","
                + "\"Organisation\":[\"0240\",\"0045\"],\"Beskrivelse\":\"Måned\",\"OprettetAf\":\"Abonnement\","
                + "\"PeriodeStartDato\":\"2025-01-01\",\"PeriodeSlutDato\":\"2025-01-31\",\"DownloadStatus\":null,"
                + "\"AbonnementId\":3,\"Ukendt\":{\"x\":1}}";
    }

    /** Keeps what comes in. */
    static class Kept implements Incoming {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean complete;

        private ArchiveVersion version;

        @Override
        public Optional<PartialArchive> partial() {
            return Optional.ofNullable(version).map(known -> new PartialArchive(known, bytes.size()));
        }

        @Override
        public void resume() {
            assertThat(version).isNotNull();
        }

        @Override
        public void restart() {
            version = null;
            bytes.reset();
        }

        @Override
        public void restart(ArchiveVersion of) {
            version = of;
            bytes.reset();
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            bytes.write(source, offset, length);
        }

        @Override
        public Sha256 digest() {
            try {
                return Sha256.of(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public SpooledArchive complete(OptionalLong expectedBytes) {
            expectedBytes.ifPresent(expected -> assertThat(bytes.size()).isEqualTo((int) expected));
            complete = true;
            return new SpooledArchive(digest(), bytes.size());
        }

        @Override
        public void close() {}
    }
}
