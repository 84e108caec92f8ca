package dk.almendata.jooq;

import dk.almendata.table.Column;
import dk.almendata.table.MergeMode;
import dk.almendata.table.SchemaPin;
import dk.almendata.table.TableSchema;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * How deliveries become the current rows of one table, as far as the statements have to know it.
 *
 * @param schema the table
 * @param mode what a user pinned, empty for what is usual
 * @param key the columns of the key, empty for a multiset
 */
record Merging(TableSchema schema, Optional<MergeMode> mode, List<Column> key) {

    Merging {
        key = List.copyOf(key);
    }

    /** A table that nobody pinned. */
    static Merging usual(TableSchema schema) {
        return new Merging(schema, Optional.empty(), List.of());
    }

    static Merging of(SchemaPin pin) {
        return new Merging(
                pin.schema(),
                pin.merge(),
                pin.key().stream()
                        .map(header -> pin.schema()
                                .columns()
                                .get(pin.schema().indexOf(header).orElseThrow()))
                        .toList());
    }

    String table() {
        return schema.table();
    }

    boolean hasLbfColumn() {
        return schema.lbfHeader().isPresent();
    }

    /** Whether rows stay beside those of other deliveries. */
    boolean keepsRows() {
        return mode.filter(MergeMode::keepsRows).isPresent();
    }

    /** Whether of the rows with one key the newest alone is current. */
    boolean isByKey() {
        return mode.filter(MergeMode.UPSERT_BY_KEY::equals).isPresent();
    }

    /** The columns of the key in the table of rows. */
    List<Field<?>> keyFields() {
        return key.stream().<Field<?>>map(this::fieldOf).toList();
    }

    /** A column in the table of rows. */
    Field<?> fieldOf(Column column) {
        Table<Record> rows = Names.rows(table());
        return Names.column(rows, column.name(), Shape.typeOf(column.type()));
    }

    /** Whether a row lacks a part of its key. */
    Condition isKeyEmpty() {
        return keyFields().stream().map(Field::isNull).reduce(DSL.falseCondition(), Condition::or);
    }
}
