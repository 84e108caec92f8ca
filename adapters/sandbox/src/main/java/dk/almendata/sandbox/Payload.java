package dk.almendata.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * What a download answers with: a file that no longer changes.
 *
 * @param file where the bytes lie
 * @param length how many there are
 * @param etag a strong entity tag in its quotes, made from the SHA-256 of the bytes
 * @param contentType the media type
 */
record Payload(Path file, long length, String etag, String contentType) {

    private static final int BUFFER = 64 * 1024;

    /** Writes the bytes from an offset on; never holds more than a buffer of them. */
    void write(long offset, long count, OutputStream out) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                InputStream in = Channels.newInputStream(channel.position(offset))) {
            byte[] buffer = new byte[BUFFER];
            long left = count;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("The file of the download is shorter than it was");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
