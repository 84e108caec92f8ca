package dk.almendata.archive;

import dk.almendata.delivery.Sha256;
import dk.almendata.sync.ArchiveDigests;
import dk.almendata.sync.ArchiveEntry;
import dk.almendata.sync.ArchiveRefusedException;
import dk.almendata.sync.DeliveryArchive;
import dk.almendata.sync.SpoolException;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.FindingSink;
import dk.almendata.table.Place;
import dk.almendata.table.RowCursor;
import dk.almendata.table.SqlNames;
import dk.almendata.table.Survey;
import dk.almendata.table.TableSchema;
import dk.almendata.text.CsvDialect;
import dk.almendata.text.CsvFile;
import dk.almendata.text.DialectProposal;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A delivery's zip, verified from end to end: directory, names, lengths, CRC-32 of every entry, limits on what is really unpacked. The
 * directory is verified before anything is read, the bytes before that as well, or, in a {@link FileSpool}, as they are read.
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
    private final List<ListedEntry> files;
    private final List<Finding> findings;
    private final ContentCheck check;

    private ZipArchive(
            ZipFile zip, CsvDialect dialect, List<ListedEntry> files, List<Finding> findings, ContentCheck check) {
        this.zip = zip;
        this.dialect = dialect;
        this.files = files;
        this.findings = findings;
        this.check = check;
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
        ZipArchive archive = begin(file, dialect, limits);
        try {
            archive.verified();
            return archive;
        } catch (RuntimeException | Error e) {
            try {
                archive.close();
            } catch (SpoolException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    /**
     * Verifies the directory of a zip, and what else nobody will read. Its CSV files are verified as they are read, or by {@link #verified}.
     */
    static ZipArchive begin(Path file, CsvDialect dialect, ArchiveLimits limits) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(dialect, "dialect");
        try {
            CentralDirectory directory = directory(file, limits);
            DirectoryCheck listing = new DirectoryCheck();
            boolean room = listing.checkRoom(directory);
            List<CentralDirectory.Item> readable = listing.checkDirectory(directory.entries());
            if (!room || readable.isEmpty()) {
                listing.refuseErrors();
            }
            return opened(file, dialect, directory, listing, readable, limits);
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

    private static ZipArchive opened(
            Path file,
            CsvDialect dialect,
            CentralDirectory directory,
            DirectoryCheck listing,
            List<CentralDirectory.Item> readable,
            ArchiveLimits limits)
            throws IOException {
        ZipFile zip = openZip(file, directory, listing);
        try {
            ContentCheck check = new ContentCheck(zip, readable, limits, listing.errors());
            List<ListedEntry> files = files(zip, readable);
            check.readAllBut(files);
            return new ZipArchive(zip, dialect, files, listing.findings(), check);
        } catch (IOException | RuntimeException | Error e) {
            try {
                zip.close();
            } catch (IOException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    /** The CSV files, sorted by name. One that the JDK finds otherwise in the directory is refused by the check. */
    private static List<ListedEntry> files(ZipFile zip, List<CentralDirectory.Item> items) {
        List<ListedEntry> files = new ArrayList<>();
        for (CentralDirectory.Item item : items) {
            ZipEntry source = EntryNames.isTable(item.name()) ? EntryCheck.find(zip, item) : null;
            if (source != null) {
                String name = EntryNames.nfc(item.name());
                files.add(new ListedEntry(
                        new ArchiveEntry(name, SqlNames.tableOf(name), item.bytes(), item.crc32()), item, source));
            }
        }
        files.sort(Comparator.comparing(file -> file.entry().name()));
        return List.copyOf(files);
    }

    private static ZipFile openZip(Path file, CentralDirectory directory, DirectoryCheck listing) throws IOException {
        try {
            return new ZipFile(file.toFile(), ZipFile.OPEN_READ, directory.charset());
        } catch (ZipException | EOFException e) {
            listing.refuseErrors();
            throw new ZipException("its directory cannot be read");
        }
    }

    private static ArchiveRefusedException refused(FindingCode code, String detail) {
        return new ArchiveRefusedException(List.of(Finding.of(code, Place.ARCHIVE, detail)));
    }

    private Sha256 content(Map<String, Sha256> digests) {
        MessageDigest digest = Digests.sha256();
        for (ListedEntry file : files) {
            ArchiveEntry entry = file.entry();
            String text = entry.name() + "\n" + entry.bytes() + "\n" + digests.get(entry.name()) + "\n";
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.of(digest.digest());
    }

    @Override
    public List<ArchiveEntry> entries() {
        return files.stream().map(ListedEntry::entry).toList();
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public ArchiveDigests verified() {
        try {
            Map<String, Sha256> digests = check.verified();
            return new ArchiveDigests(content(digests), digests);
        } catch (IOException e) {
            throw DiskFaults.cannotRead(Path.of(zip.getName()), e);
        }
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
        try (InputStream in = bytes(listed(entry))) {
            return DialectProposal.read(in);
        } catch (IOException e) {
            throw DiskFaults.cannotRead(Path.of(zip.getName()), e);
        }
    }

    private CsvFile csv(ArchiveEntry entry) {
        ListedEntry file = listed(entry);
        return CsvFile.of(entry.name(), entry.table(), dialect, () -> bytes(file));
    }

    private InputStream bytes(ListedEntry file) throws IOException {
        return check.open(file);
    }

    private ListedEntry listed(ArchiveEntry entry) {
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
