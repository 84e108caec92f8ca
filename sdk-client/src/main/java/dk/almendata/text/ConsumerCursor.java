package dk.almendata.text;

import dk.almendata.consumption.ConsumerLineFault;
import dk.almendata.consumption.ConsumerLineIssue;
import dk.almendata.consumption.ConsumerLineIssueSink;
import dk.almendata.consumption.ConsumerLineParser;
import dk.almendata.consumption.ConsumerLines;
import dk.almendata.consumption.FieldSeparator;
import dk.almendata.consumption.LineEncoding;
import dk.almendata.sync.SpoolException;
import dk.almendata.table.Severity;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Steps through the lines of a consumer file that can be used; what is wrong with the others goes to the sink of the reading. One parser is
 * used for all lines, so its values hold until the next step. Not thread-safe.
 */
public final class ConsumerCursor implements ConsumerLines {

    private final String name;
    private final LineScanner lines;
    private final ConsumerLineIssueSink sink;
    private final FieldSeparator separator;
    private final ConsumerLineParser parser;
    private final ConsumerLineIssueSink told = this::tell;
    private boolean contradicted;
    private long line;
    private long rows;
    private long refused;
    private boolean lineRefused;

    ConsumerCursor(
            String name,
            LineScanner lines,
            LineEncoding encoding,
            @Nullable FieldSeparator declared,
            ConsumerLineIssueSink sink) {
        this.name = name;
        this.lines = lines;
        this.sink = sink;
        this.separator = declared != null ? declared : SeparatorEvidence.in(lines.bytes(), lines.limit());
        this.parser = new ConsumerLineParser(encoding, separator);
        ByteOrderMark mark = ByteOrderMark.of(lines.bytes(), lines.limit());
        if (mark == ByteOrderMark.UTF_8 && encoding == LineEncoding.UTF_8) {
            lines.skip(mark.length());
        } else if (mark != ByteOrderMark.NONE) {
            contradicted = true;
            line = 1;
            refuse(ConsumerLineFault.ENCODING, "the byte order mark of " + mark.text());
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws SpoolException if the bytes cannot be read
     */
    @Override
    public boolean next() {
        try {
            while (!contradicted && lines.next()) {
                line++;
                if (lines.isTooLong()) {
                    refuse(ConsumerLineFault.LINE_TOO_LONG, "");
                } else if (parse()) {
                    rows++;
                    return true;
                }
            }
            if (line == 0) {
                line = 1;
                refuse(ConsumerLineFault.NO_LINES, "an empty file");
            }
            return false;
        } catch (IOException e) {
            throw CsvFile.unreadable(name, e);
        }
    }

    private boolean parse() {
        lineRefused = false;
        boolean read = parser.parse(lines.bytes(), lines.start(), lines.end(), line, told);
        refused += lineRefused ? 1 : 0;
        return read;
    }

    private void tell(ConsumerLineIssue issue) {
        lineRefused |= issue.fault().severity() == Severity.ERROR;
        sink.accept(issue);
    }

    private void refuse(ConsumerLineFault fault, String detail) {
        refused++;
        sink.accept(new ConsumerLineIssue(line, Optional.empty(), fault, Optional.empty(), detail));
    }

    @Override
    public ConsumerLineParser current() {
        return parser;
    }

    @Override
    public long line() {
        return line;
    }

    /**
     * The separator that the file is read with.
     *
     * @return the declared one, or what the first lines show
     */
    public FieldSeparator separator() {
        return separator;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public long refused() {
        return refused;
    }

    /** Closes the bytes. */
    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw CsvFile.unreadable(name, e);
        }
    }
}
