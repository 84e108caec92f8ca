package dk.almendata.jooq;

import dk.almendata.consumption.CoolingMethod;
import dk.almendata.consumption.InstallationNumber;
import dk.almendata.consumption.PeriodFigures;
import dk.almendata.consumption.PeriodKind;
import dk.almendata.consumption.Quality;
import dk.almendata.jooq.Database.Session;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Results as rows, and rows as results. */
final class StoredPeriods {

    private static final Table<Record> PERIOD = DSL.table(DSL.name("consumption_period"));
    private static final Field<Long> INSTALLATION = DSL.field(DSL.name("installation_number"), SQLDataType.BIGINT);
    private static final Field<String> KIND = text("period");
    private static final Field<Integer> YEARS_BACK = DSL.field(DSL.name("years_back"), SQLDataType.INTEGER);
    private static final Field<LocalDate> START = DSL.field(DSL.name("period_start"), SQLDataType.LOCALDATE);
    private static final Field<LocalDate> END = DSL.field(DSL.name("period_end"), SQLDataType.LOCALDATE);
    private static final Field<Long> DAYS = DSL.field(DSL.name("days"), SQLDataType.BIGINT);
    private static final Field<Integer> INTERMEDIATE =
            DSL.field(DSL.name("intermediate_readings"), SQLDataType.INTEGER);
    private static final Field<BigDecimal> VOLUME = decimal("volume_m3");
    private static final Field<BigDecimal> ENERGY = decimal("energy_mwh");
    private static final Field<BigDecimal> ANNUAL_VOLUME = decimal("annual_volume_m3");
    private static final Field<BigDecimal> ANNUAL_ENERGY = decimal("annual_energy_mwh");
    private static final Field<BigDecimal> COOLING = decimal("mean_cooling_c");
    private static final Field<String> METHOD = text("method");
    private static final Field<String> QUALITY = text("quality");
    private static final Field<String> FLAGS = text("flags");
    private static final Field<String> POLICY = text("policy");
    private static final Field<Instant> COMPUTED_AT = DSL.field(DSL.name("computed_at"), SQLDataType.INSTANT);

    private static final List<Field<?>> FIELDS = List.of(
            INSTALLATION,
            KIND,
            YEARS_BACK,
            START,
            END,
            DAYS,
            INTERMEDIATE,
            VOLUME,
            ENERGY,
            ANNUAL_VOLUME,
            ANNUAL_ENERGY,
            COOLING,
            METHOD,
            QUALITY,
            FLAGS);

    private final Session session;
    private final List<Query> waiting = new ArrayList<>();

    StoredPeriods(Session session) {
        this.session = session;
    }

    /** The results of installations after one number up to another. */
    Map<Long, List<PeriodFigures>> between(long after, long last) {
        Map<Long, List<PeriodFigures>> found = new HashMap<>();
        session.sql()
                .select(FIELDS)
                .from(PERIOD)
                .where(INSTALLATION.gt(after).and(INSTALLATION.le(last)))
                .forEach(row -> found.computeIfAbsent(row.get(INSTALLATION), number -> new ArrayList<>())
                        .add(figures(row)));
        return found;
    }

    private static PeriodFigures figures(Record row) {
        return new PeriodFigures(
                PeriodKind.valueOf(row.get(KIND)),
                row.get(YEARS_BACK),
                row.get(START),
                row.get(END),
                row.get(DAYS),
                row.get(INTERMEDIATE),
                row.get(VOLUME),
                row.get(ENERGY),
                row.get(ANNUAL_VOLUME),
                row.get(ANNUAL_ENERGY),
                row.get(COOLING),
                CoolingMethod.valueOf(row.get(METHOD)),
                Quality.valueOf(row.get(QUALITY)),
                row.get(FLAGS));
    }

    void remove(InstallationNumber installation, PeriodFigures gone) {
        waiting.add(session.sql().deleteFrom(PERIOD).where(key(installation, gone)));
    }

    void put(InstallationNumber installation, PeriodFigures figures, String policy, Instant at) {
        waiting.add(session.sql()
                .insertInto(PERIOD)
                .set(INSTALLATION, installation.value())
                .set(KIND, figures.kind().name())
                .set(YEARS_BACK, figures.yearsBack())
                .set(START, figures.start())
                .set(END, figures.end())
                .set(DAYS, figures.days())
                .set(INTERMEDIATE, figures.intermediateReadings())
                .set(VOLUME, figures.volumeM3())
                .set(ENERGY, figures.energyMwh())
                .set(ANNUAL_VOLUME, figures.annualVolumeM3())
                .set(ANNUAL_ENERGY, figures.annualEnergyMwh())
                .set(COOLING, figures.meanCoolingC())
                .set(METHOD, figures.method().name())
                .set(QUALITY, figures.quality().name())
                .set(FLAGS, figures.flags())
                .set(POLICY, policy)
                .set(COMPUTED_AT, at));
    }

    private static Condition key(InstallationNumber installation, PeriodFigures figures) {
        return INSTALLATION.eq(installation.value())
                .and(KIND.eq(figures.kind().name()))
                .and(YEARS_BACK.eq(figures.yearsBack()));
    }

    /** Writes what was put and removed. */
    void write() {
        session.sql().batch(waiting).execute();
        waiting.clear();
    }

    private static Field<String> text(String name) {
        return DSL.field(DSL.name(name), SQLDataType.VARCHAR);
    }

    private static Field<BigDecimal> decimal(String name) {
        return DSL.field(DSL.name(name), SQLDataType.NUMERIC);
    }
}
