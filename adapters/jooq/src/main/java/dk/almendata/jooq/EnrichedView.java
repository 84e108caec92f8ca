package dk.almendata.jooq;

import dk.almendata.enrichment.EnrichmentDefinition;
import dk.almendata.lbf.LbfLevel;
import dk.almendata.table.Column;
import dk.almendata.table.SqlNames;
import dk.almendata.table.TableSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * A dimension with an organisation's own columns beside it.
 *
 * @param table the name of the view
 * @param dimension the table of Stamdata
 * @param key its column that says what a row is about
 * @param owner the organisation, whose rows alone are in the view
 * @param enrichments those of the level of the key or above it
 */
record EnrichedView(
        Table<Record> table, TableSchema dimension, Column key, String owner, List<EnrichmentDefinition> enrichments) {

    Select<?> select(DSLContext sql) {
        Table<Record> rows = Names.view(dimension.table());
        Field<String> number = Names.column(rows, key.name(), SQLDataType.VARCHAR);
        List<SelectField<?>> fields = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Column column : dimension.columns()) {
            taken.add(column.name());
            fields.add(Names.column(rows, column.name(), Shape.typeOf(column.type())));
        }
        for (EnrichmentDefinition enrichment : enrichments) {
            Table<Record> values = Names.view(EnrichmentView.name(enrichment));
            for (Map.Entry<String, String> column :
                    EnrichmentView.columns(enrichment).entrySet()) {
                String name = name(enrichment, column.getKey(), taken);
                taken.add(name);
                fields.add(Names.column(values, column.getValue(), SQLDataType.OTHER)
                        .as(DSL.name(name)));
            }
        }
        SelectJoinStep<?> from = sql.select(fields).from(rows);
        for (EnrichmentDefinition enrichment : enrichments) {
            Table<Record> values = Names.view(EnrichmentView.name(enrichment));
            int digits = level(enrichment).digits();
            from = from.leftJoin(values)
                    .on(Names.column(values, EnrichmentView.NUMBER, SQLDataType.VARCHAR)
                            .eq(DSL.substring(number, DSL.inline(1), DSL.inline(digits))));
        }
        return from.where(number.like(DSL.inline(owner + "%")));
    }

    private static LbfLevel level(EnrichmentDefinition enrichment) {
        return enrichment.level().lbfLevel();
    }

    /** The heading; with its level in front where it is inherited, with the description too where another has the name. */
    private String name(EnrichmentDefinition enrichment, String heading, Set<String> taken) {
        boolean inherited =
                key.type().lbfLevel().filter(level(enrichment)::equals).isEmpty();
        String level = inherited ? enrichment.level().text() + " " : "";
        String plain = SqlNames.columnOf(level + heading, Set.of());
        return taken.contains(plain)
                ? SqlNames.columnOf(level + enrichment.description() + " " + heading, taken)
                : plain;
    }
}
