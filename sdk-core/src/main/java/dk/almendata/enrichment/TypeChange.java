package dk.almendata.enrichment;

import java.util.Objects;

/**
 * A column that holds something else than before: text instead of numbers, or numbers of another notation or other decimals.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param column the heading
 * @param before what it held
 * @param after what it holds now
 */
public record TypeChange(String column, ValueType before, ValueType after) {

    /** Checks that no part is missing. */
    public TypeChange {
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }
}
