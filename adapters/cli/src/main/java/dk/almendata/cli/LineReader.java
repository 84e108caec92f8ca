package dk.almendata.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads the lines of a file or of standard input: UTF-8 with or without byte order mark, lines ended by LF, CRLF or CR. */
final class LineReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private LineReader() {}

    /**
     * Hands over every line, also an empty one.
     *
     * @param file a file, or {@code -} for standard input
     * @param surroundings where standard input is
     * @param line takes the lines; bytes that are not UTF-8 have become {@code U+FFFD}
     */
    static void forEach(String file, Surroundings surroundings, Consumer<String> line) {
        boolean standardInput = file.equals("-");
        try {
            if (standardInput) {
                forEach(surroundings.input(), line);
            } else {
                try (InputStream bytes = Files.newInputStream(Path.of(file))) {
                    forEach(bytes, line);
                }
            }
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw Refusal.file(
                    "There is no file '" + file + "'. Check the name, or write - for standard input.", missing);
        } catch (IOException fault) {
            String name = standardInput ? "Standard input" : "The file '" + file + "'";
            throw Refusal.file(name + " cannot be read: " + fault.getMessage() + ".", fault);
        }
    }

    private static void forEach(InputStream bytes, Consumer<String> consumer) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        String line = reader.readLine();
        if (line != null && line.startsWith(BYTE_ORDER_MARK)) {
            line = line.substring(1);
        }
        while (line != null) {
            consumer.accept(line);
            line = reader.readLine();
        }
    }
}
