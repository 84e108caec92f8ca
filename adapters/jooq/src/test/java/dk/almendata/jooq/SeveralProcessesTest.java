package dk.almendata.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dk.almendata.sync.DeliveryOutcome;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.DeliverySync;
import dk.almendata.sync.SyncReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several JVMs keep one PostgreSQL database in step from one source: each delivery is loaded once, whoever is killed, paused or succeeded. */
class SeveralProcessesTest {

    private static final String SCHEMA = "several";
    private static final String REFERENCE = "several_reference";
    private static final int DELIVERIES = 4;
    private static final int ROWS = 4_500;
    private static final long LONG = 600_000;

    /** The progress of a load is told at this row first, and at the last one. */
    private static final int FIRST_PROGRESS = 4_096;

    private final List<Child> children = new ArrayList<>();
    private DataSource database;
    private Map<String, List<String>> reference;

    @BeforeEach
    void runUndisturbed() throws Exception {
        DataSource alone = PostgresServer.shared().emptySchema(REFERENCE);
        assertThat(run(alone).fault()).isEmpty();
        reference = SourceContent.of(alone, SyncProcess.SOURCE);
        database = PostgresServer.shared().emptySchema(SCHEMA);
    }

    @AfterEach
    void end() throws Exception {
        for (Child child : children) {
            child.process.destroyForcibly().waitFor();
        }
        PostgresServer.shared().dropSchema(SCHEMA);
        PostgresServer.shared().dropSchema(REFERENCE);
    }

    /**
     * Begun at the same moment. With a long lease they wait for one another; with one that is over at once they rob one another, and who is
     * robbed ends, so that the fence alone keeps a delivery from being loaded twice.
     */
    @ParameterizedTest
    @CsvSource({"2, 600000", "4, 600000", "4, 1"})
    void processes_thatRunAtTheSameTime_loadEveryDeliveryOnce(int count, long lease) throws Exception {
        for (int i = 0; i < count; i++) {
            start(lease, 0);
        }
        for (Child child : children) {
            child.say();
        }
        List<String> said = new ArrayList<>();
        for (Child child : children) {
            said.addAll(child.readToEnd());
        }

        assertThat(said.stream().filter(line -> line.startsWith(SyncProcess.FAULT)))
                .allMatch(line -> lease < LONG && line.equals(SyncProcess.FAULT + "SOURCE_TAKEN"));
        assertThat(said.stream().filter(line -> line.startsWith(SyncProcess.LOADED)))
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, DELIVERIES)
                        .mapToObj(id -> SyncProcess.LOADED + id)
                        .toList());
        assertThatNothingDiffers();
    }

    /** F28: the owner is paused inside a load until its lease is over; whoever takes over is not kept waiting by the open transaction. */
    @ParameterizedTest
    @CsvSource({"while rows are sent, " + FIRST_PROGRESS, "after the last row, " + ROWS})
    void owner_thatIsPausedBeyondItsLease_cannotCommit(String when, int row) throws Exception {
        assumeFalse(System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows"), "No SIGSTOP there");
        Child paused = start(100, row);
        paused.say();
        assertThat(paused.read()).isEqualTo(SyncProcess.WAITING);
        paused.signal("STOP");

        SyncReport report = run(database);
        while (report.elsewhere().isPresent()) {
            report = run(database);
        }
        assertThat(report.outcomes())
                .extracting(DeliveryOutcome::result)
                .containsExactly(Result.UNCHANGED, Result.LOADED, Result.LOADED, Result.LOADED);

        paused.signal("CONT");
        paused.say();
        assertThat(paused.readToEnd()).containsExactly(SyncProcess.LOADED + 1, SyncProcess.FAULT + "SOURCE_TAKEN");
        assertThatNothingDiffers();
    }

    /** After kill -9 the source is free when the lease is over, and not before. */
    @Test
    void owner_thatIsKilled_isSucceededWhenItsLeaseIsOver() throws Exception {
        Child killed = start(LONG, FIRST_PROGRESS);
        killed.say();
        assertThat(killed.read()).isEqualTo(SyncProcess.WAITING);
        killed.process.destroyForcibly().waitFor();

        SyncReport report = run(database);
        assertThat(report.elsewhere().orElseThrow().owner()).isEqualTo("process " + killed.process.pid());
        assertThat(report.outcomes()).isEmpty();

        PostgresServer.run(database, "UPDATE sync_lease SET expires_at = clock_timestamp()");
        assertThat(run(database).fault()).isEmpty();
        assertThatNothingDiffers();
    }

    private void assertThatNothingDiffers() throws Exception {
        assertThat(SourceContent.of(database, SyncProcess.SOURCE)).isEqualTo(reference);
        assertThat(SourceContent.strayRows(database)).isZero();
        assertThat(run(database).outcomes())
                .extracting(DeliveryOutcome::result)
                .containsOnly(Result.UNCHANGED)
                .hasSize(DELIVERIES);
        assertThat(SourceContent.of(database, SyncProcess.SOURCE)).isEqualTo(reference);
    }

    private static SyncReport run(DataSource database) {
        SmallSource source = new SmallSource(SyncProcess.SOURCE, DELIVERIES, ROWS);
        return DeliverySync.builder()
                .source(source)
                .spool(source)
                .store(JooqDeliveryStore.open(database))
                .clock(Clock.fixed(Deliveries.NOW, ZoneOffset.UTC))
                .leaseLength(Duration.ofMillis(LONG))
                .build()
                .run();
    }

    private Child start(long lease, int waitAt) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SyncProcess.class.getName(),
                        PostgresServer.shared().url(SCHEMA),
                        Integer.toString(DELIVERIES),
                        Integer.toString(ROWS),
                        Long.toString(lease),
                        Integer.toString(waitAt))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Child child = new Child(
                process, process.inputReader(StandardCharsets.UTF_8), process.outputWriter(StandardCharsets.UTF_8));
        children.add(child);
        assertThat(child.read()).isEqualTo(SyncProcess.READY);
        return child;
    }

    /** A process, what it says, and what it is told. */
    private record Child(Process process, BufferedReader out, Writer in) {

        String read() throws IOException {
            return String.valueOf(out.readLine());
        }

        List<String> readToEnd() throws IOException {
            List<String> lines = new ArrayList<>();
            for (String line = read(); !line.equals(SyncProcess.END); line = read()) {
                assertThat(line).isNotEqualTo("null");
                lines.add(line);
            }
            return lines;
        }

        void say() throws IOException {
            in.write("\n");
            in.flush();
        }

        void signal(String name) throws Exception {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
            assertThat(kill.waitFor()).isZero();
        }
    }
}
