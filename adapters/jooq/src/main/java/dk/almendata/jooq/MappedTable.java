package dk.almendata.jooq;

import dk.almendata.consumption.UtilityField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where the rows of one kind are in a utility's database. Every name in it has been checked. Immutable.
 *
 * @param from the table that has a row for each
 * @param joins what is joined to it, in this order
 * @param columns where each field stands
 * @param passive where fields of consumers without an installation stand instead
 * @param codes what the codes of a field mean, by code; without an entry the code is the name itself
 */
record MappedTable(
        String from,
        List<Join> joins,
        Map<UtilityField, String> columns,
        Map<UtilityField, String> passive,
        Map<UtilityField, Map<String, String>> codes) {

    /** Nothing at all. */
    static final MappedTable NONE = new MappedTable("", List.of(), Map.of(), Map.of(), Map.of());

    MappedTable {
        joins = List.copyOf(joins);
        columns = inOrder(columns);
        passive = inOrder(passive);
        codes = inOrder(codes);
    }

    private static <V> Map<UtilityField, V> inOrder(Map<UtilityField, V> map) {
        Map<UtilityField, V> copy = new EnumMap<>(UtilityField.class);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }

    /** A table that is joined where the columns of every condition are equal. */
    record Join(String table, List<Condition> conditions) {}

    /** Two columns that are equal. */
    record Condition(String left, String right) {}
}
