package dk.almendata.text.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
