package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.jooq.JooqDeliveryStore;
import dk.almendata.jooq.StoreExamination;
import dk.almendata.sync.Lease;
import dk.almendata.sync.SourceId;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code doctor}: every check, as it should be and not, and that looking leaves no trace. */
class DoctorCommandTest {

    private static final byte[] ZIP = ZipFiles.zip("Bygning.csv", "BoligorganisationIdentifikator;Areal\n0240;100\n");

    @TempDir
    private Path root;

    private final SmallService service = new SmallService();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void everythingAsItShouldBe_endsWith0() {
        january();
        sync();

        Run run = doctor(everything());

        assertThat(run.json("kind", "check", "outcome"))
                .containsExactly(
                        "check|java|ok",
                        "check|timeZone|ok",
                        "check|policy|ok",
                        "check|catalogue|ok",
                        "check|profile|ok",
                        "check|service|ok",
                        "check|clock|ok",
                        "check|database|ok",
                        "check|connections|ok",
                        "check|rights|ok",
                        "check|store|ok",
                        "check|encoding|ok",
                        "check|leases|ok",
                        "check|spool|ok",
                        "summary|-|-");
        assertThat(run.json("ok", "warnings", "faults", "skipped", "exitCode", "message"))
                .endsWith("14|0|0|0|0|No fault.");
        assertThat(message(run, "service")).isEqualTo("It answers and takes the key; deliveries listed: 1.");
        assertThat(message(run, "database")).matches("Reached: H2 2\\.[0-9.]+, schema PUBLIC\\.");
        assertThat(message(run, "java")).startsWith("Java " + Runtime.version().feature());
        assertThat(message(run, "timeZone")).contains("Europe/Copenhagen", "20");
        assertThat(message(run, "spool"))
                .contains(root.resolve("almendata-spool").toString(), "Free: ");
        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void withoutOptions_looksAtTheMachineAlone() {
        Run run = doctor();

        assertThat(run.exitCode()).isZero();
        assertThat(run.json("check", "outcome"))
                .contains(
                        "java|ok", "timeZone|ok", "profile|ok", "service|skipped", "clock|skipped", "database|skipped")
                .contains(
                        "connections|skipped", "rights|skipped", "store|skipped", "encoding|skipped", "leases|skipped")
                .contains("spool|ok");
    }

    /** A person reads lines, the last of which sums up. */
    @Test
    void table_isALineForEachCheck() {
        Run run = new Run().run("doctor");

        List<String> lines = run.output().lines().toList();
        assertThat(lines.get(0)).startsWith("check        outcome  message");
        assertThat(lines.get(1)).startsWith("java         ok       Java ");
        assertThat(lines).last().isEqualTo("No fault.");
    }

    @Test
    void csv_isOneTable() {
        Run run = Run.of("doctor", "--format", "csv");

        assertThat(run.output().lines().findFirst())
                .hasValue("kind,source,check,outcome,message,ok,warnings,faults,skipped,exitCode");
        assertThat(run.output()).contains("\ncheck,,java,ok,\"Java ").contains("\nsummary,,,,No fault.,");
    }

    @Test
    void looking_makesNothing() throws Exception {
        january();
        Run run = doctor(everything());

        assertThat(message(run, "database")).contains("is not there yet; the first sync makes it", "Free: ");
        assertThat(outcome(run, "store")).isEqualTo("skipped");
        assertThat(run.exitCode()).isZero();
        try (Stream<Path> files = Files.list(root)) {
            assertThat(files).isEmpty();
        }

        sync();
        List<String> before = schema();
        doctor(everything());
        assertThat(schema()).isEqualTo(before).hasSizeGreaterThan(10);
    }

    @Test
    void emptyDatabase_getsNoStore() throws Exception {
        january();
        try (Connection connection = DriverManager.getConnection(database(), "sa", "")) {
            assertThat(connection.isValid(1)).isTrue();
        }

        Run run = doctor("--db", database());

        assertThat(message(run, "store")).isEqualTo("None yet; the first sync makes it.");
        assertThat(schema()).isEmpty();
    }

    @Test
    void refusedKey_isAFaultOfTheServiceAndIsNotShown() {
        Run run = new Run()
                .variable("NOEGLE", "forkert-hemmelighed")
                .clock(now())
                .run("doctor", "--url", service.url(), "--api-key-env", "NOEGLE", "--format", "json");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(outcome(run, "service")).isEqualTo("fault");
        assertThat(message(run, "service")).contains("401", "NOEGLE", "fetch a new one in the portal");
        assertThat(outcome(run, "clock")).isEqualTo("skipped");
        assertThat(run.output() + run.errors()).doesNotContain("forkert-hemmelighed");
        assertThat(run.json("faults", "message")).endsWith("1|Faults: 1.");
    }

    /** It is somebody's turn to look, and nothing is broken. */
    @Test
    void serviceThatListsNothing_isAWarning() {
        Run run = doctor("--url", service.url(), "--api-key-env", "NOEGLE");

        assertThat(outcome(run, "service")).isEqualTo("warning");
        assertThat(message(run, "service")).contains("look in the portal");
        assertThat(run.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, ok",
        "PT5M, ok",
        "PT5M1S, warning",
        "-PT5M, ok",
        "-PT5M1S, warning",
        "PT8760H, warning",
    })
    void clock_mayBeOffByFiveMinutes(Duration ahead, String outcome) {
        Instant there = Instant.parse("2025-03-30T01:30:00Z");

        Check check = ServiceChecks.clock(there.plus(ahead), Optional.of(there));

        assertThat(check.outcome().text()).isEqualTo(outcome);
        assertThat(check.message())
                .contains(ahead.abs().toSeconds() + " seconds " + (ahead.isNegative() ? "behind" : "ahead of"));
        assertThat(check.exitCode()).isZero();
    }

    /** The clock of the test stands still at 15 January 2025, and that of the service goes. */
    @Test
    void clock_isComparedWithTheService() {
        january();
        Run run = new Run()
                .variable("NOEGLE", SmallService.KEY)
                .run("doctor", "--url", service.url(), "--api-key-env", "NOEGLE", "--format", "json");

        assertThat(outcome(run, "clock")).isEqualTo("warning");
        assertThat(message(run, "clock")).contains(" seconds behind the service's. Set one of the two");
    }

    @Test
    void clock_withoutTimeOfTheService_isSkipped() {
        assertThat(ServiceChecks.clock(now(), Optional.empty()).outcome()).isEqualTo(Check.Outcome.SKIPPED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --url http://127.0.0.1:1 --api-key-env NOEGLE   | service   | 3  | nothing answers
            --url http://example.com --api-key-env NOEGLE   | service   | 64 | --url
            --url http://127.0.0.1:1                        | service   | 64 | --api-key-env
            --url http://127.0.0.1:1 --api-key-env INGEN    | service   | 65 | INGEN
            --profile none.json                             | profile   | 74 | none.json cannot be read
            --catalogue none.json                           | catalogue | 74 | none.json cannot be read
            --db jdbc:h2:mem:x                              | database  | 64 | jdbc:h2:file:
            --db jdbc:postgresql://127.0.0.1:1/x            | database  | 3  | Check that the server runs
            --db jdbc:h2:file:./x --db-password-env INGEN   | database  | 0  | is not there yet
            --max-drop 101                                  | policy    | 64 | --max-drop: expected 0 to 100, found 101
            --from none                                     | folder    | 74 | none cannot be read
            --spool pom.xml                                 | spool     | 74 | Check the path
            --spool pom.xml/below                           | spool     | 74 | Check the path
            """)
    void whatDoesNotWork_isToldWithItsExitCode(String options, String check, int exitCode, String message) {
        Run run = doctor(options.split(" "));

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(outcome(run, check)).isEqualTo(exitCode == 0 ? "ok" : "fault");
        assertThat(message(run, check)).contains(message);
        assertThat(run.json()).as("one fault stops no other check").hasSize(check.equals("folder") ? 13 : 15);
    }

    @Test
    void invalidFiles_areFaultsOfTheConfiguration() throws Exception {
        Path profile = Files.writeString(root.resolve("profile.json"), "{\"keyHeadr\": \"x\"}");
        Path catalogue = Files.writeString(root.resolve("catalogue.json"), "[]");

        Run run = doctor("--profile", profile.toString(), "--catalogue", catalogue.toString());

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(message(run, "profile")).contains("keyHeadr");
        assertThat(outcome(run, "catalogue")).isEqualTo("fault");
        assertThat(outcome(run, "service")).isEqualTo("skipped");
    }

    /** Where several faults are found, the code is the gravest. */
    @Test
    void severalFaults_endWithTheGravest() {
        assertThat(doctor("--spool", "pom.xml", "--db", "jdbc:postgresql://127.0.0.1:1/x")
                        .exitCode())
                .isEqualTo(3);
        assertThat(doctor("--spool", "pom.xml", "--db", "jdbc:h2:mem:x").exitCode())
                .isEqualTo(64);
    }

    @Test
    void databaseInUse_isAFault() throws Exception {
        january();
        sync();
        try (RandomAccessFile file =
                        new RandomAccessFile(root.resolve("db.mv.db").toFile(), "rw");
                FileLock lock = file.getChannel().lock()) {
            assertThat(lock.isValid()).isTrue();

            Run run = doctor("--db", database());

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(message(run, "database")).contains("in use", "other process");
            assertThat(outcome(run, "rights")).isEqualTo("skipped");
        }
    }

    /** On H2 such a user cannot even be let in with what the command line sets; on PostgreSQL the check of rights says it. */
    @Test
    void userWhoMayOnlyLook_isAFault() throws Exception {
        january();
        sync();
        execute("CREATE USER looker PASSWORD 'hemmelig'");
        execute("GRANT SELECT ON SCHEMA PUBLIC TO looker");

        Run run = new Run()
                .variable("KODE", "hemmelig")
                .run(
                        "doctor",
                        "--db",
                        database(),
                        "--db-user",
                        "looker",
                        "--db-password-env",
                        "KODE",
                        "--format",
                        "json");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(message(run, "database")).contains("Give the user the right to create tables and views");
        assertThat(run.output() + run.errors()).doesNotContain("hemmelig");
    }

    @Test
    void storeOfANewerProgram_isAFault() throws Exception {
        january();
        sync();
        execute("INSERT INTO sync_version (version) VALUES (99)");

        Run run = doctor("--db", database());

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(message(run, "store")).contains("version 99", "Use the newer program");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 | 4 | ok    | the next sync upgrades it to 4
            4 | 4 | ok    | which is the newest
            5 | 4 | fault | knows none after 4
            """)
    void store_isComparedWithWhatTheProgramKnows(int version, int known, String outcome, String message) {
        Check check = DatabaseChecks.store(found("UTF8", OptionalInt.of(version), known, List.of()));

        assertThat(check.outcome().text()).isEqualTo(outcome);
        assertThat(check.message()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({"UTF8, ok", "LATIN1, warning", "SQL_ASCII, warning"})
    void encoding_isWantedToBeUtf8(String encoding, String outcome) {
        Check check = DatabaseChecks.encoding(found(encoding, OptionalInt.empty(), 4, List.of()));

        assertThat(check.outcome().text()).isEqualTo(outcome);
        assertThat(check.message()).startsWith(encoding + ", collation da_DK.UTF-8");
    }

    @Test
    void leases_areToldByName() {
        Lease lease = new Lease(
                new SourceId("data-ud"), "sync on srv01 (process 7)", 3, Instant.parse("2025-01-15T11:10:00Z"));

        assertThat(DatabaseChecks.leases(found("UTF8", OptionalInt.of(4), 4, List.of(lease)))
                        .message())
                .isEqualTo("A sync is at work on data-ud: sync on srv01 (process 7), at the latest until"
                        + " 2025-01-15T11:10:00Z.");
    }

    /** By another store of this JVM, which alone can share an H2 file. */
    @Test
    void leaseThatIsHeld_isSeen() throws Exception {
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                database() + DatabaseUrl.NO_CLOSE_ON_EXIT + DatabaseUrl.NO_TRACE + ";IFEXISTS=FALSE", "sa", "");
        try {
            JooqDeliveryStore.open(pool).claim(new SourceId("data-ud"), "nightly", Duration.ofHours(1));
            StoreExamination found = StoreExamination.of(pool);

            assertThat(DatabaseChecks.leases(found).message()).startsWith("A sync is at work on data-ud: nightly");
        } finally {
            pool.dispose();
        }
    }

    @ParameterizedTest
    @CsvSource({"1073741824, ok", "1073741823, warning", "0, warning"})
    void room_isAGibibyteOrAWarning(long bytes, String outcome) {
        Check check = Folder.room("spool", "x can be written into.", bytes);

        assertThat(check.outcome().text()).isEqualTo(outcome);
        assertThat(check.message()).contains(String.format(java.util.Locale.ROOT, "Free: %,d bytes", bytes));
    }

    @ParameterizedTest
    @CsvSource({"268435456, ok", "268435455, warning"})
    void heap_isAQuarterGibibyteOrAWarning(long bytes, String outcome) {
        assertThat(MachineChecks.java("17.0.15", bytes).outcome().text()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"3600, 7200, ok", "0, 0, fault", "3600, 3600, fault"})
    void timeZone_isTheDanishOne(int winter, int summer, String outcome) {
        Check check = MachineChecks.timeZone("2025b", winter, summer);

        assertThat(check.outcome().text()).isEqualTo(outcome);
        assertThat(check.exitCode()).isEqualTo(outcome.equals("ok") ? 0 : 65);
    }

    private static StoreExamination found(String encoding, OptionalInt version, int known, List<Lease> leases) {
        return new StoreExamination(
                "PostgreSQL 17.2",
                Optional.of("public"),
                Optional.of(encoding),
                Optional.of("da_DK.UTF-8"),
                version,
                known,
                leases);
    }

    private void january() {
        service.subscribe("S1", "Bbr_Delvis");
        service.deliver(7, "Bbr_Delvis", "Succes", "2025-01-01", "2025-01-31", "S1");
        service.zips.put(7L, ZIP);
    }

    private void sync() {
        List<String> arguments = new ArrayList<>(List.of("sync", "--without-base", "--on", "2025-02-10"));
        arguments.addAll(List.of(everything()));
        assertThat(new Run()
                        .variable("NOEGLE", SmallService.KEY)
                        .run(arguments.toArray(String[]::new))
                        .exitCode())
                .isZero();
    }

    private String[] everything() {
        return new String[] {"--url", service.url(), "--api-key-env", "NOEGLE", "--db", database()};
    }

    /** Now, because the service on loopback tells the real time. */
    private static Run doctor(String... options) {
        List<String> arguments = new ArrayList<>(List.of("doctor", "--format", "json"));
        arguments.addAll(List.of(options));
        return new Run().variable("NOEGLE", SmallService.KEY).clock(now()).run(arguments.toArray(String[]::new));
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private static String outcome(Run run, String check) {
        return property(run, check, "outcome");
    }

    private static String message(Run run, String check) {
        return property(run, check, "message");
    }

    private static String property(Run run, String check, String name) {
        return run.json().stream()
                .filter(row -> row.path("check").asText().equals(check))
                .map(row -> row.path(name).asText())
                .findFirst()
                .orElseThrow();
    }

    private List<String> schema() throws Exception {
        try (Connection connection = DriverManager.getConnection(database(), "sa", "");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' UNION ALL"
                                + " SELECT sequence_name FROM information_schema.sequences WHERE sequence_schema ="
                                + " 'PUBLIC' ORDER BY 1")) {
            List<String> names = new ArrayList<>();
            while (found.next()) {
                names.add(found.getString(1));
            }
            return names;
        }
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(database(), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String database() {
        return "jdbc:h2:file:" + root.resolve("db");
    }
}
