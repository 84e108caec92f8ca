package dk.almendata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.DeliveryOutcome;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.SyncReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of a sync in a JVM of its own: at whatever moment, what can be seen then is a state between two deliveries, and the next run
 * ends where an undisturbed one does.
 *
 * <p>A moment is a call of the observer, or the time before or after a statement or commit. Thirty of them, spread over the run, are tried;
 * {@code -Dalmendata.kill.moments=N} tries N, and 0 all there are. At every third the run that follows is killed as well.
 */
class KillTest {

    /** Keys come from sequences, which have gaps after a kill; nothing else may differ. */
    private static final Set<String> KEYS = Set.of("DELIVERY_KEY", "FILE_KEY", "CELL_ID", "ROW_ID", "FIRST_ROW_ID");

    @TempDir
    Path folder;

    private Path zips;
    private int moments;
    private Map<String, List<String>> undisturbed = Map.of();
    /** What can be seen when only the first so many deliveries are there. */
    private final List<Map<String, List<String>>> steps = new ArrayList<>();

    @BeforeEach
    void runUndisturbed() throws Exception {
        zips = FewDeliveries.writeTo(Files.createDirectory(folder.resolve("zips")), FewDeliveries.COUNT);
        Path whole = Files.createDirectory(folder.resolve("whole"));
        String said = output(start(whole, 0));
        moments = Integer.parseInt(said.substring(SyncToKill.THROUGH.length()).strip());
        undisturbed = content(whole);
        for (int count = 0; count <= FewDeliveries.COUNT; count++) {
            Path given = FewDeliveries.writeTo(Files.createDirectory(folder.resolve("first-" + count)), count);
            Path step = Files.createDirectory(folder.resolve("step-" + count));
            run(given, step);
            steps.add(seen(step));
        }
    }

    @Test
    void killed_showsWholeDeliveriesOnlyAndTheNextRunEndsAsIfNothingHadHappened() throws Exception {
        assertThat(moments).isGreaterThan(100);
        List<Integer> chosen = chosen();
        for (int i = 0; i < chosen.size(); i++) {
            String name = "killed at moment " + chosen.get(i) + " of " + moments;
            Path place = Files.createDirectory(folder.resolve("killed-" + chosen.get(i)));
            killAt(place, chosen.get(i));
            assertThat(seen(place)).as(name).isIn(steps);
            if (i % 3 == 2) {
                killAt(place, chosen.get(i) / 3 + 1);
                assertThat(seen(place)).as(name + ", then again").isIn(steps);
            }

            SyncReport report = runAgain(place);

            assertThat(report.fault()).as(name).isEmpty();
            assertThatNothingDiffers(name, content(place));
            assertThatSpoolHoldsWholeFilesOnly(place);
            assertThat(results(runAgain(place))).as(name).isEqualTo(quiet());
            assertThatNothingDiffers(name + ", and run once more", content(place));
        }
    }

    private void assertThatNothingDiffers(String name, Map<String, List<String>> content) {
        assertThat(content).as(name).containsOnlyKeys(undisturbed.keySet());
        content.forEach((table, rows) ->
                assertThat(rows).as(name + ": " + table).containsExactlyElementsOf(undisturbed.get(table)));
    }

    private List<Integer> chosen() {
        int wanted = Integer.getInteger("almendata.kill.moments", 30);
        int count = wanted == 0 ? moments : Math.min(wanted, moments);
        return IntStream.range(0, count)
                .map(i -> 1 + (int) ((long) i * (moments - 1) / Math.max(1, count - 1)))
                .boxed()
                .distinct()
                .collect(Collectors.toList());
    }

    private static Map<DeliveryId, Result> quiet() {
        Map<DeliveryId, Result> results = new TreeMap<>();
        for (long id = 1; id <= FewDeliveries.COUNT; id++) {
            results.put(DeliveryId.of(id), id == FewDeliveries.NO_ZIP ? Result.REJECTED : Result.UNCHANGED);
        }
        return results;
    }

    private static Map<DeliveryId, Result> results(SyncReport report) {
        return report.outcomes().stream()
                .collect(Collectors.toMap(
                        outcome -> outcome.delivery().id(),
                        DeliveryOutcome::result,
                        (one, other) -> one,
                        TreeMap::new));
    }

    private Process start(Path place, int moment) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SyncToKill.class.getName(),
                        zips.toString(),
                        place.toString(),
                        Integer.toString(moment))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void killAt(Path place, int moment) throws Exception {
        Process process = start(place, moment);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isNotNull();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String output(Process process) throws Exception {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    private SyncReport runAgain(Path place) {
        return run(zips, place);
    }

    private static SyncReport run(Path zips, Path place) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(SyncToKill.url(place), "sa", "");
        try {
            Moments unwatched =
                    new Moments(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), 0);
            return SyncToKill.run(zips, place, pool, unwatched);
        } finally {
            pool.dispose();
        }
    }

    /** What a user can read: the rows of every view, sorted. A value that is missing and a column that is missing look alike. */
    private static Map<String, List<String>> seen(Path place) throws SQLException {
        Map<String, List<String>> seen = new TreeMap<>();
        read(place, "VIEW", (table, rows) -> {
            if (!rows.isEmpty()) {
                seen.put(table, rows);
            }
        });
        return seen;
    }

    /**
     * Everything in the database but the keys, but who claimed the source how often, and but the remark that a column is new: a load that was killed after it had added the column
     * leaves it behind, and for the next load the column is no news.
     */
    private static Map<String, List<String>> content(Path place) throws SQLException {
        Map<String, List<String>> content = new TreeMap<>();
        read(place, "VIEW", content::put);
        read(place, "BASE TABLE", content::put);
        content.remove("SYNC_LEASE");
        return content;
    }

    private static void read(Path place, String type, BiConsumer<String, List<String>> taker) throws SQLException {
        try (Connection connection = DriverManager.getConnection(SyncToKill.url(place), "sa", "");
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement, type)) {
                taker.accept(table, rows(statement, table));
            }
        }
    }

    private static List<String> tables(Statement statement, String type) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select table_name from information_schema.tables"
                + " where table_schema = 'PUBLIC' and table_type = '" + type + "' order by table_name")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static List<String> rows(Statement statement, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select * from " + table)) {
            ResultSetMetaData columns = found.getMetaData();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String name = columns.getColumnName(i);
                    String value = found.getString(i);
                    if (value != null && !KEYS.contains(name)) {
                        row.append(name).append('=').append(value).append(' ');
                    }
                }
                rows.add(row.toString());
            }
        }
        rows.removeIf(row -> table.equals("SYNC_FINDING") && row.contains("CODE=COLUMN_NEW"));
        Collections.sort(rows);
        return rows;
    }

    private static void assertThatSpoolHoldsWholeFilesOnly(Path place) throws Exception {
        try (Stream<Path> files = Files.list(place.resolve("spool"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                assertThat(file.getFileName()).hasToString(HexFormat.of().formatHex(digest) + ".zip");
            }
        }
    }
}
