package dk.almendata.text.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small CSV file that people keep, read whole, as {@link HeadedRows} reads it row by row. Immutable.
 */
public final class HeadedCsv {

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
        List<Row> records = new ArrayList<>();
        try (HeadedRows rows = HeadedRows.open(new ByteArrayInputStream(bytes), required, optional)) {
            while (rows.next()) {
                records.add(rows.row());
            }
            return new HeadedCsv(records);
        } catch (InvalidHeadedCsvException broken) {
            faults.addAll(broken.faults());
            return new HeadedCsv(List.of());
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
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
     * @param line the line it stands on, the first of the file being line 1
     * @param brokenQuote the column whose quotes do not enclose the field to its end on the line, so that the rest of the line is not known; empty
     *     if all do
     * @param found how many fields it has
     * @param expected how many the header has
     * @param fields its fields by column, without blanks around them
     */
    public record Row(long line, Optional<String> brokenQuote, int found, int expected, Map<String, String> fields) {

        /** What is expected where a quote is broken. */
        static final String QUOTES =
                "expected quotes around the whole field, doubled inside, closed on the same line, found a quote that is not closed at the end of the field";

        /** Copies the fields. */
        public Row {
            fields = Map.copyOf(fields);
        }

        /**
         * What is wrong with the row, so that its fields cannot be relied on.
         *
         * @return a phrase; empty if it has as many fields as the header
         */
        public Optional<String> fault() {
            if (brokenQuote.isPresent()) {
                return Optional.of(brokenQuote.get() + ": " + QUOTES);
            }
            return found == expected
                    ? Optional.empty()
                    : Optional.of("expected " + expected + " fields, found " + found);
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
