package dk.almendata.text;

import dk.almendata.table.TableSchema;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that a user pins: one for each of some tables, or a single one for a table of any name.
 *
 * <p>Immutable; may be shared between threads.
 */
public final class PinnedSchemas {

    private static final PinnedSchemas NONE = new PinnedSchemas(Map.of(), null);

    private final Map<String, TableSchema> byTable;
    private final @Nullable TableSchema any;

    private PinnedSchemas(Map<String, TableSchema> byTable, @Nullable TableSchema any) {
        this.byTable = new TreeMap<>(byTable);
        this.any = any;
    }

    /**
     * Nothing pinned.
     *
     * @return no schemas
     */
    public static PinnedSchemas none() {
        return NONE;
    }

    /**
     * A schema for each of some tables.
     *
     * @param schemas the schemas; of two for one table the later stands
     * @return the schemas
     */
    public static PinnedSchemas of(Collection<TableSchema> schemas) {
        Map<String, TableSchema> byTable = new TreeMap<>();
        schemas.forEach(schema -> byTable.put(schema.table(), schema));
        return new PinnedSchemas(byTable, null);
    }

    /** One schema for a table of any name. */
    static PinnedSchemas forAnyTable(TableSchema schema) {
        return new PinnedSchemas(Map.of(), schema);
    }

    /**
     * The schema of a table.
     *
     * @param table the table's name, by {@link dk.almendata.table.SqlNames#tableOf}
     * @return the schema, empty if none is pinned
     */
    public Optional<TableSchema> of(String table) {
        return any == null
                ? Optional.ofNullable(byTable.get(table))
                : Optional.of(new TableSchema(table, any.columns(), any.lbfHeader(), any.periodHeader()));
    }

    /**
     * Refuses a schema that names no table for more than one file, because it can be that of one only.
     *
     * @param files how many files are to be read
     * @throws InvalidTableSchemaException if there is such a schema and more than one file
     */
    public void requireFitsFor(int files) {
        if (any != null && files > 1) {
            throw new InvalidTableSchemaException(List.of("it names no table, and there are " + files
                    + " CSV files; write a data package, with a resource for each file that has a schema"));
        }
    }

    /**
     * The tables that have a schema by name.
     *
     * @return their names, sorted
     */
    public Set<String> tables() {
        return Set.copyOf(byTable.keySet());
    }
}
