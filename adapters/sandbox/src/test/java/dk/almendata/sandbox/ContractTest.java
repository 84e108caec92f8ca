package dk.almendata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final String RERUN = "/v1/abonnementer/1/genkoer";

    /** What the document describes and the sandbox never answers. */
    private static final Map<String, String> NEVER = Map.of(
            "403", "the sandbox has one recipient, who may see everything",
            "429", "the sandbox does not count calls");

    /** Operations that can run into trouble: those that make a zip. The others touch nothing that could fail. */
    private static final Set<String> CAN_FAIL = Set.of("downloadDataleverance 5XX", "headDataleverance 5XX");

    @Test
    void everyAnswerInTheDocument_isGivenByTheSandbox_butForThoseItCannotGive() {
        SmallContents contents = new SmallContents();
        try (SandboxServer sandbox = SandboxServer.builder()
                .on(LocalDate.of(2025, 4, 15))
                .datapakker(DatapakkeName.of("Bbr_Delvis"), DatapakkeName.of("Lån_Fuld"))
                .contents(contents)
                .start()) {
            Caller caller = new Caller(sandbox);
            Caller stranger = new Caller(sandbox, "");
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
            caller.send("POST", RERUN, Caller.NO_HEADERS);
            caller.send("POST", "/v1/abonnementer/99/genkoer", Caller.NO_HEADERS);
            caller.get(RERUN);
            stranger.send("POST", RERUN, Caller.NO_HEADERS);
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
            Set<String> expected = Contract.assumed().answers().stream()
                    .filter(answer -> !NEVER.containsKey(statusOf(answer)))
                    .filter(answer -> !statusOf(answer).equals("5XX") || CAN_FAIL.contains(answer))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(seen).isEqualTo(expected);
        }
    }

    @Test
    void exceptions_areInTheDocument() {
        Set<String> statuses = Contract.assumed().answers().stream()
                .map(ContractTest::statusOf)
                .collect(Collectors.toSet());

        assertThat(statuses).containsAll(NEVER.keySet());
        assertThat(Contract.assumed().answers()).containsAll(CAN_FAIL);
    }

    private static String statusOf(String answer) {
        return answer.substring(answer.indexOf(' ') + 1);
    }
}
