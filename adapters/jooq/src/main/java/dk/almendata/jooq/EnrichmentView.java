package dk.almendata.jooq;

import static dk.almendata.jooq.EnrichmentTables.VALUE;

import dk.almendata.enrichment.EnrichmentColumn;
import dk.almendata.enrichment.EnrichmentDefinition;
import dk.almendata.table.SqlNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The view by which users read the newest version of an enrichment: one row for each data point, one column for each heading. */
final class EnrichmentView {

    /** The column of the LBF number. */
    static final String NUMBER = "lbf_nr";

    private static final Table<Record> VIEWS = DSL.table(DSL.name("information_schema", "views"));
    private static final Field<String> VIEW_NAME = DSL.field(DSL.name("table_name"), SQLDataType.VARCHAR);
    private static final Field<String> VIEW_SCHEMA = DSL.field(DSL.name("table_schema"), SQLDataType.VARCHAR);
    private static final Field<String> STATEMENT = DSL.field(DSL.name("view_definition"), SQLDataType.VARCHAR);
    private static final String YEAR = "regnskabsaar";
    private static final String ACCOUNT = "kontonr";
    private static final int DIGITS = 38;

    private final DSLContext sql;

    EnrichmentView(DSLContext sql) {
        this.sql = sql;
    }

    /** The name of the view. */
    static String name(EnrichmentDefinition definition) {
        return SqlNames.columnOf(
                "berigelse " + definition.level().text() + " " + definition.organisation() + " "
                        + definition.description(),
                Set.of());
    }

    /** The names of the own columns in the view by their headings, in their order. */
    static Map<String, String> columns(EnrichmentDefinition definition) {
        Set<String> taken = new HashSet<>(Set.of(NUMBER, YEAR, ACCOUNT));
        Map<String, String> names = new LinkedHashMap<>();
        for (EnrichmentColumn column : definition.columns()) {
            String name = SqlNames.columnOf(column.heading(), taken);
            taken.add(name);
            names.put(column.heading(), name);
        }
        return names;
    }

    /** Whether the view is there and shows the values of a key. Where its statement may not be looked at, being there is enough. */
    boolean shows(long key, EnrichmentDefinition definition) {
        String name = name(definition);
        return sql
                .select(STATEMENT)
                .from(VIEWS)
                .where(VIEW_NAME.in(name, name.toUpperCase(Locale.ROOT)))
                .and(VIEW_SCHEMA.eq(DSL.currentSchema()))
                .fetch(STATEMENT)
                .stream()
                .anyMatch(statement -> statement == null || isOf(key, statement));
    }

    private static boolean isOf(long key, String statement) {
        return Pattern.compile("enrichment_key\"?\\s*=\\D{0,9}" + key + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(statement)
                .find();
    }

    /** Makes the view anew. */
    void make(long key, EnrichmentDefinition definition) {
        List<Field<?>> fields = new ArrayList<>();
        Map<String, String> names = columns(definition);
        fields.add(VALUE.lbfNr.as(DSL.name(NUMBER)));
        if (definition.level().isAccount()) {
            fields.add(VALUE.year.as(DSL.name(YEAR)));
            fields.add(DSL.nullif(VALUE.account, DSL.inline("")).as(DSL.name(ACCOUNT)));
        }
        for (int i = 0; i < definition.columns().size(); i++) {
            EnrichmentColumn column = definition.columns().get(i);
            String name = Objects.requireNonNull(names.get(column.heading()));
            Field<String> value = DSL.max(DSL.when(VALUE.columnNo.eq(DSL.inline(i + 1)), VALUE.value));
            fields.add(
                    column.type().isNumber()
                            ? value.cast(SQLDataType.NUMERIC(
                                            DIGITS, column.type().decimals()))
                                    .as(DSL.name(name))
                            : value.as(DSL.name(name)));
        }
        Table<Record> view = Names.view(name(definition));
        sql.dropViewIfExists(view).execute();
        sql.createView(view)
                .as(DSL.select(fields)
                        .from(VALUE)
                        .where(VALUE.key.eq(DSL.inline(key)))
                        .groupBy(VALUE.lbfNr, VALUE.year, VALUE.account))
                .execute();
    }
}
