package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.almendata.jooq.JooqDeliveryStore;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.SourceId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sync --from}: zips that somebody fetched in the browser, into an H2 file. */
class SyncFromFilesTest {

    private static final String JANUARY = "Huslejedata_Delvis_12_2025-01-01_2025-01-31.zip";
    private static final String FEBRUARY = "Huslejedata_Delvis_15_2025-02-01_2025-02-28.zip";
    private static final String ROWS = "AfdelingIdentifikator;Leje\n0240001;100.50\n0240002;200\n";

    @TempDir
    private Path root;

    private Path zips;

    @BeforeEach
    void makeFolder() throws Exception {
        zips = Files.createDirectory(root.resolve("zips"));
    }

    @Test
    void sync_loadsEveryFileOnceAndSaysUnchangedTheNextTime() throws Exception {
        add(FEBRUARY, ROWS);
        add(JANUARY, ROWS);

        Run first = sync();
        Run second = sync();

        assertThat(first.output().lines().limit(1))
                .containsExactly("{\"kind\":\"delivery\",\"deliveryId\":12,\"datapakke\":\"Huslejedata_Delvis\","
                        + "\"periodStart\":\"2025-01-01\",\"periodEnd\":\"2025-01-31\",\"outcome\":\"loaded\",\"files\":1,"
                        + "\"rowsInFile\":2,\"rowsLanded\":2,\"inserted\":2,\"updated\":0,\"deleted\":0,"
                        + "\"message\":\"2 rows came, 0 went.\",\"source\":\"data-ud\"}");
        assertThat(first.json("kind", "deliveryId", "outcome", "rowsLanded"))
                .containsExactly("delivery|12|loaded|2", "delivery|15|loaded|2", "summary|-|-|4");
        assertThat(first.exitCode()).isZero();
        assertThat(second.json("kind", "outcome", "loaded", "unchanged", "inserted"))
                .containsExactly("delivery|unchanged|-|-|0", "delivery|unchanged|-|-|0", "summary|-|0|2|0");
        assertThat(second.exitCode()).isZero();
        assertThat(query("SELECT COUNT(*) FROM lejekontrakt")).isEqualTo("4");
        assertThat(Files.isDirectory(root.resolve("almendata-spool"))).isTrue();
        try (Stream<Path> files = Files.list(zips)) {
            assertThat(files).hasSize(2);
        }
    }

    /** Without a listing of the service nobody knows what is missing; the page, too, must not say that nothing is. */
    @Test
    void page_ofZipsAlone_saysThatNothingCanBeToldToBeMissing() throws Exception {
        add(JANUARY, ROWS);
        sync();
        for (String language : new String[] {"en", "da"}) {
            Path page = root.resolve(language + ".html");
            Run.of("coverage", "--db", database(), "--html", page.toString(), "--language", language);
            assertThat(page)
                    .content(StandardCharsets.UTF_8)
                    .contains(
                            language.equals("da")
                                    ? "Intet abonnement er kendt, så det kan ikke siges, hvad der mangler."
                                    : "No subscription is known, so it cannot be told what is missing.")
                    .doesNotContain("everything that is due is loaded", "alt, der er forfaldent");
        }
    }

    /** A second source is legal (a test service), and a forgotten --source would show everything twice. */
    @Test
    void sync_intoADatabaseOfAnotherSource_warnsAndTellsTheRowsApart() throws Exception {
        add(JANUARY, ROWS);
        assertThat(sync().errors()).doesNotContain("Warning");

        Run other = sync("--source", "test");

        assertThat(other.errors()).contains("Warning", "'data-ud'", "from_source");
        assertThat(query("SELECT COUNT(*) FROM lejekontrakt WHERE from_source = 'test'"))
                .isEqualTo("2");
        assertThat(query("SELECT COUNT(*) FROM lejekontrakt WHERE from_source = 'data-ud'"))
                .isEqualTo("2");
    }

    /** It cannot say that it is in step while somebody else is at it; the copies of that one stay. */
    @Test
    void sync_whileAnotherIsAtWork_namesItDoesNothingAndIsBehind() throws Exception {
        add(JANUARY, ROWS);
        JdbcConnectionPool pool = JdbcConnectionPool.create(database(), "sa", "");
        try {
            DeliveryStore other = JooqDeliveryStore.open(pool);
            SourceId source = new SourceId("data-ud");
            other.claim(source, "nightly job", Duration.ofMinutes(5));

            Run refused = sync();

            assertThat(refused.exitCode()).isEqualTo(ExitCode.BEHIND);
            assertThat(refused.json("kind", "loaded", "exitCode")).containsExactly("summary|0|1");
            assertThat(refused.json("message").get(0))
                    .contains("data-ud", "nightly job (process ", "at the latest until 20");
            assertThat(root.resolve("almendata-spool")).doesNotExist();
            other.release(source);
            assertThat(sync().exitCode()).isZero();
        } finally {
            pool.dispose();
        }
    }

    @Test
    void status_withoutAnySubscription_saysThatItCannotTellWhatIsMissing() {
        add(JANUARY, ROWS);
        sync();

        Run status = Run.of("status", "--db", database(), "--format", "json");

        assertThat(status.errors()).contains("No subscription is known, so it cannot be told what is missing.");
    }

    @Test
    void sync_summary_hasItsCountsAndTheReason() {
        add(JANUARY, ROWS);

        JsonNode summary = sync().json().get(1);

        assertThat(summary.toString())
                .isEqualTo("{\"kind\":\"summary\",\"source\":\"data-ud\",\"deliveries\":1,\"loaded\":1,\"unchanged\":0,"
                        + "\"waiting\":0,\"held\":0,\"declined\":0,\"postponed\":0,\"rejected\":0,\"failed\":0,\"rowsInFile\":2,\"rowsLanded\":2,"
                        + "\"inserted\":2,\"updated\":0,\"deleted\":0,\"gaps\":null,\"inGrace\":null,\"exitCode\":0,"
                        + "\"message\":\"Every file given is loaded.\"}");
    }

    @Test
    void sync_singleZip_isTakenToo() {
        Path zip = add(JANUARY, ROWS);

        Run run = sync(zip);

        assertThat(run.json("kind", "outcome")).containsExactly("delivery|loaded", "summary|-");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void sync_nameThatCannotBeRead_isReportedAndTheOthersGoOn() {
        add("levering.zip", ROWS);
        add(JANUARY, ROWS);
        add("noter.txt", "x");

        Run run = sync();

        assertThat(run.json("deliveryId", "datapakke", "outcome", "rowsLanded"))
                .startsWith("null|null|rejected|0", "12|Huslejedata_Delvis|loaded|2");
        assertThat(run.json().get(0).path("message").asText())
                .contains("'levering.zip'", JANUARY.substring(0, 18), "Rename");
        assertThat(run.json("rejected", "loaded", "deliveries").get(2)).isEqualTo("1|1|2");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).contains("other files 1, folders 0");
    }

    @Test
    void sync_linkToNothing_isReportedAndTheOthersGoOn() throws Exception {
        Files.createSymbolicLink(zips.resolve(FEBRUARY), root.resolve("nothing"));
        add(JANUARY, ROWS);

        Run run = sync();

        assertThat(run.json("outcome", "deliveryId")).startsWith("rejected|null", "loaded|12");
        assertThat(run.json().get(0).path("message").asText()).contains(FEBRUARY, "a link to nothing");
    }

    @Test
    void sync_fileThatIsNoDatabase_isNamedOnceAndNothingElseIsSaid() throws Exception {
        add(JANUARY, ROWS);
        Files.writeString(root.resolve("db.mv.db"), "no database");

        Run run = sync();

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.errors()).contains("damaged or no H2 database").hasLineCount(1);
        assertThat(root.resolve("db.trace.db")).doesNotExist();
    }

    /** Each gives one clear message, loses nothing, and the others are loaded. */
    @Test
    void sync_brokenFiles_areRejectedAndTheOthersAreLoaded() throws Exception {
        write("Bbr_Delvis_1_2025-01-01_2025-01-31.zip", "<html>Log ind</html>".getBytes(StandardCharsets.UTF_8));
        write("Bbr_Delvis_2_2025-01-01_2025-01-31.zip", new byte[0]);
        write("Bbr_Delvis_3_2025-01-01_2025-01-31.zip", ZipFiles.truncated(ZipFiles.zip("Bygning.csv", ROWS)));
        write("Bbr_Delvis_4_2025-01-01_2025-01-31.zip", ZipFiles.withWrongCrc("Bygning.csv", ROWS));
        write("Bbr_Delvis_5_2025-01-01_2025-01-31.zip", ZipFiles.zip("../Bygning.csv", ROWS));
        write("Bbr_Delvis_6_2025-01-01_2025-01-31.zip", ZipFiles.zip("Bygning.csv", "a;b\n1\n"));
        write(
                "Bbr_Delvis_7_2025-01-01_2025-01-31.zip",
                ZipFiles.zip("Bygning.csv", "Å\n".getBytes(StandardCharsets.ISO_8859_1)));
        write("Bbr_Delvis_8_2025-01-01_2025-01-31.zip", ZipFiles.zip("Bygning.csv", "a;A\n1;2\n"));
        add(JANUARY, ROWS);

        Run run = sync();

        assertThat(run.json("deliveryId", "outcome"))
                .containsExactly(
                        "1|rejected",
                        "2|rejected",
                        "3|rejected",
                        "4|rejected",
                        "5|rejected",
                        "6|rejected",
                        "7|rejected",
                        "8|rejected",
                        "12|loaded",
                        "-|-");
        assertThat(run.json("message").stream().limit(8))
                .allSatisfy(message -> assertThat(message).contains("expected", "found"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(query("SELECT COUNT(*) FROM lejekontrakt")).isEqualTo("2");
    }

    /** The copy of the first try must not stand in for the mended file. */
    @Test
    void sync_fileMendedAfterARefusal_isReadAnew() {
        add(JANUARY, "AfdelingIdentifikator;Leje\n0240001\n");
        Run first = sync();
        add(JANUARY, ROWS);
        Run second = sync();

        assertThat(first.json("outcome")).startsWith("rejected");
        assertThat(second.json("outcome")).startsWith("loaded");
        assertThat(second.exitCode()).isZero();
    }

    @Test
    void sync_fileNamedLikeATableOfTheStore_isLoadedUnderAnotherName() throws Exception {
        write(JANUARY, ZipFiles.zip("sync_delivery.csv", "a\n1\n", "Lejekontrakt_rows.csv", "b\n1\n"));

        Run run = sync();

        assertThat(run.exitCode()).isZero();
        assertThat(query("SELECT COUNT(*) FROM t_sync_delivery")).isEqualTo("1");
    }

    @Test
    void sync_knownIdUnderAnotherName_isRefusedAndTheRowsStay() throws Exception {
        add(JANUARY, ROWS);
        sync();
        Files.delete(zips.resolve(JANUARY));
        add("Huslejedata_Delvis_12_2025-03-01_2025-03-31.zip", ROWS);

        Run run = sync();

        assertThat(run.json("deliveryId", "outcome")).startsWith("12|rejected");
        assertThat(run.json().get(0).path("message").asText()).contains("2025-01-01..2025-01-31");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(query("SELECT COUNT(*) FROM lejekontrakt")).isEqualTo("2");
    }

    /** A file without rows would empty January; a person has to decide (decision on deliveries without rows). */
    @Test
    void sync_heldDelivery_endsWith2AndTheRowsStay() throws Exception {
        write(JANUARY, ZipFiles.zip("Satser.csv", "Sats\n1\n"));
        write("Huslejedata_Delvis_20_2025-01-01_2025-01-31.zip", ZipFiles.zip("Satser.csv", "Sats\n"));

        Run run = sync();

        assertThat(run.json("deliveryId", "outcome")).startsWith("12|loaded", "20|held");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(query("SELECT COUNT(*) FROM satser")).isEqualTo("1");
    }

    @Test
    void sync_testDatapakke_isHeldUnlessAskedFor() {
        add("Grunddata_Fuld_test_3_-_-.zip", "a\n1\n");

        Run held = sync();
        Run loaded = sync("--test-datapakker");

        assertThat(held.json("outcome")).startsWith("held");
        assertThat(held.exitCode()).isEqualTo(2);
        assertThat(loaded.json("outcome")).startsWith("loaded");
        assertThat(loaded.exitCode()).isZero();
    }

    /** Nothing is repaired in silence: lost zeros, another file in the zip, a row dated outside the period. */
    @Test
    void sync_warningsOfALoadedDelivery_standInItsMessage() {
        write(
                JANUARY,
                ZipFiles.zip(
                        "Lejekontrakt.csv",
                        "AfdelingIdentifikator;Posteringsdato\n240001;2025-03-01\n",
                        "note.txt",
                        "x"));

        Run run = sync();

        assertThat(run.json("outcome")).startsWith("loaded");
        assertThat(run.json().get(0).path("message").asText())
                .startsWith("1 rows came, 0 went. Warning: note.txt: expected CSV files only")
                .endsWith("(and 2 more warnings)");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void sync_emptyFolder_isNeverInStep() {
        Run run = sync();

        assertThat(run.json("kind", "deliveries", "exitCode")).containsExactly("summary|0|1");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void sync_missingPath_endsWith74() {
        Run run = sync(root.resolve("none"));

        assertThat(run.exitCode()).isEqualTo(74);
        assertThat(run.errors()).contains("none", "does not exist");
        assertThat(run.output()).isEmpty();
        assertThat(root.resolve("db.mv.db")).doesNotExist();
    }

    @Test
    void sync_spoolThatCannotBeWritten_endsWith74AndLosesNothing() throws Exception {
        add(JANUARY, ROWS);
        Path file = Files.writeString(root.resolve("fil"), "x");

        Run run = sync("--spool", file.resolve("spool").toString());

        assertThat(run.exitCode()).isEqualTo(74);
        assertThat(run.json("kind", "outcome")).containsExactly("delivery|failed", "summary|-");
        assertThat(run.errors()).contains("is a file, not a folder");
        assertThat(sync().exitCode()).isZero();
    }

    @Test
    void sync_folderThatIsTheSpool_isWrongUsage() {
        Run run = sync("--spool", zips.toString());

        assertThat(run.exitCode()).isEqualTo(64);
    }

    @Test
    void sync_table_showsRowsAndEndsWithASentence() {
        add(JANUARY, ROWS);

        Run run = Run.of("sync", "--without-base", "--from", zips.toString(), "--db", database());

        List<String> lines = run.output().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("deliveryId  datapakke               periodStart  periodEnd   outcome");
        assertThat(lines.get(1)).startsWith("12          Huslejedata_Delvis      2025-01-01   2025-01-31  loaded");
        assertThat(lines.get(2)).isEqualTo("1 loaded; 2 rows. Every file given is loaded.");
        assertThat(run.errors()).isEqualTo("Delivery 1 of 1: Huslejedata_Delvis 12" + System.lineSeparator());
    }

    @Test
    void sync_csv_isOneTable() {
        add(JANUARY, ROWS);

        Run run = Run.of("sync", "--without-base", "--from", zips.toString(), "--db", database(), "--format", "csv");

        List<String> lines = run.output().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("delivery,12,Huslejedata_Delvis,2025-01-01,2025-01-31,loaded,1,2,2,2,0,0,");
        assertThat(lines.get(2)).startsWith("summary,,,,,,,2,2,2,0,0,").contains("data-ud,1,1,0,0,0,0,0,0,0,,,0");
    }

    private Path add(String name, String csv) {
        return write(name, ZipFiles.zip("Lejekontrakt.csv", csv));
    }

    private Path write(String name, byte[] zip) {
        return ZipFiles.write(zips, name, zip);
    }

    private String database() {
        return "jdbc:h2:file:" + root.resolve("db");
    }

    private Run sync(String... more) {
        return sync(zips, more);
    }

    private Run sync(Path from, String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "sync",
                                "--without-base",
                                "--from",
                                from.toString(),
                                "--db",
                                database(),
                                "--format",
                                "json"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private String query(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(database(), "sa", "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
