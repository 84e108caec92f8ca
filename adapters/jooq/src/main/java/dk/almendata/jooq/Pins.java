package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.PIN;
import static dk.almendata.jooq.SyncTables.REQUIRED;

import dk.almendata.jooq.Database.Session;
import dk.almendata.sync.PinRefusedException;
import dk.almendata.table.DriftPolicy;
import dk.almendata.table.PinFault;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.TableSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;

/** What users pinned of tables. The columns are those of {@link Schemas}; here stands what a pin says beside. */
final class Pins {

    private final DSLContext sql;
    private final Schemas schemas;

    Pins(Session session) {
        this.sql = session.sql();
        this.schemas = new Schemas(sql);
    }

    boolean isPinned(String table) {
        return sql.fetchExists(PIN, PIN.tableName.eq(table));
    }

    Optional<SchemaPin> find(String table) {
        String drift =
                sql.select(PIN.drift).from(PIN).where(PIN.tableName.eq(table)).fetchOne(PIN.drift);
        if (drift == null) {
            return Optional.empty();
        }
        return schemas.find(table)
                .map(schema -> new SchemaPin(
                        schema,
                        DriftPolicy.find(drift.toLowerCase(Locale.ROOT)).orElseThrow(),
                        sql.select(REQUIRED.header)
                                .from(REQUIRED)
                                .where(REQUIRED.tableName.eq(table))
                                .fetchSet(REQUIRED.header)));
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
            List<PinFault> found = stored.map(pin::faults).orElse(List.of());
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

    /** Writes down what was checked, once its tables are prepared. */
    void write(List<SchemaPin> pins) {
        pins.forEach(this::write);
    }

    private void write(SchemaPin pin) {
        sql.deleteFrom(REQUIRED).where(REQUIRED.tableName.eq(pin.table())).execute();
        sql.deleteFrom(PIN).where(PIN.tableName.eq(pin.table())).execute();
        sql.insertInto(PIN)
                .set(PIN.tableName, pin.table())
                .set(PIN.drift, pin.drift().name())
                .execute();
        pin.required()
                .forEach(header -> sql.insertInto(REQUIRED)
                        .set(REQUIRED.tableName, pin.table())
                        .set(REQUIRED.header, header)
                        .execute());
    }
}
