package dk.almendata.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A folder in which something is to be written, there or not: whether it could be, and how much room there is. Nothing of it stays. */
final class Folder {

    private static final long GIBIBYTE = 1L << 30;

    private final Path folder;

    private Folder(Path folder) {
        this.folder = folder;
    }

    static Folder of(@Nullable Path folder) {
        return new Folder(
                folder == null
                        ? Path.of("").toAbsolutePath()
                        : folder.toAbsolutePath().normalize());
    }

    /** Says what was found, and after it how much room there is; a warning if that is little. */
    Check check(String name, String found) {
        Path there = nearestThere();
        try {
            if (!Files.isDirectory(there)) {
                throw new IOException("it is no folder");
            }
            Files.delete(Files.createTempFile(there, "almendata", ".part"));
            return room(name, found, Files.getFileStore(there).getUsableSpace());
        } catch (IOException e) {
            return Check.fault(
                    name,
                    ExitCode.LOCAL_FILE,
                    "Nothing can be written into " + there + " (" + e.getClass().getSimpleName()
                            + "). Check the path and its permissions, or name another one.");
        }
    }

    /** The folder, or the nearest one above it that is there: the others would be made below. */
    private Path nearestThere() {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    static Check room(String name, String found, long bytes) {
        String room = String.format(Locale.ROOT, " Free: %,d bytes", bytes);
        return bytes < GIBIBYTE
                ? Check.warning(
                        name, found + room + ", which is less than 1 GiB. Make room, or name a folder on another disk.")
                : Check.ok(name, found + room + ".");
    }
}
