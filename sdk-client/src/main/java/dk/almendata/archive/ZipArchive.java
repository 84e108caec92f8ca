package dk.almendata.archive;

import dk.almendata.delivery.Sha256;
import dk.almendata.sync.ArchiveEntry;
import dk.almendata.sync.ArchiveRefusedException;
import dk.almendata.sync.DeliveryArchive;
import dk.almendata.sync.SpoolException;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.FindingSink;
import dk.almendata.table.Place;
import dk.almendata.table.RowCursor;
import dk.almendata.table.Survey;
import dk.almendata.table.TableSchema;
import dk.almendata.text.CsvDialect;
import dk.almendata.text.CsvFile;
import dk.almendata.text.DialectProposal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A delivery's zip, verified from end to end before anything of it is read: directory, names, lengths, CRC-32 of every entry, limits on what
 * is really unpacked.
 *
 * <p>Entries are stored or deflated, Zip64 included. Names are UTF-8, otherwise CP850 (which Windows in Denmark writes), and are brought to
 * Unicode normal form C. Refused are names that lead out of a folder or are no file name everywhere, symbolic links, two entries of one name
 * (letter case aside), entries that share bytes, archives inside, two CSV files for one table, and an archive without a CSV file. Companions that the Mac adds
 * ({@code __MACOSX}, {@code .DS_Store}) are passed over; other files are left aside with a warning. Nothing is ever unpacked to disk.
 *
 * <p>The content's digest covers the CSV files: for each, sorted by name, the name in UTF-8, its length in digits and its SHA-256, each ended
 * by a line feed. Not thread-safe; holds the file until closed.
 */
public final class ZipArchive implements DeliveryArchive {

    private final ZipFile zip;
    private final CsvDialect dialect;
    private final List<VerifiedEntry> files;
    private final List<Finding> findings;
    private final Sha256 content;

    private ZipArchive(ZipFile zip, CsvDialect dialect, ZipVerifier verifier) {
        this.zip = zip;
        this.dialect = dialect;
        this.files = verifier.verified();
        this.findings = verifier.findings();
        this.content = content(files);
    }

    /**
     * Verifies a zip in the standard dialect within the standard limits.
     *
     * @param file the zip
     * @return the verified content; the caller closes it
     * @throws ArchiveRefusedException if it is damaged, hostile or no archive; carries everything that was found
     * @throws SpoolException if the file cannot be read
     */
    public static ZipArchive open(Path file) {
        return open(file, CsvDialect.standard(), ArchiveLimits.standard());
    }

    /**
     * Verifies a zip.
     *
     * @param file the zip
     * @param dialect how its CSV files are written
     * @param limits how large it may be
     * @return the verified content; the caller closes it
     * @throws ArchiveRefusedException if it is damaged, hostile or no archive; carries everything that was found
     * @throws SpoolException if the file cannot be read
     */
    public static ZipArchive open(Path file, CsvDialect dialect, ArchiveLimits limits) {
        return open(file, dialect, limits, Runnable::run);
    }

    /**
     * Verifies a zip, several entries at the same time.
     *
     * @param file the zip
     * @param dialect how its CSV files are written
     * @param limits how large it may be
     * @param executor where the entries are unpacked; stays the host's, and is not used any more when this returns
     * @return the verified content; the caller closes it
     * @throws ArchiveRefusedException if it is damaged, hostile or no archive; carries everything that was found
     * @throws SpoolException if the file cannot be read
     */
    public static ZipArchive open(Path file, CsvDialect dialect, ArchiveLimits limits, Executor executor) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(dialect, "dialect");
        Objects.requireNonNull(executor, "executor");
        try {
            CentralDirectory directory = directory(file, limits);
            ZipVerifier verifier = new ZipVerifier(limits);
            boolean room = verifier.checkRoom(directory);
            List<CentralDirectory.Item> readable = verifier.checkDirectory(directory.entries());
            if (!room || readable.isEmpty()) {
                verifier.refuseErrors();
            }
            return verified(file, dialect, directory, verifier, readable, executor);
        } catch (ZipException e) {
            throw refused(FindingCode.ARCHIVE_DAMAGED, "found that " + e.getMessage());
        } catch (IOException e) {
            throw DiskFaults.cannotRead(file, e);
        }
    }

    private static CentralDirectory directory(Path file, ArchiveLimits limits) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            Optional<Finding> shape = ZipShape.fault(channel);
            if (shape.isPresent()) {
                throw new ArchiveRefusedException(List.of(shape.get()));
            }
            return CentralDirectory.read(channel, limits.entries());
        } catch (CentralDirectory.TooManyEntriesException e) {
            throw refused(FindingCode.ARCHIVE_LIMIT, e.getMessage() + ", more than " + limits.entries());
        }
    }

    private static ZipArchive verified(
            Path file,
            CsvDialect dialect,
            CentralDirectory directory,
            ZipVerifier verifier,
            List<CentralDirectory.Item> readable,
            Executor executor)
            throws IOException {
        ZipFile zip = openZip(file, directory, verifier);
        try {
            verifier.checkContent(zip, readable, executor);
            verifier.refuseErrors();
            return new ZipArchive(zip, dialect, verifier);
        } catch (IOException | RuntimeException | Error e) {
            try {
                zip.close();
            } catch (IOException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    private static ZipFile openZip(Path file, CentralDirectory directory, ZipVerifier verifier) throws IOException {
        try {
            return new ZipFile(file.toFile(), ZipFile.OPEN_READ, directory.charset());
        } catch (ZipException e) {
            verifier.refuseErrors();
            throw new ZipException("its directory cannot be read");
        }
    }

    private static ArchiveRefusedException refused(FindingCode code, String detail) {
        return new ArchiveRefusedException(List.of(Finding.of(code, Place.ARCHIVE, detail)));
    }

    private static Sha256 content(List<VerifiedEntry> files) {
        MessageDigest digest = Digests.sha256();
        for (VerifiedEntry file : files) {
            ArchiveEntry entry = file.entry();
            String text = entry.name() + "\n" + entry.bytes() + "\n" + entry.digest() + "\n";
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.of(digest.digest());
    }

    @Override
    public List<ArchiveEntry> entries() {
        return files.stream().map(VerifiedEntry::entry).toList();
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public Sha256 content() {
        return content;
    }

    @Override
    public Optional<Survey> survey(ArchiveEntry entry, FindingSink sink) {
        return csv(entry).survey(sink);
    }

    @Override
    public List<String> header(ArchiveEntry entry, FindingSink sink) {
        return csv(entry).header(sink);
    }

    @Override
    public RowCursor open(ArchiveEntry entry, TableSchema schema, FindingSink sink) {
        return csv(entry).open(schema, sink);
    }

    /** How a file seems to be written. */
    DialectProposal dialectOf(ArchiveEntry entry) {
        try (InputStream in = zip.getInputStream(verified(entry).source())) {
            return DialectProposal.read(in);
        } catch (IOException e) {
            throw DiskFaults.cannotRead(Path.of(zip.getName()), e);
        }
    }

    private CsvFile csv(ArchiveEntry entry) {
        VerifiedEntry file = verified(entry);
        return CsvFile.of(entry.name(), entry.table(), dialect, () -> zip.getInputStream(file.source()));
    }

    private VerifiedEntry verified(ArchiveEntry entry) {
        return files.stream()
                .filter(candidate -> candidate.entry().name().equals(entry.name()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Not a file of this archive: " + entry.name()));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw DiskFaults.cannotRead(Path.of(zip.getName()), e);
        }
    }
}
