package dk.almendata.text;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the lines of a stream in one array that is used again; a line that is too long is found too, without its bytes. Not thread-safe. */
final class LineScanner implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;
    private static final byte END_MARK_OF_DOS = 0x1a;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = ONES << 7;
    private static final long ABOVE_RETURN = ONES * ('\r' + 1);

    private final InputStream in;
    private final int longest;
    private final byte[] bytes;
    private int next;
    private int limit;
    private boolean ended;
    private int start;
    private int end;
    private boolean tooLong;

    /** Reads the first block. */
    LineScanner(InputStream in, int longest) throws IOException {
        this.in = in;
        this.longest = longest;
        this.bytes = new byte[BLOCK + longest + 2];
        fill();
    }

    /** Steps to the next line; false if there is none. */
    boolean next() throws IOException {
        tooLong = false;
        start = next;
        int at = next;
        while (true) {
            at = lineEnd(at);
            if (at < limit || ended) {
                break;
            }
            if (at - start > longest) {
                // What was seen of it is not wanted.
                tooLong = true;
                start = at;
            }
            next = start;
            fill();
            at = at - start;
            start = 0;
        }
        end = at;
        tooLong |= end - start > longest;
        if (at == limit) {
            next = at;
            return lastLine();
        }
        next = at + 1;
        if (bytes[at] == '\r') {
            if (next == limit && !ended) {
                int length = end - start;
                next = start;
                fill();
                start = 0;
                end = length;
                next = length + 1;
            }
            if (next < limit && bytes[next] == '\n') {
                next++;
            }
        }
        return true;
    }

    /**
     * The first line feed or carriage return from a place on, or the limit: eight bytes at a time, then one by one. Only bytes as low as these two
     * are looked at; the mark of such a byte is wrong only behind a right one, so the first is right.
     */
    private int lineEnd(int from) {
        byte[] all = bytes;
        int last = limit;
        int at = from;
        while (at <= last - Long.BYTES) {
            long eight = (long) LONGS.get(all, at);
            long low = eight - ABOVE_RETURN & ~eight & HIGH_BITS;
            if (low == 0) {
                at += Long.BYTES;
                continue;
            }
            at += Long.numberOfTrailingZeros(low) >>> 3;
            if (all[at] == '\n' || all[at] == '\r') {
                return at;
            }
            at++;
        }
        while (at < last && all[at] != '\n' && all[at] != '\r') {
            at++;
        }
        return at;
    }

    /** What stands after the last line end is a line unless it is empty. */
    private boolean lastLine() {
        if (end > start && bytes[end - 1] == END_MARK_OF_DOS) {
            end--;
        }
        return end > start || tooLong;
    }

    /** Moves what is not used up to the front, and reads more. */
    private void fill() throws IOException {
        System.arraycopy(bytes, next, bytes, 0, limit - next);
        limit -= next;
        next = 0;
        while (!ended && limit < BLOCK) {
            int read = in.read(bytes, limit, bytes.length - limit);
            if (read < 0) {
                ended = true;
            } else {
                limit += read;
                // A block that is half full will do; a stream may give little at a time.
                if (limit >= BLOCK / 2) {
                    break;
                }
            }
        }
    }

    /** Passes over bytes at the very beginning. */
    void skip(int count) {
        next += count;
    }

    byte[] bytes() {
        return bytes;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Whether the line has more bytes than are kept; start and end then mean nothing. */
    boolean isTooLong() {
        return tooLong;
    }

    /** One past the last byte that was read so far. */
    int limit() {
        return limit;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
