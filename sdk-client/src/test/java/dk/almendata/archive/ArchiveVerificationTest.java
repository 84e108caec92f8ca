package dk.almendata.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.almendata.table.Finding;
import dk.almendata.text.PinnedSchemas;
import dk.almendata.text.TableSchemaJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveVerificationTest {

    @TempDir
    private Path folder;

    @Test
    void soundArchive_isCountedAndFoundFaultless() {
        assertThat(told(Zips.of("A.csv", "\uFEFFNavn;Areal\nBo;12\nKaj;\n", "B.csv", "Kode\n"), PinnedSchemas.none()))
                .containsExactly("A.csv 2 rows 2 columns", "B.csv 0 rows 1 columns");
    }

    @Test
    void everyFaultOfAFile_isToldOnce() {
        String csv = "LBF-nr. afdeling;Areal\n0240001;12\n0240002\n\u00e6;13\n";

        assertThat(told(Zips.of("A.csv", csv), PinnedSchemas.none()))
                .containsExactly(
                        "A.csv 3 rows 2 columns",
                        "problem csv-column-count A.csv, line 3, record 2",
                        "problem lbf-refused A.csv, line 4, record 3, column 'LBF-nr. afdeling'");
    }

    @Test
    void warnings_areNotes() {
        assertThat(told(Zips.of("A.csv", "LBF-nr. afdeling\n240001\n", "readme.txt", "x"), PinnedSchemas.none()))
                .containsExactly(
                        "archive",
                        "note archive-other-file readme.txt",
                        "A.csv 1 rows 1 columns",
                        "note lbf-repaired A.csv, line 2, record 1, column 'LBF-nr. afdeling'");
    }

    @Test
    void refusedArchive_hasOneReportWithEverythingFound() {
        Zips zips = new Zips();
        zips.add("../A.csv", "a\n");
        zips.add("B.csv", "b\n").wrongCrc();

        assertThat(told(zips.bytes(), PinnedSchemas.none()))
                .containsExactly("archive", "problem archive-entry-name ../A.csv", "problem archive-checksum B.csv");
    }

    @Test
    void unusableHeader_leavesTheFileUnreadAndTheOthersRead() {
        assertThat(told(Zips.of("A.csv", "a;a\n1;2\n", "B.csv", "b\n1\n"), PinnedSchemas.none()))
                .containsExactly(
                        "A.csv unread",
                        "problem csv-header-duplicate A.csv, line 1, record 0, column 'a'",
                        "B.csv 1 rows 1 columns");
    }

    @Test
    void pinnedSchema_isWhatTheValuesMustFit() {
        PinnedSchemas schemas = pinned("""
                {"resources": [{"path": "A_Fuld.csv", "schema": {"fields": [
                    {"name": "Areal", "type": "integer"}, {"name": "Navn"}]}}]}
                """);

        assertThat(told(Zips.of("A_Delvis.csv", "Areal;Rum\nstor;1\n7;2\n", "B.csv", "Areal\nstor\n"), schemas))
                .containsExactly(
                        "A_Delvis.csv 2 rows 2 columns",
                        "problem column-renamed A_Delvis.csv, column 'Navn'",
                        "problem value-integer A_Delvis.csv, line 2, record 1, column 'Areal'",
                        "note column-new A_Delvis.csv, column 'Rum'",
                        "B.csv 1 rows 1 columns");
    }

    @Test
    void schemaWithoutTable_isForTheOnlyFile() {
        PinnedSchemas schemas = pinned("{\"fields\": [{\"name\": \"a\", \"type\": \"date\"}]}");

        assertThat(told(Zips.of("A.csv", "a\n2025-02-30\n"), schemas))
                .containsExactly("A.csv 1 rows 1 columns", "problem value-date A.csv, line 2, record 1, column 'a'");
        assertThatThrownBy(() -> told(Zips.of("A.csv", "a\n", "B.csv", "a\n"), schemas))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 CSV files")
                .hasMessageContaining("data package");
    }

    @Test
    void findingsBeyondTheLimit_areCounted() {
        List<FileReport> reports = new ArrayList<>();
        ArchiveVerification.of(PinnedSchemas.none(), 2)
                .run(
                        Zips.write(folder.resolve("many.zip"), Zips.of("A.csv", "a;b\n" + "x\n".repeat(1_000))),
                        reports::add);

        assertThat(reports).hasSize(1).first().satisfies(report -> {
            assertThat(report.problems()).hasSize(2);
            assertThat(report.problemsTotal()).isEqualTo(1_000);
        });
    }

    private List<String> told(byte[] zip, PinnedSchemas schemas) {
        List<String> lines = new ArrayList<>();
        ArchiveVerification.of(schemas, 10).run(Zips.write(folder.resolve("a.zip"), zip), report -> {
            String file = report.file().orElse("archive");
            lines.add(
                    report.rows().isPresent()
                            ? file + " " + report.rows().getAsLong() + " rows "
                                    + report.columns().orElseThrow() + " columns"
                            : report.file().map(name -> name + " unread").orElse(file));
            report.problems().forEach(finding -> lines.add("problem " + text(finding)));
            report.notes().forEach(finding -> lines.add("note " + text(finding)));
            assertThat(report.problemsTotal()).isEqualTo(report.problems().size());
            assertThat(report.notesTotal()).isEqualTo(report.notes().size());
        });
        return lines;
    }

    private static String text(Finding finding) {
        return finding.code().text() + " " + finding.place();
    }

    private static PinnedSchemas pinned(String json) {
        return TableSchemaJson.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
