package dk.almendata.sandbox;

import static dk.almendata.sandbox.Sandboxes.INITIAL;
import static dk.almendata.sandbox.Sandboxes.MONTHLY;
import static dk.almendata.sandbox.Sandboxes.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.Scope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The zip of a delivery, over HTTP (RFC 9110 for ranges and preconditions). */
class DownloadTest {

    private static final String PATH = "/v1/dataleverancer/2/download";

    private final SmallContents contents = new SmallContents();
    private SandboxServer sandbox;
    private Caller caller;

    @BeforeEach
    void start() {
        sandbox = Sandboxes.on("2025-03-10", INITIAL, MONTHLY, WHOLE)
                .contents(contents)
                .start();
        caller = new Caller(sandbox);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("none");
    }

    private static Map<String, String> entries(byte[] zip) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    @Test
    void zip_holdsTheFilesOfItsPackagePeriodScopeAndDay() throws IOException {
        assertThat(entries(caller.get(PATH).body()))
                .containsExactly(
                        Map.entry(
                                "Bygning.csv",
                                "Datapakke;Periode;Organisation;Dannet\n"
                                        + "Huslejedata_Delvis;2025-01-01..2025-01-31;all;2025-03-10\n"),
                        Map.entry("Lån.csv", "Nr\n1\n2\n"));
    }

    @Test
    void zip_isMadeOfTheDayItsDeliveryWasMade_notOfTheDayItIsFetched() throws IOException {
        sandbox.moveTo(LocalDate.of(2025, 6, 30));

        assertThat(entries(caller.get(PATH).body()).get("Bygning.csv")).endsWith(";2025-03-10\n");
        assertThat(entries(caller.get("/v1/dataleverancer/5/download").body()).get("Bygning.csv"))
                .endsWith(";2025-04-01\n");
    }

    /** Not the clock's time, which would change the bytes. */
    @Test
    void entries_haveTheTimeOfTheDayTheDeliveryWasMade() throws IOException {
        byte[] zip = caller.get(PATH).body();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            assertThat(in.getNextEntry().getTimeLocal()).isEqualTo(LocalDateTime.of(2025, 3, 10, 0, 0));
            assertThat(in.getNextEntry().getTimeLocal()).isEqualTo(LocalDateTime.of(2025, 3, 10, 0, 0));
        }
    }

    @Test
    void zip_isMadeWhenFirstAskedFor_andOnce() {
        assertThat(contents.written).hasValue(0);
        byte[] first = caller.get(PATH).body();
        assertThat(contents.written).hasValue(2);
        sandbox.moveTo(LocalDate.of(2025, 4, 30));
        assertThat(caller.get(PATH).body()).isEqualTo(first);
        assertThat(contents.written).hasValue(2);
    }

    @Test
    void zip_isMadeOnce_forManyWhoAskAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<ByteBuffer> download =
                    () -> ByteBuffer.wrap(caller.get(PATH).body());
            Set<ByteBuffer> bodies = new HashSet<>();
            for (Future<ByteBuffer> body : threads.invokeAll(Collections.nCopies(24, download))) {
                bodies.add(body.get());
            }
            assertThat(bodies).hasSize(1);
            assertThat(contents.written).hasValue(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void sameMoves_giveTheSameBytesAndTags_inAnotherSandbox() {
        try (SandboxServer other =
                Sandboxes.on("2025-03-10", INITIAL, MONTHLY, WHOLE).start()) {
            Caller otherCaller = new Caller(other);
            for (int id = 1; id <= 4; id++) {
                String path = "/v1/dataleverancer/" + id + "/download";
                HttpResponse<byte[]> here = caller.get(path);
                HttpResponse<byte[]> there = otherCaller.get(path);
                assertThat(there.body()).isEqualTo(here.body());
                assertThat(header(there, "ETag")).isEqualTo(header(here, "ETag"));
            }
        }
    }

    @Test
    void etag_isTheDigestOfTheBytes() throws Exception {
        HttpResponse<byte[]> answer = caller.get(PATH);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(answer.body());

        assertThat(header(answer, "ETag")).isEqualTo("\"" + HexFormat.of().formatHex(digest) + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "1, attachment; filename=\"Huslejedata_Fuld_1_-_2024-12-31.zip\"; filename*=UTF-8''Huslejedata_Fuld_1_-_2024-12-31.zip",
        "3, attachment; filename=\"Huslejedata_Delvis_3_2025-02-01_2025-02-28.zip\"; filename*=UTF-8''Huslejedata_Delvis_3_2025-02-01_2025-02-28.zip",
        "4, attachment; filename=\"Laan_Fuld_4_-_-.zip\"; filename*=UTF-8''L%C3%A5n_Fuld_4_-_-.zip",
    })
    void name_saysPackageIdAndPeriod(String id, String disposition) {
        assertThat(header(caller.get("/v1/dataleverancer/" + id + "/download"), "Content-Disposition"))
                .isEqualTo(disposition);
    }

    @Test
    void head_givesTheHeadersOfGet() {
        HttpResponse<byte[]> head = caller.send("HEAD", PATH, Map.of("Range", "bytes=0-3"));
        HttpResponse<byte[]> get = caller.get(PATH);

        assertThat(head.statusCode()).isEqualTo(200);
        for (String name : List.of("ETag", "Accept-Ranges", "Content-Length", "Content-Disposition", "Content-Type")) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name));
        }
        assertThat(header(get, "Content-Length")).isEqualTo(Integer.toString(get.body().length));
    }

    /** Positions as fractions of a hundred bytes would be guesses, so L stands for the length of the zip. */
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-, 0, L",
        "bytes=10-19, 10, 20",
        "BYTES= 10 - 19, 10, 20",
        "bytes=10-, 10, L",
        "bytes=10-99999999999999999999999, 10, L",
        "bytes=L-1-, L-1, L",
        "bytes=-1, L-1, L",
        "bytes=-10, L-10, L",
        "bytes=-99999999999999999999999, 0, L",
    })
    void range_isAnsweredWithItsBytes(String range, String from, String to) {
        byte[] whole = caller.get(PATH).body();
        int first = position(from, whole.length);
        int behind = position(to, whole.length);
        String header = range.replace("L-1", Integer.toString(whole.length - 1));

        HttpResponse<byte[]> answer = caller.send("GET", PATH, Map.of("Range", header));

        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(whole, first, behind));
        assertThat(header(answer, "Content-Range"))
                .isEqualTo("bytes " + first + "-" + (behind - 1) + "/" + whole.length);
    }

    private static int position(String text, int length) {
        return text.startsWith("L")
                ? length - Integer.parseInt("0" + text.replaceAll("[L-]", ""))
                : Integer.parseInt(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=L-", "bytes=L-L", "bytes=99999999999999999999999-", "bytes=-0"})
    void rangeBehindTheEnd_isRefusedWithTheLength(String range) {
        int length = caller.get(PATH).body().length;

        HttpResponse<byte[]> answer =
                caller.send("GET", PATH, Map.of("Range", range.replace("L", Integer.toString(length))));

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + length);
        assertThat(Caller.besked(answer)).contains(length + " bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,3-4", "bytes=5-4", "bytes=-", "bytes=a-b", "lines=0-1", "bytes", "bytes=--1"})
    void rangeThatMayBeIgnored_isAnsweredWithTheWholeZip(String range) {
        byte[] whole = caller.get(PATH).body();

        HttpResponse<byte[]> answer = caller.send("GET", PATH, Map.of("Range", range));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"ETAG, 206", "W/ETAG, 200", "'\"other\"', 200", "'Wed, 01 Jan 2025 00:00:00 GMT', 200"})
    void ifRange_givesTheRangeOnlyOfTheSameBytes(String condition, int status) {
        String etag = header(caller.get(PATH), "ETag");

        HttpResponse<byte[]> answer =
                caller.send("GET", PATH, Map.of("Range", "bytes=10-", "If-Range", condition.replace("ETAG", etag)));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"ETAG, 304", "W/ETAG, 304", "'\"a\", ETAG', 304", "*, 304", "'\"other\"', 200", "'', 200"})
    void ifNoneMatch_savesTheBytes(String condition, int status) {
        String etag = header(caller.get(PATH), "ETag");
        Map<String, String> headers = Map.of("If-None-Match", condition.replace("ETAG", etag));

        for (String method : List.of("GET", "HEAD")) {
            HttpResponse<byte[]> answer = caller.send(method, PATH, headers);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Length").isPresent())
                    .as("a 304 has no length, for it would be that of the zip")
                    .isEqualTo(status == 200);
        }
    }

    @Test
    void ifNoneMatch_winsOverRange() {
        String etag = header(caller.get(PATH), "ETag");

        assertThat(caller.send("GET", PATH, Map.of("If-None-Match", etag, "Range", "bytes=0-3"))
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oprettet", "Tilføjet køen", "Eksekverer", "Fejlet", "Arkiveret"})
    void onlySucces_mayBeFetched(String status) {
        sandbox.setStatus(DeliveryId.of(2), DeliveryStatus.of(status));

        HttpResponse<byte[]> answer = caller.get(PATH);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Caller.besked(answer)).contains("Dataleverance 2", "'" + status + "'");

        sandbox.setStatus(DeliveryId.of(2), DeliveryStatus.SUCCES);
        assertThat(caller.get(PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void zipThatCannotBeMade_isAFaultWithItsCause_andIsMadeByTheNextCall() throws IOException {
        contents.failing = true;
        HttpResponse<byte[]> answer = caller.get(PATH);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(Caller.besked(answer)).contains("the disk is full");

        contents.failing = false;
        assertThat(entries(caller.get(PATH).body())).hasSize(2);
    }

    @Test
    void givenBytes_areServedInsteadOfTheZip_untilTheZipIsWantedAgain() {
        byte[] zip = caller.get(PATH).body();
        byte[] html = "<html>Log ind</html>".getBytes(StandardCharsets.UTF_8);
        DeliveryId id = DeliveryId.of(2);

        sandbox.serve(id, html, "text/html; charset=utf-8");
        HttpResponse<byte[]> answer = caller.sendUnchecked("GET", PATH, Caller.NO_HEADERS, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(html);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html; charset=utf-8");

        sandbox.serve(id, new byte[0], "application/zip");
        HttpResponse<byte[]> empty = caller.sendUnchecked("GET", PATH, Map.of("Range", "bytes=0-"), "");
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(header(empty, "Content-Length")).isEqualTo("0");

        sandbox.serveOwnZip(id);
        assertThat(caller.get(PATH).body()).isEqualTo(zip);
    }

    @Test
    void scope_reachesTheFiles() throws IOException {
        try (SandboxServer filtered =
                Sandboxes.on("2025-03-10", MONTHLY).scope(Scope.parse("0397")).start()) {
            byte[] zip =
                    new Caller(filtered).get("/v1/dataleverancer/1/download").body();
            assertThat(entries(zip).get("Bygning.csv")).contains(";0397;");
        }
    }
}
