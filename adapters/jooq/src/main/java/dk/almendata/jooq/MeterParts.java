package dk.almendata.jooq;

import dk.almendata.consumption.InstalledPart;
import dk.almendata.consumption.MeterControl;
import dk.almendata.consumption.MeterPart;
import dk.almendata.consumption.MeterReading;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.jooq.Database.Session;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The parts of meters that readings name, each once with all that is known of it. */
final class MeterParts {

    private static final Table<Record> PART = DSL.table(DSL.name("consumption_meter_part"));
    private static final Field<Long> INSTALLATION = DSL.field(DSL.name("installation_number"), SQLDataType.BIGINT);
    private static final List<Field<?>> FIELDS = List.of(
            INSTALLATION,
            text("part"),
            text("serial_number"),
            text("type_number"),
            text("description"),
            text("make"),
            day("mounted"),
            day("first_mounted"),
            day("battery_changed"),
            text("control_lot"),
            day("control_taken_out"),
            text("control_sample"));

    private MeterParts() {}

    private record Key(MeterPart part, String serial) {}

    private record Known(InstalledPart installed, @Nullable MeterControl control) {}

    static void remove(Session session, Collection<Long> installations) {
        session.sql().deleteFrom(PART).where(INSTALLATION.in(installations)).execute();
    }

    /** Stores the parts of installations of which none is stored. */
    static void put(Session session, Collection<ReadingSeries> series) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ReadingSeries own : series) {
            parts(own)
                    .forEach((key, known) -> rows.add(values(own.installation().value(), key, known)));
        }
        ColumnInsert.rows(session.sql(), PART, FIELDS, rows);
    }

    private static Map<Key, Known> parts(ReadingSeries series) {
        Map<Key, Known> parts = new LinkedHashMap<>();
        for (MeterReading reading : series.readings()) {
            for (MeterPart part : MeterPart.values()) {
                reading.meter()
                        .part(part)
                        .ifPresent(installed -> parts.putIfAbsent(
                                new Key(part, installed.serialNumber()),
                                new Known(installed, reading.meter().control().orElse(null))));
            }
        }
        return parts;
    }

    /** In the order of {@link #FIELDS}. */
    private static @Nullable Object[] values(long installation, Key key, Known known) {
        InstalledPart installed = known.installed();
        @Nullable MeterControl control = known.control();
        return new @Nullable Object[] {
            installation,
            key.part().name(),
            key.serial(),
            installed.typeNumber().orElse(null),
            installed.description().orElse(null),
            installed.make().orElse(null),
            installed.mounted().orElse(null),
            installed.firstMounted().orElse(null),
            installed.batteryChanged().orElse(null),
            control == null ? null : control.lot(),
            control == null ? null : control.lastTakenOut().orElse(null),
            control == null ? null : control.sampleNumber().orElse(null)
        };
    }

    private static Field<String> text(String name) {
        return DSL.field(DSL.name(name), SQLDataType.VARCHAR);
    }

    private static Field<LocalDate> day(String name) {
        return DSL.field(DSL.name(name), SQLDataType.LOCALDATE);
    }
}
