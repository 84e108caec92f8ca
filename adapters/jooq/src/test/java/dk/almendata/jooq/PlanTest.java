package dk.almendata.jooq;

import static dk.almendata.jooq.Deliveries.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dk.almendata.sync.DeliveryOutcome;
import dk.almendata.sync.DeliveryState;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.DeliverySync;
import dk.almendata.sync.LedgerEntry;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.SyncReport;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan tells what the run after it does, and changes no table. */
class PlanTest {

    private static final SourceId SOURCE = new SourceId("data-ud");

    @TempDir
    Path folder;

    private JdbcConnectionPool pool;
    private DeliveryStore store;

    @BeforeEach
    void open() {
        pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("almendata"), "sa", "");
        store = JooqDeliveryStore.open(pool);
    }

    @AfterEach
    void close() {
        pool.dispose();
    }

    @Test
    void plan_tellsTheOutcomesOfTheRun_andChangesNoTable() {
        SyncReport plan = sync(5).plan();

        assertThat(store.tables()).isEmpty();
        assertThat(store.ledger(SOURCE).values())
                .hasSize(5)
                .extracting(LedgerEntry::state)
                .containsOnly(DeliveryState.DOWNLOADED);
        assertThat(told(plan)).isEqualTo(told(sync(5).run()));
        assertThat(told(plan)).element(4).isEqualTo("5 LOADED 40 of 40 replaces 40");
    }

    /** On top of what is there already, of which nothing is read again. */
    @Test
    void plan_beginsWithWhatIsLoaded() {
        sync(2).run();

        SyncReport plan = sync(6).plan();

        assertThat(told(plan)).element(0).isEqualTo("1 UNCHANGED");
        assertThat(told(plan)).isEqualTo(told(sync(6).run()));
        assertThat(told(sync(6).plan())).allMatch(line -> line.endsWith("UNCHANGED"));
    }

    private DeliverySync sync(int deliveries) {
        SmallSource source = new SmallSource(SOURCE, deliveries, 40);
        return DeliverySync.builder()
                .source(source)
                .spool(source)
                .store(store)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
    }

    private static List<String> told(SyncReport report) {
        assertThat(report.fault()).isEmpty();
        return report.outcomes().stream().map(PlanTest::told).toList();
    }

    private static String told(DeliveryOutcome outcome) {
        StringBuilder line = new StringBuilder(outcome.delivery().id() + " " + outcome.result());
        outcome.changes()
                .forEach(change -> line.append(" ")
                        .append(change.rowsLanded())
                        .append(" of ")
                        .append(change.rowsInFile())
                        .append(" replaces ")
                        .append(change.rowsReplaced()));
        return line.toString();
    }
}
