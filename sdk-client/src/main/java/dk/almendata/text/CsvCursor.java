package dk.almendata.text;

import dk.almendata.lbf.LbfLevel;
import dk.almendata.lbf.LbfNumber;
import dk.almendata.lbf.LbfOutcome;
import dk.almendata.lbf.LbfReading;
import dk.almendata.table.ByteSink;
import dk.almendata.table.Column;
import dk.almendata.table.ColumnType;
import dk.almendata.table.ColumnType.Kind;
import dk.almendata.table.Finding;
import dk.almendata.table.FindingCode;
import dk.almendata.table.Place;
import dk.almendata.table.RowCursor;
import dk.almendata.table.TableSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/** The rows of a CSV file under a schema: every field is checked once, in the scanner's buffer, and kept as a number or as its edges. */
final class CsvCursor implements RowCursor {

    private final String name;
    private final InputStream in;
    private final RecordScanner scanner;
    private final CsvReport report;
    private final List<String> headings;
    private final List<Column> columns;
    private final byte mark;

    /** For each column of the file the position in the schema, -1 if the schema lacks it. */
    private final int[] targets;

    private final Kind[] kinds;
    private final long[] bounds;
    private final int[] scales;
    private final LbfLevel[] levels;
    private final LbfTally[] tallies;

    private final boolean[] nulls;
    private final long[] values;
    private final int[] from;
    private final int[] to;
    /** The column for what the schema has no column for, -1 if there is none. */
    private final int extraColumn;

    private final ExtraFields extra;
    private final byte[] scratch = new byte[LbfLevel.BYGGEAFSNIT.digits()];

    private long records;
    private long refused;
    private boolean broken;
    private boolean ended;
    private boolean closed;

    CsvCursor(
            String name,
            InputStream in,
            RecordScanner scanner,
            CsvDialect dialect,
            List<String> headings,
            TableSchema schema,
            CsvReport report) {
        this.name = name;
        this.in = in;
        this.scanner = scanner;
        this.report = report;
        this.headings = headings;
        this.columns = schema.columns();
        this.mark = (byte) dialect.decimalMark().character();
        this.broken = headings.isEmpty();
        this.ended = broken;
        int width = columns.size();
        this.targets = new int[headings.size()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = schema.indexOf(headings.get(i)).orElse(-1);
        }
        this.kinds = new Kind[width];
        this.bounds = new long[width];
        this.scales = new int[width];
        this.levels = new LbfLevel[width];
        this.tallies = new LbfTally[width];
        for (int i = 0; i < width; i++) {
            ColumnType type = columns.get(i).type();
            kinds[i] = type.kind();
            scales[i] = type.scale();
            bounds[i] = type.isNumber() ? FieldParser.POWERS[type.integerDigits() + type.scale()] - 1 : 0;
            levels[i] = type.lbfLevel().orElse(LbfLevel.ORGANISATION);
            tallies[i] = new LbfTally();
        }
        // A file that has the column itself, as an export of it does, is read as it stands.
        this.extraColumn = headings.contains(Column.EXTRA)
                ? -1
                : schema.indexOf(Column.EXTRA).orElse(-1);
        this.extra = new ExtraFields(headings, targets);
        this.nulls = new boolean[width];
        this.values = new long[width];
        this.from = new int[width];
        this.to = new int[width];
        Arrays.fill(nulls, true);
    }

    @Override
    public boolean next() {
        try {
            while (!ended) {
                switch (scanner.next()) {
                    case END -> end();
                    case BROKEN -> {
                        report.fault(scanner, headings);
                        broken = true;
                        end();
                    }
                    case REFUSED -> {
                        records++;
                        refused++;
                        report.fault(scanner, headings);
                    }
                    case RECORD -> {
                        records++;
                        if (read()) {
                            return true;
                        }
                        refused++;
                    }
                }
            }
        } catch (IOException e) {
            throw CsvFile.unreadable(name, e);
        }
        Arrays.fill(nulls, true);
        return false;
    }

    private boolean read() {
        if (scanner.isBlank() && targets.length == 1) {
            Arrays.fill(nulls, true);
            return true;
        }
        if (scanner.isBlank() || scanner.count() != targets.length) {
            report.count(scanner, targets.length);
            return false;
        }
        byte[] bytes = scanner.bytes();
        boolean good = true;
        for (int i = 0; i < targets.length; i++) {
            int column = targets[i];
            if (column >= 0) {
                int start = scanner.from(i);
                int end = scanner.to(i);
                from[column] = start;
                to[column] = end;
                boolean empty = start == end && (kinds[column] != Kind.TEXT || !scanner.isQuoted(i));
                nulls[column] = empty;
                good &= empty || accept(column, bytes, start, end);
            }
        }
        if (extraColumn >= 0) {
            nulls[extraColumn] = !extra.read(scanner);
        }
        return good;
    }

    /** Reads a field that is there; false if it is refused, which is then reported. */
    private boolean accept(int column, byte[] bytes, int start, int end) {
        return switch (kinds[column]) {
            case TEXT -> true;
            case INTEGER ->
                number(column, FieldParser.integer(bytes, start, end), FindingCode.VALUE_INTEGER, bytes, start, end);
            case DECIMAL ->
                number(
                        column,
                        FieldParser.decimal(bytes, start, end, scales[column], mark),
                        FindingCode.VALUE_DECIMAL,
                        bytes,
                        start,
                        end);
            case DATE -> {
                long day = FieldParser.epochDay(bytes, start, end);
                values[column] = day;
                yield day != FieldParser.INVALID || refuse(column, FindingCode.VALUE_DATE, bytes, start, end);
            }
            case LBF_ORGANISATION, LBF_AFDELING, LBF_BYGGEAFSNIT -> lbf(column, bytes, start, end);
            case UNDETERMINED -> refuseUndetermined(column);
        };
    }

    private boolean number(int column, long value, FindingCode code, byte[] bytes, int start, int end) {
        values[column] = value;
        long bound = bounds[column];
        return (value <= bound && value >= -bound) || refuse(column, code, bytes, start, end);
    }

    private boolean lbf(int column, byte[] bytes, int start, int end) {
        LbfLevel level = levels[column];
        long packed = LbfNumber.packed(level, bytes, start, end);
        values[column] = packed;
        if (packed != LbfNumber.NEEDS_CHECK) {
            if (end - start < level.digits()) {
                tallies[column].countRepaired(scanner);
            }
            return true;
        }
        String text = Utf8.text(bytes, start, end);
        LbfReading reading = LbfNumber.check(level, text);
        LbfNumber number = reading.number().orElse(null);
        if (number == null) {
            return refuse(column, FindingCode.LBF_REFUSED, bytes, start, end);
        }
        values[column] = number.packed();
        if (!number.toString().equals(text)) {
            tallies[column].countRepaired(scanner);
        }
        if (reading.outcome() == LbfOutcome.WARNING) {
            tallies[column].countDoubtful(scanner);
        }
        return true;
    }

    private boolean refuse(int column, FindingCode code, byte[] bytes, int start, int end) {
        report.accept(Finding.ofValue(code, place(column), columns.get(column).type(), Utf8.text(bytes, start, end)));
        return false;
    }

    /** A column in which nothing but empty fields was seen so far has no type to store a value under. */
    private boolean refuseUndetermined(int column) {
        report.at(FindingCode.VALUE_INTEGER, place(column), "found a value in a column that was empty until now");
        return false;
    }

    private Place place(int column) {
        return report.place(scanner.line(), scanner.record())
                .inColumn(columns.get(column).header());
    }

    private void end() {
        ended = true;
        for (int i = 0; i < tallies.length; i++) {
            tallies[i].report(report, columns.get(i));
        }
    }

    @Override
    public boolean isNull(int column) {
        return nulls[column];
    }

    @Override
    public long longAt(int column) {
        return values[column];
    }

    @Override
    public long epochDayAt(int column) {
        return values[column];
    }

    @Override
    public long unscaledAt(int column) {
        return values[column];
    }

    @Override
    public long lbfAt(int column) {
        return values[column];
    }

    @Override
    public void appendTo(int column, ByteSink sink) {
        if (nulls[column]) {
            return;
        }
        if (column == extraColumn) {
            extra.appendTo(sink);
            return;
        }
        switch (kinds[column]) {
            case LBF_ORGANISATION, LBF_AFDELING, LBF_BYGGEAFSNIT ->
                sink.append(scratch, 0, LbfNumber.write(levels[column], values[column], scratch, 0));
            default -> sink.append(scanner.bytes(), from[column], to[column]);
        }
    }

    @Override
    public long rowHash() {
        long hash = RowHash.start();
        for (int i = 0; i < nulls.length; i++) {
            if (!nulls[i]) {
                hash = RowHash.add(hash, i, hashAt(i));
            }
        }
        return hash;
    }

    private long hashAt(int column) {
        if (column == extraColumn) {
            return extra.hash();
        }
        return switch (kinds[column]) {
            case INTEGER, DECIMAL -> RowHash.number(values[column], scales[column]);
            case DATE, LBF_ORGANISATION, LBF_AFDELING, LBF_BYGGEAFSNIT -> values[column];
            case TEXT, UNDETERMINED -> RowHash.text(scanner.bytes(), from[column], to[column]);
        };
    }

    @Override
    public long record() {
        return scanner.record();
    }

    @Override
    public long line() {
        return scanner.line();
    }

    @Override
    public long records() {
        return records;
    }

    @Override
    public long refused() {
        return refused;
    }

    @Override
    public boolean isBroken() {
        return broken;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        ended = true;
        try {
            in.close();
        } catch (IOException e) {
            throw CsvFile.unreadable(name, e);
        }
    }
}
