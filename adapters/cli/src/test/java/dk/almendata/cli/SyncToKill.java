package dk.almendata.cli;

import dk.almendata.archive.ArchiveFolder;
import dk.almendata.archive.FileSpool;
import dk.almendata.jooq.JooqDeliveryStore;
import dk.almendata.sync.DeliverySync;
import dk.almendata.sync.SourceId;
import dk.almendata.sync.SyncReport;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A sync from a folder of zips into an H2 file, for a JVM of its own. Arguments: the folder of zips, the working folder, the moment to wait at. */
public final class SyncToKill {

    /** What is printed at the end of a run that nobody killed, followed by the number of moments it had. */
    static final String THROUGH = "through ";

    private SyncToKill() {}

    /**
     * Runs once.
     *
     * @param arguments the folder of zips, the working folder, the moment
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Moments moments = new Moments(out, Integer.parseInt(arguments[2]));
        Path folder = Path.of(arguments[1]);
        JdbcConnectionPool pool = JdbcConnectionPool.create(url(folder), "sa", "");
        run(Path.of(arguments[0]), folder, moments.counted(pool), moments);
        pool.dispose();
        out.println(THROUGH + moments.count());
    }

    static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("almendata").toAbsolutePath();
    }

    static SyncReport run(Path zips, Path folder, DataSource database, Moments moments) {
        return DeliverySync.builder()
                .baseRequired(false)
                .source(ArchiveFolder.of(new SourceId("data-ud"), zips))
                .spool(FileSpool.of(folder.resolve("spool")))
                .store(JooqDeliveryStore.open(database))
                .clock(Clock.fixed(Run.NOW, ZoneOffset.UTC))
                .observer(moments)
                .build()
                .run();
    }
}
