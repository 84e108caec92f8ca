package dk.almendata.archive;

import dk.almendata.delivery.Sha256;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** One entry, unpacked once and compared with what the directory says. Used once, by one thread, others beside it. */
final class EntryCheck {

    private static final int BLOCK = 64 * 1024;
    private static final int SMALLEST_BLOCK = 512;

    private final ArchiveLimits limits;
    private final AtomicLong total;
    private final AtomicBoolean ends;
    private final CentralDirectory.Item item;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Sha256 digest;

    /**
     * A check that has not begun.
     *
     * @param total the bytes of all entries so far; every check adds its own, and ends once they are too many
     * @param ends set once nobody wants to know any more
     */
    EntryCheck(ArchiveLimits limits, AtomicLong total, AtomicBoolean ends, CentralDirectory.Item item) {
        this.limits = limits;
        this.total = total;
        this.ends = ends;
        this.item = item;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The digest of the bytes, if nothing is wrong with them. */
    Optional<Sha256> digest() {
        return Optional.ofNullable(digest);
    }

    /** The name under which the entry is read. */
    String name() {
        return EntryNames.nfc(item.name());
    }

    /** Reads the entry to its end. */
    EntryCheck of(ZipFile zip) {
        ZipEntry entry = find(zip, item);
        if (entry == null) {
            found(FindingCode.ARCHIVE_DAMAGED, "found two directories that differ");
            return this;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            read(in);
        } catch (ZipException | EOFException e) {
            found(FindingCode.ARCHIVE_DAMAGED, "found bytes that cannot be unpacked");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The entry as the JDK reads the directory; none where it finds another there, or a name that is no text. */
    static @Nullable ZipEntry find(ZipFile zip, CentralDirectory.Item item) {
        try {
            ZipEntry entry = zip.getEntry(item.name());
            return entry == null || entry.getCrc() != item.crc32() || entry.getSize() != item.bytes() ? null : entry;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private void read(InputStream in) throws IOException {
        CRC32 crc = new CRC32();
        MessageDigest sha256 = Digests.sha256();
        boolean csv = EntryNames.isTable(item.name());
        byte[] block = new byte[(int) Math.min(BLOCK, Math.max(SMALLEST_BLOCK, item.bytes()))];
        long bytes = 0;
        int read;
        while (!ends.get()
                && total.get() <= limits.totalBytes()
                && (read = in.readNBytes(block, 0, block.length)) > 0) {
            if (bytes == 0 && csv && ZipShape.startsAsZip(block, read)) {
                found(FindingCode.ARCHIVE_NESTED, "found an archive");
            }
            crc.update(block, 0, read);
            sha256.update(block, 0, read);
            bytes += read;
            total.addAndGet(read);
            String excess = excess(bytes, item.packed());
            if (!excess.isEmpty()) {
                found(FindingCode.ARCHIVE_LIMIT, excess);
                return;
            }
        }
        if (ends.get() || total.get() > limits.totalBytes()) {
            return;
        }
        if (bytes != item.bytes()) {
            found(FindingCode.ARCHIVE_SIZE, "found " + bytes + " bytes instead of " + item.bytes());
        } else if (crc.getValue() != item.crc32()) {
            found(FindingCode.ARCHIVE_CHECKSUM, "found one that does not");
        } else {
            digest = Sha256.of(sha256.digest());
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
