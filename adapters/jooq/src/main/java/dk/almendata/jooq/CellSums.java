package dk.almendata.jooq;

import dk.almendata.sync.Reconciliation.Sums;
import dk.almendata.table.Column;
import dk.almendata.table.ColumnType;
import dk.almendata.table.TableSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The sums of the amounts of a table, for each cell of a file: one statement along the primary key, whose groups are as many as the file has
 * cells. Amounts are the columns with decimals; the database adds them up exactly.
 */
final class CellSums {

    private final DSLContext sql;
    private final Table<Record> table;
    private final List<Column> amounts;
    private final List<Field<BigDecimal>> sums = new ArrayList<>();

    CellSums(DSLContext sql, TableSchema schema) {
        this.sql = sql;
        this.table = Names.rows(schema.table());
        this.amounts = schema.columns().stream()
                .filter(column -> column.type().kind() == ColumnType.Kind.DECIMAL)
                .toList();
        for (Column column : amounts) {
            Field<BigDecimal> value = Names.column(table, column.name(), SQLDataType.NUMERIC);
            sums.add(DSL.sum(value));
            sums.add(DSL.sum(DSL.when(value.gt(BigDecimal.ZERO), value)));
        }
    }

    /** The headings of the amounts. */
    List<String> headers() {
        return amounts.stream().map(Column::header).toList();
    }

    /** No rows: zero for each amount, with the decimals of its column. */
    List<Sums> zeros() {
        return amounts.stream()
                .map(column -> BigDecimal.ZERO.setScale(column.type().scale()))
                .map(zero -> new Sums(zero, zero))
                .toList();
    }

    /** The sums of each amount by the id of the cell; empty for a table without amounts, which costs no statement. */
    Map<Long, List<Sums>> of(long fileKey) {
        if (amounts.isEmpty()) {
            return Map.of();
        }
        Field<Long> rowId = Names.rowId(table);
        Field<Long> cellId = Names.cellId(table);
        List<Field<?>> fields = new ArrayList<>(List.of(cellId));
        fields.addAll(sums);
        Map<Long, List<Sums>> found = new HashMap<>();
        sql.select(fields)
                .from(table)
                .where(rowId.between(FileRows.firstRowId(fileKey), FileRows.lastRowId(fileKey)))
                .groupBy(cellId)
                .forEach(row -> found.put(row.get(cellId), values(row)));
        return Collections.unmodifiableMap(found);
    }

    /** After the cell come two sums for each amount. */
    private List<Sums> values(Record row) {
        List<Sums> values = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            int scale = amounts.get(i).type().scale();
            values.add(new Sums(value(row, 1 + 2 * i, scale), value(row, 2 + 2 * i, scale)));
        }
        return values;
    }

    private static BigDecimal value(Record row, int column, int scale) {
        BigDecimal sum = row.get(column, BigDecimal.class);
        return (sum == null ? BigDecimal.ZERO : sum).setScale(scale);
    }
}
