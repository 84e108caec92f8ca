package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.KEY_COLUMN;
import static dk.almendata.jooq.SyncTables.PIN;
import static dk.almendata.jooq.SyncTables.REQUIRED;

import dk.almendata.sync.PinRefusedException;
import dk.almendata.table.DriftPolicy;
import dk.almendata.table.MergeMode;
import dk.almendata.table.PinFault;
import dk.almendata.table.PinFault.Rule;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.TableSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    boolean isPinned(String table) {
        return sql.fetchExists(PIN, PIN.tableName.eq(table));
    }

    Optional<SchemaPin> find(String table) {
        Record pin = sql.selectFrom(PIN).where(PIN.tableName.eq(table)).fetchOne();
        if (pin == null) {
            return Optional.empty();
        }
        return schemas.find(table)
                .map(schema -> new SchemaPin(
                        schema,
                        DriftPolicy.valueOf(pin.get(PIN.drift)),
                        sql.select(REQUIRED.header)
                                .from(REQUIRED)
                                .where(REQUIRED.tableName.eq(table))
                                .fetchSet(REQUIRED.header),
                        sql.select(KEY_COLUMN.header)
                                .from(KEY_COLUMN)
                                .where(KEY_COLUMN.tableName.eq(table))
                                .orderBy(KEY_COLUMN.keyNo)
                                .fetch(KEY_COLUMN.header),
                        Optional.ofNullable(pin.get(PIN.mergeMode)).map(MergeMode::valueOf)));
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
