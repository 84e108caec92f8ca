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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Results as rows, and rows as results. */
final class StoredPeriods {

    static final Table<Record> PERIOD = DSL.table(DSL.name("consumption_period"));
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

    /** The same with what is known of the computation. */
    private static final List<Field<?>> STORED = Stream.<Field<?>>concat(
                    FIELDS.stream(), Stream.of(POLICY, COMPUTED_AT))
            .toList();

    private static final Table<Record> ENDED = DSL.table(DSL.name("consumption_period_ended"));
    private static final Field<Instant> ENDED_AT = DSL.field(DSL.name("ended_at"), SQLDataType.INSTANT);
    private static final Field<String> ENDED_BY = text("ended_by");
    private static final int KEYS_AT_ONCE = 200;

    private final Session session;
    private final List<@Nullable Object[]> ended = new ArrayList<>();
    private final List<@Nullable Object[]> added = new ArrayList<>();

    StoredPeriods(Session session) {
        this.session = session;
    }

    /** The results of installations after one number up to another, by installation. */
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

    /** Ends a result: it is kept with the policy and the moment it had, and is current no more. */
    void end(InstallationNumber installation, PeriodFigures gone, Ended by) {
        ended.add(new @Nullable Object[] {
            by.name(), installation.value(), gone.kind().name(), gone.yearsBack()
        });
    }

    void put(InstallationNumber installation, PeriodFigures figures, String policy, Instant at) {
        added.add(new @Nullable Object[] {
            installation.value(),
            figures.kind().name(),
            figures.yearsBack(),
            figures.start(),
            figures.end(),
            figures.days(),
            figures.intermediateReadings(),
            figures.volumeM3(),
            figures.energyMwh(),
            figures.annualVolumeM3(),
            figures.annualEnergyMwh(),
            figures.meanCoolingC(),
            figures.method().name(),
            figures.quality().name(),
            figures.flags(),
            policy,
            at
        });
    }

    /** Writes what was put and ended. */
    void write(Instant at) {
        if (!ended.isEmpty()) {
            keepEnded(at);
            Condition key =
                    INSTALLATION.eq((Long) null).and(KIND.eq((String) null)).and(YEARS_BACK.eq((Integer) null));
            BatchBindStep rows =
                    session.sql().batch(session.sql().deleteFrom(PERIOD).where(key));
            for (@Nullable Object[] values : ended) {
                rows = rows.bind(Arrays.copyOfRange(values, 1, values.length));
            }
            rows.execute();
        }
        ColumnInsert.rows(session.sql(), PERIOD, STORED, added);
        ended.clear();
        added.clear();
    }

    private void keepEnded(Instant at) {
        List<Field<?>> into = new ArrayList<>(STORED);
        into.add(ENDED_AT);
        into.add(ENDED_BY);
        for (Ended by : Ended.values()) {
            List<Condition> keys = ended.stream()
                    .filter(values -> by.name().equals(values[0]))
                    .<Condition>map(values -> DSL.row(INSTALLATION, KIND, YEARS_BACK)
                            .eq((Long) values[1], (String) values[2], (Integer) values[3]))
                    .toList();
            for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
                List<SelectField<?>> what = new ArrayList<>(STORED);
                what.add(DSL.inline(at, SQLDataType.INSTANT));
                what.add(DSL.inline(by.name()));
                session.sql()
                        .insertInto(ENDED, into)
                        .select(DSL.select(what)
                                .from(PERIOD)
                                .where(DSL.or(keys.subList(from, Math.min(from + KEYS_AT_ONCE, keys.size())))))
                        .execute();
            }
        }
    }

    /** Why a result is current no more. */
    enum Ended {
        /** Another took its place. */
        CHANGED,
        /** None did. */
        REMOVED
    }

    private static Field<String> text(String name) {
        return DSL.field(DSL.name(name), SQLDataType.VARCHAR);
    }

    private static Field<BigDecimal> decimal(String name) {
        return DSL.field(DSL.name(name), SQLDataType.NUMERIC(38, 9));
    }
}
