package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.access.Access;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.RecipientId;
import dk.almendata.delivery.Scope;
import dk.almendata.sandbox.SandboxRecipient;
import dk.almendata.sandbox.SandboxServer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal's buttons from the command line, against a sandbox: an adviser who loses 0397 on 1 June 2025. */
class SubscriptionsCommandTest {

    private static final String KEY = "almendata-adviser";
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);
    private static final List<DatapakkeName> PACKAGES =
            List.of(DatapakkeName.of("Stamdata_Delvis"), DatapakkeName.of("Bbr_Delvis"));

    private SandboxServer sandbox;

    @BeforeEach
    void start() {
        Access both = Access.of(Scope.parse("0240,0397").organisations(), PACKAGES);
        Access one = Access.of(Scope.parse("0240").organisations(), PACKAGES);
        sandbox = SandboxServer.builder()
                .on(LocalDate.of(2025, 4, 15))
                .organisations(2)
                .datapakker(DatapakkeName.of("Satser_Fuld"))
                .addRecipient(new SandboxRecipient(
                        RecipientId.of("7"), "Rådgiver (opdigtet)", KEY, day -> day.isBefore(JUNE) ? both : one))
                .start();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aSubscriptionsLife_throughTheVerbs() {
        Run created =
                ask("--verb", "create", "--datapakke", "Stamdata_Delvis", "--organisation", "240,397", "--active");
        assertThat(created.exitCode()).as(created.errors()).isZero();
        assertThat(created.json("kind", "datapakke", "active", "nextRun"))
                .containsExactly("subscription|Stamdata_Delvis|true|2025-05-01", "answer|-|-|-");
        String id = created.json("subscriptionId").get(0);
        assertThat(created.json().get(1).path("deliveries")).hasSize(3);

        assertThat(ask("--verb", "stop", "--id", id).json("active")).startsWith("false");
        Run twice = ask("--verb", "stop", "--id", id);
        assertThat(twice.exitCode()).isEqualTo(1);
        assertThat(twice.errors()).contains("allerede stoppet").doesNotContain(KEY);

        sandbox.moveTo(JUNE);
        Run started = ask("--verb", "start", "--id", id);
        assertThat(started.json("active", "valid", "message"))
                .first()
                .isEqualTo("false|false|Modtageren har ikke længere adgang til 0397.");
        Run repaired = ask("--verb", "repair", "--id", id);
        assertThat(repaired.json("valid", "active")).startsWith("true|false");
        assertThat(repaired.output()).contains("\"organisations\":[\"0240\"]");
        assertThat(ask("--verb", "start", "--id", id).json().get(1).path("deliveries"))
                .hasSize(2);
        assertThat(ask("--verb", "rerun", "--id", id).json().get(1).path("deliveries"))
                .hasSize(5);
        Run changed = ask("--verb", "change", "--id", id, "--description", "Månedlig");
        assertThat(changed.output()).contains("\"organisations\":[\"0240\"],\"description\":\"Månedlig\"");
        Run emptied = ask("--verb", "change", "--id", id, "--organisation", "all");
        assertThat(emptied.output()).contains("\"organisations\":[\"all\"],\"description\":\"Månedlig\"");
        assertThat(ask("--verb", "validate", "--id", id).json("valid")).startsWith("true");
        assertThat(ask().json("subscriptionId", "description")).containsExactly(id + "|Månedlig");
        assertThat(ask("--verb", "delete", "--id", id).exitCode()).isZero();
        assertThat(ask().output()).isEmpty();
    }

    @Test
    void whatTheRecipientMayNotHave_isRefusedWithTheReason() {
        Run run = ask("--verb", "create", "--datapakke", "Satser_Fuld");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("the service says", "Satser_Fuld");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--verb start",
                "--verb create",
                "--id 3",
                "--verb create --id 3",
                "--verb nonsense",
                "--verb create --datapakke X --organisation A",
                "--verb create --datapakke X --organisation ,",
                "--verb create --datapakke=",
                "--verb change --id 1",
                "--verb change --id 1 --organisation ,",
                "--verb change --id 1 --description x --datapakke Bbr_Fuld",
                "--verb stop --id 1 --active",
                "--verb stop --id 1 --organisation 0240",
                "--description x"
            })
    void wrongUsage_isExplained(String options) {
        Run run = ask(options.split(" "));

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors()).startsWith("almendata: ").contains("--");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "abc"})
    void anUnknownSubscription_isNamed_andTheServicesWordIsTold(String id) {
        Run run = ask("--verb", "start", "--id", id);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("/v1/abonnementer/" + id + "/start", "the service says: ");
    }

    @Test
    void withoutAnAddress_isExplained() {
        assertThat(Run.of("subscriptions").errors()).contains("--url is missing");
        assertThat(Run.of("subscriptions").exitCode()).isEqualTo(64);
    }

    private Run ask(String... options) {
        List<String> all = new ArrayList<>(
                List.of("subscriptions", "--url", sandbox.url(), "--api-key-env", "KEY", "--format", "json"));
        all.addAll(List.of(options));
        return new Run().variable("KEY", KEY).run(all.toArray(String[]::new));
    }
}
