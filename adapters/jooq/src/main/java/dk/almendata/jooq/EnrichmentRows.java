package dk.almendata.jooq;

import static dk.almendata.jooq.EnrichmentTables.COLUMN;
import static dk.almendata.jooq.EnrichmentTables.VALUE;
import static dk.almendata.jooq.EnrichmentTables.VERSION;

import dk.almendata.enrichment.DataPoint;
import dk.almendata.enrichment.EnrichmentColumn;
import dk.almendata.enrichment.EnrichmentDefinition;
import dk.almendata.enrichment.EnrichmentLevel;
import dk.almendata.enrichment.EnrichmentSet;
import dk.almendata.enrichment.EnrichmentVersion;
import dk.almendata.enrichment.NumberNotation;
import dk.almendata.enrichment.ValueType;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads and writes the rows of versions on one connection. */
final class EnrichmentRows {

    private static final int BATCH = 5_000;
    private static final int THE_ROW_ITSELF = 0;
    private static final int NO_YEAR = 0;

    private final DSLContext sql;

    EnrichmentRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Versions, the older of an enrichment first. */
    List<EnrichmentVersion> versions(Condition which) {
        return List.copyOf(rows(which).map(this::version));
    }

    private Result<Record> rows(Condition which) {
        return sql.selectFrom(VERSION)
                .where(which)
                .orderBy(VERSION.organisation, VERSION.level, VERSION.description, VERSION.version)
                .fetch();
    }

    /** The newest version of each enrichment. */
    List<EnrichmentVersion> newest(Condition which) {
        return newestRows(which).stream().map(this::version).toList();
    }

    /** The row of the newest version of each enrichment. */
    Collection<Record> newestRows(Condition which) {
        Map<List<String>, Record> newest = new LinkedHashMap<>();
        for (Record row : rows(which)) {
            newest.put(
                    List.of(row.get(VERSION.organisation), row.get(VERSION.level), row.get(VERSION.description)), row);
        }
        return newest.values();
    }

    /** A version, from its row. */
    EnrichmentVersion version(Record row) {
        return new EnrichmentVersion(
                definition(row),
                row.get(VERSION.version),
                row.get(VERSION.madeAt),
                row.get(VERSION.madeBy),
                row.get(VERSION.reason),
                row.get(VERSION.rowCount));
    }

    /** The whole set of a version. */
    EnrichmentSet set(Record row) {
        EnrichmentDefinition definition = definition(row);
        EnrichmentLevel level = definition.level();
        Map<DataPoint, String[]> values = new HashMap<>();
        sql.selectFrom(VALUE).where(VALUE.key.eq(row.get(VERSION.key))).forEach(value -> {
            LbfNumber number = LbfNumber.of(level.lbfLevel(), value.get(VALUE.lbfNr));
            DataPoint point = level.isAccount()
                    ? DataPoint.ofAccount(level, number, value.get(VALUE.year), value.get(VALUE.account))
                    : DataPoint.of(level, number);
            String[] cells = values.computeIfAbsent(
                    point, key -> empty(definition.columns().size()));
            int column = value.get(VALUE.columnNo);
            if (column != THE_ROW_ITSELF) {
                cells[column - 1] = value.get(VALUE.value);
            }
        });
        Map<DataPoint, List<String>> rows = new HashMap<>();
        values.forEach((point, cells) -> rows.put(point, List.of(cells)));
        return EnrichmentSet.of(definition, rows);
    }

    private static String[] empty(int size) {
        String[] cells = new String[size];
        Arrays.fill(cells, "");
        return cells;
    }

    private EnrichmentDefinition definition(Record row) {
        List<EnrichmentColumn> columns = sql.selectFrom(COLUMN)
                .where(COLUMN.key.eq(row.get(VERSION.key)))
                .orderBy(COLUMN.columnNo)
                .fetch(column -> new EnrichmentColumn(
                        column.get(COLUMN.heading),
                        column.get(COLUMN.isNumber)
                                ? ValueType.number(
                                        NumberNotation.valueOf(column.get(COLUMN.notation)),
                                        column.get(COLUMN.decimals))
                                : ValueType.text()));
        return new EnrichmentDefinition(
                LbfNumber.of(LbfLevel.ORGANISATION, row.get(VERSION.organisation)),
                EnrichmentLevel.valueOf(row.get(VERSION.level)),
                row.get(VERSION.description),
                columns);
    }

    /** Removes what a save left that was cut short before its version became visible. */
    void sweep() {
        List<Long> lost = sql.selectDistinct(COLUMN.key)
                .from(COLUMN)
                .where(COLUMN.key.notIn(DSL.select(VERSION.key).from(VERSION)))
                .fetch(COLUMN.key);
        for (Long key : lost) {
            sql.deleteFrom(VALUE).where(VALUE.key.eq(key)).execute();
            sql.deleteFrom(COLUMN).where(COLUMN.key.eq(key)).execute();
        }
    }

    /** Writes columns and values, which are not visible before {@link #show}. */
    void write(long key, EnrichmentSet set) {
        List<EnrichmentColumn> columns = set.definition().columns();
        for (int i = 0; i < columns.size(); i++) {
            ValueType type = columns.get(i).type();
            sql.insertInto(COLUMN)
                    .set(COLUMN.key, key)
                    .set(COLUMN.columnNo, i + 1)
                    .set(COLUMN.heading, columns.get(i).heading())
                    .set(COLUMN.isNumber, type.isNumber())
                    .set(COLUMN.notation, type.notation().name())
                    .set(COLUMN.decimals, type.decimals())
                    .execute();
        }
        Inserts inserts = new Inserts(key);
        set.rows().forEach((point, values) -> {
            inserts.add(point, THE_ROW_ITSELF, "");
            for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).isEmpty()) {
                    inserts.add(point, i + 1, values.get(i));
                }
            }
        });
        inserts.flush();
    }

    /** Makes a version visible. */
    void show(long key, EnrichmentVersion version) {
        EnrichmentDefinition definition = version.definition();
        sql.insertInto(VERSION)
                .set(VERSION.organisation, definition.organisation().toString())
                .set(VERSION.level, definition.level().name())
                .set(VERSION.description, definition.description())
                .set(VERSION.version, version.version())
                .set(VERSION.key, key)
                .set(VERSION.madeAt, version.madeAt())
                .set(VERSION.madeBy, version.madeBy())
                .set(VERSION.reason, version.reason())
                .set(VERSION.rowCount, version.rows())
                .execute();
    }

    /** Values in batches, so that memory does not hold them twice. */
    private final class Inserts {

        private final long key;
        private @Nullable BatchBindStep batch;

        Inserts(long key) {
            this.key = key;
        }

        void add(DataPoint point, int column, String value) {
            BatchBindStep step = batch == null ? begin() : batch;
            batch = step.bind(
                    key,
                    point.number().toString(),
                    point.year().orElse(NO_YEAR),
                    point.account().orElse(""),
                    column,
                    value);
            if (batch.size() == BATCH) {
                flush();
            }
        }

        private BatchBindStep begin() {
            return sql.batch(sql.insertInto(
                            VALUE, VALUE.key, VALUE.lbfNr, VALUE.year, VALUE.account, VALUE.columnNo, VALUE.value)
                    .values((Long) null, null, null, null, null, null));
        }

        void flush() {
            if (batch != null) {
                batch.execute();
                batch = null;
            }
        }
    }
}
