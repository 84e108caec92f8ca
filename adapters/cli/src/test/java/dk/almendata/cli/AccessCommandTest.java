package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessCommandTest {

    @TempDir
    private Path folder;

    private String grants = "";

    @BeforeEach
    void write() throws Exception {
        grants = Files.writeString(folder.resolve("adgange.json"), """
                        {"Adgange": [
                          {"Id": "1", "RådgiverCvrNr": "10000009", "RådgiverNavn": "Navn Navnesen", "TildelerKommuneNr": "0240",
                           "StartDato": "2025-01-16", "SlutDato": "2026-01-15", "Organisation": ["0240"], "Datapakker": ["Bbr_Delvis"]},
                          {"Id": "2", "RådgiverCvrNr": "10000009", "TildelerCvrNr": "10000025",
                           "StartDato": "2025-06-01", "Organisation": ["0397"], "Datapakker": ["Lån_Fuld"], "TargitAdgang": true}]}
                        """).toString();
    }

    @Test
    void access_showsTheStatusOfEveryGrant_andNoNames() {
        Run run = access("--on", "2026-01-16");

        assertThat(run.json("grantId", "granter", "start", "end", "status", "daysLeft", "targit"))
                .containsExactly(
                        "1|kommune 0240|2025-01-16|2026-01-15|Dato udløbet|null|false",
                        "2|CVR 10000025|2025-06-01|2026-06-01|Aktiv|136|true");
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).doesNotContain("Navnesen");
    }

    @ParameterizedTest
    @CsvSource({
        "0240, Bbr_Delvis, 2026-01-15, true, 1, null, 0",
        "240,  Bbr_Delvis, 2026-01-16, false, 1, expired, 1",
        "0240, Lån_Fuld,   2025-07-01, false, null, notInOneGrant, 1",
        "0555, Lån_Fuld,   2025-07-01, false, null, organisationNotGranted, 1"
    })
    void access_decidesAboutAPair(
            String organisation, String datapakke, String on, String allowed, String grant, String reason, int code) {
        Run run = access("--organisation", organisation, "--datapakke", datapakke, "--on", on);

        assertThat(run.json("allowed", "grantId", "reason")).containsExactly(allowed + "|" + grant + "|" + reason);
        assertThat(run.exitCode()).isEqualTo(code);
    }

    @Test
    void access_explainsWhatIsMissingOrWrong() throws Exception {
        assertThat(Run.of("access").exitCode()).isEqualTo(64);
        assertThat(Run.of("access").errors()).contains("--grants is missing");
        assertThat(access("--organisation", "0240").exitCode()).isEqualTo(64);
        assertThat(Run.of("access", "--grants", folder.resolve("missing").toString())
                        .exitCode())
                .isEqualTo(74);
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "{\"Adgange\": [{\"Id\": \"1\"}]}");
        assertThat(Run.of("access", "--grants", wrong.toString()).exitCode()).isEqualTo(65);
        assertThat(Run.of("access", "--grants", wrong.toString()).errors()).contains("Adgange[0].RådgiverCvrNr");
    }

    @Test
    void access_neverTakesASlipForNoAccess() throws Exception {
        assertThat(access("--adviser", "10000017").exitCode()).isEqualTo(64);
        assertThat(access("--organisation", "0240", "--datapakke", " ").exitCode())
                .isEqualTo(64);
        assertThat(access("--organisation", "abc", "--datapakke", "Bbr_Fuld").errors())
                .doesNotContain("..");
        Path empty = Files.writeString(folder.resolve("empty.json"), "{\"Adgange\": []}");
        assertThat(Run.of("access", "--grants", empty.toString()).errors()).contains("The file holds no grant.");
        Run gaps = Run.of("gaps", "--db", "jdbc:h2:file:" + folder.resolve("db"), "--adviser", "10000009");
        assertThat(gaps.exitCode()).isEqualTo(64);
        assertThat(gaps.errors()).contains("--adviser goes with --grants");
    }

    @Test
    void faultsOfAFile_areTold_ofVeryManyTheFirst() throws Exception {
        Path many = Files.writeString(folder.resolve("many.json"), "{\"Adgange\": [" + "1,".repeat(20_000) + "1]}");
        Run run = Run.of("access", "--grants", many.toString());
        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.errors())
                .contains("Adgange[49]: expected an object; and 19951 more.")
                .hasSizeLessThan(5_000);
    }

    private Run access(String... options) {
        String[] all = new String[options.length + 5];
        all[0] = "access";
        all[1] = "--grants";
        all[2] = grants;
        all[3] = "--format";
        all[4] = "json";
        System.arraycopy(options, 0, all, 5, options.length);
        return Run.of(all);
    }
}
