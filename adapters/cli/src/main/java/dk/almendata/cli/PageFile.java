package dk.almendata.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file that a page goes to: a new one, an older page of ours, a link to one of those, or a device or pipe. What else lies there is somebody's,
 * and is left alone.
 */
final class PageFile {

    /** Stands in the head of every page. */
    static final String MARK = "<meta name=\"generator\" content=\"almendata\"/>";

    private static final int HEAD_BYTES = 2_000;

    private final Path given;
    private final Path target;

    private PageFile(Path given) {
        this.given = given;
        this.target = given.toAbsolutePath();
    }

    /** The file, checked before any work is done. */
    static PageFile of(Path given) {
        if (given.toString().isBlank()) {
            throw Refusal.usage("--html: expected the name of a file.");
        }
        PageFile file = new PageFile(given);
        file.check();
        return file;
    }

    private void check() {
        if (Files.isDirectory(target)) {
            throw Refusal.file(given + " is a folder. Give the name of a file for the page.", null);
        }
        if (Files.exists(target) && !WholeFile.isStream(target) && !isPage()) {
            throw Refusal.file(given + " is there and is no page of ours. Give the name of a new file.", null);
        }
        if (!Files.isDirectory(linked().resolveSibling("."))) {
            throw Refusal.file("The page " + given + " cannot be written: its folder does not exist.", null);
        }
    }

    private Path linked() {
        try {
            return WholeFile.linked(target);
        } catch (IOException e) {
            throw Refusal.file("The page " + given + " cannot be written: it is a link that leads nowhere.", e);
        }
    }

    private boolean isPage() {
        try (var in = Files.newInputStream(target)) {
            return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8).contains(MARK);
        } catch (IOException unreadable) {
            return false;
        }
    }

    void write(String page) {
        check();
        try {
            WholeFile.write(target, page.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Refusal.file("The page " + given + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public String toString() {
        return given.toString();
    }
}
