package dk.almendata.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a file without fault as Commons CSV reads them: the oracle for ours. */
final class CommonsCsv {

    private CommonsCsv() {}

    /** The records after the header, without the empty lines at the end; an empty field without quotes is null. */
    static List<List<@Nullable String>> rows(byte[] csv, CsvDialect dialect) {
        String text = new String(csv, StandardCharsets.UTF_8);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(dialect.separator())
                .setQuote(dialect.quote())
                .setQuoteMode(org.apache.commons.csv.QuoteMode.ALL_NON_NULL)
                .setNullString("")
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser =
                CSVParser.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text), format)) {
            List<List<@Nullable String>> rows = new ArrayList<>();
            int withContent = 0;
            for (CSVRecord record : parser) {
                rows.add(record.toList());
                if (record.size() > 1 || record.get(0) != null) {
                    withContent = rows.size();
                }
            }
            return List.copyOf(rows.subList(1, withContent));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
