package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.archive.FileSpool;
import dk.almendata.client.DataUdClient;
import dk.almendata.client.Secret;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.Delivery;
import dk.almendata.sandbox.SandboxServer;
import dk.almendata.sync.Incoming;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs condition and accounts read the sandbox's deliveries of Dcab and Regnskab as they come. */
class SandboxConditionTest {

    @TempDir
    private Path folder;

    /** The CSV files of the newest delivery of each datapakke. */
    private void download(String... datapakker) throws Exception {
        DatapakkeName[] names = Stream.of(datapakker).map(DatapakkeName::of).toArray(DatapakkeName[]::new);
        try (SandboxServer sandbox = SandboxServer.builder()
                        .on(LocalDate.of(2025, 4, 15))
                        .datapakker(names)
                        .start();
                DataUdClient client = DataUdClient.builder()
                        .baseUrl(sandbox.url())
                        .apiKey(Secret.of(SandboxServer.DEFAULT_API_KEY))
                        .build()) {
            for (DatapakkeName name : names) {
                List<Delivery> all = client.deliveries().stream()
                        .filter(delivery -> delivery.datapakke().equals(name))
                        .toList();
                Delivery newest = all.get(all.size() - 1);
                Path spool = folder.resolve(name.text());
                try (Incoming incoming = FileSpool.of(spool).receive(newest.id())) {
                    client.download(newest.id(), incoming);
                }
                unzip(spool);
            }
        }
    }

    private void unzip(Path spool) throws Exception {
        List<Path> zips;
        try (Stream<Path> files = Files.walk(spool)) {
            zips = files.filter(file -> file.toString().endsWith(".zip")).toList();
        }
        for (Path zip : zips) {
            try (InputStream in = Files.newInputStream(zip);
                    ZipInputStream entries = new ZipInputStream(in)) {
                for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                    Files.copy(entries, folder.resolve(entry.getName()));
                }
            }
        }
    }

    private String file(String start) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    private String zip(String datapakke) throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve(datapakke))) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
        }
    }

    /** The zip as it was downloaded says the same as the files that somebody took out of it. */
    @Test
    void dcab_isReadFromItsDelivery() throws Exception {
        download("Dcab_Delvis", "Ledigbolig_Fuld");
        String day = "2025-04-15";
        String zip = zip("Dcab_Delvis");

        Run plan = Run.of("condition", "plan", "--dcab", zip, "--yearly", "1000", "--on", day, "--format", "json");
        Run mark = Run.of("condition", "mark", "--dcab", zip, "--on", day, "--format", "json");

        assertThat(plan.output())
                .isNotEmpty()
                .isEqualTo(Run.of(
                                "condition",
                                "plan",
                                "--plan",
                                file("Vedligeholdelsesplan"),
                                "--yearly",
                                "1000",
                                "--on",
                                day,
                                "--format",
                                "json")
                        .output());
        assertThat(mark.output())
                .isNotEmpty()
                .isEqualTo(Run.of("condition", "mark", "--parts", file("Bygningsdel"), "--on", day, "--format", "json")
                        .output());

        Run other = Run.of("condition", "mark", "--dcab", zip("Ledigbolig_Fuld"), "--on", day);
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.errors()).contains("expected a file with the columns", "TilstandTekst", "found none");
        assertThat(Run.of("condition", "mark", "--dcab", folder.resolve("x.zip").toString())
                        .exitCode())
                .isEqualTo(74);
        assertThat(Run.of("condition", "mark", "--dcab", file("Bygningsdel")).exitCode())
                .isNotZero();
    }

    @Test
    void dcabAndRegnskab_areReadAsTheyCome() throws Exception {
        download("Dcab_Delvis", "Regnskab_Fuld");

        Run plan = Run.of(
                "condition",
                "plan",
                "--plan",
                file("Vedligeholdelsesplan"),
                "--accounts",
                file("Afdelingsregnskab"),
                "--on",
                "2025-04-15",
                "--format",
                "json");
        Run mark =
                Run.of("condition", "mark", "--parts", file("Bygningsdel"), "--on", "2025-04-15", "--format", "json");
        Run check = Run.of("accounts", "check", file("Afdelingsregnskab"));
        Run compare = Run.of(
                "accounts",
                "compare",
                file("Afdelingsregnskab"),
                "--year",
                "2023",
                "--with",
                "2024",
                "--format",
                "json");

        assertThat(plan.json("lbf", "levelProvision")).isNotEmpty().doesNotContain("-|-");
        assertThat(plan.errors()).doesNotContain("expected");
        assertThat(mark.json("scale", "illustrative", "standing"))
                .isNotEmpty()
                .allMatch(line -> line.equals("illustrative|true|later"));
        assertThat(mark.json("score")).doesNotContain("null");
        // The sandbox's accounts state no total and no balance, and that is no success.
        assertThat(check.errors()).contains("Nothing could be checked");
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(compare.output()).contains("\"number\":\"105.9\"").doesNotContain("Forvaltningsklassifikation");
    }
}
