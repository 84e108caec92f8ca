package dk.almendata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all: somebody may have the older one open, and half of one helps nobody. */
final class WholeFile {

    private WholeFile() {}

    /** Writes beside the file, under a name of this process, and gives it its name in one step. */
    static void write(Path target, byte[] bytes) throws IOException {
        Path part = partOf(target);
        try {
            Files.write(part, bytes);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Fails as a later write would. */
    static void tryToWrite(Path target) throws IOException {
        Files.delete(Files.createFile(partOf(target)));
    }

    private static Path partOf(Path target) {
        return target.resolveSibling(
                target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }
}
