package dk.almendata.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table as a store holds it, each value as its canonical text: digits for whole numbers, {@code -12.50} for decimals at the
 * scale of their column, {@code 2025-04-30} for dates, LBF numbers with all their digits, text as it is.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class StoredRow {

    private final List<@Nullable String> values;
    private final RowOrigin origin;

    private StoredRow(List<@Nullable String> values, RowOrigin origin) {
        this.values = Collections.unmodifiableList(new ArrayList<>(values));
        this.origin = Objects.requireNonNull(origin, "origin");
    }

    /**
     * A row.
     *
     * @param values the text of each value in the order of the table's columns, null where there is none; copied
     * @param origin where it came from
     * @return the row
     */
    public static StoredRow of(List<@Nullable String> values, RowOrigin origin) {
        return new StoredRow(values, origin);
    }

    /**
     * The value of a column.
     *
     * @param column the position in the table's schema
     * @return the canonical text, perhaps an empty one; empty where there is no value
     */
    public Optional<String> value(int column) {
        return Optional.ofNullable(values.get(column));
    }

    /**
     * How many columns the row has.
     *
     * @return the number
     */
    public int width() {
        return values.size();
    }

    /**
     * Where the row came from.
     *
     * @return its origin
     */
    public RowOrigin origin() {
        return origin;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof StoredRow other && values.equals(other.values) && origin.equals(other.origin);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values, origin);
    }

    /** Where it came from and how wide it is; never its values, which may be personal. */
    @Override
    public String toString() {
        return origin + " with " + values.size() + " values";
    }
}
