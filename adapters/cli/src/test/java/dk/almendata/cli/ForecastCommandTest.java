package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.sandbox.SandboxServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year's grant that ends in the middle of January, for subscriptions that were listed by a real service. */
class ForecastCommandTest {

    @TempDir
    private Path folder;

    private String grants = "";

    @BeforeEach
    void listSubscriptions() throws Exception {
        grants = Files.writeString(folder.resolve("adgange.json"), """
                        {"Adgange": [{"Id": "7", "RådgiverCvrNr": "10000009", "TildelerKommuneNr": "0240",
                          "StartDato": "2025-01-16", "SlutDato": "2026-01-15", "Organisation": ["0240", "0397"],
                          "Datapakker": ["Stamdata_Delvis", "Satser_Fuld"]}]}
                        """).toString();
        try (SandboxServer sandbox = SandboxServer.builder()
                .on(LocalDate.of(2025, 11, 15))
                .datapakker(DatapakkeName.of("Stamdata_Delvis"), DatapakkeName.of("Satser_Fuld"))
                .start()) {
            Run sync = new Run()
                    .variable("KEY", sandbox.apiKey())
                    .run(
                            "sync",
                            "--without-base",
                            "--url",
                            sandbox.url(),
                            "--api-key-env",
                            "KEY",
                            "--db",
                            database(),
                            "--on",
                            "2025-11-15");
            assertThat(sync.exitCode()).isZero();
        }
    }

    @Test
    void forecast_namesTheGrantAndEveryDeliveryThatIsLost() {
        Run run = forecast("--on", "2025-12-20", "--months", "4");

        assertThat(run.json("kind", "grantId", "lastDay", "lost", "datapakke", "periodStart", "due"))
                .containsExactly(
                        "grant|7|2026-01-15|3|-|-|-",
                        "lost|7|2026-01-15|-|Stamdata_Delvis|2026-01-01|2026-02-01",
                        "lost|7|2026-01-15|-|Stamdata_Delvis|2026-02-01|2026-03-01",
                        "lost|7|2026-01-15|-|Stamdata_Delvis|2026-03-01|2026-04-01");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("3 deliveries due until 2026-04-20 will not come", "renewed");
    }

    @Test
    void forecast_whileTheGrantsLast_isQuiet() {
        Run run = forecast("--on", "2025-11-20", "--days", "30");

        assertThat(run.output()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).contains("No grant ends within 30 days of 2025-11-20.");
    }

    @Test
    void forecast_ofAnUnknownSource_saysThatNothingIsKnown() {
        Run run = forecast("--on", "2025-12-20", "--source", "test");

        assertThat(run.errors()).contains("Nothing was ever listed from a source 'test'. Known are: data-ud.");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    /** Where the grants have ended, or are somebody else's, nothing more is lost; that is no reason to be quiet. */
    @Test
    void forecast_whereTheAccessHasEndedAlready_isNeverQuiet() {
        Run run = forecast("--on", "2026-01-16");

        assertThat(run.json("kind", "datapakke"))
                .containsExactly("withoutAccess|Satser_Fuld", "withoutAccess|Stamdata_Delvis");
        assertThat(run.errors()).contains("2 have no access on 2026-01-16 already");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void forecast_ofAnAdviserWithoutAGrant_isAQuestionWithASlip() {
        Run run = forecast("--on", "2025-12-20", "--adviser", "10000017");

        assertThat(run.errors()).contains("--adviser: the file has no grant of 10000017.");
        assertThat(run.exitCode()).isEqualTo(64);
    }

    /** What was forecast is what gaps says afterwards: the access had ended, and which grant it was. */
    @Test
    void gaps_withTheGrants_sayThatTheAccessHadEnded() {
        Run run = Run.of("gaps", "--db", database(), "--grants", grants, "--on", "2026-03-10", "--format", "json");

        assertThat(run.json("datapakke", "periodStart", "cause"))
                .contains(
                        "Stamdata_Delvis|2026-01-01|accessEnded",
                        "Stamdata_Delvis|2026-02-01|accessEnded",
                        "Stamdata_Delvis|2025-12-01|neverListed");
        assertThat(run.output()).contains("Grant 7, given by kommune 0240, ended 2026-01-15.");
    }

    private String database() {
        return "jdbc:h2:file:" + folder.resolve("db");
    }

    private Run forecast(String... options) {
        String[] all = new String[options.length + 7];
        String[] always = {"forecast", "--grants", grants, "--db", database(), "--format", "json"};
        System.arraycopy(always, 0, all, 0, always.length);
        System.arraycopy(options, 0, all, always.length, options.length);
        return Run.of(all);
    }
}
