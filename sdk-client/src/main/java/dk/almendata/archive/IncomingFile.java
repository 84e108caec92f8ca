package dk.almendata.archive;

import dk.almendata.delivery.Sha256;
import dk.almendata.sync.Incoming;
import dk.almendata.sync.SourceException;
import dk.almendata.sync.SpoolException;
import dk.almendata.sync.SpooledArchive;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A file while its bytes come in: written under a name of its own that ends in {@code .part}, digested on the way, and given its final name in one
 * step once it is whole and on disk. A file that stands under a final name is therefore always complete.
 *
 * <p>A {@code .part} left by a killed run is removed, never continued or read; two processes may fetch the same file at once. Not
 * thread-safe.
 */
public final class IncomingFile implements Incoming {

    private final Path part;
    private final Function<Sha256, Path> target;
    private final Disk disk;
    private final FileChannel channel;
    private final MessageDigest digest = Digests.sha256();
    private long bytes;
    private boolean closed;

    private IncomingFile(Path part, Function<Sha256, Path> target, Disk disk) throws IOException {
        this.part = part;
        this.target = target;
        this.disk = disk;
        this.channel = disk.create(part);
    }

    /**
     * Begins a file that will get this name. The folder must exist; a file that has the name is replaced when the new one is complete.
     *
     * @param target the final name; until completion the bytes lie beside it under that name with the process and {@code .part} added
     * @return the file, empty; the caller closes it
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
            IncomingFile file = new IncomingFile(part, target, disk);
            try {
                Parts.sweep(part, name);
            } catch (IOException e) {
                file.close();
                throw e;
            }
            return file;
        } catch (IOException e) {
            throw DiskFaults.cannotWrite(part, e);
        }
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        try {
            disk.write(channel, ByteBuffer.wrap(source, offset, length));
        } catch (IOException e) {
            SpoolException fault = DiskFaults.cannotWrite(part, e);
            closeAfter(fault);
            throw fault;
        }
        digest.update(source, offset, length);
        bytes += length;
    }

    @Override
    public SpooledArchive complete(OptionalLong expectedBytes) {
        if (expectedBytes.isPresent() && expectedBytes.getAsLong() != bytes) {
            close();
            throw new SourceException(
                    SourceException.Reason.INCOMPLETE,
                    "Expected " + expectedBytes.getAsLong() + " bytes, received " + bytes
                            + ". Nothing was kept; the next run fetches the file again.",
                    null);
        }
        Sha256 sha256 = Sha256.of(digest.digest());
        Path whole = target.apply(sha256);
        try {
            disk.force(channel);
            channel.close();
            disk.move(part, whole);
        } catch (IOException e) {
            SpoolException fault = DiskFaults.cannotWrite(whole, e);
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
            channel.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw DiskFaults.cannotWrite(part, e);
        }
    }
}
