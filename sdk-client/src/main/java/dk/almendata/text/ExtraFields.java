package dk.almendata.text;

import dk.almendata.table.ByteSink;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The fields of a row that its table has no column for, as a JSON object of texts in the order of the file. Reuses its buffer; not thread-safe.
 */
final class ExtraFields {

    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final int FIRST_PRINTABLE = 0x20;

    /** For each column of the file its name in JSON, empty if the table has a column for it. */
    private final byte[][] names;

    private byte[] buffer = new byte[256];
    private int length;

    ExtraFields(List<String> headings, int[] targets) {
        this.names = new byte[headings.size()][0];
        for (int i = 0; i < targets.length; i++) {
            if (targets[i] < 0) {
                byte[] heading = headings.get(i).getBytes(StandardCharsets.UTF_8);
                length = 0;
                append(heading, 0, heading.length);
                names[i] = Arrays.copyOf(buffer, length);
            }
        }
        length = 0;
    }

    /** Takes the fields of the row that the scanner is at; false if it has none. */
    boolean read(RecordScanner scanner) {
        length = 0;
        byte[] bytes = scanner.bytes();
        for (int i = 0; i < names.length; i++) {
            byte[] name = names[i];
            if (name.length > 0 && scanner.from(i) < scanner.to(i)) {
                put(length == 0 ? '{' : ',');
                room(name.length);
                System.arraycopy(name, 0, buffer, length, name.length);
                length += name.length;
                put(':');
                append(bytes, scanner.from(i), scanner.to(i));
            }
        }
        if (length > 0) {
            put('}');
        }
        return length > 0;
    }

    void appendTo(ByteSink sink) {
        sink.append(buffer, 0, length);
    }

    long hash() {
        return RowHash.text(buffer, 0, length);
    }

    /** A JSON text of UTF-8 bytes. */
    private void append(byte[] bytes, int from, int to) {
        put('"');
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '"' || b == '\\') {
                put('\\');
                put(b);
            } else if (b >= 0 && b < FIRST_PRINTABLE) {
                for (char c : new char[] {'\\', 'u', '0', '0', HEX[b >> 4], HEX[b & 0xf]}) {
                    put((byte) c);
                }
            } else {
                put(b);
            }
        }
        put('"');
    }

    private void put(int b) {
        room(1);
        buffer[length++] = (byte) b;
    }

    private void room(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
