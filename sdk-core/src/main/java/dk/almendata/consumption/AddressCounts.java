package dk.almendata.consumption;

import java.util.Arrays;

/**
 * How many installations of a file are at each address ({@code Antal på adressen}), so that none is lost where the reference program keeps
 * the last one only (decision on duplicates).
 *
 * <p>Made for files of millions of lines: one address takes 8 bytes in a table that is never less than two fifths full, so at most 20 bytes,
 * and 30 for the moment in which it grows. Not thread-safe while counting.
 */
public final class AddressCounts {

    private static final int SMALLEST = 16;
    private static final double FULL = 0.8;

    /** Keys are positive, so 0 is a free place. */
    private int[] keys = new int[SMALLEST];

    private int[] counts = new int[SMALLEST];
    private int addresses;

    /** Counts nothing yet. */
    public AddressCounts() {}

    /**
     * Counts one more.
     *
     * @param address where
     */
    public void add(InstallationPlace address) {
        add(address.packed());
    }

    void add(int key) {
        int place = place(keys, key);
        if (keys[place] == 0) {
            if (addresses + 1 > keys.length * FULL) {
                grow();
                place = place(keys, key);
            }
            keys[place] = key;
            addresses++;
        }
        counts[place]++;
    }

    /**
     * The installations at an address.
     *
     * @param address where
     * @return how many were counted there, 0 if none
     */
    public int at(InstallationPlace address) {
        return at(address.packed());
    }

    int at(int key) {
        return counts[place(keys, key)];
    }

    /**
     * The distinct addresses.
     *
     * @return how many
     */
    public int addresses() {
        return addresses;
    }

    /**
     * The addresses that more than one installation has.
     *
     * @return how many
     */
    public long shared() {
        return Arrays.stream(counts).filter(count -> count > 1).count();
    }

    private void grow() {
        int[] newKeys = new int[keys.length * 2];
        int[] newCounts = new int[newKeys.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int place = place(newKeys, keys[i]);
                newKeys[place] = keys[i];
                newCounts[place] = counts[i];
            }
        }
        keys = newKeys;
        counts = newCounts;
    }

    /** Where a key is, or the free place where it belongs. */
    private static int place(int[] keys, int key) {
        int mixed = key * 0x9e3779b9;
        int last = keys.length - 1;
        int place = (mixed ^ mixed >>> 15) & last;
        while (keys[place] != 0 && keys[place] != key) {
            place = place + 1 & last;
        }
        return place;
    }
}
