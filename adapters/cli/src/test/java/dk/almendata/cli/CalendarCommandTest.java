package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarCommandTest {

    /** Worked values of guide 3.3.3.6 and the decision on the calendar; the count stands where the list is long. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            Huslejedata_Delvis ; activate ; 2025-04-15 ; -          ; 3  ; 2025-01-01 ; 2025-03-31 ; 2025-05-01
            Huslejedata_Delvis ; activate ; 2025-05-01 ; -          ; 4  ; 2025-01-01 ; 2025-04-30 ; 2025-06-01
            Bbr_Delvis         ; run      ; 2026-01-01 ; -          ; 1  ; 2025-12-01 ; 2025-12-31 ; 2026-02-01
            Bbr_Delvis         ; run      ; 2026-01-01 ; 2025-11-30 ; 1  ; 2025-12-01 ; 2025-12-31 ; 2026-02-01
            Bbr_Delvis         ; start    ; 2026-01-10 ; 2025-10-31 ; 2  ; 2025-11-01 ; 2025-12-31 ; 2026-02-01
            Bbr_Delvis         ; start    ; 2026-03-05 ; 2024-05-31 ; 21 ; 2024-06-01 ; 2026-02-28 ; 2026-04-01
            Stamdata_Delvis    ; rerun    ; 2026-01-10 ; -          ; 0  ; -          ; -          ; 2026-02-01
            Stamdata_Delvis    ; start    ; 2026-01-01 ; -          ; 0  ; -          ; -          ; 2026-02-01
            Stamdata_Delvis    ; start    ; 2026-01-10 ; -          ; 0  ; -          ; -          ; 2026-02-01
            Dcab_Delvis        ; activate ; 2025-06-30 ; -          ; 15 ; 2010-01-01 ; 2024-12-31 ; 2026-01-01
            Regnskab_Fuld      ; start    ; 2025-03-03 ; 2021-12-31 ; 1  ; -          ; -          ; 2026-01-01
            Huslejedata_Fuld   ; activate ; 2025-04-15 ; -          ; 1  ; -          ; 2024-12-31 ; -
            Lån_Fuld           ; activate ; 2025-04-15 ; -          ; 1  ; -          ; -          ; 2026-01-01
            Bbr_Delvis         ; activate ; 2024-03-01 ; -          ; 2  ; 2024-01-01 ; 2024-02-29 ; 2024-04-01
            """)
    void calendar_answersTheWorkedValues(
            String datapakke,
            String verb,
            String on,
            String lastDelivered,
            int deliveries,
            String firstStart,
            String lastEnd,
            String nextRun) {
        Stream<String> last = lastDelivered == null ? Stream.of() : Stream.of("--last-delivered", lastDelivered);
        Run run = Run.of(Stream.concat(
                        Stream.of("calendar", "--datapakke", datapakke, "--verb", verb, "--on", on, "--format", "json"),
                        last)
                .toArray(String[]::new));

        List<String> rows = run.json("kind", "periodStart", "periodEnd", "date");
        assertThat(run.exitCode()).isZero();
        assertThat(rows).hasSize(deliveries + 1);
        if (deliveries > 0) {
            assertThat(rows.get(0)).startsWith("delivery|" + firstStart + "|");
            assertThat(rows.get(deliveries - 1)).endsWith("|" + lastEnd + "|-");
        }
        assertThat(rows.get(deliveries)).isEqualTo("nextRun|-|-|" + nextRun);
    }

    @Test
    void calendar_rerunInJanuary_namesTheFullDatapakkeThatHoldsDecember() {
        Run run = Run.of(
                "calendar", "--datapakke", "Bbr_Delvis", "--verb", "rerun", "--on", "2026-01-10", "--format", "json");

        assertThat(run.json().get(0).path("note").asText()).contains("Bbr_Fuld").contains("2025-12-31");
    }

    @Test
    void calendar_json_hasThePropertiesOfTheContract() {
        Run run = Run.of("calendar", "--datapakke", "Huslejedata_Fuld", "--on", "2025-04-15", "--format", "json");

        assertThat(run.output().lines())
                .containsExactly(
                        "{\"kind\":\"delivery\",\"periodStart\":null,\"periodEnd\":\"2024-12-31\"}",
                        "{\"kind\":\"nextRun\",\"date\":null,\"note\":\"1 delivery.\"}");
    }

    @Test
    void calendar_table_endsWithTheNextRun() {
        Run run = Run.of("calendar", "--datapakke", "Bbr_Delvis", "--on", "2025-02-01");

        assertThat(run.output().lines())
                .containsExactly(
                        "kind      periodStart  periodEnd",
                        "delivery  2025-01-01   2025-01-31",
                        "Next run: 2025-03-01. 1 delivery. The run of 2025-03-01 brings 2025-02-01..2025-02-28.");
    }

    @Test
    void calendar_withoutDay_takesTodayInCopenhagen() {
        // 1 February 2025 has begun in Copenhagen, not yet in Greenwich.
        Run run = new Run()
                .clock(Instant.parse("2025-01-31T23:30:00Z"))
                .run("calendar", "--datapakke", "Bbr_Delvis", "--format", "json");

        assertThat(run.json("kind", "periodEnd", "date"))
                .containsExactly("delivery|2025-01-31|-", "nextRun|-|2025-03-01");
    }

    @Test
    void calendar_knowsTheNameHoweverItsLettersAreComposed() {
        Run run = Run.of("calendar", "--datapakke", "La\u030an_Fuld", "--on", "2025-04-15", "--format", "json");

        assertThat(run.exitCode()).isZero();
    }

    @Test
    void calendar_unknownDatapakke_isWrongUsageAndListsTheKnown() {
        Run run = Run.of("calendar", "--datapakke", "bbr_delvis", "--on", "2025-04-15");

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.errors()).contains("'bbr_delvis'").contains("Bbr_Delvis").contains("Lån_Fuld");
    }

    /** Repetition and filter of the packages are assumed, so whoever knows better can say so. */
    @Test
    void catalogue_putsAPackageRightAndAddsAnother(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("datapakker.json"), """
                {"Datapakker": [{"Navn": "Energi_Delvis"},
                  {"Navn": "Bbr_Delvis", "Gentagelse": "Årligt", "Periodefilter": "Ingen periodefilter"}]}
                """);

        Run added = calendar(file, "Energi_Delvis");
        Run changed = calendar(file, "Bbr_Delvis");

        assertThat(added.json("kind", "periodStart")).containsExactly("delivery|2025-01-01", "nextRun|-");
        assertThat(changed.json("kind", "periodStart", "date"))
                .containsExactly("delivery|null|-", "nextRun|-|2026-01-01");
    }

    @Test
    void catalogue_thatIsWrong_endsWith65AndSaysWhere(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("datapakker.json"), "{\"Datapakker\": [{\"Navn\": \"X\", \"Omfang\": 1}]}");

        assertThat(calendar(file, "X").exitCode()).isEqualTo(65);
        assertThat(calendar(file, "X").errors()).contains("Datapakker[0].Omfang: expected one of 'Fuld', 'Delvis'");
        assertThat(calendar(folder.resolve("missing.json"), "X").exitCode()).isEqualTo(74);
    }

    private static Run calendar(Path catalogue, String datapakke) {
        return Run.of(
                "calendar",
                "--catalogue",
                catalogue.toString(),
                "--datapakke",
                datapakke,
                "--on",
                "2025-02-15",
                "--format",
                "json");
    }
}
