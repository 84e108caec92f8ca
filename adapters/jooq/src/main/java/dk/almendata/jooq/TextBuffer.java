package dk.almendata.jooq;

import dk.almendata.table.ByteSink;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects the bytes of one field and makes its text. */
final class TextBuffer implements ByteSink {

    private byte[] bytes = new byte[256];
    private int length;

    @Override
    public void append(byte[] source, int from, int to) {
        int more = to - from;
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
        System.arraycopy(source, from, bytes, length, more);
        length += more;
    }

    /** The text so far; the buffer is empty after. */
    String take() {
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        length = 0;
        return text;
    }
}
