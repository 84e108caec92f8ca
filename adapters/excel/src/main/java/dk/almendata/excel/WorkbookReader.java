package dk.almendata.excel;

import dk.almendata.enrichment.CellForm;
import dk.almendata.enrichment.InboxRecord;
import dk.almendata.enrichment.InboxSeparator;
import dk.almendata.enrichment.InboxSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
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

    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private WorkbookReader() {}

    static void read(InputStream in, InboxSink sink) throws IOException {
        byte[] bytes = in.readAllBytes();
        requireWorkbook(bytes);
        try (ReadableWorkbook workbook = open(bytes);
                Stream<Row> rows = whole(() -> workbook.getFirstSheet().openStream())) {
            sink.separator(InboxSeparator.CELLS);
            Iterator<Row> each = rows.iterator();
            int width = 0;
            long line = 0;
            while (whole(each::hasNext)) {
                long before = line;
                int first = width;
                Cells cells = whole(() -> new Cells(each.next(), before, first));
                line = cells.line();
                width = width == 0 ? cells.size() : width;
                sink.record(cells);
            }
        }
    }

    /** By its first bytes, because what is wrong with another file is for a person to know. */
    private static void requireWorkbook(byte[] bytes) throws IOException {
        if (startsWith(bytes, OLE)) {
            throw new IOException(
                    "it is protected by a password, or a workbook of the older kind (.xls). Save it as .xlsx"
                            + " without a password");
        }
        if (!startsWith(bytes, ZIP)) {
            throw new IOException(
                    "it is no Excel workbook (.xlsx). Save it as one, or give the text under another name");
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    /** With the formats of cells, which tell dates; a workbook without styles has none. */
    private static ReadableWorkbook open(byte[] bytes) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false));
        } catch (IOException | RuntimeException withoutStyles) {
            return whole(() -> new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(false, false)));
        }
    }

    /** What the library throws in many ways, told in one. */
    private static <T> T whole(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (IOException | RuntimeException e) {
            throw new IOException("the workbook is damaged. Open it in a spreadsheet and save it anew", e);
        }
    }

    /** Something that is read from a workbook. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    /** One row. A sheet has no cells at the end of a row that are empty, so a row is at least as wide as the first one. */
    private static final class Cells implements InboxRecord {

        private final long line;
        private final String[] texts;
        private final CellForm[] forms;

        /** A row need not state its number, and then follows the one before. */
        Cells(Row row, long before, int width) {
            this.line = Math.max(before + 1, row.getRowNum());
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
