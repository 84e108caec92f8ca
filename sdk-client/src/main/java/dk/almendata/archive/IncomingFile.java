package dk.almendata.archive;

import dk.almendata.delivery.Sha256;
import dk.almendata.sync.ArchiveVersion;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.PartialArchive;
import dk.almendata.sync.SourceException;
import dk.almendata.sync.SpoolException;
import dk.almendata.sync.SpooledArchive;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file while its bytes come in: written under a name of its own that ends in {@code .part}, digested on the way, and given its final name in
 * one step once it is whole and on disk. A file that stands under a final name is therefore always complete.
 *
 * <p>Where the version of the bytes is known, a small file beside the part says what they are the beginning of, and the next try may go on:
 * after a fault from the last byte, after a killed process from the last {@value #CHECKPOINT_MIB} MiB that were forced to disk. Otherwise a
 * part is removed, never continued or read. Two processes may fetch the same file at once. Not thread-safe.
 */
public final class IncomingFile implements Incoming {

    private static final int CHECKPOINT_MIB = 64;
    private static final long CHECKPOINT = CHECKPOINT_MIB * 1024L * 1024L;

    private final Path part;
    private final Function<Sha256, Path> target;
    private final Disk disk;
    private final FileChannel channel;
    private MessageDigest digest = Digests.sha256();
    private @Nullable ArchiveVersion version;
    private @Nullable PartialArchive earlier;
    private long bytes;
    private long forced;
    private boolean closed;

    private IncomingFile(
            Path part,
            Function<Sha256, Path> target,
            Disk disk,
            FileChannel channel,
            @Nullable PartialArchive earlier) {
        this.part = part;
        this.target = target;
        this.disk = disk;
        this.channel = channel;
        this.earlier = earlier;
    }

    /**
     * Begins a file that will get this name. The folder must exist; a file that has the name is replaced when the new one is complete.
     *
     * @param target the final name; until completion the bytes lie beside it under that name with the process and {@code .part} added
     * @return the file, which may hold the beginning of an earlier try; the caller closes it
     * @throws SpoolException if it cannot be written
     */
    public static IncomingFile to(Path target) {
        Objects.requireNonNull(target, "target");
        Path folder = Objects.requireNonNullElse(target.toAbsolutePath().getParent(), target.toAbsolutePath());
        return begin(folder, String.valueOf(target.getFileName()), digest -> target, Disk.REAL);
    }

    /** Begins a file whose final name, in the same folder, follows from its digest; until then it has a part of this name. */
    static IncomingFile begin(Path folder, String name, Function<Sha256, Path> target, Disk disk) {
        Path part = Parts.free(folder, name);
        try {
            PartialArchive earlier = Parts.claim(part, name, disk).orElse(null);
            return new IncomingFile(part, target, disk, disk.open(part), earlier);
        } catch (IOException e) {
            throw DiskFaults.cannotWrite(part, e);
        }
    }

    @Override
    public Optional<PartialArchive> partial() {
        return earlier != null
                ? Optional.of(earlier)
                : Optional.ofNullable(version).map(known -> new PartialArchive(known, Math.min(bytes, known.bytes())));
    }

    @Override
    public void resume() {
        PartialArchive beginning = earlier;
        if (beginning == null) {
            if (version == null) {
                throw new IllegalStateException("Nothing is held that could be continued");
            }
            return;
        }
        try {
            digest = Digests.ofBeginning(part, beginning.bytes());
            channel.truncate(beginning.bytes());
            channel.position(beginning.bytes());
        } catch (IOException e) {
            throw DiskFaults.cannotRead(part, e);
        }
        earlier = null;
        version = beginning.version();
        bytes = beginning.bytes();
        forced = bytes;
    }

    @Override
    public void restart() {
        empty();
    }

    @Override
    public void restart(ArchiveVersion of) {
        Objects.requireNonNull(of, "version");
        empty();
        try {
            long room = disk.room(part);
            if (room < of.bytes()) {
                throw new SpoolException(
                        part + " cannot be written: it will have " + of.bytes() + " bytes, and its disk has room for "
                                + room + ". Make room, or choose another folder, then run again.",
                        null);
            }
            version = of;
            PartNote.write(part, new PartialArchive(of, 0));
        } catch (IOException e) {
            throw DiskFaults.cannotWrite(part, e);
        }
    }

    private void empty() {
        earlier = null;
        version = null;
        bytes = 0;
        forced = 0;
        digest = Digests.sha256();
        try {
            PartNote.remove(part);
            channel.truncate(0);
            channel.position(0);
        } catch (IOException e) {
            throw DiskFaults.cannotWrite(part, e);
        }
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        if (earlier != null) {
            empty();
        }
        try {
            disk.write(channel, ByteBuffer.wrap(source, offset, length));
            digest.update(source, offset, length);
            bytes += length;
            if (bytes - forced >= CHECKPOINT) {
                checkpoint();
            }
        } catch (IOException e) {
            SpoolException fault = DiskFaults.cannotWrite(part, e);
            version = null;
            closeAfter(fault);
            throw fault;
        }
    }

    /** What is said to be held is on disk first, so that a power cut never leaves a promise without bytes. */
    private void checkpoint() throws IOException {
        ArchiveVersion known = version;
        if (known != null && bytes <= known.bytes()) {
            disk.force(channel);
            PartNote.write(part, new PartialArchive(known, bytes));
            forced = bytes;
        }
    }

    @Override
    public Sha256 digest() {
        return Sha256.of(Digests.soFar(digest));
    }

    @Override
    public SpooledArchive complete(OptionalLong expectedBytes) {
        if (expectedBytes.isPresent() && expectedBytes.getAsLong() != bytes) {
            version = null;
            close();
            throw new SourceException(
                    SourceException.Reason.INCOMPLETE,
                    "Expected " + expectedBytes.getAsLong() + " bytes, received " + bytes
                            + ". Nothing was kept; the next run fetches the file again.",
                    null);
        }
        Sha256 sha256 = digest();
        Path whole = target.apply(sha256);
        try {
            disk.force(channel);
            channel.close();
            PartNote.remove(part);
            disk.move(part, whole);
        } catch (IOException e) {
            SpoolException fault = DiskFaults.cannotWrite(whole, e);
            version = null;
            closeAfter(fault);
            throw fault;
        }
        closed = true;
        Path folder = whole.toAbsolutePath().getParent();
        if (folder != null) {
            disk.forceFolder(folder);
        }
        return new SpooledArchive(sha256, bytes);
    }

    private void closeAfter(SpoolException fault) {
        try {
            close();
        } catch (SpoolException e) {
            fault.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            boolean keep = keepsBeginning();
            channel.close();
            if (keep) {
                Parts.keep(part);
            } else {
                Parts.remove(part);
            }
        } catch (IOException e) {
            throw DiskFaults.cannotWrite(part, e);
        }
    }

    private boolean keepsBeginning() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        if (earlier != null) {
            return true;
        }
        if (version == null || bytes == 0) {
            return false;
        }
        checkpoint();
        return true;
    }
}
