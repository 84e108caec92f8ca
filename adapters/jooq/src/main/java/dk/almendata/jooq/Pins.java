package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.KEY_COLUMN;
import static dk.almendata.jooq.SyncTables.PIN;
import static dk.almendata.jooq.SyncTables.REQUIRED;

import dk.almendata.sync.PinRefusedException;
import dk.almendata.sync.StoredTable;
import dk.almendata.table.DriftPolicy;
import dk.almendata.table.MergeMode;
import dk.almendata.table.PinFault;
import dk.almendata.table.PinFault.Rule;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.TableSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What users pinned of tables. The columns are those of {@link Schemas}; here stands what a pin says beside. */
final class Pins {

    private final DSLContext sql;
    private final Schemas schemas;

    Pins(DSLContext sql) {
        this.sql = sql;
        this.schemas = new Schemas(sql);
    }

    /** Tables whose schema binds, because a delivery was loaded into them or somebody pinned them. */
    Map<String, StoredTable> storedTables(Collection<String> tables) {
        Map<String, TableSchema> written = schemas.find(tables);
        Set<String> inUse = schemas.datapakker(tables).keySet();
        Map<String, SchemaPin> pins = find(written);
        Map<String, StoredTable> stored = new HashMap<>();
        written.forEach((table, schema) -> {
            if (inUse.contains(table) || pins.containsKey(table)) {
                stored.put(table, new StoredTable(schema, Optional.ofNullable(pins.get(table))));
            }
        });
        return stored;
    }

    Optional<SchemaPin> find(String table) {
        return Optional.ofNullable(find(schemas.find(List.of(table))).get(table));
    }

    /** Those of several tables, by three statements; those that nobody pinned are left out. */
    Map<String, SchemaPin> find(Map<String, TableSchema> tables) {
        Map<String, SchemaPin> found = new HashMap<>();
        Result<Record> pins =
                sql.selectFrom(PIN).where(PIN.tableName.in(tables.keySet())).fetch();
        if (pins.isEmpty()) {
            return found;
        }
        Map<String, List<String>> required = sql.select(REQUIRED.tableName, REQUIRED.header)
                .from(REQUIRED)
                .where(REQUIRED.tableName.in(tables.keySet()))
                .fetchGroups(REQUIRED.tableName, REQUIRED.header);
        Map<String, List<String>> keys = sql.select(KEY_COLUMN.tableName, KEY_COLUMN.header)
                .from(KEY_COLUMN)
                .where(KEY_COLUMN.tableName.in(tables.keySet()))
                .orderBy(KEY_COLUMN.keyNo)
                .fetchGroups(KEY_COLUMN.tableName, KEY_COLUMN.header);
        for (Record pin : pins) {
            String table = pin.get(PIN.tableName);
            found.put(
                    table,
                    new SchemaPin(
                            Objects.requireNonNull(tables.get(table)),
                            DriftPolicy.valueOf(pin.get(PIN.drift)),
                            Set.copyOf(required.getOrDefault(table, List.of())),
                            keys.getOrDefault(table, List.of()),
                            Optional.ofNullable(pin.get(PIN.mergeMode)).map(MergeMode::valueOf)));
        }
        return found;
    }

    /** How a table's deliveries become its current rows, pinned or not. */
    Merging merging(TableSchema schema) {
        return mergings(List.of(schema)).get(0);
    }

    /** The same for several tables, in their order, by one statement. */
    List<Merging> mergings(List<TableSchema> schemas) {
        Map<String, Result<Record3<String, String, String>>> pinned = sql.select(
                        PIN.tableName, PIN.mergeMode, KEY_COLUMN.header)
                .from(PIN)
                .leftJoin(KEY_COLUMN)
                .on(KEY_COLUMN.tableName.eq(PIN.tableName))
                .where(PIN.tableName.in(schemas.stream().map(TableSchema::table).toList()))
                .orderBy(KEY_COLUMN.keyNo)
                .fetchGroups(PIN.tableName);
        return schemas.stream()
                .map(schema -> Optional.ofNullable(pinned.get(schema.table()))
                        .map(pin -> merging(schema, pin))
                        .orElseGet(() -> Merging.usual(schema)))
                .toList();
    }

    private static Merging merging(TableSchema schema, Result<Record3<String, String, String>> pin) {
        return new Merging(
                schema,
                Optional.ofNullable(pin.get(0).value2()).map(MergeMode::valueOf),
                pin.stream()
                        .map(Record3::value3)
                        .filter(Objects::nonNull)
                        .map(header ->
                                schema.columns().get(schema.indexOf(header).orElseThrow()))
                        .toList());
    }

    /**
     * The pins as they are to be kept, each over what is stored.
     *
     * @throws PinRefusedException if a table that holds rows would lose values
     */
    List<SchemaPin> checked(Collection<SchemaPin> pins) {
        List<PinFault> faults = new ArrayList<>();
        List<SchemaPin> kept = new ArrayList<>();
        for (SchemaPin pin : pins) {
            Optional<TableSchema> stored = schemas.isInUse(pin.table()) ? schemas.find(pin.table()) : Optional.empty();
            List<PinFault> found = new ArrayList<>(stored.map(pin::faults).orElse(List.of()));
            if (stored.isPresent() && found.isEmpty()) {
                found.addAll(keyFaults(pin, stored.get()));
            }
            faults.addAll(found);
            if (found.isEmpty()) {
                kept.add(stored.map(pin::over).orElse(pin));
            }
        }
        if (!faults.isEmpty()) {
            throw new PinRefusedException(faults);
        }
        return kept;
    }

    /** A key that the rows which are stored do not have. */
    private List<PinFault> keyFaults(SchemaPin pin, TableSchema stored) {
        Merging merging = Merging.of(pin.over(stored));
        if (merging.key().isEmpty()
                || !merging.key().stream()
                        .allMatch(column -> stored.indexOf(column.header()).isPresent())) {
            return List.of();
        }
        Table<Record> rows = Names.rows(pin.table());
        List<PinFault> faults = new ArrayList<>();
        Optional<String> header = Optional.of(merging.key().get(0).header());
        int empty = sql.fetchCount(rows, merging.isKeyEmpty());
        if (empty > 0) {
            faults.add(new PinFault(pin.table(), header, Rule.KEY_EMPTY, "found " + empty + " without"));
        }
        List<Field<?>> groups = new ArrayList<>(merging.keyFields());
        groups.add(Names.rowId(rows).divide(DSL.inline(FileRows.RECORDS_PER_FILE)));
        int shared = sql.fetchCount(DSL.select(DSL.count().as("n"))
                .from(rows)
                .groupBy(groups)
                .having(DSL.countDistinct(Names.rowHash(rows)).gt(1)));
        if (shared > 0) {
            faults.add(new PinFault(
                    pin.table(), header, Rule.KEY_SHARED, "found " + shared + " that different rows share"));
        }
        return faults;
    }

    /** Writes down what was checked, once its tables are prepared. */
    void write(List<SchemaPin> pins) {
        pins.forEach(this::write);
    }

    private void write(SchemaPin pin) {
        sql.deleteFrom(REQUIRED).where(REQUIRED.tableName.eq(pin.table())).execute();
        sql.deleteFrom(KEY_COLUMN).where(KEY_COLUMN.tableName.eq(pin.table())).execute();
        sql.deleteFrom(PIN).where(PIN.tableName.eq(pin.table())).execute();
        sql.insertInto(PIN)
                .set(PIN.tableName, pin.table())
                .set(PIN.drift, pin.drift().name())
                .set(PIN.mergeMode, pin.merge().map(MergeMode::name).orElse(null))
                .execute();
        for (int i = 0; i < pin.key().size(); i++) {
            sql.insertInto(KEY_COLUMN)
                    .set(KEY_COLUMN.tableName, pin.table())
                    .set(KEY_COLUMN.keyNo, i + 1)
                    .set(KEY_COLUMN.header, pin.key().get(i))
                    .execute();
        }
        pin.required()
                .forEach(header -> sql.insertInto(REQUIRED)
                        .set(REQUIRED.tableName, pin.table())
                        .set(REQUIRED.header, header)
                        .execute());
    }
}
