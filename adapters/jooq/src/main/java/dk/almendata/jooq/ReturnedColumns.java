package dk.almendata.jooq;

import dk.almendata.enrichment.DataPoint;
import dk.almendata.enrichment.EnrichmentColumn;
import dk.almendata.enrichment.EnrichmentDefinition;
import dk.almendata.enrichment.EnrichmentDifference;
import dk.almendata.enrichment.EnrichmentLevel;
import dk.almendata.enrichment.EnrichmentSet;
import dk.almendata.enrichment.KeyColumn;
import dk.almendata.enrichment.ReturnedEnrichment;
import dk.almendata.enrichment.RowChange;
import dk.almendata.enrichment.RowChange.Kind;
import dk.almendata.enrichment.RowChange.ValueChange;
import dk.almendata.enrichment.ValueType;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.table.Column;
import dk.almendata.table.TableSchema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Finds the columns of an enrichment in the delivered tables, and compares them with what is held. */
final class ReturnedColumns {

    private final DSLContext sql;
    private final Schemas schemas;
    private final EnrichmentSet held;
    private final EnrichmentDefinition definition;

    ReturnedColumns(DSLContext sql, EnrichmentSet held) {
        this.sql = sql;
        this.schemas = new Schemas(sql);
        this.held = held;
        this.definition = held.definition();
    }

    /** One comparison for each table that has rows of the level and at least one of the headings. */
    List<ReturnedEnrichment> compare() {
        List<ReturnedEnrichment> returned = new ArrayList<>();
        for (String name : schemas.tables()) {
            if (schemas.isInUse(name)) {
                schemas.find(name).flatMap(this::compare).ifPresent(returned::add);
            }
        }
        return List.copyOf(returned);
    }

    private Optional<ReturnedEnrichment> compare(TableSchema schema) {
        Map<EnrichmentColumn, Column> columns = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (EnrichmentColumn own : definition.columns()) {
            Optional<Column> same = schema.columns().stream()
                    .filter(column -> column.header().equalsIgnoreCase(own.heading()))
                    .findFirst();
            same.ifPresentOrElse(column -> columns.put(own, column), () -> missing.add(own.heading()));
        }
        List<Column> keys = new ArrayList<>();
        for (KeyColumn key : definition.level().keyColumns()) {
            schema.columns().stream()
                    .filter(column -> isKey(column, key))
                    .findFirst()
                    .ifPresent(keys::add);
        }
        if (columns.isEmpty() || keys.size() < definition.level().keyColumns().size() || isBelow(schema)) {
            return Optional.empty();
        }
        Map<DataPoint, Map<String, String>> rows = rows(schema, keys, columns);
        return Optional.of(new ReturnedEnrichment(
                schema.table(), new EnrichmentDifference(List.of(), missing, List.of(), changes(columns, rows))));
    }

    private boolean isKey(Column column, KeyColumn key) {
        return key == KeyColumn.LBF_NUMBER
                ? column.type().lbfLevel().equals(Optional.of(definition.level().lbfLevel()))
                : KeyColumn.find(column.header()).equals(Optional.of(key));
    }

    /** Whether the table has a row for each of something smaller, such as the byggeafsnit of an afdeling. */
    private boolean isBelow(TableSchema schema) {
        return schema.columns().stream()
                .flatMap(column -> column.type().lbfLevel().stream())
                .anyMatch(level -> level.compareTo(definition.level().lbfLevel()) > 0);
    }

    /** What the newest period of the table holds for the data points of the owner. */
    private Map<DataPoint, Map<String, String>> rows(
            TableSchema schema, List<Column> keys, Map<EnrichmentColumn, Column> columns) {
        Table<Record> view = Names.view(schema.table());
        List<Field<?>> fields = new ArrayList<>();
        keys.forEach(key -> fields.add(text(view, key)));
        columns.values().forEach(column -> fields.add(text(view, column)));
        Condition newest = DSL.noCondition();
        if (schema.periodColumn().isPresent()) {
            Field<LocalDate> day = Names.column(
                    view, schema.columns().get(schema.periodColumn().getAsInt()).name(), SQLDataType.LOCALDATE);
            newest = day.eq(DSL.select(DSL.max(day)).from(view));
        }
        Map<DataPoint, Map<String, String>> rows = new TreeMap<>();
        Field<String> number = Names.column(view, keys.get(0).name(), SQLDataType.VARCHAR);
        sql.select(fields)
                .from(view)
                .where(newest)
                .and(number.startsWith(definition.organisation().toString()))
                .forEach(row -> point(row, keys.size()).ifPresent(point -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    int at = keys.size();
                    for (EnrichmentColumn column : columns.keySet()) {
                        values.put(column.heading(), canonical(row.get(at++, String.class), column.type()));
                    }
                    rows.put(point, values);
                }));
        return rows;
    }

    private static Field<String> text(Table<Record> view, Column column) {
        return Names.column(view, column.name(), SQLDataType.VARCHAR).cast(SQLDataType.VARCHAR);
    }

    private Optional<DataPoint> point(Record row, int keys) {
        EnrichmentLevel level = definition.level();
        LbfNumber number = LbfNumber.of(level.lbfLevel(), row.get(0, String.class));
        if (keys == 1) {
            return Optional.of(DataPoint.of(level, number));
        }
        String year = Objects.requireNonNullElse(row.get(1, String.class), "");
        String account =
                Objects.requireNonNullElse(row.get(2, String.class), "").strip();
        return year.matches("(19|20|21)[0-9]{2}")
                ? Optional.of(DataPoint.ofAccount(level, number, Integer.parseInt(year), account))
                : Optional.empty();
    }

    /** A number as it is held, where it is one and fits; otherwise as it came. */
    private static String canonical(@Nullable String value, ValueType type) {
        if (value == null) {
            return "";
        }
        if (type.isNumber() && value.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
            BigDecimal bare = new BigDecimal(value).stripTrailingZeros();
            return bare.scale() <= type.decimals()
                    ? bare.setScale(type.decimals()).toPlainString()
                    : bare.toPlainString();
        }
        return value;
    }

    private List<RowChange> changes(Map<EnrichmentColumn, Column> columns, Map<DataPoint, Map<String, String>> rows) {
        List<RowChange> changes = new ArrayList<>();
        TreeSet<DataPoint> points = new TreeSet<>(held.rows().keySet());
        points.addAll(rows.keySet());
        for (DataPoint point : points) {
            List<String> ours = held.rows().getOrDefault(point, List.of());
            Map<String, String> theirs = rows.getOrDefault(point, Map.of());
            List<ValueChange> values = new ArrayList<>();
            for (EnrichmentColumn column : columns.keySet()) {
                String before =
                        ours.isEmpty() ? "" : ours.get(definition.columns().indexOf(column));
                String after = theirs.getOrDefault(column.heading(), "");
                if (!before.equals(after)) {
                    values.add(new ValueChange(column.heading(), before, after));
                }
            }
            Kind kind = ours.isEmpty() ? Kind.ADDED : theirs.isEmpty() ? Kind.DELETED : Kind.CHANGED;
            // A dimension has rows for data points that nobody enriched; without values they are no news.
            if (!values.isEmpty() || kind == Kind.DELETED) {
                changes.add(new RowChange(kind, point, values));
            }
        }
        return changes;
    }
}
