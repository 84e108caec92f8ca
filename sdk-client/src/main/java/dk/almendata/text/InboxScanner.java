package dk.almendata.text;

import dk.almendata.enrichment.EnrichmentCode;
import dk.almendata.enrichment.EnrichmentFinding;
import dk.almendata.enrichment.InboxSeparator;
import dk.almendata.enrichment.InboxSink;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits the characters of one inbox into records. One buffer, which holds at least the current cell. For one thread, once. */
final class InboxScanner {

    private static final int BLOCK = 1 << 16;
    private static final int END = -1;
    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=([,;\\t])(?:\\r?\\n|\\r|$)");

    private final Reader in;
    private final InboxSink sink;
    private final InboxCells record = new InboxCells();
    private char[] buffer = new char[BLOCK];
    /** Where the current cell begins; what lies before may be overwritten. */
    private int cellStart;

    private int at;
    private int limit;
    private boolean ended;
    private char separator = '\t';
    private long line = 1;
    private long emptyLines;

    InboxScanner(Reader in, InboxSink sink) {
        this.in = in;
        this.sink = sink;
    }

    void run() throws IOException {
        while (limit < buffer.length && more()) {
            // The separator is looked for in a whole block, if there is one.
        }
        if (limit > 0 && buffer[0] == '\uFEFF') {
            at = 1;
            sink.finding(EnrichmentFinding.atLine(EnrichmentCode.BYTE_ORDER_MARK, 1, ""));
        }
        begin();
        boolean readable = true;
        while (readable && peek() != END) {
            readable = readRecord();
        }
    }

    private void begin() {
        Matcher stated =
                SEPARATOR_LINE.matcher(new String(buffer, at, Math.min(limit - at, 8)).toLowerCase(Locale.ROOT));
        InboxSeparator found;
        if (stated.lookingAt()) {
            char mark = stated.group(1).charAt(0);
            found = mark == '\t' ? InboxSeparator.TAB : mark == ',' ? InboxSeparator.COMMA : InboxSeparator.SEMICOLON;
            sink.finding(EnrichmentFinding.atLine(EnrichmentCode.SEPARATOR_LINE, 1, ""));
            at += stated.end();
            line = 2;
        } else {
            found = look();
        }
        separator = found.mark();
        sink.separator(found);
    }

    /** Looks at the first line with content. */
    private InboxSeparator look() {
        boolean quoted = false;
        boolean content = false;
        char first = 0;
        for (int i = at; i < limit; i++) {
            char c = buffer[i];
            if (c == '"') {
                quoted = !quoted;
                content = true;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (content) {
                    break;
                }
                first = 0;
            } else if (!quoted && c == '\t') {
                first = '\t';
            } else if (!quoted && (c == ',' || c == ';')) {
                first = first == 0 ? c : first;
            } else if (c > ' ') {
                content = true;
            }
        }
        return first == '\t' ? InboxSeparator.TAB : first == ';' ? InboxSeparator.SEMICOLON : InboxSeparator.COMMA;
    }

    /** Reads one record and hands it over; false if nothing more can be read. */
    private boolean readRecord() throws IOException {
        record.begin(line);
        long first = line;
        int c = peek();
        if (c == '\n' || c == '\r') {
            endLine();
            emptyLines++;
            return true;
        }
        while (true) {
            cellStart = at;
            if (peek() == '"') {
                if (!readQuoted(first)) {
                    return false;
                }
            } else if (!readBare(first)) {
                skipLine();
                return true;
            }
            int end = peek();
            if (end == separator) {
                at++;
            } else if (end == END || end == '\n' || end == '\r') {
                endLine();
                handOver();
                return true;
            } else {
                handOverEmptyLines();
                sink.finding(EnrichmentFinding.atLine(EnrichmentCode.QUOTE_TEXT_AFTER, first, ""));
                skipLine();
                return true;
            }
        }
    }

    private void handOver() {
        handOverEmptyLines();
        sink.record(record);
    }

    /** Empty lines count only if something comes after them. */
    private void handOverEmptyLines() {
        for (; emptyLines > 0; emptyLines--) {
            InboxCells empty = new InboxCells();
            empty.begin(record.line() - emptyLines);
            sink.record(empty);
        }
    }

    private boolean readBare(long first) throws IOException {
        while (true) {
            while (at < limit) {
                char c = buffer[at];
                if (c == separator || c == '\n' || c == '\r') {
                    record.add(cell(cellStart, at), false);
                    return true;
                }
                at++;
            }
            if (at - cellStart > InboxText.MAX_CELL) {
                handOverEmptyLines();
                sink.finding(EnrichmentFinding.atLine(
                        EnrichmentCode.VALUE_TOO_LONG, first, String.valueOf(InboxText.MAX_CELL)));
                return false;
            }
            if (!more()) {
                record.add(cell(cellStart, at), false);
                return true;
            }
        }
    }

    private boolean readQuoted(long first) throws IOException {
        StringBuilder text = new StringBuilder();
        at++;
        cellStart = at;
        while (true) {
            int c = peek();
            if (c == END || text.length() + at - cellStart > InboxText.MAX_CELL) {
                sink.finding(EnrichmentFinding.atLine(EnrichmentCode.QUOTE_OPEN, first, ""));
                return false;
            }
            at++;
            if (c == '"') {
                text.append(buffer, cellStart, at - 1 - cellStart);
                cellStart = at;
                if (peek() != '"') {
                    record.add(text.toString(), true);
                    return true;
                }
                at++;
            } else if (c == '\n' || (c == '\r' && peek() != '\n')) {
                line++;
            }
        }
    }

    private String cell(int from, int to) {
        return from == to ? "" : new String(buffer, from, to - from);
    }

    private void skipLine() throws IOException {
        cellStart = at;
        int c = peek();
        while (c != END && c != '\n' && c != '\r') {
            at++;
            cellStart = at;
            c = peek();
        }
        endLine();
    }

    /** Passes over a line end, if there is one. */
    private void endLine() throws IOException {
        cellStart = at;
        int c = peek();
        if (c == END) {
            return;
        }
        at++;
        cellStart = at;
        if (c == '\r' && peek() == '\n') {
            at++;
        }
        cellStart = at;
        line++;
    }

    private int peek() throws IOException {
        return at < limit || more() ? buffer[at] : END;
    }

    /** Brings more characters; the current cell moves to the front of the buffer, which grows if the cell fills it. */
    private boolean more() throws IOException {
        if (ended) {
            return false;
        }
        if (cellStart > 0) {
            System.arraycopy(buffer, cellStart, buffer, 0, limit - cellStart);
            at -= cellStart;
            limit -= cellStart;
            cellStart = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        while (read == 0) {
            read = in.read(buffer, limit, buffer.length - limit);
        }
        ended = read < 0;
        limit += Math.max(read, 0);
        return !ended;
    }
}
