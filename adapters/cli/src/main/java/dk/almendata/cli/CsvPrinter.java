package dk.almendata.cli;

import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** RFC 4180 with a header, commas and LF; a row with rows inside gives one line for each of these. */
final class CsvPrinter extends Printer {

    private final List<String> columns;
    private boolean begun;

    CsvPrinter(Writer writer, Layout layout) {
        super(writer);
        this.columns = layout.csv();
    }

    @Override
    void row(Row row) {
        begin();
        List<Row> nested = row.nested();
        if (nested.isEmpty()) {
            line(columns.stream().map(row::text).toList());
        }
        for (Row inner : nested) {
            line(columns.stream()
                    .map(column -> inner.properties().containsKey(column) ? inner.text(column) : row.text(column))
                    .toList());
        }
    }

    @Override
    public void close() {
        begin();
        super.close();
    }

    private void begin() {
        if (!begun) {
            begun = true;
            line(columns);
        }
    }

    private void line(List<String> cells) {
        write(cells.stream().map(CsvPrinter::quoted).collect(Collectors.joining(",", "", "\n")));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
