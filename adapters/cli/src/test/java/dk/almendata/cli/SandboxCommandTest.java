package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.sandbox.SandboxServer;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SandboxCommandTest {

    @Test
    void sandbox_showsItsDeliveriesAndMovesToTheDaysThatAreTyped() {
        Run run = new Run()
                .input("2025-05-01\nquit\n")
                .run(
                        "sandbox",
                        "--port",
                        "0",
                        "--on",
                        "2025-03-15",
                        "--datapakke",
                        "Huslejedata_Delvis",
                        "--format",
                        "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.json("kind", "deliveryId", "periodStart", "status"))
                .containsExactly(
                        "sandbox|-|-|-",
                        "delivery|1|2025-01-01|Succes",
                        "delivery|2|2025-02-01|Succes",
                        "delivery|3|2025-03-01|Succes",
                        "delivery|4|2025-04-01|Succes");
        assertThat(run.json().get(0).path("url").asText()).startsWith("http://127.0.0.1:");
        assertThat(run.errors()).contains("The sandbox is on 2025-05-01.");
    }

    @Test
    void sandbox_saysWhatItDoesNotUnderstandAndGoesOn() {
        Run run = new Run()
                .input("i morgen\n2025-01-01\nquit\n2025-05-01\n")
                .run("sandbox", "--port", "0", "--on", "2025-03-15", "--datapakke", "Satser_Fuld");

        assertThat(run.exitCode()).isZero();
        assertThat(run.errors())
                .contains("found 'i morgen'")
                .contains("2025-03-15")
                .doesNotContain("The sandbox is on 2025-05-01");
    }

    @Test
    void sandbox_onAPortInUseSaysSo() {
        try (SandboxServer other = SandboxServer.start(LocalDate.of(2025, 1, 15))) {
            String port = Integer.toString(URI.create(other.url()).getPort());

            Run run = new Run().input("quit\n").run("sandbox", "--port", port);

            assertThat(run.exitCode()).isEqualTo(64);
            assertThat(run.errors()).contains(port);
        }
    }
}
