package dk.almendata.archive;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names for files that are still coming in: {@code <name>.<process>-<n>.part}, so that two processes which want the same file never write
 * into one another's bytes.
 *
 * <p>What a killed process left is removed when the same name is wanted again: at once where the process is seen to be gone, otherwise when
 * nothing was written to it for an hour. A folder that several machines use at once may cost one of them its part; that one says that the
 * file cannot be written, and its next run fetches it again.
 */
final class Parts {

    private static final String ENDING = ".part";
    private static final Pattern MARK = Pattern.compile("\\.([1-9][0-9]{0,17})-[1-9][0-9]{0,8}\\.part");
    private static final Duration SILENCE = Duration.ofHours(1);

    private Parts() {}

    /** A name that no file has yet. */
    static Path free(Path folder, String name) {
        int number = 1;
        while (true) {
            Path part = folder.resolve(name + "." + ProcessHandle.current().pid() + "-" + number + ENDING);
            if (!Files.exists(part)) {
                return part;
            }
            number++;
        }
    }

    /** Removes what was left of the same file by processes that are gone, as seen from a part that was written just now. */
    static void sweep(Path mine, String name) throws IOException {
        FileTime now = Files.getLastModifiedTime(mine);
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(mine.toAbsolutePath().getParent())) {
            for (Path other : all) {
                String file = other.getFileName().toString();
                Matcher mark = MARK.matcher(file);
                boolean sameFile = file.startsWith(name)
                        && mark.region(name.length(), file.length()).matches();
                if (sameFile && !file.equals(mine.getFileName().toString()) && isLeft(other, mark.group(1), now)) {
                    Files.deleteIfExists(other);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static boolean isLeft(Path part, String process, FileTime now) throws IOException {
        if (ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
            return true;
        }
        FileTime written = Files.getLastModifiedTime(part);
        return written.toInstant().plus(SILENCE).isBefore(now.toInstant());
    }
}
