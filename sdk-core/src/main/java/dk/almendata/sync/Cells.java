package dk.almendata.sync;

import dk.almendata.delivery.CellMonth;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The cells seen in the rows of one file, numbered in the order in which they were first seen. A lookup makes no object. Not thread-safe.
 */
final class Cells {

    /** The organisation of rows without an LBF number, one past the last real one. */
    static final int NO_ORGANISATION = 10_000;

    private static final String NONE = "none";
    private static final int MONTHS = 1_000_000;
    private static final int FREE = -1;

    private long[] keys = new long[64];
    private long[] counts = new long[64];
    private int size;
    private int[] slots = newSlots(256);
    private long lastKey = FREE;
    private int last;

    /** The number of a cell; the row is counted. */
    int count(int organisation, int month) {
        long key = (long) organisation * MONTHS + month;
        if (key != lastKey) {
            last = numberOf(key);
            lastKey = key;
        }
        counts[last]++;
        return last;
    }

    /** Takes rows out of the count of a cell again. */
    void uncount(int cell, long rows) {
        counts[cell] -= rows;
    }

    int size() {
        return size;
    }

    String organisation(int cell) {
        return organisationText((int) (keys[cell] / MONTHS));
    }

    String month(int cell) {
        return CellMonth.text((int) (keys[cell] % MONTHS));
    }

    long rows(int cell) {
        return counts[cell];
    }

    /** The rows of one organisation, over all months. */
    long rowsOf(int organisation) {
        long rows = 0;
        for (int cell = 0; cell < size; cell++) {
            rows += keys[cell] / MONTHS == organisation ? counts[cell] : 0;
        }
        return rows;
    }

    /** The organisations seen, as their text. */
    SortedSet<String> organisations() {
        TreeSet<Integer> seen = new TreeSet<>();
        for (int cell = 0; cell < size; cell++) {
            seen.add((int) (keys[cell] / MONTHS));
        }
        return seen.stream().map(Cells::organisationText).collect(Collectors.toCollection(TreeSet::new));
    }

    static String organisationText(int organisation) {
        return organisation == NO_ORGANISATION
                ? NONE
                : Integer.toString(NO_ORGANISATION + organisation).substring(1);
    }

    private int numberOf(long key) {
        int slot = slotOf(key, slots.length);
        while (slots[slot] != FREE) {
            if (keys[slots[slot]] == key) {
                return slots[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        keys[size] = key;
        slots[slot] = size++;
        if (size * 2 > slots.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        int[] wider = newSlots(slots.length * 2);
        for (int cell = 0; cell < size; cell++) {
            int slot = slotOf(keys[cell], wider.length);
            while (wider[slot] != FREE) {
                slot = (slot + 1) & (wider.length - 1);
            }
            wider[slot] = cell;
        }
        slots = wider;
    }

    private static int slotOf(long key, int length) {
        long mixed = key * 0x9e37_79b9_7f4a_7c15L;
        return (int) (mixed >>> 40) & (length - 1);
    }

    private static int[] newSlots(int length) {
        int[] fresh = new int[length];
        Arrays.fill(fresh, FREE);
        return fresh;
    }
}
