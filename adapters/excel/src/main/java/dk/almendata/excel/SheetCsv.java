package dk.almendata.excel;

import dk.almendata.enrichment.CellForm;
import dk.almendata.enrichment.EnrichmentFinding;
import dk.almendata.enrichment.InboxRecord;
import dk.almendata.enrichment.InboxSeparator;
import dk.almendata.enrichment.InboxSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The first sheet of a workbook (.xlsx) as CSV, so that whoever reads a person's CSV file reads a person's workbook as well: separator {@code ;},
 * decimal point, dates such as {@code 2025-04-30}, quotes where they are needed, LF.
 *
 * <p>Numbers have the 15 digits that Excel shows, so that {@code 0.1 + 0.2} is 0.3. A line break inside a cell becomes a blank, and an empty row in
 * the middle an empty line: line numbers stay those of the sheet. Empty cells right of the headings and empty rows at the end are left out. A formula
 * counts by its last result. Stateless; may be shared between threads.
 */
public final class SheetCsv {

    private static final MathContext SHOWN = new MathContext(15);

    private SheetCsv() {}

    /**
     * Reads the first sheet. The whole file is held in memory while it is read.
     *
     * @param in the workbook; the caller closes it
     * @return the text; empty if the sheet is
     * @throws IOException if it cannot be had, or is no workbook
     */
    public static String read(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        Lines lines = new Lines();
        try {
            WorkbookReader.read(new ByteArrayInputStream(bytes), lines);
        } catch (IOException e) {
            // Nothing but the bytes can be at fault here.
            throw new IOException("expected an Excel workbook (.xlsx); save the file as one", e);
        }
        return lines.text.toString();
    }

    /** Writes each record as a line. */
    private static final class Lines implements InboxSink {

        private final StringBuilder text = new StringBuilder();
        private long next = 1;
        private int width;

        @Override
        public void separator(InboxSeparator separator) {
            // Cells, as of every workbook.
        }

        @Override
        public void finding(EnrichmentFinding finding) {
            // The reader of workbooks has none.
        }

        @Override
        public void record(InboxRecord cells) {
            int used = used(cells);
            if (used == 0) {
                return;
            }
            text.append("\n".repeat((int) (cells.line() - next)));
            width = width == 0 ? used : width;
            for (int i = 0; i < Math.max(used, width); i++) {
                text.append(i == 0 ? "" : ";").append(i < used ? cell(cells, i) : "");
            }
            text.append('\n');
            next = cells.line() + 1;
        }

        /** How many cells there are up to the last that is not empty. */
        private static int used(InboxRecord cells) {
            int used = cells.size();
            while (used > 0 && cells.cell(used - 1).isBlank()) {
                used--;
            }
            return used;
        }

        private static String cell(InboxRecord cells, int position) {
            String cell = cells.cell(position);
            if (cells.form(position) == CellForm.NUMBER) {
                return new BigDecimal(cell).round(SHOWN).stripTrailingZeros().toPlainString();
            }
            String line = cell.replaceAll("\\R", " ");
            boolean plain = line.indexOf(';') < 0 && line.indexOf('"') < 0;
            return plain ? line : '"' + line.replace("\"", "\"\"") + '"';
        }
    }
}
