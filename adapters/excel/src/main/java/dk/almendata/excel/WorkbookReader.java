package dk.almendata.excel;

import dk.almendata.enrichment.CellForm;
import dk.almendata.enrichment.InboxRecord;
import dk.almendata.enrichment.InboxSeparator;
import dk.almendata.enrichment.InboxSink;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of a workbook as the records of an inbox. */
final class WorkbookReader {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[Ee][+-]?[0-9]+)?");
    /** The days and months of a format, with what stands in quotes or brackets taken out. */
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    private static final Pattern DATE = Pattern.compile(".*[dy].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private WorkbookReader() {}

    static void read(InputStream in, InboxSink sink) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, false));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            sink.separator(InboxSeparator.CELLS);
            int width = 0;
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Cells cells = new Cells(each.next(), width);
                width = width == 0 ? cells.size() : width;
                sink.record(cells);
            }
        } catch (ExcelReaderException e) {
            throw new IOException("expected an Excel workbook (.xlsx): " + e.getMessage(), e);
        }
    }

    /** One row. A sheet has no cells at the end of a row that are empty, so a row is at least as wide as the first one. */
    private static final class Cells implements InboxRecord {

        private final long line;
        private final String[] texts;
        private final CellForm[] forms;

        Cells(Row row, int width) {
            this.line = row.getRowNum();
            int size = Math.max(row.getCellCount(), width);
            this.texts = new String[size];
            this.forms = new CellForm[size];
            for (int i = 0; i < size; i++) {
                @Nullable Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
                texts[i] = cell == null ? "" : text(cell);
                forms[i] = cell != null && isNumber(cell, texts[i]) ? CellForm.NUMBER : CellForm.EXACT;
            }
        }

        private static String text(Cell cell) {
            CellType type = cell.getType();
            if (type == CellType.STRING) {
                return CellEscapes.resolved(cell.asString());
            }
            @Nullable String raw = cell.getRawValue();
            if (raw == null || type == CellType.EMPTY) {
                return "";
            }
            if (type == CellType.BOOLEAN) {
                return raw.equals("1") ? "TRUE" : "FALSE";
            }
            if (type == CellType.NUMBER && isDate(cell)) {
                return cell.asDate().toLocalDate().toString();
            }
            return NUMBER.matcher(raw).matches() ? plain(raw) : CellEscapes.resolved(raw);
        }

        private static String plain(String raw) {
            String plain = new BigDecimal(raw).toPlainString();
            return plain.indexOf('.') < 0 ? plain : plain.replaceFirst("\\.?0+$", "");
        }

        private static boolean isNumber(Cell cell, String text) {
            return (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA)
                    && NUMBER.matcher(text).matches();
        }

        private static boolean isDate(Cell cell) {
            @Nullable String format = cell.getDataFormatString();
            return format != null
                    && DATE.matcher(QUOTED.matcher(format).replaceAll("")).matches();
        }

        @Override
        public long line() {
            return line;
        }

        @Override
        public int size() {
            return texts.length;
        }

        @Override
        public String cell(int position) {
            return texts[position];
        }

        @Override
        public CellForm form(int position) {
            return forms[position];
        }
    }
}
