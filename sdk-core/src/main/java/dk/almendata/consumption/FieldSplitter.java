package dk.almendata.consumption;

/** Finds the fields of a line in its bytes, in one pass. Used again and again; not thread-safe. */
final class FieldSplitter {

    private static final byte ORDINARY = 0;
    private static final byte SEPARATOR = 1;
    private static final byte CONTROL = 2;
    private static final byte NOT_ASCII = 3;

    private static final int FIELDS = ConsumerField.values().length;

    private final byte[] kinds = new byte[256];
    private final int[] starts = new int[FIELDS];
    private final int[] ends = new int[FIELDS];
    private boolean unusual;
    private int escaped;
    private int openQuote;

    FieldSplitter(FieldSeparator separator) {
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = i < ' ' && i != '\t' ? CONTROL : i < 0x7f ? ORDINARY : NOT_ASCII;
        }
        kinds[0x7f] = CONTROL;
        kinds[separator.character()] = SEPARATOR;
    }

    /** The number of fields; more than eleven are counted and not kept. Blanks around a field are left out. */
    int split(byte[] bytes, int from, int to) {
        unusual = false;
        escaped = 0;
        openQuote = -1;
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
        int at = start;
        while (at < to) {
            byte kind = kinds[bytes[at] & 0xff];
            if (kind != ORDINARY) {
                if (kind == SEPARATOR) {
                    break;
                }
                unusual = true;
            }
            at++;
        }
        int end = at;
        while (end > start && isBlank(bytes[end - 1])) {
            end--;
        }
        keep(field, start, end);
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

    private void keep(int field, int start, int end) {
        if (field < FIELDS) {
            starts[field] = start;
            ends[field] = end;
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    int start(ConsumerField field) {
        return starts[field.ordinal()];
    }

    int end(ConsumerField field) {
        return ends[field.ordinal()];
    }

    /** Whether quotes inside the field are doubled. */
    boolean isEscaped(ConsumerField field) {
        return (escaped & 1 << field.ordinal()) != 0;
    }

    /** Whether the line has control characters, or bytes beyond ASCII. */
    boolean isUnusual() {
        return unusual;
    }

    /** The field, from 0, whose quote is not closed; negative if there is none. */
    int openQuote() {
        return openQuote;
    }
}
