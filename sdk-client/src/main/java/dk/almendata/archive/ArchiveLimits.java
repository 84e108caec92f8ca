package dk.almendata.archive;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How large an archive may be, so that a hostile one cannot fill memory, disk or time. Bytes are counted as they are really unpacked, never
 * as the archive states them.
 *
 * <p>The defaults are a decision: 1,000 entries, 2 GiB an entry, 4 GiB in all, and 200 times as many bytes as packed once an entry is longer
 * than 1 MiB (real CSV packs 3 to 20 times, constant rows up to 400; a bomb about 1,000). Raise them where a delivery is known to be larger.
 * Immutable; may be shared between threads.
 */
public final class ArchiveLimits {

    private static final ArchiveLimits STANDARD = builder().build();

    private final int entries;
    private final long entryBytes;
    private final long totalBytes;
    private final int ratio;
    private final long ratioFromBytes;

    private ArchiveLimits(Builder builder) {
        this.entries = builder.entries;
        this.entryBytes = builder.entryBytes;
        this.totalBytes = builder.totalBytes;
        this.ratio = builder.ratio;
        this.ratioFromBytes = builder.ratioFromBytes;
    }

    /**
     * The limits for deliveries.
     *
     * @return every default
     */
    public static ArchiveLimits standard() {
        return STANDARD;
    }

    /**
     * Begins with every default.
     *
     * @return a builder for one thread
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A builder that carries every limit.
     *
     * @return a builder for one thread
     */
    public Builder toBuilder() {
        return new Builder()
                .entries(entries)
                .entryBytes(entryBytes)
                .totalBytes(totalBytes)
                .ratio(ratio)
                .ratioFromBytes(ratioFromBytes);
    }

    /**
     * The most entries.
     *
     * @return the limit
     */
    public int entries() {
        return entries;
    }

    /**
     * The most bytes of one entry, unpacked.
     *
     * @return the limit
     */
    public long entryBytes() {
        return entryBytes;
    }

    /**
     * The most bytes of all entries together, unpacked.
     *
     * @return the limit
     */
    public long totalBytes() {
        return totalBytes;
    }

    /**
     * How many times as long as packed an entry may be.
     *
     * @return the limit
     */
    public int ratio() {
        return ratio;
    }

    /**
     * The length from which the ratio counts.
     *
     * @return bytes, unpacked
     */
    public long ratioFromBytes() {
        return ratioFromBytes;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ArchiveLimits other
                && entries == other.entries
                && entryBytes == other.entryBytes
                && totalBytes == other.totalBytes
                && ratio == other.ratio
                && ratioFromBytes == other.ratioFromBytes;
    }

    @Override
    public int hashCode() {
        return Objects.hash(entries, entryBytes, totalBytes, ratio, ratioFromBytes);
    }

    /** The limits for people. */
    @Override
    public String toString() {
        return entries + " entries, " + entryBytes + " bytes each, " + totalBytes + " in all, " + ratio + ":1 from "
                + ratioFromBytes + " bytes";
    }

    /** Collects {@link ArchiveLimits}. For one thread, short-lived. Every limit is at least 1. */
    public static final class Builder {

        private int entries = 1_000;
        private long entryBytes = 2L << 30;
        private long totalBytes = 4L << 30;
        private int ratio = 200;
        private long ratioFromBytes = 1L << 20;

        private Builder() {}

        /**
         * The most entries. Default 1,000.
         *
         * @param value the limit
         * @return this
         */
        public Builder entries(int value) {
            this.entries = (int) positive("entries", value);
            return this;
        }

        /**
         * The most bytes of one entry, unpacked. Default 2 GiB.
         *
         * @param value the limit
         * @return this
         */
        public Builder entryBytes(long value) {
            this.entryBytes = positive("entryBytes", value);
            return this;
        }

        /**
         * The most bytes of all entries together, unpacked. Default 4 GiB.
         *
         * @param value the limit
         * @return this
         */
        public Builder totalBytes(long value) {
            this.totalBytes = positive("totalBytes", value);
            return this;
        }

        /**
         * How many times as long as packed an entry may be. Default 200.
         *
         * @param value the limit
         * @return this
         */
        public Builder ratio(int value) {
            this.ratio = (int) positive("ratio", value);
            return this;
        }

        /**
         * The length from which the ratio counts. Default 1 MiB.
         *
         * @param value bytes, unpacked
         * @return this
         */
        public Builder ratioFromBytes(long value) {
            this.ratioFromBytes = positive("ratioFromBytes", value);
            return this;
        }

        /**
         * The limits.
         *
         * @return the limits
         */
        public ArchiveLimits build() {
            return new ArchiveLimits(this);
        }

        private static long positive(String name, long value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " is at least 1, found " + value);
            }
            return value;
        }
    }
}
