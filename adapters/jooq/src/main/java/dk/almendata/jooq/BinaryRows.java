package dk.almendata.jooq;

import dk.almendata.table.ByteSink;
import dk.almendata.table.ColumnType;
import dk.almendata.table.RowCursor;
import dk.almendata.table.TableSchema;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows as PostgreSQL's {@code COPY} takes them in binary (its manual, COPY, "Binary Format"): a header of 19 bytes, for each row the number
 * of fields and each field with its length before it, -1 for NULL, and -1 for a row at the end; all numbers big-endian.
 *
 * <ul>
 *   <li>{@code bigint}: 8 bytes
 *   <li>{@code date}: 4 bytes, days since 2000-01-01
 *   <li>{@code numeric}: how many digits to the base of 10,000, the power of the first, the sign, the scale, and the digits, 2 bytes each
 *   <li>{@code varchar}: its UTF-8
 * </ul>
 *
 * <p>Values go from the cursor into one array that is used again; it grows where a row needs it. Not thread-safe.
 */
final class BinaryRows implements ByteSink {

    private static final byte[] HEADER = "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int KEYS = 3;
    private static final int NULL = -1;

    /** A {@code numeric} of 18 digits: its length, four numbers of two bytes, at most six digits. */
    private static final int LONGEST_NUMBER = 4 + 8 + 12;

    private static final int DAYS_TO_2000 = 10_957;
    private static final int BASE = 10_000;
    private static final int DIGITS_OF_BASE = 4;
    private static final int MOST_PLACES = 5;
    private static final short NEGATIVE = 0x4000;
    private static final long[] POWERS = powers();

    private final ColumnType.Kind[] kinds;
    private final int[] scales;
    private byte[] bytes;
    private int length;

    /**
     * The header, and no row yet.
     *
     * @param schema the table's columns after the three keys
     * @param block how many bytes the rows sent at once will have, about
     */
    BinaryRows(TableSchema schema, int block) {
        int columns = schema.columns().size();
        this.kinds = new ColumnType.Kind[columns];
        this.scales = new int[columns];
        for (int i = 0; i < columns; i++) {
            ColumnType type = schema.columns().get(i).type();
            kinds[i] = type.kind();
            scales[i] = type.scale();
        }
        this.bytes = new byte[block + block / 4];
        append(HEADER, 0, HEADER.length);
    }

    /** Adds the cursor's current row. */
    void add(long rowId, long cellId, RowCursor row) {
        room(2 + (KEYS + kinds.length) * LONGEST_NUMBER);
        putShort(KEYS + kinds.length);
        putLong(rowId);
        putLong(cellId);
        putLong(row.rowHash());
        for (int column = 0; column < kinds.length; column++) {
            room(LONGEST_NUMBER);
            if (row.isNull(column)) {
                putInt(NULL);
            } else {
                add(row, column);
            }
        }
    }

    private void add(RowCursor row, int column) {
        switch (kinds[column]) {
            case INTEGER -> putLong(row.longAt(column));
            case DECIMAL -> putNumeric(row.unscaledAt(column), scales[column]);
            case DATE -> {
                putInt(Integer.BYTES);
                putInt((int) row.epochDayAt(column) - DAYS_TO_2000);
            }
            case LBF_ORGANISATION, LBF_AFDELING, LBF_BYGGEAFSNIT, TEXT, UNDETERMINED -> {
                int start = length;
                length += Integer.BYTES;
                row.appendTo(column, this);
                INTS.set(bytes, start, length - start - Integer.BYTES);
            }
        }
    }

    /** Digits to the base of 10,000 begin and end at the decimal point, so the last one is filled up with zeros. */
    private void putNumeric(long unscaled, int scale) {
        long digits = Math.abs(unscaled);
        long whole = digits / POWERS[scale];
        long fraction = digits % POWERS[scale];
        int start = length;
        length += Integer.BYTES + 4 * Short.BYTES;
        int places = 0;
        while (places < MOST_PLACES && whole >= POWERS[places * DIGITS_OF_BASE]) {
            places++;
        }
        for (int place = places - 1; place >= 0; place--) {
            putShort((int) (whole / POWERS[place * DIGITS_OF_BASE] % BASE));
        }
        int rest = scale;
        while (rest >= DIGITS_OF_BASE) {
            rest -= DIGITS_OF_BASE;
            putShort((int) (fraction / POWERS[rest] % BASE));
        }
        if (rest > 0) {
            putShort((int) (fraction % POWERS[rest] * POWERS[DIGITS_OF_BASE - rest]));
        }
        int size = length - start - Integer.BYTES;
        INTS.set(bytes, start, size);
        SHORTS.set(bytes, start + 4, (short) (size / Short.BYTES - 4));
        SHORTS.set(bytes, start + 6, (short) (places - 1));
        SHORTS.set(bytes, start + 8, unscaled < 0 ? NEGATIVE : 0);
        SHORTS.set(bytes, start + 10, (short) scale);
    }

    /** Says that no row follows. */
    void end() {
        room(Short.BYTES);
        putShort(NULL);
    }

    /** What is gathered; the first {@link #length} bytes count. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Forgets what is gathered, so that more can be. */
    void clear() {
        length = 0;
    }

    @Override
    public void append(byte[] source, int from, int to) {
        room(to - from);
        System.arraycopy(source, from, bytes, length, to - from);
        length += to - from;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    private void putShort(int value) {
        SHORTS.set(bytes, length, (short) value);
        length += Short.BYTES;
    }

    private void putInt(int value) {
        INTS.set(bytes, length, value);
        length += Integer.BYTES;
    }

    private void putLong(long value) {
        putInt(Long.BYTES);
        LONGS.set(bytes, length, value);
        length += Long.BYTES;
    }

    private static long[] powers() {
        long[] powers = new long[ColumnType.MAX_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
