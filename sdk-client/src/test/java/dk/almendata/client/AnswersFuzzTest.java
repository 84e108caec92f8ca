package dk.almendata.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.almendata.sync.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes in place of what the service says: a value of the core, or a fault of the call. What else is read from the wire gets its
 * target here: a method with {@code @FuzzTest} and one line that reads.
 */
class AnswersFuzzTest {

    private static final String BASE = "https://dataud.example/api";
    private static final String KEY = "key-that-nobody-may-see";
    private static final Faults FAULTS =
            new Faults(BaseUrl.parse(BASE), new Keyring(() -> Secret.of(KEY)), Clock.systemUTC());
    private static final WireProfile PROFILE = WireProfile.assumed();

    static Stream<byte[]> lists() {
        return Stream.of(
                        "",
                        "\0\0{\0",
                        "\0\0\0{{!re",
                        "<html>",
                        "{}",
                        "[]",
                        "{\"Elementer\":[]}",
                        "{\"Elementer\":[{\"Id\":17,\"Datapakke\":\"Bbr_Fuld\",\"Eksekveringsstatus\":\"Succes\","
                                + "\"Organisation\":[\"0240\"],\"Beskrivelse\":\"x\",\"PeriodeStartDato\":\"2025-01-01\","
                                + "\"PeriodeSlutDato\":\"2025-01-31\",\"Modtager\":1,\"AbonnementId\":2}],"
                                + "\"SiderIAlt\":1,\"ElementerIAlt\":1}",
                        "{\"Elementer\":[{\"Id\":2,\"Datapakke\":\"Bbr_Fuld\",\"ModtagerId\":1,\"Aktiv\":true,"
                                + "\"Valid\":false,\"N\u00e6steK\u00f8rsel\":\"2025-02-01\",\"Organisation\":null}]}",
                        "{\"Elementer\":[{\"Navn\":\"Bbr_Fuld\",\"Gentagelse\":\"M\u00e5nedlig\",\"Periodefilter\":"
                                + "\"Aktuelt \u00e5r\"}]}",
                        "{\"Abonnement\":{\"Id\":2,\"Datapakke\":\"Bbr_Fuld\",\"ModtagerId\":1},"
                                + "\"Dataleverancer\":[1,2],\"Besked\":\"ok\"}",
                        "{\"Elementer\":[{\"Id\":99999999999999999999,\"Datapakke\":1e400}],\"SiderIAlt\":-1}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("lists")
    @FuzzTest
    void deliveries(byte[] json) throws IOException {
        elements(json, WireReader::delivery);
    }

    @MethodSource("lists")
    @FuzzTest
    void subscriptions(byte[] json) throws IOException {
        elements(json, WireReader::subscription);
    }

    @MethodSource("lists")
    @FuzzTest
    void datapakker(byte[] json) throws IOException {
        elements(json, WireReader::datapakke);
    }

    @MethodSource("lists")
    @FuzzTest
    void answer(byte[] json) throws IOException {
        told(json, object -> WireReader.answer(object).toString());
    }

    static Stream<byte[]> headers() {
        return Stream.of("0", "120", "Sun, 01 Mar 2026 08:00:10 GMT", "bytes 0-9/10", "bytes */10", "bytes 5-4/*")
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @MethodSource("headers")
    @FuzzTest
    void retryAfter(byte[] text) {
        Instant now = Instant.parse("2026-03-01T08:00:00Z");
        assertThat(RetryAfter.of(header("Retry-After", text), now).filter(moment -> !moment.isAfter(now)))
                .isEmpty();
    }

    @MethodSource("headers")
    @FuzzTest
    void contentRange(byte[] text) {
        ContentRange.parse(new String(text, StandardCharsets.ISO_8859_1)).ifPresent(range -> {
            assertThat(range.first() < 0).isEqualTo(range.last() < 0);
            assertThat(range.whole() < 0 || range.last() < range.whole()).isTrue();
        });
    }

    static Stream<byte[]> profiles() {
        return Stream.of(
                "{}".getBytes(StandardCharsets.UTF_8),
                "{\"paging\":{\"style\":\"offset\",\"size\":0},\"dates\":[\"iso\"],\"names\":{\"id\":[]}}"
                        .getBytes(StandardCharsets.UTF_8),
                WireProfileJson.write(WireProfile.assumed()));
    }

    @MethodSource("profiles")
    @FuzzTest
    void profile(byte[] json) {
        try {
            WireProfile read = WireProfileJson.read(json);
            assertThat(WireProfileJson.write(WireProfileJson.read(WireProfileJson.write(read))))
                    .isEqualTo(WireProfileJson.write(read));
        } catch (InvalidWireProfileException told) {
            assertThat(told.faults()).isNotEmpty();
        }
    }

    private static Headers header(String name, byte[] text) {
        return new Headers.Builder()
                .addUnsafeNonAscii(name, new String(text, StandardCharsets.ISO_8859_1).replaceAll("[\\r\\n\\x00]", " "))
                .build();
    }

    private static <T> void elements(byte[] json, Function<JsonObject, T> reader) throws IOException {
        told(json, object -> {
            object.count(WireField.PAGE_COUNT);
            object.count(WireField.ITEM_COUNT);
            return object.objects(WireField.ITEMS).stream().map(reader).toList().toString();
        });
    }

    private static void told(byte[] json, Function<JsonObject, String> reader) throws IOException {
        try {
            assertThat(reader.apply(
                            new JsonAnswers(PROFILE, FAULTS, 1 << 20).object("GET /dataleverancer", answerOf(json))))
                    .isNotNull();
        } catch (SourceException e) {
            assertThat(e.getMessage()).contains("expected").doesNotContain(KEY);
            assertThat(e.getMessage().chars()).noneMatch(Character::isISOControl);
        }
    }

    private static Response answerOf(byte[] json) {
        return new Response.Builder()
                .request(new Request.Builder().url(BASE).build())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .body(ResponseBody.create(json, MediaType.get("application/json")))
                .build();
    }
}
