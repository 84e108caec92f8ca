package dk.almendata.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is written, and how large its parts may be.
 *
 * <p>{@link #standard()} is <em>assumed</em> for the deliveries of Data ud (decision on the CSV of deliveries; nothing is published):
 * separator {@code ;}, quote {@code "} doubled inside, decimal point, UTF-8 with or without byte order mark, lines ended by LF, CRLF or CR,
 * dates as {@code 2025-04-30}. The encoding is UTF-8 always. There are no thousands separators and no exponents.
 *
 * <pre>
 * LBF-nr.;Tekst;Beløb
 * 0240;"Rep. ""hoveddør""; 2 stk.";-1250.00
 * </pre>
 *
 * <p>Immutable; may be shared between threads.
 */
public final class CsvDialect {

    private static final CsvDialect STANDARD = builder().build();

    private final char separator;
    private final char quote;
    private final DecimalMark decimalMark;
    private final int maxRecordBytes;
    private final int maxFieldChars;
    private final int maxColumns;

    private CsvDialect(Builder builder) {
        this.separator = builder.separator;
        this.quote = builder.quote;
        this.decimalMark = builder.decimalMark;
        this.maxRecordBytes = builder.maxRecordBytes;
        this.maxFieldChars = builder.maxFieldChars;
        this.maxColumns = builder.maxColumns;
    }

    /**
     * The dialect assumed for deliveries.
     *
     * @return the dialect with every default
     */
    public static CsvDialect standard() {
        return STANDARD;
    }

    /**
     * Begins with every default.
     *
     * @return a builder for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that carries everything of this dialect.
     *
     * @return a builder for one thread
     */
    public Builder toBuilder() {
        return new Builder()
                .separator(separator)
                .quote(quote)
                .decimalMark(decimalMark)
                .maxRecordBytes(maxRecordBytes)
                .maxFieldChars(maxFieldChars)
                .maxColumns(maxColumns);
    }

    /**
     * The character between fields.
     *
     * @return an ASCII character
     */
    public char separator() {
        return separator;
    }

    /**
     * The character around fields, doubled inside them.
     *
     * @return an ASCII character
     */
    public char quote() {
        return quote;
    }

    /**
     * The mark in decimal numbers.
     *
     * @return point or comma
     */
    public DecimalMark decimalMark() {
        return decimalMark;
    }

    /**
     * The most bytes of one record, which bounds the memory that reading takes.
     *
     * @return the limit
     */
    public int maxRecordBytes() {
        return maxRecordBytes;
    }

    /**
     * The most characters of one field.
     *
     * @return the limit
     */
    public int maxFieldChars() {
        return maxFieldChars;
    }

    /**
     * The most columns of a file.
     *
     * @return the limit
     */
    public int maxColumns() {
        return maxColumns;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof CsvDialect other
                && separator == other.separator
                && quote == other.quote
                && decimalMark == other.decimalMark
                && maxRecordBytes == other.maxRecordBytes
                && maxFieldChars == other.maxFieldChars
                && maxColumns == other.maxColumns;
    }

    @Override
    public int hashCode() {
        return Objects.hash(separator, quote, decimalMark, maxRecordBytes, maxFieldChars, maxColumns);
    }

    /** The dialect for people, such as {@code separator ';', quote '"', decimal '.'}. */
    @Override
    public String toString() {
        String shown = separator == '\t' ? "tab" : "'" + separator + "'";
        return "separator " + shown + ", quote '" + quote + "', decimal '" + decimalMark.character() + "'";
    }

    /** Collects the parts of a {@link CsvDialect}. For one thread, short-lived. */
    public static final class Builder {

        private char separator = ';';
        private char quote = '"';
        private DecimalMark decimalMark = DecimalMark.POINT;
        private int maxRecordBytes = 1 << 20;
        private int maxFieldChars = 256 * 1024;
        private int maxColumns = 2_000;

        private Builder() {}

        /**
         * The character between fields. Default {@code ;}.
         *
         * @param value a tab, or a printable ASCII character that is neither letter, digit nor blank
         * @return this
         */
        public Builder separator(char value) {
            this.separator = mark("separator", value);
            return this;
        }

        /**
         * The character around fields. Default {@code "}.
         *
         * @param value a printable ASCII character that is neither letter, digit nor blank
         * @return this
         */
        public Builder quote(char value) {
            this.quote = mark("quote", value);
            return this;
        }

        /**
         * The mark in decimal numbers. Default {@link DecimalMark#POINT}.
         *
         * @param value the mark
         * @return this
         */
        public Builder decimalMark(DecimalMark value) {
            this.decimalMark = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * The most bytes of one record. Default 1 MiB.
         *
         * @param value 1 KiB to 256 MiB
         * @return this
         */
        public Builder maxRecordBytes(int value) {
            this.maxRecordBytes = between("maxRecordBytes", value, 1 << 10, 1 << 28);
            return this;
        }

        /**
         * The most characters (UTF-16 units) of one field. Default 256 Ki.
         *
         * @param value at least 1
         * @return this
         */
        public Builder maxFieldChars(int value) {
            this.maxFieldChars = between("maxFieldChars", value, 1, Integer.MAX_VALUE);
            return this;
        }

        /**
         * The most columns of a file. Default 2,000.
         *
         * @param value 1 to 100,000
         * @return this
         */
        public Builder maxColumns(int value) {
            this.maxColumns = between("maxColumns", value, 1, 100_000);
            return this;
        }

        /**
         * The dialect.
         *
         * @return the dialect
         * @throws IllegalStateException if separator and quote are the same character
         */
        public CsvDialect build() {
            if (separator == quote) {
                throw new IllegalStateException("separator and quote must differ, both are '" + quote + "'");
            }
            return new CsvDialect(this);
        }

        private static char mark(String name, char value) {
            boolean printable = value > ' ' && value < 0x7f;
            boolean word = (value >= '0' && value <= '9')
                    || (value >= 'A' && value <= 'Z')
                    || (value >= 'a' && value <= 'z')
                    || value == '-';
            if ((!printable && !(value == '\t' && name.equals("separator"))) || word) {
                throw new IllegalArgumentException("The " + name + " is a tab or a printable ASCII character that is"
                        + " neither letter, digit, hyphen nor blank, found U+"
                        + Integer.toHexString(value | 0x10000).substring(1));
            }
            return value;
        }

        private static int between(String name, int value, int least, int most) {
            if (value < least || value > most) {
                throw new IllegalArgumentException(name + " is " + least + " to " + most + ", found " + value);
            }
            return value;
        }
    }
}
