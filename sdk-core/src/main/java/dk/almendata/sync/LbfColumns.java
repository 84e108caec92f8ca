package dk.almendata.sync;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.table.Column;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import dk.almendata.table.RowCursor;
import dk.almendata.table.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which organisation a row belongs to: that of the column which the schema names, and where that is empty, of any other LBF column. Numbers of
 * two organisations in one row are a fault, because an afdeling lies in its organisation (guide 3.2.1). Makes no object per row. Not
 * thread-safe.
 */
final class LbfColumns {

    private final TableSchema schema;
    private final int[] columns;
    private final int[] perOrganisation;
    private long contradictions;
    private long firstLine;
    private long firstRecord;
    private int firstColumn;

    private LbfColumns(TableSchema schema, List<Integer> columns) {
        this.schema = schema;
        this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
        this.perOrganisation = columns.stream()
                .mapToInt(column -> perOrganisation(schema.columns().get(column)))
                .toArray();
    }

    /** Those of a table; none if its schema names none, whatever columns it has. */
    static LbfColumns of(TableSchema schema) {
        List<Integer> columns = new ArrayList<>();
        schema.lbfColumn().ifPresent(columns::add);
        for (int i = 0; i < schema.columns().size() && !columns.isEmpty(); i++) {
            if (schema.columns().get(i).type().lbfLevel().isPresent() && i != columns.get(0)) {
                columns.add(i);
            }
        }
        return new LbfColumns(schema, columns);
    }

    int organisationOf(RowCursor row) {
        int found = Cells.NO_ORGANISATION;
        for (int i = 0; i < columns.length; i++) {
            if (row.isNull(columns[i])) {
                continue;
            }
            int organisation = (int) (row.lbfAt(columns[i]) / perOrganisation[i]);
            if (found == Cells.NO_ORGANISATION) {
                found = organisation;
            } else if (found != organisation) {
                contradicted(row, columns[i]);
            }
        }
        return found;
    }

    private void contradicted(RowCursor row, int column) {
        if (contradictions++ == 0) {
            firstLine = row.line();
            firstRecord = row.record();
            firstColumn = column;
        }
    }

    Optional<Finding> contradiction(String file) {
        return contradictions == 0
                ? Optional.empty()
                : Optional.of(Finding.of(
                        FindingCode.LBF_CONTRADICTS,
                        Place.ofRecord(file, firstLine, firstRecord)
                                .inColumn(schema.columns().get(firstColumn).header()),
                        "found " + contradictions
                                + (contradictions == 1 ? " row" : " rows, of which this is the first,")
                                + " with LBF numbers of two organisations"));
    }

    private static int perOrganisation(Column column) {
        LbfLevel level = column.type()
                .lbfLevel()
                .orElseThrow(() -> new IllegalArgumentException("The LBF column '" + column.header()
                        + "' is declared as " + column.type().kind()));
        int numbers = 1;
        for (int digit = LbfLevel.ORGANISATION.digits(); digit < level.digits(); digit++) {
            numbers *= 10;
        }
        return numbers;
    }
}
