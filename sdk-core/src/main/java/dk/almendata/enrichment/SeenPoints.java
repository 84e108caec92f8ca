package dk.almendata.enrichment;

import java.util.HashMap;
import java.util.Map;

/**
 * Which data points were met, and on which line first. Sixteen bytes a data point and no object; memory grows with the data points, never with
 * the columns. For one thread.
 */
final class SeenPoints {

    private final Map<String, Lines> byAccount = new HashMap<>();

    /** Remembers a data point; the line on which it was met before, or 0. */
    long meet(long number, int year, String account, long line) {
        return byAccount.computeIfAbsent(account, key -> new Lines()).meet(number * 10_000 + year + 1, line);
    }

    /** A map of positive longs to lines, with open addressing. */
    private static final class Lines {

        private long[] keys = new long[16];
        private long[] lines = new long[16];
        private int size;

        long meet(long key, long line) {
            if (size * 2 >= keys.length) {
                grow();
            }
            int at = place(key);
            if (keys[at] == key) {
                return lines[at];
            }
            keys[at] = key;
            lines[at] = line;
            size++;
            return 0;
        }

        private int place(long key) {
            int mask = keys.length - 1;
            int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
            while (keys[at] != 0 && keys[at] != key) {
                at = (at + 1) & mask;
            }
            return at;
        }

        private void grow() {
            long[] oldKeys = keys;
            long[] oldLines = lines;
            keys = new long[oldKeys.length * 2];
            lines = new long[keys.length];
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int at = place(oldKeys[i]);
                    keys[at] = oldKeys[i];
                    lines[at] = oldLines[i];
                }
            }
        }
    }
}
