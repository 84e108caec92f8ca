package dk.almendata.text;

import dk.almendata.sync.RowOrigin;
import dk.almendata.table.Provenance;
import dk.almendata.table.TableSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The columns of one table in an export: those of the file, headed as they were, and where rows came from, if that is asked for.
 *
 * @param schema the table
 * @param provenance the headings that say where a row came from, in the order of {@link #NAMES}; empty if they are left out
 */
record ExportColumns(TableSchema schema, List<String> provenance) {

    /** Where rows come from, in the order of the database's views. */
    static final List<String> NAMES = List.of(Provenance.DELIVERY, Provenance.FILE, Provenance.ROW, Provenance.SOURCE);

    static ExportColumns of(TableSchema schema, boolean withProvenance) {
        return new ExportColumns(schema, withProvenance ? free(schema) : List.of());
    }

    /** A file may have a column of such a name itself. */
    private static List<String> free(TableSchema schema) {
        Set<String> taken = new HashSet<>();
        schema.columns().forEach(column -> taken.add(column.header().toLowerCase(Locale.ROOT)));
        List<String> headings = new ArrayList<>();
        for (String name : NAMES) {
            String heading = name;
            for (int n = 2; taken.contains(heading); n++) {
                heading = name + "_" + n;
            }
            headings.add(heading);
        }
        return List.copyOf(headings);
    }

    List<String> headings() {
        List<String> headings = new ArrayList<>();
        schema.columns().forEach(column -> headings.add(column.header()));
        headings.addAll(provenance);
        return headings;
    }

    /** The texts of an origin, in the order of {@link #NAMES}. */
    static List<String> texts(RowOrigin origin) {
        return List.of(
                origin.delivery().toString(),
                origin.file(),
                Long.toString(origin.record()),
                origin.source().toString());
    }
}
