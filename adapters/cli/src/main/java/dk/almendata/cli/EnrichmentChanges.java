package dk.almendata.cli;

import dk.almendata.enrichment.EnrichmentDifference;
import dk.almendata.enrichment.RowChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What differs between two enrichments, one row for each column, each row without values, and each value; a column that changed its type too. */
final class EnrichmentChanges {

    private EnrichmentChanges() {}

    static List<Row> rows(EnrichmentDifference difference) {
        List<Row> rows = new ArrayList<>();
        difference.columnsAdded().forEach(column -> rows.add(row("column-added", null, column, null, null)));
        difference.columnsDeleted().forEach(column -> rows.add(row("column-deleted", null, column, null, null)));
        difference
                .columnsRetyped()
                .forEach(type -> rows.add(row(
                        "column-retyped",
                        null,
                        type.column(),
                        type.before().toString(),
                        type.after().toString())));
        for (RowChange change : difference.rows()) {
            String kind = change.kind().name().toLowerCase(Locale.ROOT);
            String point = change.point().toString();
            if (change.values().isEmpty()) {
                rows.add(row(kind, point, null, null, null));
            }
            change.values()
                    .forEach(value -> rows.add(
                            row(kind, point, value.column(), textOrNull(value.before()), textOrNull(value.after()))));
        }
        return rows;
    }

    private static @Nullable String textOrNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Row row(
            String change,
            @Nullable String point,
            @Nullable String column,
            @Nullable String before,
            @Nullable String after) {
        return new Row()
                .with("change", change)
                .with("dataPoint", point)
                .with("column", column)
                .with("before", before)
                .with("after", after);
    }

    /** One sentence of counts. */
    static String summary(EnrichmentDifference difference) {
        return "Rows added " + difference.count(RowChange.Kind.ADDED) + ", changed "
                + difference.count(RowChange.Kind.CHANGED) + ", deleted " + difference.count(RowChange.Kind.DELETED)
                + "; columns added " + difference.columnsAdded().size() + ", deleted "
                + difference.columnsDeleted().size()
                + (difference.columnsRetyped().isEmpty()
                        ? ""
                        : ", retyped " + difference.columnsRetyped().size())
                + ".";
    }

    /** The columns that hold something else than before, one sentence each. */
    static List<String> retyped(EnrichmentDifference difference) {
        return difference.columnsRetyped().stream()
                .map(type -> "Column '" + type.column() + "' held " + type.before() + " and now holds " + type.after()
                        + ". Declare it by --number and --notation, or by --text, if that is not meant.")
                .toList();
    }
}
