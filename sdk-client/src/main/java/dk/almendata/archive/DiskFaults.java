package dk.almendata.archive;

import dk.almendata.sync.SpoolException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Turns what the platform says about a file into one message: which path, what is wrong, what to do. */
final class DiskFaults {

    private DiskFaults() {}

    static SpoolException cannotWrite(Path path, IOException cause) {
        return new SpoolException(
                path + " cannot be written: "
                        + reason(
                                path,
                                cause,
                                ". Check that the disk has space and is still there, then run again;"
                                        + " no half file was left under a final name."),
                cause);
    }

    static SpoolException cannotRead(Path path, IOException cause) {
        return new SpoolException(
                path + " cannot be read: " + reason(path, cause, ". Check that the disk is still there."), cause);
    }

    private static String reason(Path path, IOException cause, String otherwise) {
        Path blocking = fileAmongParents(path);
        if (blocking != null) {
            return blocking + " is a file, not a folder. Choose another folder.";
        }
        if (cause instanceof AccessDeniedException) {
            return "access is denied. Give the user of this program access, or choose another folder.";
        }
        if (cause instanceof NoSuchFileException) {
            return "it does not exist. Check the path.";
        }
        return plain(cause) + otherwise;
    }

    /** The platform's words without the path that they often begin with. */
    private static String plain(IOException cause) {
        String reason = cause instanceof FileSystemException fault ? fault.getReason() : cause.getMessage();
        return reason == null || reason.isBlank() ? cause.getClass().getSimpleName() : reason;
    }

    private static @Nullable Path fileAmongParents(Path path) {
        for (Path parent = path.toAbsolutePath().getParent(); parent != null; parent = parent.getParent()) {
            if (Files.exists(parent)) {
                return Files.isDirectory(parent) ? null : parent;
            }
        }
        return null;
    }
}
