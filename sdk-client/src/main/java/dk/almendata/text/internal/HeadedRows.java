package dk.almendata.text.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file that people keep, one at a time: UTF-8 with or without byte order mark, a header, commas or semicolons (whichever the
 * header has more of), quotes doubled inside, columns in any order. Read strictly: a column that is not known is a fault, because it would be left
 * aside in silence. Not thread-safe.
 */
public final class HeadedRows implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_HEADER = 1 << 16;

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> columns;
    private long line;
    private HeadedCsv.@Nullable Row row;

    private HeadedRows(CSVParser parser, List<String> required, List<String> optional) throws IOException {
        this.parser = parser;
        this.records = parser.iterator();
        List<String> faults = new ArrayList<>();
        CSVRecord header = record();
        if (header == null) {
            throw new InvalidHeadedCsvException(
                    List.of("expected a header with " + String.join(", ", required) + ", found an empty file"));
        }
        this.columns = columns(header, required, optional, faults);
        if (!faults.isEmpty()) {
            throw new InvalidHeadedCsvException(faults);
        }
    }

    /**
     * Opens a file before its first row.
     *
     * @param bytes the file; closed with the rows, and if the file cannot be read at all
     * @param required the columns it must have, as they are documented; letter case does not matter
     * @param optional the columns it may have
     * @return the rows
     * @throws InvalidHeadedCsvException if its header is another one, or cannot be read
     * @throws IOException if the bytes cannot be had
     */
    public static HeadedRows open(InputStream bytes, List<String> required, List<String> optional) throws IOException {
        try {
            Reader text = text(bytes);
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(separator(text))
                    .setIgnoreEmptyLines(true)
                    .get();
            return new HeadedRows(CSVParser.parse(text, format), required, optional);
        } catch (CharacterCodingException other) {
            bytes.close();
            throw encoding();
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static Reader text(InputStream bytes) throws IOException {
        BufferedReader text =
                new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), LONGEST_HEADER);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** What the header has more of; the text stays where it is. */
    private static char separator(Reader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int commas = 0;
        int semicolons = 0;
        for (int i = 0; i < LONGEST_HEADER - 1; i++) {
            int next = text.read();
            if (next < 0 || next == '\n' || next == '\r') {
                break;
            }
            commas += next == ',' ? 1 : 0;
            semicolons += next == ';' ? 1 : 0;
        }
        text.reset();
        return semicolons >= commas && semicolons > 0 ? ';' : ',';
    }

    private static InvalidHeadedCsvException encoding() {
        return new InvalidHeadedCsvException(
                List.of("expected UTF-8, found another encoding; save the file as CSV UTF-8"));
    }

    /** The next record, null at the end. */
    private @Nullable CSVRecord record() throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            if (cause instanceof CharacterCodingException) {
                throw encoding();
            }
            if (cause instanceof CSVException) {
                throw new InvalidHeadedCsvException(List.of(
                        "expected quotes around whole fields, doubled inside; a quote is missing or one too many"));
            }
            throw cause;
        }
    }

    /**
     * Steps to the next row.
     *
     * @return false at the end
     * @throws InvalidHeadedCsvException if the rest cannot be read: another encoding, or broken quotes
     * @throws IOException if the bytes cannot be had
     */
    public boolean next() throws IOException {
        line = parser.getCurrentLineNumber() + 1;
        CSVRecord record = record();
        if (record == null) {
            row = null;
            return false;
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < Math.min(record.size(), columns.size()); i++) {
            fields.put(columns.get(i), record.get(i).strip());
        }
        row = new HeadedCsv.Row(line, record.size() == columns.size(), record.size(), columns.size(), fields);
        return true;
    }

    /**
     * The row it stands on.
     *
     * @return the row
     * @throws IllegalStateException before the first step, and after the last
     */
    public HeadedCsv.Row row() {
        if (row == null) {
            throw new IllegalStateException("There is no row; step to one first");
        }
        return row;
    }

    private static List<String> columns(
            CSVRecord header, List<String> required, List<String> optional, List<String> faults) {
        Map<String, String> known = new HashMap<>();
        required.forEach(column -> known.put(folded(column), column));
        optional.forEach(column -> known.put(folded(column), column));
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String heading : header) {
            String column = known.get(folded(heading.strip()));
            if (column == null) {
                faults.add("column " + (columns.size() + 1) + ": its heading is not known here; known are "
                        + String.join(", ", required) + (optional.isEmpty() ? "" : ", " + String.join(", ", optional)));
            } else if (!seen.add(column)) {
                faults.add("the column " + column + " stands twice");
            }
            columns.add(column == null ? "" : column);
        }
        for (String column : required) {
            if (!seen.contains(column)) {
                faults.add("the column " + column + " is missing");
            }
        }
        return columns;
    }

    private static String folded(String heading) {
        return heading.toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
