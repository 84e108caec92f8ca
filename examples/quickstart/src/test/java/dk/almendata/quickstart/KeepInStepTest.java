package dk.almendata.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.client.Secret;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.sandbox.SandboxServer;
import dk.almendata.sync.DeliveryOutcome;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.SyncReport;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepInStepTest {

    @TempDir
    Path folder;

    @Test
    void run_loadsWhatIsNewAndNothingTwice() {
        try (SandboxServer sandbox = SandboxServer.builder()
                .on(LocalDate.of(2025, 3, 15))
                .datapakker(DatapakkeName.of("Stamdata_Fuld"), DatapakkeName.of("Stamdata_Delvis"))
                .start()) {
            assertThat(run(sandbox)).containsExactly(Result.LOADED, Result.LOADED, Result.LOADED);
            assertThat(run(sandbox)).containsExactly(Result.UNCHANGED, Result.UNCHANGED, Result.UNCHANGED);

            sandbox.moveTo(LocalDate.of(2025, 4, 1));

            assertThat(run(sandbox))
                    .containsExactly(Result.UNCHANGED, Result.UNCHANGED, Result.UNCHANGED, Result.LOADED);
        }
    }

    private List<Result> run(SandboxServer sandbox) {
        SyncReport report = KeepInStep.run(sandbox.url(), Secret.of(sandbox.apiKey()), folder);
        assertThat(report.fault()).isEmpty();
        return report.outcomes().stream().map(DeliveryOutcome::result).toList();
    }
}
