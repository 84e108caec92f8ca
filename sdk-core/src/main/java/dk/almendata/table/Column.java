package dk.almendata.table;

import java.util.Objects;

/**
 * One column of a table.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param header the heading as the file spells it, trimmed and in Unicode normal form C; columns are matched by it
 * @param name the name in the database, made by {@link SqlNames}
 * @param type what the values are
 */
public record Column(String header, String name, ColumnType type) {

    /**
     * The heading of the column that holds what the table has no column for, in a table that is pinned as {@link DriftPolicy#OPEN}: each row's
     * values of unknown columns as a JSON object of texts, {@code {"Rum":"3"}}, missing where it has none. No heading of a file is spelled so.
     */
    public static final String EXTRA = "extra*";

    /** Checks that no part is missing. */
    public Column {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        if (header.isEmpty()) {
            throw new IllegalArgumentException("A column needs a heading");
        }
    }

    /**
     * The same column with another type.
     *
     * @param newType the type to have
     * @return the changed copy
     */
    public Column withType(ColumnType newType) {
        return new Column(header, name, newType);
    }
}
