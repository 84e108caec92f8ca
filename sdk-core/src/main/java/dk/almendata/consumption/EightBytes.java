package dk.almendata.consumption;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of a text as one number, the first byte in its lowest place, so that they are looked at together: what files of millions of lines
 * are read with.
 */
final class EightBytes {

    /** A number that has this byte in every place is a multiple of it. */
    static final long ONES = 0x0101010101010101L;

    /** The highest bit of every byte. */
    static final long HIGH_BITS = ONES << 7;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = ONES * 0x7f;
    private static final long ZEROS = ONES * '0';
    private static final long POINTS = ONES * '.';

    /** Brings a byte above {@code 9} into the highest bit. */
    private static final long BEYOND_NINE = ONES * (0x7f - '9');

    private static final long DASHES = '-' * (1L << 16 | 1L << 40);
    private static final long PLACES_OF_DASHES = 0xff * (1L << 16 | 1L << 40);

    private EightBytes() {}

    /** Those from a place on; what would lie beyond the end is {@code 0}, the digit. */
    static long from(byte[] bytes, int at, int end) {
        int there = end - at;
        if (there >= Long.BYTES) {
            return (long) LONGS.get(bytes, at);
        }
        long beyond = -1L << (Byte.SIZE * there);
        long eight = at <= bytes.length - Long.BYTES ? (long) LONGS.get(bytes, at) : lastOf(bytes, at);
        return (eight & ~beyond) | (ZEROS & beyond);
    }

    /** Fewer than eight at the end of an array. */
    private static long lastOf(byte[] bytes, int at) {
        long eight = 0;
        for (int i = bytes.length - 1; i >= at; i--) {
            eight = (eight << Byte.SIZE) | (bytes[i] & 0xff);
        }
        return eight;
    }

    /** The last ones before an end, of a text of 1 to 8 bytes; what would lie before the text is {@code 0}, the digit. */
    static long before(byte[] bytes, int end, int length) {
        long text = -1L << (Long.SIZE - Byte.SIZE * length);
        return ((long) LONGS.get(bytes, end - Long.BYTES) & text) | (ZEROS & ~text);
    }

    /** The highest bit of each byte that is another one's, and nothing else; that one stands in every place of its number. */
    static long equal(long eight, long others) {
        long different = eight ^ others;
        return ~(((different & LOW_BITS) + LOW_BITS) | different | LOW_BITS);
    }

    /** Whether all are digits. */
    static boolean areDigits(long eight) {
        return (((eight + BEYOND_NINE) | (eight - ZEROS)) & HIGH_BITS) == 0;
    }

    /** The value of eight digits: neighbours are joined to pairs, pairs to fours, and fours to all. */
    static int value(long digits) {
        long ones = digits - ZEROS;
        long pairs = (ones * 10 + (ones >>> 8)) & 0x00ff00ff00ff00ffL;
        long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000ffff0000ffffL;
        return (int) (fours * 10_000 + (fours >>> 32));
    }

    /** How many digits stand behind the one point of a text of a length, 0 without a point; negative if points stand where none may. */
    static int decimals(long eight, int length) {
        long points = equal(eight, POINTS);
        if (points == 0) {
            return 0;
        }
        int place = Long.numberOfTrailingZeros(points) >>> 3;
        boolean between = place > Long.BYTES - length && place < Long.BYTES - 1;
        return between && (points & (points - 1)) == 0 ? Long.BYTES - 1 - place : -1;
    }

    /** The same without its point, which so many decimals stand behind, 1 or more; {@code 0}, the digit, is put in front. */
    static long withoutPoint(long eight, int decimals) {
        long behind = -1L << (Long.SIZE - Byte.SIZE * decimals);
        return (eight & behind) | ((eight << Byte.SIZE) & ~behind & ~0xffL) | '0';
    }

    /** The digits {@code yyyymmdd} of the ten bytes {@code dd-mm-yyyy}; something that is not digits if a dash is missing. */
    static long date(byte[] bytes, int at) {
        long first = (long) LONGS.get(bytes, at);
        long last = (long) LONGS.get(bytes, at + 2);
        return (first & PLACES_OF_DASHES) == DASHES
                ? (last >>> 32) | (((first >>> 24) & 0xffff) << 32) | ((first & 0xffff) << 48)
                : 0;
    }
}
