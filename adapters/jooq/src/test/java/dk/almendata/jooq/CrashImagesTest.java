package dk.almendata.jooq;

import static dk.almendata.jooq.Deliveries.NOW;
import static dk.almendata.jooq.Deliveries.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.delivery.DeliveryId;
import dk.almendata.jooq.WriteLog.Tear;
import dk.almendata.sync.Decision;
import dk.almendata.sync.Decision.Verdict;
import dk.almendata.sync.DeliveryOutcome;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.SyncObserver;
import dk.almendata.sync.SyncReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * F4: an H2 file as a power cut leaves it. A sync and decisions about what it loaded run once while everything that is done to the file is
 * written down; from that images of the file are made, each with what was forced to disk until then and a random, torn rest. The store is opened
 * on every image: what was reported before the cut is there, nothing half is visible, and going on from there leads to the same end.
 *
 * <p>A few images are tried, spread over the run; {@code -Dalmendata.crash.images=N} tries N of each kind. With
 * {@code -Dalmendata.crash.rows=12000} the first load is more than H2 is given at once, so that it commits on its way.
 */
@TestInstance(Lifecycle.PER_CLASS)
class CrashImagesTest {

    private static final int ROWS = Integer.getInteger("almendata.crash.rows", 3_000);

    private static final int VIEW_IS_INVALID = 90109;
    private static final Decision REJECT = new Decision(Verdict.REJECT, "Kørt med forkert filter", NOW);
    private static final Decision UNDO = new Decision(Verdict.UNDO, "Filteret var rigtigt", NOW);
    private static final DeliveryId RERUN = DeliveryId.of(4);

    @TempDir
    static Path folder;

    private Path few;
    private Path all;
    private WriteLog log;
    private final List<Report> reports = new ArrayList<>();
    private Map<String, List<String>> reference;

    /** Images that H2 does not open, and those whose views cannot be read before the store is opened. */
    private int unreadable;

    private int waiting;

    @BeforeAll
    void runUndisturbed() throws Exception {
        few = FewDeliveries.writeTo(Files.createDirectory(folder.resolve("few")), 4, ROWS);
        all = FewDeliveries.writeTo(Files.createDirectory(folder.resolve("all")), FewDeliveries.COUNT, ROWS);
        LoggedFiles.register();
        String path = folder.resolve("undisturbed").toString();
        log = LoggedFiles.log(path);
        try (KeptConnections database = new KeptConnections(LoggedFiles.url(path))) {
            DataSource source = database.dataSource();
            reports.add(new Report(0, 0, Map.of()));
            goOn(source, 0, step -> reports.add(new Report(log.size(), step, seen(source))));
            reference = content(source);
        }
        assertThat(reports)
                .as("the beginning, the store, five loads and two decisions")
                .hasSize(9);
    }

    @ParameterizedTest
    @EnumSource
    void image_holdsWhatWasReportedNothingHalfAndGoesOnToTheSameEnd(Tear tear) throws Exception {
        int count = Integer.getInteger("almendata.crash.images", tear == Tear.WRITES ? 30 : 12);
        int young = 0;
        unreadable = 0;
        waiting = 0;
        for (int i = 0; i < count; i++) {
            int position = 1 + (int) ((long) i * log.size() / count);
            String name = "cut at write " + position + " of " + log.size() + ", image " + i;
            int reported = reported(position);
            int unreadableBefore = unreadable;
            tryImage(name, log.image(position, tear, new Random(i)), reported);
            if (reported == 0 && unreadable > unreadableBefore) {
                // The store was not even open: the file was just being made.
                young++;
            } else if (tear == Tear.WRITES) {
                assertThat(unreadable).as(name + " opens").isEqualTo(unreadableBefore);
            }
        }
        System.out.println(getClass().getSimpleName() + " " + tear + ": " + count + " images; not to be opened " + young
                + " of a file just being made, " + (unreadable - young) + " others; views that waited for the store "
                + waiting);
        // Decision: H2 cannot tell that the middle of a write is missing. It may refuse such a file, and we say how
        // often.
        assertThat(unreadable - young).isLessThanOrEqualTo(count / 10);
    }

    /** How many reports were made before. */
    private int reported(int position) {
        int reported = 0;
        while (reported + 1 < reports.size() && reports.get(reported + 1).position <= position) {
            reported++;
        }
        return reported;
    }

    private void tryImage(String name, byte[] bytes, int reported) throws IOException, SQLException {
        Path file = folder.resolve("image.mv.db");
        Files.write(file, bytes);
        try (KeptConnections database = new KeptConnections("jdbc:h2:file:" + folder.resolve("image") + ";USER=sa")) {
            DataSource image = database.dataSource();
            try (Connection connection = image.getConnection()) {
                assertThat(connection.isValid(0)).isTrue();
            } catch (SQLException e) {
                unreadable++;
                return;
            }
            assertThatItIsWhole(name, image, reported);
        } finally {
            Files.delete(file);
        }
    }

    private void assertThatItIsWhole(String name, DataSource image, int reported) throws SQLException {
        List<Map<String, List<String>>> possible =
                reports.subList(reported, Math.min(reported + 2, reports.size())).stream()
                        .map(Report::seen)
                        .toList();
        try {
            assertThat(StoreContent.seen(image)).as(name).isIn(possible);
        } catch (SQLException e) {
            assertThat(e.getErrorCode()).as(name + ": " + e.getMessage()).isEqualTo(VIEW_IS_INVALID);
            waiting++;
        }
        asAfterARestart(image);
        assertThat(seen(image)).as(name).isIn(possible);

        goOn(image, reports.get(reported).nextStep, step -> {});

        assertThatNothingDiffers(name, image);
        assertThat(sync(all, JooqDeliveryStore.open(image), SyncObserver.SILENT).outcomes())
                .as(name)
                .extracting(DeliveryOutcome::result)
                .containsOnly(Result.UNCHANGED, Result.REJECTED);
        assertThatNothingDiffers(name + ", run once more", image);
    }

    /** Opens the store. The lease in an image is that of this process, which is taken to be at work; the one before a power cut is another. */
    private static void asAfterARestart(DataSource image) throws SQLException {
        JooqDeliveryStore.open(image);
        try (Connection connection = image.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE sync_lease SET holder = 'the process before'");
        }
    }

    private void assertThatNothingDiffers(String name, DataSource image) throws SQLException {
        Map<String, List<String>> content = content(image);
        assertThat(content.keySet()).as(name).isEqualTo(reference.keySet());
        content.forEach(
                (table, rows) -> assertThat(rows).as(name + ": " + table).isEqualTo(reference.get(table)));
    }

    /** Opening tidies what the last decision left to be moved into place. */
    private static Map<String, List<String>> content(DataSource database) throws SQLException {
        JooqDeliveryStore.open(database);
        return StoreContent.of(database);
    }

    private static Map<String, List<String>> seen(DataSource database) {
        try {
            return StoreContent.seen(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sync of four deliveries, a rejection, the sync of all, and the rejection taken back. Whatever is reported names the step to go on from. */
    private void goOn(DataSource database, int firstStep, IntConsumer reported) {
        JooqDeliveryStore store = JooqDeliveryStore.open(database);
        reported.accept(0);
        for (int step = firstStep; step < 4; step++) {
            switch (step) {
                case 0 -> sync(few, store, loaded(0, reported));
                case 1 -> decide(store, REJECT);
                case 2 -> sync(all, store, loaded(2, reported));
                default -> decide(store, UNDO);
            }
            if (step % 2 == 1) {
                reported.accept(step + 1);
            }
        }
    }

    private static SyncObserver loaded(int step, IntConsumer reported) {
        return new SyncObserver() {
            @Override
            public void finished(DeliveryOutcome outcome) {
                if (outcome.result() == Result.LOADED) {
                    reported.accept(step);
                }
            }
        };
    }

    private SyncReport sync(Path zips, JooqDeliveryStore store, SyncObserver observer) {
        SyncReport report = SyncToKill.run(zips, folder.resolve("spool"), store, observer);
        assertThat(report.fault()).isEmpty();
        return report;
    }

    /** Nobody decides twice what is written down. */
    private static void decide(JooqDeliveryStore store, Decision decision) {
        if (!store.decisions(SOURCE).getOrDefault(RERUN, List.of()).contains(decision)) {
            store.decide(SOURCE, RERUN, decision);
        }
    }

    /**
     * Something that a user was told.
     *
     * @param position the writes until then
     * @param nextStep the step to go on from
     * @param seen what could be seen
     */
    private record Report(int position, int nextStep, Map<String, List<String>> seen) {}
}
