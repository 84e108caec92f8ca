package dk.almendata.text.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file that people keep, one at a time: UTF-8 with or without byte order mark, a header, commas or semicolons (whichever the
 * header has more of), quotes doubled inside, columns in any order. Read strictly: a column that is not known is a fault, because it would be left
 * aside in silence. Not thread-safe.
 *
 * <p>A row is a line, for none of these files has a field with line breaks: a quote that is not closed on its line is a fault of that row and
 * takes nothing of the next one (decision).
 */
public final class HeadedRows implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char QUOTE = '"';

    private final BufferedReader text;
    private final CSVFormat format;
    private final char separator;
    private final List<String> columns;
    private long line;
    private HeadedCsv.@Nullable Row row;

    private HeadedRows(BufferedReader text, List<String> required, List<String> optional) throws IOException {
        this.text = text;
        String header = line();
        if (header == null) {
            throw new InvalidHeadedCsvException(
                    List.of("expected a header with " + String.join(", ", required) + ", found an empty file"));
        }
        this.separator = separator(header);
        this.format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        int broken = brokenQuote(header);
        if (broken >= 0) {
            throw new InvalidHeadedCsvException(List.of("line " + line + ", column "
                    + fields(header.substring(0, broken)).size() + ": " + HeadedCsv.Row.QUOTES));
        }
        List<String> faults = new ArrayList<>();
        this.columns = columns(fields(header), required, optional, faults);
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
            return new HeadedRows(
                    new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder())),
                    required,
                    optional);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** The next line that is not empty, null at the end. */
    private @Nullable String line() throws IOException {
        try {
            String read = text.readLine();
            if (line == 0 && read != null && !read.isEmpty() && read.charAt(0) == BYTE_ORDER_MARK) {
                read = read.substring(1);
            }
            line++;
            while (read != null && read.isEmpty()) {
                read = text.readLine();
                line++;
            }
            return read;
        } catch (CharacterCodingException other) {
            throw new InvalidHeadedCsvException(
                    List.of("expected UTF-8, found another encoding; save the file as CSV UTF-8"));
        }
    }

    /** What the header has more of. */
    private static char separator(String header) {
        long commas = header.chars().filter(c -> c == ',').count();
        long semicolons = header.chars().filter(c -> c == ';').count();
        return semicolons >= commas && semicolons > 0 ? ';' : ',';
    }

    /** Where the first field opens whose quotes do not enclose it to its end on the line; negative if there is none. */
    private int brokenQuote(String record) {
        int at = 0;
        while (at < record.length()) {
            if (record.charAt(at) == QUOTE) {
                int end = closed(record, at);
                if (end < 0 || (end < record.length() && record.charAt(end) != separator)) {
                    return at;
                }
                at = end + 1;
            } else {
                int end = record.indexOf(separator, at);
                at = end < 0 ? record.length() : end + 1;
            }
        }
        return -1;
    }

    /** What follows a quoted field and the blanks after it; negative if it is not closed. */
    private static int closed(String record, int open) {
        int at = record.indexOf(QUOTE, open + 1);
        while (at >= 0 && at + 1 < record.length() && record.charAt(at + 1) == QUOTE) {
            at = record.indexOf(QUOTE, at + 2);
        }
        if (at < 0) {
            return -1;
        }
        at++;
        while (at < record.length() && Character.isWhitespace(record.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The fields of a line whose quotes are sound, stripped; lines without quotes, which nearly all are, are only cut. */
    private List<String> fields(String record) throws IOException {
        List<String> fields = new ArrayList<>();
        if (record.indexOf(QUOTE) >= 0) {
            try (CSVParser parser = CSVParser.parse(record, format)) {
                parser.iterator().next().forEach(field -> fields.add(field.strip()));
            }
            return fields;
        }
        int start = 0;
        for (int end = record.indexOf(separator); end >= 0; end = record.indexOf(separator, start)) {
            fields.add(record.substring(start, end).strip());
            start = end + 1;
        }
        fields.add(record.substring(start).strip());
        return fields;
    }

    /**
     * Steps to the next row.
     *
     * @return false at the end
     * @throws InvalidHeadedCsvException if the rest has another encoding
     * @throws IOException if the bytes cannot be had
     */
    public boolean next() throws IOException {
        String record = line();
        if (record == null) {
            row = null;
            return false;
        }
        int broken = brokenQuote(record);
        List<String> found = fields(broken < 0 ? record : record.substring(0, broken));
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < Math.min(found.size(), columns.size()); i++) {
            fields.put(columns.get(i), found.get(i));
        }
        Optional<String> quote = broken < 0
                ? Optional.empty()
                : Optional.of(found.size() <= columns.size() ? columns.get(found.size() - 1) : "");
        row = new HeadedCsv.Row(line, quote, found.size(), columns.size(), fields);
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
            List<String> header, List<String> required, List<String> optional, List<String> faults) {
        Map<String, String> known = new HashMap<>();
        required.forEach(column -> known.put(folded(column), column));
        optional.forEach(column -> known.put(folded(column), column));
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String heading : header) {
            String column = known.get(folded(heading));
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
        text.close();
    }
}
