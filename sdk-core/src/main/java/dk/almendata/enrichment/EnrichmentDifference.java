package dk.almendata.enrichment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two sets of one organisation and level: columns and rows. Columns are matched by heading, letter case aside; numbers
 * are compared as numbers.
 *
 * <p>Immutable; may be shared between threads.
 *
 * @param columnsAdded headings that only the later set has; unmodifiable
 * @param columnsDeleted headings that only the earlier set has; unmodifiable
 * @param columnsRetyped columns that hold something else than before; unmodifiable
 * @param rows what became of each row that differs, by data point; unmodifiable
 */
public record EnrichmentDifference(
        List<String> columnsAdded, List<String> columnsDeleted, List<TypeChange> columnsRetyped, List<RowChange> rows) {

    /** Copies the lists. */
    public EnrichmentDifference {
        columnsAdded = List.copyOf(columnsAdded);
        columnsDeleted = List.copyOf(columnsDeleted);
        columnsRetyped = List.copyOf(columnsRetyped);
        rows = List.copyOf(rows);
    }

    /**
     * Compares two sets.
     *
     * @param before the earlier one
     * @param after the later one
     * @return what differs
     * @throws IllegalArgumentException if organisation or level differ
     */
    public static EnrichmentDifference between(EnrichmentSet before, EnrichmentSet after) {
        before.requireAlike(after);
        List<String> added = headingsOnlyIn(after, before);
        List<String> deleted = headingsOnlyIn(before, after);
        List<RowChange> rows = new ArrayList<>();
        TreeSet<DataPoint> points = new TreeSet<>(before.rows().keySet());
        points.addAll(after.rows().keySet());
        Map<String, int[]> columns = columns(before, after);
        for (DataPoint point : points) {
            @Nullable List<String> old = before.rows().get(point);
            @Nullable List<String> now = after.rows().get(point);
            List<RowChange.ValueChange> values = new ArrayList<>();
            columns.forEach((heading, positions) -> {
                String from = value(old, positions[0]);
                String to = value(now, positions[1]);
                if (!isEqual(from, to, before, after, positions)) {
                    values.add(new RowChange.ValueChange(heading, from, to));
                }
            });
            if (old == null || now == null || !values.isEmpty()) {
                rows.add(new RowChange(
                        old == null
                                ? RowChange.Kind.ADDED
                                : now == null ? RowChange.Kind.DELETED : RowChange.Kind.CHANGED,
                        point,
                        values));
            }
        }
        return new EnrichmentDifference(added, deleted, retyped(before, after), rows);
    }

    private static List<TypeChange> retyped(EnrichmentSet before, EnrichmentSet after) {
        List<TypeChange> retyped = new ArrayList<>();
        for (EnrichmentColumn column : before.definition().columns()) {
            int position = after.definition().position(column.heading());
            if (position >= 0) {
                ValueType now = after.definition().columns().get(position).type();
                if (!now.equals(column.type())) {
                    retyped.add(new TypeChange(column.heading(), column.type(), now));
                }
            }
        }
        return retyped;
    }

    private static List<String> headingsOnlyIn(EnrichmentSet one, EnrichmentSet other) {
        return one.definition().columns().stream()
                .map(EnrichmentColumn::heading)
                .filter(heading -> other.definition().position(heading) < 0)
                .toList();
    }

    /** Every heading with its position in the earlier and in the later set, or -1. */
    private static Map<String, int[]> columns(EnrichmentSet before, EnrichmentSet after) {
        Map<String, int[]> columns = new LinkedHashMap<>();
        Stream.concat(
                        before.definition().columns().stream(),
                        after.definition().columns().stream()
                                .filter(column -> before.definition().position(column.heading()) < 0))
                .map(EnrichmentColumn::heading)
                .forEach(heading -> columns.put(heading, new int[] {
                    before.definition().position(heading), after.definition().position(heading)
                }));
        return columns;
    }

    private static String value(@Nullable List<String> values, int position) {
        return values == null || position < 0 ? "" : values.get(position);
    }

    private static boolean isEqual(String from, String to, EnrichmentSet before, EnrichmentSet after, int[] positions) {
        if (from.equals(to)) {
            return true;
        }
        boolean numbers = !from.isEmpty()
                && !to.isEmpty()
                && before.definition().columns().get(positions[0]).type().isNumber()
                && after.definition().columns().get(positions[1]).type().isNumber();
        return numbers && new BigDecimal(from).compareTo(new BigDecimal(to)) == 0;
    }

    /**
     * How many rows became one thing.
     *
     * @param kind added, changed or deleted
     * @return the number
     */
    public long count(RowChange.Kind kind) {
        Objects.requireNonNull(kind, "kind");
        return rows.stream().filter(row -> row.kind() == kind).count();
    }

    /**
     * Whether the sets are equal in columns and rows; their order, and the type of columns, aside.
     *
     * @return true if nothing differs
     */
    public boolean isEmpty() {
        return columnsAdded.isEmpty() && columnsDeleted.isEmpty() && rows.isEmpty();
    }
}
