package dk.almendata.client;

import static dk.almendata.client.FakeService.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.sync.SourceException.Reason;
import java.util.Map;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionVerbsTest {

    private static final SubscriptionId ID = SubscriptionId.of("3");
    private static final String ANSWER =
            "{\"Abonnement\":" + FakeService.SUBSCRIPTION + ",\"Dataleverancer\":[8,9],\"Besked\":\"To nye\"}";

    private static final Map<String, Function<SubscriptionVerbs, SubscriptionAnswer>> VERBS = Map.of(
            "start", verbs -> verbs.start(ID),
            "stop", verbs -> verbs.stop(ID),
            "genkoer", verbs -> verbs.rerun(ID),
            "valider", verbs -> verbs.validate(ID),
            "reparer", verbs -> verbs.repair(ID));

    private final FakeService service = new FakeService();

    @AfterEach
    void close() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "stop", "genkoer", "valider", "reparer"})
    void verb_isPostedOnceAndAnswered(String verb) {
        service.json(ANSWER);

        SubscriptionAnswer answer = VERBS.get(verb).apply(service.client().verbs());

        assertThat(answer.subscription().id()).isEqualTo(ID);
        assertThat(answer.deliveries()).containsExactly(DeliveryId.of(8), DeliveryId.of(9));
        assertThat(answer.message()).isEqualTo("To nye");
        RecordedRequest request = service.request();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getTarget()).isEqualTo("/v1/abonnementer/3/" + verb);
        assertThat(request.getHeaders().get("X-Api-Key")).isEqualTo(FakeService.KEY);
    }

    @Test
    void create_sendsWhatIsFilledInInThePortal() {
        service.json(ANSWER);

        service.client()
                .verbs()
                .create(DatapakkeName.of("Lån_Fuld"), Scope.parse("0240,0397"), "Månedlig; \"til økonomi\"", true);

        RecordedRequest request = service.request();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getTarget()).isEqualTo("/v1/abonnementer");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(request.getBody().utf8())
                .isEqualTo("{\"Organisation\":[\"0240\",\"0397\"],\"Beskrivelse\":\"Månedlig; \\\"til økonomi\\\"\","
                        + "\"Datapakke\":\"Lån_Fuld\",\"Aktiv\":true}");
    }

    @Test
    void change_sendsFilterAndDescription_andAnEmptyFilterAsAnEmptyList() {
        service.json(ANSWER);

        service.client().verbs().change(ID, Scope.all(), "");

        RecordedRequest request = service.request();
        assertThat(request.getMethod()).isEqualTo("PATCH");
        assertThat(request.getTarget()).isEqualTo("/v1/abonnementer/3");
        assertThat(request.getBody().utf8()).isEqualTo("{\"Organisation\":[],\"Beskrivelse\":\"\"}");
    }

    @Test
    void change_ofOneThing_sendsThatAlone() {
        service.json(ANSWER);
        service.json(ANSWER);

        service.client().verbs().change(ID, Scope.parse("0240"));
        service.client().verbs().describe(ID, "Månedlig");

        assertThat(service.request().getBody().utf8()).isEqualTo("{\"Organisation\":[\"0240\"]}");
        assertThat(service.request().getBody().utf8()).isEqualTo("{\"Beskrivelse\":\"Månedlig\"}");
    }

    @Test
    void delete_asksForTheSubscriptionToGo() {
        service.json(ANSWER);

        service.client().verbs().delete(ID);

        RecordedRequest request = service.request();
        assertThat(request.getMethod()).isEqualTo("DELETE");
        assertThat(request.getTarget()).isEqualTo("/v1/abonnementer/3");
    }

    @ParameterizedTest
    @CsvSource({"409, STATE", "422, STATE", "400, STATE", "404, NOT_FOUND"})
    void refusal_saysWhatTheServiceSays(int status, Reason reason) {
        service.answer(refusal(status, "{\"Besked\":\"Reparér\\r\\n  lader intet tilbage: 0397\"}"));

        var fault = fault(() -> service.client().verbs().repair(ID));

        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(fault).hasMessageContaining("the service says: Reparér lader intet tilbage: 0397");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"Besked\":7}", "<html>Key</html>", "{\"Andet\":\"hemmelig tekst\"}"})
    void refusal_repeatsNothingElseOfTheBody(String body) {
        service.answer(refusal(409, body));

        assertThat(fault(() -> service.client().verbs().start(ID)))
                .hasMessageNotContaining("the service says")
                .hasMessageNotContaining("hemmelig");
    }

    @Test
    void refusal_neverRepeatsTheKeyAndNoMoreThanALine() {
        service.answer(refusal(409, "{\"Besked\":\"" + FakeService.KEY + "x".repeat(5_000) + "\"}"));

        assertThat(fault(() -> service.client().verbs().start(ID)).getMessage())
                .contains("***")
                .hasSizeLessThan(700);
    }

    @ParameterizedTest
    @EnumSource(names = {"START", "STOP", "RERUN", "VALIDATE", "REPAIR"})
    void verbTheServiceDoesNotOffer_isRefusedWithoutACall(WirePath path) {
        WireProfile readOnly = WireProfile.assumed().toBuilder().without(path).build();
        assertThat(readOnly.toBuilder().build().offers(path)).isFalse();
        String verb = path.assumed().substring(path.assumed().lastIndexOf('/') + 1);
        try (DataUdClient client = service.options().wireProfile(readOnly).build()) {
            var fault = fault(() -> VERBS.get(verb).apply(client.verbs()));

            assertThat(fault.reason()).isEqualTo(Reason.NOT_OFFERED);
            assertThat(fault).hasMessageContaining("does not offer").hasMessageContaining("do it in the portal");
        }
        assertThat(service.server.getRequestCount()).isZero();
    }

    @Test
    void profile_cannotDoWithoutDeliveries() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireProfile.assumed().toBuilder().without(WirePath.DELIVERIES));
    }

    private static MockResponse.Builder refusal(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body);
    }
}
