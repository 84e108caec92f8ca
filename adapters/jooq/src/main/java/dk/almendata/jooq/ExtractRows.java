package dk.almendata.jooq;

import dk.almendata.consumption.UtilityField;
import dk.almendata.jooq.Database.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.BatchBindStep;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Writes an extract: what anybody may see into one table, and what was mapped on purpose into another. */
final class ExtractRows {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final List<UtilityField> OPEN =
            Arrays.stream(UtilityField.values()).filter(field -> !field.isSensitive()).toList();
    private static final Field<Long> ROW_NO = DSL.field(DSL.name("row_no"), SQLDataType.BIGINT);
    private static final Field<String> FIELD = DSL.field(DSL.name("field"), SQLDataType.VARCHAR);
    private static final Field<String> VALUE = DSL.field(DSL.name("field_value"), SQLDataType.VARCHAR);

    private final Session session;
    private final long load;

    ExtractRows(Session session, long load) {
        this.session = session;
        this.load = load;
    }

    void insert(UtilityExtract extract) throws SQLException {
        List<Map<UtilityField, Object>> rows = extract.rows();
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            insert(rows, from, Math.min(from + ROWS_AT_ONCE, rows.size()));
            session.keep();
        }
    }

    private void insert(List<Map<UtilityField, Object>> rows, int from, int to) {
        List<Field<?>> fields = new ArrayList<>(List.of(ConsumptionLoads.LOAD_ID, ROW_NO));
        OPEN.forEach(field -> fields.add(column(field)));
        BatchBindStep batch = session.sql()
                .batch(session.sql()
                        .insertInto(ConsumptionLoads.CONSUMERS, fields)
                        .values(new Object[fields.size()]));
        for (int i = from; i < to; i++) {
            Map<UtilityField, Object> row = rows.get(i);
            @Nullable Object[] values = new Object[fields.size()];
            values[0] = load;
            values[1] = (long) i + 1;
            for (int column = 0; column < OPEN.size(); column++) {
                values[column + 2] = row.get(OPEN.get(column));
            }
            batch = batch.bind(values);
            sensitive(row, i + 1);
        }
        batch.execute();
    }

    private void sensitive(Map<UtilityField, Object> row, long number) {
        row.forEach((field, value) -> {
            if (field.isSensitive()) {
                session.sql()
                        .insertInto(ConsumptionLoads.SENSITIVE)
                        .set(ConsumptionLoads.LOAD_ID, load)
                        .set(ROW_NO, number)
                        .set(FIELD, field.name())
                        .set(VALUE, value.toString())
                        .execute();
            }
        });
    }

    private static Field<?> column(UtilityField field) {
        String name = field.name().toLowerCase(Locale.ROOT);
        return switch (field.kind()) {
            case WHOLE_NUMBER -> DSL.field(DSL.name(name), SQLDataType.BIGINT);
            case DECIMAL -> DSL.field(DSL.name(name), SQLDataType.NUMERIC);
            case DATE -> DSL.field(DSL.name(name), SQLDataType.LOCALDATE);
            case TEXT, SENSITIVE -> DSL.field(DSL.name(name), SQLDataType.VARCHAR);
        };
    }
}
