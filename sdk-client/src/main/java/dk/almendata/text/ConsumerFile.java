package dk.almendata.text;

import dk.almendata.consumption.AddressCounts;
import dk.almendata.consumption.ConsumerLineIssueSink;
import dk.almendata.consumption.FieldSeparator;
import dk.almendata.consumption.LineEncoding;
import dk.almendata.sync.SpoolException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A utility's consumer file as it came: one line for each installation, eleven fields, no headings (utility text, 3.1). It is read from bytes
 * as often as wanted, with constant memory however long it is.
 *
 * <p>Active and potential consumers may stand in one file. The encoding is declared, UTF-8 where nothing is said; a byte order mark that
 * contradicts it ends the reading. The separator is one for the whole file: declared, or that of the two with which more of the first lines
 * have eleven fields. Lines end with LF, CRLF or CR; the last one need not, and the end mark of DOS (1A) is passed over. A line of more than
 * {@value #LONGEST_LINE} bytes is refused and passed over. {@link dk.almendata.consumption.ConsumerLineParser} has the rules of a line.
 *
 * <pre>{@code
 * John Doe,12345678,1,3423,12,A,stuen,901.4,30.9,08-05-2002,11-05-2003
 * John Doe,0,0,3423,12,A,stuen,901.4,30.9,01-01-2007,31-12-2007
 * }</pre>
 *
 * <pre>{@code
 * ConsumerFile file = ConsumerFile.of("forbrug.txt", () -> Files.newInputStream(path)).encoding(LineEncoding.CP850);
 * AddressCounts counts = file.countAddresses();
 * try (ConsumerCursor rows = file.open(issues::add)) {
 *     while (rows.next()) {
 *         ConsumerLine line = rows.current().line();
 *         int installations = rows.current().installationsAtAddress(counts);
 *     }
 * }
 * }</pre>
 *
 * <p>Immutable. Each reading opens the bytes anew and closes them.
 */
public final class ConsumerFile {

    /** The most bytes of a line. */
    public static final int LONGEST_LINE = 4_000;

    private final String name;
    private final CsvFile.Source source;
    private final LineEncoding encoding;
    private final @Nullable FieldSeparator separator;

    private ConsumerFile(
            String name, CsvFile.Source source, LineEncoding encoding, @Nullable FieldSeparator separator) {
        this.name = Objects.requireNonNull(name, "name");
        this.source = Objects.requireNonNull(source, "source");
        this.encoding = Objects.requireNonNull(encoding, "encoding");
        this.separator = separator;
    }

    /**
     * A file in UTF-8 whose separator is looked for.
     *
     * @param name its name in messages
     * @param source opens its bytes
     * @return the file; nothing is read yet
     */
    public static ConsumerFile of(String name, CsvFile.Source source) {
        return new ConsumerFile(name, source, LineEncoding.UTF_8, null);
    }

    /**
     * The same in another encoding.
     *
     * @param declared the encoding it is written in
     * @return the file
     */
    public ConsumerFile encoding(LineEncoding declared) {
        return new ConsumerFile(name, source, declared, separator);
    }

    /**
     * The same with a declared separator, for a file whose first lines leave doubt.
     *
     * @param declared what stands between its fields
     * @return the file
     */
    public ConsumerFile separator(FieldSeparator declared) {
        return new ConsumerFile(name, source, encoding, Objects.requireNonNull(declared, "declared"));
    }

    /**
     * Reads the file once to count the lines at each address; lines that are refused do not count. Their faults are told by {@link #open}.
     *
     * @return the counts
     * @throws SpoolException if the bytes cannot be read
     */
    public AddressCounts countAddresses() {
        AddressCounts counts = new AddressCounts();
        try (ConsumerCursor rows = open(issue -> {})) {
            while (rows.next()) {
                rows.current().countIn(counts);
            }
        }
        return counts;
    }

    /**
     * Opens the file for reading its lines.
     *
     * @param issues takes every fault of every line once, in the order of the lines
     * @return a cursor before the first line; the caller closes it
     * @throws SpoolException if the bytes cannot be read
     */
    public ConsumerCursor open(ConsumerLineIssueSink issues) {
        Objects.requireNonNull(issues, "issues");
        try {
            InputStream in = source.open();
            try {
                return new ConsumerCursor(name, new LineScanner(in, LONGEST_LINE), encoding, separator, issues);
            } catch (IOException | RuntimeException | Error e) {
                CsvFile.closeQuietly(in, e);
                throw e;
            }
        } catch (IOException e) {
            throw CsvFile.unreadable(name, e);
        }
    }

    /** The name, for people. */
    @Override
    public String toString() {
        return name;
    }
}
