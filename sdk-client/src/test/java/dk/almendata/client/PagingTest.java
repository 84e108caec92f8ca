package dk.almendata.client;

import static dk.almendata.client.FakeService.delivery;
import static dk.almendata.client.FakeService.fault;
import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.sync.SourceException;
import dk.almendata.sync.SourceException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The styles of paging that a service may have, and what ends a list in each. */
class PagingTest {

    private final FakeService service = new FakeService();

    @AfterEach
    void close() {
        service.close();
    }

    private List<Delivery> deliveries(Paging paging) {
        try (DataUdClient client = service.options()
                .wireProfile(WireProfile.assumed().toBuilder().paging(paging).build())
                .build()) {
            return client.deliveries();
        }
    }

    private List<Long> ids(Paging paging) {
        return deliveries(paging).stream().map(one -> one.id().value()).toList();
    }

    private SourceException refused(Paging paging) {
        SourceException fault = fault(() -> deliveries(paging));
        assertThat(fault.reason()).isEqualTo(Reason.CONTRACT);
        return fault;
    }

    private List<String> targets() {
        List<String> targets = new ArrayList<>();
        for (int i = service.server.getRequestCount(); i > 0; i--) {
            targets.add(service.request().getTarget());
        }
        return targets;
    }

    private static String array(long... ids) {
        return LongStream.of(ids).mapToObj(FakeService::delivery).collect(Collectors.joining(",", "[", "]"));
    }

    private static String page(String more, long... ids) {
        return "{\"Elementer\":" + array(ids) + more + "}";
    }

    private void answer(String link, String body) {
        service.answer(new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .addHeader("Link", link)
                .body(body));
    }

    @Test
    void offset_asksForWhatHasNotComeYet_evenIfPagesAreShorterThanAsked() {
        service.json(page(",\"ElementerIAlt\":4", 1, 2, 3), page(",\"ElementerIAlt\":4", 4));

        assertThat(ids(Paging.byOffset())).containsExactly(1L, 2L, 3L, 4L);
        assertThat(targets())
                .containsExactly("/v1/dataleverancer?offset=0&limit=100", "/v1/dataleverancer?offset=3&limit=100");
    }

    @Test
    void offset_withoutACount_endsAtAnEmptyPage() {
        service.json(page("", 1, 2), page(""));

        assertThat(ids(Paging.byOffset().withFirst(1).withSizeParameter("top").withSize(2)))
                .containsExactly(1L, 2L);
        assertThat(targets()).containsExactly("/v1/dataleverancer?offset=1&top=2", "/v1/dataleverancer?offset=3&top=2");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/next?cursor=a%2Fb, /v1/next?cursor=a%2Fb",
        "next?cursor=2, /v1/next?cursor=2",
        "?cursor=2, /v1/dataleverancer?cursor=2",
        "ORIGIN/x/y, /x/y"
    })
    void nextLink_inTheAnswer_isFollowedWithinTheService(String link, String target) {
        String origin = service.server.url("/").toString().replaceAll("/$", "");
        service.json(page(",\"Næste\":\"" + link.replace("ORIGIN", origin) + "\"", 1, 2), page(",\"Næste\":null", 3));

        assertThat(ids(Paging.byNextLink())).containsExactly(1L, 2L, 3L);
        assertThat(targets()).containsExactly("/v1/dataleverancer", target);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "</p?c=2>; rel=\"next\"",
                "</p?c=1>; rel=prev, </p?c=2>; rel=next",
                "</p?c=9>; rel=\"last\", </p?c=2>; title=\"x, y\"; REL=\"up Next\"",
            })
    void nextLink_inTheHeader_isFollowed(String header) {
        answer(header, page("", 1));
        answer("</p?c=1>; rel=\"prev\"", page("", 2));

        assertThat(ids(Paging.byNextLink().withSizeParameter("top").withSize(1)))
                .containsExactly(1L, 2L);
        assertThat(targets()).containsExactly("/v1/dataleverancer?top=1", "/p?c=2");
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/x, https://evil.example:443",
        "//evil.example/x, http://evil.example:80",
        "http://127.0.0.1:1/x, http://127.0.0.1:1"
    })
    void nextLink_toAnotherHost_isNotFollowed(String link, String shown) {
        service.json(page(",\"Næste\":\"" + link + "\"", 1));

        assertThat(refused(Paging.byNextLink())).hasMessageContainingAll(shown, "the key is for", "alone");
        assertThat(service.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void nextLink_thatIsNone_isRefused() {
        service.json(page(",\"Næste\":\"ftp://x y\"", 1));

        assertThat(refused(Paging.byNextLink()))
                .hasMessageContaining("expected a URL or a path")
                .hasMessageContaining("text(9)");
    }

    @Test
    void nextLink_inACircle_isSeen() {
        service.json(page(",\"Næste\":\"/v1/b\"", 1), page(",\"Næste\":\"/v1/dataleverancer\"", 2));

        assertThat(refused(Paging.byNextLink()))
                .hasMessageContaining("page 2")
                .hasMessageContaining("back to an earlier");
        assertThat(service.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void nextLink_afterAnEmptyPage_isStillFollowed() {
        service.json(page(",\"Næste\":\"/b\""), page("", 7));

        assertThat(ids(Paging.byNextLink())).containsExactly(7L);
    }

    @Test
    void none_takesOneAnswer_andRefusesToEndInSilence() {
        service.json(page("", 1, 2));
        assertThat(ids(Paging.none())).containsExactly(1L, 2L);
        assertThat(targets()).containsExactly("/v1/dataleverancer");

        service.json(page(",\"SiderIAlt\":2", 1, 2));
        assertThat(refused(Paging.none())).hasMessageContaining("more pages");
        answer("</p?c=2>; rel=\"next\"", page("", 1));
        assertThat(refused(Paging.none())).hasMessageContaining("more pages");
        service.json(page(",\"ElementerIAlt\":3", 1, 2), page(",\"ElementerIAlt\":3", 1, 2));
        assertThat(fault(() -> ids(Paging.none())).reason()).isEqualTo(Reason.INCOMPLETE);
    }

    @Test
    void rootArray_isTheList_inEveryStyle() {
        service.json(array(1, 2));
        assertThat(ids(Paging.none().withRootArray(true))).containsExactly(1L, 2L);
        service.json(array(1, 2), array(3), "[]");
        assertThat(ids(Paging.byPage().withRootArray(true))).containsExactly(1L, 2L, 3L);
        answer("</b>; rel=next", array(1));
        service.json(array(2));
        assertThat(ids(Paging.byNextLink().withRootArray(true))).containsExactly(1L, 2L);
        service.json(page("", 1));
        assertThat(refused(Paging.none().withRootArray(true)))
                .hasMessageContaining("expected a JSON array, found an object");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Huslejedata_Delvis | Bbr_Delvis | 7 Huslejedata_Delvis 2025-01-01..2025-01-31 Succes | 7 Bbr_Delvis 2025-01-01..2025-01-31 Succes",
                "2025-01-31 | 2025-02-28 | 2025-01-01..2025-01-31 | 2025-01-01..2025-02-28",
                "\"0240\" | \"0397\" | of 0045,0240 | of 0045,0397",
            })
    void oneIdForTwoThings_isRefused_andBothAreNamed(String from, String to, String earlier, String later) {
        service.json(page("", 7, 8).replace("]}", "," + delivery(7).replace(from, to) + "]}"));

        assertThat(refused(Paging.none()))
                .hasMessageContaining("element 3 (Id 7)")
                .hasMessageContaining(earlier)
                .hasMessageContaining(later);
    }

    /** The filter of a subscription may be changed while the list is read, its datapakke not (guide 3.3.3.2). */
    @Test
    void oneSubscriptionTwice_countsInItsLaterForm_unlessItIsAnother() {
        String once = FakeService.SUBSCRIPTION;
        Paging all = Paging.none();
        try (DataUdClient client = service.options()
                .wireProfile(WireProfile.assumed().toBuilder().paging(all).build())
                .build()) {
            String changed = once.replace("\"Organisation\":null", "\"Organisation\":[\"0240\"]");
            service.json("{\"Elementer\":[" + once + "," + changed + "]}");
            assertThat(client.subscriptions())
                    .singleElement()
                    .satisfies(one -> assertThat(one.scope()).hasToString("0240"));

            service.json("{\"Elementer\":[" + once + "," + once.replace("Lån_Fuld", "Bbr_Fuld") + "]}");
            assertThat(fault(client::subscriptions))
                    .hasMessageContaining("3 Lån_Fuld all stopped of 77")
                    .hasMessageContaining("3 Bbr_Fuld all stopped of 77");
        }
    }

    @Test
    void refusal_isQuotedByTheNameOfTheProfile() {
        service.answer(new MockResponse.Builder().code(409).body("{\"MESSAGE\":\"Findes allerede\"}"));
        try (DataUdClient client = service.options()
                .wireProfile(WireProfile.assumed().toBuilder()
                        .putName(WireField.MESSAGE, "Besked", "message")
                        .build())
                .build()) {
            assertThat(fault(() -> client.verbs().stop(SubscriptionId.of("1"))))
                    .hasMessageContaining("Findes allerede");
        }
    }

    @Test
    void faultOfAnElement_namesItsId() {
        service.json(page("", 7, 17).replace("\"Id\":17,\"Datapakke\":\"Huslejedata_Delvis\"", "\"Id\":17"));

        assertThat(refused(Paging.none())).hasMessageContaining("element 2 (Id 17): field 'Datapakke'");
    }

    @Test
    void key_hasItsPrefix() {
        service.json(page(""));
        try (DataUdClient client = service.options()
                .wireProfile(WireProfile.assumed().toBuilder()
                        .keyHeader("Authorization")
                        .keyPrefix("Bearer ")
                        .build())
                .build()) {
            assertThat(client.deliveries()).isEmpty();
        }
        assertThat(service.request().getHeaders().get("Authorization")).isEqualTo("Bearer " + FakeService.KEY);
    }

    @Test
    void baseUrl_mayComeFromTheProfile() {
        service.json(page(""));
        try (DataUdClient client = DataUdClient.builder()
                .apiKey(Secret.of(FakeService.KEY))
                .wireProfile(WireProfile.assumed().toBuilder()
                        .baseUrl(service.server.url("/fra/profil").toString())
                        .build())
                .build()) {
            assertThat(client.deliveries()).isEmpty();
        }
        assertThat(service.request().getTarget()).startsWith("/fra/profil/v1/dataleverancer?");
    }

    @Test
    void listThatIsNotOffered_isRefusedWithoutACall() {
        try (DataUdClient client = service.options()
                .wireProfile(WireProfile.assumed().toBuilder()
                        .without(WirePath.DATAPAKKER)
                        .without(WirePath.DELIVERY)
                        .build())
                .build()) {
            assertThat(fault(client::datapakker).reason()).isEqualTo(Reason.NOT_OFFERED);
            assertThat(fault(() -> client.delivery(DeliveryId.of(1))).reason()).isEqualTo(Reason.NOT_OFFERED);
        }
        assertThat(service.server.getRequestCount()).isZero();
    }

    @Test
    void otherNames_areLookedForInTheirOrder_andOtherFieldsAreKept() {
        service.json("{\"Elementer\":[{\"id\":1,\"Datapakke\":null,\"package\":\"Bbr_Fuld\",\"state\":\"Succeeded\","
                + "\"Størrelse\":{\"bytes\":7},\"Lang\":\"" + "x".repeat(2_000) + "\",\"Tom\":null}]}");
        try (DataUdClient client = service.options()
                .wireProfile(WireProfileJson.read(
                        ("{\"names\":{\"datapakke\":[\"Datapakke\",\"Package\"],\"status\":[\"Status\",\"STATE\"]},"
                                        + "\"statuses\":{\"Succes\":\"Succeeded\"},\"paging\":{\"style\":\"none\"}}")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .build()) {
            Delivery only = client.deliveries().get(0);

            assertThat(only).hasToString("1 Bbr_Fuld .. Succes");
            Map<String, String> others = only.otherFields();
            assertThat(others).containsOnlyKeys("Størrelse", "Lang", "Tom").containsEntry("Størrelse", "{\"bytes\":7}");
            assertThat(others.get("Lang")).hasSize(1_001).endsWith("x…");
            assertThat(only.toBuilder().build().otherFields()).isEqualTo(others);
            assertThat(only).isEqualTo(only.toBuilder().otherFields(Map.of()).build());
        }
    }

    @Test
    void otherFields_areFiftyAtMost() {
        String many =
                LongStream.range(0, 60).mapToObj(i -> ",\"F" + i + "\":" + i).collect(Collectors.joining());
        service.json(page("", 1).replace("}]}", many + "}]}"));

        assertThat(deliveries(Paging.none()).get(0).otherFields()).hasSize(50);
    }
}
