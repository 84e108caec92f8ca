package dk.almendata.jooq;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Names of the tables that come from files. Nothing else than a checked name ever becomes part of a statement. */
final class Names {

    /** The most characters of a name. */
    static final int LONGEST = 59;

    static final String ROW_ID = "row_id";
    static final String CELL_ID = "cell_id";
    static final String ROW_HASH = "row_hash";

    private static final Table<Record> TABLES = DSL.table(DSL.name("information_schema", "tables"));
    private static final Field<String> TABLE_NAME = DSL.field(DSL.name("table_name"), SQLDataType.VARCHAR);
    private static final Field<String> TABLE_SCHEMA = DSL.field(DSL.name("table_schema"), SQLDataType.VARCHAR);
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,58}");

    private Names() {}

    /** The view that users read. */
    static Table<Record> view(String table) {
        return DSL.table(checked(table));
    }

    /** The rows of all deliveries. One letter less where the longest name would not fit PostgreSQL's 63 characters. */
    static Table<Record> rows(String table) {
        checked(table);
        return DSL.table(DSL.name(table + (table.length() == LONGEST ? "_row" : "_rows")));
    }

    /** Whether the current schema has a table or view. */
    static boolean exists(DSLContext sql, Table<?> table) {
        // Not lower(): H2 folds by the locale of the machine, and a Turkish one has another small I.
        return sql.fetchExists(
                TABLES,
                TABLE_NAME
                        .in(table.getName(), table.getName().toUpperCase(Locale.ROOT))
                        .and(TABLE_SCHEMA.eq(DSL.currentSchema())));
    }

    static <T> Field<T> column(Table<?> table, String name, DataType<T> type) {
        return DSL.field(DSL.name(table.getQualifiedName(), checked(name)), type);
    }

    static <T> Field<T> column(String name, DataType<T> type) {
        return DSL.field(checked(name), type);
    }

    static Field<Long> rowId(Table<?> table) {
        return column(table, ROW_ID, SQLDataType.BIGINT);
    }

    static Field<Long> cellId(Table<?> table) {
        return column(table, CELL_ID, SQLDataType.BIGINT);
    }

    static Field<Long> rowHash(Table<?> table) {
        return column(table, ROW_HASH, SQLDataType.BIGINT);
    }

    private static Name checked(String name) {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A name in the database has up to 59 letters a to z, digits and underscores and begins with a"
                            + " letter, found '" + name + "'");
        }
        return DSL.name(name);
    }
}
