package dk.almendata.text;

import dk.almendata.sync.SpoolException;
import dk.almendata.table.FindingSink;
import dk.almendata.table.RowCursor;
import dk.almendata.table.Survey;
import dk.almendata.table.TableSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One CSV file as it came, read from bytes as often as wanted, with constant memory however long it is.
 *
 * <p>The first record is the header; its headings are trimmed (blanks of every kind), brought to Unicode normal form C, and refused if one
 * is empty or stands twice, letter case aside. Every record has as many fields as the header. UTF-8 is checked in every byte of the file;
 * the first byte that is not ends the reading. A byte order mark is passed over. Lines end with LF, CRLF or CR; the last one need not.
 * Empty lines at the end are no records; elsewhere an empty line is a row without value in a file of one column, and a fault in any other.
 * A quote is allowed around a whole field only. What is refused is reported with file, line, record and column.
 *
 * <pre>{@code
 * CsvFile file = CsvFile.of("Bolig.csv", "bolig", CsvDialect.standard(), () -> Files.newInputStream(path));
 * TableSchema schema = file.survey(findings::add).orElseThrow().schema();
 * try (RowCursor rows = file.open(schema, findings::add)) {
 *     while (rows.next()) { … }
 * }
 * }</pre>
 *
 * <p>Immutable. Each reading opens the bytes anew and closes them.
 */
public final class CsvFile {

    private final String name;
    private final String table;
    private final CsvDialect dialect;
    private final Source source;

    private CsvFile(String name, String table, CsvDialect dialect, Source source) {
        this.name = Objects.requireNonNull(name, "name");
        this.table = Objects.requireNonNull(table, "table");
        this.dialect = Objects.requireNonNull(dialect, "dialect");
        this.source = Objects.requireNonNull(source, "source");
    }

    /** Opens the bytes of a file. */
    @FunctionalInterface
    public interface Source {

        /**
         * Opens the bytes from the beginning.
         *
         * @return the bytes; whoever asked closes them
         * @throws IOException if they cannot be had
         */
        InputStream open() throws IOException;
    }

    /**
     * A file.
     *
     * @param name its name in findings
     * @param table the table its rows go to
     * @param dialect how it is written
     * @param source opens its bytes
     * @return the file; nothing is read yet
     */
    public static CsvFile of(String name, String table, CsvDialect dialect, Source source) {
        return new CsvFile(name, table, dialect, source);
    }

    /**
     * The headings.
     *
     * @param findings takes what is wrong with them
     * @return the headings in their order, empty if they cannot be used
     * @throws SpoolException if the bytes cannot be read
     */
    public List<String> header(FindingSink findings) {
        try (InputStream in = source.open()) {
            return CsvHeader.read(new RecordScanner(in, dialect), dialect, new CsvReport(name, findings));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /**
     * Reads the file once to see its columns and types. The types found hold every value of the file, whatever the order of the rows.
     *
     * @param findings takes what is wrong with the form of the file; records with a fault do not count for the types
     * @return what was seen, empty if the header cannot be used
     * @throws SpoolException if the bytes cannot be read
     */
    public Optional<Survey> survey(FindingSink findings) {
        CsvReport report = new CsvReport(name, findings);
        try (InputStream in = source.open()) {
            RecordScanner scanner = new RecordScanner(in, dialect);
            List<String> headings = CsvHeader.read(scanner, dialect, report);
            return headings.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TypeSurvey(scanner, dialect, headings, report).run(table));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /**
     * Opens the file for reading its rows.
     *
     * @param schema the columns to read, matched by heading: what the file lacks reads as null, what the schema lacks is passed over
     * @param findings takes what is wrong with header and rows; for LBF numbers that were repaired one warning a column, at the end
     * @return a cursor before the first row, broken already if the header cannot be used; the caller closes it
     * @throws SpoolException if the bytes cannot be read
     */
    public RowCursor open(TableSchema schema, FindingSink findings) {
        CsvReport report = new CsvReport(name, findings);
        try {
            InputStream in = source.open();
            try {
                RecordScanner scanner = new RecordScanner(in, dialect);
                List<String> headings = CsvHeader.read(scanner, dialect, report);
                return new CsvCursor(name, in, scanner, dialect, headings, schema, report);
            } catch (IOException | RuntimeException | Error e) {
                closeQuietly(in, e);
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    static SpoolException unreadable(String name, IOException cause) {
        return new SpoolException(
                name + " cannot be read: " + cause.getMessage() + ". Check that the file and its disk are still there.",
                cause);
    }

    static void closeQuietly(InputStream in, Throwable cause) {
        try {
            in.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** The name, for people. */
    @Override
    public String toString() {
        return name;
    }
}
