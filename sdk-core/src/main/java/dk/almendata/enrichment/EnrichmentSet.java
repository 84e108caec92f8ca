package dk.almendata.enrichment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * An enrichment with its rows: one row of values for each data point.
 *
 * <p>Values are canonical: a text as it is, a number with a point and all its decimals, the empty text where there is none (blank and 0
 * differ). Equal if definition and rows are. Immutable; may be shared between threads.
 */
public final class EnrichmentSet {

    private final EnrichmentDefinition definition;
    private final Map<DataPoint, List<String>> rows;

    private EnrichmentSet(EnrichmentDefinition definition, Map<DataPoint, List<String>> rows) {
        this.definition = definition;
        this.rows = Collections.unmodifiableMap(new TreeMap<>(rows));
    }

    /**
     * A set.
     *
     * @param definition what it is
     * @param rows the values of each data point, one for each own column in their order
     * @return the set
     * @throws IllegalArgumentException if a data point is of another level or organisation, or a value is missing or not canonical
     */
    public static EnrichmentSet of(EnrichmentDefinition definition, Map<DataPoint, List<String>> rows) {
        Objects.requireNonNull(definition, "definition");
        Map<DataPoint, List<String>> copy = new TreeMap<>();
        rows.forEach((point, values) -> copy.put(point, checked(definition, point, values)));
        return new EnrichmentSet(definition, copy);
    }

    private static List<String> checked(EnrichmentDefinition definition, DataPoint point, List<String> values) {
        if (point.level() != definition.level() || !point.number().isWithin(definition.organisation())) {
            throw new IllegalArgumentException("Expected a data point of "
                    + definition.level().text() + " in " + definition.organisation() + ", found " + point.number());
        }
        List<EnrichmentColumn> columns = definition.columns();
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "Expected " + columns.size() + " values for " + point.number() + ", found " + values.size());
        }
        for (int i = 0; i < values.size(); i++) {
            if (!columns.get(i).type().isCanonical(values.get(i))) {
                throw new IllegalArgumentException("Expected canonical values of "
                        + columns.get(i).type() + " in column " + (i + 1) + " for " + point.number());
            }
        }
        return List.copyOf(values);
    }

    /**
     * What it is.
     *
     * @return the definition
     */
    public EnrichmentDefinition definition() {
        return definition;
    }

    /**
     * The rows.
     *
     * @return the values of each data point in the order of the own columns; unmodifiable, ordered by data point
     */
    public Map<DataPoint, List<String>> rows() {
        return rows;
    }

    /**
     * This set with the rows of another one put into it: columns that only one of them has are kept, a data point of both takes every value
     * of the other, also an empty one (decision), and rows that the other lacks stay. Where a column changes its type, the values that stay
     * change with it: numbers become the text that their column's notation writes, and text is read as the numbers that the other declares.
     *
     * @param other a set of the same organisation and level
     * @return the merged full set, with the other's types and this one's description
     * @throws IllegalArgumentException if organisation or level differ, or a value that stays does not fit the type that its column gets
     */
    public EnrichmentSet merge(EnrichmentSet other) {
        requireAlike(other);
        List<EnrichmentColumn> columns = new ArrayList<>();
        for (EnrichmentColumn column : definition.columns()) {
            int position = other.definition.position(column.heading());
            columns.add(
                    position < 0
                            ? column
                            : new EnrichmentColumn(
                                    column.heading(),
                                    other.definition.columns().get(position).type()));
        }
        other.definition.columns().stream()
                .filter(column -> definition.position(column.heading()) < 0)
                .forEach(columns::add);
        EnrichmentDefinition merged = definition.withColumns(columns);
        Map<DataPoint, List<String>> all = new TreeMap<>();
        rows.forEach((point, values) -> all.put(point, spread(definition, values, merged, List.of())));
        other.rows.forEach((point, values) ->
                all.put(point, spread(other.definition, values, merged, all.getOrDefault(point, List.of()))));
        return EnrichmentSet.of(merged, all);
    }

    /** Values in the columns of another definition; where a column is not theirs, what stood there before. */
    private static List<String> spread(
            EnrichmentDefinition from, List<String> values, EnrichmentDefinition to, List<String> before) {
        List<String> spread = new ArrayList<>();
        for (int i = 0; i < to.columns().size(); i++) {
            int position = from.position(to.columns().get(i).heading());
            String value = position >= 0 ? values.get(position) : before.isEmpty() ? "" : before.get(i);
            ValueType now = to.columns().get(i).type();
            spread.add(
                    position < 0 ? value : from.columns().get(position).type().changed(value, now));
        }
        return spread;
    }

    void requireAlike(EnrichmentSet other) {
        if (!definition.organisation().equals(other.definition.organisation())
                || definition.level() != other.definition.level()) {
            throw new IllegalArgumentException(
                    "Expected a set of " + definition.level().text() + " in "
                            + definition.organisation() + ", found "
                            + other.definition.level().text() + " in " + other.definition.organisation());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnrichmentSet that && definition.equals(that.definition) && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(definition, rows);
    }

    /** Without values. */
    @Override
    public String toString() {
        return definition.level().text() + " of " + definition.organisation() + ", " + rows.size() + " rows";
    }
}
