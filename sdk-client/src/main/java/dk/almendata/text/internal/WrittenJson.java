package dk.almendata.text.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes JSON for people to read and edit: the same on every machine, two blanks a level, lines ended by LF. Stateless; thread-safe. */
public final class WrittenJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private WrittenJson() {}

    /**
     * A document.
     *
     * @param root the object
     * @return its bytes in UTF-8, ended by a line feed
     */
    public static byte[] bytes(JsonNode root) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        try {
            return (MAPPER.writer(printer).writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
