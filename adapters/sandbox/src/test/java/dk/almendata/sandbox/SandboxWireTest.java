package dk.almendata.sandbox;

import static dk.almendata.sandbox.Sandboxes.MONTHLY;
import static dk.almendata.sandbox.Sandboxes.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Scope;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A sandbox that speaks otherwise than is assumed, and troubles of the way on request. */
class SandboxWireTest {

    private static final String LIST = "/v1/dataleverancer";
    private static final String ZIP = "/v1/dataleverancer/1/download";

    private static SandboxServer sandbox(SandboxWire wire) {
        return Sandboxes.on("2025-04-15", MONTHLY, WHOLE).wire(wire).start();
    }

    private static HttpResponse<byte[]> get(SandboxServer sandbox, String path, String... headers) {
        Map<String, String> all = headers.length == 0 ? Caller.NO_HEADERS : Map.of(headers[0], headers[1]);
        return new Caller(sandbox).sendUnchecked("GET", path, all, "");
    }

    /** Four deliveries in parts of three, followed as the answers say. */
    @ParameterizedTest
    @EnumSource
    void paging_reachesEverything(SandboxPaging style) {
        try (SandboxServer sandbox =
                sandbox(SandboxWire.assumed().toBuilder().paging(style).build())) {
            List<Long> ids = new ArrayList<>();
            String path = LIST + "?antal=3";
            int pages = 0;
            while (!path.isEmpty()) {
                HttpResponse<byte[]> answer = get(sandbox, path);
                JsonNode json = Caller.json(answer);
                json.path("Elementer").forEach(one -> ids.add(one.path("Id").longValue()));
                pages++;
                path = switch (style) {
                    case PAGE -> pages < json.path("SiderIAlt").asInt() ? LIST + "?antal=3&side=" + (pages + 1) : "";
                    case OFFSET ->
                        ids.size() < json.path("ElementerIAlt").asInt()
                                ? LIST + "?antal=3&side=" + (ids.size() + 1)
                                : "";
                    case NEXT_FIELD -> json.path("Næste").asText("");
                    case LINK_HEADER ->
                        answer.headers()
                                .firstValue("Link")
                                .map(link ->
                                        link.replace("<" + sandbox.url(), "").replace(">; rel=\"next\"", ""))
                                .orElse("");
                    case NONE -> "";
                };
                path = path.equals("null") ? "" : path;
            }
            assertThat(ids).containsExactly(1L, 2L, 3L, 4L);
            assertThat(pages).isEqualTo(style == SandboxPaging.NONE ? 1 : 2);
        }
    }

    @Test
    void words_areThoseOfTheWire() {
        SandboxWire wire = SandboxWire.assumed().toBuilder()
                .keyHeader("Authorization")
                .keyPrefix("Bearer ")
                .putPath(LIST, "/alle.json")
                .putName("Eksekveringsstatus", "status")
                .putName("PeriodeStartDato", "fra")
                .putName("Beskrivelse", "tekst")
                .datePattern("dd.MM.uuuu")
                .putStatusWord("Succes", "Done")
                .rootArray(true)
                .build();
        try (SandboxServer sandbox = sandbox(wire)) {
            String key = "Bearer " + sandbox.apiKey();
            JsonNode first = Caller.json(get(sandbox, "/alle.json", "Authorization", key))
                    .path(0);
            assertThat(first.path("status").asText() + " " + first.path("fra").asText())
                    .isEqualTo("Done 01.01.2025");
            assertThat(first.has("Eksekveringsstatus")).isFalse();
            assertThat(get(sandbox, LIST, "Authorization", key).statusCode()).isEqualTo(404);
            assertThat(get(sandbox, "/alleXjson", "Authorization", key).statusCode())
                    .isEqualTo(404);
            assertThat(get(sandbox, "/alle.json", "Authorization", sandbox.apiKey())
                            .statusCode())
                    .isEqualTo(401);
            assertThat(get(sandbox, "/alle.json").statusCode()).isEqualTo(401);

            Map<String, String> headers = Map.of("Authorization", key);
            Caller caller = new Caller(sandbox);
            assertThat(caller.sendUnchecked("PATCH", "/v1/abonnementer/1", headers, "{\"tekst\":\"ny\"}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(sandbox.subscription(MONTHLY).description()).isEqualTo("ny");
            assertThat(caller.sendUnchecked("PATCH", "/v1/abonnementer/1", headers, "{\"Beskrivelse\":\"x\"}")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "STRONG, true, 206, true",
        "WEAK, true, 200, true",
        "ABSENT, true, 200, false",
        "STRONG, false, 200, true",
    })
    void download_hasTheTagsAndRangesOfTheWire(SandboxETags etags, boolean ranges, int status, boolean hasTag) {
        SandboxWire wire =
                SandboxWire.assumed().toBuilder().etags(etags).ranges(ranges).build();
        try (SandboxServer sandbox = sandbox(wire)) {
            HttpResponse<byte[]> whole = get(sandbox, ZIP);
            String tag = whole.headers().firstValue("ETag").orElse("");
            assertThat(!tag.isEmpty()).isEqualTo(hasTag);
            assertThat(tag.startsWith("W/")).isEqualTo(etags == SandboxETags.WEAK);
            assertThat(whole.headers().firstValue("Accept-Ranges").isPresent()).isEqualTo(ranges);

            HttpResponse<byte[]> part = new Caller(sandbox)
                    .sendUnchecked("GET", ZIP, Map.of("Range", "bytes=2-4", "If-Range", hasTag ? tag : "\"x\""), "");
            assertThat(part.statusCode()).isEqualTo(status);
            assertThat(part.body()).hasSize(status == 206 ? 3 : whole.body().length);

            HttpResponse<byte[]> again = get(sandbox, ZIP, "If-None-Match", hasTag ? tag : "\"x\"");
            assertThat(again.statusCode()).isEqualTo(hasTag ? 304 : 200);
        }
    }

    @Test
    void download_withoutItsLength_comesWhole() {
        try (SandboxServer said = sandbox(SandboxWire.assumed());
                SandboxServer unsaid =
                        sandbox(SandboxWire.assumed().toBuilder().lengths(false).build())) {
            HttpResponse<byte[]> answer = get(unsaid, ZIP);
            assertThat(answer.headers().firstValue("Content-Length")).isEmpty();
            assertThat(answer.body()).isEqualTo(get(said, ZIP).body());
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void cut_endsTheConnectionBehindTheBytes_forTheNextDownloadsOnly(boolean lengths) {
        SandboxWire wire = SandboxWire.assumed().toBuilder().lengths(lengths).build();
        try (SandboxServer sandbox = sandbox(wire)) {
            byte[] whole = get(sandbox, ZIP).body();
            sandbox.rehearseCut(2, whole.length - 1);
            assertThatThrownBy(() -> get(sandbox, ZIP)).isInstanceOf(UncheckedIOException.class);
            assertThat(get(sandbox, LIST).statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> get(sandbox, ZIP)).isInstanceOf(UncheckedIOException.class);
            assertThat(Arrays.equals(get(sandbox, ZIP).body(), whole)).isTrue();

            sandbox.rehearseCut(1, whole.length);
            assertThat(Arrays.equals(get(sandbox, ZIP).body(), whole)).isTrue();
        }
    }

    @Test
    void busy_turnsTheNextCallsAway() {
        try (SandboxServer sandbox = sandbox(SandboxWire.assumed())) {
            sandbox.rehearseBusy(2, 429, Duration.ofSeconds(7));
            HttpResponse<byte[]> first = get(sandbox, LIST);
            assertThat(first.statusCode()).isEqualTo(429);
            assertThat(first.headers().firstValue("Retry-After")).contains("7");
            assertThat(Caller.besked(first)).isEqualTo("Systemet har travlt. Prøv igen senere.");
            assertThat(get(sandbox, "/sandbox/dag").statusCode()).isEqualTo(200);
            assertThat(get(sandbox, ZIP).statusCode()).isEqualTo(429);
            assertThat(get(sandbox, LIST).statusCode()).isEqualTo(200);

            sandbox.rehearseBusy(1, 503, Instant.parse("2025-04-05T06:07:08.9Z"));
            assertThat(get(sandbox, LIST).headers().firstValue("Retry-After"))
                    .contains("Sat, 05 Apr 2025 06:07:08 GMT");

            sandbox.rehearseBusy(5, 503);
            HttpResponse<byte[]> bare = get(sandbox, LIST);
            assertThat(bare.statusCode()).isEqualTo(503);
            assertThat(bare.headers().firstValue("Retry-After")).isEmpty();
            sandbox.rehearseBusy(0, 503);
            assertThat(get(sandbox, LIST).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void rehearsals_refuseNumbersOutOfRange() {
        try (SandboxServer sandbox = sandbox(SandboxWire.assumed())) {
            assertThatIllegalArgumentException().isThrownBy(() -> sandbox.rehearseBusy(-1, 429));
            assertThatIllegalArgumentException().isThrownBy(() -> sandbox.rehearseBusy(1, 399));
            assertThatIllegalArgumentException().isThrownBy(() -> sandbox.rehearseBusy(1, 600));
            assertThatIllegalArgumentException().isThrownBy(() -> sandbox.rehearseBusy(1, 429, Duration.ofSeconds(-1)));
            assertThatIllegalArgumentException().isThrownBy(() -> sandbox.rehearseCut(-1, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> sandbox.rehearseCut(1, -1));
        }
    }

    /** Amounts get another mark; {@code Kontonr.} is text and keeps its point. */
    @Test
    void csv_hasTheFormOfTheWire() {
        DatapakkeName name = DatapakkeName.of("Regnskab_Fuld");
        SampleOrganisations sample = SampleOrganisations.of(1, 42, 1);
        String assumed = text(sample, name);
        String other = text(sample.in(datapakke -> new CsvForm('\t', '\'', ',')), name);

        assertThat(other.lines().count()).isEqualTo(assumed.lines().count());
        assertThat(assumed).contains(";105.9;").containsPattern(";-?[0-9]+\\.[0-9]{2}(;|\n)");
        assertThat(other)
                .contains("\t105.9\t")
                .containsPattern("\t-?[0-9]+,[0-9]{2}(\t|\n)")
                .doesNotContainPattern("\t-?[0-9]+\\.[0-9]{2}(\t|\n)");
    }

    private static String text(SampleOrganisations sample, DatapakkeName name) {
        StringBuilder text = new StringBuilder();
        sample.filesOf(name, DeliveryPeriod.none(), Scope.all(), LocalDate.of(2025, 4, 15))
                .forEach(file -> text.append(new String(Shelf.bytes(file), StandardCharsets.UTF_8)));
        return text.toString();
    }

    @Test
    void builder_refusesWhatTheContractDoesNotHave() {
        SandboxWire.Builder wire = SandboxWire.assumed().toBuilder();
        assertThatIllegalArgumentException().isThrownBy(() -> wire.putName("Nyt", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> wire.putPath("/v2", "/x"));
        assertThatIllegalArgumentException().isThrownBy(() -> wire.putPath(ZIP.replace("1", "{id}"), "/x"));
        assertThatIllegalArgumentException().isThrownBy(() -> wire.keyHeader("X Y"));
        assertThatIllegalArgumentException().isThrownBy(() -> wire.firstPage(2));
        assertThatIllegalArgumentException().isThrownBy(() -> wire.datePattern("nope"));
        assertThatIllegalArgumentException().isThrownBy(() -> wire.csv(';', ';', '.'));
        assertThatIllegalArgumentException().isThrownBy(() -> wire.csv(';', '"', ';'));
        assertThatIllegalStateException()
                .isThrownBy(() -> wire.putName("Id", "Navn").build());
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        SandboxWire.assumed().toBuilder().pageParameter("antal").build());
    }
}
