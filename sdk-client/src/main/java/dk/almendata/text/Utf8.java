package dk.almendata.text;

import java.nio.charset.StandardCharsets;

/** UTF-8 in place: strict, as Unicode table 3-7 has it (no overlong forms, no surrogates, nothing above U+10FFFF). */
final class Utf8 {

    private Utf8() {}

    /**
     * The length of the multi-byte sequence at a position.
     *
     * @param bytes the bytes
     * @param at the first byte, 0x80 or above
     * @param limit one past the last byte there is
     * @return 2 to 4, or 0 if there is no whole valid sequence
     */
    static int sequenceLength(byte[] bytes, int at, int limit) {
        int first = bytes[at] & 0xff;
        if (first < 0xc2) {
            return 0;
        }
        if (first < 0xe0) {
            return at + 1 < limit && isTail(bytes[at + 1]) ? 2 : 0;
        }
        if (first < 0xf0) {
            if (at + 2 >= limit || !isTail(bytes[at + 1]) || !isTail(bytes[at + 2])) {
                return 0;
            }
            int second = bytes[at + 1] & 0xff;
            boolean overlong = first == 0xe0 && second < 0xa0;
            boolean surrogate = first == 0xed && second > 0x9f;
            return overlong || surrogate ? 0 : 3;
        }
        if (first > 0xf4
                || at + 3 >= limit
                || !isTail(bytes[at + 1])
                || !isTail(bytes[at + 2])
                || !isTail(bytes[at + 3])) {
            return 0;
        }
        int second = bytes[at + 1] & 0xff;
        return (first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f) ? 0 : 4;
    }

    /** The number of UTF-16 units of valid UTF-8. */
    static int utf16Length(byte[] bytes, int from, int to) {
        int units = 0;
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xff;
            units += (b & 0xc0) == 0x80 ? 0 : b >= 0xf0 ? 2 : 1;
        }
        return units;
    }

    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static boolean isTail(byte b) {
        return (b & 0xc0) == 0x80;
    }
}
