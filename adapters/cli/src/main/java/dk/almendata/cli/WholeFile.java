package dk.almendata.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file whole or not at all: somebody may have the older one open, and half of one helps nobody. What a link points to is written, and
 * the link stays. A device or a pipe, such as {@code /dev/stdout}, cannot be replaced and is written to.
 */
final class WholeFile {

    private static final int MOST_LINKS = 40;

    private WholeFile() {}

    /** Writes beside the file, under a name of this process, and gives it its name in one step. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path target = linked(file);
        if (isStream(target)) {
            try (OutputStream out = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
                out.write(bytes);
            }
            return;
        }
        Path part = partOf(target);
        try {
            Files.write(part, bytes);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Fails as a later write would. */
    static void tryToWrite(Path file) throws IOException {
        Path target = linked(file);
        if (!isStream(target)) {
            Files.delete(Files.createFile(partOf(target)));
        }
    }

    /** Whether what lies there, perhaps behind a link, is a device or a pipe: nothing that could hold an older file of ours. */
    static boolean isStream(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    /** The file itself, also if a link points to one that is not there yet. */
    static Path linked(Path file) throws IOException {
        Path target = file;
        for (int links = 0; Files.isSymbolicLink(target) && !isStream(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static Path partOf(Path target) {
        return target.resolveSibling(
                target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }
}
