package dk.almendata.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the zips of deliveries, sound and not. */
final class ZipFiles {

    private ZipFiles() {}

    /** A zip of names and contents in turn. */
    static byte[] zip(String... namesAndContents) {
        byte[][] contents = new byte[namesAndContents.length / 2][];
        for (int i = 0; i < contents.length; i++) {
            contents[i] = namesAndContents[2 * i + 1].getBytes(StandardCharsets.UTF_8);
        }
        return zip(
                IntStream.range(0, contents.length)
                        .mapToObj(i -> namesAndContents[2 * i])
                        .toArray(String[]::new),
                contents);
    }

    /** A zip of one file whose bytes need not be UTF-8. */
    static byte[] zip(String name, byte[] content) {
        return zip(new String[] {name}, new byte[][] {content});
    }

    /** A zip whose only entry is stored and has one byte changed after its checksum was written. */
    static byte[] withWrongCrc(String name, String content) {
        byte[] bytes = zip(name, content);
        String written = new String(content.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(written);
        bytes[at + written.length() - 1] ^= 1;
        return bytes;
    }

    /** The first half of a zip. */
    static byte[] truncated(byte[] zip) {
        return Arrays.copyOf(zip, zip.length / 2);
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(String[] names, byte[][] contents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < names.length; i++) {
                CRC32 crc = new CRC32();
                crc.update(contents[i]);
                ZipEntry entry = new ZipEntry(names[i]);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(contents[i].length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(contents[i]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
