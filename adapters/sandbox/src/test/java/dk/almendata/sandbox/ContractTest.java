package dk.almendata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.access.Access;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.DeliveryStatus;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The sandbox and the OpenAPI document say the same. {@link Caller} holds every answer against the document, in the other tests too; here
 * it is shown that nothing in the document goes unseen.
 */
class ContractTest {

    private static final String LIST = "/v1/dataleverancer";
    private static final String ONE = "/v1/dataleverancer/1";
    private static final String ZIP = "/v1/dataleverancer/1/download";
    private static final String UNKNOWN = "/v1/dataleverancer/99";
    private static final String SUBSCRIPTIONS = "/v1/abonnementer";
    private static final DatapakkeName BBR = DatapakkeName.of("Bbr_Delvis");
    private static final LocalDate DAY = LocalDate.of(2025, 4, 15);

    /** What the document describes and the sandbox never answers. */
    private static final Map<String, String> NEVER = Map.of(
            "403", "lists show what the recipient may see, and a verb that it may not use is a 409",
            "429", "the sandbox does not count calls");

    /** Where a 403 is given all the same: to the zip of a delivery that its recipient may no longer see. */
    private static final Set<String> OUT_OF_ACCESS = Set.of("downloadDataleverance 403", "headDataleverance 403");

    /** Operations that can run into trouble: those that make a zip. The others touch nothing that could fail. */
    private static final Set<String> CAN_FAIL = Set.of("downloadDataleverance 5XX", "headDataleverance 5XX");

    @Test
    void everyAnswerInTheDocument_isGivenByTheSandbox_butForThoseItCannotGive() {
        SmallContents contents = new SmallContents();
        try (SandboxServer sandbox = SandboxServer.builder()
                .on(DAY)
                .addRecipient(adviser())
                .datapakker(BBR, DatapakkeName.of("Lån_Fuld"))
                .contents(contents)
                .start()) {
            Caller caller = new Caller(sandbox);
            Caller stranger = new Caller(sandbox, "");
            Caller adviser = Sandboxes.caller(sandbox, "adviser");
            String etag = caller.get(ZIP).headers().firstValue("ETag").orElseThrow();
            sandbox.setStatus(DeliveryId.of(2), DeliveryStatus.EKSEKVERER);
            contents.failing = true;

            for (String list : new String[] {"/v1/datapakker", "/v1/abonnementer", LIST}) {
                caller.get(list);
                caller.get(list + "?side=0");
                caller.send("DELETE", list, Caller.NO_HEADERS);
                stranger.get(list);
            }
            caller.get(ONE);
            caller.get(UNKNOWN);
            caller.send("PUT", ONE, Caller.NO_HEADERS);
            stranger.get(ONE);
            verbs(caller, stranger);
            outOfAccess(sandbox, adviser);
            caller.send("PUT", ZIP, Caller.NO_HEADERS);
            caller.send("GET", ZIP, Map.of("Range", "bytes=0-3"));
            caller.send("GET", ZIP, Map.of("Range", "bytes=100000000-"));
            for (String method : new String[] {"GET", "HEAD"}) {
                caller.send(method, ZIP, Caller.NO_HEADERS);
                caller.send(method, ZIP, Map.of("If-None-Match", etag));
                caller.send(method, "/v1/dataleverancer/2/download", Caller.NO_HEADERS);
                caller.send(method, "/v1/dataleverancer/3/download", Caller.NO_HEADERS);
                caller.send(method, UNKNOWN + "/download", Caller.NO_HEADERS);
                stranger.send(method, ZIP, Caller.NO_HEADERS);
            }

            Set<String> seen = new TreeSet<>(caller.seen);
            seen.addAll(stranger.seen);
            seen.addAll(adviser.seen);
            Set<String> expected = Contract.assumed().answers().stream()
                    .filter(answer -> !NEVER.containsKey(statusOf(answer)) || OUT_OF_ACCESS.contains(answer))
                    .filter(answer -> !statusOf(answer).equals("5XX") || CAN_FAIL.contains(answer))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(seen).isEqualTo(expected);
        }
    }

    /** Sees the packages of the sandbox for one of its organisations until the next day. */
    private static SandboxRecipient adviser() {
        return Sandboxes.recipient("adviser", day -> day.equals(DAY) ? Sandboxes.access("0240", BBR) : Access.none());
    }

    /** Every verb with and without a key, for a subscription that there is and one that there is not, done and refused. */
    private static void verbs(Caller caller, Caller stranger) {
        String one = SUBSCRIPTIONS + "/1";
        caller.send("POST", SUBSCRIPTIONS, "{\"Datapakke\":\"Bbr_Fuld\",\"Aktiv\":true}");
        caller.send("POST", SUBSCRIPTIONS, "{}");
        caller.send("PATCH", one, "{\"Beskrivelse\":\"ny\"}");
        caller.send("PATCH", one, "[]");
        caller.send("PATCH", SUBSCRIPTIONS + "/99", "{}");
        stranger.send("PATCH", one, "{}");
        stranger.post(SUBSCRIPTIONS);
        caller.get(one);
        for (String verb : new String[] {"stop", "stop", "start", "start", "genkoer", "valider", "reparer"}) {
            caller.post(one + "/" + verb);
            caller.post(SUBSCRIPTIONS + "/99/" + verb);
            caller.get(one + "/" + verb);
            stranger.post(one + "/" + verb);
        }
        stranger.send("DELETE", one, "");
        caller.send("DELETE", one, "");
        caller.send("DELETE", one, "");
    }

    /** A delivery that is made today and out of access tomorrow; what its recipient cannot do then. */
    private static void outOfAccess(SandboxServer sandbox, Caller adviser) {
        JsonNode made = Caller.json(adviser.send(
                "POST", SUBSCRIPTIONS, "{\"Datapakke\":\"Bbr_Delvis\",\"Organisation\":[\"0240\"],\"Aktiv\":true}"));
        String subscription =
                SUBSCRIPTIONS + "/" + made.path("Abonnement").path("Id").asText();
        String zip = LIST + "/" + made.path("Dataleverancer").get(0).asText() + "/download";
        adviser.send("PATCH", subscription, "{\"Organisation\":[\"0397\"]}");
        sandbox.moveTo(DAY.plusDays(1));
        adviser.get(zip);
        adviser.send("HEAD", zip, "");
        adviser.send("POST", SUBSCRIPTIONS, "{\"Datapakke\":\"Bbr_Delvis\"}");
        adviser.post(subscription + "/reparer");
    }

    @Test
    void exceptions_areInTheDocument() {
        Set<String> statuses = Contract.assumed().answers().stream()
                .map(ContractTest::statusOf)
                .collect(Collectors.toSet());

        assertThat(statuses).containsAll(NEVER.keySet());
        assertThat(Contract.assumed().answers()).containsAll(CAN_FAIL).containsAll(OUT_OF_ACCESS);
    }

    private static String statusOf(String answer) {
        return answer.substring(answer.indexOf(' ') + 1);
    }
}
