package dk.almendata.sandbox;

import static dk.almendata.sandbox.Sandboxes.INITIAL;
import static dk.almendata.sandbox.Sandboxes.MONTHLY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.almendata.datapakke.Catalogue;
import dk.almendata.delivery.Scope;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, single deliveries, the re-run, and what is refused, over HTTP. */
class ListsTest {

    private static final String DELIVERIES = "/v1/dataleverancer";

    private SandboxServer sandbox;
    private Caller caller;

    @BeforeEach
    void start() {
        sandbox = Sandboxes.on("2025-08-10", INITIAL, MONTHLY)
                .scope(Scope.of(List.of(SmallContents.FIRST, SmallContents.SECOND)))
                .start();
        caller = new Caller(sandbox);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private static List<Long> ids(JsonNode array) {
        List<Long> ids = new ArrayList<>();
        array.forEach(one -> ids.add(one.isObject() ? one.path("Id").asLong() : one.asLong()));
        return ids;
    }

    @Test
    void datapakker_areThoseOfTheCatalogue() {
        JsonNode page = Caller.json(caller.get("/v1/datapakker"));

        assertThat(page.path("ElementerIAlt").asInt()).isEqualTo(19);
        assertThat(page.path("Elementer"))
                .extracting(one -> one.path("Navn").asText())
                .isEqualTo(Catalogue.standard().all().stream()
                        .map(datapakke -> datapakke.name().text())
                        .toList());
    }

    @Test
    void subscription_hasTheWordsOfThePortal() throws Exception {
        assertThat(Caller.json(caller.get("/v1/abonnementer")).path("Elementer").get(1))
                .isEqualTo(new ObjectMapper().readTree("""
                        {"Id":2,"Datapakke":"Huslejedata_Delvis","Beskrivelse":"Huslejedata (Seneste måned)","ModtagerId":"0240",
                        "ModtagerNavn":"Sandkassen","Organisation":["0240","0397"],"Aktiv":true,"Valid":true,"Besked":"",
                        "NæsteKørsel":"2025-09-01","SenesteEksekveringsstatus":"Succes"}"""));
    }

    @Test
    void delivery_hasTheWordsOfThePortal_aloneAsInTheList() throws Exception {
        JsonNode expected = new ObjectMapper().readTree("""
                        {"Id":1,"Datapakke":"Huslejedata_Fuld","Eksekveringsstatus":"Succes","Modtager":"0240",
                        "Organisation":["0240","0397"],"Beskrivelse":"Huslejedata (Alle år)","OprettetAf":"Sandkassen",
                        "PeriodeStartDato":null,"PeriodeSlutDato":"2024-12-31","DownloadStatus":"","AbonnementId":1}""");

        assertThat(Caller.json(caller.get(DELIVERIES)).path("Elementer").get(0)).isEqualTo(expected);
        assertThat(Caller.json(caller.get(DELIVERIES + "/1"))).isEqualTo(expected);
    }

    /** Eight deliveries: the Fuld and January to July. */
    @ParameterizedTest
    @CsvSource({
        "'', 1, 100, 1, 1 2 3 4 5 6 7 8",
        "?antal=3, 1, 3, 3, 1 2 3",
        "?side=2&antal=3, 2, 3, 3, 4 5 6",
        "?antal=3&side=3, 3, 3, 3, 7 8",
        "?side=4&antal=3, 4, 3, 3, ''",
        "?side=2&antal=4, 2, 4, 2, 5 6 7 8",
        "?side=2147483647&antal=1000, 2147483647, 1000, 1, ''",
        "?s%69de=2&antal=%34&andet=x, 2, 4, 2, 5 6 7 8",
    })
    void pages_areCountedFromOne(String query, int side, int antal, int pages, String ids) {
        JsonNode page = Caller.json(caller.get(DELIVERIES + query));

        List<Long> expected = new ArrayList<>();
        for (String id : ids.isEmpty() ? new String[0] : ids.split(" ")) {
            expected.add(Long.valueOf(id));
        }
        assertThat(ids(page.path("Elementer"))).isEqualTo(expected);
        assertThat(page.path("Side").asInt()).isEqualTo(side);
        assertThat(page.path("Antal").asInt()).isEqualTo(antal);
        assertThat(page.path("SiderIAlt").asInt()).isEqualTo(pages);
        assertThat(page.path("ElementerIAlt").asInt()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "side=0, Parameteren side, '0'",
        "side=-1, Parameteren side, '-1'",
        "side=, Parameteren side, ''",
        "side, Parameteren side, ''",
        "side=1.0, Parameteren side, '1.0'",
        "side=+1, Parameteren side, ' 1'",
        "side=2147483648, Parameteren side, '2147483648'",
        "side=99999999999999999999999999, Parameteren side, '99999999999999999999999999'",
        "antal=0, fra 1 til 1000, '0'",
        "antal=1001, fra 1 til 1000, '1001'",
        "antal=ti, fra 1 til 1000, 'ti'",
        "side=1&side=2, Parameteren side må kun stå én gang, én",
    })
    void pageThatIsNoNumber_isRefusedWithWhatWasExpectedAndFound(String query, String expected, String found) {
        HttpResponse<byte[]> answer = caller.get(DELIVERIES + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.json(answer).path("Status").asInt()).isEqualTo(400);
        assertThat(Caller.besked(answer)).contains(expected, found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/datapakker",
                "/v1/abonnementer",
                "/v1/dataleverancer",
                "/v1/dataleverancer/1",
                "/v1/dataleverancer/99",
                "/v1/dataleverancer/1/download"
            })
    void everyCall_needsTheKey(String path) {
        String right = sandbox.apiKey();
        for (String key :
                List.of("", "wrong", right + "x", right.substring(1), right.substring(0, right.length() - 1))) {
            HttpResponse<byte[]> answer = new Caller(sandbox, key).get(path);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(Caller.besked(answer)).contains("X-Api-Key").doesNotContain(sandbox.apiKey());
        }
    }

    @Test
    void unknownPathsAndTheSandboxOwn_needTheKeyToo() {
        Caller stranger = new Caller(sandbox, "");
        for (String path : new String[] {"/", "/v2/datapakker", "/sandbox/dag"}) {
            assertThat(stranger.sendUnchecked("GET", path, Caller.NO_HEADERS, "")
                            .statusCode())
                    .isEqualTo(401);
        }
        stranger.sendUnchecked("POST", "/sandbox/dag", Caller.NO_HEADERS, "2025-12-31");
        assertThat(sandbox.on()).isEqualTo(LocalDate.of(2025, 8, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1",
                "/v1/datapakker/",
                "/v1/Datapakker",
                "/v1/dataleverancer/",
                "/v1/dataleverancer/0",
                "/v1/dataleverancer/01",
                "/v1/dataleverancer/x",
                "/v1/dataleverancer/1/",
                "/v1/dataleverancer/9999999999999999999999",
                "/v1/abonnementer/1/slet"
            })
    void whatDoesNotExist_isNotFound(String path) {
        HttpResponse<byte[]> answer = caller.sendUnchecked("GET", path, Caller.NO_HEADERS, "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Caller.besked(answer)).contains("findes ikke");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/datapakker, GET",
        "HEAD, /v1/datapakker, GET",
        "DELETE, /v1/dataleverancer/1, GET",
        "PATCH, /v1/dataleverancer/1/download, 'GET, HEAD'",
        "GET, /v1/abonnementer/1, 'DELETE, PATCH'",
        "PUT, /v1/abonnementer, 'GET, POST'",
        "GET, /v1/abonnementer/1/genkoer, POST",
        "OPTIONS, /v1/abonnementer/99/genkoer, POST",
    })
    void otherMethods_areRefusedWithThoseThatArePossible(String method, String path, String allowed) {
        HttpResponse<byte[]> answer = caller.send(method, path, Caller.NO_HEADERS);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains(allowed);
    }

    @Test
    void requestIds_areDifferent() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            ids.add(caller.get(DELIVERIES).headers().firstValue("X-Request-Id").orElseThrow());
        }
        assertThat(ids).hasSize(5);
    }

    @Test
    void rerun_saysWhatItMade() {
        JsonNode answer = Caller.json(caller.send("POST", "/v1/abonnementer/2/genkoer", Caller.NO_HEADERS));

        assertThat(ids(answer.path("Dataleverancer"))).containsExactly(9L, 10L, 11L, 12L, 13L, 14L, 15L);
        assertThat(answer.path("Abonnement").path("Id").asInt()).isEqualTo(2);
        assertThat(answer.path("Besked").asText()).isEqualTo("7 dataleverancer er oprettet. Næste kørsel: 2025-09-01.");
        assertThat(Caller.json(caller.get(DELIVERIES + "/2"))
                        .path("AbonnementId")
                        .isNull())
                .isTrue();
        assertThat(Caller.json(caller.get(DELIVERIES + "/9"))
                        .path("AbonnementId")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void rerunInJanuary_namesTheFuldThatHoldsDecember() {
        sandbox.moveTo(LocalDate.of(2026, 1, 10));

        JsonNode answer = Caller.json(caller.send("POST", "/v1/abonnementer/2/genkoer", Caller.NO_HEADERS));

        assertThat(answer.path("Dataleverancer")).isEmpty();
        assertThat(answer.path("Besked").asText())
                .isEqualTo(
                        "Ingen måned i 2026 er afsluttet, så der er intet at levere. December er i Huslejedata_Fuld med"
                                + " slutdato 2025-12-31. Næste kørsel: 2026-02-01.");
    }

    @Test
    void day_isToldAndMovedFromOutside() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        assertThat(Caller.json(caller.sendUnchecked("GET", "/sandbox/dag", Caller.NO_HEADERS, "")))
                .isEqualTo(mapper.readTree("{\"Dag\":\"2025-08-10\",\"Dataleverancer\":[]}"));
        assertThat(Caller.json(caller.sendUnchecked("POST", "/sandbox/dag", Caller.NO_HEADERS, "2025-10-01\n")))
                .isEqualTo(mapper.readTree("{\"Dag\":\"2025-10-01\",\"Dataleverancer\":[9,10]}"));
        assertThat(sandbox.on()).isEqualTo(LocalDate.of(2025, 10, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "i morgen", "2025-02-29", "01-09-2025", "2025-08-09", "2100-01-01", "+99999-01-01"})
    void dayThatIsNoneOrLiesBehind_isRefused(String body) {
        HttpResponse<byte[]> answer = caller.sendUnchecked("POST", "/sandbox/dag", Caller.NO_HEADERS, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.besked(answer)).contains("fra 2025-08-10 til 2099-12-31", "'" + body + "'");
        assertThat(sandbox.on()).isEqualTo(LocalDate.of(2025, 8, 10));
    }
}
