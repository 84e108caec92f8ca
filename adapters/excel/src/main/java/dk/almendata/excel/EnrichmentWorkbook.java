package dk.almendata.excel;

import dk.almendata.enrichment.EnrichmentFinding;
import dk.almendata.enrichment.EnrichmentSet;
import dk.almendata.enrichment.InboxSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * An enrichment as a workbook (.xlsx) to look at, edit and copy from.
 *
 * <p>The first sheet holds headings and rows. LBF numbers, accounts and text are text cells in columns formatted as text, so that leading zeros
 * stay; numbers are number cells (as text if they have more than 15 digits, of which Excel keeps no more). Nothing is ever written as a formula, so
 * a text that begins with {@code =} does nothing. Headings and key columns are frozen, the required columns bold and shaded. The second sheet
 * holds the findings of the check.
 *
 * <p>Reading takes the first sheet, whatever its name; text cells are content to the last character, number cells are numbers whatever the column
 * declares, cells of dates become dates such as {@code 2025-04-30}, a formula counts by its last result. What was written is read back as the same
 * set if the columns are declared the same. Stateless; may be shared between threads.
 */
public final class EnrichmentWorkbook {

    /** The most rows of a sheet, the headings among them. */
    public static final int MAX_ROWS = 1_048_576;

    private EnrichmentWorkbook() {}

    /**
     * Writes a workbook.
     *
     * @param set the set
     * @param findings what its check found; may be empty
     * @param locale Danish gives Danish findings, every other language English ones
     * @param out takes the workbook; the caller closes it
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if the set or the findings have more rows than a sheet
     */
    public static void write(EnrichmentSet set, List<EnrichmentFinding> findings, Locale locale, OutputStream out)
            throws IOException {
        if (Math.max(set.rows().size(), findings.size()) >= MAX_ROWS) {
            throw new IllegalArgumentException(
                    "Expected fewer than " + MAX_ROWS + " rows, which is what a sheet holds; write CSV instead");
        }
        new WorkbookWriter(set, List.copyOf(findings), Objects.requireNonNull(locale, "locale")).write(out);
    }

    /**
     * Reads the first sheet of a workbook. The whole file is held in memory while it is read.
     *
     * @param in the workbook; the caller closes it
     * @param sink takes the rows as it takes the records of pasted text
     * @throws IOException if it cannot be had, or is no workbook
     */
    public static void read(InputStream in, InboxSink sink) throws IOException {
        WorkbookReader.read(in, sink);
    }
}
