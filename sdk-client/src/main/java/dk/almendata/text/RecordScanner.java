package dk.almendata.text;

import dk.almendata.table.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/**
 * Splits a stream of bytes into records and fields in place: one buffer, the edges of the fields in two arrays, quotes resolved where they
 * stand, UTF-8 checked on the way. Nothing is made per record.
 *
 * <p>Empty lines at the very end are no records; elsewhere an empty line is a record with one empty field ({@link #isBlank}). After a fault
 * in the quotes the rest of the physical line is passed over and the next line read as a record. Not thread-safe.
 */
final class RecordScanner {

    /** What {@link #next} found. */
    enum Outcome {
        /** A record; its fields may be read until the next call. */
        RECORD,
        /** A record that cannot be used; the fault is told. The next one may be read. */
        REFUSED,
        /** Nothing more can be read; the fault is told. */
        BROKEN,
        /** The end of the file. */
        END
    }

    private static final int BLOCK = 128 * 1024;

    private static final byte PLAIN = 0;
    private static final byte SEPARATOR = 1;
    private static final byte QUOTE = 2;
    private static final byte LF = 3;
    private static final byte CR = 4;
    private static final byte NUL = 5;
    private static final byte HIGH = 6;

    /** Each is its own number in Windows-1252. */
    private static final String DANISH_LETTERS = "\u00e6\u00f8\u00e5\u00c6\u00d8\u00c5";

    private static final int AT_END = -1;
    private static final int FULL = -2;

    private final InputStream in;
    private final CsvDialect dialect;
    /** The class of each byte outside quotes; NUL stands one past the last byte as a sentinel too. */
    private final byte[] outside = new byte[256];

    private final byte[] inside;
    private byte[] buffer;
    private int limit;
    private int position;
    private int recordStart;
    private boolean streamEnded;
    private boolean started;
    /** Whether the file begins with the byte order mark of UTF-16. */
    private boolean wide;

    private boolean everySecondNul;
    private boolean afterCr;
    private boolean finished;

    private int[] from;
    private int[] to;
    private boolean[] quoted;
    private int count;
    private int tooLong;

    private long line = 1;
    private long scanLine;
    private long recordLine;
    private long record = -1;

    private boolean blank;
    private long blankLine;
    private long blanksPending;
    private long blanksDue;
    private boolean held;
    private Outcome heldOutcome = Outcome.END;

    private FindingCode faultCode = FindingCode.CSV_QUOTE;
    private String faultDetail = "";
    private int faultField;
    private long faultLine;

    RecordScanner(InputStream in, CsvDialect dialect) {
        this.in = in;
        this.dialect = dialect;
        for (int i = 0x80; i < 0x100; i++) {
            outside[i] = HIGH;
        }
        outside['\n'] = LF;
        outside['\r'] = CR;
        outside[0] = NUL;
        this.inside = outside.clone();
        outside[dialect.separator()] = SEPARATOR;
        outside[dialect.quote()] = QUOTE;
        inside[dialect.quote()] = QUOTE;
        this.buffer = new byte[Math.min(BLOCK, dialect.maxRecordBytes()) + 1];
        this.from = new int[16];
        this.to = new int[16];
        this.quoted = new boolean[16];
    }

    /** Moves to the next record. The first is number 0, the header. */
    Outcome next() throws IOException {
        if (blanksDue > 0) {
            return blankRecord();
        }
        if (held) {
            held = false;
            return found(heldOutcome);
        }
        while (!finished) {
            Outcome outcome = scan();
            if (outcome == Outcome.RECORD && count == 1 && from[0] == to[0] && !quoted[0]) {
                if (blanksPending++ == 0) {
                    blankLine = scanLine;
                }
            } else if (outcome == Outcome.END) {
                finished = true;
            } else {
                finished = outcome == Outcome.BROKEN;
                if (blanksPending > 0) {
                    held = true;
                    heldOutcome = outcome;
                    blanksDue = blanksPending;
                    blanksPending = 0;
                    return blankRecord();
                }
                return found(outcome);
            }
        }
        return Outcome.END;
    }

    private Outcome blankRecord() {
        blanksDue--;
        blank = true;
        recordLine = blankLine++;
        record++;
        return Outcome.RECORD;
    }

    private Outcome found(Outcome outcome) {
        blank = false;
        recordLine = scanLine;
        record++;
        return outcome;
    }

    /** The bytes that the edges of the fields refer to; changes from record to record. */
    byte[] bytes() {
        return buffer;
    }

    /** The number of fields of the current record, which is not blank. */
    int count() {
        return count;
    }

    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    boolean isQuoted(int field) {
        return quoted[field];
    }

    /** Whether the current record is an empty line. */
    boolean isBlank() {
        return blank;
    }

    /** The current record's number, 0 for the header. */
    long record() {
        return record;
    }

    /** The physical line on which the current record starts. */
    long line() {
        return recordLine;
    }

    FindingCode faultCode() {
        return faultCode;
    }

    String faultDetail() {
        return faultDetail;
    }

    /** The position of the faulty field in its record. */
    int faultField() {
        return faultField;
    }

    long faultLine() {
        return faultLine;
    }

    private Outcome scan() throws IOException {
        count = 0;
        tooLong = -1;
        recordStart = position;
        if (!started) {
            start();
            if (everySecondNul) {
                scanLine = line;
                return breakOff(FindingCode.TEXT_ENCODING, "found every second byte to be NUL, as UTF-16 has it", line);
            }
        }
        if (afterCr) {
            afterCr = false;
            if ((position < limit || fill() >= 0) && buffer[position] == '\n') {
                position++;
            }
            recordStart = position;
        }
        scanLine = line;
        while (position == limit) {
            if (fill() < 0) {
                return Outcome.END;
            }
        }
        int at = position;
        int start = at;
        while (true) {
            byte[] bytes = buffer;
            byte kind;
            while ((kind = outside[bytes[at] & 0xff]) == PLAIN) {
                at++;
            }
            switch (kind) {
                case SEPARATOR -> {
                    add(start, at, false);
                    start = ++at;
                }
                case LF -> {
                    add(start, at, false);
                    return ended(at + 1);
                }
                case CR -> {
                    add(start, at, false);
                    afterCr = true;
                    return ended(at + 1);
                }
                case QUOTE -> {
                    if (at > start) {
                        return refuse(
                                FindingCode.CSV_QUOTE, "found a quote inside a field that does not begin with one", at);
                    }
                    at = quotedField(at);
                    if (at < 0) {
                        return at == AT_END ? Outcome.BROKEN : refuse(faultCode, faultDetail, position);
                    }
                    // What ends the field is a separator, a line break or the end of the file: see quotedField.
                    byte end = at == limit ? NUL : outside[buffer[at] & 0xff];
                    if (end == SEPARATOR) {
                        start = ++at;
                    } else if (at == limit) {
                        position = at;
                        return done();
                    } else {
                        afterCr = end == CR;
                        return ended(at + 1);
                    }
                }
                case HIGH -> {
                    int moved = fillForSequence(at);
                    if (moved == FULL) {
                        return breakOff(FindingCode.CSV_TOO_LONG, tooLongDetail(), scanLine);
                    }
                    at -= moved;
                    start -= moved;
                    int length = Utf8.sequenceLength(buffer, at, limit);
                    if (length == 0) {
                        return breakOff(FindingCode.TEXT_ENCODING, encodingDetail(at), line);
                    }
                    at += length;
                }
                default -> {
                    if (at < limit) {
                        return refuse(FindingCode.TEXT_NUL, "found a NUL character", at);
                    }
                    int moved = fill();
                    if (moved >= 0) {
                        at -= moved;
                        start -= moved;
                    } else if (moved == FULL) {
                        return breakOff(FindingCode.CSV_TOO_LONG, tooLongDetail(), scanLine);
                    } else {
                        add(start, at, false);
                        position = at;
                        return done();
                    }
                }
            }
        }
    }

    /**
     * Reads a field from its opening quote.
     *
     * @return the position after the closing quote, where the field ends; {@link #AT_END} if the file is broken, {@link #FULL} if the
     *     record is to be refused, in both cases with the fault set
     */
    private int quotedField(int open) throws IOException {
        int start = open + 1;
        int at = start;
        int doubled = 0;
        while (true) {
            byte[] bytes = buffer;
            byte kind;
            while ((kind = inside[bytes[at] & 0xff]) == PLAIN) {
                at++;
            }
            switch (kind) {
                case QUOTE -> {
                    if (at + 1 == limit) {
                        int moved = fill();
                        if (moved == FULL) {
                            breakOff(FindingCode.CSV_TOO_LONG, tooLongDetail(), scanLine);
                            return AT_END;
                        }
                        at -= Math.max(moved, 0);
                        start -= Math.max(moved, 0);
                    }
                    if (at + 1 < limit && buffer[at + 1] == buffer[at]) {
                        doubled++;
                        at += 2;
                        continue;
                    }
                    int next = at + 1 == limit ? NUL : outside[buffer[at + 1] & 0xff];
                    boolean atEnd = at + 1 == limit;
                    if (next == SEPARATOR || next == LF || next == CR || atEnd) {
                        add(start, doubled == 0 ? at : undouble(start, at), true);
                        return at + 1;
                    }
                    return fault(FindingCode.CSV_QUOTE, "found text after the closing quote", at + 1);
                }
                case LF -> {
                    if (at == start || buffer[at - 1] != '\r') {
                        line++;
                    }
                    at++;
                }
                case CR -> {
                    line++;
                    at++;
                }
                case HIGH -> {
                    int moved = fillForSequence(at);
                    if (moved == FULL) {
                        breakOff(FindingCode.CSV_QUOTE_OPEN, openDetail(), scanLine);
                        return AT_END;
                    }
                    at -= moved;
                    start -= moved;
                    int length = Utf8.sequenceLength(buffer, at, limit);
                    if (length == 0) {
                        breakOff(FindingCode.TEXT_ENCODING, encodingDetail(at), line);
                        return AT_END;
                    }
                    at += length;
                }
                default -> {
                    if (at < limit) {
                        return fault(FindingCode.TEXT_NUL, "found a NUL character", at);
                    }
                    int moved = fill();
                    if (moved < 0) {
                        breakOff(
                                FindingCode.CSV_QUOTE_OPEN,
                                moved == FULL ? openDetail() : "found the end of the file inside a quoted field",
                                scanLine);
                        return AT_END;
                    }
                    at -= moved;
                    start -= moved;
                }
            }
        }
    }

    private int fault(FindingCode code, String detail, int at) {
        faultCode = code;
        faultDetail = detail;
        position = at;
        return FULL;
    }

    private int undouble(int start, int end) {
        byte quote = (byte) dialect.quote();
        int write = start;
        for (int read = start; read < end; read++) {
            byte b = buffer[read];
            buffer[write++] = b;
            if (b == quote) {
                read++;
            }
        }
        return write;
    }

    private void add(int start, int end, boolean inQuotes) {
        if (count == from.length && count <= dialect.maxColumns()) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
            quoted = Arrays.copyOf(quoted, count * 2);
        }
        if (count < from.length) {
            from[count] = start;
            to[count] = end;
            quoted[count] = inQuotes;
        }
        if (end - start > dialect.maxFieldChars()
                && tooLong < 0
                && Utf8.utf16Length(buffer, start, end) > dialect.maxFieldChars()) {
            tooLong = count;
        }
        count++;
    }

    private Outcome ended(int next) {
        position = next;
        line++;
        return done();
    }

    private Outcome done() {
        if (tooLong >= 0) {
            faultCode = FindingCode.CSV_TOO_LONG;
            faultDetail = "found a field of more than " + dialect.maxFieldChars() + " characters";
            faultField = tooLong;
            faultLine = scanLine;
            return Outcome.REFUSED;
        }
        return Outcome.RECORD;
    }

    /** Passes over the rest of the physical line, whose bytes are checked all the same. */
    private Outcome refuse(FindingCode code, String detail, int faultAt) throws IOException {
        faultCode = code;
        faultDetail = line == scanLine ? detail : detail + " on line " + line;
        faultField = count;
        faultLine = scanLine;
        int at = faultAt;
        while (true) {
            recordStart = at;
            // The bytes may move without a new one, when the stream ends.
            while (at == limit) {
                int moved = fill();
                if (moved < 0) {
                    position = at;
                    return Outcome.REFUSED;
                }
                at -= moved;
            }
            byte b = buffer[at];
            if (b == '\n' || b == '\r') {
                afterCr = b == '\r';
                position = at + 1;
                line++;
                return Outcome.REFUSED;
            }
            if (b < 0) {
                at -= fillForSequence(at);
                int length = Utf8.sequenceLength(buffer, at, limit);
                if (length == 0) {
                    return breakOff(FindingCode.TEXT_ENCODING, encodingDetail(at), line);
                }
                at += length;
            } else {
                at++;
            }
        }
    }

    private Outcome breakOff(FindingCode code, String detail, long atLine) {
        faultCode = code;
        faultDetail = detail;
        faultField = count;
        faultLine = atLine;
        return Outcome.BROKEN;
    }

    private String tooLongDetail() {
        return "found a record of more than " + dialect.maxRecordBytes() + " bytes";
    }

    private String openDetail() {
        return "found a quoted field that is still open after " + dialect.maxRecordBytes() + " bytes";
    }

    private String encodingDetail(int at) {
        int first = buffer[at] & 0xff;
        String hex = Integer.toHexString(first | 0x100).substring(1).toUpperCase(Locale.ROOT);
        int letter = DANISH_LETTERS.indexOf(first);
        return "found the byte " + hex
                + (wide ? ", with which UTF-16 begins" : "")
                + (letter < 0 ? "" : ", which is " + DANISH_LETTERS.charAt(letter) + " in Windows-1252");
    }

    /** Passes over a byte order mark. */
    private void start() throws IOException {
        started = true;
        while (limit < 4 && fill() >= 0) {
            // One byte may come at a time.
        }
        wide = limit >= 2 && (buffer[0] & 0xff) + (buffer[1] & 0xff) == 0xff + 0xfe;
        everySecondNul = limit >= 4
                && (buffer[0] == 0) != (buffer[1] == 0)
                && (buffer[0] == 0) == (buffer[2] == 0)
                && (buffer[1] == 0) == (buffer[3] == 0);
        if (limit >= 3 && buffer[0] == (byte) 0xef && buffer[1] == (byte) 0xbb && buffer[2] == (byte) 0xbf) {
            position = 3;
            recordStart = 3;
        }
    }

    /** Sees to it that a whole UTF-8 sequence is there if the stream has one; by how much the bytes moved, or {@link #FULL}. */
    private int fillForSequence(int at) throws IOException {
        int moved = 0;
        while (limit - (at - moved) < 4 && !streamEnded) {
            int step = fill();
            if (step == FULL) {
                return FULL;
            }
            moved += Math.max(step, 0);
        }
        return moved;
    }

    /**
     * Brings more bytes. The current record moves to the front of the buffer; a buffer that it fills grows up to the limit for records.
     *
     * @return by how much the bytes moved, {@link #AT_END} or {@link #FULL}
     */
    private int fill() throws IOException {
        if (streamEnded) {
            return AT_END;
        }
        int moved = recordStart;
        if (moved > 0) {
            System.arraycopy(buffer, moved, buffer, 0, limit - moved);
            limit -= moved;
            position -= moved;
            recordStart = 0;
            for (int i = 0; i < Math.min(count, from.length); i++) {
                from[i] -= moved;
                to[i] -= moved;
            }
        }
        if (limit == buffer.length - 1) {
            if (limit >= dialect.maxRecordBytes()) {
                buffer[limit] = 0;
                return FULL;
            }
            buffer = Arrays.copyOf(buffer, Math.min(limit * 2, dialect.maxRecordBytes()) + 1);
        }
        int read = in.read(buffer, limit, buffer.length - 1 - limit);
        while (read == 0) {
            read = in.read(buffer, limit, buffer.length - 1 - limit);
        }
        if (read > 0) {
            limit += read;
        } else {
            streamEnded = true;
        }
        buffer[limit] = 0;
        return read > 0 || moved > 0 ? moved : AT_END;
    }
}
