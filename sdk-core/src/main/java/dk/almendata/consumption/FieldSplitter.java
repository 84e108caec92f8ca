package dk.almendata.consumption;

/**
 * Finds the fields of a line in its bytes. Lines without quotes, which nearly all are, go eight bytes at a time. Used again and again; not
 * thread-safe.
 */
final class FieldSplitter {

    private static final byte ORDINARY = 0;
    private static final byte SEPARATOR = 1;
    private static final byte CONTROL = 2;
    private static final byte NOT_ASCII = 3;

    private static final int FIELDS = ConsumerField.values().length;

    private static final long BLANKS = EightBytes.ONES * ' ';
    private static final long QUOTES = EightBytes.ONES * '"';

    private final long separators;
    private final byte[] kinds = new byte[256];
    private final int[] starts = new int[FIELDS];
    private final int[] ends = new int[FIELDS];
    private boolean unusual;
    private boolean controls;
    private int escaped;
    private int openQuote;

    FieldSplitter(FieldSeparator separator) {
        this.separators = EightBytes.ONES * separator.character();
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = i < ' ' && i != '\t' ? CONTROL : i < 0x7f ? ORDINARY : NOT_ASCII;
        }
        kinds[0x7f] = CONTROL;
        kinds[separator.character()] = SEPARATOR;
    }

    /** The number of fields; more than eleven are counted and not kept. Blanks around a field are left out. */
    int split(byte[] bytes, int from, int to) {
        escaped = 0;
        openQuote = -1;
        int count = 0;
        int start = from;
        long quotes = 0;
        long notAscii = 0;
        long control = 0;
        for (int at = from; at < to; at += Long.BYTES) {
            long eight = EightBytes.from(bytes, at, to);
            long apart = eight ^ QUOTES;
            quotes |= (apart - EightBytes.ONES) & ~apart;
            notAscii |= eight;
            // Below a blank, or 7f; a neighbour of one may be marked too, which costs a closer look and no more.
            control |= ((eight - BLANKS) | (eight + EightBytes.ONES)) & ~eight;
            long found = EightBytes.equal(eight, separators);
            while (found != 0) {
                int end = at + (Long.numberOfTrailingZeros(found) >>> 3);
                // A field without bytes shows its separator, which is no blank.
                if (bytes[start] <= ' ' || bytes[Math.max(start, end - 1)] <= ' ') {
                    keepTrimmed(count, bytes, start, end);
                } else {
                    keep(count, start, end);
                }
                count++;
                start = end + 1;
                found &= found - 1;
            }
        }
        if ((quotes & EightBytes.HIGH_BITS) != 0) {
            return splitQuoted(bytes, from, to);
        }
        controls = (control & EightBytes.HIGH_BITS) != 0;
        unusual = controls || (notAscii & EightBytes.HIGH_BITS) != 0;
        keepTrimmed(count, bytes, start, to);
        return count + 1;
    }

    private void keep(int field, int from, int to) {
        if (field < FIELDS) {
            starts[field] = from;
            ends[field] = to;
        }
    }

    private void keepTrimmed(int field, byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(bytes[start])) {
            start++;
        }
        while (end > start && isBlank(bytes[end - 1])) {
            end--;
        }
        keep(field, start, end);
    }

    /** Any line, byte by byte. */
    private int splitQuoted(byte[] bytes, int from, int to) {
        unusual = false;
        controls = true;
        int count = 0;
        int at = from;
        while (true) {
            int start = at;
            while (start < to && isBlank(bytes[start])) {
                start++;
            }
            if (start < to && bytes[start] == '"') {
                at = quoted(bytes, start + 1, to, count);
                if (at < 0) {
                    openQuote = count;
                    return count + 1;
                }
            } else {
                at = plain(bytes, start, to, count);
            }
            count++;
            if (at == to) {
                return count;
            }
            at++;
        }
    }

    /** Ends at the separator, or at the end of the line. */
    private int plain(byte[] bytes, int start, int to, int field) {
        byte[] table = kinds;
        int at = start;
        while (at < to) {
            byte kind = table[bytes[at] & 0xff];
            if (kind != ORDINARY) {
                if (kind == SEPARATOR) {
                    break;
                }
                unusual = true;
            }
            at++;
        }
        keepTrimmed(field, bytes, start, at);
        return at;
    }

    /** Ends as a plain field does; negative if the quote is not closed at the end of the field. */
    private int quoted(byte[] bytes, int start, int to, int field) {
        int at = start;
        while (at < to) {
            if (bytes[at] == '"') {
                if (at + 1 >= to || bytes[at + 1] != '"') {
                    break;
                }
                escaped |= 1 << Math.min(field, FIELDS);
                at++;
            } else {
                byte kind = kinds[bytes[at] & 0xff];
                unusual |= kind == CONTROL || kind == NOT_ASCII;
            }
            at++;
        }
        if (at == to) {
            return -1;
        }
        keep(field, start, at);
        at++;
        while (at < to && isBlank(bytes[at])) {
            at++;
        }
        return at == to || kinds[bytes[at] & 0xff] == SEPARATOR ? at : -1;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    int start(ConsumerField field) {
        return starts[field.number() - 1];
    }

    int end(ConsumerField field) {
        return ends[field.number() - 1];
    }

    /** Whether quotes inside the field are doubled. */
    boolean isEscaped(ConsumerField field) {
        return (escaped & (1 << (field.number() - 1))) != 0;
    }

    /** Whether the line has control characters, or bytes beyond ASCII. */
    boolean isUnusual() {
        return unusual;
    }

    /** Whether an unusual line may have control characters. */
    boolean hasControls() {
        return controls;
    }

    /** The field, from 0, whose quote is not closed; negative if there is none. */
    int openQuote() {
        return openQuote;
    }
}
