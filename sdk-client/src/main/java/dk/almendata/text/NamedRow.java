package dk.almendata.text;

import dk.almendata.lbf.LbfNumber;
import dk.almendata.table.RowCursor;
import dk.almendata.table.TableSchema;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The row that a cursor stands on, by the headings of its columns. Valid until the cursor moves. */
final class NamedRow {

    /** A value that its column's type allows and the file's form does not. */
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String header;

        private Fault(String header, String message) {
            super(message, null, false, false);
            this.header = header;
        }

        String at(String file, long line) {
            return file + ", line " + line + ", column '" + header + "': " + getMessage();
        }
    }

    private static final Pattern WORD = Pattern.compile("[a-zæøåA-ZÆØÅ_-]{1,20}");

    private final RowCursor cursor;
    private final TableSchema schema;

    NamedRow(RowCursor cursor, TableSchema schema) {
        this.cursor = cursor;
        this.schema = schema;
    }

    private int column(String header) {
        return schema.indexOf(header).orElseThrow();
    }

    boolean has(String header) {
        return !cursor.isNull(column(header));
    }

    /** The text, stripped; empty where there is none. */
    String text(String header) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        cursor.appendTo(column(header), (buffer, from, to) -> bytes.write(buffer, from, to - from));
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    LocalDate date(String header) {
        return LocalDate.ofEpochDay(cursor.epochDayAt(column(header)));
    }

    Optional<LocalDate> findDate(String header) {
        return has(header) ? Optional.of(date(header)) : Optional.empty();
    }

    BigDecimal decimal(String header) {
        int column = column(header);
        return BigDecimal.valueOf(
                cursor.unscaledAt(column), schema.columns().get(column).type().scale());
    }

    Optional<BigDecimal> findDecimal(String header) {
        return has(header) ? Optional.of(decimal(header)) : Optional.empty();
    }

    int whole(String header) {
        long value = cursor.longAt(column(header));
        if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw fault(header, "expected a smaller number, found " + value);
        }
        return (int) value;
    }

    Optional<Integer> findWhole(String header) {
        return has(header) ? Optional.of(whole(header)) : Optional.empty();
    }

    LbfNumber number(String header) {
        int column = column(header);
        return LbfNumber.ofPacked(schema.columns().get(column).type().lbfLevel().orElseThrow(), cursor.lbfAt(column));
    }

    Optional<LbfNumber> findNumber(String header) {
        return has(header) ? Optional.of(number(header)) : Optional.empty();
    }

    /** A value of a word list. */
    <T> T word(String header, String expected, Optional<T> value) {
        return value.orElseThrow(() -> fault(header, "expected " + expected + ", found " + shown(text(header))));
    }

    /** A mistyped word can be shown; what does not look like one word may be a person's data. */
    private static String shown(String text) {
        return WORD.matcher(text).matches() ? "'" + text + "'" : "text(" + text.codePointCount(0, text.length()) + ")";
    }

    Fault fault(String header, String message) {
        return new Fault(header, message);
    }
}
