package dk.almendata.jooq;

import static dk.almendata.jooq.SyncTables.CELL;
import static dk.almendata.jooq.SyncTables.DELIVERY;

import dk.almendata.jooq.Database.Session;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.table.Column;
import dk.almendata.table.ColumnType;
import dk.almendata.table.Provenance;
import dk.almendata.table.TableSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * One table of rows with its view, made to fit a schema. While there are rows, nothing but additions and wider types, and every step looks at what is there first,
 * so that it may be cut short anywhere and done again. The view can be read at any time: where changes of tables cannot be taken back, it
 * stands while the table below it changes, and is replaced at the end.
 */
final class Shape {

    private final DSLContext sql;
    private final boolean inOneTransaction;
    private final TableSchema schema;
    private final Merging merging;
    private final Table<Record> rows;
    private final Table<Record> view;
    private final EnrichedDimensions enriched;

    Shape(Session session, TableSchema schema) {
        this.sql = session.sql();
        this.inOneTransaction = !session.dialect().commitsAsItGoes();
        this.schema = schema;
        this.merging = new Pins(session.sql()).merging(schema);
        this.rows = Names.rows(schema.table());
        this.view = Names.view(schema.table());
        this.enriched = new EnrichedDimensions(session.sql());
    }

    /** The column that stores values of a type. */
    static DataType<?> typeOf(ColumnType type) {
        return switch (type.kind()) {
            case INTEGER -> SQLDataType.BIGINT;
            case DECIMAL -> SQLDataType.NUMERIC(ColumnType.MAX_DIGITS, type.scale());
            case DATE -> SQLDataType.LOCALDATE;
            case UNDETERMINED, TEXT -> SQLDataType.VARCHAR;
            case LBF_ORGANISATION -> SQLDataType.VARCHAR(LbfLevel.ORGANISATION.digits());
            case LBF_AFDELING -> SQLDataType.VARCHAR(LbfLevel.AFDELING.digits());
            case LBF_BYGGEAFSNIT -> SQLDataType.VARCHAR(LbfLevel.BYGGEAFSNIT.digits());
        };
    }

    /** Takes away a table without rows, so that it can be made for another schema. */
    void drop() {
        enriched.drop(Optional.of(schema.table()), Optional.empty());
        sql.dropViewIfExists(view).execute();
        sql.dropTableIfExists(rows).execute();
    }

    /** Makes the view anew for rows that are merged in another way. */
    void makeView() {
        sql.createOrReplaceView(view).as(current(schema.columns(), List.of())).execute();
    }

    void make() {
        sql.createTableIfNotExists(rows)
                .column(Names.ROW_ID, SQLDataType.BIGINT.notNull())
                .column(Names.CELL_ID, SQLDataType.BIGINT.notNull())
                .column(Names.ROW_HASH, SQLDataType.BIGINT.notNull())
                .constraint(DSL.primaryKey(Names.ROW_ID))
                .execute();
        Map<String, String> present = columnsThere();
        List<Column> exchanged = schema.columns().stream()
                .filter(column -> isExchanged(column, present.get(column.name())))
                .toList();
        if (inOneTransaction) {
            enriched.drop(Optional.of(schema.table()), Optional.empty());
            sql.dropViewIfExists(view).execute();
        } else if (!exchanged.isEmpty()) {
            List<Column> readable = schema.columns().stream()
                    .filter(column -> present.containsKey(column.name()))
                    .toList();
            sql.createOrReplaceView(view).as(current(readable, exchanged)).execute();
        }
        for (Column column : schema.columns()) {
            String there = present.get(column.name());
            if (there == null) {
                add(column);
            } else if (exchanged.contains(column)) {
                sql.alterTable(rows).dropColumnIfExists(DSL.name(column.name())).execute();
                add(column);
            } else if (!isAsWanted(column, there)) {
                widen(column);
            }
        }
        makeView();
        enriched.make(schema);
    }

    private static boolean isAsWanted(Column column, String there) {
        return there.equals(described(typeOf(column.type())));
    }

    /** Text that becomes something else was never anything but empty, so there is nothing to carry over. */
    private static boolean isExchanged(Column column, @Nullable String there) {
        return there != null && there.startsWith("character varying") && !isAsWanted(column, there);
    }

    private void add(Column column) {
        sql.alterTable(rows)
                .addColumnIfNotExists(DSL.name(column.name()), typeOf(column.type()))
                .execute();
    }

    private void widen(Column column) {
        sql.alterTable(rows)
                .alterColumn(DSL.name(column.name()))
                .set(typeOf(column.type()))
                .execute();
    }

    /** The rows that are current: those of cells which rule at the newest load. Columns that are empty are not read. */
    private Select<?> current(List<Column> columns, List<Column> empty) {
        Field<Long> newest = DSL.field(DSL.select(DSL.coalesce(DSL.max(DELIVERY.loadSeq), DSL.inline(0L)))
                .from(DELIVERY));
        List<Field<?>> fields = new ArrayList<>();
        for (Column column : columns) {
            DataType<?> type = typeOf(column.type());
            fields.add(
                    empty.contains(column)
                            ? DSL.castNull(type).as(DSL.name(column.name()))
                            : Names.column(rows, column.name(), type));
        }
        fields.add(CELL.deliveryId.as(Provenance.DELIVERY));
        fields.add(CELL.entryName.as(Provenance.FILE));
        fields.add(Names.rowId(rows).minus(CELL.firstRowId).plus(DSL.inline(1L)).as(Provenance.ROW));
        fields.add(CELL.sourceId.as(Provenance.SOURCE));
        if (merging.isByKey()) {
            return new KeyedRows(merging).select(fields, CELL.isCurrentAt(newest));
        }
        return DSL.select(fields)
                .from(rows)
                .join(CELL)
                .on(CELL.cellId.eq(Names.cellId(rows)))
                .where(CELL.isCurrentAt(newest));
    }

    /** Name and type of every column that the table of rows has now. */
    private Map<String, String> columnsThere() {
        Table<Record> columns = DSL.table(DSL.name("information_schema", "columns"));
        Field<String> tableName = DSL.field(DSL.name("table_name"), SQLDataType.VARCHAR);
        Field<String> schemaName = DSL.field(DSL.name("table_schema"), SQLDataType.VARCHAR);
        Field<String> columnName = DSL.field(DSL.name("column_name"), SQLDataType.VARCHAR);
        Field<String> dataType = DSL.field(DSL.name("data_type"), SQLDataType.VARCHAR);
        Field<BigDecimal> scale = DSL.field(DSL.name("numeric_scale"), SQLDataType.NUMERIC);
        Map<String, String> found = new HashMap<>();
        sql.select(columnName, dataType, scale)
                .from(columns)
                // H2 stores names in capitals, and its LOWER goes by the language of the machine: İ, I, i, ı.
                .where(tableName.in(rows.getName(), rows.getName().toUpperCase(Locale.ROOT)))
                .and(schemaName.eq(DSL.currentSchema()))
                .forEach(row -> found.put(
                        row.get(columnName).toLowerCase(Locale.ROOT),
                        row.get(dataType).toLowerCase(Locale.ROOT)
                                + (row.get(dataType).equalsIgnoreCase("numeric") ? " " + row.get(scale) : "")));
        return found;
    }

    /** The words of the standard's information schema. */
    private static String described(DataType<?> type) {
        if (type.getSQLDataType() == SQLDataType.NUMERIC) {
            return "numeric " + type.scale();
        }
        Class<?> java = type.getType();
        return java == Long.class ? "bigint" : java == String.class ? "character varying" : "date";
    }
}
