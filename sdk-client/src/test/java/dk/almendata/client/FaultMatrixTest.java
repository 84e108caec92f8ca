package dk.almendata.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.almendata.archive.FileSpool;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.SourceException;
import dk.almendata.sync.SourceException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One row for each way a service or a network fails, answered the same way for ever: how many requests go out, how long is waited, what lies
 * on the disk, what the caller is told. Nothing sleeps, and no call stays open.
 */
class FaultMatrixTest {

    private static final String ZIP_HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\n";

    private final RawServer server = new RawServer();
    private final OpenCalls open = new OpenCalls();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        server.close();
    }

    /** What is asked. */
    private enum Ask {
        LIST,
        DOWNLOAD
    }

    /**
     * One way to fail.
     *
     * @param name what happens
     * @param ask what is asked
     * @param script what the service does
     * @param requests how many requests go out
     * @param waits the longest possible waits before the repeats, in milliseconds
     * @param kept whether the beginning stays for a later run
     * @param reason what the caller may act upon
     * @param message part of what a person reads
     */
    private record Row(
            String name,
            Ask ask,
            RawServer.Script script,
            int requests,
            List<Long> waits,
            boolean kept,
            Reason reason,
            String message) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Long> OURS = List.of(200L, 400L, 800L);
    private static final List<Long> THROTTLED = List.of(1_000L, 2_000L, 4_000L);
    private static final List<Long> NONE = List.of();

    private static RawServer.Script always(String text) {
        return (number, request) -> RawServer.Reply.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static RawServer.Script cut(String text) {
        return (number, request) -> RawServer.Reply.cut(text.getBytes(StandardCharsets.ISO_8859_1), text.length());
    }

    private static String status(String line, String... headers) {
        return "HTTP/1.1 " + line + "\r\nContent-Length: 0\r\nConnection: close\r\n"
                + String.join(
                        "", Stream.of(headers).map(header -> header + "\r\n").toList()) + "\r\n";
    }

    private static String json(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
    }

    private static String zip(String headers, String body) {
        return ZIP_HEAD + headers + "\r\n" + body;
    }

    static Stream<Row> rows() {
        String page = "<html><form>log in</form></html>";
        return Stream.of(
                row(
                        "closed before an answer",
                        Ask.LIST,
                        cut(""),
                        4,
                        OURS,
                        Reason.UNREACHABLE,
                        "broke before an answer"),
                row(
                        "no HTTP",
                        Ask.LIST,
                        always("SSH-2.0-OpenSSH\r\n"),
                        1,
                        NONE,
                        Reason.UNREACHABLE,
                        "GET /v1/abonnementer"),
                row(
                        "cut in the headers",
                        Ask.LIST,
                        cut("HTTP/1.1 200 OK\r\nContent-"),
                        4,
                        OURS,
                        Reason.UNREACHABLE,
                        ""),
                row(
                        "cut in the JSON",
                        Ask.LIST,
                        cut(json("{\"Elementer\":[]}").substring(0, 90)),
                        4,
                        OURS,
                        Reason.INCOMPLETE,
                        "try again"),
                row(
                        "storm of 503",
                        Ask.LIST,
                        always(status("503 Down")),
                        4,
                        THROTTLED,
                        Reason.SERVICE_DOWN,
                        "4 attempts"),
                row(
                        "503 that asks to come at once",
                        Ask.LIST,
                        always(status("503 Down", "Retry-After: 0")),
                        4,
                        THROTTLED,
                        Reason.SERVICE_DOWN,
                        ""),
                row(
                        "408 that OkHttp would repeat",
                        Ask.LIST,
                        always(status("408 Late")),
                        4,
                        OURS,
                        Reason.SERVICE_DOWN,
                        ""),
                row(
                        "429 with seconds",
                        Ask.LIST,
                        always(status("429 Many", "Retry-After: 7")),
                        4,
                        List.of(8_000L, 9_000L, 11_000L),
                        Reason.RATE_LIMITED,
                        "asked again at"),
                row(
                        "429 with a date",
                        Ask.LIST,
                        always(status("429 Many", "Retry-After: Sun, 01 Mar 2026 08:00:20 GMT")),
                        4,
                        List.of(21_000L, 2_000L, 4_000L),
                        Reason.RATE_LIMITED,
                        "try again later"),
                row(
                        "429 with a date far off",
                        Ask.LIST,
                        always(status("429 Many", "Retry-After: Mon, 02 Mar 2026 08:00:00 GMT")),
                        1,
                        NONE,
                        Reason.RATE_LIMITED,
                        "2026-03-02T08:00:00Z"),
                row(
                        "login page for JSON",
                        Ask.LIST,
                        always("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + page.length()
                                + "\r\n\r\n" + page),
                        1,
                        NONE,
                        Reason.CONTRACT,
                        "if it is a login page, check the API key"),
                row(
                        "malformed JSON",
                        Ask.LIST,
                        always(json("{\"Elementer\":[,]}")),
                        1,
                        NONE,
                        Reason.CONTRACT,
                        "line 1, column"),
                row(
                        "JSON of another shape",
                        Ask.LIST,
                        always(json("[1,2]")),
                        1,
                        NONE,
                        Reason.CONTRACT,
                        "expected a JSON object, found an array of 2"),
                row(
                        "deep JSON",
                        Ask.LIST,
                        always(json("[".repeat(5_000))),
                        1,
                        NONE,
                        Reason.CONTRACT,
                        "beyond the limits"),
                row(
                        "huge JSON",
                        Ask.LIST,
                        always(json("{\"a\":\"" + "x".repeat(70_000) + "\"}")),
                        1,
                        NONE,
                        Reason.CONTRACT,
                        "at most 65536 bytes"),
                row(
                        "gzip bomb",
                        Ask.LIST,
                        (number, request) -> RawServer.Reply.of(bomb()),
                        1,
                        NONE,
                        Reason.CONTRACT,
                        "at most 65536 bytes"),
                row(
                        "redirect to plain text elsewhere",
                        Ask.LIST,
                        always(status("302 Found", "Location: http://example.org/login")),
                        1,
                        NONE,
                        Reason.CONTRACT,
                        "redirect to http://example.org:80"),
                row(
                        "redirects without end",
                        Ask.LIST,
                        (number, request) -> RawServer.Reply.of(status("302 Found", "Location: /again/" + number)
                                .getBytes(StandardCharsets.US_ASCII)),
                        6,
                        NONE,
                        Reason.CONTRACT,
                        "after 5 redirects: expected an answer"),
                row(
                        "key refused",
                        Ask.LIST,
                        always(status("401 No")),
                        1,
                        NONE,
                        Reason.KEY_REFUSED,
                        "fetch a new one in the portal"),
                row(
                        "access ended",
                        Ask.DOWNLOAD,
                        always(status("403 No")),
                        1,
                        NONE,
                        Reason.ACCESS_ENDED,
                        "has reached its end date"),
                row(
                        "delivery gone",
                        Ask.DOWNLOAD,
                        always(status("410 Gone")),
                        1,
                        NONE,
                        Reason.NOT_FOUND,
                        "or no longer"),
                row(
                        "login page for a zip",
                        Ask.DOWNLOAD,
                        always("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + page.length()
                                + "\r\n\r\n" + page),
                        1,
                        NONE,
                        Reason.CONTRACT,
                        "expected a zip, found a web page"),
                row(
                        "nothing for a zip",
                        Ask.DOWNLOAD,
                        always(zip("Content-Length: 0\r\n", "")),
                        1,
                        NONE,
                        Reason.CONTRACT,
                        "found no bytes"),
                row(
                        "zip in another encoding",
                        Ask.DOWNLOAD,
                        always(zip("Content-Length: 4\r\nContent-Encoding: br\r\n", "PK\3\4")),
                        1,
                        NONE,
                        Reason.CONTRACT,
                        "another content encoding"),
                row(
                        "zip shorter than announced",
                        Ask.DOWNLOAD,
                        cut(zip("Content-Length: 20\r\n", "PK\3\4abcd")),
                        4,
                        OURS,
                        Reason.INCOMPLETE,
                        "before the end of the answer"),
                kept(
                        "zip cut, version known",
                        cut(zip("Content-Length: 20\r\nETag: \"1\"\r\n", "PK\3\4abcd")),
                        4,
                        OURS,
                        Reason.INCOMPLETE,
                        "before the end of the answer"),
                row(
                        "zip longer than allowed",
                        Ask.DOWNLOAD,
                        always(zip("Content-Length: 2000000\r\n", "PK\3\4")),
                        1,
                        NONE,
                        Reason.CONTRACT,
                        "at most 1000000 bytes"),
                row(
                        "a part nobody asked for",
                        Ask.DOWNLOAD,
                        always(
                                "HTTP/1.1 206 Partial\r\nContent-Type: application/zip\r\nContent-Length: 4\r\nContent-Range: bytes 0-3/10\r\n\r\nPK\3\4"),
                        1,
                        NONE,
                        Reason.CONTRACT,
                        "206 without asking"),
                row(
                        "no content",
                        Ask.DOWNLOAD,
                        always("HTTP/1.1 204 None\r\n\r\n"),
                        1,
                        NONE,
                        Reason.CONTRACT,
                        "expected status 200"));
    }

    private static Row row(
            String name,
            Ask ask,
            RawServer.Script script,
            int requests,
            List<Long> waits,
            Reason reason,
            String message) {
        return new Row(name, ask, script, requests, waits, false, reason, message);
    }

    private static Row kept(
            String name, RawServer.Script script, int requests, List<Long> waits, Reason reason, String message) {
        return new Row(name, Ask.DOWNLOAD, script, requests, waits, true, reason, message);
    }

    private static byte[] bomb() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("{\"Elementer\":[],\"a\":\"".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 200; i++) {
                out.write(new byte[1 << 20]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: "
                        + packed.size() + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(packed.toByteArray());
        return all.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyFault_hasItsRequests_waits_disk_andMessage(Row row) throws IOException {
        server.script(row.script());
        MovedClock clock = new MovedClock();
        List<Long> waits = new ArrayList<>();
        OkHttpClient host = new OkHttpClient.Builder().eventListener(open).build();
        SourceException fault;
        try (DataUdClient client = DataUdClient.builder()
                        .baseUrl(server.url())
                        .apiKey(Secret.of(FakeService.KEY))
                        .httpClient(host)
                        .clock(clock)
                        .random(new LongestWaits())
                        .maxResponseBytes(65_536)
                        .maxDownloadBytes(1_000_000)
                        .readTimeout(Duration.ofSeconds(20))
                        .sleeper(time -> {
                            waits.add(time.toMillis());
                            clock.move(time);
                        })
                        .build();
                Incoming incoming = FileSpool.of(folder).receive(DeliveryId.of(12))) {
            fault = catchThrowableOfType(SourceException.class, () -> {
                if (row.ask() == Ask.LIST) {
                    client.subscriptions();
                } else {
                    client.download(DeliveryId.of(12), incoming);
                }
            });
        }
        assertThat(fault).isNotNull();
        assertThat(fault.reason()).isEqualTo(row.reason());
        assertThat(fault).hasMessageContaining(row.message());
        StringWriter trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(FakeService.KEY);
        assertThat(server.requests()).hasSize(row.requests());
        assertThat(waits).isEqualTo(row.waits());
        open.assertNone();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            if (row.kept()) {
                assertThat(names).hasSize(2).allMatch(name -> name.contains(".kept.part"));
            } else {
                assertThat(names).isEmpty();
            }
        }
    }
}
