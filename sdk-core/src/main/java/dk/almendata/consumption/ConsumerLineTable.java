package dk.almendata.consumption;

import dk.almendata.table.ByteSink;
import dk.almendata.table.ColumnType;
import dk.almendata.table.RowCursor;
import dk.almendata.table.TableSchema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a consumer file as rows of a table, without an object for each field: how they go into a database in bulk.
 *
 * <p>The name is no column, so that no store holds it. The numbers of a potential consumer are missing, not 0. Amounts have 9 digits before
 * and 9 after the point, which is what the format allows. Not thread-safe; closing it closes the lines.
 */
public final class ConsumerLineTable implements RowCursor {

    /** The columns. */
    public static final TableSchema SCHEMA = TableSchema.propose(
            "consumption_line",
            List.of(
                    "consumer_number",
                    "installation_number",
                    "road_code",
                    "house_number",
                    "letter",
                    "unit_text",
                    "volume_m3",
                    "energy_mwh",
                    "period_start",
                    "period_end",
                    "flags"),
            List.of(
                    ColumnType.integer(18),
                    ColumnType.integer(18),
                    ColumnType.integer(4),
                    ColumnType.integer(3),
                    ColumnType.TEXT,
                    ColumnType.TEXT,
                    ColumnType.decimal(9, 9),
                    ColumnType.decimal(9, 9),
                    ColumnType.DATE,
                    ColumnType.DATE,
                    ColumnType.TEXT));

    private static final int CONSUMER = 0;
    private static final int INSTALLATION = 1;
    private static final int ROAD = 2;
    private static final int HOUSE = 3;
    private static final int LETTER = 4;
    private static final int UNIT_TEXT = 5;
    private static final int VOLUME = 6;
    private static final int ENERGY = 7;
    private static final int START = 8;
    private static final int END = 9;
    private static final int FLAGS = 10;

    private final ConsumerLines lines;
    private @Nullable ConsumerLine current;

    /**
     * The lines as rows.
     *
     * @param lines the lines, before the first
     */
    public ConsumerLineTable(ConsumerLines lines) {
        this.lines = Objects.requireNonNull(lines, "lines");
    }

    @Override
    public boolean next() {
        boolean there = lines.next();
        current = there ? lines.current().line() : null;
        return there;
    }

    private ConsumerLine row() {
        return Objects.requireNonNull(current, "no current row");
    }

    @Override
    public boolean isNull(int column) {
        ConsumerLine line = row();
        return switch (column) {
            case CONSUMER -> line.consumer().isEmpty();
            case INSTALLATION -> line.installation().isEmpty();
            case LETTER -> line.place().houseNumber().letter().isEmpty();
            case UNIT_TEXT -> line.unitText().isEmpty();
            case VOLUME -> line.consumption().volume().isEmpty();
            case ENERGY -> line.consumption().energy().isEmpty();
            case FLAGS -> line.flags().isEmpty();
            default -> false;
        };
    }

    @Override
    public long longAt(int column) {
        ConsumerLine line = row();
        return switch (column) {
            case CONSUMER -> line.consumer().orElseThrow().value();
            case INSTALLATION -> line.installation().orElseThrow().value();
            case ROAD -> line.place().roadCode().number();
            case HOUSE -> line.place().houseNumber().number();
            default -> throw new IllegalArgumentException("Column " + column + " has no whole numbers");
        };
    }

    @Override
    public long epochDayAt(int column) {
        return switch (column) {
            case START -> row().period().start().toEpochDay();
            case END -> row().period().end().toEpochDay();
            default -> throw new IllegalArgumentException("Column " + column + " has no dates");
        };
    }

    @Override
    public long unscaledAt(int column) {
        Consumption consumption = row().consumption();
        BigDecimal amount =
                switch (column) {
                    case VOLUME -> consumption.volume().orElseThrow().cubicMetres();
                    case ENERGY -> consumption.energy().orElseThrow().mwh();
                    default -> throw new IllegalArgumentException("Column " + column + " has no decimal numbers");
                };
        return amount.setScale(FixedPoint.DECIMALS, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .longValueExact();
    }

    @Override
    public long lbfAt(int column) {
        throw new IllegalArgumentException("Column " + column + " has no LBF numbers");
    }

    @Override
    public void appendTo(int column, ByteSink sink) {
        byte[] bytes = text(column).getBytes(StandardCharsets.UTF_8);
        sink.append(bytes, 0, bytes.length);
    }

    private String text(int column) {
        ConsumerLine line = row();
        return switch (column) {
            case LETTER -> line.place().houseNumber().letter();
            case UNIT_TEXT -> line.unitText();
            case FLAGS -> line.flags().stream().map(ConsumerLineFlag::text).collect(Collectors.joining(" "));
            default -> throw new IllegalArgumentException("Column " + column + " has no text");
        };
    }

    /** Lines of a file are told apart by their number, so nothing is compared by this. */
    @Override
    public long rowHash() {
        return 0;
    }

    @Override
    public long record() {
        return lines.line();
    }

    @Override
    public long line() {
        return lines.line();
    }

    @Override
    public long records() {
        return lines.rows();
    }

    @Override
    public long refused() {
        return lines.refused();
    }

    @Override
    public boolean isBroken() {
        return false;
    }

    @Override
    public void close() {
        lines.close();
    }
}
