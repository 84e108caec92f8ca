package dk.almendata.sandbox;

import static dk.almendata.sandbox.Sandboxes.INITIAL;
import static dk.almendata.sandbox.Sandboxes.MONTHLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.subscription.Subscription;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be done to subscriptions (guide 3.3.3.1 to 3.3.3.8), over HTTP and in the same program. */
class VerbsTest {

    private static final String ALL = "/v1/abonnementer";
    private static final RecipientId FIRST = RecipientId.of("0240");
    private static final RecipientId ADVISER = RecipientId.of("adviser");
    private static final LocalDate ENDS = LocalDate.of(2025, 6, 1);
    private static final SubscriptionId TWO = SubscriptionId.of("2");

    /** The adviser loses 0397 in June and all in July. */
    private final SandboxServer sandbox = Sandboxes.on("2025-04-15", MONTHLY)
            .addRecipient(Sandboxes.recipient(
                    "adviser",
                    day -> day.isBefore(ENDS)
                            ? Sandboxes.access("0240,0397", MONTHLY)
                            : day.isBefore(ENDS.plusMonths(1))
                                    ? Sandboxes.access("0240", MONTHLY)
                                    : Sandboxes.access("0240", INITIAL)))
            .start();

    private final Caller caller = new Caller(sandbox);
    private final Caller adviser = Sandboxes.caller(sandbox, "adviser");

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Subscription two() {
        return sandbox.subscriptions().get(1);
    }

    private void adviserSubscribes(String scope) {
        sandbox.create(ADVISER, MONTHLY, Scope.parse(scope), "", true);
    }

    @Test
    void create_withAktiv_makesItsDeliveriesAtOnce() {
        JsonNode made = Caller.json(caller.send("POST", ALL, """
                {"Datapakke":"Huslejedata_Delvis","Organisation":["0397"],"Beskrivelse":"Kun 0397","Aktiv":true}"""));

        assertThat(made.path("Dataleverancer")).hasSize(3);
        assertThat(made.path("Besked").asText()).isEqualTo("3 dataleverancer er oprettet. Næste kørsel: 2025-05-01.");
        assertThat(two().scope()).hasToString("0397");
        assertThat(two().description()).isEqualTo("Kun 0397");
        assertThat(two().recipientName()).isEqualTo("Sandkassen");
    }

    @Test
    void create_withDatapakkeAlone_waitsForItsStart() {
        JsonNode made = Caller.json(caller.send("POST", ALL, "{\"Datapakke\":\"Lån_Fuld\"}"));

        assertThat(made.path("Dataleverancer")).isEmpty();
        assertThat(made.path("Besked").asText()).isEqualTo("Abonnementet er oprettet og venter på Start.");
        assertThat(two().isActive()).isFalse();
        assertThat(two().scope().isAll()).isTrue();
        assertThat(two().nextRun()).isEmpty();
        assertThat(Caller.json(caller.post(ALL + "/2/start")).path("Besked").asText())
                .isEqualTo("1 dataleverance er oprettet. Næste kørsel: 2026-01-01.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                        | JSON-objekt
            []                                                        | JSON-objekt
            {"Datapakke":"Lån_Fuld"                                   | JSON-objekt
            {"Datapakke":"Lån_Fuld"} {}                               | JSON-objekt
            {"Datapakke":"Lån_Fuld","Datapakke":"Lån_Fuld"}           | JSON-objekt
            {}                                                        | Feltet Datapakke mangler
            {"datapakke":"Lån_Fuld"}                                  | Feltet 'datapakke' kendes ikke. Brug Aktiv, Beskrivelse, Datapakke, Organisation.
            {"Datapakke":null}                                        | Feltet Datapakke skal være en tekst, men er 'null'
            {"Datapakke":7}                                           | Feltet Datapakke skal være en tekst, men er '7'
            {"Datapakke":""}                                          | Feltet Datapakke: datapakken '' findes ikke
            {"Datapakke":"lån_fuld"}                                  | Feltet Datapakke: datapakken 'lån_fuld' findes ikke
            {"Datapakke":"Lån_Fuld","Aktiv":"true"}                   | Feltet Aktiv skal være true eller false, men er 'true'
            {"Datapakke":"Lån_Fuld","Beskrivelse":[]}                 | Feltet Beskrivelse skal være en tekst, men er '[]'
            {"Datapakke":"Lån_Fuld","Organisation":"0240"}            | Feltet Organisation skal være en liste af LBF-numre, men er '0240'
            {"Datapakke":"Lån_Fuld","Organisation":[240]}             | Feltet Organisation skal være LBF-numre på fire cifre i anførselstegn, men er '240'
            {"Datapakke":"Lån_Fuld","Organisation":["0240","240"]}    | men er '240'
            {"Datapakke":"Lån_Fuld","Organisation":["0240001"]}       | men er '0240001'
            {"Datapakke":"Lån_Fuld","Organisation":["0240","0999"]}   | Feltet Organisation: 0999 findes ikke
            """)
    void bodyThatIsWrong_isRefusedWithTheNameOfItsField_andNothingIsMade(String body, String besked) {
        HttpResponse<byte[]> answer = caller.send("POST", ALL, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.besked(answer)).contains(besked);
        assertThat(sandbox.subscriptions()).hasSize(1);
        assertThat(sandbox.deliveries()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"Aktiv":true}            | Feltet 'Aktiv' kendes ikke. Brug Beskrivelse, Organisation.
            {"Organisation":null}     | Feltet Organisation skal være en liste
            {"Organisation":["9999"]} | 9999 findes ikke
            """)
    void changeThatIsWrong_isRefused_andChangesNothing(String body, String besked) {
        Subscription before = sandbox.subscription(MONTHLY);

        HttpResponse<byte[]> answer = caller.send("PATCH", ALL + "/1", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.besked(answer)).contains(besked);
        assertThat(sandbox.subscription(MONTHLY)).isEqualTo(before);
    }

    @Test
    void bodyThatIsTooLong_isRefused() {
        HttpResponse<byte[]> answer =
                caller.send("PATCH", ALL + "/1", "{\"Beskrivelse\":\"" + "x".repeat(100_000) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.besked(answer)).contains("100000 bytes");
    }

    /** What is not sent stays. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                              | 0240,0397 | Huslejedata (Seneste måned)
            {"Beskrivelse":""}                              | 0240,0397 | ''
            {"Organisation":["0397"]}                       | 0397      | Huslejedata (Seneste måned)
            {"Organisation":[]}                             | all       | Huslejedata (Seneste måned)
            {"Organisation":["0240"],"Beskrivelse":"Nyt"}   | 0240      | Nyt
            """)
    void change_leavesOutWhatIsNotSent_andMakesNothing(String body, String scope, String description) {
        sandbox.change(
                SubscriptionId.of("1"),
                Scope.parse("0240,0397"),
                sandbox.subscription(MONTHLY).description());

        JsonNode answer = Caller.json(caller.send("PATCH", ALL + "/1", body));

        assertThat(answer.path("Dataleverancer")).isEmpty();
        assertThat(answer.path("Besked").asText())
                .isEqualTo("Abonnementet er ændret; afgrænsningen gælder fra næste kørsel.");
        assertThat(sandbox.subscription(MONTHLY).scope()).isEqualTo(Scope.parse(scope));
        assertThat(sandbox.subscription(MONTHLY).description()).isEqualTo(description);
    }

    /** Each row: what has happened to the adviser's subscription, the call, and why it is refused. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-04-15 | 0240,0397 | POST  | start   | ''                       | allerede aktivt
            2025-06-01 | 0240,0397 | POST  | stop    | ''                       | allerede stoppet
            2025-06-01 | 0397      | POST  | reparer | ''                       | ingen organisation
            2025-07-01 | 0240,0397 | POST  | reparer | ''                       | Adgangen til datapakken er bortfaldet
            2025-06-01 | 0240      | PATCH | ''      | {"Organisation":["0397"]} | ikke længere adgang til 0397
            """)
    void moveThatCannotBeMade_isAConflict_andChangesNothing(
            LocalDate day, String scope, String method, String verb, String body, String besked) {
        adviserSubscribes(scope);
        sandbox.moveTo(day);
        Subscription before = two();

        HttpResponse<byte[]> answer = adviser.send(method, ALL + "/2" + (verb.isEmpty() ? "" : "/" + verb), body);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Caller.besked(answer)).contains(besked);
        assertThat(two()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"Datapakke":"Lån_Fuld","Aktiv":true}                             | adgang til datapakken Lån_Fuld
            {"Datapakke":"Huslejedata_Delvis","Organisation":["0240","0397"]} | adgang til 0397
            """)
    void createOfWhatTheRecipientMayNotHave_isAConflict_andUsesUpNoId(String body, String besked) {
        sandbox.moveTo(ENDS);

        HttpResponse<byte[]> answer = adviser.send("POST", ALL, body);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Caller.besked(answer)).contains(besked);
        adviserSubscribes("all");
        assertThat(two().id()).isEqualTo(TWO);
    }

    @Test
    void lostOrganisation_stopsTheSubscription_untilItIsRepairedAndStarted() {
        adviserSubscribes("0240,0397");

        assertThat(sandbox.moveTo(ENDS))
                .extracting(made -> made.recipient().orElseThrow())
                .as("April and May of the one, April of the other")
                .containsExactly(FIRST, ADVISER, FIRST);
        assertThat(two().isActive()).isFalse();
        assertThat(two().isValid()).isFalse();
        assertThat(two().message()).isEqualTo("Modtageren har ikke længere adgang til 0397.");

        JsonNode start = Caller.json(adviser.post(ALL + "/2/start"));
        assertThat(start.path("Besked").asText()).contains("mistet en rettighed", "0397");
        assertThat(start.path("Abonnement").path("Valid").asBoolean()).isFalse();

        JsonNode repaired = Caller.json(adviser.post(ALL + "/2/reparer")).path("Abonnement");
        assertThat(repaired.path("Organisation")).hasSize(1);
        assertThat(repaired.path("Valid").asBoolean()).isTrue();
        assertThat(repaired.path("Aktiv").asBoolean()).isFalse();
        assertThat(repaired.path("Besked").asText()).isEmpty();

        assertThat(Caller.json(adviser.post(ALL + "/2/start")).path("Dataleverancer"))
                .as("May")
                .hasSize(1);
        assertThat(Caller.json(adviser.post(ALL + "/2/valider")).path("Besked").asText())
                .isEqualTo("Abonnementet er validt.");
    }

    @Test
    void delete_leavesTheDeliveries_andItsIdIsNotGivenAgain() {
        JsonNode gone = Caller.json(caller.send("DELETE", ALL + "/1", ""));

        assertThat(gone.path("Abonnement").path("SenesteEksekveringsstatus").asText())
                .isEqualTo("Succes");
        assertThat(gone.path("Besked").asText()).isEqualTo("Abonnementet er slettet; dataleverancerne består.");
        assertThat(sandbox.subscriptions()).isEmpty();
        assertThat(sandbox.deliveries()).hasSize(3);
        assertThat(sandbox.moveTo(LocalDate.of(2025, 5, 1))).isEmpty();
        assertThat(caller.send("DELETE", ALL + "/1", "").statusCode()).isEqualTo(404);
        assertThat(sandbox.create(FIRST, MONTHLY, Scope.all(), "", false).id()).isEqualTo(TWO);
    }

    @ParameterizedTest
    @CsvSource({"start", "stop", "genkoer", "valider", "reparer", "''"})
    void subscriptionOfAnotherRecipient_isAnsweredLikeOneThatDoesNotExist(String verb) {
        String method = verb.isEmpty() ? "DELETE" : "POST";
        String rest = verb.isEmpty() ? "" : "/" + verb;
        List<Subscription> before = sandbox.subscriptions();

        HttpResponse<byte[]> other = adviser.send(method, ALL + "/1" + rest, "");
        HttpResponse<byte[]> none = adviser.send(method, ALL + "/9" + rest, "");

        assertThat(List.of(other.statusCode(), none.statusCode())).containsOnly(404);
        assertThat(Caller.besked(other)).isEqualTo("Abonnement 1 findes ikke.");
        assertThat(adviser.send("PATCH", ALL + "/1", "{\"Aktiv\":1}").statusCode())
                .isEqualTo(404);
        assertThat(sandbox.subscriptions()).isEqualTo(before);
    }

    @Test
    void inTheSameProgram_whatIsWrongIsAnException() {
        DatapakkeName unknown = DatapakkeName.of("Energi_Delvis");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.create(RecipientId.of("nobody"), MONTHLY, Scope.all(), "", true))
                .withMessageContaining("nobody");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.create(FIRST, unknown, Scope.all(), "", true))
                .withMessageContaining("Energi_Delvis");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.create(FIRST, MONTHLY, Scope.parse("0999"), "", true))
                .withMessageContaining("0999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.change(SubscriptionId.of("1"), Scope.parse("0999"), ""))
                .withMessageContaining("0999");
        assertThatIllegalStateException()
                .isThrownBy(() -> sandbox.create(ADVISER, INITIAL, Scope.all(), "", true))
                .withMessageContaining("no access");
        adviserSubscribes("0240,0397");
        sandbox.moveTo(ENDS);
        assertThatIllegalStateException().isThrownBy(() -> sandbox.stop(TWO)).withMessageContaining("stopped already");
        assertThat(sandbox.start(TWO)).as("the validation fails").isEmpty();
        assertThat(sandbox.validate(TWO).isValid()).isFalse();
        assertThat(sandbox.repair(TWO).scope()).hasToString("0240");
        sandbox.delete(TWO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sandbox.validate(TWO))
                .withMessageContaining("no subscription 2");
    }
}
