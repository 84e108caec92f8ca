package dk.almendata.table;

import java.util.Objects;

/**
 * What one reading of a whole file shows: the schema that its rows suggest and how many there are.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param schema the proposed schema
 * @param rows the number of records, the header not counted
 */
public record Survey(TableSchema schema, long rows) {

    /** Checks that the schema is there. */
    public Survey {
        Objects.requireNonNull(schema, "schema");
    }
}
