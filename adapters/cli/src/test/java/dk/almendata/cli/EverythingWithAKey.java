package dk.almendata.cli;

import dk.almendata.client.ClientObserver;
import dk.almendata.client.DataUdClient;
import dk.almendata.client.DataUdClientBuilder;
import dk.almendata.client.KeySource;
import dk.almendata.client.ProbeReport;
import dk.almendata.client.RetryPolicy;
import dk.almendata.client.Secret;
import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.SubscriptionId;
import dk.almendata.sandbox.SandboxServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Does with a key what can be done with one, against services that are honest and one that repeats it, and prints whatever comes of it: for a
 * JVM of its own whose every log line is on. Arguments: a working folder, and the file that holds the key.
 */
public final class EverythingWithAKey {

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final Path folder;
    private final Path keyFile;
    private final String key;

    private EverythingWithAKey(Path folder, Path keyFile) throws IOException {
        this.folder = folder;
        this.keyFile = keyFile;
        this.key = Files.readString(keyFile);
    }

    /**
     * Runs once.
     *
     * @param arguments the folder and the file
     * @throws IOException if the file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        EverythingWithAKey all = new EverythingWithAKey(Path.of(arguments[0]), Path.of(arguments[1]));
        all.commands();
        all.library();
        all.out.println("all done");
    }

    private void commands() throws IOException {
        try (SandboxServer honest = SandboxServer.builder()
                        .apiKey(key)
                        .on(LocalDate.of(2025, 2, 10))
                        .datapakker(DatapakkeName.of("Stamdata_Fuld"), DatapakkeName.of("Bbr_Delvis"))
                        .start();
                ParrotService parrot = new ParrotService(key)) {
            for (String url : List.of(honest.url(), parrot.url())) {
                String database = "jdbc:h2:file:" + folder.resolve("db" + Math.abs(url.hashCode()));
                for (String how : List.of("--api-key-file", "--api-key-env")) {
                    String where = how.endsWith("file") ? keyFile.toString() : "KEY";
                    run("sync", "--url", url, how, where, "--db", database, "--spool", folder + "/spool", "--debug");
                    run("doctor", "--url", url, how, where, "--db", database, "--format", "json", "--debug");
                    run("subscriptions", "--url", url, how, where, "--debug");
                    run("probe", "--url", url, how, where, "--debug");
                    run(
                            "probe",
                            "--url",
                            url,
                            how,
                            where,
                            "--format",
                            "json",
                            "--force",
                            "--report",
                            folder.resolve("probe" + Math.abs(url.hashCode()) + ".md")
                                    .toString(),
                            "--write-profile",
                            folder.resolve("probe" + Math.abs(url.hashCode()) + ".json")
                                    .toString());
                    run("subscriptions", "--verb", "stop", "--id", "1", "--url", url, how, where, "--debug");
                }
                configured(url, "\"apiKeyEnv\": \"KEY\"");
                configured(url, "\"apiKeyFile\": \"" + keyFile.getFileName() + "\"");
                configured(url, "\"apiKeyEnv\": \"" + key + "\"");
                configured(url, "\"apiKeyFile\": \"" + key + "\"");
                configured(url, "\"apiKey\": \"" + key + "\"");
                configured(url, "\"" + key + "\": \"apiKeyEnv\"");
                run("sync", "--url", url, "--db", database, "--api-key-env", key, "--debug");
                run("sync", "--url", url, "--db", database, "--api-key-file", key, "--debug");
                for (String verb : List.of("status", "gaps", "coverage")) {
                    run(verb, "--db", database, "--format", "json");
                }
                run(
                        "coverage",
                        "--db",
                        database,
                        "--html",
                        folder.resolve("page.html").toString());
            }
        }
    }

    /** By a file outside the working folder, which is looked through. */
    private void configured(String url, String howTheKeyIsGiven) throws IOException {
        Path file = Files.writeString(
                keyFile.resolveSibling("almendata.json"),
                "{\"sources\": [{\"name\": \"configured\", \"url\": \"" + url + "\", " + howTheKeyIsGiven
                        + ", \"database\": {\"url\": \"jdbc:h2:file:"
                        + folder.resolve("configured").toString().replace('\\', '/') + "\"}}]}");
        for (String verb : List.of("sync", "status", "doctor")) {
            run(verb, "--config", file.toString(), "--debug");
        }
    }

    private void run(String... arguments) {
        Surroundings surroundings = new Surroundings(
                System.in, out, out, StandardCharsets.UTF_8, true, Clock.systemUTC(), Map.of("KEY", key));
        out.println("exit code " + Almendata.run(surroundings, List.of(arguments)));
    }

    private void library() {
        try (ParrotService parrot = new ParrotService(key)) {
            for (int status : ParrotService.statuses()) {
                parrot.status(status);
                DataUdClientBuilder builder = DataUdClient.builder()
                        .baseUrl(parrot.url())
                        .apiKey(KeySource.file(keyFile))
                        .sleeper(time -> {})
                        .retryPolicy(
                                RetryPolicy.standard().toBuilder().attempts(2).build())
                        .observer(new ClientObserver() {
                            @Override
                            public void ended(dk.almendata.client.Attempt attempt) {
                                out.println(attempt + " " + attempt.requestId());
                            }
                        });
                try (DataUdClient client = builder.build()) {
                    out.println(builder + " " + client + " " + client.verbs() + " " + Secret.fromFile(keyFile));
                    List<Runnable> calls = List.of(
                            () -> out.println(client.subscriptions()),
                            () -> out.println(client.deliveries()),
                            () -> out.println(client.datapakker()),
                            () -> out.println(client.delivery(DeliveryId.of(1))),
                            () -> probed(builder.probe().run()),
                            () -> out.println(client.verbs().rerun(SubscriptionId.of("1"))),
                            () -> out.println(client.download(DeliveryId.of(1), folder.resolve("download.zip"))));
                    calls.forEach(this::traced);
                }
            }
            for (String malformed : List.of(key + "\n", " " + key, key + "\u00e6", "\u0000" + key)) {
                traced(() -> Secret.of(malformed));
            }
            traced(() -> DataUdClient.builder().baseUrl("https://host/?key=" + key));
            traced(() -> DataUdClient.builder().baseUrl("https://" + key + "@host/"));
            traced(() -> DataUdClient.builder().baseUrl(key));
        }
    }

    private void probed(ProbeReport report) {
        report.findings().forEach(out::println);
        out.println(report.markdown()
                + report.proposal().paging()
                + report.proposal().keyHeader());
    }

    private void traced(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException fault) {
            fault.printStackTrace(out);
        }
    }
}
