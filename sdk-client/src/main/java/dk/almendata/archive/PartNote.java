package dk.almendata.archive;

import dk.almendata.delivery.Sha256;
import dk.almendata.sync.ArchiveVersion;
import dk.almendata.sync.PartialArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a part is the beginning of: a small text file of its name with {@code .note} added. It holds no address in plain text and no key:
 *
 * <pre>
 * almendata-part 1
 * address 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
 * validator "33a64df5"
 * whole 1048576
 * held 65536
 * end
 * </pre>
 *
 * <p>A note that is torn, of another form, or promises more bytes than the part has is as good as none.
 */
final class PartNote {

    private static final Pattern FORM = Pattern.compile("""
            almendata-part 1
            address ([0-9a-f]{64})
            validator ([ -~]{1,1000})
            whole (\\d{1,18})
            held (\\d{1,18})
            end
            """);

    private static final int MAX_BYTES = 2_000;

    private PartNote() {}

    static void write(Path part, PartialArchive beginning) throws IOException {
        ArchiveVersion version = beginning.version();
        Files.writeString(
                noteOf(part),
                "almendata-part 1\naddress " + version.address() + "\nvalidator " + version.validator() + "\nwhole "
                        + version.bytes() + "\nheld " + beginning.bytes() + "\nend\n",
                StandardCharsets.US_ASCII);
    }

    static Optional<PartialArchive> read(Path part) throws IOException {
        Path note = noteOf(part);
        try {
            if (Files.size(note) > MAX_BYTES) {
                return Optional.empty();
            }
            Matcher text = FORM.matcher(Files.readString(note, StandardCharsets.ISO_8859_1));
            if (!text.matches()) {
                return Optional.empty();
            }
            PartialArchive beginning = new PartialArchive(
                    new ArchiveVersion(new Sha256(text.group(1)), text.group(2), Long.parseLong(text.group(3))),
                    Long.parseLong(text.group(4)));
            return Files.size(part) < beginning.bytes() ? Optional.empty() : Optional.of(beginning);
        } catch (NoSuchFileException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static void remove(Path part) throws IOException {
        Files.deleteIfExists(noteOf(part));
    }

    private static Path noteOf(Path part) {
        return part.resolveSibling(part.getFileName() + ".note");
    }
}
