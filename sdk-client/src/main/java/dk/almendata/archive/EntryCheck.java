package dk.almendata.archive;

import dk.almendata.delivery.Sha256;
import dk.almendata.sync.ArchiveEntry;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import dk.almendata.table.SqlNames;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** One entry, unpacked once and compared with what the directory says. For one thread, others beside it; used once. */
final class EntryCheck {

    private static final int BLOCK = 64 * 1024;
    private static final int SMALLEST_BLOCK = 512;

    private final ArchiveLimits limits;
    private final AtomicLong total;
    private final CentralDirectory.Item item;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable VerifiedEntry verified;

    /**
     * A check that has not begun.
     *
     * @param total the bytes of all entries so far; every check adds its own, and ends once they are too many
     */
    EntryCheck(ArchiveLimits limits, AtomicLong total, CentralDirectory.Item item) {
        this.limits = limits;
        this.total = total;
        this.item = item;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The CSV file, if the entry is one and nothing is wrong with it. */
    Optional<VerifiedEntry> verified() {
        return Optional.ofNullable(verified);
    }

    /** Reads the entry to its end. */
    EntryCheck of(ZipFile zip) {
        ZipEntry entry = entry(zip);
        if (entry == null || entry.getCrc() != item.crc32() || entry.getSize() != item.bytes()) {
            found(FindingCode.ARCHIVE_DAMAGED, "found two directories that differ");
            return this;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            read(entry, in);
        } catch (ZipException | EOFException e) {
            found(FindingCode.ARCHIVE_DAMAGED, "found bytes that cannot be unpacked");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The entry as the JDK reads the directory; none where it finds another name there that is no text. */
    private @Nullable ZipEntry entry(ZipFile zip) {
        try {
            return zip.getEntry(item.name());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private void read(ZipEntry source, InputStream in) throws IOException {
        CRC32 crc = new CRC32();
        MessageDigest digest = Digests.sha256();
        boolean csv = EntryNames.isCsv(item.name()) && !EntryNames.isMacCompanion(item.name());
        byte[] block = new byte[(int) Math.min(BLOCK, Math.max(SMALLEST_BLOCK, item.bytes()))];
        long bytes = 0;
        int read;
        while (total.get() <= limits.totalBytes() && (read = in.readNBytes(block, 0, block.length)) > 0) {
            if (bytes == 0 && csv && ZipShape.startsAsZip(block, read)) {
                found(FindingCode.ARCHIVE_NESTED, "found an archive");
            }
            crc.update(block, 0, read);
            digest.update(block, 0, read);
            bytes += read;
            total.addAndGet(read);
            String excess = excess(bytes, item.packed());
            if (!excess.isEmpty()) {
                found(FindingCode.ARCHIVE_LIMIT, excess);
                return;
            }
        }
        if (total.get() > limits.totalBytes()) {
            return;
        }
        if (bytes != item.bytes()) {
            found(FindingCode.ARCHIVE_SIZE, "found " + bytes + " bytes instead of " + item.bytes());
        } else if (crc.getValue() != item.crc32()) {
            found(FindingCode.ARCHIVE_CHECKSUM, "found one that does not");
        } else if (csv) {
            String name = EntryNames.nfc(item.name());
            Sha256 sha256 = Sha256.of(digest.digest());
            verified = new VerifiedEntry(
                    new ArchiveEntry(name, SqlNames.tableOf(name), bytes, crc.getValue(), sha256), source);
        }
    }

    private String excess(long bytes, long packed) {
        if (bytes > limits.entryBytes()) {
            return "found more than " + limits.entryBytes() + " bytes";
        }
        boolean bomb = bytes > limits.ratioFromBytes() && bytes / limits.ratio() > packed;
        return bomb ? "found more than " + limits.ratio() + " times as many bytes as packed" : "";
    }

    private void found(FindingCode code, String detail) {
        findings.add(Finding.of(code, Place.ofFile(EntryNames.shown(item.name())), detail));
    }
}
