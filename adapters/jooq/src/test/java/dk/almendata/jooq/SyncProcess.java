package dk.almendata.jooq;

import dk.almendata.delivery.Delivery;
import dk.almendata.sync.DeliveryOutcome.Result;
import dk.almendata.sync.DeliverySync;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.StoreException;
import dk.almendata.sync.SyncObserver;
import dk.almendata.sync.SyncReport;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/**
 * A sync of {@link SmallSource} in a JVM of its own. It says {@link #READY}, waits for a line, and runs until another process does not hold the
 * source any longer. At the row where it is told to wait it says {@link #WAITING} and waits for another line. Arguments: the address of the
 * database, the deliveries, the rows of each, the length of the lease in milliseconds, the row of the second delivery to wait at or 0.
 */
public final class SyncProcess {

    static final String READY = "ready";
    static final String WAITING = "waiting";
    static final String LOADED = "loaded ";
    static final String FAULT = "fault ";
    static final String END = "end";

    private SyncProcess() {}

    /**
     * Runs.
     *
     * @param arguments see above
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
        KeptConnections database = new KeptConnections(arguments[0]);
        SmallSource source = new SmallSource(SOURCE, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        long waitAt = Long.parseLong(arguments[4]);
        DeliverySync sync = DeliverySync.builder()
                .source(source)
                .spool(source)
                .store(JooqDeliveryStore.open(database.dataSource()))
                .clock(Clock.fixed(Deliveries.NOW, ZoneOffset.UTC))
                .leaseLength(Duration.ofMillis(Long.parseLong(arguments[3])))
                .observer(new SyncObserver() {
                    @Override
                    public void progressed(Delivery delivery, Stage stage, long count) {
                        if (stage == Stage.LOAD && delivery.id().value() == 2 && count == waitAt) {
                            out.println(WAITING);
                            line(in);
                        }
                    }
                })
                .build();
        out.println(READY);
        line(in);
        SyncReport report = sync.run();
        while (report.elsewhere().isPresent()) {
            report = sync.run();
        }
        report.outcomes().stream()
                .filter(outcome -> outcome.result() == Result.LOADED)
                .forEach(outcome -> out.println(LOADED + outcome.delivery().id()));
        report.fault().ifPresent(fault -> out.println(FAULT + ((StoreException) fault).reason()));
        out.println(END);
    }

    /** The source that all of them share. */
    static final SourceId SOURCE = Deliveries.SOURCE;

    private static void line(BufferedReader in) {
        try {
            in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
