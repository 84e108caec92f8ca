package dk.almendata.enrichment;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one inbox: the number of cells, the data point, the values. For one thread. */
final class RowReading {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,3}(?:\\.?[0-9]{3})*|-?[0-9]+");
    private static final Pattern DECIMALS = Pattern.compile("[0-9]{1,6}");

    private final Report report;
    private final InboxColumns columns;
    private final InboxSeparator separator;
    private final RowTaker taker;
    private final PointReading points;
    private final ValueReader[] readers;
    private long line;
    private String column = "";
    private long count;
    private long accepted;

    RowReading(EnrichmentCheck check, Report report, InboxColumns columns, InboxSeparator separator, RowTaker taker) {
        this.report = report;
        this.columns = columns;
        this.separator = separator;
        this.taker = taker;
        this.points = new PointReading(check, report, columns);
        this.readers = columns.own().stream()
                .map(own -> new ValueReader(own.type(), check.limits().maxValueLength()))
                .toArray(ValueReader[]::new);
    }

    void read(InboxRecord record) {
        count++;
        line = record.line();
        long before = report.errors();
        if (!hasEveryCell(record)) {
            return;
        }
        @Nullable DataPoint point = points.read(record);
        String[] values = new String[readers.length];
        for (int i = 0; i < values.length; i++) {
            int position = columns.ownPositions().get(i);
            column = columns.shown(position);
            values[i] =
                    readers[i].read(CellText.withLineFeeds(record.cell(position)), record.form(position), this::tell);
        }
        if (point != null && columns.usable() && report.errors() == before) {
            accepted++;
            taker.accept(point, List.of(values));
        }
    }

    long count() {
        return count;
    }

    long accepted() {
        return accepted;
    }

    private void tell(EnrichmentCode code, String detail) {
        report.at(code, line, column, detail);
    }

    private boolean hasEveryCell(InboxRecord record) {
        int cells = record.size();
        while (cells > columns.width() && Blanks.strip(record.cell(cells - 1)).isEmpty()) {
            cells--;
        }
        if (cells == columns.width()) {
            if (record.size() > columns.rawWidth()) {
                report.at(EnrichmentCode.TRAILING_SEPARATORS, line, "", "");
            }
            return true;
        }
        EnrichmentCode code = cells < columns.width()
                ? EnrichmentCode.ROW_TOO_SHORT
                : hasDecimalComma(record, cells) ? EnrichmentCode.DECIMAL_COMMA : EnrichmentCode.ROW_TOO_LONG;
        report.at(
                code,
                line,
                "",
                cells + " celler og ikke " + columns.width(),
                cells + " cells instead of " + columns.width());
        return false;
    }

    /** Whether a number cut in two by its decimal comma explains that there is a cell too many. */
    private boolean hasDecimalComma(InboxRecord record, int cells) {
        if (separator != InboxSeparator.COMMA) {
            return false;
        }
        int first = columns.keys().values().stream()
                .mapToInt(position -> position + 1)
                .max()
                .orElse(0);
        for (int i = first; i + 1 < cells; i++) {
            if (WHOLE.matcher(Blanks.strip(record.cell(i))).matches()
                    && DECIMALS.matcher(Blanks.strip(record.cell(i + 1))).matches()) {
                return true;
            }
        }
        return false;
    }
}
