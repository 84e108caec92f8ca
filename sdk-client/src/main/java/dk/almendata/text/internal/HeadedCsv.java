package dk.almendata.text.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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
import org.apache.commons.csv.CSVRecord;

/**
 * A small CSV file that people keep: UTF-8 with or without byte order mark, a header, commas or semicolons (whichever the header has more of),
 * quotes doubled inside, columns in any order. Read whole and strictly: a column that is not known is a fault, because it would be left aside
 * in silence. Immutable.
 */
public final class HeadedCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<Row> records;

    private HeadedCsv(List<Row> records) {
        this.records = List.copyOf(records);
    }

    /**
     * Reads a file.
     *
     * @param bytes the file
     * @param required the columns it must have, as they are documented; letter case does not matter
     * @param optional the columns it may have
     * @param faults takes what is wrong with the file as a whole
     * @return the file; without records after a fault
     */
    public static HeadedCsv read(byte[] bytes, List<String> required, List<String> optional, List<String> faults) {
        Optional<String> text = decode(bytes);
        if (text.isEmpty()) {
            faults.add("expected UTF-8, found another encoding; save the file as CSV UTF-8");
            return new HeadedCsv(List.of());
        }
        String header = text.get().lines().findFirst().orElse("");
        char separator = count(header, ';') >= count(header, ',') && count(header, ';') > 0 ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text.get()), format)) {
            return new HeadedCsv(records(parser, required, optional, faults));
        } catch (UncheckedIOException | IOException broken) {
            faults.add("expected quotes around whole fields, doubled inside; a quote is missing or one too many");
            return new HeadedCsv(List.of());
        }
    }

    private static Optional<String> decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static List<Row> records(
            CSVParser parser, List<String> required, List<String> optional, List<String> faults) {
        List<Row> records = new ArrayList<>();
        List<String> columns = List.of();
        long before = 0;
        for (CSVRecord line : parser) {
            long start = before + 1;
            before = parser.getCurrentLineNumber();
            if (columns.isEmpty()) {
                columns = columns(line, required, optional, faults);
                if (!faults.isEmpty()) {
                    return List.of();
                }
            } else {
                Map<String, String> fields = new HashMap<>();
                for (int i = 0; i < Math.min(line.size(), columns.size()); i++) {
                    fields.put(columns.get(i), line.get(i).strip());
                }
                records.add(new Row(start, line.size() == columns.size(), line.size(), columns.size(), fields));
            }
        }
        if (columns.isEmpty()) {
            faults.add("expected a header with " + String.join(", ", required) + ", found an empty file");
        }
        return records;
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

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /**
     * The records.
     *
     * @return unmodifiable, in the order of the file
     */
    public List<Row> records() {
        return records;
    }

    /**
     * One record.
     *
     * @param line the line it starts on, the header being line 1
     * @param whole whether it has as many fields as the header
     * @param found how many fields it has
     * @param expected how many the header has
     * @param fields its fields by column, without blanks around them
     */
    public record Row(long line, boolean whole, int found, int expected, Map<String, String> fields) {

        /** Copies the fields. */
        public Row {
            fields = Map.copyOf(fields);
        }

        /**
         * A field.
         *
         * @param column the column as it is documented
         * @return its text, empty if the file does not have the column
         */
        public String field(String column) {
            return fields.getOrDefault(column, "");
        }
    }
}
