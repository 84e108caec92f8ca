package dk.almendata.sandbox;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * A table of the sample, made row by row while it is written.
 *
 * <p>The form is <em>assumed</em>, the one that is assumed for deliveries, unless the wire has another: UTF-8, separator {@code ;}, quotes where they are needed and
 * doubled inside, decimal point, dates as {@code 2025-04-30}, {@code true} and {@code false}, nothing for a missing value, lines ended by LF.
 *
 * @param name what the rows are, which is the name of the file and of the table that they are loaded into
 * @param columns the headings
 * @param rows prints the rows
 */
record CsvTable(String name, List<String> columns, Rows rows) {

    CsvTable {
        columns = List.copyOf(columns);
    }

    /** Makes the rows. */
    @FunctionalInterface
    interface Rows {
        void print(RowPrinter printer) throws IOException;
    }

    /** Takes one row. */
    @FunctionalInterface
    interface RowPrinter {
        void row(@Nullable Object... values) throws IOException;
    }

    /** This table with the rows of several tables of the same columns, one after another; without any it has none. */
    CsvTable withRowsOf(List<CsvTable> tables) {
        return new CsvTable(name, columns, printer -> {
            for (CsvTable table : tables) {
                table.rows.print(printer);
            }
        });
    }

    /** Writes header and rows; the stream stays open. */
    @SuppressWarnings("resource") // closing would close the stream, which belongs to the caller
    void writeTo(OutputStream out, CsvForm form) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        CSVPrinter csv = new CSVPrinter(writer, format(form));
        csv.printRecord(columns);
        rows.print(values -> {
            if (values.length != columns.size()) {
                throw new IllegalStateException(
                        name + ": expected " + columns.size() + " values, found " + values.length);
            }
            csv.printRecord(form.decimalMark() == '.' ? values : withComma(values));
        });
        csv.flush();
    }

    private static CSVFormat format(CsvForm form) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(form.separator())
                .setQuote(form.quote())
                .setQuoteMode(QuoteMode.MINIMAL)
                .setRecordSeparator('\n')
                .get();
    }

    private static @Nullable Object[] withComma(@Nullable Object[] values) {
        @Nullable Object[] changed = values.clone();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] instanceof BigDecimal number) {
                changed[i] = number.toPlainString().replace('.', ',');
            }
        }
        return changed;
    }
}
