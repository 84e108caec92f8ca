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
        assertThat(check.exitCode()).isZero();
        assertThat(compare.output()).contains("\"number\":\"105.9\"").doesNotContain("Forvaltningsklassifikation");
    }
}
