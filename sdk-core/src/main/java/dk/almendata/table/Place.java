package dk.almendata.table;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where in an archive something was found. Parts that are not known are empty: a damaged archive has no line.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param file the entry of the archive
 * @param line the physical line, the header being line 1; a record with line breaks inside quotes has the line it starts on
 * @param record the record, the header not counted, from 1
 * @param column the heading of the column
 */
public record Place(Optional<String> file, OptionalLong line, OptionalLong record, Optional<String> column) {

    /** The archive as a whole. */
    public static final Place ARCHIVE =
            new Place(Optional.empty(), OptionalLong.empty(), OptionalLong.empty(), Optional.empty());

    /** Checks that no part is null. */
    public Place {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(column, "column");
    }

    /**
     * A file as a whole.
     *
     * @param file the entry's name
     * @return the place
     */
    public static Place ofFile(String file) {
        return new Place(Optional.of(file), OptionalLong.empty(), OptionalLong.empty(), Optional.empty());
    }

    /**
     * A record of a file.
     *
     * @param file the entry's name
     * @param line the line it starts on
     * @param record its number, from 1; 0 for the header
     * @return the place
     */
    public static Place ofRecord(String file, long line, long record) {
        return new Place(Optional.of(file), OptionalLong.of(line), OptionalLong.of(record), Optional.empty());
    }

    /**
     * The same place, narrowed to a column.
     *
     * @param header the heading
     * @return the place with the column
     */
    public Place inColumn(String header) {
        return new Place(file, line, record, Optional.of(header));
    }

    /**
     * The place for people.
     *
     * @return for example {@code Bolig.csv, line 17, record 16, column 'Areal'}, or {@code the archive}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file.orElse("the archive"));
        line.ifPresent(number -> text.append(", line ").append(number));
        record.ifPresent(number -> text.append(", record ").append(number));
        column.ifPresent(header -> text.append(", column '").append(header).append('\''));
        return text.toString();
    }
}
