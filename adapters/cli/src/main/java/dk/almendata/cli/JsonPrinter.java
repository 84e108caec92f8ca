package dk.almendata.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One JSON object a line. */
final class JsonPrinter extends Printer {

    private static final JsonFactory JSON = new JsonFactory();

    JsonPrinter(Writer writer) {
        super(writer);
    }

    @Override
    void row(Row row) {
        write(text(row) + '\n');
    }

    /** A row as one line, without its end. */
    static String text(Row row) {
        StringWriter line = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(line)) {
            write(generator, row);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    private static void write(JsonGenerator generator, @Nullable Object value) throws IOException {
        if (value == null) {
            generator.writeNull();
        } else if (value instanceof Row row) {
            generator.writeStartObject();
            for (Map.Entry<String, @Nullable Object> property : row.properties().entrySet()) {
                generator.writeFieldName(property.getKey());
                write(generator, property.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            for (Object element : list) {
                write(generator, element);
            }
            generator.writeEndArray();
        } else if (value instanceof BigDecimal number) {
            generator.writeNumber(number.toPlainString());
        } else if (value instanceof Number number) {
            generator.writeNumber(number.longValue());
        } else if (value instanceof Boolean yes) {
            generator.writeBoolean(yes);
        } else {
            generator.writeString(value.toString());
        }
    }
}
