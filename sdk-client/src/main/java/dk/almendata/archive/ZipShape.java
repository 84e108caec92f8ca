package dk.almendata.archive;

import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Tells by its first bytes what a file is that is no zip: empty, a web page, other text, something else. */
final class ZipShape {

    private static final byte[] ENTRY = {'P', 'K', 3, 4};
    private static final byte[] NO_ENTRIES = {'P', 'K', 5, 6};
    private static final int LOOK = 512;

    private ZipShape() {}

    static Optional<Finding> fault(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LOOK);
        while (bytes.hasRemaining() && file.read(bytes, bytes.position()) >= 0) {
            // A channel may give less than asked for.
        }
        byte[] start = new byte[bytes.position()];
        bytes.flip().get(start);
        if (startsAsZip(start, start.length)) {
            return Optional.empty();
        }
        FindingCode code = start.length > 0 && start.length < 4 && startsLikeZip(start)
                ? FindingCode.ARCHIVE_DAMAGED
                : FindingCode.ARCHIVE_NOT_A_ZIP;
        return Optional.of(Finding.of(code, Place.ARCHIVE, detail(start)));
    }

    /** Whether bytes begin as a zip does. */
    static boolean startsAsZip(byte[] bytes, int length) {
        return length >= 4 && (equal(bytes, ENTRY, 4) || equal(bytes, NO_ENTRIES, 4));
    }

    private static boolean startsLikeZip(byte[] bytes) {
        return equal(bytes, ENTRY, bytes.length) || equal(bytes, NO_ENTRIES, bytes.length);
    }

    private static boolean equal(byte[] bytes, byte[] signature, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static String detail(byte[] start) {
        if (start.length == 0) {
            return "found an empty file";
        }
        if (start.length < 4 && startsLikeZip(start)) {
            return "found only its first " + start.length + " bytes";
        }
        String text = new String(start, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.contains("<html")) {
            return "found a web page";
        }
        if (text.startsWith("<")) {
            return "found XML text";
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return "found JSON text, perhaps the message of an error";
        }
        return "found other content";
    }
}
