package dk.almendata.text;

import dk.almendata.table.SchemaPin;
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

    private final Map<String, SchemaPin> byTable;
    private final @Nullable SchemaPin any;

    private PinnedSchemas(Map<String, SchemaPin> byTable, @Nullable SchemaPin any) {
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
        return ofPins(schemas.stream().map(SchemaPin::of).toList());
    }

    /**
     * A schema for each of some tables, with what is pinned beside.
     *
     * @param pins the schemas; of two for one table the later stands
     * @return the schemas
     */
    public static PinnedSchemas ofPins(Collection<SchemaPin> pins) {
        Map<String, SchemaPin> byTable = new TreeMap<>();
        pins.forEach(pin -> byTable.put(pin.table(), pin));
        return new PinnedSchemas(byTable, null);
    }

    /** One schema for a table of any name. */
    static PinnedSchemas forAnyTable(SchemaPin pin) {
        return new PinnedSchemas(Map.of(), pin);
    }

    /**
     * The schema of a table.
     *
     * @param table the table's name, by {@link dk.almendata.table.SqlNames#tableOf}
     * @return the schema, empty if none is pinned
     */
    public Optional<TableSchema> of(String table) {
        return pin(table).map(SchemaPin::schema);
    }

    /**
     * The schema of a table, with what is pinned beside.
     *
     * @param table the table's name, by {@link dk.almendata.table.SqlNames#tableOf}
     * @return the pin, empty if none is pinned
     */
    public Optional<SchemaPin> pin(String table) {
        if (any == null) {
            return Optional.ofNullable(byTable.get(table));
        }
        TableSchema schema = any.schema();
        return Optional.of(new SchemaPin(
                new TableSchema(table, schema.columns(), schema.lbfHeader(), schema.periodHeader()),
                any.drift(),
                any.required(),
                any.key(),
                any.merge()));
    }

    /**
     * The schemas that name their table.
     *
     * @return the pins, by table; empty also where one schema is for a table of any name
     */
    public List<SchemaPin> pins() {
        return List.copyOf(byTable.values());
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
