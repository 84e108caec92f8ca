package dk.almendata.jooq;

import java.util.Arrays;

/**
 * The rows that stand in both of two sets, as multisets: as many of one hash as the set has that has fewer.
 *
 * <p>Very many rows are compared in several passes, each of which takes the hashes that leave one remainder. Not thread-safe.
 */
final class EqualRows {

    private final long[] hashes;
    private final int[] left;
    private int size;

    /** Those of two sides whose hashes belong to a pass. */
    static EqualRows of(RowsByOrigin some, RowsByOrigin others, long pass, long passes) {
        return new EqualRows(hashes(some, pass, passes), hashes(others, pass, passes));
    }

    private EqualRows(long[] some, long[] others) {
        this.hashes = new long[Math.min(some.length, others.length)];
        this.left = new int[hashes.length];
        for (int i = 0, j = 0; i < some.length && j < others.length; ) {
            int order = Long.compare(some[i], others[j]);
            if (order == 0) {
                count(some[i]);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }

    private static long[] hashes(RowsByOrigin side, long pass, long passes) {
        Hashes hashes = new Hashes();
        side.hashes((rowId, cellId, hash) -> {
            if (isIn(hash, pass, passes)) {
                hashes.add(hash);
            }
        });
        return hashes.sorted();
    }

    /** How many passes take so many rows at once at most. */
    static long passes(RowsByOrigin some, RowsByOrigin others, long atOnce) {
        return Math.max(some.rowCount(), others.rowCount()) / atOnce + 1;
    }

    /** Whether the rows of a hash belong to a pass. */
    static boolean isIn(long hash, long pass, long passes) {
        return Long.remainderUnsigned(hash, passes) == pass;
    }

    private void count(long hash) {
        if (size == 0 || hashes[size - 1] != hash) {
            hashes[size++] = hash;
        }
        left[size - 1]++;
    }

    /** Whether a row of the hash is in both; takes it out. */
    boolean takes(long hash) {
        int at = Arrays.binarySearch(hashes, 0, size, hash);
        return at >= 0 && left[at] > 0 && left[at]-- > 0;
    }
}
