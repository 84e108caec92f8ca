package dk.almendata.archive;

import dk.almendata.sync.PartialArchive;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names for files that are still coming in: {@code <name>.<process>-<n>.part}, so that two processes which want the same file never write
 * into one another's bytes, with a {@link PartNote} beside one whose version is known. A beginning that nobody works on any more is called
 * {@code <name>.<process>-<n>.kept.part}.
 *
 * <p>When the same name is wanted again, the longest beginning of a known version is taken over by renaming it, so that of two processes
 * that want it one gets it. Everything else that was left is removed: what is kept, what belongs to a process that is seen to be gone, and
 * that to which nothing was written for an hour; and of other names what was kept for a week. A folder that several machines use at once may cost one of them its part; that one says
 * that the file cannot be written, and its next run fetches it again.
 */
final class Parts {

    private static final String ENDING = ".part";
    private static final String KEPT = ".kept" + ENDING;
    private static final Pattern MARK = Pattern.compile("\\.([1-9][0-9]{0,17})-[1-9][0-9]{0,8}(\\.kept)?\\.part");
    private static final Duration SILENCE = Duration.ofHours(1);
    private static final Duration FORGOTTEN = Duration.ofDays(7);

    private Parts() {}

    /** A name that no file has yet. */
    static Path free(Path folder, String name) {
        int number = 1;
        while (true) {
            String mark = name + "." + ProcessHandle.current().pid() + "-" + number++;
            Path part = folder.resolve(mark + ENDING);
            if (!Files.exists(part) && !Files.exists(folder.resolve(mark + KEPT))) {
                return part;
            }
        }
    }

    /**
     * Makes a part: empty, or with the longest beginning that was left of the same file. What else was left of it is removed.
     *
     * @return what the part is the beginning of, empty where nothing can be continued
     */
    static Optional<PartialArchive> claim(Path part, String name, Disk disk) throws IOException {
        disk.create(part);
        try {
            Optional<PartialArchive> taken = Optional.empty();
            for (Left left : leftOf(part, name)) {
                Optional<PartialArchive> beginning = left.beginning();
                if (taken.isEmpty() && beginning.isPresent() && take(left.path(), part)) {
                    taken = beginning;
                    PartNote.remove(left.path());
                    PartNote.write(part, beginning.get());
                } else {
                    remove(left.path());
                }
            }
            sweepForgotten(part);
            return taken;
        } catch (IOException e) {
            remove(part);
            throw e;
        }
    }

    /** Lets the next try go on from here. */
    static void keep(Path part) throws IOException {
        PartialArchive beginning = PartNote.read(part).orElse(null);
        String file = part.getFileName().toString();
        Path kept = part.resolveSibling(file.substring(0, file.length() - ENDING.length()) + KEPT);
        if (beginning != null) {
            PartNote.write(kept, beginning);
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.deleteIfExists(part);
        }
        PartNote.remove(part);
    }

    /** Removes a part and what is said of it. */
    static void remove(Path part) throws IOException {
        Files.deleteIfExists(part);
        PartNote.remove(part);
    }

    /** Removes beginnings of any name that nobody came back to for a week, as seen from a part that was made just now. */
    private static void sweepForgotten(Path part) throws IOException {
        FileTime now = Files.getLastModifiedTime(part);
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(part.toAbsolutePath().getParent(), "*" + KEPT)) {
            for (Path other : all) {
                if (isOlder(other, FORGOTTEN, now)) {
                    remove(other);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static boolean take(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (NoSuchFileException anotherProcessWasFaster) {
            return false;
        }
    }

    /** What was left of a file of this name, the longest beginning first. */
    private static List<Left> leftOf(Path part, String name) throws IOException {
        FileTime now = Files.getLastModifiedTime(part);
        List<Left> found = new ArrayList<>();
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(part.toAbsolutePath().getParent())) {
            for (Path other : all) {
                String file = other.getFileName().toString();
                Matcher mark = MARK.matcher(file);
                boolean sameFile = file.startsWith(name)
                        && mark.region(name.length(), file.length()).matches();
                if (sameFile && !file.equals(part.getFileName().toString()) && isLeft(other, mark, now)) {
                    found.add(new Left(other, PartNote.read(other)));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        found.sort(Comparator.comparingLong(Left::bytes).reversed());
        return found;
    }

    private static boolean isLeft(Path part, Matcher mark, FileTime now) throws IOException {
        return mark.group(2) != null
                || ProcessHandle.of(Long.parseLong(mark.group(1))).isEmpty()
                || isOlder(part, SILENCE, now);
    }

    private static boolean isOlder(Path part, Duration age, FileTime now) throws IOException {
        try {
            return Files.getLastModifiedTime(part).toInstant().plus(age).isBefore(now.toInstant());
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** A part that nobody works on. */
    private record Left(Path path, Optional<PartialArchive> beginning) {

        long bytes() {
            return beginning.map(PartialArchive::bytes).orElse(-1L);
        }
    }
}
