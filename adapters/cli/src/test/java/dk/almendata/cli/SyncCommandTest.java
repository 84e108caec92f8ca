package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code sync --url} against a service on loopback, and what {@code status} and {@code gaps} say of it afterwards. */
class SyncCommandTest {

    private static final byte[] ZIP =
            ZipFiles.zip("Bygning.csv", "BoligorganisationIdentifikator;Areal\n0240;100\n0240;80\n");

    @TempDir
    private Path root;

    private final SmallService service = new SmallService();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void sync_everythingDueIsLoaded_endsWith0() {
        january();

        Run run = sync("--on", "2025-02-10");

        assertThat(run.json("kind", "deliveryId", "outcome", "rowsLanded", "gaps"))
                .containsExactly("delivery|7|loaded|2|-", "summary|-|-|2|0");
        assertThat(run.json().get(1).path("message").asText()).isEqualTo("data-ud on 2025-02-10: in step.");
        assertThat(run.exitCode()).isZero();
        assertThat(ask("gaps", "--on", "2025-02-10").json()).isEmpty();
        assertThat(ask("status", "--on", "2025-02-10")
                        .json(
                                "source",
                                "subscriptionId",
                                "datapakke",
                                "periodEnd",
                                "due",
                                "state",
                                "cause",
                                "deliveryId"))
                .containsExactly(
                        "data-ud|S1|Bbr_Delvis|2025-01-31|2025-02-01|loaded|none|7",
                        "data-ud|S1|Bbr_Delvis|2025-02-28|2025-03-01|notDue|notDueYet|null");
    }

    @Test
    void sync_nothingNew_endsWith0AndSaysLoaded0() {
        january();
        sync("--on", "2025-02-10");

        Run run = sync("--on", "2025-02-10");

        assertThat(run.json("outcome", "loaded", "unchanged")).containsExactly("unchanged|-|-", "-|0|1");
        assertThat(run.exitCode()).isZero();
    }

    /** February is due on 1 March and was never listed. */
    @Test
    void sync_missingDelivery_endsWith1AndGapsSaysWhy() {
        january();

        Run run = sync("--on", "2025-03-01");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json("gaps", "inGrace", "exitCode")).endsWith("1|0|1");
        Run gaps = ask("gaps", "--on", "2025-03-01");
        assertThat(gaps.exitCode()).isEqualTo(1);
        assertThat(gaps.output())
                .isEqualTo("{\"source\":\"data-ud\",\"subscriptionId\":\"S1\",\"datapakke\":\"Bbr_Delvis\","
                        + "\"organisations\":[\"0240\"],\"periodStart\":\"2025-02-01\",\"periodEnd\":\"2025-02-28\","
                        + "\"due\":\"2025-03-01\",\"state\":\"missing\",\"cause\":\"neverListed\",\"deliveryId\":null,"
                        + "\"message\":\"The delivery is due and the service has never listed it. Re-run the subscription"
                        + " (Gen-kør) in the portal. If it does not come then, ask LBF.\"}\n");
    }

    /** Decision: a due delivery in the service's queue counts as in step for three days; a day that is rehearsed counts from the day due. */
    @Test
    void sync_queuedDelivery_isInStepForTheDaysOfGrace() {
        january();
        service.deliver(8, "Bbr_Delvis", "Eksekverer", "2025-02-01", "2025-02-28", "S1");

        Run third = sync("--on", "2025-03-03");

        assertThat(third.json("outcome", "waiting", "gaps", "inGrace"))
                .containsExactly("loaded|-|-|-", "waiting|-|-|-", "-|1|1|1");
        assertThat(third.exitCode()).isZero();
        assertThat(sync("--on", "2025-03-04").exitCode()).isEqualTo(1);
        assertThat(sync("--on", "2025-03-04", "--grace", "10").exitCode()).isZero();
        assertThat(ask("gaps", "--on", "2025-03-04").json("cause")).containsExactly("stuck");
        assertThat(ask("gaps", "--on", "2025-03-04", "--grace", "4").exitCode()).isZero();
    }

    /** On a day that is rehearsed, long before the delivery was first seen, grace counts from the day due. */
    @Test
    void sync_rehearsedDay_hasItsOwnDaysOfGrace() {
        january();
        service.deliver(8, "Bbr_Delvis", "Eksekverer", "2025-02-01", "2025-02-28", "S1");
        String[] command = {
            "sync", "--without-base", "--url", service.url(), "--api-key-env", "NOEGLE", "--db", database(), "--on"
        };
        Run later = new Run().variable("NOEGLE", SmallService.KEY).clock(Instant.parse("2026-06-01T10:00:00Z"));

        assertThat(later.run(with(command, "2025-03-03")).exitCode()).isZero();
        assertThat(later.run(with(command, "2025-03-04")).exitCode()).isEqualTo(1);
    }

    @Test
    void sync_failedRejectedAndVanished_endWith1AndTheOthersAreLoaded() {
        january();
        service.deliver(8, "Bbr_Delvis", "Fejlet", "2025-02-01", "2025-02-28", "S1");
        service.deliver(9, "Bbr_Delvis", "Succes", "2025-03-01", "2025-03-31", "S1");
        service.deliver(10, "Bbr_Delvis", "Succes", "2025-04-01", "2025-04-30", "S1");
        service.zips.put(9L, ZipFiles.withWrongCrc("Bygning.csv", "a\n1\n"));

        Run run = sync("--on", "2025-05-01");

        assertThat(run.json("deliveryId", "outcome"))
                .containsExactly("7|loaded", "8|failed", "9|rejected", "10|failed", "-|-");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(ask("gaps", "--on", "2025-05-01").json("deliveryId", "state", "cause"))
                .containsExactly("8|failed|failedAtLbf", "9|rejected|rejectedHere", "10|available|notLoadedYet");
    }

    @Test
    void sync_heldDelivery_endsWith2() {
        january();
        service.deliver(8, "Bbr_Delvis", "Succes", "2025-02-01", "2025-03-15", "S1");

        Run run = sync("--on", "2025-02-10");

        assertThat(run.json("outcome")).startsWith("loaded", "held");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(ask("status", "--on", "2025-02-10").exitCode()).isEqualTo(2);
    }

    /** April is missing and May fails, but nobody asked for them; February is there once it is asked for. */
    @Test
    void sync_untilAMonth_leavesLaterOnesAloneAndIsInStepWithoutThem() {
        january();
        service.deliver(8, "Bbr_Delvis", "Succes", "2025-02-01", "2025-02-28", "S1");
        service.deliver(9, "Bbr_Delvis", "Succes", "2025-03-01", "2025-03-31", "S1");
        service.deliver(10, "Bbr_Delvis", "Fejlet", "2025-05-01", "2025-05-31", "S1");

        Run run = sync("--on", "2025-06-10", "--until", "2025-01");

        assertThat(run.json("deliveryId", "outcome", "loaded", "postponed", "failed", "gaps"))
                .containsExactly(
                        "7|loaded|-|-|-|-",
                        "8|postponed|-|-|-|-",
                        "9|postponed|-|-|-|-",
                        "10|postponed|-|-|-|-",
                        "-|-|1|3|0|0");
        assertThat(run.json().get(4).path("message").asText())
                .isEqualTo("data-ud on 2025-06-10, until 2025-01: in step.");
        assertThat(run.exitCode()).isZero();
        assertThat(ask("gaps", "--on", "2025-06-10").json("periodEnd", "state"))
                .contains("2025-02-28|available")
                .hasSize(4);

        Run next = run(
                "sync",
                "--without-base",
                "--url",
                service.url(),
                "--api-key-env",
                "NOEGLE",
                "--db",
                database(),
                "--on",
                "2025-06-10",
                "--until",
                "2025-04");
        assertThat(next.output()).contains("2 loaded, 1 unchanged, 1 postponed (later than 2025-04); ");
        assertThat(next.exitCode()).as("April is due and missing").isEqualTo(1);
    }

    @Test
    void sync_fromFilesUntilAMonth_needsOnlyThoseThatEndByThen() throws Exception {
        Path zips = Files.createDirectory(root.resolve("zips"));
        ZipFiles.write(zips, "Bbr_Delvis_7_2025-01-01_2025-01-31.zip", ZIP);
        ZipFiles.write(zips, "Bbr_Delvis_8_2025-02-01_2025-02-28.zip", ZIP);
        String[] command = {"sync", "--without-base", "--from", zips.toString(), "--db", database(), "--until"};

        Run january = Run.of(with(command, "2025-01", "--format", "json"));
        Run none = Run.of(with(command, "2024-12"));

        assertThat(january.json("outcome", "message"))
                .last()
                .isEqualTo("-|Every file given that ends by 2025-01 is loaded.");
        assertThat(january.exitCode()).isZero();
        assertThat(none.output()).contains("No zip that ends by 2024-12 was given.");
        assertThat(none.exitCode()).isEqualTo(1);
    }

    @Test
    void sync_emptyListing_isNeverInStep() {
        Run run = sync();

        assertThat(run.json("kind", "deliveries", "exitCode")).containsExactly("summary|0|1");
        assertThat(run.json().get(0).path("message").asText()).contains("No delivery is listed at all");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(ask("status").exitCode()).isEqualTo(1);
    }

    @Test
    void sync_serviceThatSuddenlyListsNothing_isNotInStepEither() {
        january();
        sync("--on", "2025-02-10");
        service.deliveries.clear();

        assertThat(sync("--on", "2025-02-10").exitCode()).isEqualTo(1);
    }

    @Test
    void sync_wrongKey_endsWith3AndNamesTheVariableNotTheKey() {
        Run run = new Run()
                .variable("NOEGLE", "forkert-hemmelighed")
                .run(
                        "sync",
                        "--without-base",
                        "--url",
                        service.url(),
                        "--api-key-env",
                        "NOEGLE",
                        "--db",
                        database(),
                        "--format",
                        "json");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.errors()).contains("401", "NOEGLE").doesNotContain("forkert-hemmelighed");
        assertThat(run.json("kind", "exitCode")).containsExactly("summary|3");
        assertThat(run.output()).doesNotContain("forkert-hemmelighed");
    }

    @Test
    void sync_nothingAnswers_endsWith3() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        Run run = run(
                "sync",
                "--without-base",
                "--url",
                "http://127.0.0.1:" + port,
                "--api-key-env",
                "NOEGLE",
                "--db",
                database());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.errors().lines()).hasSize(1).first().asString().contains("nothing answers at 127.0.0.1:" + port);
    }

    @Test
    void sync_wrongPath_endsWith3AndDoubtsTheUrl() {
        Run run = run(
                "sync",
                "--without-base",
                "--url",
                service.url() + "/v7",
                "--api-key-env",
                "NOEGLE",
                "--db",
                database());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.errors()).contains("404", "base URL");
    }

    @Test
    void sync_webPageInsteadOfTheList_endsWith3() {
        service.page = "<!DOCTYPE html><html>Log ind</html>".getBytes(StandardCharsets.UTF_8);

        Run run = sync();

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.errors()).contains("found a web page", "NOEGLE");
    }

    @Test
    void sync_webPageInsteadOfAZip_leavesThatDeliveryOut() {
        january();
        service.zips.put(7L, "<!DOCTYPE html><html>Log ind</html>".getBytes(StandardCharsets.UTF_8));

        Run run = sync("--on", "2025-02-10");

        assertThat(run.json("outcome").get(0)).isIn("failed", "rejected");
        assertThat(run.json().get(0).path("message").asText()).contains("web page");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void sync_missingVariable_endsWith65AndMakesNoDatabase() {
        Run run =
                Run.of("sync", "--without-base", "--url", service.url(), "--api-key-env", "NOEGLE", "--db", database());

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.errors()).contains("NOEGLE", "not set");
        assertThat(file()).doesNotExist();
    }

    @Test
    void sync_keyFile_isWarnedOfWhenOthersMayReadIt() throws Exception {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        january();
        Path key = Files.writeString(root.resolve("noegle"), SmallService.KEY + "\n");
        String[] command = {
            "sync",
            "--without-base",
            "--url",
            service.url(),
            "--api-key-file",
            key.toString(),
            "--db",
            database(),
            "--on",
            "2025-02-10"
        };

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        Run open = Run.of(command);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Run closed = Run.of(command);

        assertThat(open.exitCode()).isZero();
        assertThat(open.errors()).contains("Warning", key.toString(), "chmod 600");
        assertThat(closed.exitCode()).isZero();
        assertThat(closed.errors()).doesNotContain("Warning");
    }

    @Test
    void sync_keyFileThatIsMissing_endsWith65() {
        Run run = Run.of(
                "sync",
                "--without-base",
                "--url",
                service.url(),
                "--api-key-file",
                root.resolve("none").toString(),
                "--db",
                database());

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.errors()).contains("no such file in " + root, "never the secret itself");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sync --db jdbc:h2:file:./x",
                "sync --url http://127.0.0.1:1 --from . --db jdbc:h2:file:./x",
                "sync --url http://127.0.0.1:1 --db jdbc:h2:file:./x",
                "sync --url http://127.0.0.1:1 --api-key-env A --api-key-file b --db jdbc:h2:file:./x",
                "sync --from . --api-key-env A --db jdbc:h2:file:./x",
                "sync --url http://example.com --api-key-env NOEGLE --db jdbc:h2:file:./x",
                "sync --url http://127.0.0.1:1 --api-key-env NOEGLE --db jdbc:h2:mem:x",
                "sync --url http://127.0.0.1:1 --api-key-env NOEGLE --db jdbc:h2:file:./x;INIT=SELECT",
                "sync --url http://127.0.0.1:1 --api-key-env NOEGLE --db jdbc:h2:file:./x --grace -1",
                "sync --url http://127.0.0.1:1 --api-key-env NOEGLE --db jdbc:h2:file:./x --source a/b",
                "sync --url http://127.0.0.1:1 --api-key-env NOEGLE --db jdbc:h2:file:./x --until 2025-13",
                "status --db jdbc:h2:mem:x",
                "status --db jdbc:h2:file:./x --db-password-env A --db-password-file b",
                "status",
                "gaps --db jdbc:h2:file:./x --grace x",
            })
    void wrongUsage_endsWith64AndIsOneClearLine(String arguments) {
        Run run = run(arguments.split(" "));

        assertThat(run.exitCode()).isEqualTo(64);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).startsWith("almendata: ");
    }

    @Test
    void status_withoutDatabase_endsWith3AndMakesNone() throws Exception {
        for (String verb : List.of("status", "gaps")) {
            Run run = ask(verb);

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.errors()).contains(file().toString(), "sync makes the file");
        }
        try (Stream<Path> files = Files.list(root)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void status_ofADatabaseWithoutTables_endsWith1AndMakesNone() throws Exception {
        try (Connection connection = DriverManager.getConnection(database(), "sa", "")) {
            assertThat(connection.isValid(1)).isTrue();
        }

        Run run = ask("status");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("Nothing was ever listed");
        try (Connection connection = DriverManager.getConnection(database(), "sa", "");
                ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", null, null)) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void status_ofAnUnknownSource_endsWith1AndNamesTheKnown() {
        january();
        sync("--source", "prøve");

        Run run = ask("status", "--source", "data-ud");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).contains("'data-ud'", "prøve");
        assertThat(ask("status", "--on", "2025-02-10").json("source")).containsOnly("prøve");
    }

    @Test
    void status_worstOfAllSources_decidesTheExitCode() {
        january();
        sync("--on", "2025-02-10");
        service.deliveries.clear();
        sync("--on", "2025-02-10", "--source", "tom");

        assertThat(ask("status", "--on", "2025-02-10", "--source", "data-ud").exitCode())
                .isZero();
        assertThat(ask("status", "--on", "2025-02-10").exitCode()).isEqualTo(1);
    }

    @Test
    void databaseInUse_endsWith3AndSaysSo() throws Exception {
        january();
        sync("--on", "2025-02-10");
        try (RandomAccessFile file = new RandomAccessFile(file().toFile(), "rw");
                FileLock lock = file.getChannel().lock()) {
            assertThat(lock.isValid()).isTrue();
            for (Run run : List.of(sync(), ask("status"))) {
                assertThat(run.exitCode()).isEqualTo(3);
                assertThat(run.errors()).contains("in use", "other process");
            }
        }
        assertThat(ask("status", "--on", "2025-02-10").exitCode()).isZero();
    }

    @Test
    void databasePassword_comesFromTheEnvironmentOrAFileAndIsNeverShown() throws Exception {
        january();
        Path file = Files.writeString(root.resolve("kodeord"), "hemmelig æ\r\n");
        String[] byFile = {"--db-user", "almen", "--db-password-file", file.toString()};

        assertThat(sync(with(byFile, "--on", "2025-02-10")).exitCode()).isZero();
        assertThat(ask("status", with(byFile, "--on", "2025-02-10")).exitCode()).isZero();
        Run wrong = new Run()
                .variable("KODE", "forkert")
                .run("status", "--db", database(), "--db-user", "almen", "--db-password-env", "KODE");
        assertThat(wrong.exitCode()).isEqualTo(3);
        assertThat(wrong.errors()).contains("user and password").doesNotContain("forkert");
        assertThat(ask("status", "--db-password-env", "INGEN").exitCode()).isEqualTo(65);
    }

    /** A folder knows no subscriptions, recipients or scopes; what the service said of them stays, and so does the answer. */
    @Test
    void sync_fromFiles_keepsWhatTheServiceSaid() throws Exception {
        january();
        service.deliver(8, "Bbr_Delvis", "Eksekverer", "2025-02-01", "2025-02-28", "S1");
        sync("--on", "2025-03-10");
        Path zips = Files.createDirectory(root.resolve("zips"));
        ZipFiles.write(zips, "Bbr_Delvis_8_2025-02-01_2025-02-28.zip", ZIP);

        Run run = Run.of(
                "sync",
                "--without-base",
                "--from",
                zips.toString(),
                "--db",
                database(),
                "--on",
                "2025-03-10",
                "--format",
                "json");

        assertThat(run.json("deliveryId", "outcome", "gaps")).containsExactly("8|loaded|-", "-|-|0");
        assertThat(run.exitCode()).isZero();
        assertThat(ask("status", "--on", "2025-03-10").json("subscriptionId", "periodEnd", "state"))
                .containsExactly("S1|2025-01-31|loaded", "S1|2025-02-28|loaded", "S1|2025-03-31|notDue");
    }

    @Test
    void sync_fromFiles_isBehindWhereTheKnownSubscriptionsLackSomething() throws Exception {
        january();
        service.subscribe("S2", "Stamdata_Delvis");
        sync("--on", "2025-02-10");
        Path zips = Files.createDirectory(root.resolve("zips"));
        ZipFiles.write(zips, "Bbr_Delvis_7_2025-01-01_2025-01-31.zip", ZIP);

        Run run = Run.of(
                "sync",
                "--without-base",
                "--from",
                zips.toString(),
                "--db",
                database(),
                "--on",
                "2025-02-10",
                "--format",
                "json");

        assertThat(run.json("outcome")).startsWith("unchanged");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private void january() {
        service.subscribe("S1", "Bbr_Delvis");
        service.deliver(7, "Bbr_Delvis", "Succes", "2025-01-01", "2025-01-31", "S1");
        for (long id = 7; id < 10; id++) {
            service.zips.put(id, ZIP);
        }
    }

    private Run sync(String... more) {
        return run(with(
                new String[] {
                    "sync",
                    "--without-base",
                    "--url",
                    service.url(),
                    "--api-key-env",
                    "NOEGLE",
                    "--db",
                    database(),
                    "--format",
                    "json"
                },
                more));
    }

    private Run ask(String verb, String... more) {
        return Run.of(with(new String[] {verb, "--db", database(), "--format", "json"}, more));
    }

    private static Run run(String... arguments) {
        return new Run().variable("NOEGLE", SmallService.KEY).run(arguments);
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }

    private String database() {
        return "jdbc:h2:file:" + root.resolve("db");
    }

    private Path file() {
        return root.resolve("db.mv.db");
    }
}
