package dk.almendata.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A 64-bit hash of a row: equal for rows that store as equal, whatever quotes, zeros or scale the file wrote. Only values that are there
 * count, each with the position of its column, so that a column added at the end changes no hash of a row without it, and a number hashes
 * alike when its column is widened. Made for finding equal rows, not against an adversary.
 */
final class RowHash {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long FIRST = 0x9e3779b97f4a7c15L;
    private static final long SECOND = 0xbf58476d1ce4e5b9L;
    private static final long THIRD = 0x94d049bb133111ebL;

    private RowHash() {}

    static long start() {
        return FIRST;
    }

    /** Adds a column's value to the hash of a row. */
    static long add(long hash, int column, long value) {
        return mix(hash ^ mix(value + (column + 1) * FIRST)) + THIRD;
    }

    /** The hash of a number with its scale, the same for 12, 12.0 and 12.00. */
    static long number(long unscaled, int scale) {
        long digits = unscaled;
        int decimals = scale;
        while (decimals > 0 && digits % 10 == 0) {
            digits /= 10;
            decimals--;
        }
        return digits * 31 + decimals;
    }

    /** The hash of a text, the empty one included. */
    static long text(byte[] bytes, int from, int to) {
        long hash = SECOND + (to - from);
        int at = from;
        while (at + 8 <= to) {
            hash = mix(hash ^ (long) LONGS.get(bytes, at));
            at += 8;
        }
        long rest = 0;
        while (at < to) {
            rest = rest << 8 | (bytes[at++] & 0xff);
        }
        return mix(hash ^ rest) ^ THIRD;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * SECOND;
        mixed = (mixed ^ (mixed >>> 27)) * THIRD;
        return mixed ^ (mixed >>> 31);
    }
}
