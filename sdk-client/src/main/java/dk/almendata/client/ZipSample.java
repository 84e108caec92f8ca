package dk.almendata.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The beginning of a zip, of which the beginning of its first file is looked at. Immutable. */
final class ZipSample {

    static final int MAX_BYTES = 256 << 10;
    static final ZipSample NONE = new ZipSample(new byte[0], false);
    private static final int MAX_FOLDERS = 10;

    private final byte[] bytes;
    private final boolean whole;

    /**
     * A sample.
     *
     * @param bytes the first bytes
     * @param whole whether they are all
     */
    ZipSample(byte[] bytes, boolean whole) {
        this.bytes = bytes;
        this.whole = whole;
    }

    boolean isZip() {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    int length() {
        return bytes.length;
    }

    /** What the first file says about how CSV is written; at most as many bytes of it are unpacked as are kept of a zip. */
    CsvEvidence evidence() {
        byte[] text = new byte[MAX_BYTES];
        int length = 0;
        boolean end = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            ZipEntry entry = zip.getNextEntry();
            for (int folders = 0; entry != null && entry.isDirectory() && folders < MAX_FOLDERS; folders++) {
                entry = zip.getNextEntry();
            }
            while (entry != null && length < MAX_BYTES && !end) {
                int read = zip.read(text, length, MAX_BYTES - length);
                end = read < 0;
                length += Math.max(0, read);
            }
        } catch (IOException | IllegalArgumentException cutOff) {
            // A sample ends in the middle; what came before is looked at.
            end = whole && length == 0;
        }
        return CsvEvidence.of(Arrays.copyOf(text, length), end);
    }
}
