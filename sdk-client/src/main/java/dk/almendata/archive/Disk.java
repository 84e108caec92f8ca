package dk.almendata.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What is done to the disk while a file comes in; tests put a failing one in its place. */
class Disk {

    static final Disk REAL = new Disk();

    void create(Path file) throws IOException {
        Files.createFile(file);
    }

    FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    /** How many bytes the disk of a file may still take. */
    long room(Path file) throws IOException {
        return Files.getFileStore(file).getUsableSpace();
    }

    void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    void force(FileChannel channel) throws IOException {
        channel.force(true);
    }

    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes the new name durable where the platform lets a folder be opened; Windows does not, and keeps its own journal. */
    void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException ignored) {
            // The file itself is on disk. After a power cut its name may be missing; then it is fetched again.
        }
    }
}
