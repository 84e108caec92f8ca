package dk.almendata.text;

import dk.almendata.table.ColumnType;
import dk.almendata.table.Survey;
import dk.almendata.table.TableSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the narrowest type of each column that holds every value of a file. */
final class TypeSurvey {

    private static final int EMPTY = 0;
    private static final int NUMBER = 1;
    private static final int DATE = 2;
    private static final int TEXT = 3;

    private final RecordScanner scanner;
    private final List<String> headings;
    private final CsvReport report;
    private final byte mark;
    private final int[] kinds;
    private final int[] wholeDigits;
    private final int[] decimals;

    TypeSurvey(RecordScanner scanner, CsvDialect dialect, List<String> headings, CsvReport report) {
        this.scanner = scanner;
        this.headings = headings;
        this.report = report;
        this.mark = (byte) dialect.decimalMark().character();
        this.kinds = new int[headings.size()];
        this.wholeDigits = new int[headings.size()];
        this.decimals = new int[headings.size()];
    }

    /** Reads to the end. */
    Survey run(String table) throws IOException {
        long rows = 0;
        while (true) {
            switch (scanner.next()) {
                case END -> {
                    return new Survey(TableSchema.propose(table, headings, types()), rows);
                }
                case BROKEN -> report.fault(scanner, headings);
                case REFUSED -> {
                    rows++;
                    report.fault(scanner, headings);
                }
                case RECORD -> {
                    rows++;
                    see();
                }
            }
        }
    }

    private void see() {
        boolean nullRow = scanner.isBlank() && kinds.length == 1;
        if (nullRow) {
            return;
        }
        if (scanner.isBlank() || scanner.count() != kinds.length) {
            report.count(scanner, kinds.length);
            return;
        }
        byte[] bytes = scanner.bytes();
        for (int i = 0; i < kinds.length; i++) {
            int from = scanner.from(i);
            int to = scanner.to(i);
            if (kinds[i] != TEXT && from < to) {
                see(i, bytes, from, to);
            }
        }
    }

    private void see(int column, byte[] bytes, int from, int to) {
        if (isDate(column, bytes, from, to)) {
            kinds[column] = DATE;
            return;
        }
        int first = bytes[from] == '-' ? from + 1 : from;
        int at = digitsEnd(bytes, first, to);
        int whole = at - first;
        int fraction = 0;
        boolean number = kinds[column] != DATE && whole > 0 && (whole == 1 || bytes[first] != '0');
        if (number && at < to) {
            fraction = to - at - 1;
            number = bytes[at] == mark && fraction > 0 && FieldParser.areDigits(bytes, at + 1, to);
        }
        wholeDigits[column] = Math.max(wholeDigits[column], whole);
        decimals[column] = Math.max(decimals[column], fraction);
        boolean fits = wholeDigits[column] + decimals[column] <= ColumnType.MAX_DIGITS;
        kinds[column] = number && fits ? NUMBER : TEXT;
    }

    private boolean isDate(int column, byte[] bytes, int from, int to) {
        return kinds[column] != NUMBER
                && to - from == 10
                && FieldParser.epochDay(bytes, from, to) != FieldParser.INVALID;
    }

    private static int digitsEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    private List<ColumnType> types() {
        List<ColumnType> types = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            types.add(
                    switch (kinds[i]) {
                        case EMPTY -> ColumnType.UNDETERMINED;
                        case NUMBER ->
                            decimals[i] == 0
                                    ? ColumnType.integer(wholeDigits[i])
                                    : ColumnType.decimal(wholeDigits[i], decimals[i]);
                        case DATE -> ColumnType.DATE;
                        default -> ColumnType.TEXT;
                    });
        }
        return types;
    }
}
