package dk.almendata.archive;

import dk.almendata.delivery.Sha256;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** One reading of an entry, compared with what the directory says, and digested if it is the first. Used once. */
final class EntryCheck {

    private static final int BLOCK = 64 * 1024;
    private static final int SMALLEST_BLOCK = 512;
    private static final int START = 4;

    private final ArchiveLimits limits;
    private final long room;
    private final CentralDirectory.Item item;
    private final CRC32 crc = new CRC32();
    private final @Nullable MessageDigest sha256;
    private final byte[] start = new byte[START];
    private final List<Finding> findings = new ArrayList<>();
    private long bytes;
    private @Nullable Sha256 digest;

    /**
     * A check that has not begun.
     *
     * @param room how many bytes the archive may still unpack to; the check ends once they are more
     */
    static EntryCheck first(ArchiveLimits limits, long room, CentralDirectory.Item item) {
        return new EntryCheck(limits, room, item, Digests.sha256());
    }

    /** A check of an entry that was read to its end before. Whether the bytes are still the same its checksum tells. */
    static EntryCheck again(ArchiveLimits limits, CentralDirectory.Item item) {
        return new EntryCheck(limits, limits.totalBytes(), item, null);
    }

    private EntryCheck(ArchiveLimits limits, long room, CentralDirectory.Item item, @Nullable MessageDigest sha256) {
        this.limits = limits;
        this.room = room;
        this.item = item;
        this.sha256 = sha256;
    }

    /**
     * What came of a reading.
     *
     * @param findings what is wrong with the entry
     * @param bytes how many were read
     * @param digest that of the bytes, if they ended and nothing is wrong with them, by the first reading
     */
    record Outcome(List<Finding> findings, long bytes, Optional<Sha256> digest) {

        Outcome {
            findings = List.copyOf(findings);
        }
    }

    CentralDirectory.Item item() {
        return item;
    }

    Outcome outcome() {
        return new Outcome(findings, bytes, Optional.ofNullable(digest));
    }

    /** Whether there is no use in reading on: the entry is refused, or with it the archive unpacks to too much. */
    boolean isRefused() {
        return !findings.isEmpty() || bytes > room;
    }

    /** Reads the entry to its end, or to the first fault. */
    Outcome of(ZipFile zip) throws IOException {
        ZipEntry entry = find(zip, item);
        if (entry == null) {
            found(FindingCode.ARCHIVE_DAMAGED, "found two directories that differ");
            return outcome();
        }
        byte[] block = new byte[(int) Math.min(BLOCK, Math.max(SMALLEST_BLOCK, item.bytes()))];
        try (InputStream in = zip.getInputStream(entry)) {
            int read;
            while (!isRefused() && (read = in.read(block)) >= 0) {
                add(block, 0, read);
            }
            end();
        } catch (ZipException | EOFException e) {
            cannotBeUnpacked();
        }
        return outcome();
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

    /** Looks at the bytes that follow. */
    void add(byte[] block, int offset, int length) {
        if (bytes < START) {
            look(block, offset, length);
        }
        crc.update(block, offset, length);
        if (sha256 != null) {
            sha256.update(block, offset, length);
        }
        bytes += length;
        String excess = excess(bytes, item.packed());
        if (!excess.isEmpty()) {
            found(FindingCode.ARCHIVE_LIMIT, excess);
        }
    }

    private void look(byte[] block, int offset, int length) {
        int before = (int) bytes;
        int known = Math.min(START, before + length);
        System.arraycopy(block, offset, start, before, known - before);
        if (EntryNames.isTable(item.name()) && ZipShape.startsAsZip(start, known)) {
            found(FindingCode.ARCHIVE_NESTED, "found an archive");
        }
    }

    /** Says that no byte follows. */
    void end() {
        if (isRefused()) {
            return;
        }
        if (bytes != item.bytes()) {
            found(FindingCode.ARCHIVE_SIZE, "found " + bytes + " bytes instead of " + item.bytes());
        } else if (crc.getValue() != item.crc32()) {
            found(FindingCode.ARCHIVE_CHECKSUM, "found one that does not");
        } else if (sha256 != null) {
            digest = Sha256.of(sha256.digest());
        }
    }

    void cannotBeUnpacked() {
        found(FindingCode.ARCHIVE_DAMAGED, "found bytes that cannot be unpacked");
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
