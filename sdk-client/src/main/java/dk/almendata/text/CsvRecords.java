package dk.almendata.text;

import dk.almendata.table.ColumnType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Writes the records of one CSV file in the form of an export. For one thread; the stream stays open. */
final class CsvRecords {

    private final Writer writer;
    private final ExportForm form;
    private final char separator = CsvDialect.standard().separator();
    private final char quote = CsvDialect.standard().quote();

    CsvRecords(OutputStream out, ExportForm form) throws IOException {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.form = form;
        if (form == ExportForm.EXCEL) {
            writer.write('\uFEFF');
        }
    }

    void header(List<String> headings) throws IOException {
        for (int i = 0; i < headings.size(); i++) {
            begin(i);
            value(Optional.of(headings.get(i)), ColumnType.TEXT);
        }
        end();
    }

    /** Begins the field at a position. */
    void begin(int position) throws IOException {
        if (position > 0) {
            writer.write(separator);
        }
    }

    /** Writes a value by the type of its column: nothing where there is none, which is another thing than an empty text. */
    void value(Optional<String> value, ColumnType type) throws IOException {
        if (value.isPresent()) {
            field(form == ExportForm.EXCEL ? ExcelText.of(value.get(), type) : value.get());
        }
    }

    /** Ends the record. */
    void end() throws IOException {
        writer.write(form == ExportForm.EXCEL ? "\r\n" : "\n");
    }

    /** Hands over what was written so far. */
    void flush() throws IOException {
        writer.flush();
    }

    private void field(String text) throws IOException {
        if (!isQuoted(text)) {
            writer.write(text);
            return;
        }
        writer.write(quote);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                writer.write(quote);
            }
            writer.write(c);
        }
        writer.write(quote);
    }

    private boolean isQuoted(String text) {
        if (text.isEmpty()) {
            return form == ExportForm.OPEN;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == separator || c == quote || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
