package dk.almendata.text;

import dk.almendata.address.RoadNames;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * From the folded name to the roads that have it, blanks left out of account except between digits: an open-addressed table over packed bytes.
 * Immutable.
 */
final class RoadNameIndex {

    private static final int[] NONE = {};

    /** Where the bytes of each key begin; one more at the end. */
    private final int[] keyStart;

    private final byte[] keys;

    /** Where the roads of each key begin; one more at the end. */
    private final int[] roadStart;

    private final int[] roads;

    private final int[] lettersOfKey;

    /** The number of a key and one, 0 for an empty slot. */
    private final int[] slots;

    /** Two letters changed for others: two gone and two new, and the first byte of a letter of two as well. */
    private static final int MOST_LETTERS_APART = 6;

    private RoadNameIndex(Builder builder) {
        this.keyStart = Arrays.copyOf(builder.keyStart, builder.count + 1);
        this.keys = builder.keys.toByteArray();
        this.roadStart = Arrays.copyOf(builder.roadStart, builder.count + 1);
        this.roads = Arrays.copyOf(builder.roads, roadStart[builder.count]);
        this.slots = new int[Integer.highestOneBit(Math.max(1, builder.count)) * 4];
        this.lettersOfKey = new int[builder.count];
        for (int key = 0; key < builder.count; key++) {
            lettersOfKey[key] = letters(keys, keyStart[key], keyStart[key + 1]);
            int slot = hash(keys, keyStart[key], keyStart[key + 1]) & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = key + 1;
        }
    }

    /** The roads of a folded name, also where blanks differ, in the order of their codes. */
    int[] find(String folded) {
        byte[] bytes = folded.getBytes(StandardCharsets.UTF_8);
        int[] found = NONE;
        int slot = hash(bytes, 0, bytes.length) & (slots.length - 1);
        while (slots[slot] != 0) {
            int key = slots[slot] - 1;
            if (isSame(key, bytes)) {
                found = with(found, key);
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return found;
    }

    private boolean isSame(int key, byte[] bytes) {
        int i = keyStart[key];
        int end = keyStart[key + 1];
        int j = 0;
        while (i < end || j < bytes.length) {
            if (i < end && isPassedOver(keys, keyStart[key], end, i)) {
                i++;
            } else if (j < bytes.length && isPassedOver(bytes, 0, bytes.length, j)) {
                j++;
            } else if (i == end || j == bytes.length || keys[i++] != bytes[j++]) {
                return false;
            }
        }
        return true;
    }

    private int[] with(int[] found, int key) {
        int[] more = Arrays.copyOfRange(roads, roadStart[key], roadStart[key + 1]);
        return found.length == 0
                ? more
                : IntStream.concat(Arrays.stream(found), Arrays.stream(more))
                        .sorted()
                        .distinct()
                        .toArray();
    }

    /** Whether a byte is a blank that does not count. */
    private static boolean isPassedOver(byte[] bytes, int from, int to, int at) {
        return bytes[at] == ' ' && !(at > from && at + 1 < to && isDigit(bytes[at - 1]) && isDigit(bytes[at + 1]));
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** The roads of all names that are alike but not the same, in the order of their codes. */
    int[] alike(String folded) {
        byte[] bytes = folded.getBytes(StandardCharsets.UTF_8);
        int letters = letters(bytes, 0, bytes.length);
        IntStream.Builder found = IntStream.builder();
        for (int key = 0; key + 1 < keyStart.length; key++) {
            if (Integer.bitCount(lettersOfKey[key] ^ letters) <= MOST_LETTERS_APART) {
                String name =
                        new String(keys, keyStart[key], keyStart[key + 1] - keyStart[key], StandardCharsets.UTF_8);
                if (!name.equals(folded) && RoadNames.areAlike(name, folded)) {
                    for (int i = roadStart[key]; i < roadStart[key + 1]; i++) {
                        found.add(roads[i]);
                    }
                }
            }
        }
        return found.build().sorted().distinct().toArray();
    }

    /** Which characters there are, by their last five bits; names that are alike have nearly the same. */
    private static int letters(byte[] bytes, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters |= 1 << (bytes[i] & 31);
        }
        return letters;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            if (!isPassedOver(bytes, from, to, i)) {
                hash = hash * 31 + bytes[i];
            }
        }
        return ((hash ^ (hash >>> 16)) * 0x9E3779B1) >>> 4;
    }

    /** Collects the keys. For one thread. */
    static final class Builder {

        private final int[] keyStart;
        private final ByteArrayOutputStream keys = new ByteArrayOutputStream();
        private final int[] roadStart;
        private int[] roads = new int[16];
        private int count;

        Builder(int size) {
            this.keyStart = new int[size + 1];
            this.roadStart = new int[size + 1];
        }

        void add(String key, int[] all) {
            keys.writeBytes(key.getBytes(StandardCharsets.UTF_8));
            int at = roadStart[count];
            if (at + all.length > roads.length) {
                roads = Arrays.copyOf(roads, Math.max(roads.length * 2, at + all.length));
            }
            System.arraycopy(all, 0, roads, at, all.length);
            count++;
            keyStart[count] = keys.size();
            roadStart[count] = at + all.length;
        }

        RoadNameIndex build() {
            return new RoadNameIndex(this);
        }
    }
}
