package dk.almendata.jooq;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Comment;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.TableOptions;
import org.jooq.impl.DSL;
import org.jooq.impl.TableImpl;
import org.jspecify.annotations.Nullable;

/**
 * Inserts some thousand rows in one statement that takes one array for each column: a statement for each row costs either database, and
 * jOOQ, several times as much. For the rows of deliveries, which are more than a heap holds, there is {@link RowSink}.
 */
final class ColumnInsert {

    private final DSLContext sql;
    private final Table<Record> table;
    private final Map<Field<?>, Object> same = new LinkedHashMap<>();
    private final Map<Field<?>, @Nullable Object[]> own = new LinkedHashMap<>();

    private ColumnInsert(DSLContext sql, Table<Record> table) {
        this.sql = sql;
        this.table = table;
    }

    static ColumnInsert into(DSLContext sql, Table<Record> table) {
        return new ColumnInsert(sql, table);
    }

    /** Inserts rows whose values stand in the order of the fields; nothing if there are none. */
    static void rows(DSLContext sql, Table<Record> table, List<Field<?>> fields, List<@Nullable Object[]> rows) {
        ColumnInsert insert = into(sql, table);
        for (int column = 0; column < fields.size(); column++) {
            Field<?> field = fields.get(column);
            @Nullable Object[] values = (Object[]) Array.newInstance(field.getType(), rows.size());
            for (int row = 0; row < values.length; row++) {
                values[row] = rows.get(row)[column];
            }
            insert.own(field, values);
        }
        insert.execute();
    }

    /** A column that is equal in all rows. */
    <T> ColumnInsert same(Field<T> field, T value) {
        same.put(field, value);
        return this;
    }

    /** A column with its values, one for each row, in an array of the field's own type. A numeric field needs its scale: without one H2 rounds. */
    ColumnInsert own(Field<?> field, @Nullable Object[] values) {
        if (field.getType() == BigDecimal.class && !field.getDataType().scaleDefined()) {
            throw new IllegalArgumentException("Column " + field.getName() + " has no scale");
        }
        own.put(field, values);
        return this;
    }

    void execute() {
        if (own.values().stream().allMatch(values -> values.length == 0)) {
            return;
        }
        List<Field<?>> fields = new ArrayList<>(own.keySet());
        List<SelectField<?>> values = new ArrayList<>();
        own.keySet().forEach(field -> values.add(DSL.field(DSL.name(field.getName()), field.getDataType())));
        same.forEach((field, value) -> {
            fields.add(field);
            values.add(DSL.val(value, field.getDataType()));
        });
        sql.insertInto(table, fields).select(DSL.select(values).from(lists())).execute();
    }

    private Table<?> lists() {
        Field<?>[] arrays = own.entrySet().stream()
                .map(column ->
                        DSL.val(column.getValue(), column.getKey().getDataType().getArrayDataType()))
                .toArray(Field<?>[]::new);
        return new Lists(arrays)
                .as("lists", own.keySet().stream().map(Field::getName).toArray(String[]::new));
    }

    /** The arrays beside each other as rows, as a table function: {@code DSL.unnest} takes one array only. */
    private static final class Lists extends TableImpl<Record> {
        private static final long serialVersionUID = 1L;

        Lists(Field<?>[] arrays) {
            super(DSL.name("unnest"), null, null, arrays, (Comment) null, TableOptions.function());
        }
    }
}
