package dk.almendata.sandbox;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import dk.almendata.delivery.Delivery;
import dk.almendata.delivery.DeliveryId;
import dk.almendata.delivery.Sha256;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes behind the downloads: each zip is made when it is first asked for, written straight to a temporary file and kept until the end,
 * so that the same id always has the same bytes and memory does not grow with a delivery.
 *
 * <p>Thread-safe: whoever asks for a zip that another is making waits for it; other zips are made meanwhile.
 */
final class Payloads implements AutoCloseable {

    static final String ZIP = "application/zip";

    private final DeliveryContents contents;
    private final Path folder;
    private final ConcurrentMap<DeliveryId, Slot> slots = new ConcurrentHashMap<>();
    private final AtomicInteger files = new AtomicInteger();

    private Payloads(DeliveryContents contents, Path folder) {
        this.contents = contents;
        this.folder = folder;
    }

    /** Payloads in a new temporary folder. */
    static Payloads in(DeliveryContents contents) {
        try {
            return new Payloads(contents, Files.createTempDirectory("almendata-sandbox"));
        } catch (IOException e) {
            throw new SandboxException(
                    "The sandbox keeps its zips in a folder for temporary files, which cannot be made: "
                            + e.getMessage() + "; name another place with -Djava.io.tmpdir",
                    e);
        }
    }

    /** Writes the bytes of a file. */
    @FunctionalInterface
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** The place of one delivery; its lock is held while its zip is made. */
    private final class Slot {
        private @Nullable Payload made;
        private @Nullable Payload given;

        synchronized Payload payload(DataUd.Downloadable found) throws IOException {
            if (given != null) {
                return given;
            }
            if (made == null) {
                made = store(ZIP, out -> writeZip(found, out));
            }
            return made;
        }

        synchronized void give(@Nullable Payload payload) {
            given = payload;
        }
    }

    /**
     * What a download of a delivery answers with.
     *
     * @param found the delivery
     * @throws IOException if its file cannot be written
     */
    Payload of(DataUd.Downloadable found) throws IOException {
        return slot(found.delivery().id()).payload(found);
    }

    /** Lets a delivery answer with other bytes than its zip. */
    void give(DeliveryId id, byte[] bytes, String contentType) {
        try {
            slot(id).give(store(contentType, out -> out.write(bytes)));
        } catch (IOException e) {
            throw new SandboxException("The bytes for delivery " + id + " cannot be kept: " + e.getMessage(), e);
        }
    }

    /** Lets a delivery answer with its own zip again. */
    void takeBack(DeliveryId id) {
        slot(id).give(null);
    }

    private Slot slot(DeliveryId id) {
        return slots.computeIfAbsent(id, key -> new Slot());
    }

    private Payload store(String contentType, Writer writer) throws IOException {
        Path file = folder.resolve("payload-" + files.incrementAndGet());
        MessageDigest digest = sha256();
        // Of a channel, because a stream of Files cannot be interrupted, and closing the sandbox breaks off what is
        // under way.
        FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE);
        try (OutputStream out =
                new DigestOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)), digest)) {
            writer.write(out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        String etag = "\"" + Sha256.of(digest.digest()) + "\"";
        return new Payload(file, Files.size(file), etag, contentType);
    }

    private void writeZip(DataUd.Downloadable found, OutputStream out) throws IOException {
        Delivery delivery = found.delivery();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            // Somebody waits for the zip; the usual level takes more than twice as long to save a sixth.
            zip.setLevel(Deflater.BEST_SPEED);
            for (DeliveryContents.DeliveryFile file :
                    contents.filesOf(delivery.datapakke(), delivery.period(), found.held(), found.madeOn())) {
                ZipEntry entry = new ZipEntry(file.name());
                // Not the clock's time, so that the same delivery has the same bytes.
                entry.setTimeLocal(found.madeOn().atStartOfDay());
                zip.putNextEntry(entry);
                file.writeTo(zip);
                zip.closeEntry();
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Deletes the files; nobody may be reading or making one any more. */
    @Override
    public void close() {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new SandboxException(
                    "The sandbox cannot delete its temporary folder " + folder + ": " + e.getMessage()
                            + "; delete it by hand",
                    e);
        }
    }
}
