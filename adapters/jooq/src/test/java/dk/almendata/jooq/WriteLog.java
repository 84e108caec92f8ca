package dk.almendata.jooq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What was written to one file, in its order, and when it was forced to disk: enough to make the file as a power cut may leave it. For several
 * threads.
 */
final class WriteLog {

    /** The least that a disk writes whole. */
    private static final int SECTOR = 512;

    /** How a power cut tears what was not forced. */
    enum Tear {
        /** Each write is there or not, whatever came of those before it. */
        WRITES,
        /** Of each write some sectors may be there and others not. */
        SECTORS
    }

    private final List<Entry> entries = new ArrayList<>();

    /** Bytes that were written at a place. */
    synchronized void wrote(long at, byte[] bytes) {
        entries.add(new Entry(Kind.WRITE, at, bytes));
    }

    /** The file was cut to a length. */
    synchronized void truncated(long length) {
        entries.add(new Entry(Kind.TRUNCATE, length, new byte[0]));
    }

    /** Everything before is on disk. */
    synchronized void forced() {
        entries.add(new Entry(Kind.FORCE, 0, new byte[0]));
    }

    synchronized int size() {
        return entries.size();
    }

    /**
     * The file after a power cut at the last of the first so many entries. Everything up to the last force is there. What came later is torn; the
     * last of it ends at any of its bytes.
     */
    synchronized byte[] image(int position, Tear tear, Random random) {
        Image image = new Image();
        int forced = position;
        while (forced > 0 && entries.get(forced - 1).kind != Kind.FORCE) {
            forced--;
        }
        for (Entry entry : entries.subList(0, forced)) {
            image.take(entry, 0, entry.bytes.length);
        }
        // All of it, nothing, or a part: a disk that is quick, one that is slow, and one in between.
        int kept = random.nextInt(5) * 25;
        for (int i = forced; i < position; i++) {
            Entry entry = entries.get(i);
            if (i == position - 1) {
                image.take(entry, 0, random.nextInt(entry.bytes.length + 1));
            } else if (random.nextInt(100) < kept) {
                image.take(entry, 0, entry.bytes.length);
            } else if (tear == Tear.SECTORS && random.nextInt(100) < kept) {
                takeSomeSectors(image, entry, random);
            }
        }
        return image.bytes();
    }

    private static void takeSomeSectors(Image image, Entry entry, Random random) {
        int from = 0;
        while (from < entry.bytes.length) {
            int to = (int) Math.min(entry.bytes.length, from + SECTOR - (entry.at + from) % SECTOR);
            if (random.nextBoolean()) {
                image.take(entry, from, to);
            }
            from = to;
        }
    }

    private enum Kind {
        WRITE,
        TRUNCATE,
        FORCE
    }

    private record Entry(Kind kind, long at, byte[] bytes) {}

    /** The bytes of a file. */
    private static final class Image {

        private byte[] bytes = new byte[1 << 16];
        private int length;

        void take(Entry entry, int from, int to) {
            if (entry.kind == Kind.TRUNCATE && entry.at < length) {
                Arrays.fill(bytes, (int) entry.at, length, (byte) 0);
                length = (int) entry.at;
            } else if (entry.kind == Kind.WRITE && to > from) {
                int end = (int) entry.at + to;
                if (end > bytes.length) {
                    bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
                }
                System.arraycopy(entry.bytes, from, bytes, (int) entry.at + from, to - from);
                length = Math.max(length, end);
            }
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, length);
        }
    }
}
