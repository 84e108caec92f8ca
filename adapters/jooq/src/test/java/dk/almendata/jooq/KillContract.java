package dk.almendata.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.sync.DeliveryOutcome;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.SyncObserver;
import dk.almendata.sync.SyncReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * F1: {@code kill -9} of a sync in a JVM of its own. At whatever moment, what can be seen then is a state between two deliveries, and the next
 * run ends where an undisturbed one does, with nothing done by hand in between. A subclass brings the database.
 *
 * <p>A moment is a call of the observer, the time before or after a statement or commit, or every k-th row of a load. A few, spread over the run,
 * are tried; {@code -Dalmendata.kill.moments=N} tries N, and 0 all there are; {@code -Dalmendata.kill.rows=K} says how many rows lie between
 * two. At every third the run that follows is killed as well.
 */
abstract class KillContract {

    private static final int ROWS = 1_210;
    private static final int ROWS_BETWEEN = Integer.getInteger("almendata.kill.rows", 50);

    @TempDir
    Path folder;

    private Path zips;
    private int moments;
    private int kills;
    private Map<String, List<String>> undisturbed = Map.of();
    /** What can be seen when only the first so many deliveries are there. */
    private final List<Map<String, List<String>>> steps = new ArrayList<>();

    /** The address of an empty database. Nobody asks for the one before any longer. */
    abstract String empty(Path folder);

    /** Lets so much time go by as a lease lasts. */
    abstract void waitForTheLease(DataSource database) throws SQLException;

    /** How many moments are tried unless somebody asks for more. */
    abstract int few();

    @BeforeEach
    void runUndisturbed() throws Exception {
        zips = write("zips", FewDeliveries.COUNT);
        Place whole = place("whole");
        String said = output(start(whole, 0));
        moments = Integer.parseInt(said.substring(SyncToKill.THROUGH.length()).strip());
        try (KeptConnections database = new KeptConnections(whole.url)) {
            undisturbed = StoreContent.of(database.dataSource());
        }
        Place step = place("step");
        try (KeptConnections database = new KeptConnections(step.url)) {
            steps.add(StoreContent.seen(database.dataSource()));
            for (int count = 1; count <= FewDeliveries.COUNT; count++) {
                step.run(write("first-" + count, count), database);
                steps.add(StoreContent.seen(database.dataSource()));
            }
        }
    }

    @Test
    void killed_showsWholeDeliveriesOnlyAndTheNextRunEndsAsIfNothingHadHappened() throws Exception {
        assertThat(moments).isGreaterThan(100);
        List<Integer> chosen = chosen();
        for (int i = 0; i < chosen.size(); i++) {
            int moment = chosen.get(i);
            String name = "killed at moment " + moment + " of " + moments;
            Place place = place("killed-" + moment);
            assertThat(killAt(place, moment)).as(name).isEqualTo(Moments.HERE);
            if (i % 3 == 2) {
                assertThat(afterTheLease(place)).as(name).isIn(steps);
                // Less is left to do, so it may be through before.
                killAt(place, moment / 3 + 1);
            }
            assertThat(afterTheLease(place)).as(name).isIn(steps);
            try (KeptConnections database = new KeptConnections(place.url)) {
                SyncReport report = place.run(zips, database);

                assertThat(report.fault()).as(name).isEmpty();
                assertThatNothingDiffers(name, StoreContent.of(database.dataSource()));
                assertThatSpoolHoldsWholeFilesOnly(place);
                assertThat(results(place.run(zips, database))).as(name).isEqualTo(quiet());
                assertThatNothingDiffers(name + ", and run once more", StoreContent.of(database.dataSource()));
            }
        }
        System.out.println(getClass().getSimpleName() + ": " + kills + " kills at " + chosen.size() + " of " + moments
                + " moments, each state seen whole, each run ended as undisturbed");
    }

    private void assertThatNothingDiffers(String name, Map<String, List<String>> content) {
        assertThat(content.keySet()).as(name).isEqualTo(undisturbed.keySet());
        content.forEach(
                (table, rows) -> assertThat(rows).as(name + ": " + table).isEqualTo(undisturbed.get(table)));
    }

    private List<Integer> chosen() {
        int wanted = Integer.getInteger("almendata.kill.moments", few());
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

    private Path write(String name, int count) throws IOException {
        return FewDeliveries.writeTo(Files.createDirectory(folder.resolve(name)), count, ROWS);
    }

    private Place place(String name) throws IOException {
        Path own = Files.createDirectory(folder.resolve(name));
        return new Place(empty(own), own.resolve("spool"));
    }

    private Process start(Place place, int moment) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SyncToKill.class.getName(),
                        zips.toString(),
                        place.spool.toString(),
                        place.url,
                        Integer.toString(moment),
                        Integer.toString(ROWS_BETWEEN))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private String killAt(Place place, int moment) throws Exception {
        Process process = start(place, moment);
        String said;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            said = lines.readLine();
            kills += Moments.HERE.equals(said) ? 1 : 0;
        } finally {
            process.destroyForcibly().waitFor();
        }
        return String.valueOf(said);
    }

    /** What can be seen, once the lease of the killed run is over. */
    private Map<String, List<String>> afterTheLease(Place place) throws SQLException {
        try (KeptConnections database = new KeptConnections(place.url)) {
            waitForTheLease(database.dataSource());
            return StoreContent.seen(database.dataSource());
        }
    }

    private static String output(Process process) throws Exception {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    private static void assertThatSpoolHoldsWholeFilesOnly(Place place) throws Exception {
        try (Stream<Path> files = Files.list(place.spool)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                assertThat(file.getFileName()).hasToString(HexFormat.of().formatHex(digest) + ".zip");
            }
        }
    }

    /** A database and a spool. Nobody has the database open between two calls. */
    private record Place(String url, Path spool) {

        SyncReport run(Path zips, KeptConnections database) {
            return SyncToKill.run(zips, spool, JooqDeliveryStore.open(database.dataSource()), SyncObserver.SILENT);
        }
    }
}
