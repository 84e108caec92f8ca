package dk.almendata.enrichment;

import java.util.List;
import java.util.Objects;

/**
 * What became of one data point between two sets.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param kind added, changed or deleted
 * @param point the data point
 * @param values the values that differ, in the order of the columns; for an added or deleted row every value that is not empty; unmodifiable
 */
public record RowChange(Kind kind, DataPoint point, List<ValueChange> values) {

    /** What became of a row. */
    public enum Kind {
        /** Only the later set has it. */
        ADDED,
        /** Both have it, with different values. */
        CHANGED,
        /** Only the earlier set has it. */
        DELETED
    }

    /**
     * One value that differs.
     *
     * @param column the heading
     * @param before the canonical value of the earlier set; empty if it had none
     * @param after the canonical value of the later set; empty if it has none
     */
    public record ValueChange(String column, String before, String after) {

        /** Checks that no part is missing. */
        public ValueChange {
            Objects.requireNonNull(column, "column");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /** Copies the values. */
    public RowChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(point, "point");
        values = List.copyOf(values);
    }
}
