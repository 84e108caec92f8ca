package dk.almendata.sync;

import dk.almendata.table.SchemaPin;
import dk.almendata.table.TableSchema;
import java.util.Optional;

/**
 * What a store says of a table whose schema binds the deliveries to come. Immutable; may be shared between threads.
 *
 * @param schema the schema under which its rows are stored ({@link DeliveryStore#schema})
 * @param pin what a user pinned of it ({@link DeliveryStore#pin}), empty if nobody did
 */
public record StoredTable(TableSchema schema, Optional<SchemaPin> pin) {}
