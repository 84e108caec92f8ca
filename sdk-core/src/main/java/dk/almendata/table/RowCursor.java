package dk.almendata.table;

/**
 * Rows read one after another through one reused cursor, made for bulk: typed access to the fields of the current row without an object per
 * field.
 *
 * <p>A cursor is opened for a {@link TableSchema}; positions are those of the schema's columns, whatever the order in the file. Every field
 * is checked against its column's type before {@link #next} answers: a row with a faulty field is reported to the sink that the cursor was
 * opened with, counted in {@link #refused} and passed over, so the accessors never fail on a row that was handed out. A column that the
 * file lacks reads as null. An unquoted empty field is null; so is a quoted one in a column that is not text.
 *
 * <p>A file that cannot be read further (wrong encoding, a quote that never closes) is reported and ends the rows, with
 * {@link #isBroken} true. Not thread-safe. The cursor holds a reader until closed.
 */
public interface RowCursor extends AutoCloseable {

    /**
     * Moves to the next row that can be used.
     *
     * @return false when there is none
     */
    boolean next();

    /**
     * Whether a field of the current row is missing.
     *
     * @param column position in the schema
     * @return true if the field has no value
     */
    boolean isNull(int column);

    /**
     * The value of an integer column.
     *
     * @param column position in the schema; its type is {@link ColumnType.Kind#INTEGER}
     * @return the number; undefined where {@link #isNull} is true
     */
    long longAt(int column);

    /**
     * The value of a date column.
     *
     * @param column position in the schema; its type is {@link ColumnType#DATE}
     * @return days since 1970-01-01; undefined where {@link #isNull} is true
     */
    long epochDayAt(int column);

    /**
     * The value of a decimal column, as its digits at the column's scale: {@code 12.5} at scale 2 is {@code 1250}.
     *
     * @param column position in the schema; its type is {@link ColumnType.Kind#DECIMAL}
     * @return the unscaled value; undefined where {@link #isNull} is true
     */
    long unscaledAt(int column);

    /**
     * The value of an LBF column as a number: {@code 0240001} is {@code 240001}.
     *
     * @param column position in the schema; its type is one of the LBF kinds
     * @return the packed number; undefined where {@link #isNull} is true
     */
    long lbfAt(int column);

    /**
     * Gives the field's canonical text in UTF-8 to a sink: quotes resolved, LBF numbers with all their digits, other values as written.
     *
     * @param column position in the schema, of any type
     * @param sink takes the bytes during the call; not called where {@link #isNull} is true
     */
    void appendTo(int column, ByteSink sink);

    /**
     * A hash over the values of the current row in the order of the schema, equal for rows that store as equal. Missing columns and missing
     * values hash alike, so that a column added at the end does not change old rows.
     *
     * @return the hash, 64 bits
     */
    long rowHash();

    /**
     * The number of the current record in its file, refused ones counted, the header not.
     *
     * @return the number, from 1
     */
    long record();

    /**
     * The physical line on which the current record starts, the header being line 1.
     *
     * @return the line
     */
    long line();

    /**
     * Records read so far, refused ones counted.
     *
     * @return the number of records
     */
    long records();

    /**
     * Records refused so far.
     *
     * @return the number of refused records
     */
    long refused();

    /**
     * Whether reading ended before the end of the file because the rest cannot be read.
     *
     * @return true after such a fault
     */
    boolean isBroken();

    /** Releases the reader. Closing twice is harmless. */
    @Override
    void close();
}
