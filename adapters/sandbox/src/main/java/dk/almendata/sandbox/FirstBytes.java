package dk.almendata.sandbox;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets the first bytes of an answer through and breaks off behind them. */
final class FirstBytes extends FilterOutputStream {

    private long left;

    FirstBytes(OutputStream out, long bytes) {
        super(out);
        this.left = bytes;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int count = (int) Math.min(length, left);
        out.write(bytes, offset, count);
        left -= count;
        if (count < length) {
            out.flush();
            throw new IOException("A rehearsed download breaks off");
        }
    }
}
