package dk.almendata.client;

import static dk.almendata.client.FakeService.delivery;
import static dk.almendata.client.FakeService.fault;
import static dk.almendata.client.FakeService.page;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.datapakke.DeliveryPeriod;
import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.subscription.Subscription;
import dk.almendata.sync.Listing;
import dk.almendata.sync.SourceException.Reason;
import dk.almendata.sync.SourceId;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTest {

    private final FakeService service = new FakeService();

    @AfterEach
    void close() {
        service.close();
    }

    private List<Long> ids() {
        return service.client().deliveries().stream().map(d -> d.id().value()).toList();
    }

    private static String deliveries(int page, int pages, int total, int... ids) {
        return page(
                page,
                pages,
                total,
                IntStream.of(ids).mapToObj(FakeService::delivery).toList());
    }

    @Test
    void deliveries_readsEveryField() {
        service.json(deliveries(1, 1, 1, 12));
        assertThat(service.client().deliveries())
                .containsExactly(Delivery.builder(
                                DeliveryId.of(12), DatapakkeName.of("Huslejedata_Delvis"), DeliveryStatus.SUCCES)
                        .recipient(RecipientId.of("77"))
                        .scope(Scope.parse("0045,0240"))
                        .description("Måned")
                        .createdBy("Abonnement")
                        .period(DeliveryPeriod.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31)))
                        .subscription(SubscriptionId.of("3"))
                        .build());
        RecordedRequest request = service.request();
        assertThat(request.getTarget()).isEqualTo("/v1/dataleverancer?side=1&antal=100");
        assertThat(request.getHeaders().get("X-Api-Key")).isEqualTo(FakeService.KEY);
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
    }

    @Test
    void deliveries_takesAbsentAndNullForNotStated() {
        service.json(
                page(
                        1,
                        1,
                        1,
                        List.of(
                                "{\"id\":\"7\",\"datapakke\":\"Ny_Pakke\",\"EKSEKVERINGSSTATUS\":\"Noget nyt\",\"Organisation\":[],\"PeriodeSlutDato\":\"\"}")));
        assertThat(service.client().deliveries())
                .containsExactly(
                        Delivery.builder(DeliveryId.of(7), DatapakkeName.of("Ny_Pakke"), DeliveryStatus.of("Noget nyt"))
                                .build());
    }

    @Test
    void subscriptions_readsEveryField() {
        service.json(page(1, 1, 1, List.of(FakeService.SUBSCRIPTION)));
        assertThat(service.client().subscriptions())
                .containsExactly(
                        Subscription.builder(SubscriptionId.of("3"), DatapakkeName.of("Lån_Fuld"), RecipientId.of("77"))
                                .recipientName("Boligforeningen Åen")
                                .description("alle")
                                .active(false)
                                .message("stoppet")
                                .nextRun(LocalDate.of(2026, 1, 1))
                                .latestStatus(DeliveryStatus.FEJLET)
                                .build());
    }

    @Test
    void datapakker_keepsTheDefinitionAndTakesTheDescription() {
        service.json(
                page(
                        1,
                        1,
                        2,
                        List.of(
                                "{\"Navn\":\"Bbr_Delvis\",\"Beskrivelse\":\"BBR i dag\",\"Gentagelse\":\"Kvartalsvis\"}",
                                "{\"Navn\":\"Ny_Fuld\",\"Gentagelse\":\"Initialt\",\"Periodefilter\":\"Fra start til ultimo sidste år\"}")));
        assertThat(service.client().datapakker())
                .extracting(d -> d.name() + "|" + d.description() + "|" + d.repetition() + "|" + d.periodFilter())
                .containsExactly("Bbr_Delvis|BBR i dag|MONTHLY|NONE", "Ny_Fuld||INITIAL|START_TO_END_OF_LAST_YEAR");
    }

    @Test
    void datapakker_refusesAFilterThatContradictsTheRepetition() {
        service.json(page(
                1,
                1,
                1,
                List.of("{\"Navn\":\"Ny_Fuld\",\"Gentagelse\":\"Månedligt\",\"Periodefilter\":\"Aktuelt år\"}")));
        assertThat(fault(() -> service.client().datapakker()))
                .hasMessageContaining("field 'Periodefilter': expected a filter that goes with the repetition");
    }

    @Test
    void names_areFoundInEitherNormalisation() {
        String composed = "OprettetPåAf";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(composed);
        try (DataUdClient client = service.options()
                .wireProfile(WireProfile.assumed().toBuilder()
                        .putName(WireField.CREATED_BY, decomposed)
                        .build())
                .build()) {
            for (String sent : List.of(composed, decomposed, composed.toUpperCase(java.util.Locale.ROOT))) {
                service.json(delivery(1).replace("OprettetAf", sent));
                assertThat(client.delivery(DeliveryId.of(1)).createdBy()).isEqualTo("Abonnement");
            }
        }
    }

    @Test
    void deliveries_pagesThroughEverythingInOrder() {
        service.json(deliveries(1, 3, 5, 5, 4), deliveries(2, 3, 5, 3, 2), deliveries(3, 3, 5, 1));
        assertThat(ids()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(List.of(
                        service.request().getTarget(),
                        service.request().getTarget(),
                        service.request().getTarget()))
                .containsExactly(
                        "/v1/dataleverancer?side=1&antal=100",
                        "/v1/dataleverancer?side=2&antal=100",
                        "/v1/dataleverancer?side=3&antal=100");
    }

    @Test
    void deliveries_ofNothingIsEmpty() {
        service.json(deliveries(1, 0, 0));
        assertThat(ids()).isEmpty();
    }

    @Test
    void deliveries_endsAtTheCountOrAnEmptyPageWhereThePagesAreNotCounted() {
        service.json(
                "{\"Elementer\":[" + delivery(1) + "],\"ElementerIAlt\":2}",
                "{\"Elementer\":[" + delivery(2) + "],\"ElementerIAlt\":2}");
        assertThat(ids()).containsExactly(1L, 2L);
        service.json("{\"Elementer\":[" + delivery(1) + "]}", "{\"Elementer\":[]}");
        assertThat(ids()).containsExactly(1L);
        assertThat(service.server.getRequestCount()).isEqualTo(4);
    }

    @Test
    void deliveries_listsAgainWhenAnIdWasLostBetweenPages() {
        service.json(deliveries(1, 2, 4, 1, 2), deliveries(2, 2, 4, 2, 4));
        service.json(deliveries(1, 2, 4, 1, 2), deliveries(2, 2, 4, 3, 4));
        assertThat(ids()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void deliveries_refusesAListThatStaysTooShort() {
        service.json(deliveries(1, 1, 3, 1, 2), deliveries(1, 1, 3, 1, 2));
        var fault = fault(this::ids);
        assertThat(fault.reason()).isEqualTo(Reason.INCOMPLETE);
        assertThat(fault).hasMessageContaining("expected 3").hasMessageContaining("found 2");
    }

    @Test
    void deliveries_countsARepeatedIdOnceAndKeepsItsLaterForm() {
        String later = delivery(1).replace("Succes", "Fejlet");
        for (int pass = 0; pass < 2; pass++) {
            service.json(page(1, 1, 3, List.of(delivery(1), delivery(2), later)));
        }
        assertThat(service.client().deliveries())
                .extracting(d -> d.id() + " " + d.status())
                .containsExactly("1 Fejlet", "2 Succes");
    }

    @ParameterizedTest
    @CsvSource({"9, 18", "2, 4", "2, 3"})
    void deliveries_refusesAServiceThatIgnoresThePage(int pages, int total) {
        for (int i = 0; i < 4; i++) {
            service.json(deliveries(1, pages, total, 1, 2));
        }
        var fault = fault(this::ids);
        assertThat(fault.reason()).isEqualTo(Reason.CONTRACT);
        assertThat(fault).hasMessageContaining("page 2");
        assertThat(service.server.getRequestCount()).isEqualTo(4);
    }

    @Test
    void pages_stopWhereThereIsNoEnd() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        BaseUrl base = BaseUrl.parse("https://example.dk");
        WireProfile profile = WireProfile.assumed();
        Faults faults = new Faults(base, new Keyring(() -> Secret.of(FakeService.KEY)), Clock.systemUTC());
        Pages<Integer, Integer> endless = new Pages<>(
                "GET /x",
                faults,
                new PageCalls("GET /x", base, WirePath.DELIVERIES, profile, faults),
                (number, url) -> new ListPage(
                        List.of(new JsonObject(
                                profile,
                                faults,
                                "page " + number,
                                mapper.createObjectNode().put("Id", number))),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        "",
                        url),
                new Listed<Integer, Integer>(
                        json -> Integer.valueOf(json.text(WireField.ID)),
                        id -> id,
                        (one, other) -> true,
                        String::valueOf));
        var fault = fault(endless::all);
        assertThat(fault.reason()).isEqualTo(Reason.CONTRACT);
        assertThat(fault).hasMessageContaining("10000 pages");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | expected a JSON object, found an array of 0",
                "null | expected a JSON object, found nothing",
                "{} | field 'Elementer': expected an array, found nothing among no fields",
                "{\"items\":[],\"total\":0} | found nothing among the fields items, total",
                "{\"Elementer\":{}} | field 'Elementer': expected an array, found an object",
                "{\"Elementer\":[1]} | element 1: expected a JSON object, found a number",
                "{\"Elementer\":[],\"ElementerIAlt\":-1} | field 'ElementerIAlt': expected a count",
                "{\"Elementer\":[],\"SiderIAlt\":\"3\"} | field 'SiderIAlt': expected a count, found text(1)",
            })
    void deliveries_refusesAnotherEnvelope(String body, String problem) {
        service.json(body);
        var fault = fault(this::ids);
        assertThat(fault.reason()).isEqualTo(Reason.CONTRACT);
        assertThat(fault).hasMessageContaining(problem).hasMessageContaining("GET /v1/dataleverancer page 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Id\":12 | \"Id\":0 | field 'Id': expected a whole number greater than zero, found a number",
                "\"Id\":12 | \"Id\":1.5 | field 'Id': expected text, found a number",
                "\"Id\":12 | \"Id\":\"hemmelig\" | field 'Id': expected a whole number greater than zero, found text(8)",
                "\"Id\":12 | \"Id\":99999999999999999999 | field 'Id': expected a whole number",
                "\"Id\":12 | \"X\":12 | field 'Id': expected text, found nothing among the fields X, Datapakke",
                "Huslejedata_Delvis | ' ' | field 'Datapakke': expected text",
                "\"Succes\" | null | field 'Eksekveringsstatus': expected text, found nothing",
                "2025-01-01 | 01-01-2025 | field 'PeriodeStartDato': expected a date as uuuu-MM-dd, found text(10)",
                "2025-01-31 | 2025-02-30 | field 'PeriodeSlutDato': expected a date",
                "\"0240\" | 240 | field 'Organisation': expected an array of texts",
                "\"0240\" | \"0240001\" | field 'Organisation': expected LBF numbers of organisations",
                "\"Måned\" | {} | field 'Beskrivelse': expected text, found an object",
            })
    void deliveries_saysWhichFieldOfWhichElementIsWrong(String from, String to, String problem) {
        service.json(page(1, 1, 2, List.of(delivery(11), delivery(12).replace(from, to))));
        var fault = fault(this::ids);
        assertThat(fault.reason()).isEqualTo(Reason.CONTRACT);
        assertThat(fault)
                .hasMessageContaining("GET /v1/dataleverancer page 1, element 2")
                .hasMessageContaining(problem)
                .message()
                .doesNotContain("hemmelig");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"Elementer\":[]} {}",
                "{\"Elementer\":[],}",
                "hemmelig",
                "{\"a\":\"hemmelig",
                "\u0000"
            })
    void deliveries_refusesBrokenJson_withoutQuotingIt(String body) {
        service.json(body);
        var fault = fault(this::ids);
        assertThat(fault.reason()).isEqualTo(Reason.CONTRACT);
        assertThat(fault)
                .hasMessageContaining("expected")
                .hasNoCause()
                .message()
                .doesNotContain("hemmelig");
    }

    @Test
    void deliveries_refusesJsonBeyondTheLimits() {
        service.json("[".repeat(100) + "]".repeat(100));
        assertThat(fault(this::ids).reason()).isEqualTo(Reason.CONTRACT);
        service.json("{\"a\":\"" + "x".repeat(1_000_001) + "\"}");
        assertThat(fault(this::ids).reason()).isEqualTo(Reason.CONTRACT);
    }

    @Test
    void deliveries_refusesLargeAnswersWhileTheyCome() {
        try (DataUdClient client = service.options().maxResponseBytes(1_000).build()) {
            String large = "{\"Elementer\":[],\"a\":\"" + "x".repeat(1_000) + "\"}";
            service.answer(new MockResponse.Builder().body(large));
            assertThat(fault(client::deliveries)).hasMessageContaining("at most 1000 bytes");
            service.answer(new MockResponse.Builder().chunkedBody(large, 100));
            assertThat(fault(client::deliveries)).hasMessageContaining("at most 1000 bytes");
            String fits = "{\"Elementer\":[]" + " ".repeat(1_000 - 16) + "}";
            assertThat(fits).hasSize(1_000);
            service.answer(new MockResponse.Builder().chunkedBody(fits, 100));
            assertThat(client.deliveries()).isEmpty();
        }
    }

    @Test
    void profile_decidesPathsParametersNamesAndDates() {
        WireProfile profile = WireProfile.assumed().toBuilder()
                .keyHeader("Ocp-Key")
                .putPath(WirePath.DELIVERIES, "/udtræk/alle")
                .paging(new Paging(PagingStyle.PAGE, "page", "size", 0, 2, false))
                .putName(WireField.ITEMS, "value")
                .putName(WireField.ITEM_COUNT, "total")
                .datePatterns("dd-MM-uuuu")
                .build();
        try (DataUdClient client = service.options()
                .baseUrl(service.server.url("/api/").toString())
                .wireProfile(profile)
                .build()) {
            service.json("{\"value\":["
                    + delivery(1).replace("2025-01-01", "01-01-2025").replace("2025-01-31", "31-01-2025")
                    + "],\"total\":1}");
            assertThat(client.deliveries()).hasSize(1);
        }
        RecordedRequest request = service.request();
        assertThat(request.getTarget()).isEqualTo("/api/udtr%C3%A6k/alle?page=0&size=2");
        assertThat(request.getHeaders().get("Ocp-Key")).isEqualTo(FakeService.KEY);
        assertThat(request.getHeaders().get("X-Api-Key")).isNull();
    }

    @Test
    void source_listsSubscriptionsAndDeliveries() {
        service.json("{\"Elementer\":[]}", deliveries(1, 1, 1, 4));
        Listing listing =
                DataUdSource.of(new SourceId("test"), service.client()).list();
        assertThat(listing.subscriptions()).isEmpty();
        assertThat(listing.deliveries()).hasSize(1);
    }
}
