package dk.almendata.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an entry while they are still checked. Ends with the fault of the check once that has found one: damaged bytes are told as
 * such, whichever of the two meets them first, and a bomb is not unpacked any further than its check allows.
 */
final class CheckedStream extends FilterInputStream {

    private final ContentCheck check;

    CheckedStream(InputStream entry, ContentCheck check) {
        super(entry);
        this.check = check;
    }

    @Override
    public int read() throws IOException {
        check.requireNothingFound();
        try {
            return super.read();
        } catch (IOException unreadable) {
            throw explained(unreadable);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        check.requireNothingFound();
        try {
            return super.read(bytes, offset, length);
        } catch (IOException unreadable) {
            throw explained(unreadable);
        }
    }

    private IOException explained(IOException unreadable) throws IOException {
        check.await();
        return unreadable;
    }
}
