package dk.almendata.archive;

import dk.almendata.datapakke.DatapakkeName;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Sha256;
import dk.almendata.sync.DeliveryArchive;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.Spool;
import dk.almendata.sync.SpooledArchive;
import dk.almendata.text.CsvDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A spool in a folder: {@code <id>.<process>-<n>.part} while the archive of a delivery comes in, {@code <sha256>.zip} once it is whole. The
 * beginning of one that broke off stays for a week, to be continued.
 *
 * <p>Of an archive that is opened the directory is verified, and each file by the first reading that comes to its end, so nothing is unpacked
 * only to be verified; {@link DeliveryArchive#verified} reads what nobody has read.
 *
 * <p>The folder is made when the first archive comes. Other files in it are left alone. Several processes of one machine may share it, also
 * for databases of their own. Immutable; may be shared between threads, as long as no two receive the same delivery at once.
 */
public final class FileSpool implements Spool {

    private final Path folder;
    private final Function<DatapakkeName, CsvDialect> dialects;
    private final ArchiveLimits limits;
    private final Disk disk;

    FileSpool(Path folder, Function<DatapakkeName, CsvDialect> dialects, ArchiveLimits limits, Disk disk) {
        this.folder = Objects.requireNonNull(folder, "folder");
        this.dialects = Objects.requireNonNull(dialects, "dialects");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.disk = disk;
    }

    /**
     * A spool that reads archives in the standard dialect within the standard limits.
     *
     * @param folder the folder; made when needed
     * @return the spool
     */
    public static FileSpool of(Path folder) {
        return of(folder, CsvDialect.standard(), ArchiveLimits.standard());
    }

    /**
     * A spool.
     *
     * @param folder the folder; made when needed
     * @param dialect how the CSV files in the archives are written
     * @param limits how large archives may be
     * @return the spool
     */
    public static FileSpool of(Path folder, CsvDialect dialect, ArchiveLimits limits) {
        Objects.requireNonNull(dialect, "dialect");
        return of(folder, datapakke -> dialect, limits);
    }

    /**
     * A spool of archives whose files are not all written alike.
     *
     * @param folder the folder; made when needed
     * @param dialects how the CSV files of a datapakke are written, such as {@code WireProfile::csvDialect} has it
     * @param limits how large archives may be
     * @return the spool
     */
    public static FileSpool of(Path folder, Function<DatapakkeName, CsvDialect> dialects, ArchiveLimits limits) {
        return new FileSpool(folder, dialects, limits, Disk.REAL);
    }

    @Override
    public Incoming receive(DeliveryId delivery) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw DiskFaults.cannotWrite(folder.resolve(delivery + ".part"), e);
        }
        return IncomingFile.begin(folder, delivery.toString(), this::path, disk);
    }

    @Override
    public Optional<SpooledArchive> find(Sha256 digest) {
        Path path = path(digest);
        try {
            if (!Files.isRegularFile(path)) {
                return Optional.empty();
            }
            SpooledArchive archive = Digests.ofFile(path);
            if (!archive.digest().equals(digest)) {
                discard(digest);
                return Optional.empty();
            }
            return Optional.of(archive);
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw DiskFaults.cannotRead(path, e);
        }
    }

    @Override
    public DeliveryArchive open(SpooledArchive archive, DatapakkeName datapakke) {
        return ZipArchive.begin(path(archive.digest()), dialects.apply(datapakke), limits);
    }

    @Override
    public void discard(Sha256 digest) {
        Path path = path(digest);
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw DiskFaults.cannotWrite(path, e);
        }
    }

    private Path path(Sha256 digest) {
        return folder.resolve(digest + ".zip");
    }

    /** The folder. */
    @Override
    public String toString() {
        return folder.toString();
    }
}
