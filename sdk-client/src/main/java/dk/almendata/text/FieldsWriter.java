package dk.almendata.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.almendata.table.Column;
import dk.almendata.table.ColumnType;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.TableSchema;
import java.util.Locale;
import java.util.Set;

/** Writes Table Schemas in the words that {@link FieldsReader} reads. */
final class FieldsWriter {

    private FieldsWriter() {}

    /** A schema with what is pinned beside its columns. */
    static ObjectNode of(SchemaPin pin) {
        ObjectNode schema = of(pin.schema(), pin.required());
        if (!pin.key().isEmpty()) {
            ArrayNode key = schema.putArray("primaryKey");
            pin.key().forEach(key::add);
        }
        schema.put("drift", pin.drift().text());
        pin.merge().ifPresent(mode -> schema.put("merge", mode.text()));
        return schema;
    }

    /** A schema alone. */
    static ObjectNode of(TableSchema table) {
        return of(table, Set.of());
    }

    private static ObjectNode of(TableSchema table, Set<String> required) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        for (Column column : table.columns()) {
            ObjectNode field = schema.withArray("fields").addObject();
            field.put("name", column.header());
            type(field, column.type());
            if (required.contains(column.header())) {
                field.put("required", true);
            }
        }
        schema.putArray("missingValues").add("");
        table.lbfHeader().ifPresent(header -> schema.put("lbfColumn", header));
        table.periodHeader().ifPresent(header -> schema.put("periodColumn", header));
        return schema;
    }

    private static void type(ObjectNode field, ColumnType type) {
        switch (type.kind()) {
            case INTEGER -> field.put("type", "integer").put("integerDigits", type.integerDigits());
            case DECIMAL ->
                field.put("type", "number")
                        .put("integerDigits", type.integerDigits())
                        .put("decimals", type.scale());
            case DATE -> field.put("type", "date");
            case UNDETERMINED -> field.put("type", "any");
            case TEXT -> field.put("type", "string");
            case LBF_ORGANISATION, LBF_AFDELING, LBF_BYGGEAFSNIT ->
                field.put("type", "string")
                        .put("lbfLevel", type.lbfLevel().orElseThrow().name().toLowerCase(Locale.ROOT));
        }
    }
}
