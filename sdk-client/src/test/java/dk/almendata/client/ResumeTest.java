package dk.almendata.client;

import static dk.almendata.client.FakeService.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.archive.FileSpool;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Sha256;
import dk.almendata.sync.ArchiveVersion;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.SourceException.Reason;
import dk.almendata.sync.SpoolException;
import dk.almendata.sync.SpooledArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Downloads that break off, against a server of raw sockets (RFC 9110, 13 and 14; fault 5 and 6 of the sync's fault list). */
class ResumeTest {

    private static final DeliveryId ID = DeliveryId.of(12);
    private static final byte[] ZIP = zip(400);

    private final RawServer server = new RawServer();
    private final MovedClock clock = new MovedClock();

    @TempDir
    private Path folder;

    private FileSpool spool;

    private static byte[] zip(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        bytes[0] = 'P';
        bytes[1] = 'K';
        return bytes;
    }

    @BeforeEach
    void openSpool() {
        spool = FileSpool.of(folder);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private DataUdClient client(Consumer<DataUdClientBuilder> change) {
        DataUdClientBuilder options = DataUdClient.builder()
                .baseUrl(server.url())
                .apiKey(Secret.of(FakeService.KEY))
                .clock(clock)
                .sleeper(clock::move)
                .readTimeout(Duration.ofSeconds(5));
        change.accept(options);
        return options.build();
    }

    private SpooledArchive download() {
        return download(options -> {});
    }

    private SpooledArchive download(Consumer<DataUdClientBuilder> change) {
        try (DataUdClient client = client(change);
                Incoming incoming = spool.receive(ID)) {
            return client.download(ID, incoming);
        }
    }

    private static String head(String status, String... headers) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/zip\r\nConnection: close\r\n"
                + String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n") + "\r\n";
    }

    private static byte[] answer(String head, byte[] body) {
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    private static byte[] whole(String tag) {
        return answer(head("200 OK", "Content-Length: " + ZIP.length, "ETag: " + tag), ZIP);
    }

    private static byte[] rest(int from, String tag) {
        return answer(
                head(
                        "206 Partial Content",
                        "Content-Length: " + (ZIP.length - from),
                        "Content-Range: bytes " + from + "-" + (ZIP.length - 1) + "/" + ZIP.length,
                        "ETag: " + tag),
                Arrays.copyOfRange(ZIP, from, ZIP.length));
    }

    private void assertWhole(SpooledArchive archive) throws Exception {
        assertThat(archive.digest())
                .isEqualTo(Sha256.of(MessageDigest.getInstance("SHA-256").digest(ZIP)));
        assertThat(names()).containsExactly(archive.digest() + ".zip");
        assertThat(Files.readAllBytes(folder.resolve(archive.digest() + ".zip")))
                .isEqualTo(ZIP);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** A server that keeps ranges, whose first answer is reset after as many bytes. */
    private static RawServer.Script keepingRanges(int cutAfter, String tag) {
        return (number, request) -> {
            if (number == 1) {
                return RawServer.Reply.cut(whole(tag), cutAfter);
            }
            String range = request.header("Range");
            if (range == null || !tag.equals(request.header("If-Range"))) {
                return RawServer.Reply.of(whole(tag));
            }
            int from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
            return RawServer.Reply.of(
                    from == ZIP.length
                            ? answer(
                                    head(
                                            "416 Range Not Satisfiable",
                                            "Content-Length: 0",
                                            "Content-Range: bytes */" + ZIP.length),
                                    new byte[0])
                            : rest(from, tag));
        };
    }

    @Test
    void download_resetAtEveryByte_isContinuedWhereItBroke() throws Exception {
        int headLength = whole("\"v1\"").length - ZIP.length;
        for (int cut = 0; cut < headLength + ZIP.length; cut++) {
            server.script(keepingRanges(cut, "\"v1\""));
            SpooledArchive archive = download();
            assertWhole(archive);
            int body = cut - headLength;
            assertThat(server.requests()).as("requests when cut after " + cut).hasSize(2);
            String range = server.requests().get(1).header("Range");
            // The first four bytes say whether it is a zip at all; fewer are not kept.
            if (body >= 4) {
                assertThat(range).isEqualTo("bytes=" + body + "-");
                assertThat(server.requests().get(1).header("If-Range")).isEqualTo("\"v1\"");
            } else {
                assertThat(range).isNull();
            }
            spool.discard(archive.digest());
        }
    }

    @ParameterizedTest
    @CsvSource({"W/\"v1\"", "v1", "\"\u00e6\""})
    void download_withoutAStrongValidator_beginsAnew(String tag) throws Exception {
        server.script((number, request) -> number == 1
                ? RawServer.Reply.cut(whole(tag), whole(tag).length - 100)
                : RawServer.Reply.of(whole(tag)));
        assertWhole(download());
        assertThat(server.requests().get(1).header("Range")).isNull();
    }

    @Test
    void download_withoutLength_beginsAnew() throws Exception {
        byte[] answer = answer(head("200 OK", "ETag: \"v1\"", "Transfer-Encoding: chunked"), chunked(ZIP));
        server.script((number, request) ->
                number == 1 ? RawServer.Reply.cut(answer, answer.length - 50) : RawServer.Reply.of(answer));
        assertWhole(download());
        assertThat(server.requests().get(1).header("Range")).isNull();
    }

    private static byte[] chunked(byte[] bytes) {
        byte[] start = (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(start, start.length + bytes.length + end.length);
        System.arraycopy(bytes, 0, all, start.length, bytes.length);
        System.arraycopy(end, 0, all, start.length + bytes.length, end.length);
        return all;
    }

    @Test
    void download_takesTheWholeWhereARangeWasAskedFor_andBeginsAnew() throws Exception {
        server.script((number, request) -> number == 1
                ? RawServer.Reply.cut(answer(head("200 OK", "Content-Length: 900", "ETag: \"old\""), zip(900)), 500)
                : RawServer.Reply.of(whole("\"new\"")));
        assertWhole(download());
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1).header("Range")).isNotNull();
    }

    /** Answers to a range that are not the rest of what is held: from zero, never a mixture. */
    static List<byte[]> wrongRests() {
        byte[] tail = Arrays.copyOfRange(ZIP, 200, ZIP.length);
        List<byte[]> answers = new ArrayList<>();
        for (String range : List.of(
                "bytes 0-199/400",
                "bytes 201-399/400",
                "bytes 199-399/400",
                "bytes 200-398/400",
                "bytes 200-399/500",
                "bytes 200-399/*",
                "bytes */400",
                "chunks 200-399/400",
                "bytes 399-200/400",
                "bytes 99999999999999999999-1/2",
                "")) {
            answers.add(answer(
                    head("206 Partial Content", "Content-Length: 200", "Content-Range: " + range, "ETag: \"v1\""),
                    tail));
        }
        answers.add(answer(
                head("206 Partial Content", "Content-Length: 200", "Content-Range: bytes 200-399/400", "ETag: \"v2\""),
                tail));
        answers.add(answer(
                head("416 Range Not Satisfiable", "Content-Length: 0", "Content-Range: bytes */400"), new byte[0]));
        answers.add(answer(head("416 Range Not Satisfiable", "Content-Length: 0"), new byte[0]));
        return answers;
    }

    @Test
    void download_ofARestThatDoesNotFit_beginsAnew() throws Exception {
        int headLength = whole("\"v1\"").length - ZIP.length;
        for (byte[] wrong : wrongRests()) {
            server.script((number, request) -> switch (number) {
                case 1 -> RawServer.Reply.cut(whole("\"v1\""), headLength + 200);
                case 2 -> RawServer.Reply.of(wrong);
                default -> RawServer.Reply.of(whole("\"v1\""));
            });
            SpooledArchive archive = download();
            assertWhole(archive);
            assertThat(server.requests()).hasSize(3);
            assertThat(server.requests().get(2).header("Range")).isNull();
            spool.discard(archive.digest());
        }
    }

    @Test
    void download_keepsWhatItHas_whenALoginPageAnswersTheRange() throws Exception {
        int headLength = whole("\"v1\"").length - ZIP.length;
        server.script((number, request) -> switch (number) {
            case 1 -> RawServer.Reply.cut(whole("\"v1\""), headLength + 200);
            case 2 ->
                RawServer.Reply.of("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>"
                        .getBytes(StandardCharsets.US_ASCII));
            default -> RawServer.Reply.of(rest(200, "\"v1\""));
        });
        assertThat(fault(this::download).reason()).isEqualTo(Reason.CONTRACT);
        assertThat(names()).hasSize(2).allMatch(name -> name.contains(".kept.part"));
        assertWhole(download());
        assertThat(server.requests().get(2).header("Range")).isEqualTo("bytes=200-");
    }

    @Test
    void download_isContinuedByALaterRun_alsoWhereAllBytesAreThere() throws Exception {
        int headLength = whole("\"v1\"").length - ZIP.length;
        for (int held : new int[] {4, 200, 399}) {
            server.script(keepingRanges(headLength + held, "\"v1\""));
            fault(() -> download(options -> options.retryPolicy(RetryPolicy.none())));
            assertThat(names()).hasSize(2);
            SpooledArchive archive = download();
            assertWhole(archive);
            assertThat(server.requests().get(1).header("Range")).isEqualTo("bytes=" + held + "-");
            spool.discard(archive.digest());
        }
        ArchiveVersion version = new ArchiveVersion(
                Sha256.of(MessageDigest.getInstance("SHA-256")
                        .digest((server.url() + "/v1/dataleverancer/12/download").getBytes(StandardCharsets.UTF_8))),
                "\"v1\"",
                ZIP.length);
        try (Incoming incoming = spool.receive(ID)) {
            incoming.restart(version);
            incoming.write(ZIP, 0, ZIP.length);
        }
        server.script(keepingRanges(0, "\"v1\"").after(1));
        assertWhole(download());
        assertThat(server.requests().get(0).header("Range")).isEqualTo("bytes=400-");
    }

    @Test
    void download_doesNotContinueWhatCameFromAnotherAddress() throws Exception {
        try (Incoming incoming = spool.receive(ID)) {
            incoming.restart(new ArchiveVersion(Sha256.of(new byte[32]), "\"v1\"", ZIP.length));
            incoming.write(new byte[200], 0, 200);
        }
        server.script((number, request) -> RawServer.Reply.of(whole("\"v1\"")));
        assertWhole(download());
        assertThat(server.requests().get(0).header("Range")).isNull();
    }

    @Test
    void download_thatComesTooSlowly_isBrokenOffAndContinued() throws Exception {
        int headLength = whole("\"v1\"").length - ZIP.length;
        server.script((number, request) -> number == 1
                ? RawServer.Reply.dripping(whole("\"v1\""), headLength + 10)
                : keepingRanges(0, "\"v1\"").reply(number, request));
        clock.stride(Duration.ofSeconds(11));
        SpooledArchive archive = download(options -> options.minimumRate(1_000, Duration.ofSeconds(30))
                .retryPolicy(RetryPolicy.standard().toBuilder()
                        .deadline(Duration.ofDays(1))
                        .build()));
        assertWhole(archive);
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1).header("Range")).startsWith("bytes=");
    }

    @Test
    void download_comparesTheDigestThatTheServiceGives() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(ZIP);
        String right = Base64.getEncoder().encodeToString(digest);
        String wrong = Base64.getEncoder().encodeToString(new byte[32]);
        for (String header : List.of("Repr-Digest: md5=:AAAA:, sha-256=:%:", "Digest: SHA-256=%")) {
            server.script((number, request) -> RawServer.Reply.of(answer(
                    head(
                            "200 OK",
                            "Content-Length: " + ZIP.length,
                            "ETag: \"v1\"",
                            header.replace("%", number == 1 ? wrong : right)),
                    ZIP)));
            SpooledArchive archive = download();
            assertWhole(archive);
            assertThat(server.requests()).hasSize(2);
            assertThat(server.requests().get(1).header("Range")).isNull();
            spool.discard(archive.digest());
        }
    }

    @Test
    void download_endsWhereNothingGetsOn_andLeavesWhatCanBeContinued() throws Exception {
        int headLength = whole("\"v1\"").length - ZIP.length;
        server.script((number, request) -> RawServer.Reply.cut(
                number == 1 ? whole("\"v1\"") : rest(100, "\"v1\""), number == 1 ? headLength + 100 : 20));
        DataUdException fault = (DataUdException) fault(this::download);
        assertThat(fault.attempts()).hasSize(4);
        assertThat(server.requests()).hasSize(4);
        assertThat(names()).hasSize(2).allMatch(name -> name.startsWith("12.") && name.contains(".kept.part"));
    }

    @Test
    void download_ofMoreThanTheDiskTakes_isRefusedBeforeTheFirstByte() throws Exception {
        server.script((number, request) ->
                RawServer.Reply.of(answer(head("200 OK", "Content-Length: 8000000000000000000", "ETag: \"v1\""), ZIP)));
        assertThatThrownBy(() -> download(options -> options.maxDownloadBytes(Long.MAX_VALUE)))
                .isInstanceOf(SpoolException.class)
                .hasMessageContaining("8000000000000000000 bytes")
                .hasMessageContaining("room for");
        assertThat(names()).isEmpty();
    }

    @Test
    void download_thatIsInterrupted_leavesNothing() throws Exception {
        int headLength = whole("\"v1\"").length - ZIP.length;
        server.script((number, request) -> RawServer.Reply.cut(whole("\"v1\""), headLength + 100));
        fault(() -> download(options -> options.sleeper(time -> {
            throw new InterruptedException();
        })));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(names()).isEmpty();
    }
}
