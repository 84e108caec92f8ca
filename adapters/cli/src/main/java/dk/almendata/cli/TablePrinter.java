package dk.almendata.cli;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns for people. The widths are those of the first rows, up to the first flush, so that an answer of any length needs no more memory than
 * these; a longer value pushes its line to the right.
 */
final class TablePrinter extends Printer {

    private static final int MEASURED_ROWS = 500;
    private static final String NEW_LINE = System.lineSeparator();

    private final List<String> columns;
    private final Row typical;
    private final List<Row> waiting = new ArrayList<>();
    private int[] widths = {};

    TablePrinter(Writer writer, Layout layout) {
        super(writer);
        this.columns = layout.table();
        this.typical = layout.typical();
    }

    @Override
    void row(Row row) {
        if (widths.length > 0) {
            line(row);
        } else {
            waiting.add(row);
            if (waiting.size() == MEASURED_ROWS) {
                begin();
            }
        }
    }

    @Override
    void heading(String text) {
        write(NEW_LINE);
        text.lines().forEach(line -> write(shown(line) + NEW_LINE));
    }

    @Override
    void closing(Row row, String sentence) {
        begin();
        write(shown(sentence) + NEW_LINE);
    }

    @Override
    void flush() {
        begin();
        super.flush();
    }

    private void begin() {
        if (widths.length > 0 || waiting.isEmpty()) {
            return;
        }
        widths = columns.stream()
                .mapToInt(column -> Math.max(
                        Math.max(column.length(), length(typical.text(column))),
                        waiting.stream()
                                .mapToInt(row -> length(row.text(column)))
                                .max()
                                .orElse(0)))
                .toArray();
        cells(columns);
        waiting.forEach(this::line);
        waiting.clear();
    }

    private void line(Row row) {
        cells(columns.stream().map(row::text).toList());
        row.nested().forEach(inner -> write("  " + shown(inner.text("message")) + NEW_LINE));
    }

    private void cells(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = shown(cells.get(i));
            line.append(cell);
            if (i < cells.size() - 1) {
                line.append(" ".repeat(Math.max(0, widths[i] - length(cell)) + 2));
            }
        }
        write(line.toString().stripTrailing() + NEW_LINE);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Control characters could move the cursor or hide text. */
    private static String shown(String text) {
        return text.codePoints().noneMatch(Character::isISOControl)
                ? text
                : text.codePoints()
                        .map(c -> Character.isISOControl(c) ? '?' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
