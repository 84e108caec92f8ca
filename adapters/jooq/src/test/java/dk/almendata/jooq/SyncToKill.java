package dk.almendata.jooq;

import dk.almendata.archive.ArchiveFolder;
import dk.almendata.archive.FileSpool;
import dk.almendata.sync.DeliveryStore;
import dk.almendata.sync.DeliverySync;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.SyncObserver;
import dk.almendata.sync.SyncReport;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/**
 * A sync from a folder of zips, for a JVM of its own. Arguments: the folder of zips, the spool, the address of the database, the moment to wait
 * at, how many rows lie between two moments.
 */
public final class SyncToKill {

    /** What is printed at the end of a run that nobody killed, followed by the number of moments it had. */
    static final String THROUGH = "through ";

    private SyncToKill() {}

    /**
     * Runs once.
     *
     * @param arguments see above
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Moments moments = new Moments(out, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        try (KeptConnections database = new KeptConnections(arguments[2])) {
            DeliveryStore store = JooqDeliveryStore.open(moments.counted(database.dataSource()));
            run(Path.of(arguments[0]), Path.of(arguments[1]), moments.counted(store), moments);
        }
        out.println(THROUGH + moments.count());
    }

    static SyncReport run(Path zips, Path spool, DeliveryStore store, SyncObserver observer) {
        return DeliverySync.builder()
                .baseRequired(false)
                .source(ArchiveFolder.of(new SourceId("data-ud"), zips))
                .spool(FileSpool.of(spool))
                .store(store)
                .clock(Clock.fixed(Deliveries.NOW, ZoneOffset.UTC))
                .observer(observer)
                .build()
                .run();
    }
}
