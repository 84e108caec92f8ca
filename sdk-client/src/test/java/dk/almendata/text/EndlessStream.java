package dk.almendata.text;

import java.io.InputStream;
import java.util.Arrays;

/** Some bytes, then one byte for ever. */
final class EndlessStream extends InputStream {

    private final byte[] start;
    private final byte then;
    private int position;

    EndlessStream(byte[] start, byte then) {
        this.start = start;
        this.then = then;
    }

    @Override
    public int read() {
        return position < start.length ? start[position++] & 0xff : then & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (position < start.length) {
            int some = Math.min(length, start.length - position);
            System.arraycopy(start, position, target, offset, some);
            position += some;
            return some;
        }
        Arrays.fill(target, offset, offset + length, then);
        return length;
    }
}
