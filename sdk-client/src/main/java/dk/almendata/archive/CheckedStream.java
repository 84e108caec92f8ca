package dk.almendata.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * The bytes of an entry, verified as they are read. Ends with the refusal of the archive once they are known to be wrong, at the latest where
 * they end: so damage is told as such, and a bomb is not unpacked any further than the limits allow.
 */
final class CheckedStream extends InputStream {

    private final InputStream entry;
    private final EntryCheck check;
    private final ContentCheck content;
    private boolean ended;

    CheckedStream(InputStream entry, EntryCheck check, ContentCheck content) {
        this.entry = entry;
        this.check = check;
        this.content = content;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        int read;
        try {
            read = entry.read(bytes, offset, length);
            if (read >= 0) {
                check.add(bytes, offset, read);
            } else {
                check.end();
            }
        } catch (ZipException | EOFException unreadable) {
            check.cannotBeUnpacked();
            read = -1;
        }
        ended = read < 0 || check.isRefused();
        if (ended) {
            content.take(check);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        entry.close();
    }
}
