package dk.almendata.jooq;

import dk.almendata.consumption.UtilityField;
import dk.almendata.consumption.UtilityTable;
import dk.almendata.jooq.Database.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Writes the rows of an extract: what anybody may see into tables of their own, and what was mapped on purpose into another. */
final class ExtractRows {

    /** Where the rows of each kind go; those of roads have done their work, and those of meters are stored as readings. */
    static final Map<UtilityTable, Table<Record>> TABLES = Map.of(
            UtilityTable.CONSUMERS, DSL.table(DSL.name("consumption_consumer_rows")),
            UtilityTable.FACTORS, DSL.table(DSL.name("consumption_factor_rows")),
            UtilityTable.COMPONENTS, DSL.table(DSL.name("consumption_component_rows")),
            UtilityTable.CONTACTS, DSL.table(DSL.name("consumption_contact_rows")));

    /** Credentials and personal data of all of these; a field belongs to one of them. */
    static final Table<Record> SENSITIVE = DSL.table(DSL.name("consumption_sensitive"));

    private static final int ROWS_AT_ONCE = 1_000;
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
        for (UtilityTable kind : UtilityTable.values()) {
            Table<Record> table = TABLES.get(kind);
            List<UtilityRow> rows = extract.rows(kind);
            for (int from = 0; table != null && from < rows.size(); from += ROWS_AT_ONCE) {
                List<UtilityRow> some = rows.subList(from, Math.min(from + ROWS_AT_ONCE, rows.size()));
                insert(table, kind, some);
                sensitive(kind, some);
                session.keep();
            }
        }
    }

    private void insert(Table<Record> table, UtilityTable kind, List<UtilityRow> rows) {
        List<UtilityField> open =
                kind.fields().stream().filter(field -> !field.isSensitive()).toList();
        List<Field<?>> fields = new ArrayList<>(List.of(ConsumptionLoads.LOAD_ID, ROW_NO));
        open.forEach(field -> fields.add(column(field)));
        List<@Nullable Object[]> all = new ArrayList<>(rows.size());
        for (UtilityRow row : rows) {
            @Nullable Object[] values = new Object[fields.size()];
            values[0] = load;
            values[1] = (long) row.number();
            for (int column = 0; column < open.size(); column++) {
                values[column + 2] = row.value(open.get(column));
            }
            all.add(values);
        }
        ColumnInsert.rows(session.sql(), table, fields, all);
    }

    private void sensitive(UtilityTable kind, List<UtilityRow> rows) {
        List<@Nullable Object[]> values = new ArrayList<>();
        for (UtilityField field : kind.fields()) {
            for (UtilityRow row : rows) {
                if (field.isSensitive() && row.has(field)) {
                    values.add(new @Nullable Object[] {
                        load, (long) row.number(), field.name(), row.text(field).orElseThrow()
                    });
                }
            }
        }
        ColumnInsert.rows(session.sql(), SENSITIVE, List.of(ConsumptionLoads.LOAD_ID, ROW_NO, FIELD, VALUE), values);
    }

    private static Field<?> column(UtilityField field) {
        String name = field.name().toLowerCase(Locale.ROOT);
        return switch (field.kind()) {
            case WHOLE_NUMBER -> DSL.field(DSL.name(name), SQLDataType.BIGINT);
            case DECIMAL -> DSL.field(DSL.name(name), SQLDataType.NUMERIC(24, 9));
            case DATE -> DSL.field(DSL.name(name), SQLDataType.LOCALDATE);
            case TEXT, CODE, SENSITIVE -> DSL.field(DSL.name(name), SQLDataType.VARCHAR);
        };
    }
}
