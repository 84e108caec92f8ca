package dk.almendata.jooq;

import dk.almendata.consumption.Consumption;
import dk.almendata.consumption.Energy;
import dk.almendata.consumption.EnergyUnit;
import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.InstalledPart;
import dk.almendata.consumption.Meter;
import dk.almendata.consumption.MeterPart;
import dk.almendata.consumption.MeterReading;
import dk.almendata.consumption.Quality;
import dk.almendata.consumption.ReadingKind;
import dk.almendata.consumption.ReadingMethod;
import dk.almendata.consumption.ReadingSeries;
import dk.almendata.consumption.Register;
import dk.almendata.consumption.RegisterFormat;
import dk.almendata.consumption.Volume;
import dk.almendata.jooq.Database.Session;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Readings as rows, and rows as readings again. What comes back computes to the same as what was put. */
final class StoredReadings {

    static final Table<Record> READING = DSL.table(DSL.name("consumption_reading"));
    static final Field<Long> INSTALLATION = DSL.field(DSL.name("installation_number"), SQLDataType.BIGINT);

    static final Table<Record> EXPECTED = DSL.table(DSL.name("consumption_expected"));
    private static final Field<BigDecimal> EXPECTED_M3 = decimal("volume_m3");
    private static final Field<BigDecimal> EXPECTED_MWH = decimal("energy_mwh");

    private static final Field<Integer> NUMBER = DSL.field(DSL.name("reading_number"), SQLDataType.INTEGER);
    private static final Field<String> KIND = text("kind");
    private static final Field<LocalDate> READ_ON = DSL.field(DSL.name("read_on"), SQLDataType.LOCALDATE);
    private static final Field<Integer> YEAR_MARK = DSL.field(DSL.name("year_mark"), SQLDataType.INTEGER);
    private static final Field<Integer> METHOD = DSL.field(DSL.name("method"), SQLDataType.INTEGER);
    private static final Field<String> QUALITY = text("quality");
    private static final Field<Boolean> PRICE_SPLIT = DSL.field(DSL.name("price_split"), SQLDataType.BOOLEAN);
    private static final Map<Register, Field<BigDecimal>> VALUES =
            registers("energy", "volume", "supply_register", "return_register");
    private static final Map<Register, Field<BigDecimal>> CORRECTIONS =
            registers("energy_correction", "volume_correction", "supply_correction", "return_correction");
    private static final Map<Register, Field<String>> FORMATS = formats();
    private static final Field<String> UNIT = text("energy_unit");
    private static final Field<String> VOLUME_PART = text("volume_part");
    private static final Field<BigDecimal> FACTOR = decimal("factor");
    private static final Map<MeterPart, Field<String>> SERIALS = Map.of(
            MeterPart.FLOW, text("flow_meter"),
            MeterPart.ELECTRONIC, text("electronic_meter"),
            MeterPart.OTHER, text("other_meter"));
    private static final Field<String> ORIGIN = text("origin");
    private static final Field<Long> LINE = DSL.field(DSL.name("origin_line"), SQLDataType.BIGINT);
    private static final Field<Instant> STORED_AT = DSL.field(DSL.name("stored_at"), SQLDataType.INSTANT);

    private static final int AT_ONCE = 1_000;

    private final Session session;

    StoredReadings(Session session) {
        this.session = session;
    }

    /** Stores readings in place of what is stored of the same installations. */
    void put(String origin, Collection<ReadingSeries> series, Instant at) {
        List<ReadingSeries> all = List.copyOf(series);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<ReadingSeries> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            remove(some.stream().map(own -> own.installation().value()).toList());
            expected(origin, some);
            MeterParts.put(session, some);
            readings(origin, some, at);
        }
    }

    private void expected(String origin, List<ReadingSeries> series) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ReadingSeries own : series) {
            own.expected()
                    .ifPresent(expected -> rows.add(new @Nullable Object[] {
                        own.installation().value(),
                        expected.volume().map(Volume::cubicMetres).orElse(null),
                        expected.energy().map(Energy::mwh).orElse(null),
                        origin
                    }));
        }
        ColumnInsert.rows(session.sql(), EXPECTED, List.of(INSTALLATION, EXPECTED_M3, EXPECTED_MWH, ORIGIN), rows);
    }

    private void readings(String origin, List<ReadingSeries> series, Instant at) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ReadingSeries own : series) {
            for (MeterReading reading : own.readings()) {
                rows.add(values(own.installation(), reading, origin, at));
            }
        }
        ColumnInsert.rows(session.sql(), READING, fields(), rows);
    }

    /** Takes away what is stored of installations; how many had anything. */
    int remove(Collection<Long> installations) {
        List<Long> all = List.copyOf(installations);
        Set<Long> had = new HashSet<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            for (Table<Record> table : List.of(READING, EXPECTED)) {
                had.addAll(session.sql()
                        .selectDistinct(INSTALLATION)
                        .from(table)
                        .where(INSTALLATION.in(some))
                        .fetch(INSTALLATION));
                session.sql().deleteFrom(table).where(INSTALLATION.in(some)).execute();
            }
            MeterParts.remove(session, some);
        }
        return had.size();
    }

    /** The installations of which anything came from a file or database. */
    Set<Long> of(String origin) {
        Set<Long> numbers = new HashSet<>();
        for (Table<Record> table : List.of(READING, EXPECTED)) {
            numbers.addAll(session.sql()
                    .selectDistinct(INSTALLATION)
                    .from(table)
                    .where(ORIGIN.eq(origin))
                    .fetch(INSTALLATION));
        }
        return numbers;
    }

    private static List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>(List.of(
                INSTALLATION,
                NUMBER,
                KIND,
                READ_ON,
                YEAR_MARK,
                METHOD,
                QUALITY,
                PRICE_SPLIT,
                UNIT,
                VOLUME_PART,
                FACTOR,
                ORIGIN,
                LINE,
                STORED_AT));
        for (Register register : Register.values()) {
            fields.add(VALUES.get(register));
            fields.add(CORRECTIONS.get(register));
            fields.add(FORMATS.get(register));
        }
        for (MeterPart part : MeterPart.values()) {
            fields.add(SERIALS.get(part));
        }
        return fields;
    }

    /** In the order of {@link #fields}. */
    private static @Nullable Object[] values(
            InstallationNumber installation, MeterReading reading, String origin, Instant at) {
        Meter meter = reading.meter();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(installation.value());
        values.add(reading.number());
        values.add(reading.kind().name());
        values.add(reading.date().orElse(null));
        values.add(reading.yearMark().isPresent() ? reading.yearMark().getAsInt() : null);
        values.add(reading.method().map(ReadingMethod::number).orElse(null));
        values.add(reading.quality().name());
        values.add(reading.isPriceSplit());
        values.add(meter.energyUnit().symbol());
        values.add(meter.placeOf(Register.VOLUME).name());
        values.add(meter.factor());
        values.add(origin);
        values.add(reading.line().isPresent() ? reading.line().getAsLong() : null);
        values.add(at);
        for (Register register : Register.values()) {
            values.add(reading.value(register).orElse(null));
            values.add(reading.correction(register).orElse(null));
            values.add(meter.format(register).map(RegisterFormat::toString).orElse(null));
        }
        for (MeterPart part : MeterPart.values()) {
            values.add(meter.part(part).map(InstalledPart::serialNumber).orElse(null));
        }
        return values.toArray();
    }

    /** The series of installations after one number up to another, in their order; none of those of which nothing is stored. */
    List<ReadingSeries> between(long installation, long last) {
        Map<Long, List<MeterReading>> readings = new TreeMap<>();
        Map<Meter, Meter> meters = new HashMap<>();
        session.sql()
                .select(fields())
                .from(READING)
                .where(INSTALLATION.gt(installation).and(INSTALLATION.le(last)))
                .orderBy(INSTALLATION, NUMBER)
                .forEach(row -> readings.computeIfAbsent(row.get(INSTALLATION), number -> new ArrayList<>())
                        .add(reading(row, meters)));
        Map<Long, Consumption> expected = new HashMap<>();
        session.sql()
                .select(INSTALLATION, EXPECTED_M3, EXPECTED_MWH)
                .from(EXPECTED)
                .where(INSTALLATION.gt(installation).and(INSTALLATION.le(last)))
                .forEach(row ->
                        expected.put(row.get(INSTALLATION), consumption(row.get(EXPECTED_M3), row.get(EXPECTED_MWH))));
        expected.keySet().forEach(number -> readings.computeIfAbsent(number, none -> List.of()));
        List<ReadingSeries> series = new ArrayList<>();
        readings.forEach((number, own) -> {
            ReadingSeries plain = ReadingSeries.of(new InstallationNumber(number), own);
            Consumption usual = expected.get(number);
            series.add(usual == null ? plain : plain.withExpected(usual));
        });
        return series;
    }

    private static Consumption consumption(@Nullable BigDecimal m3, @Nullable BigDecimal mwh) {
        return Consumption.ofNullable(
                m3 == null ? null : Volume.of(m3),
                mwh == null ? null : Energy.of(mwh, EnergyUnit.MEGAWATT_HOUR),
                Quality.ESTIMATED);
    }

    private static MeterReading reading(Record row, Map<Meter, Meter> meters) {
        Meter made = meter(row);
        Meter meter = meters.computeIfAbsent(made, same -> same);
        MeterReading.Builder reading = MeterReading.builder(row.get(NUMBER), ReadingKind.valueOf(row.get(KIND)), meter)
                .quality(Quality.valueOf(row.get(QUALITY)))
                .priceSplit(row.get(PRICE_SPLIT));
        @Nullable LocalDate date = row.get(READ_ON);
        if (date != null) {
            reading.date(date);
        }
        @Nullable Integer yearMark = row.get(YEAR_MARK);
        if (yearMark != null) {
            reading.yearMark(yearMark);
        }
        @Nullable Integer method = row.get(METHOD);
        if (method != null) {
            reading.method(ReadingMethod.of(method));
        }
        @Nullable Long line = row.get(LINE);
        if (line != null) {
            reading.line(line);
        }
        for (Register register : Register.values()) {
            @Nullable BigDecimal value = row.get(VALUES.get(register));
            if (value != null) {
                reading.value(register, value);
            }
            @Nullable BigDecimal correction = row.get(CORRECTIONS.get(register));
            if (correction != null) {
                reading.correction(register, correction);
            }
        }
        return reading.build();
    }

    private static Meter meter(Record row) {
        Meter.Builder meter = Meter.builder()
                .energyUnit(EnergyUnit.find(row.get(UNIT)).orElseThrow())
                .factor(row.get(FACTOR))
                .on(Register.VOLUME, MeterPart.valueOf(row.get(VOLUME_PART)));
        for (MeterPart part : MeterPart.values()) {
            @Nullable String serial = row.get(SERIALS.get(part));
            if (serial != null) {
                meter.part(part, InstalledPart.of(serial));
            }
        }
        for (Register register : Register.values()) {
            @Nullable String format = row.get(FORMATS.get(register));
            if (format != null) {
                meter.format(register, RegisterFormat.parse(format));
            }
        }
        return meter.build();
    }

    private static Map<Register, Field<BigDecimal>> registers(String... names) {
        Map<Register, Field<BigDecimal>> fields = new TreeMap<>();
        Register[] all = Register.values();
        for (int i = 0; i < all.length; i++) {
            fields.put(all[i], decimal(names[i]));
        }
        return fields;
    }

    private static Map<Register, Field<String>> formats() {
        String[] names = {"energy_format", "volume_format", "supply_format", "return_format"};
        Map<Register, Field<String>> fields = new TreeMap<>();
        Register[] all = Register.values();
        for (int i = 0; i < all.length; i++) {
            fields.put(all[i], text(names[i]));
        }
        return fields;
    }

    private static Field<String> text(String name) {
        return DSL.field(DSL.name(name), SQLDataType.VARCHAR);
    }

    private static Field<BigDecimal> decimal(String name) {
        return DSL.field(DSL.name(name), SQLDataType.NUMERIC(24, 9));
    }
}
