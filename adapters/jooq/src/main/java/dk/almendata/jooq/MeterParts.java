package dk.almendata.jooq;

import dk.almendata.consumption.InstalledPart;
import dk.almendata.consumption.MeterPart;
import dk.almendata.consumption.MeterReading;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.jooq.Database.Session;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The parts of meters that readings name, each once with all that is known of it. */
final class MeterParts {

    private static final Table<Record> PART = DSL.table(DSL.name("consumption_meter_part"));
    private static final Field<Long> INSTALLATION = DSL.field(DSL.name("installation_number"), SQLDataType.BIGINT);

    private MeterParts() {}

    private record Known(MeterPart part, InstalledPart installed) {}

    static void put(Session session, ReadingSeries series) {
        long number = series.installation().value();
        session.sql().deleteFrom(PART).where(INSTALLATION.eq(number)).execute();
        Set<String> stored = new LinkedHashSet<>();
        for (MeterReading reading : series.readings()) {
            for (MeterPart part : MeterPart.values()) {
                reading.meter().part(part).map(installed -> new Known(part, installed)).ifPresent(known -> {
                    if (stored.add(part + " " + known.installed().serialNumber())) {
                        insert(session, number, known);
                    }
                });
            }
        }
    }

    private static void insert(Session session, long number, Known known) {
        InstalledPart installed = known.installed();
        session.sql()
                .insertInto(PART)
                .set(INSTALLATION, number)
                .set(text("part"), known.part().name())
                .set(text("serial_number"), installed.serialNumber())
                .set(text("type_number"), installed.typeNumber().orElse(null))
                .set(text("description"), installed.description().orElse(null))
                .set(text("make"), installed.make().orElse(null))
                .set(day("mounted"), installed.mounted().orElse(null))
                .set(day("first_mounted"), installed.firstMounted().orElse(null))
                .set(day("battery_changed"), installed.batteryChanged().orElse(null))
                .execute();
    }

    private static Field<String> text(String name) {
        return DSL.field(DSL.name(name), SQLDataType.VARCHAR);
    }

    private static Field<LocalDate> day(String name) {
        return DSL.field(DSL.name(name), SQLDataType.LOCALDATE);
    }
}
